"""The words of the review page in English and Chinese."""

from dataclasses import dataclass
from typing import Literal

Wording = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """Headings and labels; texts with braces are filled by `str.format`."""

    language: str
    length: str
    visitors: str
    overseas: str
    questions: str
    promises: str
    promise_count: str
    leads: str
    peak: str
    follow_up: str
    no_follow_up: str
    no_promises: str
    nobody: str
    nothing_said: str
    due: str
    who: str
    contact: str
    last_asked: str
    time: str
    about: str
    said: str
    present: str
    came_at: str
    origin: str
    stage: str
    score: str
    asked: str
    notes: str
    timeline: str
    viewers: str
    came: str
    went: str
    who_came: str
    gap: str
    mark: str
    price_shown: str
    do_not_contact: str
    corrected: str
    outdated: str
    machine: str
    private: str
    last_sign: str
    kinds: dict[str, str]
    urgency: dict[str, str]
    homes: dict[str, str]
    stages: dict[str, str]


_EN = ReviewWords(
    language="en",
    length="Length",
    visitors="Visitors",
    overseas="Overseas",
    questions="Questions",
    promises="What was promised",
    promise_count="Promises",
    leads="Leads",
    peak="Most at once",
    follow_up="To follow up",
    no_follow_up="Nobody left a contact or a question.",
    no_promises="No price, quantity, time or certificate was named.",
    nobody="Nobody came.",
    nothing_said="Nothing was said.",
    due="Write by",
    who="Who",
    contact="Contact",
    last_asked="Asked last",
    time="Time",
    about="About",
    said="Said",
    present="Stayed",
    came_at="Came",
    origin="From",
    stage="Stage",
    score="Score",
    asked="Asked",
    notes="Notes",
    timeline="Viewers against what was said",
    viewers="viewers",
    came="came",
    went="left",
    who_came="Who came",
    gap="not heard for {0} s",
    mark="Mark",
    price_shown="Price shown",
    do_not_contact="do not contact",
    corrected="recognised as: {0}",
    outdated="translated before the line was corrected",
    machine="Captions and translations were made by a machine.",
    private="Private: it names people and their contacts. Made on this computer, sent nowhere.",
    last_sign="leaving not told; until the last sign",
    kinds={
        "price": "price",
        "moq": "MOQ",
        "lead-time": "lead time",
        "discount": "discount",
        "sample": "sample",
        "certificate": "certificate",
        "warranty": "warranty",
        "payment": "payment",
        "shipping": "shipping terms",
    },
    urgency={"hot": "hot", "warm": "warm", "cool": "cool"},
    homes={"overseas": "overseas", "domestic": "domestic", "unknown": "unknown"},
    stages={
        "viewer": "viewer",
        "asked": "asked",
        "contact": "contact",
        "quoted": "quoted",
        "sample": "sample",
        "order": "order",
    },
)

_ZH = ReviewWords(
    language="zh",
    length="时长",
    visitors="访客",
    overseas="海外",
    questions="提问",
    promises="承诺事项",
    promise_count="承诺",
    leads="线索",
    peak="同时最多",
    follow_up="待跟进",
    no_follow_up="没有人留下联系方式或提问。",
    no_promises="没有提到价格、数量、交期或证书。",
    nobody="没有人进入直播间。",
    nothing_said="没有讲话内容。",
    due="最晚联系时间",
    who="客户",
    contact="联系方式",
    last_asked="最近提问",
    time="时间",
    about="事项",
    said="原话",
    present="停留",
    came_at="进入",
    origin="来源",
    stage="阶段",
    score="评分",
    asked="提问内容",
    notes="备注",
    timeline="人数与讲话对照",
    viewers="人在场",
    came="进入",
    went="离开",
    who_came="来访客户",
    gap="{0} 秒未识别",
    mark="标记",
    price_shown="展示价格",
    do_not_contact="请勿联系",
    corrected="原识别:{0}",
    outdated="此译文早于更正",
    machine="字幕和译文由机器生成。",
    private="内部资料:含客户姓名和联系方式。仅在本机生成,未上传。",
    last_sign="未收到离开通知,按最后一次动态计算",
    kinds={
        "price": "价格",
        "moq": "起订量",
        "lead-time": "交期",
        "discount": "折扣",
        "sample": "样品",
        "certificate": "证书",
        "warranty": "质保",
        "payment": "付款",
        "shipping": "贸易条款",
    },
    urgency={"hot": "紧急", "warm": "较急", "cool": "一般"},
    homes={"overseas": "海外", "domestic": "国内", "unknown": "未知"},
    stages={
        "viewer": "观众",
        "asked": "已提问",
        "contact": "已留联系方式",
        "quoted": "已报价",
        "sample": "样品",
        "order": "订单",
    },
)

WORDS: dict[Wording, ReviewWords] = {"en": _EN, "zh": _ZH}
