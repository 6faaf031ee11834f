<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AddressesTab</name>
        <message>
            <source>Overlay for OBS</source>
            <translation>OBS 字幕叠加</translation>
        </message>
        <message>
            <source>Add a browser source in OBS and paste the address of a language.</source>
            <translation>在 OBS 中添加“浏览器”来源，粘贴所需语言的地址。</translation>
        </message>
        <message>
            <source>This session</source>
            <translation>本场</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>The demo model only knows this talk's trade. For your own voice install a real one:</source>
            <translation>演示模型只熟悉这段外贸讲解。要识别您自己的声音，请安装正式模型：</translation>
        </message>
        <message>
            <source>As spoken</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Both lines</source>
            <translation>原文和译文</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the address: %1</source>
            <translation>复制地址：%1</translation>
        </message>
        <message>
            <source>✓ Copied: %1</source>
            <translation>✓ 已复制：%1</translation>
        </message>
    </context>
    <context>
        <name>AlertCard</name>
        <message>
            <source>Seen</source>
            <translation>已看到</translation>
        </message>
        <message>
            <source>Nobody new</source>
            <translation>暂无新买家</translation>
        </message>
        <message>
            <source>Overseas buyers show up here the moment they come in.</source>
            <translation>海外买家一进入直播间，就会显示在这里。</translation>
        </message>
        <message>
            <source>1 Copy</source>
            <translation>1 复制</translation>
        </message>
        <message>
            <source>Copy the greeting (1)</source>
            <translation>复制问候语（1）</translation>
        </message>
        <message>
            <source>2 Show card</source>
            <translation>2 产品卡</translation>
        </message>
        <message>
            <source>Product card on the overlay (2)</source>
            <translation>在字幕叠加上显示产品卡（2）</translation>
        </message>
        <message>
            <source>3 Later</source>
            <translation>3 稍后</translation>
        </message>
        <message>
            <source>Put this alert off (3)</source>
            <translation>稍后再看这条提醒（3）</translation>
        </message>
        <message numerus="yes">
            <source>%n alert(s) for later</source>
            <translation>
                <numerusform>%n 条提醒稍后处理</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy the reply: %1</source>
            <translation>复制回复：%1</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Put all of them away (F8)</source>
            <translation>全部收起（F8）</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 前</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>还有 %n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlertWords</name>
        <message>
            <source>%1 there</source>
            <translation>当地 %1</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>请勿联系</translation>
        </message>
        <message numerus="yes">
            <source>visit %n</source>
            <translation>
                <numerusform>第 %n 次来访</numerusform>
            </translation>
        </message>
        <message>
            <source>last on %1</source>
            <translation>上次 %1</translation>
        </message>
        <message>
            <source>asked about %1</source>
            <translation>问过 %1</translation>
        </message>
    </context>
    <context>
        <name>Background</name>
        <message>
            <source>That did not work because of a fault in Deskcast.</source>
            <translation>由于 Deskcast 自身的故障，操作没有成功。</translation>
        </message>
        <message>
            <source>The log file holds the details.</source>
            <translation>详情见日志文件。</translation>
        </message>
    </context>
    <context>
        <name>BuyerDelegate</name>
        <message numerus="yes">
            <source>visit %n</source>
            <translation>
                <numerusform>第 %n 次来访</numerusform>
            </translation>
        </message>
        <message>
            <source>do not contact</source>
            <translation>请勿联系</translation>
        </message>
    </context>
    <context>
        <name>BuyerDetails</name>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>请勿联系</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>Add a note on this buyer</source>
            <translation>为该买家添加备注</translation>
        </message>
        <message>
            <source>Choose a buyer or a line in Room.</source>
            <translation>请在直播间一栏选择一位买家或一条发言。</translation>
        </message>
        <message>
            <source>%1 there</source>
            <translation>当地 %1</translation>
        </message>
        <message numerus="yes">
            <source>visit %n</source>
            <translation>
                <numerusform>第 %n 次来访</numerusform>
            </translation>
        </message>
        <message>
            <source>★ %1 of 100</source>
            <translation>★ %1/100 分</translation>
        </message>
        <message>
            <source>Asked about: %1</source>
            <translation>问过：%1</translation>
        </message>
        <message>
            <source>Quantities: %1</source>
            <translation>数量：%1</translation>
        </message>
        <message>
            <source>May mean: %1</source>
            <translation>可能指：%1</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>复制 %1</translation>
        </message>
    </context>
    <context>
        <name>CaptionDelegate</name>
        <message>
            <source>check the figures (only you see this)</source>
            <translation>请核对数字（仅您可见）</translation>
        </message>
    </context>
    <context>
        <name>CaptionModel</name>
        <message>
            <source>%1 s were not heard: %2</source>
            <translation>有 %1 秒没有听到：%2</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>已标记</translation>
        </message>
    </context>
    <context>
        <name>CaptionsPanel</name>
        <message>
            <source>To the newest</source>
            <translation>回到最新</translation>
        </message>
    </context>
    <context>
        <name>ChatDelegate</name>
        <message>
            <source>unanswered</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>contact: %1</source>
            <translation>联系方式：%1</translation>
        </message>
    </context>
    <context>
        <name>ChatPanel</name>
        <message>
            <source>Chat</source>
            <translation>聊天</translation>
        </message>
        <message>
            <source>What buyers write appears here.</source>
            <translation>买家的发言会显示在这里。</translation>
        </message>
        <message>
            <source>To the newest</source>
            <translation>回到最新</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Copy contact</source>
            <translation>复制联系方式</translation>
        </message>
        <message>
            <source>By hand: Name (MX): what they wrote</source>
            <translation>手动录入：姓名 (MX): 发言内容</translation>
        </message>
        <message>
            <source>Enter a buyer or a line by hand</source>
            <translation>手动录入买家或发言</translation>
        </message>
    </context>
    <context>
        <name>CheckList</name>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在检查…</translation>
        </message>
        <message numerus="yes">
            <source>%n not ready</source>
            <translation>
                <numerusform>%n 项未就绪</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n 项需留意</numerusform>
            </translation>
        </message>
        <message>
            <source>All ready</source>
            <translation>全部就绪</translation>
        </message>
    </context>
    <context>
        <name>Controller</name>
        <message>
            <source>You are live. Close Deskcast and end the session?</source>
            <translation>正在直播。要结束本场并关闭 Deskcast 吗？</translation>
        </message>
        <message>
            <source>Everything is kept. Put this away to stay live.</source>
            <translation>所有内容都会保存。收起此提示即可继续直播。</translation>
        </message>
        <message>
            <source>End and close</source>
            <translation>结束并关闭</translation>
        </message>
    </context>
    <context>
        <name>DeskPanel</name>
        <message>
            <source>Script</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>OBS</source>
            <translation>OBS</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工作台</translation>
        </message>
    </context>
    <context>
        <name>ExportButton</name>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>As spoken (%1)</source>
            <translation>原文（%1）</translation>
        </message>
        <message>
            <source>Bilingual</source>
            <translation>双语</translation>
        </message>
    </context>
    <context>
        <name>FixingBar</name>
        <message>
            <source>Fix last</source>
            <translation>更正上一句</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>The line as it should read</source>
            <translation>这一句应有的文字</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>HelpSheet</name>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Start the session</source>
            <translation>开始本场</translation>
        </message>
        <message>
            <source>End the session; everything is kept</source>
            <translation>结束本场；内容全部保存</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>选择录音</translation>
        </message>
        <message>
            <source>Check again, look for microphones again</source>
            <translation>重新检查，并重新查找麦克风</translation>
        </message>
        <message>
            <source>The new buyers have been seen</source>
            <translation>已看到新买家</translation>
        </message>
        <message>
            <source>In a list: to the first and the last line</source>
            <translation>在列表中：跳到首行和末行</translation>
        </message>
        <message>
            <source>In a list: copy the chosen lines</source>
            <translation>在列表中：复制所选各行</translation>
        </message>
        <message>
            <source>Larger, smaller, plain letters</source>
            <translation>放大、缩小、恢复字号</translation>
        </message>
        <message>
            <source>Back to the start page</source>
            <translation>返回开始页</translation>
        </message>
        <message>
            <source>Put the message at the top away</source>
            <translation>收起顶部的提示</translation>
        </message>
        <message>
            <source>This sheet</source>
            <translation>本页</translation>
        </message>
    </context>
    <context>
        <name>HintBar</name>
        <message>
            <source>Put this hint away</source>
            <translation>收起这条提示</translation>
        </message>
        <message>
            <source>Hints appear here while you speak.</source>
            <translation>讲解时，提示会显示在这里。</translation>
        </message>
        <message>
            <source>Switch to %1</source>
            <translation>切换到%1</translation>
        </message>
        <message>
            <source>Show card</source>
            <translation>显示产品卡</translation>
        </message>
    </context>
    <context>
        <name>InputChoice</name>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>录音文件</translation>
        </message>
        <message>
            <source>Look for microphones again</source>
            <translation>重新查找麦克风</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>Speak and see the level move</source>
            <translation>说话并观察音量变化</translation>
        </message>
        <message>
            <source>Choose a file or drop one here</source>
            <translation>选择文件，或拖放到这里</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Default microphone</source>
            <translation>默认麦克风</translation>
        </message>
        <message>
            <source>%1 (not plugged in)</source>
            <translation>%1（未连接）</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>选择录音</translation>
        </message>
        <message>
            <source>Audio and video</source>
            <translation>音频和视频</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Copy quick reply %1</source>
            <translation>复制快捷回复 %1</translation>
        </message>
        <message>
            <source>Help for this page, with all keys</source>
            <translation>本页帮助与全部快捷键</translation>
        </message>
        <message>
            <source>Fix the last line</source>
            <translation>更正上一句</translation>
        </message>
        <message>
            <source>Product card on the overlay, or off</source>
            <translation>在字幕叠加上显示或撤下产品卡</translation>
        </message>
        <message>
            <source>Take back the last line</source>
            <translation>撤回上一句</translation>
        </message>
        <message>
            <source>Check again, look for microphones again</source>
            <translation>重新检查，并重新查找麦克风</translation>
        </message>
        <message>
            <source>Speak another language</source>
            <translation>换一种语言讲解</translation>
        </message>
        <message>
            <source>Mark this moment in the record</source>
            <translation>在记录中标记此刻</translation>
        </message>
        <message>
            <source>The new buyers have been seen</source>
            <translation>已看到新买家</translation>
        </message>
        <message>
            <source>Pause captions, or go on</source>
            <translation>暂停或继续字幕</translation>
        </message>
        <message>
            <source>Hide the overlay, or show it</source>
            <translation>隐藏或显示字幕叠加</translation>
        </message>
        <message>
            <source>Clear what the overlay shows now</source>
            <translation>清除字幕叠加当前内容</translation>
        </message>
        <message>
            <source>The buyer of this line, or who waits longest, was answered</source>
            <translation>已答复该发言的买家，或等待最久的买家</translation>
        </message>
        <message>
            <source>Do what the hint offers</source>
            <translation>执行提示的操作</translation>
        </message>
        <message>
            <source>Pin the price on the overlay, or take it off</source>
            <translation>在字幕叠加上固定或撤下价格</translation>
        </message>
        <message>
            <source>Start the session</source>
            <translation>开始本场</translation>
        </message>
        <message>
            <source>End the session; everything is kept</source>
            <translation>结束本场；内容全部保存</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>选择录音</translation>
        </message>
        <message>
            <source>Why the light is not green, and what to do</source>
            <translation>指示灯为何不是绿色，以及如何处理</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Back to the start page</source>
            <translation>返回开始页</translation>
        </message>
        <message>
            <source>Put the message at the top away</source>
            <translation>收起顶部的提示</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Plain letters</source>
            <translation>恢复文字大小</translation>
        </message>
    </context>
    <context>
        <name>LanguageChoice</name>
        <message>
            <source>Spoken language</source>
            <translation>所讲语言</translation>
        </message>
        <message>
            <source>Spoken</source>
            <translation>所讲语言</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>翻译成</translation>
        </message>
        <message>
            <source>No language pack leads from this language. Import one: deskcast packs import FILE</source>
            <translation>没有以这种语言为源的语言包。请导入：deskcast packs import 文件</translation>
        </message>
        <message>
            <source>%1 (no language pack)</source>
            <translation>%1（无语言包）</translation>
        </message>
    </context>
    <context>
        <name>LevelMeter</name>
        <message>
            <source>Microphone: too loud</source>
            <translation>麦克风：音量过大</translation>
        </message>
        <message>
            <source>Microphone: silent</source>
            <translation>麦克风：没有声音</translation>
        </message>
        <message>
            <source>Microphone: good</source>
            <translation>麦克风：正常</translation>
        </message>
    </context>
    <context>
        <name>LivePage</name>
        <message>
            <source>Captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Captions appear here as you speak.</source>
            <translation>开始讲话后，字幕会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>Lock</name>
        <message>
            <source>Only you see this</source>
            <translation>仅您可见</translation>
        </message>
    </context>
    <context>
        <name>Notes</name>
        <message>
            <source>check the figures (only you see this)</source>
            <translation>请核对数字（仅您可见）</translation>
        </message>
        <message>
            <source>a term of your list is missing (only you see this)</source>
            <translation>缺少术语表中的词（仅您可见）</translation>
        </message>
        <message>
            <source>could not be translated (only you see this)</source>
            <translation>无法翻译（仅您可见）</translation>
        </message>
        <message>
            <source>the translation was cut short (only you see this)</source>
            <translation>译文不完整（仅您可见）</translation>
        </message>
        <message>
            <source>(only you)</source>
            <translation>（仅您可见）</translation>
        </message>
        <message>
            <source>taken back: buyers no longer see it</source>
            <translation>已撤回：买家不再看到</translation>
        </message>
        <message>
            <source>you fixed this; heard was: %1</source>
            <translation>您已更正；原识别为：%1</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Put this away (Esc)</source>
            <translation>收起（Esc）</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>还有 %n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Notifier</name>
        <message>
            <source>An overseas buyer is here</source>
            <translation>海外买家来了</translation>
        </message>
    </context>
    <context>
        <name>PricePin</name>
        <message>
            <source>Pin price</source>
            <translation>固定价格</translation>
        </message>
        <message>
            <source>Confirm the words first; then buyers see them on the overlay</source>
            <translation>先确认文字，然后买家会在字幕叠加上看到</translation>
        </message>
        <message>
            <source>Price by quantity</source>
            <translation>按数量的价格</translation>
        </message>
        <message>
            <source>What buyers will see</source>
            <translation>买家将看到的文字</translation>
        </message>
        <message>
            <source>Show to buyers</source>
            <translation>展示给买家</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>撤下</translation>
        </message>
        <message>
            <source>Buyers will see these words:</source>
            <translation>买家将看到以下文字：</translation>
        </message>
        <message>
            <source>Pin this price (%1)</source>
            <translation>固定此价格（%1）</translation>
        </message>
        <message>
            <source>Buyers see: %1</source>
            <translation>买家看到：%1</translation>
        </message>
    </context>
    <context>
        <name>ProductDelegate</name>
        <message>
            <source>● on the overlay</source>
            <translation>● 字幕叠加显示中</translation>
        </message>
        <message>
            <source>✓ held: %1</source>
            <translation>✓ 已有：%1</translation>
        </message>
        <message>
            <source>○ pending: %1</source>
            <translation>○ 办理中：%1</translation>
        </message>
        <message>
            <source>MOQ %1</source>
            <translation>起订量 %1</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1 天</translation>
        </message>
    </context>
    <context>
        <name>ProductsTab</name>
        <message>
            <source>Search products</source>
            <translation>搜索产品</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>Show card</source>
            <translation>显示产品卡</translation>
        </message>
        <message>
            <source>No product list in this session. Choose one on the start page.</source>
            <translation>本场直播没有产品清单，请在开始页选择一份。</translation>
        </message>
        <message>
            <source>Nothing of that name.</source>
            <translation>没有匹配的产品。</translation>
        </message>
        <message>
            <source>Take card off</source>
            <translation>撤下产品卡</translation>
        </message>
    </context>
    <context>
        <name>QuickReplies</name>
        <message>
            <source>Quick replies</source>
            <translation>快捷回复</translation>
        </message>
        <message>
            <source>Choose a buyer: their replies appear here, in their language.</source>
            <translation>选择一位买家，这里会显示用对方语言写好的回复。</translation>
        </message>
    </context>
    <context>
        <name>ReadyPage</name>
        <message>
            <source>For example: Spring bottles, Mexico</source>
            <translation>例如：春季水杯，墨西哥</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Start the session (Ctrl+Return)</source>
            <translation>开始本场（Ctrl+回车）</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>试用演示</translation>
        </message>
        <message>
            <source>A recorded talk with buyers coming in: see everything work</source>
            <translation>一段录制的讲解，并有买家进场：看看全部功能</translation>
        </message>
        <message>
            <source>Next session</source>
            <translation>下一场</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message>
            <source>Writing %1 …</source>
            <translation>正在写入 %1 …</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
    </context>
    <context>
        <name>Replies</name>
        <message>
            <source>Greeting</source>
            <translation>问候</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>MOQ</source>
            <translation>起订量</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>交期</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>样品</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>I will check</source>
            <translation>稍后确认</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Back to the start page (Alt+Left)</source>
            <translation>返回开始页（Alt+左箭头）</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>文字记录</translation>
        </message>
        <message>
            <source>Nothing was said in this session.</source>
            <translation>本场没有讲话内容。</translation>
        </message>
    </context>
    <context>
        <name>RoomPanel</name>
        <message>
            <source>Buyers in the room</source>
            <translation>直播间里的买家</translation>
        </message>
        <message>
            <source>Nobody is here yet.</source>
            <translation>还没有人进入。</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>直播间</translation>
        </message>
        <message numerus="yes">
            <source>%n here</source>
            <translation>
                <numerusform>在场 %n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overseas</source>
            <translation>
                <numerusform>海外 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>Alerts without sound</source>
            <translation>提醒静音</translation>
        </message>
        <message numerus="yes">
            <source>%n unanswered</source>
            <translation>
                <numerusform>%n 条待答复</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScriptTab</name>
        <message>
            <source>What to say in this chapter</source>
            <translation>本环节要点</translation>
        </message>
        <message>
            <source>Key messages appear here and are ticked as you say them.</source>
            <translation>要点会显示在这里，说到时自动打勾。</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一环节</translation>
        </message>
        <message>
            <source>On to the next chapter; it is marked in the record</source>
            <translation>进入下一环节，并在记录中标记</translation>
        </message>
        <message>
            <source>%1 of %2 said</source>
            <translation>已说 %1/%2</translation>
        </message>
        <message numerus="yes">
            <source>%n characters/min</source>
            <translation>
                <numerusform>每分钟 %n 字</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words/min</source>
            <translation>
                <numerusform>每分钟 %n 词</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionModel</name>
        <message>
            <source>Without a title</source>
            <translation>无标题</translation>
        </message>
        <message numerus="yes">
            <source>%n caption(s)</source>
            <translation>
                <numerusform>%n 条字幕</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n buyer(s)</source>
            <translation>
                <numerusform>%n 位买家</numerusform>
            </translation>
        </message>
        <message>
            <source>interrupted; everything up to then is kept</source>
            <translation>曾意外中断；中断前的内容均已保存</translation>
        </message>
        <message>
            <source>live now</source>
            <translation>正在直播</translation>
        </message>
    </context>
    <context>
        <name>SessionThread</name>
        <message>
            <source>The session stopped because of a fault in Deskcast.</source>
            <translation>由于 Deskcast 自身的故障，本场已停止。</translation>
        </message>
        <message>
            <source>Start again; the log file holds the details. What was captioned is kept.</source>
            <translation>请重新开始；详情见日志文件。已有的字幕均已保存。</translation>
        </message>
    </context>
    <context>
        <name>SessionsPanel</name>
        <message>
            <source>Recent sessions</source>
            <translation>最近的场次</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Nothing has been kept yet. Start, or try the demo.</source>
            <translation>还没有保存的内容。请点“开始”，或先试用演示。</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>viewer</source>
            <translation>观众</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>已询问</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>已留联系方式</translation>
        </message>
        <message>
            <source>quoted</source>
            <translation>已报价</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>样品</translation>
        </message>
        <message>
            <source>order</source>
            <translation>订单</translation>
        </message>
        <message numerus="yes">
            <source>%n unanswered</source>
            <translation>
                <numerusform>%n 条待答复</numerusform>
            </translation>
        </message>
        <message>
            <source>Score %1 of 100:</source>
            <translation>评分 %1/100：</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>请勿联系</translation>
        </message>
        <message>
            <source>country unknown</source>
            <translation>国家/地区未知</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>End the session (Ctrl+E); everything is kept</source>
            <translation>结束本场（Ctrl+E）;内容全部保存</translation>
        </message>
        <message>
            <source>● Starting</source>
            <translation>● 正在启动</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Default microphone</source>
            <translation>默认麦克风</translation>
        </message>
        <message>
            <source>● LIVE</source>
            <translation>● 直播中</translation>
        </message>
        <message>
            <source>● Finishing</source>
            <translation>● 正在收尾</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>静音</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Pause captions, or go on</source>
            <translation>暂停或继续字幕</translation>
        </message>
        <message>
            <source>Hide the overlay, or show it</source>
            <translation>隐藏或显示字幕叠加</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>已静音</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>已隐藏</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>the microphone stood still</source>
            <translation>麦克风停止响应</translation>
        </message>
        <message>
            <source>the microphone was unplugged</source>
            <translation>麦克风被拔出</translation>
        </message>
        <message>
            <source>this machine was too slow</source>
            <translation>这台电脑速度跟不上</translation>
        </message>
        <message>
            <source>the machine slept</source>
            <translation>电脑进入了睡眠</translation>
        </message>
        <message>
            <source>muted by you</source>
            <translation>您已静音</translation>
        </message>
        <message>
            <source>partials paused</source>
            <translation>未完成的句子暂不显示</translation>
        </message>
        <message>
            <source>smaller model</source>
            <translation>已换用较小模型</translation>
        </message>
        <message>
            <source>older audio left out</source>
            <translation>较早的音频已略过</translation>
        </message>
        <message>
            <source>Opening the record</source>
            <translation>正在打开记录</translation>
        </message>
        <message>
            <source>Starting the overlay</source>
            <translation>正在启动字幕叠加</translation>
        </message>
        <message>
            <source>Loading the language packs</source>
            <translation>正在加载语言包</translation>
        </message>
        <message>
            <source>Loading the speech model</source>
            <translation>正在加载语音模型</translation>
        </message>
        <message>
            <source>Finishing the last caption and closing the record</source>
            <translation>正在完成最后的字幕并关闭记录</translation>
        </message>
        <message>
            <source>Subtitles, SRT</source>
            <translation>字幕 SRT</translation>
        </message>
        <message>
            <source>Subtitles for the web, VTT</source>
            <translation>网页字幕 VTT</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>纯文本</translation>
        </message>
        <message>
            <source>Text with headings, Markdown</source>
            <translation>带标题的文本 Markdown</translation>
        </message>
        <message>
            <source>Everything, JSON</source>
            <translation>全部数据 JSON</translation>
        </message>
        <message>
            <source>Table, CSV</source>
            <translation>表格 CSV</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>语音模型</translation>
        </message>
        <message>
            <source>Language packs</source>
            <translation>语言包</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>字幕叠加</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>磁盘</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>look</source>
            <translation>留意</translation>
        </message>
        <message>
            <source>not ready</source>
            <translation>未就绪</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>检查中</translation>
        </message>
    </context>
</TS>
