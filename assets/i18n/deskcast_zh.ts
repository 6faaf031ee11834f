<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
    <name>WaitingPanel</name>
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
            <source>Buyers in the room</source>
            <translation>直播间里的买家</translation>
        </message>
        <message>
            <source>Nobody is here yet.</source>
            <translation>还没有人进入。</translation>
        </message>
        <message>
            <source>2 Start now</source>
            <translation>2 立即开始</translation>
        </message>
        <message>
            <source>Start captions; the buyers who are here come along (2)</source>
            <translation>开始字幕，在场的买家一并带入本场（2）</translation>
        </message>
</context>
<context>
    <name>WaitingRoom</name>
        <message>
            <source>An overseas buyer is here: %1</source>
            <translation>有海外买家进来了：%1</translation>
        </message>
        <message>
            <source>Start captions; whoever is here comes along.</source>
            <translation>开始字幕，在场的买家一并带入本场。</translation>
        </message>
        <message>
            <source>Start now</source>
            <translation>立即开始</translation>
        </message>
</context>
<context>
    <name>Answers</name>
        <message>
            <source>Copy the reply: %1</source>
            <translation>复制回复：%1</translation>
        </message>
</context>
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
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
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
        <name>Chart</name>
        <message>
            <source>Viewers against what was said</source>
            <translation>在场人数与讲话对照</translation>
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
        <message>
            <source>Mend…</source>
            <translation>去解决…</translation>
        </message>
        <message>
            <source>Opens the settings where this is put right</source>
            <translation>打开相应的设置来解决</translation>
        </message>
        <message>
            <source>Mend: %1</source>
            <translation>去解决：%1</translation>
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
        <name>EntryList</name>
        <message>
            <source>Nothing matches.</source>
            <translation>没有符合的内容。</translation>
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
        <message>
            <source>All languages</source>
            <translation>全部语言</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>Your language</source>
            <translation>界面语言</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>语音模型</translation>
        </message>
        <message>
            <source>OBS</source>
            <translation>OBS</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Skip the rest</source>
            <translation>跳过其余步骤</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>欢迎</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
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
        <name>GuideReader</name>
        <message>
            <source>User guide</source>
            <translation>使用指南</translation>
        </message>
    </context>
    <context>
        <name>Health</name>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>语音模型</translation>
        </message>
        <message>
            <source>Overlay and OBS</source>
            <translation>字幕叠加与 OBS</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>直播间</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>磁盘</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>电脑</translation>
        </message>
        <message>
            <source>good</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>look</source>
            <translation>请留意</translation>
        </message>
        <message>
            <source>fault</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>Microphone gone</source>
            <translation>麦克风断开</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>没有声音</translation>
        </message>
        <message>
            <source>Silence</source>
            <translation>静音</translation>
        </message>
        <message>
            <source>Too loud</source>
            <translation>声音过大</translation>
        </message>
        <message>
            <source>Other microphone</source>
            <translation>麦克风已变</translation>
        </message>
        <message>
            <source>Smaller model</source>
            <translation>临时小模型</translation>
        </message>
        <message>
            <source>OBS refused</source>
            <translation>OBS 拒绝连接</translation>
        </message>
        <message>
            <source>Overlay gone</source>
            <translation>叠加画面断开</translation>
        </message>
        <message>
            <source>Not in the scene</source>
            <translation>不在当前场景</translation>
        </message>
        <message>
            <source>Room lost</source>
            <translation>直播间断开</translation>
        </message>
        <message>
            <source>Record at risk</source>
            <translation>记录有风险</translation>
        </message>
        <message>
            <source>Disk nearly full</source>
            <translation>磁盘将满</translation>
        </message>
        <message>
            <source>May go to sleep</source>
            <translation>可能休眠</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>故障</translation>
        </message>
        <message>
            <source>A recording is played: %1</source>
            <translation>正在播放录音：%1</translation>
        </message>
        <message>
            <source>It was unplugged: %1</source>
            <translation>已被拔出：%1</translation>
        </message>
        <message>
            <source>It sends no sound at all: %1</source>
            <translation>完全没有声音传来：%1</translation>
        </message>
        <message>
            <source>Captions are paused by you.</source>
            <translation>您已暂停字幕。</translation>
        </message>
        <message>
            <source>Not even noise for %1 s: it is switched off, or it is the wrong one.</source>
            <translation>已有 %1 秒连底噪都没有：麦克风关着，或选错了设备。</translation>
        </message>
        <message>
            <source>It is so loud that words are distorted: %1</source>
            <translation>声音过大，字词已失真：%1</translation>
        </message>
        <message>
            <source>Heard well: %1</source>
            <translation>收音正常：%1</translation>
        </message>
        <message>
            <source>Captions are %1 s behind your speech.</source>
            <translation>字幕比您的话晚 %1 秒。</translation>
        </message>
        <message>
            <source>Captions are %1 s behind: buyers read late.</source>
            <translation>字幕晚了 %1 秒，买家看到的偏迟。</translation>
        </message>
        <message>
            <source>%1 s behind; open lines are skipped to catch up, finished lines never are.</source>
            <translation>落后 %1 秒；为追上进度跳过未完成的行，已完成的行绝不丢。</translation>
        </message>
        <message>
            <source>%1 s behind; lines are read once instead of several times to catch up.</source>
            <translation>落后 %1 秒；为追上进度每行只识别一遍。</translation>
        </message>
        <message>
            <source>%1 s behind; a smaller model stands in until it has caught up.</source>
            <translation>落后 %1 秒；暂由较小的模型代替，直到追上。</translation>
        </message>
        <message>
            <source>%1 s behind; the oldest sound is left out and marked as a gap.</source>
            <translation>落后 %1 秒；最早的声音已略过并标为空缺。</translation>
        </message>
        <message>
            <source>In use: %1</source>
            <translation>使用中：%1</translation>
        </message>
        <message>
            <source>A smaller model stands in for %1</source>
            <translation>较小的模型正在代替 %1</translation>
        </message>
        <message>
            <source>Hidden by you: viewers see no captions.</source>
            <translation>您已隐藏：观众看不到字幕。</translation>
        </message>
        <message>
            <source>Open in %1 page(s), but not seen in OBS.</source>
            <translation>已在 %1 个页面打开，但 OBS 中看不到。</translation>
        </message>
        <message>
            <source>The overlay was open and is not any more: viewers see no captions.</source>
            <translation>叠加画面曾经打开，现在断开了：观众看不到字幕。</translation>
        </message>
        <message>
            <source>No overlay is open yet.</source>
            <translation>还没有打开叠加画面。</translation>
        </message>
        <message>
            <source>%1 free where the record is kept.</source>
            <translation>记录所在磁盘剩余 %1。</translation>
        </message>
        <message>
            <source>Only %1 free where the record is kept.</source>
            <translation>记录所在磁盘只剩 %1。</translation>
        </message>
        <message>
            <source>OBS shows it.</source>
            <translation>OBS 正在显示。</translation>
        </message>
        <message>
            <source>OBS has it, but the scene on air does not show it.</source>
            <translation>OBS 里有，但当前场景没有显示它。</translation>
        </message>
        <message>
            <source>Plug it in again; captions go on by themselves.</source>
            <translation>重新插上即可，字幕会自动继续。</translation>
        </message>
        <message>
            <source>Look at its cable and switch; captions go on by themselves.</source>
            <translation>检查连线和开关；字幕会自动继续。</translation>
        </message>
        <message>
            <source>Press Mute again to go on.</source>
            <translation>再按一次“静音”即可继续。</translation>
        </message>
        <message>
            <source>Look at the switch on the microphone, or choose another one in the list beside its level.</source>
            <translation>看看麦克风上的开关，或在音量条旁的列表里换一个麦克风。</translation>
        </message>
        <message>
            <source>Move away a little, or turn the microphone down in the system's settings.</source>
            <translation>离远一点，或在系统设置中调低麦克风音量。</translation>
        </message>
        <message>
            <source>Close other programs, or take a smaller model in the settings.</source>
            <translation>关闭其他程序，或在设置中换小一点的模型。</translation>
        </message>
        <message>
            <source>Pause for a breath; close other programs, or take a smaller model.</source>
            <translation>稍作停顿；关闭其他程序，或换小一点的模型。</translation>
        </message>
        <message>
            <source>Press Hide again to show it.</source>
            <translation>再按一次“隐藏”即可显示。</translation>
        </message>
        <message>
            <source>Paste its address into a browser source of OBS.</source>
            <translation>把地址粘贴到 OBS 的“浏览器”来源中。</translation>
        </message>
        <message>
            <source>See that OBS runs and its browser source is switched on; it connects by itself.</source>
            <translation>确认 OBS 正在运行且浏览器来源已开启；会自动重新连接。</translation>
        </message>
        <message>
            <source>Paste its address into a browser source of OBS; it stands in the Desk column.</source>
            <translation>把地址粘贴到 OBS 的“浏览器”来源；地址在“工位”一栏。</translation>
        </message>
        <message>
            <source>In OBS, switch the source on in this scene, or change to one that has it.</source>
            <translation>在 OBS 的这个场景中打开该来源，或切换到有它的场景。</translation>
        </message>
        <message>
            <source>Free some space; the record needs it.</source>
            <translation>请腾出一些空间，记录需要用到。</translation>
        </message>
        <message>
            <source>It is tried again by itself; buyers can be entered by hand meanwhile.</source>
            <translation>会自动重试；期间可以手动登记买家。</translation>
        </message>
    </context>
    <context>
        <name>HealthLight</name>
        <message>
            <source>%1 s behind</source>
            <translation>延迟 %1 秒</translation>
        </message>
        <message>
            <source>OBS ok</source>
            <translation>OBS 正常</translation>
        </message>
        <message>
            <source>OBS off</source>
            <translation>OBS 未连接</translation>
        </message>
        <message>
            <source>Health: %1</source>
            <translation>状态：%1</translation>
        </message>
        <message>
            <source>What is so, and what to do</source>
            <translation>现状与处理办法</translation>
        </message>
    </context>
    <context>
        <name>HealthPanel</name>
        <message>
            <source>Health</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭（Esc）</translation>
        </message>
        <message>
            <source>Health of this session</source>
            <translation>本场状态</translation>
        </message>
    </context>
    <context>
        <name>HealthWatch</name>
        <message>
            <source>default microphone</source>
            <translation>默认麦克风</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>First steps</source>
            <translation>首次设置</translation>
        </message>
        <message>
            <source>Before you go live</source>
            <translation>开播之前</translation>
        </message>
        <message>
            <source>While you are live</source>
            <translation>直播之中</translation>
        </message>
        <message>
            <source>After the session</source>
            <translation>下播之后</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Five steps, about five minutes. Every step can be skipped and done later.</source>
            <translation>共五步，约五分钟。每一步都可以跳过，以后再做。</translation>
        </message>
        <message>
            <source>Nothing needs a network: without one, go on with the demo model.</source>
            <translation>全程不需要网络：没有网络就先用演示模型。</translation>
        </message>
        <message>
            <source>What you choose is kept at once, also when you leave in the middle.</source>
            <translation>所选内容立即保存，中途离开也不会丢。</translation>
        </message>
        <message>
            <source>Press Start when the checks are green. A check that is not says what to do about it.</source>
            <translation>检查项变绿后按“开始”。没有变绿的会写明怎么处理。</translation>
        </message>
        <message>
            <source>Rehearse runs everything without buyers; its record can be deleted at the end.</source>
            <translation>“排练”会完整运行但没有买家；结束后可以删除记录。</translation>
        </message>
        <message>
            <source>The microphone can be tested here, and a recording can be dropped on the page instead.</source>
            <translation>可以在这里测试麦克风，也可以把录音文件拖到页面上。</translation>
        </message>
        <message>
            <source>Earlier sessions are on the right: open one to read, search and export it.</source>
            <translation>右侧是以往场次：打开后可阅读、搜索和导出。</translation>
        </message>
        <message>
            <source>Captions are on the left: dark words are settled, lighter ones may still change.</source>
            <translation>左侧是字幕：深色的字已确定，浅色的还可能变化。</translation>
        </message>
        <message>
            <source>Buyers and what they ask are in the middle; a new overseas buyer comes in at the top.</source>
            <translation>中间是买家和他们的提问；新来的海外买家出现在最上方。</translation>
        </message>
        <message>
            <source>The light at the top right is green, amber or red. Press it to read why and what to do.</source>
            <translation>右上角的指示灯分绿、黄、红。按一下可看原因和处理办法。</translation>
        </message>
        <message>
            <source>A wrong line on screen: fix it or take it back with its key; the overlay follows at once.</source>
            <translation>屏幕上出现错句：用快捷键改正或撤回，叠加画面立即跟随。</translation>
        </message>
        <message>
            <source>What carries a lock is for you only and never reaches the overlay.</source>
            <translation>带锁的内容只有您能看到，绝不会进入叠加画面。</translation>
        </message>
        <message>
            <source>What was said and promised stands with its time; press a time to jump to the line.</source>
            <translation>说过和承诺过的内容都带时间；点时间可跳到那一句。</translation>
        </message>
        <message>
            <source>Leads to follow up say why they are there and when they are due.</source>
            <translation>待跟进的线索会说明理由和期限。</translation>
        </message>
        <message>
            <source>Export writes subtitles, tables, or one page that opens in any browser.</source>
            <translation>可导出字幕、表格，或任何浏览器都能打开的单页。</translation>
        </message>
        <message>
            <source>Changes count at once and are remembered; each page can be put back as it was.</source>
            <translation>更改立即生效并被记住；每一页都能恢复原样。</translation>
        </message>
        <message>
            <source>Models and language packs can be imported from a file where there is no network.</source>
            <translation>没有网络时，模型和语言包可以从文件导入。</translation>
        </message>
        <message>
            <source>Room sources, alerts and the overlay have a button to try them.</source>
            <translation>直播间来源、提醒和叠加画面都有试用按钮。</translation>
        </message>
    </context>
    <context>
        <name>HelpSheet</name>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
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
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>User guide</source>
            <translation>使用指南</translation>
        </message>
        <message>
            <source>First steps again</source>
            <translation>重新走一遍首次设置</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>在本窗口</translation>
        </message>
        <message>
            <source>In other programs</source>
            <translation>在其他程序中</translation>
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
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>还有 %n 条</numerusform>
            </translation>
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
        <name>KeysInUse</name>
        <message>
            <source>Another program holds %1.</source>
            <translation>%1 被另一个程序占用。</translation>
        </message>
        <message>
            <source>These keys work in this window only; choose others in the settings.</source>
            <translation>这些快捷键只在本窗口有效；可在设置中另选。</translation>
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
        <message>
            <source>On this desktop (Wayland) keys reach only the program in front. Keep this window in front or log in with X11.</source>
            <translation>在此桌面（Wayland）上，按键只会传给最前面的程序。请让本窗口保持在前，或改用 X11 登录。</translation>
        </message>
        <message>
            <source>by the desktop</source>
            <translation>按桌面的设置</translation>
        </message>
        <message>
            <source>Deskcast is not in the menu of this desktop, which gives keys only to programs that are.</source>
            <translation>Deskcast 不在此桌面的菜单中，而桌面只把按键交给菜单中的程序。</translation>
        </message>
        <message>
            <source>The guide says how to put it there; then start Deskcast again.</source>
            <translation>使用说明里写了如何加入菜单；之后请重新启动 Deskcast。</translation>
        </message>
        <message>
            <source>The desktop was asked for these keys and gave none.</source>
            <translation>已向桌面请求这些按键，但没有得到任何一个。</translation>
        </message>
        <message>
            <source>Ask again in the settings, under hot keys; until then they work in this window only.</source>
            <translation>可在“设置 → 快捷键”里再次请求；在此之前只在本窗口有效。</translation>
        </message>
        <message>
            <source>The desktop has taken the keys back.</source>
            <translation>桌面已收回这些按键。</translation>
        </message>
        <message>
            <source>The desktop has given these keys; they are heard while a session runs.</source>
            <translation>桌面已给出这些按键；直播期间在其他程序里也有效。</translation>
        </message>
        <message>
            <source>This desktop hands on keys of other programs if you agree.</source>
            <translation>经您同意，此桌面可以转交在其他程序中按下的键。</translation>
        </message>
        <message>
            <source>It will ask when a session begins; you can also have it ask now.</source>
            <translation>开播时桌面会询问；也可以现在就让它询问。</translation>
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
        <name>LanguageStep</name>
        <message>
            <source>Which language should Deskcast speak with you?</source>
            <translation>Deskcast 用哪种语言与您交流？</translation>
        </message>
        <message>
            <source>What you speak and what your buyers read is chosen later; this is only the window.</source>
            <translation>您讲的语言和买家看的语言稍后再选；这里只是界面语言。</translation>
        </message>
        <message>
            <source>Everything stays on this computer: no account, nothing is sent anywhere.</source>
            <translation>一切都留在这台电脑上：无需账号，不向任何地方发送数据。</translation>
        </message>
    </context>
    <context>
        <name>LeadsPanel</name>
        <message>
            <source>Whom to write to</source>
            <translation>待联系的买家</translation>
        </message>
        <message>
            <source>Nobody left a contact or a question.</source>
            <translation>没有人留下联系方式或提问。</translation>
        </message>
        <message>
            <source>Show the buyer</source>
            <translation>查看该买家</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Export leads…</source>
            <translation>导出线索…</translation>
        </message>
        <message>
            <source>HubSpot (CSV)</source>
            <translation>HubSpot（CSV）</translation>
        </message>
        <message>
            <source>Salesforce (CSV)</source>
            <translation>Salesforce（CSV）</translation>
        </message>
        <message>
            <source>Zoho (CSV)</source>
            <translation>Zoho（CSV）</translation>
        </message>
        <message>
            <source>OKKI (Excel, Chinese headings)</source>
            <translation>OKKI（Excel，中文表头）</translation>
        </message>
        <message>
            <source>Address book (vCard)</source>
            <translation>通讯录（vCard）</translation>
        </message>
        <message>
            <source>Table, Excel</source>
            <translation>表格，Excel</translation>
        </message>
        <message>
            <source>Table, CSV</source>
            <translation>表格，CSV</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Hot leads within a day, warm ones within two, the rest within five.</source>
            <translation>紧急的一天内联系，较急的两天内，其余五天内。</translation>
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
        <name>ModelStep</name>
        <message>
            <source>Measure this computer</source>
            <translation>测试这台电脑</translation>
        </message>
        <message>
            <source>Tries every model; takes some minutes</source>
            <translation>逐个试用模型，需要几分钟</translation>
        </message>
        <message>
            <source>Import from a file…</source>
            <translation>从文件导入…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>The larger a model, the better it hears an accent, and the more it asks of the computer.</source>
            <translation>模型越大，越听得懂口音，对电脑的要求也越高。</translation>
        </message>
        <message>
            <source>Download a better one</source>
            <translation>下载更好的模型</translation>
        </message>
        <message>
            <source>Without a network go on with the demo model; it knows the recorded demo talk, not your voice.</source>
            <translation>没有网络就先用演示模型；它只认得录好的演示讲话，听不懂您的声音。</translation>
        </message>
        <message>
            <source>Let Deskcast choose: the largest model that keeps up here</source>
            <translation>让 Deskcast 选择：本机跟得上的最大模型</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>keeps up here, words after %1 s</source>
            <translation>本机跟得上，%1 秒出字</translation>
        </message>
        <message>
            <source>comes in steps here, words after %1 s</source>
            <translation>本机分段出字，约 %1 秒</translation>
        </message>
        <message>
            <source>too slow for this computer</source>
            <translation>对这台电脑太慢</translation>
        </message>
        <message>
            <source>not measured yet</source>
            <translation>尚未测试</translation>
        </message>
    </context>
    <context>
        <name>ModelWork</name>
        <message>
            <source>Measuring this computer…</source>
            <translation>正在测试这台电脑…</translation>
        </message>
        <message>
            <source>Downloading %1…</source>
            <translation>正在下载 %1…</translation>
        </message>
        <message>
            <source>Choose a model (zip) or a language pack</source>
            <translation>选择模型（zip）或语言包</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>正在导入…</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
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
        <name>ObsPicture</name>
        <message>
            <source>In OBS: press plus under Sources, choose Browser, paste the address, width 1920, height 1080.</source>
            <translation>在 OBS 中：点“来源”下方的加号，选“浏览器”，粘贴地址，宽 1920，高 1080。</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>摄像头</translation>
        </message>
        <message>
            <source>Desk picture</source>
            <translation>工位画面</translation>
        </message>
        <message>
            <source>Browser</source>
            <translation>浏览器</translation>
        </message>
        <message>
            <source>Properties of the browser source</source>
            <translation>浏览器来源的属性</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高度</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
    </context>
    <context>
        <name>OverlayStep</name>
        <message>
            <source>Address of the overlay</source>
            <translation>叠加画面的地址</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Show a test caption</source>
            <translation>显示测试字幕</translation>
        </message>
        <message>
            <source>Captions reach your viewers through OBS. Add a browser source there and paste this address:</source>
            <translation>观众通过 OBS 看到字幕。请在 OBS 中添加“浏览器”来源并粘贴此地址：</translation>
        </message>
        <message>
            <source>● Connected: OBS shows the overlay</source>
            <translation>● 已连接：OBS 正在显示叠加画面</translation>
        </message>
        <message>
            <source>● Open in a browser, not in OBS yet</source>
            <translation>● 已在浏览器中打开，还没有进入 OBS</translation>
        </message>
        <message>
            <source>That works as well, but viewers see only what OBS shows.</source>
            <translation>这样也能用，但观众只看得到 OBS 里的画面。</translation>
        </message>
        <message>
            <source>○ Waiting for OBS</source>
            <translation>○ 等待 OBS 连接</translation>
        </message>
        <message>
            <source>The light turns green by itself. You can also do this later.</source>
            <translation>连接后指示灯会自动变绿。也可以以后再做。</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>Who came</source>
            <translation>来访买家</translation>
        </message>
        <message>
            <source>Nobody came to this session.</source>
            <translation>本场没有人进入。</translation>
        </message>
        <message>
            <source>About the chosen buyer</source>
            <translation>所选买家的资料</translation>
        </message>
        <message>
            <source>Choose somebody on the left.</source>
            <translation>请在左侧选择一位买家。</translation>
        </message>
        <message>
            <source>Narrow the list</source>
            <translation>筛选列表</translation>
        </message>
        <message>
            <source>Name, company, contact …</source>
            <translation>姓名、公司、联系方式…</translation>
        </message>
        <message>
            <source>Which of them</source>
            <translation>显示哪些买家</translation>
        </message>
        <message>
            <source>Copy their contacts</source>
            <translation>复制联系方式</translation>
        </message>
        <message>
            <source>Save all that is kept of them, as one file</source>
            <translation>将该买家的全部资料存为一个文件</translation>
        </message>
        <message>
            <source>Erase them from every session…</source>
            <translation>从所有场次中彻底删除该买家…</translation>
        </message>
        <message>
            <source>As they came</source>
            <translation>按进入顺序</translation>
        </message>
        <message>
            <source>Best score first</source>
            <translation>评分从高到低</translation>
        </message>
        <message>
            <source>From overseas</source>
            <translation>海外买家</translation>
        </message>
        <message>
            <source>Who wrote</source>
            <translation>发过言的</translation>
        </message>
        <message>
            <source>Who left a contact</source>
            <translation>留下联系方式的</translation>
        </message>
        <message>
            <source>About them</source>
            <translation>买家资料</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
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
        <name>Program</name>
        <message>
            <source>The window changes its language when this session is over.</source>
            <translation>本场结束后切换界面语言。</translation>
        </message>
    </context>
    <context>
        <name>PromisesPanel</name>
        <message>
            <source>What was promised</source>
            <translation>承诺事项</translation>
        </message>
        <message>
            <source>No price, quantity, time or certificate was named.</source>
            <translation>没有提到价格、数量、交期或证书。</translation>
        </message>
        <message>
            <source>Sentences with a figure or a commitment, found by rules. Read them before you quote.</source>
            <translation>按规则找出的含数字或承诺的句子，报价前请核对。</translation>
        </message>
        <message>
            <source>Go to the line</source>
            <translation>跳到该句</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
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
        <message>
            <source>Rehearse</source>
            <translation>彩排</translation>
        </message>
        <message>
            <source>Everything as on the stream, but no buyers and nothing is sent; the record can be deleted</source>
            <translation>与直播完全一样，但没有买家，也不向外发送；记录可以删除</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settings (Ctrl+,)</source>
            <translation>设置（Ctrl+,）</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>彩排</translation>
        </message>
    </context>
    <context>
        <name>Record</name>
        <message>
            <source>Microphone: %1</source>
            <translation>麦克风：%1</translation>
        </message>
        <message>
            <source>Price on the overlay: %1</source>
            <translation>字幕叠加显示价格：%1</translation>
        </message>
        <message>
            <source>Price taken off the overlay</source>
            <translation>已从字幕叠加撤下价格</translation>
        </message>
        <message>
            <source>Captions paused</source>
            <translation>字幕已暂停</translation>
        </message>
        <message>
            <source>Captions go on</source>
            <translation>字幕继续</translation>
        </message>
        <message>
            <source>Overlay hidden</source>
            <translation>字幕叠加已隐藏</translation>
        </message>
        <message>
            <source>Overlay shown again</source>
            <translation>字幕叠加重新显示</translation>
        </message>
    </context>
    <context>
        <name>RecordActs</name>
        <message>
            <source>Changing the title …</source>
            <translation>正在修改标题…</translation>
        </message>
        <message>
            <source>Deleting the session …</source>
            <translation>正在删除本场…</translation>
        </message>
        <message>
            <source>Erasing from the record and its backups …</source>
            <translation>正在从记录和备份中删除…</translation>
        </message>
        <message>
            <source>Writing all that is kept of them …</source>
            <translation>正在写入保留的全部资料…</translation>
        </message>
        <message>
            <source>Writing the leads …</source>
            <translation>正在写入线索…</translation>
        </message>
        <message>
            <source>Delete “%1” for good?</source>
            <translation>彻底删除“%1”？</translation>
        </message>
        <message>
            <source>Its lines, buyers and leads are removed, from the backups too. Exported files stay.</source>
            <translation>其中的字幕、买家和线索都会删除，备份中也会删除。已导出的文件保留。</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>彻底删除</translation>
        </message>
        <message>
            <source>Erase “%1” from every session for good?</source>
            <translation>从所有场次中彻底删除“%1”？</translation>
        </message>
        <message>
            <source>All they wrote, their contacts and scores are removed, from the backups too.</source>
            <translation>其全部发言、联系方式和评分都会删除，备份中也会删除。</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>彻底删除</translation>
        </message>
        <message numerus="yes">
            <source>Erased from %n session(s) and every backup.</source>
            <translation>
                <numerusform>已从 %n 个场次和所有备份中删除。</numerusform>
            </translation>
        </message>
        <message>
            <source>Exported files still name them: %1</source>
            <translation>以下导出文件中仍有其姓名：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n want(s) no messages and is left out.</source>
            <translation>
                <numerusform>%n 人不愿接收消息，已略过。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody of this session fits this list: no file was made.</source>
            <translation>本场没有适合此名单的买家，未生成文件。</translation>
        </message>
        <message numerus="yes">
            <source>%n lead(s).</source>
            <translation>
                <numerusform>%n 条线索。</numerusform>
            </translation>
        </message>
        <message>
            <source>Repair restores the newest backup and all that can still be read; nothing is deleted.</source>
            <translation>修复会恢复最新的备份以及仍可读取的全部内容，不会删除任何东西。</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>Repairing the record …</source>
            <translation>正在修复记录…</translation>
        </message>
        <message>
            <source>The record is repaired.</source>
            <translation>记录已修复。</translation>
        </message>
    </context>
    <context>
        <name>RecordPanel</name>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Nothing was said in this session.</source>
            <translation>本场没有讲话内容。</translation>
        </message>
        <message>
            <source>Find in this record</source>
            <translation>在本场记录中查找</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>The next one (Enter)</source>
            <translation>下一处（回车）</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>第 %1 处，共 %2 处</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>未找到</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message>
            <source>Reading the record …</source>
            <translation>正在读取记录…</translation>
        </message>
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
        <message>
            <source>Open the page</source>
            <translation>打开页面</translation>
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
        <name>Review</name>
        <message>
            <source>score %1</source>
            <translation>评分 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n 条发言</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the room</source>
            <translation>
                <numerusform>%n 人在场</numerusform>
            </translation>
        </message>
        <message>
            <source>write by %1</source>
            <translation>最晚 %1 联系</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>已逾期</translation>
        </message>
        <message numerus="yes">
            <source>in %n h</source>
            <translation>
                <numerusform>还有 %n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>还有 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%2 上的 %1</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>没有发言。</translation>
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
            <source>Show or hide the sessions</source>
            <translation>显示或隐藏场次列表</translation>
        </message>
        <message>
            <source>Delete this session…</source>
            <translation>删除本场…</translation>
        </message>
        <message>
            <source>Parts of the review</source>
            <translation>复盘的各部分</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>People</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>线索</translation>
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
        <name>Sentence</name>
        <message>
            <source>The microphones could not be listed.</source>
            <translation>无法列出麦克风。</translation>
        </message>
        <message>
            <source>Run `deskcast doctor`, and see that a sound system is running.</source>
            <translation>请运行 deskcast doctor，并确认系统的声音服务正在运行。</translation>
        </message>
        <message>
            <source>The sound system does not answer.</source>
            <translation>声音系统没有响应。</translation>
        </message>
        <message>
            <source>Restart it, or restart the computer.</source>
            <translation>请重启声音服务，或重启电脑。</translation>
        </message>
        <message>
            <source>The speech model in {directory} is damaged: {what}.</source>
            <translation>{directory} 中的语音模型已损坏：{what}。</translation>
        </message>
        <message>
            <source>Remove it and install or import it again.</source>
            <translation>请删除后重新安装或导入。</translation>
        </message>
        <message>
            <source>card.json is not what it should be</source>
            <translation>card.json 的内容不对</translation>
        </message>
        <message>
            <source>There is no speech model in {directory}.</source>
            <translation>{directory} 中没有语音模型。</translation>
        </message>
        <message>
            <source>Choose one from `deskcast models list`, or get one with `deskcast models install small`.</source>
            <translation>请在“设置 &gt; 模型和语言包”中选择或下载一个。</translation>
        </message>
        <message>
            <source>The speech model in {directory} lacks {missing}.</source>
            <translation>{directory} 中的语音模型缺少 {missing}。</translation>
        </message>
        <message>
            <source>Remove it and install or import it again; the folder must be a CTranslate2 Whisper model.</source>
            <translation>请删除后重新安装或导入；该文件夹必须是 CTranslate2 格式的 Whisper 模型。</translation>
        </message>
        <message>
            <source>vocabulary.json is not a list of tokens</source>
            <translation>vocabulary.json 不是词元列表</translation>
        </message>
        <message>
            <source>preprocessor_config.json asks for {size} mel bands, not 80 or 128</source>
            <translation>preprocessor_config.json 要求 {size} 个梅尔频带，而不是 80 或 128 个</translation>
        </message>
        <message>
            <source>{file} cannot be read</source>
            <translation>{file} 无法读取</translation>
        </message>
        <message>
            <source>No speech model is called {name}.</source>
            <translation>没有名为 {name} 的语音模型。</translation>
        </message>
        <message>
            <source>Offered: {names}; or name a CTranslate2 repository as owner/name.</source>
            <translation>可选：{names}；也可以填写 CTranslate2 仓库，格式为 owner/name。</translation>
        </message>
        <message>
            <source>{file} is missing</source>
            <translation>缺少 {file}</translation>
        </message>
        <message>
            <source>{file} is not the file it was</source>
            <translation>{file} 已不是原来的文件</translation>
        </message>
        <message>
            <source>{needed_gb:.1f} GB are needed, {free_gb:.1f} GB are free</source>
            <translation>需要 {needed_gb:.1f} GB，剩余 {free_gb:.1f} GB</translation>
        </message>
        <message>
            <source>nothing arrives</source>
            <translation>收不到数据</translation>
        </message>
        <message>
            <source>Check the connection and run the same command again; it goes on where it stopped. Where the hub is out of reach, set a mirror (--mirror or HF_ENDPOINT), or import a folder.</source>
            <translation>请检查网络后再次下载，会从中断处继续。如果无法访问模型站点，请设置镜像（--mirror 或 HF_ENDPOINT），或从文件夹导入。</translation>
        </message>
        <message>
            <source>Check the name and the revision; see deskcast models list --offered for what is known to work.</source>
            <translation>请检查名称和版本；可用的模型见“设置 &gt; 模型和语言包”。</translation>
        </message>
        <message>
            <source>Ask for access on its page and set HF_TOKEN, or take another model.</source>
            <translation>请在其页面申请权限并设置 HF_TOKEN，或改用其他模型。</translation>
        </message>
        <message>
            <source>Look for a repository that holds model.bin and config.json, or convert it with ct2-transformers-converter.</source>
            <translation>请找含有 model.bin 和 config.json 的仓库，或用 ct2-transformers-converter 转换。</translation>
        </message>
        <message>
            <source>Do not use this mirror; take another one or import a folder that you trust.</source>
            <translation>请勿使用该镜像；换一个镜像，或导入您信任的文件夹。</translation>
        </message>
        <message>
            <source>Try again later or over another connection, or set another mirror.</source>
            <translation>请稍后再试、换一个网络，或设置其他镜像。</translation>
        </message>
        <message>
            <source>Free some space and run the same command again; it goes on where it stopped.</source>
            <translation>请腾出空间后再次下载，会从中断处继续。</translation>
        </message>
        <message>
            <source>Ask for it again at any time; it goes on where it stopped.</source>
            <translation>随时可以再次下载，会从中断处继续。</translation>
        </message>
        <message>
            <source>Run the same command again; it goes on where it stopped.</source>
            <translation>请再次下载，会从中断处继续。</translation>
        </message>
        <message>
            <source>The speech model {model} could not be downloaded: {detail}.</source>
            <translation>语音模型 {model} 下载失败：{detail}。</translation>
        </message>
        <message>
            <source>{mirror} is not the address of a mirror.</source>
            <translation>{mirror} 不是镜像地址。</translation>
        </message>
        <message>
            <source>It looks like https://hub.example.</source>
            <translation>格式如 https://hub.example。</translation>
        </message>
        <message>
            <source>The hub has no {model}.</source>
            <translation>模型站点上没有 {model}。</translation>
        </message>
        <message>
            <source>The owner of {model} lets only registered users have it.</source>
            <translation>{model} 的所有者只允许注册用户下载。</translation>
        </message>
        <message>
            <source>{model} is not a Whisper model in CTranslate2's format.</source>
            <translation>{model} 不是 CTranslate2 格式的 Whisper 模型。</translation>
        </message>
        <message>
            <source>The hub offers other weights of {model} than the ones Deskcast knows.</source>
            <translation>站点上 {model} 的权重与 Deskcast 已知的不同。</translation>
        </message>
        <message>
            <source>A file of {model} arrived damaged twice: {detail}.</source>
            <translation>{model} 的一个文件两次下载都已损坏：{detail}。</translation>
        </message>
        <message>
            <source>The disk has no room for {model}: {detail}.</source>
            <translation>磁盘空间不足，无法存放 {model}：{detail}。</translation>
        </message>
        <message>
            <source>The download of {model} was stopped.</source>
            <translation>{model} 的下载已停止。</translation>
        </message>
        <message>
            <source>The download of {model} ended unexpectedly.</source>
            <translation>{model} 的下载意外中断。</translation>
        </message>
        <message>
            <source>No microphone is called {name}.</source>
            <translation>没有名为 {name} 的麦克风。</translation>
        </message>
        <message>
            <source>Choose one of: {names}.</source>
            <translation>请从中选择：{names}。</translation>
        </message>
        <message>
            <source>There is no microphone.</source>
            <translation>没有麦克风。</translation>
        </message>
        <message>
            <source>Plug one in; recordings work without one.</source>
            <translation>请插上麦克风；播放录音则不需要。</translation>
        </message>
        <message>
            <source>The microphone does not answer.</source>
            <translation>麦克风没有响应。</translation>
        </message>
        <message>
            <source>Unplug it and plug it in again, or choose another one with --device.</source>
            <translation>请拔下后重新插上，或选择其他麦克风。</translation>
        </message>
        <message>
            <source>{name!r} cannot name a model.</source>
            <translation>“{name}”不能作为模型名称。</translation>
        </message>
        <message>
            <source>Use letters, digits, dots, dashes; up to 80 of them.</source>
            <translation>请使用字母、数字、点和短横线，最多 80 个字符。</translation>
        </message>
        <message>
            <source>There is no speech model on this machine.</source>
            <translation>本机没有语音模型。</translation>
        </message>
        <message>
            <source>There is no speech model called {wanted}; there are {known}.</source>
            <translation>没有名为 {wanted} 的语音模型；现有：{known}。</translation>
        </message>
        <message>
            <source>See `deskcast models list`, or run `deskcast models install small`.</source>
            <translation>请在“设置 &gt; 模型和语言包”中选择或下载。</translation>
        </message>
        <message>
            <source>There is no model at {source}.</source>
            <translation>{source} 处没有模型。</translation>
        </message>
        <message>
            <source>Name a folder or a zip file.</source>
            <translation>请选择文件夹或 zip 文件。</translation>
        </message>
        <message>
            <source>GPU, {form}</source>
            <translation>GPU，{form}</translation>
        </message>
        <message>
            <source>1 thread</source>
            <translation>1 个线程</translation>
        </message>
        <message>
            <source>{threads} threads</source>
            <translation>{threads} 个线程</translation>
        </message>
        <message>
            <source>{file} is not an audio or video file with sound that can be read.</source>
            <translation>{file} 不是可读取的音频或带声音的视频文件。</translation>
        </message>
        <message>
            <source>Choose a WAV, FLAC, MP3, M4A, OGG, MP4, MKV or similar file.</source>
            <translation>请选择 WAV、FLAC、MP3、M4A、OGG、MP4、MKV 等文件。</translation>
        </message>
        <message>
            <source>{file} is damaged: {what}.</source>
            <translation>{file} 已损坏：{what}。</translation>
        </message>
        <message>
            <source>What was heard before is kept; copy the file again for the rest.</source>
            <translation>此前听到的内容已保存；其余部分请重新复制该文件。</translation>
        </message>
        <message>
            <source>There is no file {path}.</source>
            <translation>文件 {path} 不存在。</translation>
        </message>
        <message>
            <source>Check the name and the folder.</source>
            <translation>请检查文件名和文件夹。</translation>
        </message>
        <message>
            <source>{path} is not a file.</source>
            <translation>{path} 不是文件。</translation>
        </message>
        <message>
            <source>Name an audio or video file.</source>
            <translation>请选择音频或视频文件。</translation>
        </message>
        <message>
            <source>{file} holds no sound: 0 samples.</source>
            <translation>{file} 没有声音：0 个采样。</translation>
        </message>
        <message>
            <source>Choose another file, or record it again.</source>
            <translation>请选择其他文件，或重新录制。</translation>
        </message>
        <message>
            <source>some of its samples are no numbers; they were played as silence</source>
            <translation>部分采样不是数值，已按静音播放</translation>
        </message>
        <message>
            <source>it ends after {heard_s:.1f} s of {whole_s:.1f} s, cut off in the middle</source>
            <translation>总长 {whole_s:.1f} 秒，在 {heard_s:.1f} 秒处中断</translation>
        </message>
        <message>
            <source>{file} is empty (0 bytes).</source>
            <translation>{file} 是空文件（0 字节）。</translation>
        </message>
        <message>
            <source>Choose another file, or copy it again.</source>
            <translation>请选择其他文件，或重新复制。</translation>
        </message>
        <message>
            <source>{file} cannot be opened: {reason}.</source>
            <translation>{file} 无法打开：{reason}。</translation>
        </message>
        <message>
            <source>Check who may read it.</source>
            <translation>请检查文件的读取权限。</translation>
        </message>
        <message>
            <source>it cannot be read to its end</source>
            <translation>无法读到末尾</translation>
        </message>
        <message>
            <source>The microphone cannot be opened: {reason}.</source>
            <translation>麦克风无法打开：{reason}。</translation>
        </message>
        <message>
            <source>Close other programs that use it, see that this one may use it, or choose another with --device.</source>
            <translation>请关闭其他占用麦克风的程序，确认允许本程序使用麦克风，或选择其他麦克风。</translation>
        </message>
        <message>
            <source>The sound library PortAudio is missing.</source>
            <translation>缺少声音库 PortAudio。</translation>
        </message>
        <message>
            <source>Install it: apt install libportaudio2 (Debian, Ubuntu), dnf install portaudio (Fedora).</source>
            <translation>请安装：apt install libportaudio2（Debian、Ubuntu），dnf install portaudio（Fedora）。</translation>
        </message>
        <message>
            <source>The voice detector that comes with Deskcast is missing or damaged.</source>
            <translation>Deskcast 自带的语音检测器缺失或已损坏。</translation>
        </message>
        <message>
            <source>Install Deskcast again; its faster-whisper package is incomplete.</source>
            <translation>请重新安装 Deskcast；其中的 faster-whisper 组件不完整。</translation>
        </message>
        <message>
            <source>The disk has no room for this model.</source>
            <translation>磁盘空间不足，放不下这个模型。</translation>
        </message>
        <message>
            <source>Free some space and import it again.</source>
            <translation>请腾出空间后重新导入。</translation>
        </message>
        <message>
            <source>Models cannot be kept in {models}: {reason}.</source>
            <translation>模型无法保存到 {models}：{reason}。</translation>
        </message>
        <message>
            <source>Make the folder writable, or set DESKCAST_HOME to a folder of your own.</source>
            <translation>请让该文件夹可写，或把 DESKCAST_HOME 设为您自己的文件夹。</translation>
        </message>
        <message>
            <source>{file} is not a zip file that can be read.</source>
            <translation>{file} 不是可读取的 zip 文件。</translation>
        </message>
        <message>
            <source>Download or copy it again.</source>
            <translation>请重新下载或复制。</translation>
        </message>
        <message>
            <source>The archive is larger than any model.</source>
            <translation>该压缩包比任何模型都大。</translation>
        </message>
        <message>
            <source>Check where it is from.</source>
            <translation>请确认它的来源。</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} 无法读取：{reason}。</translation>
        </message>
        <message>
            <source>Check the disk that it lies on and who may read it.</source>
            <translation>请检查所在磁盘和读取权限。</translation>
        </message>
        <message>
            <source>its vocabulary and its tokenizer do not belong together</source>
            <translation>词表与分词器不匹配</translation>
        </message>
        <message>
            <source>its tokenizer has no {token}</source>
            <translation>分词器中没有 {token}</translation>
        </message>
        <message>
            <source>The speech model in {directory} does not know the language {language}; it knows {known}.</source>
            <translation>{directory} 中的语音模型不支持{language}；支持：{known}。</translation>
        </message>
        <message>
            <source>Choose another speaking language, or install a multilingual model such as small.</source>
            <translation>请选择其他讲话语言，或安装多语言模型，例如 small。</translation>
        </message>
        <message>
            <source>tokenizer.json cannot be read</source>
            <translation>tokenizer.json 无法读取</translation>
        </message>
        <message>
            <source>This speech model cannot say when each word was spoken; words are spread evenly over their sound.</source>
            <translation>这个语音模型无法给出每个词的时间；各词按声音长度平均分布。</translation>
        </message>
        <message>
            <source>Choose a model with alignment heads in its config.json, such as small, for exact times.</source>
            <translation>需要准确时间时，请选择 config.json 中带对齐头的模型，例如 small。</translation>
        </message>
        <message>
            <source>it wants {n_mels} mel bands and preprocessor_config.json says otherwise</source>
            <translation>它需要 {n_mels} 个梅尔频带，与 preprocessor_config.json 不符</translation>
        </message>
        <message>
            <source>it cannot be run</source>
            <translation>无法运行</translation>
        </message>
        <message>
            <source>model.bin and config.json do not make a Whisper model</source>
            <translation>model.bin 与 config.json 不构成 Whisper 模型</translation>
        </message>
        <message>
            <source>The file {what}, so it was not taken in.</source>
            <translation>该文件{what}，因此未导入。</translation>
        </message>
        <message>
            <source>Take an .argosmodel file from a source you trust, and get it again if it was cut off.</source>
            <translation>请使用来源可信的 .argosmodel 文件；如果不完整，请重新获取。</translation>
        </message>
        <message>
            <source>holds {entries} files, more than {most_files}</source>
            <translation>含有 {entries} 个文件，超过 {most_files} 个</translation>
        </message>
        <message>
            <source>has not exactly one top folder</source>
            <translation>不是只有一个顶层文件夹</translation>
        </message>
        <message>
            <source>has no metadata.json</source>
            <translation>没有 metadata.json</translation>
        </message>
        <message>
            <source>holds a name that is too long</source>
            <translation>含有过长的文件名</translation>
        </message>
        <message>
            <source>holds the name {name!r}, which some systems read in another way</source>
            <translation>含有文件名“{name}”，某些系统会作不同解读</translation>
        </message>
        <message>
            <source>holds {filename!r}, which is a link or a device</source>
            <translation>含有“{filename}”，它是链接或设备</translation>
        </message>
        <message>
            <source>holds {filename!r} locked with a password</source>
            <translation>含有加密的“{filename}”</translation>
        </message>
        <message>
            <source>holds {inside!r}, a kind of file that no language pack needs</source>
            <translation>含有“{inside}”，语言包不需要这类文件</translation>
        </message>
        <message>
            <source>has no single metadata.json</source>
            <translation>没有唯一的 metadata.json</translation>
        </message>
        <message>
            <source>is not a whole zip file</source>
            <translation>不是完整的 zip 文件</translation>
        </message>
        <message>
            <source>holds {filename!r} in a damaged form</source>
            <translation>其中的“{filename}”已损坏</translation>
        </message>
        <message>
            <source>holds {filename!r} twice</source>
            <translation>含有两个“{filename}”</translation>
        </message>
        <message>
            <source>holds the name {name!r}, which does not stay in its folder</source>
            <translation>含有文件名“{name}”，它会写到文件夹之外</translation>
        </message>
        <message>
            <source>unpacks to far more than a language pack is</source>
            <translation>解压后远大于语言包应有的大小</translation>
        </message>
        <message>
            <source>Remove this language pack and import it again: deskcast packs import FILE.argosmodel</source>
            <translation>请在“设置 &gt; 模型和语言包”中删除该语言包并重新导入。</translation>
        </message>
        <message>
            <source>The language pack in {folder} has no sentencepiece.model.</source>
            <translation>{folder} 中的语言包没有 sentencepiece.model。</translation>
        </message>
        <message>
            <source>The language pack {name} lacks {missing}.</source>
            <translation>语言包 {name} 缺少 {missing}。</translation>
        </message>
        <message>
            <source>The language pack {name} does not work: {reason}.</source>
            <translation>语言包 {name} 无法使用：{reason}。</translation>
        </message>
        <message>
            <source>Check the connection and run the same command again; a download goes on where it stopped. Without a network, bring the .argosmodel file here and run: deskcast packs import FILE. DESKCAST_PACK_INDEX names a mirror.</source>
            <translation>请检查网络后再次下载，会从中断处继续。没有网络时，请把 .argosmodel 文件拷到本机，在“设置 &gt; 模型和语言包”中导入。镜像可用 DESKCAST_PACK_INDEX 指定。</translation>
        </message>
        <message>
            <source>The language pack could not be downloaded: {host} {why}.</source>
            <translation>语言包下载失败：{host} {why}。</translation>
        </message>
        <message>
            <source>sends more than {megabytes} MB</source>
            <translation>发来的数据超过 {megabytes} MB</translation>
        </message>
        <message>
            <source>sends more than any language pack has</source>
            <translation>发来的数据超过任何语言包的大小</translation>
        </message>
        <message>
            <source>broke off after {done} of {total} bytes</source>
            <translation>共 {total} 字节，在 {done} 字节处中断</translation>
        </message>
        <message>
            <source>is no https address</source>
            <translation>不是 https 地址</translation>
        </message>
        <message>
            <source>passes on to an address that is not safe</source>
            <translation>转到了不安全的地址</translation>
        </message>
        <message>
            <source>sends nothing any more</source>
            <translation>不再发送数据</translation>
        </message>
        <message>
            <source>broke off ({reason})</source>
            <translation>连接中断（{reason}）</translation>
        </message>
        <message>
            <source>answers {code} {reason}</source>
            <translation>返回 {code} {reason}</translation>
        </message>
        <message>
            <source>cannot be reached ({reason})</source>
            <translation>无法访问（{reason}）</translation>
        </message>
        <message>
            <source>sends another part than the one asked for</source>
            <translation>发来的不是所请求的部分</translation>
        </message>
        <message>
            <source>answers 416</source>
            <translation>返回 416</translation>
        </message>
        <message>
            <source>Give it the columns spoken, written, es, zh, keep; several spoken forms are parted by |.</source>
            <translation>请使用 spoken（说法）、written（写法）、es、zh、keep（保留）这些列；多种说法用 | 分隔。</translation>
        </message>
        <message>
            <source>what was pasted</source>
            <translation>粘贴的内容</translation>
        </message>
        <message>
            <source>has no written form</source>
            <translation>没有写法</translation>
        </message>
        <message>
            <source>has a cell of more than {letters} letters</source>
            <translation>有单元格超过 {letters} 个字符</translation>
        </message>
        <message>
            <source>has a spoken form of more than {letters} letters</source>
            <translation>有说法超过 {letters} 个字符</translation>
        </message>
        <message>
            <source>says {said!r} under keep, which is neither yes nor no</source>
            <translation>的 keep 列为“{said}”，既不是 yes 也不是 no</translation>
        </message>
        <message>
            <source>Line 1 of {file} names no column written.</source>
            <translation>{file} 第 1 行没有名为 written 的列。</translation>
        </message>
        <message>
            <source>Line 1 of {file} names {column} twice.</source>
            <translation>{file} 第 1 行有两个 {column} 列。</translation>
        </message>
        <message>
            <source>The glossary {error}</source>
            <translation>术语表：{error}</translation>
        </message>
        <message>
            <source>Line {line} of {name} {problem}; it was left out.</source>
            <translation>{name} 第 {line} 行{problem}，已略过。</translation>
        </message>
        <message>
            <source>Line {line} of {name} has {form!r} again; the first one counts.</source>
            <translation>{name} 第 {line} 行重复了“{form}”，以第一次为准。</translation>
        </message>
        <message>
            <source>Line {line} of {name} and those after it were not read.</source>
            <translation>{name} 从第 {line} 行起未读取。</translation>
        </message>
        <message>
            <source>sends an index that is not a list</source>
            <translation>发来的索引不是列表</translation>
        </message>
        <message>
            <source>The index offers no language pack from {source} to {target}.</source>
            <translation>索引中没有从{source}到{target}的语言包。</translation>
        </message>
        <message>
            <source>A pair through English may do: deskcast packs install {source}-en. {hint}</source>
            <translation>可以经英语中转：请安装 {source}-en 语言包。{hint}</translation>
        </message>
        <message>
            <source>sends another file than the index names (its SHA-256 differs)</source>
            <translation>发来的文件与索引不符（SHA-256 不同）</translation>
        </message>
        <message>
            <source>sends a pack from {found_source} to {target} instead</source>
            <translation>发来的却是从{found_source}到{target}的语言包</translation>
        </message>
        <message>
            <source>sends an index that is not JSON</source>
            <translation>发来的索引不是 JSON</translation>
        </message>
        <message>
            <source>The download could not be written to {packs_dir}: {reason}.</source>
            <translation>下载内容无法写入 {packs_dir}：{reason}。</translation>
        </message>
        <message>
            <source>Free some space or make the folder writable, then run the same command again.</source>
            <translation>请腾出空间或让该文件夹可写，然后再次下载。</translation>
        </message>
        <message>
            <source>No installed pack translates {source} to {target}; what came with Deskcast stays.</source>
            <translation>没有安装从{source}到{target}的语言包；Deskcast 自带的不会删除。</translation>
        </message>
        <message>
            <source>See deskcast packs list.</source>
            <translation>见“设置 &gt; 模型和语言包”。</translation>
        </message>
        <message>
            <source>Remove it and import it again.</source>
            <translation>请删除后重新导入。</translation>
        </message>
        <message>
            <source>{file} is not the file that came with Deskcast.</source>
            <translation>{file} 不是 Deskcast 自带的原文件。</translation>
        </message>
        <message>
            <source>Get Deskcast's files again, or import the pack from where you have it.</source>
            <translation>请重新获取 Deskcast 的文件，或从您的来源导入该语言包。</translation>
        </message>
        <message>
            <source>The language pack could not be read or written: {reason}.</source>
            <translation>语言包无法读取或写入：{reason}。</translation>
        </message>
        <message>
            <source>The language pack ends the program that loads it.</source>
            <translation>该语言包会使加载它的程序崩溃。</translation>
        </message>
        <message>
            <source>Get the pack again.</source>
            <translation>请重新获取语言包。</translation>
        </message>
        <message>
            <source>The language pack is damaged: {reason}.</source>
            <translation>语言包已损坏：{reason}。</translation>
        </message>
        <message>
            <source>Check the file, the free space and the rights of the packs folder.</source>
            <translation>请检查该文件、剩余空间和语言包文件夹的权限。</translation>
        </message>
        <message>
            <source>Get the pack again, or ask whoever made it for a whole one.</source>
            <translation>请重新获取语言包，或向制作者索取完整版本。</translation>
        </message>
        <message>
            <source>The language pack {what}.</source>
            <translation>该语言包{what}。</translation>
        </message>
        <message>
            <source>is a pack of the kind {kind!r}, not a translation pack</source>
            <translation>的类型是“{kind}”，不是翻译包</translation>
        </message>
        <message>
            <source>translates {source} into itself</source>
            <translation>把{source}翻译成它自己</translation>
        </message>
        <message>
            <source>has a metadata.json of more than {most_bytes} bytes</source>
            <translation>的 metadata.json 超过 {most_bytes} 字节</translation>
        </message>
        <message>
            <source>has a metadata.json that is not an object</source>
            <translation>的 metadata.json 不是对象</translation>
        </message>
        <message>
            <source>has a {name} that is not a short text</source>
            <translation>的 {name} 不是短文本</translation>
        </message>
        <message>
            <source>has a {name} that is not a list</source>
            <translation>的 {name} 不是列表</translation>
        </message>
        <message>
            <source>has no language code in {name}</source>
            <translation>的 {name} 中没有语言代码</translation>
        </message>
        <message>
            <source>has a metadata.json that is not JSON</source>
            <translation>的 metadata.json 不是 JSON</translation>
        </message>
        <message>
            <source>{file} lacks {missing}; remove it and import it again.</source>
            <translation>{file} 缺少 {missing}；请删除后重新导入。</translation>
        </message>
        <message>
            <source>{file}: {what}</source>
            <translation>{file}：{what}</translation>
        </message>
        <message>
            <source>{folder}: no readable metadata.json ({reason}).</source>
            <translation>{folder}：metadata.json 无法读取（{reason}）。</translation>
        </message>
        <message>
            <source>{file}: not readable ({reason}).</source>
            <translation>{file}：无法读取（{reason}）。</translation>
        </message>
        <message>
            <source>Save it as xlsx or as CSV UTF-8.</source>
            <translation>请另存为 xlsx 或 CSV UTF-8。</translation>
        </message>
        <message>
            <source>{name} is no text in UTF-8 or GB18030.</source>
            <translation>{name} 不是 UTF-8 或 GB18030 编码的文本。</translation>
        </message>
        <message>
            <source>{name} is no workbook that can be read.</source>
            <translation>{name} 不是可读取的工作簿。</translation>
        </message>
        <message>
            <source>{file} is a workbook of an old kind.</source>
            <translation>{file} 是旧格式的工作簿。</translation>
        </message>
        <message>
            <source>What was pasted has more than {megabytes} MB.</source>
            <translation>粘贴的内容超过 {megabytes} MB。</translation>
        </message>
        <message>
            <source>Paste less.</source>
            <translation>请少粘贴一些。</translation>
        </message>
        <message>
            <source>{file} has more than {megabytes} MB.</source>
            <translation>{file} 超过 {megabytes} MB。</translation>
        </message>
        <message>
            <source>Divide it.</source>
            <translation>请拆分成几个文件。</translation>
        </message>
        <message>
            <source>{name} is no text.</source>
            <translation>{name} 不是文本。</translation>
        </message>
        <message>
            <source>its name is not one of a file</source>
            <translation>文件名无效</translation>
        </message>
        <message>
            <source>{file} cannot be read: {reason}.</source>
            <translation>{file} 无法读取：{reason}。</translation>
        </message>
        <message>
            <source>Check its name and place.</source>
            <translation>请检查文件名和位置。</translation>
        </message>
        <message>
            <source>{name} is no table at line {line_num}: {reason}.</source>
            <translation>{name} 第 {line_num} 行不是表格：{reason}。</translation>
        </message>
        <message>
            <source>{name} unpacks to {megabytes} MB.</source>
            <translation>{name} 解压后有 {megabytes} MB。</translation>
        </message>
        <message>
            <source>The tokenizer and the model of the language pack do not belong together ({known} of {pieces} pieces are known).</source>
            <translation>语言包的分词器与模型不匹配（{pieces} 个词片中只认得 {known} 个）。</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} 和 {other}</translation>
        </message>
        <message>
            <source>Import {direct}: deskcast packs import FILE.argosmodel</source>
            <translation>请导入 {direct} 语言包（设置 &gt; 模型和语言包）。</translation>
        </message>
        <message>
            <source>Import {direct}, or {missing}: deskcast packs import FILE.argosmodel</source>
            <translation>请导入 {direct} 语言包，或 {missing}（设置 &gt; 模型和语言包）。</translation>
        </message>
        <message>
            <source>No language pack leads from {source} to {target}.</source>
            <translation>没有从{source}到{target}的语言包。</translation>
        </message>
        <message>
            <source>Remove the pack and import it again.</source>
            <translation>请删除该语言包后重新导入。</translation>
        </message>
        <message>
            <source>This computer may go to sleep during the session.</source>
            <translation>直播期间电脑可能会休眠。</translation>
        </message>
        <message>
            <source>Move the mouse now and then, or switch sleep off in the system's power settings.</source>
            <translation>请不时动一下鼠标，或在系统电源设置中关闭休眠。</translation>
        </message>
        <message>
            <source>{path} is there already.</source>
            <translation>{path} 已存在。</translation>
        </message>
        <message>
            <source>Give another name with --output, or move that file.</source>
            <translation>请用 --output 指定其他名称，或移走该文件。</translation>
        </message>
        <message>
            <source>{name} names no pair.</source>
            <translation>{name} 不是语言对。</translation>
        </message>
        <message>
            <source>Name the pair like en-es; see deskcast packs list.</source>
            <translation>语言对写作 en-es；见 deskcast packs list。</translation>
        </message>
        <message>
            <source>No source needs {secret!r}.</source>
            <translation>没有来源需要“{secret}”。</translation>
        </message>
        <message>
            <source>There are: {known}.</source>
            <translation>现有：{known}。</translation>
        </message>
        <message>
            <source>There is no display to open the window on.</source>
            <translation>没有可以打开窗口的显示器。</translation>
        </message>
        <message>
            <source>Log in to a desktop, or work in the terminal: deskcast live --input mic --headless</source>
            <translation>请登录桌面，或在终端使用：deskcast live --input mic --headless</translation>
        </message>
        <message>
            <source>Install a real one for your own voice: deskcast models install small</source>
            <translation>要识别您自己的声音，请在“设置 &gt; 模型和语言包”中安装正式模型，例如 small。</translation>
        </message>
        <message>
            <source>{model} loads ({label})</source>
            <translation>{model} 可以加载（{label}）</translation>
        </message>
        <message>
            <source>words show about {delay_s:.1f} s after they are said, {setup}</source>
            <translation>话音落下约 {delay_s:.1f} 秒后出字，{setup}</translation>
        </message>
        <message>
            <source>{free_gb:.1f} GB free where the record is kept</source>
            <translation>记录所在磁盘剩余 {free_gb:.1f} GB</translation>
        </message>
        <message>
            <source>the record is sound, newest backup {backup}</source>
            <translation>记录完好，最新备份 {backup}</translation>
        </message>
        <message>
            <source>1 microphone</source>
            <translation>1 个麦克风</translation>
        </message>
        <message>
            <source>{number} microphones</source>
            <translation>{number} 个麦克风</translation>
        </message>
        <message>
            <source>{number}: {names}</source>
            <translation>{number}：{names}</translation>
        </message>
        <message>
            <source>{device} (default)</source>
            <translation>{device}（默认）</translation>
        </message>
        <message>
            <source>{model} follows in steps of {step_s:.1f} s: {delay}</source>
            <translation>{model} 每 {step_s:.1f} 秒跟上一次：{delay}</translation>
        </message>
        <message>
            <source>{model} falls behind on this machine: {delay}</source>
            <translation>{model} 在本机上跟不上：{delay}</translation>
        </message>
        <message>
            <source>Take a smaller model: deskcast models list --offered</source>
            <translation>请在“设置 &gt; 模型和语言包”中换一个小一些的模型。</translation>
        </message>
        <message>
            <source>{source} to {targets} translates</source>
            <translation>{source}到{targets}可以翻译</translation>
        </message>
        <message>
            <source>port {port} is free for the overlay</source>
            <translation>字幕叠加的端口 {port} 可用</translation>
        </message>
        <message>
            <source>SQLite {version}, write-ahead log works</source>
            <translation>SQLite {version}，预写日志正常</translation>
        </message>
        <message>
            <source>No microphone was found.</source>
            <translation>没有找到麦克风。</translation>
        </message>
        <message>
            <source>Plug one in and run this again; recordings work without one.</source>
            <translation>请插上麦克风后重新检查；播放录音则不需要。</translation>
        </message>
        <message>
            <source>how fast {model} is here was not measured yet</source>
            <translation>{model} 在本机上的速度还没有测过</translation>
        </message>
        <message>
            <source>Measure it: deskcast doctor</source>
            <translation>请在“设置 &gt; 模型和语言包”中实测。</translation>
        </message>
        <message>
            <source>{model} follows your speech: {delay}</source>
            <translation>{model} 跟得上您的语速：{delay}</translation>
        </message>
        <message>
            <source>Free some space before you go live.</source>
            <translation>开播前请腾出一些空间。</translation>
        </message>
        <message>
            <source>The disk of {parent} does not allow a write-ahead log.</source>
            <translation>{parent} 所在磁盘不支持预写日志。</translation>
        </message>
        <message>
            <source>Set DESKCAST_HOME to a folder on a local disk; network folders do not work.</source>
            <translation>请把 DESKCAST_HOME 设为本地磁盘上的文件夹；网络文件夹不行。</translation>
        </message>
        <message>
            <source>The record {database} is damaged.</source>
            <translation>记录 {database} 已损坏。</translation>
        </message>
        <message>
            <source>Run: deskcast sessions repair</source>
            <translation>请在弹出的提示中选择“修复”，或运行：deskcast sessions repair</translation>
        </message>
        <message>
            <source>nothing is kept yet</source>
            <translation>还没有任何记录</translation>
        </message>
        <message>
            <source>the record is sound</source>
            <translation>记录完好</translation>
        </message>
        <message>
            <source>{reason}.</source>
            <translation>{reason}。</translation>
        </message>
        <message>
            <source>Port {port} of the overlay is in use, perhaps by a Deskcast that is open.</source>
            <translation>字幕叠加的端口 {port} 已被占用，可能是另一个打开的 Deskcast。</translation>
        </message>
        <message>
            <source>Close the other program, or choose another port with --overlay-port and give OBS the new address.</source>
            <translation>请关闭那个程序，或在设置中换一个端口，并把新地址填入 OBS。</translation>
        </message>
        <message>
            <source>See the log file for details.</source>
            <translation>详情见日志文件。</translation>
        </message>
        <message>
            <source>The events file {path} cannot be made: {reason}.</source>
            <translation>无法创建事件文件 {path}：{reason}。</translation>
        </message>
        <message>
            <source>Give a file in a folder that exists and that you may write to.</source>
            <translation>请选择已存在且可写的文件夹中的文件。</translation>
        </message>
        <message>
            <source>The events file cannot be written: {reason}.</source>
            <translation>事件文件无法写入：{reason}。</translation>
        </message>
        <message>
            <source>Free some space; the record in the database goes on by itself.</source>
            <translation>请腾出空间；数据库中的记录会自行继续。</translation>
        </message>
        <message>
            <source>Correct the row and start again; the other products are used.</source>
            <translation>请改正该行后重新开始；其他产品照常使用。</translation>
        </message>
        <message>
            <source>Line {line} of the product list: {row}</source>
            <translation>产品表第 {line} 行：{row}</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>Nothing was left behind.</source>
            <translation>没有留下任何文件。</translation>
        </message>
        <message>
            <source>The overlay cannot listen on {host}, port {port}: {reason}.</source>
            <translation>字幕叠加无法使用 {host} 的端口 {port}：{reason}。</translation>
        </message>
        <message>
            <source>Choose another port between 1024 and 65535 with --overlay-port, and give OBS the new address.</source>
            <translation>请在设置中换一个 1024 到 65535 之间的端口，并把新地址填入 OBS。</translation>
        </message>
        <message>
            <source>Port {port} is used by another program, perhaps a Deskcast that is already open.</source>
            <translation>端口 {port} 已被其他程序占用，可能是另一个已打开的 Deskcast。</translation>
        </message>
        <message>
            <source>Close that program, or choose another port (--overlay-port {free}) and give OBS the new address.</source>
            <translation>请关闭那个程序，或在设置中换一个端口（例如 {free}），并把新地址填入 OBS。</translation>
        </message>
        <message>
            <source>Looks, prices and greetings need a browser source; on Linux the OBS of its PPA or Flatpak has one.</source>
            <translation>样式、价格和欢迎语需要浏览器来源；在 Linux 上，PPA 或 Flatpak 版的 OBS 才有。</translation>
        </message>
        <message>
            <source>In OBS: Tools &gt; WebSocket Server Settings</source>
            <translation>在 OBS 中打开：工具 &gt; WebSocket 服务器设置</translation>
        </message>
        <message>
            <source>OBS ended the connection for good.</source>
            <translation>OBS 结束了连接。</translation>
        </message>
        <message>
            <source>{server_settings}; then connect again in the settings.</source>
            <translation>{server_settings}；然后在设置中重新连接。</translation>
        </message>
        <message>
            <source>What answers on port {port} is not OBS.</source>
            <translation>端口 {port} 上响应的不是 OBS。</translation>
        </message>
        <message>
            <source>{server_settings} shows the right port; older OBS than 28 cannot be used.</source>
            <translation>{server_settings}，可查看正确的端口；OBS 28 之前的版本无法使用。</translation>
        </message>
        <message>
            <source>The scene on air, "{scene}", does not show the overlay.</source>
            <translation>正在播出的场景“{scene}”没有显示字幕叠加。</translation>
        </message>
        <message>
            <source>Add the source {source} to this scene, or unhide it.</source>
            <translation>请把来源 {source} 添加到这个场景，或取消隐藏。</translation>
        </message>
        <message>
            <source>The scene on air, "{scene}", does not show the captions.</source>
            <translation>正在播出的场景“{scene}”没有显示字幕。</translation>
        </message>
        <message>
            <source>OBS has no source that shows the overlay.</source>
            <translation>OBS 中没有显示字幕叠加的来源。</translation>
        </message>
        <message>
            <source>Add a browser source with the overlay's address. {more}</source>
            <translation>请用字幕叠加的地址添加一个浏览器来源。{more}</translation>
        </message>
        <message>
            <source>OBS asks for a password.</source>
            <translation>OBS 要求输入密码。</translation>
        </message>
        <message>
            <source>{server_settings} &gt; Show Connect Info; copy it into the settings.</source>
            <translation>{server_settings} &gt; 显示连接信息；把密码复制到设置中。</translation>
        </message>
        <message>
            <source>OBS does not take this password.</source>
            <translation>OBS 不接受这个密码。</translation>
        </message>
        <message>
            <source>{server_settings} &gt; Show Connect Info; copy the password again. It is not tried again by itself.</source>
            <translation>{server_settings} &gt; 显示连接信息；请重新复制密码。不会自动重试。</translation>
        </message>
        <message>
            <source>This OBS speaks another version of its protocol.</source>
            <translation>这个 OBS 使用的是其他版本的协议。</translation>
        </message>
        <message>
            <source>Install OBS 28 or newer.</source>
            <translation>请安装 OBS 28 或更新的版本。</translation>
        </message>
        <message>
            <source>OBS's text source cannot write the captions' language: viewers see no captions.</source>
            <translation>OBS 的文本来源无法显示字幕所用的语言：观众看不到字幕。</translation>
        </message>
        <message>
            <source>Choose another language for it in the settings. {more}</source>
            <translation>请在设置中为它选择其他语言。{more}</translation>
        </message>
        <message>
            <source>OBS shows the captions in a text source, not in the overlay.</source>
            <translation>OBS 用文本来源显示字幕，而不是字幕叠加。</translation>
        </message>
        <message>
            <source>Copy the address again from YouTube Studio: Stream &gt; Closed captions &gt; POST captions to URL.</source>
            <translation>请从 YouTube 工作室重新复制地址：直播 &gt; 字幕 &gt; 将字幕 POST 到网址。</translation>
        </message>
        <message>
            <source>YouTube cannot be reached; captions are missing there.</source>
            <translation>无法访问 YouTube，那里缺少字幕。</translation>
        </message>
        <message>
            <source>Look at the internet connection.</source>
            <translation>请检查网络连接。</translation>
        </message>
        <message>
            <source>YouTube does not take the captions (HTTP {status}).</source>
            <translation>YouTube 不接收字幕（HTTP {status}）。</translation>
        </message>
        <message>
            <source>The problem report could not be written to {target}: {reason}.</source>
            <translation>问题报告无法写入 {target}：{reason}。</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>请选择其他文件夹。</translation>
        </message>
        <message>
            <source>Correct the line and start again; the other lines are used.</source>
            <translation>请改正该行后重新开始；其他行照常使用。</translation>
        </message>
        <message>
            <source>A database of network addresses needs a part of Deskcast that is not installed.</source>
            <translation>使用网络地址数据库需要 Deskcast 的一个未安装的组件。</translation>
        </message>
        <message>
            <source>Install it with: pip install 'deskcast[addresses]'</source>
            <translation>请安装：pip install 'deskcast[addresses]'</translation>
        </message>
        <message>
            <source>{file} is no database of network addresses.</source>
            <translation>{file} 不是网络地址数据库。</translation>
        </message>
        <message>
            <source>Give an MMDB file of countries.</source>
            <translation>请选择国家的 MMDB 文件。</translation>
        </message>
        <message>
            <source>Give the path of an MMDB file.</source>
            <translation>请填写 MMDB 文件的路径。</translation>
        </message>
        <message>
            <source>You spoke of {certificate} for {product} as held; the sheet says it is pending.</source>
            <translation>您说 {product} 已有 {certificate} 认证，产品表上写的是办理中。</translation>
        </message>
        <message>
            <source>Correct it in the settings, or allow addresses inside the network there.</source>
            <translation>请在设置中改正，或允许使用内网地址。</translation>
        </message>
        <message>
            <source>The webhook's receiver does not take messages: {reason}.</source>
            <translation>webhook 接收方不接收消息：{reason}。</translation>
        </message>
        <message>
            <source>They are kept and sent again later; check its address in the settings.</source>
            <translation>消息已保留，稍后重发；请在设置中检查地址。</translation>
        </message>
        <message>
            <source>A webhook message was not taken: {reason}.</source>
            <translation>一条 webhook 消息未被接收：{reason}。</translation>
        </message>
        <message>
            <source>It is in the list of dead letters, from which it can be sent again.</source>
            <translation>它在未送达列表中，可以从那里重发。</translation>
        </message>
        <message>
            <source>The webhook's receiver says that it is gone for good (410); nothing more is sent.</source>
            <translation>webhook 接收方表示已永久停用（410），不再发送。</translation>
        </message>
        <message>
            <source>What waits is kept. Give another address in the settings.</source>
            <translation>待发的消息已保留。请在设置中填写其他地址。</translation>
        </message>
        <message>
            <source>The webhook's address must begin with https:// and name a server.</source>
            <translation>webhook 地址必须以 https:// 开头，并写明服务器。</translation>
        </message>
        <message>
            <source>Buyers' data goes out encrypted only: the webhook's address must begin with https://.</source>
            <translation>买家数据只能加密发出：webhook 地址必须以 https:// 开头。</translation>
        </message>
        <message>
            <source>The webhook's address is inside this network.</source>
            <translation>webhook 地址在本地网络内。</translation>
        </message>
        <message>
            <source>it answered {status}</source>
            <translation>返回 {status}</translation>
        </message>
        <message>
            <source>it cannot be reached</source>
            <translation>无法访问</translation>
        </message>
        <message>
            <source>{text} {hint}</source>
            <translation>{text}{hint}</translation>
        </message>
        <message>
            <source>Webhook messages cannot be kept in {folder}: {reason}.</source>
            <translation>webhook 消息无法保存到 {folder}：{reason}。</translation>
        </message>
        <message>
            <source>Free some space or make the folder writable.</source>
            <translation>请腾出空间或让该文件夹可写。</translation>
        </message>
        <message>
            <source>{most_waiting} webhook messages wait for their receiver; newer ones are not kept.</source>
            <translation>已有 {most_waiting} 条 webhook 消息等待接收，更新的不再保留。</translation>
        </message>
        <message>
            <source>Check the receiver's address in the settings.</source>
            <translation>请在设置中检查接收方的地址。</translation>
        </message>
        <message>
            <source>If it was a slip, say the right figure now.</source>
            <translation>如果是口误，请现在说出正确的数字。</translation>
        </message>
        <message>
            <source>You said an MOQ of {said} for {product}; the sheet says {moq}.</source>
            <translation>您说 {product} 的起订量是 {said}，产品表上是 {moq}。</translation>
        </message>
        <message>
            <source>You said {said} for {product}; the sheet says {days}.</source>
            <translation>您说 {product} 的交期是 {said}，产品表上是 {days}。</translation>
        </message>
        <message>
            <source>You said {said} for {product}; the sheet says {price} for {pieces}.</source>
            <translation>您说 {product} 的价格是 {said}，产品表上 {pieces}的单价是 {price}。</translation>
        </message>
        <message>
            <source>{least} to {most} days</source>
            <translation>{least} 至 {most} 天</translation>
        </message>
        <message>
            <source>1 piece</source>
            <translation>1 件</translation>
        </message>
        <message>
            <source>{number:,} pieces</source>
            <translation>{number:,} 件</translation>
        </message>
        <message>
            <source>You said {said} for {asked} of {product}; the sheet says {price} for {pieces}.</source>
            <translation>您说 {product} {asked}的价格是 {said}，产品表上 {pieces}的单价是 {price}。</translation>
        </message>
        <message>
            <source>1 day</source>
            <translation>1 天</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
        <message>
            <source>Say that it is pending, and when you expect it.</source>
            <translation>请说明正在办理，以及预计何时拿到。</translation>
        </message>
        <message>
            <source>{file} is no product list: it must be an xlsx, csv or tsv file of at most {megabytes} MB.</source>
            <translation>{file} 不是产品表：必须是 xlsx、csv 或 tsv 文件，不超过 {megabytes} MB。</translation>
        </message>
        <message>
            <source>In Excel or WPS, save the sheet as xlsx or CSV UTF-8 and give that file.</source>
            <translation>请在 Excel 或 WPS 中另存为 xlsx 或 CSV UTF-8，再选择该文件。</translation>
        </message>
        <message>
            <source>MOQ</source>
            <translation>起订量</translation>
        </message>
        <message>
            <source>The first line of {file} names neither a model nor a name.</source>
            <translation>{file} 的第一行既没有型号列，也没有名称列。</translation>
        </message>
        <message>
            <source>Put these headings over the columns: {headings}.</source>
            <translation>请用这些表头：{headings}（也可用中文：型号、名称、别名、价格、起订量、交期、贸易术语、证书、备注）。</translation>
        </message>
        <message>
            <source>{product} stands in the list twice; the first is used.</source>
            <translation>{product} 在表中出现两次，以第一次为准。</translation>
        </message>
        <message>
            <source>The list is longer than {most:,} products.</source>
            <translation>产品表超过 {most:,} 个产品。</translation>
        </message>
        <message>
            <source>It has neither a model nor a name.</source>
            <translation>既没有型号，也没有名称。</translation>
        </message>
        <message>
            <source>The {what} {number!r} is not a whole number.</source>
            <translation>{what}“{number}”不是整数。</translation>
        </message>
        <message>
            <source>The lead time {said!r} is not a number of days.</source>
            <translation>交期“{said}”不是天数。</translation>
        </message>
        <message>
            <source>Two prices stand for the same quantity.</source>
            <translation>同一数量有两个价格。</translation>
        </message>
        <message>
            <source>The prices are in more than one currency.</source>
            <translation>价格使用了不止一种货币。</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>The price {price!r} cannot be read; write it like 500=$2.85.</source>
            <translation>价格“{price}”无法识别；请写成 500=$2.85。</translation>
        </message>
        <message>
            <source>The customer price {price!r} names no customer; write ACME: 500=$2.40.</source>
            <translation>客户价“{price}”没有写客户；请写成 ACME: 500=$2.40。</translation>
        </message>
        <message>
            <source>The product list {error}</source>
            <translation>产品表：{error}</translation>
        </message>
        <message>
            <source>{file} is no talk script of 1 to {lines} messages.</source>
            <translation>{file} 不是含 1 至 {lines} 条要点的讲稿。</translation>
        </message>
        <message>
            <source>Write `# Chapter` lines with one message a line under each, or a csv with chapter, message, words.</source>
            <translation>请写“# 章节”行，其下每行一条要点；或使用含 chapter、message、words 列的 csv。</translation>
        </message>
        <message>
            <source>The script {file} cannot be read: {reason}.</source>
            <translation>讲稿 {file} 无法读取：{reason}。</translation>
        </message>
        <message>
            <source>Give --script the path of a txt or csv file.</source>
            <translation>请选择 txt 或 csv 文件。</translation>
        </message>
        <message>
            <source>Write it as Name (CC): text, for example Diego (MX): how much for 500?</source>
            <translation>请写成 姓名 (国家代码): 内容，例如 Diego (MX): how much for 500?</translation>
        </message>
        <message>
            <source>Between 1 and {most_lines} lines can be entered at once.</source>
            <translation>一次可输入 1 至 {most_lines} 行。</translation>
        </message>
        <message>
            <source>Line {number} has no name before its colon.</source>
            <translation>第 {number} 行的冒号前没有姓名。</translation>
        </message>
        <message>
            <source>There is no room source {name!r}.</source>
            <translation>没有买家来源“{name}”。</translation>
        </message>
        <message>
            <source>There are: {forms}.</source>
            <translation>可用：{forms}。</translation>
        </message>
        <message>
            <source>{name!r} names no room.</source>
            <translation>“{name}”不是有效的直播间。</translation>
        </message>
        <message>
            <source>Write it like {example}.</source>
            <translation>请写成 {example}。</translation>
        </message>
        <message>
            <source>{name} needs {secret!r}, which is not kept on this machine yet.</source>
            <translation>{name} 需要“{secret}”，本机还没有保存。</translation>
        </message>
        <message>
            <source>Enter it in the settings under room sources. It is never given on the command line.</source>
            <translation>请在设置的“买家来源”中输入。不会在命令行中传递。</translation>
        </message>
        <message>
            <source>`type` must be room.viewer.joined, commented, left or inquired.</source>
            <translation>type 必须是 room.viewer.joined、commented、left 或 inquired。</translation>
        </message>
        <message>
            <source>`data.text` is missing: a comment needs its text.</source>
            <translation>缺少 data.text：评论必须有内容。</translation>
        </message>
        <message>
            <source>`{field}` has characters that cannot be seen.</source>
            <translation>{field} 含有不可见的字符。</translation>
        </message>
        <message>
            <source>The time must look like 2026-05-01T08:30:00Z (RFC 3339).</source>
            <translation>时间格式必须如 2026-05-01T08:30:00Z（RFC 3339）。</translation>
        </message>
        <message>
            <source>The time is before the year 2000.</source>
            <translation>时间早于 2000 年。</translation>
        </message>
        <message>
            <source>Event {index} of the batch: {error}</source>
            <translation>本批第 {index} 个事件：{error}</translation>
        </message>
        <message>
            <source>The time names a day or an hour that does not exist.</source>
            <translation>时间中的日期或小时不存在。</translation>
        </message>
        <message>
            <source>It stopped because of a fault in Deskcast.</source>
            <translation>因 Deskcast 的故障而停止。</translation>
        </message>
        <message>
            <source>The other sources go on; the log file holds the details.</source>
            <translation>其他来源继续工作；详情见日志文件。</translation>
        </message>
        <message>
            <source>The server cannot be reached.</source>
            <translation>无法访问服务器。</translation>
        </message>
        <message>
            <source>Check the network; it is tried again.</source>
            <translation>请检查网络；会自动重试。</translation>
        </message>
        <message>
            <source>The server answered {status}.</source>
            <translation>服务器返回 {status}。</translation>
        </message>
        <message>
            <source>It is tried again.</source>
            <translation>会自动重试。</translation>
        </message>
        <message>
            <source>The server did not answer in time.</source>
            <translation>服务器没有及时响应。</translation>
        </message>
        <message>
            <source>The server's certificate is not valid.</source>
            <translation>服务器的证书无效。</translation>
        </message>
        <message>
            <source>Check this computer's clock.</source>
            <translation>请检查这台电脑的时钟。</translation>
        </message>
        <message>
            <source>Connecting.</source>
            <translation>正在连接。</translation>
        </message>
        <message>
            <source>{source}: {error}</source>
            <translation>{source}：{error}</translation>
        </message>
        <message>
            <source>The server closed the connection.</source>
            <translation>服务器关闭了连接。</translation>
        </message>
        <message>
            <source>It is opened again.</source>
            <translation>会重新连接。</translation>
        </message>
        <message>
            <source>Trying again in {seconds} s.</source>
            <translation>{seconds} 秒后重试。</translation>
        </message>
        <message>
            <source>{name}, line {number}</source>
            <translation>{name} 第 {number} 行</translation>
        </message>
        <message>
            <source>standard input</source>
            <translation>标准输入</translation>
        </message>
        <message>
            <source>{where}: {error}</source>
            <translation>{where}：{error}</translation>
        </message>
        <message>
            <source>It has more than {message_bytes} bytes.</source>
            <translation>超过 {message_bytes} 字节。</translation>
        </message>
        <message>
            <source>The event was left out.</source>
            <translation>该事件已略过。</translation>
        </message>
        <message>
            <source>There is no standard input to read room events from.</source>
            <translation>没有可以读取直播间事件的标准输入。</translation>
        </message>
        <message>
            <source>Start Deskcast from a terminal or a program that writes to it, or use --room file:PATH.</source>
            <translation>请从终端或会写入数据的程序启动 Deskcast，或改用文件来源。</translation>
        </message>
        <message>
            <source>The room file {file} cannot be read: {reason}.</source>
            <translation>直播间文件 {file} 无法读取：{reason}。</translation>
        </message>
        <message>
            <source>Give --room file:PATH a text file with one JSON event a line; an empty one will do.</source>
            <translation>请选择每行一个 JSON 事件的文本文件；空文件也可以。</translation>
        </message>
        <message>
            <source>A message has no text that can be shown.</source>
            <translation>有一条消息没有可显示的内容。</translation>
        </message>
        <message>
            <source>It was left out.</source>
            <translation>已略过。</translation>
        </message>
        <message>
            <source>Restream brings the chats of: {platforms}.</source>
            <translation>Restream 提供以下平台的聊天：{platforms}。</translation>
        </message>
        <message>
            <source>Restream let us in.</source>
            <translation>Restream 已连接。</translation>
        </message>
        <message>
            <source>Restream does not accept the access token.</source>
            <translation>Restream 不接受访问令牌。</translation>
        </message>
        <message>
            <source>Sign in to Restream again.</source>
            <translation>请重新登录 Restream。</translation>
        </message>
        <message>
            <source>The event was left out. The shape is described in the user guide under room events.</source>
            <translation>该事件已略过。格式见用户手册的“直播间事件”。</translation>
        </message>
        <message>
            <source>{where} is not right: {reason}.</source>
            <translation>{where} 不正确：{reason}。</translation>
        </message>
        <message>
            <source>{where} is missing.</source>
            <translation>缺少 {where}。</translation>
        </message>
        <message>
            <source>{where} must be text.</source>
            <translation>{where} 必须是文本。</translation>
        </message>
        <message>
            <source>{where} holds half a character (a lone surrogate).</source>
            <translation>{where} 含有半个字符（孤立代理项）。</translation>
        </message>
        <message>
            <source>{where} must be a whole number.</source>
            <translation>{where} 必须是整数。</translation>
        </message>
        <message>
            <source>{where} must be a JSON object.</source>
            <translation>{where} 必须是 JSON 对象。</translation>
        </message>
        <message>
            <source>{where} must be 1.0.</source>
            <translation>{where} 必须是 1.0。</translation>
        </message>
        <message>
            <source>{where} is empty.</source>
            <translation>{where} 为空。</translation>
        </message>
        <message>
            <source>{where} is longer than {letters} characters.</source>
            <translation>{where} 超过 {letters} 个字符。</translation>
        </message>
        <message>
            <source>{where} is too large.</source>
            <translation>{where} 太大。</translation>
        </message>
        <message>
            <source>{where} must not be negative.</source>
            <translation>{where} 不能为负数。</translation>
        </message>
        <message>
            <source>The message has {size} bytes; at most {most_bytes} are read.</source>
            <translation>消息有 {size} 字节，最多读取 {most_bytes} 字节。</translation>
        </message>
        <message>
            <source>An event must be a JSON object.</source>
            <translation>事件必须是 JSON 对象。</translation>
        </message>
        <message>
            <source>Byte {place} is not valid UTF-8.</source>
            <translation>第 {place} 个字节不是有效的 UTF-8。</translation>
        </message>
        <message>
            <source>This is not valid JSON: {reason}.</source>
            <translation>这不是有效的 JSON：{reason}。</translation>
        </message>
        <message>
            <source>The room script {file} cannot be read: {reason}.</source>
            <translation>直播间脚本 {file} 无法读取：{reason}。</translation>
        </message>
        <message>
            <source>Give --events-in the path of a text file with one JSON event a line.</source>
            <translation>请为 --events-in 指定每行一个 JSON 事件的文本文件。</translation>
        </message>
        <message>
            <source>Nothing was taken.</source>
            <translation>没有接收任何内容。</translation>
        </message>
        <message>
            <source>The signing secret is not whsec_ followed by 24 to 64 bytes in base64.</source>
            <translation>签名密钥的格式应为 whsec_ 加上 24 至 64 字节的 base64。</translation>
        </message>
        <message>
            <source>Copy it again, whole, from the program that sends or receives the webhook.</source>
            <translation>请从发送或接收 webhook 的程序中重新完整复制。</translation>
        </message>
        <message>
            <source>The header webhook-id is missing or malformed.</source>
            <translation>请求头 webhook-id 缺失或格式错误。</translation>
        </message>
        <message>
            <source>The header webhook-timestamp must be the time in whole seconds since 1970.</source>
            <translation>请求头 webhook-timestamp 必须是 1970 年以来的整秒数。</translation>
        </message>
        <message>
            <source>The header webhook-signature holds no signature of version 1 (v1,...).</source>
            <translation>请求头 webhook-signature 中没有第 1 版签名（v1,...）。</translation>
        </message>
        <message>
            <source>The message is older or newer than 5 minutes: check the clocks of both sides.</source>
            <translation>消息时间相差超过 5 分钟：请检查双方的时钟。</translation>
        </message>
        <message>
            <source>The signature is wrong. Copy the signing secret again from Deskcast.</source>
            <translation>签名错误。请从 Deskcast 重新复制签名密钥。</translation>
        </message>
        <message>
            <source>Social Stream Ninja took the session name. It does not say whether a chat is attached: write a line there to see it arrive here.</source>
            <translation>Social Stream Ninja 接受了会话名，但不会说明是否接入了聊天：请在那里发一条消息，看这里能否收到。</translation>
        </message>
        <message>
            <source>The message channel of Alibaba.com let us in. Viewers and comments come as they happen.</source>
            <translation>Alibaba.com 消息通道已连接。观众和评论会实时到达。</translation>
        </message>
        <message>
            <source>The message channel closed without a word.</source>
            <translation>消息通道无故关闭。</translation>
        </message>
        <message>
            <source>Alibaba.com's message channel refuses this app (code {code}).</source>
            <translation>Alibaba.com 消息通道拒绝此应用（代码 {code}）。</translation>
        </message>
        <message>
            <source>Check the app key, its secret and the group, and that the seller has granted the live topics.</source>
            <translation>请检查 App Key、密钥和分组，并确认卖家已授权直播主题。</translation>
        </message>
        <message>
            <source>A frame of the message channel {what}.</source>
            <translation>消息通道的一帧数据{what}。</translation>
        </message>
        <message>
            <source>is too large</source>
            <translation>过大</translation>
        </message>
        <message>
            <source>ends too early</source>
            <translation>过早结束</translation>
        </message>
        <message>
            <source>holds text that is not UTF-8</source>
            <translation>含有非 UTF-8 文本</translation>
        </message>
        <message>
            <source>has a version or a type that is not known</source>
            <translation>的版本或类型未知</translation>
        </message>
        <message>
            <source>has a value of kind {mark}, which is not known</source>
            <translation>含有未知类型 {mark} 的值</translation>
        </message>
        <message>
            <source>has a header of kind {header}, which is not known</source>
            <translation>含有未知类型 {header} 的头</translation>
        </message>
        <message>
            <source>The gateway cannot answer now (code {code}).</source>
            <translation>网关暂时无法响应（代码 {code}）。</translation>
        </message>
        <message>
            <source>The gateway answered {status}.</source>
            <translation>网关返回 {status}。</translation>
        </message>
        <message>
            <source>The gateway's answer is not a JSON object.</source>
            <translation>网关的响应不是 JSON 对象。</translation>
        </message>
        <message>
            <source>Alibaba.com's gateway refuses this app (code {code}).</source>
            <translation>Alibaba.com 网关拒绝此应用（代码 {code}）。</translation>
        </message>
        <message>
            <source>Check the app key, its secret and the seller's grant.</source>
            <translation>请检查 App Key、密钥和卖家的授权。</translation>
        </message>
        <message>
            <source>The message gateway of Alibaba.com let us in.</source>
            <translation>Alibaba.com 消息网关已连接。</translation>
        </message>
        <message>
            <source>A notice is not a JSON object.</source>
            <translation>有一条通知不是 JSON 对象。</translation>
        </message>
        <message>
            <source>A notice has no `{field}`.</source>
            <translation>有一条通知缺少 {field}。</translation>
        </message>
        <message>
            <source>{file} can be read; each line that is added counts as an event.</source>
            <translation>{file} 可以读取；每新增一行就是一个事件。</translation>
        </message>
        <message>
            <source>Check the name and the network.</source>
            <translation>请检查名称和网络。</translation>
        </message>
        <message>
            <source>The server closed the connection at once.</source>
            <translation>服务器立即关闭了连接。</translation>
        </message>
        <message>
            <source>Try again in a minute.</source>
            <translation>请一分钟后再试。</translation>
        </message>
        <message>
            <source>Try again when you are live.</source>
            <translation>请在直播时再试。</translation>
        </message>
        <message>
            <source>The address is open while a session is live.</source>
            <translation>直播期间该地址开放。</translation>
        </message>
        <message>
            <source>Standard input is read while a session is live.</source>
            <translation>直播期间读取标准输入。</translation>
        </message>
        <message>
            <source>Twitch does not let us into this chat.</source>
            <translation>Twitch 不允许进入这个聊天。</translation>
        </message>
        <message>
            <source>Check the channel's name.</source>
            <translation>请检查频道名称。</translation>
        </message>
        <message>
            <source>In the chat of {channel}; viewers listed: {present}.</source>
            <translation>已进入 {channel} 的聊天；列出观众 {present} 人。</translation>
        </message>
        <message>
            <source>The quota of this key is used up until midnight in California.</source>
            <translation>该密钥的配额已用完，要等到加州时间午夜。</translation>
        </message>
        <message>
            <source>The chat of this broadcast is switched off.</source>
            <translation>这场直播关闭了聊天。</translation>
        </message>
        <message>
            <source>This key may not read that chat.</source>
            <translation>该密钥无权读取那个聊天。</translation>
        </message>
        <message>
            <source>The YouTube Data API is not switched on for this key.</source>
            <translation>该密钥未启用 YouTube Data API。</translation>
        </message>
        <message>
            <source>YouTube does not know this key.</source>
            <translation>YouTube 不认识这个密钥。</translation>
        </message>
        <message>
            <source>YouTube does not accept the key or the question.</source>
            <translation>YouTube 不接受该密钥或请求。</translation>
        </message>
        <message>
            <source>YouTube answered {status}.</source>
            <translation>YouTube 返回 {status}。</translation>
        </message>
        <message>
            <source>The chat of “{title}” is open. YouTube does not show who enters: a first message counts.</source>
            <translation>已连接“{title}”的聊天。YouTube 不显示谁进入：以首次发言为准。</translation>
        </message>
        <message>
            <source>Give the video's id (the part after v=) once the broadcast is live or waiting.</source>
            <translation>请在直播开始或等待时填写视频 ID（v= 后面的部分）。</translation>
        </message>
        <message>
            <source>The broadcast's chat is closed.</source>
            <translation>这场直播的聊天已关闭。</translation>
        </message>
        <message>
            <source>YouTube answers {status}.</source>
            <translation>YouTube 返回 {status}。</translation>
        </message>
        <message>
            <source>Check the key in the settings.</source>
            <translation>请在设置中检查密钥。</translation>
        </message>
        <message>
            <source>This video has no live chat now.</source>
            <translation>该视频目前没有直播聊天。</translation>
        </message>
        <message>
            <source>There is no such video.</source>
            <translation>没有这个视频。</translation>
        </message>
        <message>
            <source>Ask Google for more, or go on tomorrow.</source>
            <translation>请向 Google 申请更多配额，或明天再继续。</translation>
        </message>
        <message>
            <source>The answer cannot be read: {error}</source>
            <translation>响应无法读取：{error}</translation>
        </message>
        <message>
            <source>The broadcast has ended.</source>
            <translation>直播已结束。</translation>
        </message>
        <message>
            <source>The kept place is too old.</source>
            <translation>保存的读取位置已过期。</translation>
        </message>
        <message>
            <source>Reading starts again.</source>
            <translation>会重新开始读取。</translation>
        </message>
        <message>
            <source>Deskcast cannot write {file} in {parent}: {reason}.</source>
            <translation>Deskcast 无法在 {parent} 中写入 {file}：{reason}。</translation>
        </message>
        <message>
            <source>Free some space or make the folder writable, or set DESKCAST_HOME to a folder of your own.</source>
            <translation>请腾出空间或让该文件夹可写，或把 DESKCAST_HOME 设为您自己的文件夹。</translation>
        </message>
        <message>
            <source>{error} {waiting} events wait in memory, and no more can be held.</source>
            <translation>{error}内存中已有 {waiting} 个事件等待写入，无法再保留更多。</translation>
        </message>
        <message>
            <source>The disk of {parent} is nearly full: no backup of the record is made.</source>
            <translation>{parent} 所在磁盘快满了：不再备份记录。</translation>
        </message>
        <message>
            <source>Free some space; the record itself goes on as long as it can.</source>
            <translation>请腾出空间；记录本身会尽量继续。</translation>
        </message>
        <message>
            <source>No backup could be written to {folder} ({reason}).</source>
            <translation>备份无法写入 {folder}（{reason}）。</translation>
        </message>
        <message>
            <source>Free some space or make the folder writable; the record itself goes on.</source>
            <translation>请腾出空间或让该文件夹可写；记录本身会继续。</translation>
        </message>
        <message>
            <source>{database} lies on a read-only disk with lines in its log.</source>
            <translation>{database} 在只读磁盘上，日志中还有未写入的内容。</translation>
        </message>
        <message>
            <source>Copy the folder {parent} to a disk that can be written and point DESKCAST_HOME at it.</source>
            <translation>请把文件夹 {parent} 复制到可写的磁盘，并让 DESKCAST_HOME 指向它。</translation>
        </message>
        <message>
            <source>{database} cannot be written ({reason}).</source>
            <translation>{database} 无法写入（{reason}）。</translation>
        </message>
        <message>
            <source>Check the rights and the disk, or point DESKCAST_HOME at a folder that can be written.</source>
            <translation>请检查权限和磁盘，或让 DESKCAST_HOME 指向可写的文件夹。</translation>
        </message>
        <message>
            <source>{database} cannot be moved ({reason}).</source>
            <translation>{database} 无法移动（{reason}）。</translation>
        </message>
        <message>
            <source>Close other programs that use it and check the folder's rights.</source>
            <translation>请关闭使用它的其他程序，并检查文件夹权限。</translation>
        </message>
        <message>
            <source>No buyer {buyer_id!r} was kept.</source>
            <translation>没有保存买家“{buyer_id}”。</translation>
        </message>
        <message>
            <source>deskcast buyers list shows those that were.</source>
            <translation>已保存的买家见 deskcast buyers list。</translation>
        </message>
        <message>
            <source>It is deleted, but traces stay in {database}-wal while another program reads the record.</source>
            <translation>已删除，但其他程序还在读取记录，痕迹暂留在 {database}-wal 中。</translation>
        </message>
        <message>
            <source>Close the other Deskcast windows and database viewers, then start and close Deskcast once.</source>
            <translation>请关闭其他 Deskcast 窗口和数据库查看器，然后打开并关闭一次 Deskcast。</translation>
        </message>
        <message>
            <source>There is no export format {format!r}.</source>
            <translation>没有导出格式“{format}”。</translation>
        </message>
        <message>
            <source>Choose one of: {formats}.</source>
            <translation>请从中选择：{formats}。</translation>
        </message>
        <message>
            <source>{target} cannot be written ({reason}).</source>
            <translation>{target} 无法写入（{reason}）。</translation>
        </message>
        <message>
            <source>Choose another folder or name with room on its disk; nothing was left behind.</source>
            <translation>请选择空间足够的其他文件夹或名称；没有留下半个文件。</translation>
        </message>
        <message>
            <source>Session {session_id} was not translated into {name!r}.</source>
            <translation>场次 {session_id} 没有翻译成“{name}”。</translation>
        </message>
        <message>
            <source>Choose one of: {there}.</source>
            <translation>请从中选择：{there}。</translation>
        </message>
        <message>
            <source>Close the other programs that use this file (backup, virus scanner, a database viewer).</source>
            <translation>请关闭使用该文件的其他程序（备份、杀毒软件、数据库查看器）。</translation>
        </message>
        <message>
            <source>Repair it: deskcast sessions repair restores the newest backup and all that can be read, and keeps the file.</source>
            <translation>请修复：会恢复最新备份和所有仍可读取的内容，并保留原文件。</translation>
        </message>
        <message>
            <source>Free some space; what waits is written then.</source>
            <translation>请腾出空间；等待的内容随后会写入。</translation>
        </message>
        <message>
            <source>Check that the disk is connected, healthy and not full; what waits is written as soon as it answers.</source>
            <translation>请检查磁盘是否已连接、正常且未满；恢复后会写入等待的内容。</translation>
        </message>
        <message>
            <source>Make the file and its folder writable, or point DESKCAST_HOME at a folder that is.</source>
            <translation>请让该文件及其文件夹可写，或让 DESKCAST_HOME 指向可写的文件夹。</translation>
        </message>
        <message>
            <source>Check that the folder exists, that you may write in it, and that the disk is connected.</source>
            <translation>请检查文件夹是否存在、是否可写，以及磁盘是否已连接。</translation>
        </message>
        <message>
            <source>Give yourself the right to read and write it.</source>
            <translation>请为自己添加读写权限。</translation>
        </message>
        <message>
            <source>The disk is full: {path} cannot grow.</source>
            <translation>磁盘已满：{path} 无法继续写入。</translation>
        </message>
        <message>
            <source>The disk refuses to read or write {path} ({name}).</source>
            <translation>磁盘拒绝读写 {path}（{name}）。</translation>
        </message>
        <message>
            <source>{path} cannot be written: it is read-only.</source>
            <translation>{path} 无法写入：它是只读的。</translation>
        </message>
        <message>
            <source>Another program holds {path}.</source>
            <translation>其他程序占用了 {path}。</translation>
        </message>
        <message>
            <source>The record {path} is damaged.</source>
            <translation>记录 {path} 已损坏。</translation>
        </message>
        <message>
            <source>{path} is not a Deskcast record.</source>
            <translation>{path} 不是 Deskcast 的记录。</translation>
        </message>
        <message>
            <source>{path} cannot be opened.</source>
            <translation>{path} 无法打开。</translation>
        </message>
        <message>
            <source>{path} may not be opened.</source>
            <translation>没有权限打开 {path}。</translation>
        </message>
        <message>
            <source>{path} cannot be written ({reason}).</source>
            <translation>{path} 无法写入（{reason}）。</translation>
        </message>
        <message>
            <source>Check the folder's rights and the disk, or point DESKCAST_HOME at a folder that can be written.</source>
            <translation>请检查文件夹权限和磁盘，或让 DESKCAST_HOME 指向可写的文件夹。</translation>
        </message>
        <message>
            <source>Deskcast is already running and writing the record.</source>
            <translation>Deskcast 已在运行并写入记录。</translation>
        </message>
        <message>
            <source>Use the Deskcast that is open, or close it first.</source>
            <translation>请使用已打开的 Deskcast，或先关闭它。</translation>
        </message>
        <message>
            <source>{database} was written by an earlier version of Deskcast.</source>
            <translation>{database} 由较早版本的 Deskcast 写入。</translation>
        </message>
        <message>
            <source>Start a session or open the window once: that brings the record up to date.</source>
            <translation>开始一场直播或打开一次窗口，即可更新记录。</translation>
        </message>
        <message>
            <source>{database} was written by a newer version of Deskcast.</source>
            <translation>{database} 由更新版本的 Deskcast 写入。</translation>
        </message>
        <message>
            <source>Install that version or a later one, or point DESKCAST_HOME at another folder.</source>
            <translation>请安装该版本或更新的版本，或让 DESKCAST_HOME 指向其他文件夹。</translation>
        </message>
        <message>
            <source>There is no session {session_id!r}.</source>
            <translation>没有场次“{session_id}”。</translation>
        </message>
        <message>
            <source>deskcast sessions list shows the sessions that were kept.</source>
            <translation>已保存的场次见开始页右侧的列表。</translation>
        </message>
        <message>
            <source>The record {database} is sound.</source>
            <translation>记录 {database} 完好。</translation>
        </message>
        <message>
            <source>There is nothing to repair.</source>
            <translation>不需要修复。</translation>
        </message>
        <message>
            <source>Session {session_id} is running.</source>
            <translation>场次 {session_id} 正在进行。</translation>
        </message>
        <message>
            <source>Stop it first.</source>
            <translation>请先结束它。</translation>
        </message>
        <message>
            <source>Your settings could not be saved in {parent}: {reason}.</source>
            <translation>设置无法保存到 {parent}：{reason}。</translation>
        </message>
        <message>
            <source>Free some space or make the folder writable; this run goes on with them.</source>
            <translation>请腾出空间或让该文件夹可写；本次运行仍按这些设置继续。</translation>
        </message>
        <message>
            <source>Your sound comes from {new} now, not from {old}: the computer changed it.</source>
            <translation>声音现在来自 {new}，不再是 {old}：电脑换了麦克风。</translation>
        </message>
        <message>
            <source>Go on with {new}, or choose {old} again in the list of microphones.</source>
            <translation>可以继续用 {new}，或在麦克风列表中重新选择 {old}。</translation>
        </message>
        <message>
            <source>The microphone is gone.</source>
            <translation>麦克风断开了。</translation>
        </message>
        <message>
            <source>Plug it in again; the session goes on by itself.</source>
            <translation>请重新插上；直播会自动继续。</translation>
        </message>
        <message>
            <source>The microphone sends no sound.</source>
            <translation>麦克风没有声音。</translation>
        </message>
        <message>
            <source>Look at its cable and switch; the session goes on by itself.</source>
            <translation>请检查连线和开关；直播会自动继续。</translation>
        </message>
        <message>
            <source>Deskcast is open already.</source>
            <translation>Deskcast 已经打开。</translation>
        </message>
        <message>
            <source>Its window was asked to come to the front.</source>
            <translation>已请求把它的窗口显示到最前面。</translation>
        </message>
        <message>
            <source>{source}: {text}</source>
            <translation>{source}：{text}</translation>
        </message>
        <message>
            <source>The clipboard holds no text.</source>
            <translation>剪贴板中没有文本。</translation>
        </message>
        <message>
            <source>Copy the cells of the sheet first.</source>
            <translation>请先复制表格中的单元格。</translation>
        </message>
        <message>
            <source>{name} came with Deskcast.</source>
            <translation>{name} 是 Deskcast 自带的。</translation>
        </message>
        <message>
            <source>Only what you installed can be removed.</source>
            <translation>只能删除您自己安装的内容。</translation>
        </message>
        <message>
            <source>The download was stopped.</source>
            <translation>下载已停止。</translation>
        </message>
        <message>
            <source>Install it again to go on from there.</source>
            <translation>再次安装会从中断处继续。</translation>
        </message>
        <message>
            <source>{file} could not be written: {reason}.</source>
            <translation>{file} 无法写入：{reason}。</translation>
        </message>
        <message>
            <source>Free some space or make the folder writable, then add the terms again.</source>
            <translation>请腾出空间或让该文件夹可写，然后重新添加术语。</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>没有权限</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>不允许该操作</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>文件或文件夹不存在</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>文件已存在</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>是文件夹</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>不是文件夹</translation>
        </message>
        <message>
            <source>Directory not empty</source>
            <translation>文件夹不为空</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>磁盘空间不足</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>超出磁盘配额</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>文件过大</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>文件名过长</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>文件系统只读</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>输入输出错误</translation>
        </message>
        <message>
            <source>Device or resource busy</source>
            <translation>设备或资源忙</translation>
        </message>
        <message>
            <source>Resource busy</source>
            <translation>资源忙</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>打开的文件过多</translation>
        </message>
        <message>
            <source>Invalid argument</source>
            <translation>参数无效</translation>
        </message>
        <message>
            <source>Address already in use</source>
            <translation>地址已被占用</translation>
        </message>
        <message>
            <source>Cannot assign requested address</source>
            <translation>无法使用该地址</translation>
        </message>
        <message>
            <source>Connection refused</source>
            <translation>连接被拒绝</translation>
        </message>
        <message>
            <source>Connection reset by peer</source>
            <translation>连接被对方重置</translation>
        </message>
        <message>
            <source>Network is unreachable</source>
            <translation>网络不可达</translation>
        </message>
        <message>
            <source>Invalid cross-device link</source>
            <translation>不能跨磁盘链接</translation>
        </message>
        <message>
            <source>Cannot allocate memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>price guard</source>
            <translation>价格核对</translation>
        </message>
        <message>
            <source>room</source>
            <translation>直播间</translation>
        </message>
        <message>
            <source>desk</source>
            <translation>操作台</translation>
        </message>
        <message>
            <source>translation</source>
            <translation>翻译</translation>
        </message>
        <message>
            <source>record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>display</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>inbound</source>
            <translation>买家消息翻译</translation>
        </message>
        <message>
            <source>reception</source>
            <translation>买家接待</translation>
        </message>
        <message>
            <source>nudges</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>product cards</source>
            <translation>产品卡</translation>
        </message>
        <message>
            <source>room language</source>
            <translation>直播间语言</translation>
        </message>
        <message>
            <source>spoken language</source>
            <translation>讲话语言</translation>
        </message>
        <message>
            <source>talk script</source>
            <translation>讲稿</translation>
        </message>
        <message>
            <source>backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>webhook out</source>
            <translation>webhook 发送</translation>
        </message>
        <message>
            <source>room between sessions</source>
            <translation>场间直播间</translation>
        </message>
        <message>
            <source>Demo model: knows trade English of the demo kind in synthetic voices; install a real one for your own voice.</source>
            <translation>演示模型：只熟悉演示用的合成语音和外贸英语；要识别您自己的声音，请安装正式模型。</translation>
        </message>
        <message>
            <source>The {name} step stopped because of a fault in Deskcast.</source>
            <translation>“{name}”环节因 Deskcast 的故障而停止。</translation>
        </message>
        <message>
            <source>End this session and start again; the log file holds the details. What was captioned is kept.</source>
            <translation>请结束本场并重新开始；详情见日志文件。已有的字幕均已保存。</translation>
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
        <name>Side</name>
        <message>
            <source>Search in all sessions</source>
            <translation>在所有场次中搜索</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Nothing has been kept yet. Start, or try the demo.</source>
            <translation>还没有保存的场次。请开始，或先试试演示。</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>搜索结果</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>没有找到。</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) found</source>
            <translation>
                <numerusform>找到 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>曾中断</translation>
        </message>
        <message>
            <source>live now</source>
            <translation>直播中</translation>
        </message>
        <message numerus="yes">
            <source>%n buyer(s)</source>
            <translation>
                <numerusform>%n 位买家</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>said</source>
            <translation>讲话</translation>
        </message>
        <message>
            <source>translation</source>
            <translation>译文</translation>
        </message>
        <message>
            <source>a buyer wrote</source>
            <translation>买家发言</translation>
        </message>
        <message>
            <source>buyer</source>
            <translation>买家</translation>
        </message>
    </context>
    <context>
        <name>SoundStep</name>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Spoken language</source>
            <translation>所讲语言</translation>
        </message>
        <message>
            <source>Next sentence</source>
            <translation>换一句</translation>
        </message>
        <message>
            <source>Test for echo</source>
            <translation>测试回声</translation>
        </message>
        <message>
            <source>Plays three short tones; stay silent meanwhile</source>
            <translation>会播放三声短音，请保持安静</translation>
        </message>
        <message>
            <source>I speak</source>
            <translation>我讲</translation>
        </message>
        <message>
            <source>Nobody was heard. Speak right after pressing the button.</source>
            <translation>没有听到说话。请按下按钮后马上开口。</translation>
        </message>
        <message>
            <source>This is what was heard:</source>
            <translation>听到的内容：</translation>
        </message>
        <message>
            <source>No echo: your loudspeakers do not reach the microphone.</source>
            <translation>没有回声：扬声器的声音传不到麦克风。</translation>
        </message>
        <message>
            <source>The microphone hears your loudspeakers: use headphones, or turn them off while live.</source>
            <translation>麦克风会收到扬声器的声音：直播时请用耳机，或关掉扬声器。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Read it aloud</source>
            <translation>开始朗读</translation>
        </message>
        <message>
            <source>Added to your terms: the model expects these words from now on.</source>
            <translation>已加入术语：模型从现在起会留意这些词。</translation>
        </message>
        <message>
            <source>%1 % of the words came back right</source>
            <translation>%1 % 的字词识别正确</translation>
        </message>
        <message numerus="yes">
            <source>%1 % over %n sentence(s)</source>
            <translation>
                <numerusform>%n 句平均 %1 %</numerusform>
            </translation>
        </message>
        <message>
            <source>Come closer, speak up, or take a larger model two steps on.</source>
            <translation>请靠近一些、大声一点，或在后面第二步换更大的模型。</translation>
        </message>
        <message>
            <source>Say a sentence about your product.</source>
            <translation>请讲一句介绍产品的话。</translation>
        </message>
        <message>
            <source>Sentence %1 of %2. One is enough; all five also warm up to your accent.</source>
            <translation>第 %1 句，共 %2 句。读一句就够；五句都读能更适应您的口音。</translation>
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
        <name>TargetsStep</name>
        <message>
            <source>Captions come in the language you speak; each language you tick gets a translation beside it.</source>
            <translation>字幕是您所讲的语言；每勾选一种语言，旁边就多一种翻译。</translation>
        </message>
        <message>
            <source>More languages can be added in the settings, also without a network: a pack is one file.</source>
            <translation>更多语言可在设置中添加，没有网络也行：一个语言包就是一个文件。</translation>
        </message>
    </context>
    <context>
        <name>TimelinePanel</name>
        <message>
            <source>Every sentence with who was there</source>
            <translation>每句话与在场人数</translation>
        </message>
        <message>
            <source>Nothing was said in this session.</source>
            <translation>本场没有讲话内容。</translation>
        </message>
        <message>
            <source>promise</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>buyer wrote</source>
            <translation>买家发言</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>标记</translation>
        </message>
        <message numerus="yes">
            <source>%n in the room</source>
            <translation>
                <numerusform>%n 人在场</numerusform>
            </translation>
        </message>
        <message>
            <source>most at once: %1</source>
            <translation>同时最多：%1</translation>
        </message>
        <message>
            <source>Arrow keys move by a second, page keys by a minute; Enter goes to the line.</source>
            <translation>方向键移动一秒，翻页键移动一分钟；回车跳到该句。</translation>
        </message>
    </context>
    <context>
        <name>Title</name>
        <message>
            <source>Change the title</source>
            <translation>修改标题</translation>
        </message>
        <message>
            <source>Title of the session</source>
            <translation>场次标题</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>无标题</translation>
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
        <name>TopBar</name>
        <message>
            <source>Speak another language, or translate into another one</source>
            <translation>换一种语言讲，或更换译文语言</translation>
        </message>
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
        <message>
            <source>Desk</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Script, products and replies in the place of the room, or back</source>
            <translation>用脚本、产品和快捷回复替换观众栏，或切回</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Click here to start captions.</source>
            <translation>点此开始字幕。</translation>
        </message>
        <message>
            <source>Open Deskcast</source>
            <translation>打开 Deskcast</translation>
        </message>
        <message>
            <source>Start a session</source>
            <translation>开始一场</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Deskcast, ready</source>
            <translation>Deskcast，已就绪</translation>
        </message>
        <message>
            <source>The speech model stays loaded. Quit with the menu of this icon.</source>
            <translation>语音模型保持加载。可从此图标的菜单退出。</translation>
        </message>
        <message>
            <source>Deskcast waits here</source>
            <translation>Deskcast 在这里等候</translation>
        </message>
        <message>
            <source>An overseas buyer is here</source>
            <translation>有海外买家进来了</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>the microphone was changed</source>
            <translation>更换了麦克风</translation>
        </message>
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
        <message>
            <source>Subtitles in styles, ASS</source>
            <translation>带样式字幕，ASS</translation>
        </message>
        <message>
            <source>Table, Excel</source>
            <translation>表格，Excel</translation>
        </message>
        <message>
            <source>Document, Word</source>
            <translation>文档，Word</translation>
        </message>
        <message>
            <source>The whole review as one page, HTML</source>
            <translation>整场回顾单页，HTML</translation>
        </message>
    </context>
    <context>
        <name>FileLine</name>
        <message>
            <source>Choose: %1</source>
            <translation>选择：%1</translation>
        </message>
        <message>
            <source>None: %1</source>
            <translation>不用：%1</translation>
        </message>
        <message>
            <source>%1 is not there any more</source>
            <translation>%1 已不在原处</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
    </context>
    <context>
        <name>FilesChoice</name>
        <message>
            <source>Products</source>
            <translation>产品表</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>术语表</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>讲稿</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <source>Change where buyers come from</source>
            <translation>更改买家来源</translation>
        </message>
        <message>
            <source>Buyers from</source>
            <translation>买家来源</translation>
        </message>
        <message>
            <source>the address of this machine only</source>
            <translation>只有本机地址</translation>
        </message>
    </context>
    <context>
        <name>Rehearsal</name>
        <message>
            <source>That was a rehearsal. Nothing was sent to anybody.</source>
            <translation>这是一次彩排，没有向任何人发送内容。</translation>
        </message>
        <message>
            <source>Delete its record, or keep it to look at.</source>
            <translation>可以删除这次记录，也可以留着回看。</translation>
        </message>
        <message>
            <source>Delete it</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>AboutSection</name>
        <message>
            <source>Set up again, step by step</source>
            <translation>重新逐步设置</translation>
        </message>
        <message>
            <source>Write a problem report</source>
            <translation>生成问题报告</translation>
        </message>
        <message>
            <source>Repair the record</source>
            <translation>修复记录</translation>
        </message>
        <message>
            <source>When something is wrong</source>
            <translation>出问题时</translation>
        </message>
        <message>
            <source>The report has facts about this machine, without speech, names or tokens. Read it, then pass it on.</source>
            <translation>报告只含这台电脑的情况，不含语音、姓名或密钥。请先看一遍，再转交他人。</translation>
        </message>
        <message>
            <source>Open the log folder</source>
            <translation>打开日志文件夹</translation>
        </message>
        <message>
            <source>Deskcast</source>
            <translation>Deskcast</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0. It is made of:</source>
            <translation>基于 Apache License 2.0 的自由软件，由以下部分组成：</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message>
            <source>The record is damaged.</source>
            <translation>记录已损坏。</translation>
        </message>
        <message>
            <source>Repair it: the newest backup and all that can be read come back; the damaged file is kept.</source>
            <translation>请修复：会恢复最新的备份和所有还能读取的内容；损坏的文件会保留。</translation>
        </message>
        <message>
            <source>Looking at this machine…</source>
            <translation>正在检查这台电脑…</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>The problem report is written. Read it before you pass it on.</source>
            <translation>问题报告已生成。转交之前请先看一遍。</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Repairing; nothing is deleted…</source>
            <translation>正在修复，不会删除任何内容…</translation>
        </message>
    </context>
    <context>
        <name>AlertsSection</name>
        <message>
            <source>Show a test alert</source>
            <translation>试一次提醒</translation>
        </message>
        <message>
            <source>No sounds and no messages of the system</source>
            <translation>不发声音，也不弹系统消息</translation>
        </message>
        <message>
            <source>When a buyer comes in</source>
            <translation>有买家进入时</translation>
        </message>
        <message>
            <source>Buyers are listed all the same.</source>
            <translation>买家仍会照常列出。</translation>
        </message>
        <message>
            <source>Who is overseas</source>
            <translation>谁算海外买家</translation>
        </message>
        <message>
            <source>You sell from</source>
            <translation>您的所在地</translation>
        </message>
        <message>
            <source>Home as well</source>
            <translation>同样算本地</translation>
        </message>
        <message>
            <source>For example: HK, MO, TW</source>
            <translation>例如：HK, MO, TW</translation>
        </message>
        <message>
            <source>Buyers from there are not announced. Codes of two letters, parted by commas.</source>
            <translation>来自这些地区的买家不提醒。填两个字母的代码，用逗号隔开。</translation>
        </message>
        <message>
            <source>Announced louder</source>
            <translation>重点提醒</translation>
        </message>
        <message>
            <source>Back within days</source>
            <translation>几天内回访</translation>
        </message>
        <message>
            <source>Buyers whose last visit is at most so many days ago; 0 for nobody.</source>
            <translation>上次来访距今不超过这些天的买家；0 表示不设。</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>受邀买家</translation>
        </message>
        <message>
            <source>For example: Diego Ramírez, ana@casaverde.mx</source>
            <translation>例如：Diego Ramírez, ana@casaverde.mx</translation>
        </message>
        <message>
            <source>Names, companies, ids or e-mail addresses, parted by commas.</source>
            <translation>姓名、公司、编号或邮箱，用逗号隔开。</translation>
        </message>
        <message>
            <source>For example: BR, MX × KX-420</source>
            <translation>例如：BR, MX × KX-420</translation>
        </message>
        <message>
            <source>Markets</source>
            <translation>重点市场</translation>
        </message>
        <message>
            <source>A country, or a country and a product; those with a product once they ask for it.</source>
            <translation>一个国家，或国家加产品；带产品的，在买家问到该产品时提醒。</translation>
        </message>
        <message>
            <source>No country is called %1; it is passed over.</source>
            <translation>没有叫“%1”的国家，已略过。</translation>
        </message>
        <message>
            <source>Alerts are muted: nothing sounds.</source>
            <translation>提醒已静音，不会发出声音。</translation>
        </message>
        <message>
            <source>You should have heard a sound, and seen a message where the system shows them.</source>
            <translation>您应该听到了声音，并在系统通知处看到了消息。</translation>
        </message>
        <message>
            <source>This is a test.</source>
            <translation>这是测试。</translation>
        </message>
    </context>
    <context>
        <name>SettingsDesk</name>
        <message>
            <source>That value cannot be used; the one before stays.</source>
            <translation>该值无法使用，保留原来的值。</translation>
        </message>
        <message>
            <source>This section is as it was at first.</source>
            <translation>本节已恢复默认。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <source>no key</source>
            <translation>无快捷键</translation>
        </message>
        <message>
            <source>Press a key…</source>
            <translation>请按键…</translation>
        </message>
        <message>
            <source>Asked for: %1</source>
            <translation>希望的按键：%1</translation>
        </message>
    </context>
    <context>
        <name>HotKeysSection</name>
        <message>
            <source>Press a key's button, then the new key. Backspace takes it away, Esc leaves it as it is.</source>
            <translation>点按钮，再按新的键。退格键取消该快捷键，Esc 保持不变。</translation>
        </message>
        <message>
            <source>In this window</source>
            <translation>在本窗口</translation>
        </message>
        <message>
            <source>In other programs</source>
            <translation>在其他程序中</translation>
        </message>
        <message>
            <source>%1 is wanted by two: %2, and %3.</source>
            <translation>%1 被两个操作占用：“%2”和“%3”。</translation>
        </message>
        <message>
            <source>Neither works until one has another key.</source>
            <translation>其中一个换键之前，两个都不起作用。</translation>
        </message>
        <message>
            <source>Ask the desktop now</source>
            <translation>现在向桌面请求</translation>
        </message>
        <message>
            <source>Change them in the desktop</source>
            <translation>在桌面设置中修改</translation>
        </message>
    </context>
    <context>
        <name>Job</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>%1 of %2 MB</source>
            <translation>%1 / %2 MB</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
    </context>
    <context>
        <name>LanguagesSection</name>
        <message>
            <source>This window</source>
            <translation>本窗口</translation>
        </message>
        <message>
            <source>Language of the app</source>
            <translation>软件语言</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Changes at once; while you are live, when the session has ended.</source>
            <translation>立即切换；直播中则在本场结束后切换。</translation>
        </message>
        <message>
            <source>Stay ready beside the clock when the window is closed</source>
            <translation>关闭窗口后留在系统托盘待命</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Chinese letters</source>
            <translation>中文字形</translation>
        </message>
        <message>
            <source>Simplified</source>
            <translation>简体</translation>
        </message>
        <message>
            <source>Traditional</source>
            <translation>繁体</translation>
        </message>
        <message>
            <source>Of Chinese captions and translations.</source>
            <translation>用于中文字幕和译文。</translation>
        </message>
        <message>
            <source>Follow me into another language</source>
            <translation>自动跟随所讲语言</translation>
        </message>
        <message>
            <source>Captions go over to a language once it is surely the one you speak.</source>
            <translation>确定您换了语言后，字幕会随之切换。</translation>
        </message>
        <message>
            <source>For you</source>
            <translation>给您看的</translation>
        </message>
        <message>
            <source>You read</source>
            <translation>您的阅读语言</translation>
        </message>
        <message>
            <source>Chinese if a pack leads there, else English</source>
            <translation>有中文语言包时用中文，否则用英文</translation>
        </message>
        <message>
            <source>What buyers write is translated into it.</source>
            <translation>买家的留言会译成这种语言。</translation>
        </message>
        <message>
            <source>Alerts and hints</source>
            <translation>提醒和提示</translation>
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Paste from Excel</source>
            <translation>从 Excel 粘贴</translation>
        </message>
        <message>
            <source>Cells that you copied in Excel, WPS or Google Sheets, headings included</source>
            <translation>在 Excel、WPS 或 Google 表格中复制的单元格，包括表头</translation>
        </message>
        <message>
            <source>Use none</source>
            <translation>不使用</translation>
        </message>
        <message>
            <source>No file is chosen.</source>
            <translation>尚未选择文件。</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message numerus="yes">
            <source>%n chapter(s) are used</source>
            <translation>
                <numerusform>使用 %n 个章节</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are used, some are not</source>
            <translation>
                <numerusform>使用 %n 行，有些行未采用</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are used</source>
            <translation>
                <numerusform>使用 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Tables and texts</source>
            <translation>表格和文本</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
    </context>
    <context>
        <name>ListsSection</name>
        <message>
            <source>Glossary</source>
            <translation>术语表</translation>
        </message>
        <message>
            <source>Names and terms: how they are said, written, and called in each language.</source>
            <translation>名称和术语：怎么说、怎么写、各语言怎么叫。</translation>
        </message>
        <message>
            <source>Product list</source>
            <translation>产品表</translation>
        </message>
        <message>
            <source>Prices by quantity, MOQ, lead time. A figure you say that differs is told to you alone.</source>
            <translation>阶梯价、起订量、交期。您说的数字与表不符时，只提醒您本人。</translation>
        </message>
        <message>
            <source>Talk script</source>
            <translation>讲稿</translation>
        </message>
        <message>
            <source>Chapters and key messages that are ticked off as you say them.</source>
            <translation>章节和要点，讲到即自动打勾。</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Languages and window</source>
            <translation>语言和窗口</translation>
        </message>
        <message>
            <source>Models and packs</source>
            <translation>模型和语言包</translation>
        </message>
        <message>
            <source>Glossary and products</source>
            <translation>术语和产品</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>字幕层</translation>
        </message>
        <message>
            <source>OBS</source>
            <translation>OBS</translation>
        </message>
        <message>
            <source>Room sources</source>
            <translation>买家来源</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Hot keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>隐私</translation>
        </message>
        <message>
            <source>Help and about</source>
            <translation>帮助和关于</translation>
        </message>
    </context>
    <context>
        <name>MicrophoneSection</name>
        <message>
            <source>Look for microphones again</source>
            <translation>重新查找麦克风</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>Speak as you do on the stream: most of the bar should light up.</source>
            <translation>用直播时的音量说话：音量条应大部分亮起。</translation>
        </message>
        <message>
            <source>Default microphone</source>
            <translation>默认麦克风</translation>
        </message>
        <message>
            <source>Hardly anything is heard.</source>
            <translation>几乎听不到声音。</translation>
        </message>
        <message>
            <source>Is it the right microphone? Turn its level up in the system's sound settings.</source>
            <translation>麦克风选对了吗？请在系统声音设置中调高音量。</translation>
        </message>
        <message>
            <source>It is too loud: the sound is cut off.</source>
            <translation>声音太大，已经失真。</translation>
        </message>
        <message>
            <source>Turn the microphone down a little.</source>
            <translation>请把麦克风音量调低一些。</translation>
        </message>
        <message>
            <source>The microphone is heard well.</source>
            <translation>麦克风声音正常。</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>停止测试</translation>
        </message>
        <message>
            <source>Test the microphone</source>
            <translation>测试麦克风</translation>
        </message>
        <message>
            <source>Say a sentence…</source>
            <translation>请说一句话…</translation>
        </message>
    </context>
    <context>
        <name>ModelsSection</name>
        <message>
            <source>Speech models to download</source>
            <translation>可下载的语音模型</translation>
        </message>
        <message>
            <source>Language packs to download</source>
            <translation>可下载的语言包</translation>
        </message>
        <message>
            <source>From where</source>
            <translation>下载来源</translation>
        </message>
        <message>
            <source>Mirror of the model hub</source>
            <translation>模型库镜像</translation>
        </message>
        <message>
            <source>Empty is the hub itself. Downloads are the only time this page goes online.</source>
            <translation>留空即用模型库本站。此页只有下载时才会联网。</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>语音模型</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Left to Deskcast, it is the largest one that follows your speech on this machine.</source>
            <translation>由 Deskcast 选择时，取这台电脑上跟得上语速的最大模型。</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>Measure them on this machine</source>
            <translation>在本机实测</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>导入文件夹…</translation>
        </message>
        <message>
            <source>Import a zip file…</source>
            <translation>导入 zip 文件…</translation>
        </message>
        <message>
            <source>Language packs</source>
            <translation>语言包</translation>
        </message>
        <message>
            <source>See what can be downloaded</source>
            <translation>查看可下载的语言包</translation>
        </message>
        <message>
            <source>Asks the index of language packs on the network</source>
            <translation>会联网查询语言包目录</translation>
        </message>
        <message>
            <source>Import a pack…</source>
            <translation>导入语言包…</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>安装</translation>
        </message>
        <message>
            <source>Let Deskcast choose</source>
            <translation>由 Deskcast 选择</translation>
        </message>
        <message>
            <source>Check %1</source>
            <translation>检查 %1</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>goes over %1: less exact</source>
            <translation>经%1中转，准确度略低</translation>
        </message>
        <message>
            <source>came with Deskcast</source>
            <translation>随 Deskcast 提供</translation>
        </message>
        <message>
            <source>installed</source>
            <translation>已安装</translation>
        </message>
        <message>
            <source>all languages</source>
            <translation>所有语言</translation>
        </message>
        <message>
            <source>follows your speech, %1 s behind</source>
            <translation>跟得上语速，延迟 %1 秒</translation>
        </message>
        <message>
            <source>follows in steps, %1 s behind</source>
            <translation>分段跟上，延迟 %1 秒</translation>
        </message>
        <message>
            <source>too slow here, %1 s behind</source>
            <translation>在本机太慢，延迟 %1 秒</translation>
        </message>
        <message>
            <source>not measured on this machine yet</source>
            <translation>尚未在本机实测</translation>
        </message>
        <message>
            <source>Downloading %1</source>
            <translation>正在下载 %1</translation>
        </message>
        <message>
            <source>Installed: %1</source>
            <translation>已安装：%1</translation>
        </message>
        <message>
            <source>Measuring each model; this takes some minutes and needs the machine for itself</source>
            <translation>正在逐个实测模型，需要几分钟，期间请勿使用电脑</translation>
        </message>
        <message>
            <source>Measured.</source>
            <translation>实测完成。</translation>
        </message>
        <message>
            <source>Checking %1</source>
            <translation>正在检查 %1</translation>
        </message>
        <message>
            <source>%1 is as it should be.</source>
            <translation>%1 完好无误。</translation>
        </message>
        <message>
            <source>Removing %1</source>
            <translation>正在移除 %1</translation>
        </message>
        <message>
            <source>%1 is removed. It can be installed again.</source>
            <translation>已移除 %1，可以再次安装。</translation>
        </message>
        <message>
            <source>Asking the index of language packs</source>
            <translation>正在查询语言包目录</translation>
        </message>
        <message>
            <source>The list is here.</source>
            <translation>目录已取回。</translation>
        </message>
        <message>
            <source>Importing %1</source>
            <translation>正在导入 %1</translation>
        </message>
        <message>
            <source>Imported.</source>
            <translation>导入完成。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Models and packs</source>
            <translation>模型和语言包</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
    </context>
    <context>
        <name>ObsSection</name>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Address from YouTube Studio</source>
            <translation>YouTube Studio 提供的地址</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>In OBS: Tools &gt; WebSocket Server Settings &gt; Enable WebSocket server. Show Connect Info has it all.</source>
            <translation>在 OBS 中：工具 &gt; WebSocket 服务器设置 &gt; 开启 WebSocket 服务器；密码等在“显示连接信息”中。</translation>
        </message>
        <message>
            <source>Connect to OBS</source>
            <translation>连接 OBS</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>What Deskcast does in OBS</source>
            <translation>Deskcast 在 OBS 中做什么</translation>
        </message>
        <message>
            <source>Add the overlay to the scene on air where there is none</source>
            <translation>当前场景没有字幕层时自动添加</translation>
        </message>
        <message>
            <source>Write captions into a text source of OBS too</source>
            <translation>同时把字幕写入 OBS 的文本源</translation>
        </message>
        <message>
            <source>Send captions inside the stream (CEA-608)</source>
            <translation>在推流中嵌入字幕（CEA-608）</translation>
        </message>
        <message>
            <source>Western letters only; viewers switch them on in the player.</source>
            <translation>仅限西文字母；观众在播放器中开启。</translation>
        </message>
        <message>
            <source>Language of these</source>
            <translation>这些字幕的语言</translation>
        </message>
        <message>
            <source>As spoken</source>
            <translation>与所讲语言相同</translation>
        </message>
        <message>
            <source>YouTube captions</source>
            <translation>YouTube 字幕</translation>
        </message>
        <message>
            <source>YouTube Studio &gt; Stream &gt; Closed captions &gt; POST captions to URL. Captions leave this machine.</source>
            <translation>YouTube 工作室 &gt; 直播 &gt; 字幕 &gt; 将字幕 POST 到网址。字幕会离开这台电脑。</translation>
        </message>
        <message>
            <source>Send captions to YouTube</source>
            <translation>向 YouTube 发送字幕</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>正在连接…</translation>
        </message>
        <message>
            <source>Connected. The scene on air is "%1" and shows the overlay.</source>
            <translation>已连接。当前场景“%1”正在显示字幕层。</translation>
        </message>
        <message>
            <source>The connection to OBS is switched off.</source>
            <translation>与 OBS 的连接已关闭。</translation>
        </message>
        <message>
            <source>OBS is still loading.</source>
            <translation>OBS 仍在启动。</translation>
        </message>
        <message>
            <source>Test again in a moment.</source>
            <translation>请稍后再测试。</translation>
        </message>
        <message>
            <source>OBS does not answer.</source>
            <translation>OBS 没有应答。</translation>
        </message>
        <message>
            <source>Start OBS, and switch its WebSocket server on: Tools &gt; WebSocket Server Settings.</source>
            <translation>请启动 OBS，并开启 WebSocket 服务器：工具 &gt; WebSocket 服务器设置。</translation>
        </message>
    </context>
    <context>
        <name>OverlaySection</name>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>My own CSS (overlay.css)</source>
            <translation>我自己的 CSS（overlay.css）</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Test caption</source>
            <translation>测试字幕</translation>
        </message>
        <message>
            <source>Test greeting</source>
            <translation>测试欢迎语</translation>
        </message>
        <message>
            <source>Shows it on every page that is open, in OBS too</source>
            <translation>在所有打开的页面上显示，包括 OBS</translation>
        </message>
        <message>
            <source>What it shows</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>The note "machine-translated" under translations</source>
            <translation>译文下方的“机器翻译”提示</translation>
        </message>
        <message>
            <source>Greet overseas buyers on air</source>
            <translation>在画面上欢迎海外买家</translation>
        </message>
        <message>
            <source>Say their names in the greeting</source>
            <translation>欢迎语中显示姓名</translation>
        </message>
        <message>
            <source>Everybody who watches can read them, rivals too.</source>
            <translation>所有观众都能看到，包括同行。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>On the lower third</source>
            <translation>显示在人名条上</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Addresses for OBS</source>
            <translation>用于 OBS 的地址</translation>
        </message>
        <message>
            <source>In OBS: Sources &gt; + &gt; Browser. Paste the address, width 1920, height 1080.</source>
            <translation>在 OBS 中：来源 &gt; + &gt; 浏览器。粘贴地址，宽 1920，高 1080。</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>OBS keeps the address: after a change, paste it again.</source>
            <translation>OBS 会记住地址：更改后请重新粘贴。</translation>
        </message>
        <message>
            <source>Shown now.</source>
            <translation>已显示。</translation>
        </message>
        <message>
            <source>No page of the overlay is open.</source>
            <translation>没有打开的字幕层页面。</translation>
        </message>
        <message>
            <source>Paste an address into OBS or a browser first.</source>
            <translation>请先把地址粘贴到 OBS 或浏览器。</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) of the overlay open</source>
            <translation>
                <numerusform>已打开 %n 个字幕层页面</numerusform>
            </translation>
        </message>
        <message>
            <source>This machine has no font for: %1.</source>
            <translation>这台电脑缺少以下文字的字体：%1。</translation>
        </message>
        <message>
            <source>Install %1 and restart OBS.</source>
            <translation>请安装 %1，然后重启 OBS。</translation>
        </message>
        <message>
            <source>Spoken and first language</source>
            <translation>原文和首选译文</translation>
        </message>
        <message>
            <source>Only what is spoken</source>
            <translation>只要原文</translation>
        </message>
        <message>
            <source>Lower third</source>
            <translation>人名条</translation>
        </message>
        <message>
            <source>Standby picture</source>
            <translation>待机画面</translation>
        </message>
        <message>
            <source>Copy the address: %1</source>
            <translation>复制地址：%1</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <source>Welcome, Diego!</source>
            <translation>欢迎，Diego！</translation>
        </message>
        <message>
            <source>Welcome!</source>
            <translation>欢迎！</translation>
        </message>
        <message>
            <source>machine-translated</source>
            <translation>机器翻译</translation>
        </message>
        <message>
            <source>Studio: dark plates</source>
            <translation>演播室：深色底板</translation>
        </message>
        <message>
            <source>Band: one dark band, as television does it</source>
            <translation>横幅：电视式深色横带</translation>
        </message>
        <message>
            <source>High contrast: large yellow and white on black</source>
            <translation>高对比：黑底大号黄白字</translation>
        </message>
        <message>
            <source>Outline: no plates, strong outlines</source>
            <translation>描边：无底板，粗描边</translation>
        </message>
        <message>
            <source>Paper: white plates, dark letters</source>
            <translation>白纸：白底深字</translation>
        </message>
        <message>
            <source>Showroom: warm glass and gold</source>
            <translation>展厅：暖色玻璃与金色</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Sections of the settings</source>
            <translation>设置分类</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Back (Alt+Left)</source>
            <translation>返回（Alt+Left）</translation>
        </message>
        <message>
            <source>Reset this section</source>
            <translation>恢复本节默认</translation>
        </message>
    </context>
    <context>
        <name>OverlayPreview</name>
        <message>
            <source>Preview of the overlay</source>
            <translation>字幕层预览</translation>
        </message>
    </context>
    <context>
        <name>DaysDrop</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrivacySection</name>
        <message>
            <source>Speech, captions and buyers stay on this machine. Nothing is sent to us, and there is no account.</source>
            <translation>语音、字幕和买家信息都留在这台电脑上。不会发送给我们，也没有账号。</translation>
        </message>
        <message>
            <source>For ever</source>
            <translation>一直保留</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Keep sessions</source>
            <translation>保留场次</translation>
        </message>
        <message>
            <source>Older ones are erased when a session begins.</source>
            <translation>开始新场次时，清除更早的记录。</translation>
        </message>
        <message>
            <source>One buyer</source>
            <translation>单个买家</translation>
        </message>
        <message>
            <source>A buyer may ask what is kept of them, and that it is erased (GDPR, PIPL).</source>
            <translation>买家有权询问保存了哪些信息，并要求删除（GDPR、个人信息保护法）。</translation>
        </message>
        <message>
            <source>Name, company, country, contact or note</source>
            <translation>姓名、公司、国家、联系方式或备注</translation>
        </message>
        <message>
            <source>Export all that is kept</source>
            <translation>导出全部信息</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>清除…</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Buyers</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>Erase %1 and all they wrote? This cannot be undone.</source>
            <translation>清除 %1 及其全部留言？此操作无法撤销。</translation>
        </message>
        <message>
            <source>From the record, its search, its log and its backups. Put this away to keep them.</source>
            <translation>将从记录、搜索、日志和备份中清除。收起此提示即保留。</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>正在清除…</translation>
        </message>
        <message numerus="yes">
            <source>Erased from %n session(s), and from the backups.</source>
            <translation>
                <numerusform>已从 %n 场记录及备份中清除。</numerusform>
            </translation>
        </message>
        <message>
            <source>Exported files still name them: %1</source>
            <translation>以下导出文件中仍有其姓名：%1</translation>
        </message>
    </context>
    <context>
        <name>SourceRow</name>
        <message>
            <source>Test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Connecting; this takes half a minute at most…</source>
            <translation>正在连接，最多半分钟…</translation>
        </message>
    </context>
    <context>
        <name>RoomsSection</name>
        <message>
            <source>Tell me of buyers while no session runs, too</source>
            <translation>没有开场时也提醒我有买家进来</translation>
        </message>
        <message>
            <source>They and this address are heard between sessions. Nothing is shown to viewers or kept.</source>
            <translation>两场之间也接收这些来源和本机地址的消息；不会显示给观众，也不会保存。</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Where buyers come from</source>
            <translation>买家从哪里来</translation>
        </message>
        <message>
            <source>The address of this machine (webhook) is always open while you are live.</source>
            <translation>直播时，本机地址（webhook）始终开放。</translation>
        </message>
        <message>
            <source>Another source</source>
            <translation>添加来源</translation>
        </message>
        <message>
            <source>Keys of these sources</source>
            <translation>这些来源的密钥</translation>
        </message>
        <message>
            <source>They stay on this machine, in its keyring.</source>
            <translation>只保存在这台电脑的密钥环中。</translation>
        </message>
        <message>
            <source>Where leads are sent</source>
            <translation>线索发送到</translation>
        </message>
        <message>
            <source>A signed message for each buyer who comes in, each contact, each lead.</source>
            <translation>每有买家进入、留下联系方式或成为线索，都会发送一条签名消息。</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>It may be inside my own network</source>
            <translation>允许是内网地址</translation>
        </message>
        <message>
            <source>Signs what comes in</source>
            <translation>接收签名密钥</translation>
        </message>
        <message>
            <source>Signs what goes out</source>
            <translation>发送签名密钥</translation>
        </message>
        <message>
            <source>By network address</source>
            <translation>按网络地址判断</translation>
        </message>
        <message>
            <source>Database of addresses</source>
            <translation>地址数据库</translation>
        </message>
        <message>
            <source>MMDB file of your own; may stay empty</source>
            <translation>您自己的 MMDB 文件，可留空</translation>
        </message>
        <message>
            <source>Connects to a server elsewhere.</source>
            <translation>会连接外部服务器。</translation>
        </message>
        <message>
            <source>Stays on this machine.</source>
            <translation>只在本机。</translation>
        </message>
        <message>
            <source>It does not say who enters; a first message counts as that.</source>
            <translation>它不通知谁进入；第一条留言即视为进入。</translation>
        </message>
        <message>
            <source>Needs: %1.</source>
            <translation>需要：%1。</translation>
        </message>
        <message>
            <source>No other source yet.</source>
            <translation>还没有其他来源。</translation>
        </message>
        <message>
            <source>Alibaba.com app key</source>
            <translation>阿里国际站 App Key</translation>
        </message>
        <message>
            <source>Alibaba.com app secret</source>
            <translation>阿里国际站 App Secret</translation>
        </message>
        <message>
            <source>Alibaba.com session key</source>
            <translation>阿里国际站会话密钥</translation>
        </message>
        <message>
            <source>YouTube API key</source>
            <translation>YouTube API 密钥</translation>
        </message>
        <message>
            <source>YouTube units a day</source>
            <translation>YouTube 每日配额</translation>
        </message>
        <message>
            <source>Restream token</source>
            <translation>Restream 令牌</translation>
        </message>
        <message>
            <source>Web address on this machine</source>
            <translation>本机网址</translation>
        </message>
        <message>
            <source>A file that grows</source>
            <translation>不断追加的文件</translation>
        </message>
        <message>
            <source>Alibaba.com live</source>
            <translation>阿里国际站直播</translation>
        </message>
        <message>
            <source>Alibaba.com live over HTTPS</source>
            <translation>阿里国际站直播（HTTPS）</translation>
        </message>
        <message>
            <source>Social Stream Ninja, by its relay</source>
            <translation>Social Stream Ninja（经中继）</translation>
        </message>
        <message>
            <source>Social Stream Ninja on this machine</source>
            <translation>本机的 Social Stream Ninja</translation>
        </message>
        <message>
            <source>YouTube live chat</source>
            <translation>YouTube 直播聊天</translation>
        </message>
        <message>
            <source>Twitch chat</source>
            <translation>Twitch 聊天</translation>
        </message>
        <message>
            <source>Restream chat</source>
            <translation>Restream 聊天</translation>
        </message>
    </context>
    <context>
        <name>SecretLine</name>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>kept in a private file: this machine has no keyring</source>
            <translation>已存入私有文件：这台电脑没有密钥环</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>LanguageMenu</name>
        <message>
            <source>Languages of this session</source>
            <translation>本场语言</translation>
        </message>
        <message>
            <source>I speak</source>
            <translation>我说</translation>
        </message>
        <message>
            <source>Translate into</source>
            <translation>翻译成</translation>
        </message>
    </context>
    <context>
        <name>MicrophoneMenu</name>
        <message>
            <source>Microphone: %1</source>
            <translation>麦克风：%1</translation>
        </message>
        <message>
            <source>Default microphone</source>
            <translation>默认麦克风</translation>
        </message>
    </context>
    <context>
        <name>MicrophoneNotice</name>
        <message>
            <source>Use it</source>
            <translation>就用它</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>换回原来的</translation>
        </message>
    </context>
    <context>
        <name>MicrophoneChoice</name>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Default microphone</source>
            <translation>默认麦克风</translation>
        </message>
        <message>
            <source>No sound at all: it is switched off, or it is not the one you speak into.</source>
            <translation>完全没有声音：麦克风关着，或不是您正在用的那个。</translation>
        </message>
        <message>
            <source>This looks like a Bluetooth headset in its telephone mode (8 or 16 kHz): words get lost. A microphone with a cable, or the one built in, is heard better.</source>
            <translation>这像是处于通话模式的蓝牙耳机（8 或 16 kHz），容易丢字。有线麦克风或内置麦克风效果更好。</translation>
        </message>
        <message>
            <source>This is the sound of the computer itself, not your voice. Choose the microphone.</source>
            <translation>这是电脑自身的声音，不是您的声音。请选择麦克风。</translation>
        </message>
    </context>
    <context>
        <name>MisheardTerms</name>
        <message>
            <source>Add to my terms</source>
            <translation>加入我的术语</translation>
        </message>
        <message>
            <source>Misheard words of your trade; add them, and they are expected:</source>
            <translation>听错的行业词；加入后模型会特别留意：</translation>
        </message>
    </context>
    <context>
        <name>WorkRow</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
    </context>
</TS>
