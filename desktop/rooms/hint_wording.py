"""The sentences of scores and hints, in English and Chinese: private, for the rep only."""

from typing import Literal

from desktop.rooms.wording import Wording

Reason = Literal[
    "contact",
    "known_contact",
    "quantity",
    "small_quantity",
    "some_quantity",
    "product",
    "date",
    "terms",
    "returning",
]
_REASONS: dict[Wording, dict[Reason, str]] = {
    "en": {
        "contact": "left a contact: {value}",
        "known_contact": "left a contact in an earlier session",
        "quantity": "named a quantity that can be ordered: {value}",
        "small_quantity": "named a quantity below the MOQ: {value}",
        "some_quantity": "named a quantity, of no product yet: {value}",
        "product": "asked for {value}",
        "date": "named a date",
        "terms": "asked about price, terms or freight",
        "returning": "visit {value}",
    },
    "zh": {
        "contact": "留下联系方式：{value}",
        "known_contact": "以前的直播中留过联系方式",
        "quantity": "给出可下单的数量：{value}",
        "small_quantity": "给出的数量低于起订量：{value}",
        "some_quantity": "给出了数量，尚未说明产品：{value}",
        "product": "询问了 {value}",
        "date": "提到了日期",
        "terms": "询问了价格、付款或运费",
        "returning": "第 {value} 次来访",
    },
}


def reason(key: Reason, value: str, wording: Wording) -> str:
    """Why points were given."""
    return _REASONS[wording][key].format(value=value)


Hinted = Literal[
    "next-break",
    "first-break",
    "asked-often",
    "asked-often-words",
    "language",
    "contact",
    "pace",
    "pace-characters",
]
_HINTS: dict[Wording, dict[Hinted, str]] = {
    "en": {
        "next-break": "{name} asks for {asked} of {model}. From {quantity} on one costs {price} instead of {before}: "
        "{gap} more, and {saving} less a piece.",
        "first-break": "{name} asks for {asked} of {model}. The list begins at {quantity} for {price}: {gap} more.",
        "asked-often": "{count} lines ask about {topic}: answer it to the room.",
        "asked-often-words": "{count} lines ask the same: “{topic}”. Answer it to the room.",
        "language": "{readers} of {known} read {language}: switch the second line?",
        "contact": "Nobody was asked for a contact for {minutes} min.",
        "pace": "You speak {rate} words a minute; captions are read at 160 to 180.",
        "pace-characters": "You speak {rate} characters a minute: a little slower, or captions cannot be read.",
    },
    "zh": {
        "next-break": "{name} 想要 {model} {asked}。满 {quantity} 件单价 {price}（现为 {before}）：再加 {gap} 件，"
        "每件省 {saving}。",
        "first-break": "{name} 想要 {model} {asked}。价目表从 {quantity} 件起，单价 {price}：还差 {gap} 件。",
        "asked-often": "已有 {count} 条消息询问{topic}:请对全场回答。",
        "asked-often-words": "已有 {count} 条相同的提问：“{topic}”。请对全场回答。",
        "language": "在场 {known} 人中有 {readers} 人读{language}：要切换第二行字幕吗？",
        "contact": "已有 {minutes} 分钟没有请买家留下联系方式。",
        "pace": "语速每分钟 {rate} 个单词；字幕的阅读速度是 160 到 180。",
        "pace-characters": "语速每分钟 {rate} 字：请慢一点，买家才能读完字幕。",
    },
}


def hint_text(key: Hinted, wording: Wording, values: dict[str, object]) -> str:
    """The hint with its values, which are put in as they are."""
    return _HINTS[wording][key].format(**values)
