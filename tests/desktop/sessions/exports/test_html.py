"""The review page: whole in one file, in two languages, with nothing that a text could turn into markup."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asr.captions import Gap
from desktop.desk import Moment
from desktop.rooms.memory import BuyerProfile, ChatTranslated
from desktop.sessions.exports.cleaning import one_line
from desktop.sessions.exports.html import html
from desktop.sessions.exports.review_words import WORDS, Wording
from desktop.sessions.transcript import Transcript
from tests.desktop.sessions.builders import ANN, chat, joined, line, seen, transcript
from tests.desktop.sessions.exports.texts import texts

WORDINGS: tuple[Wording, ...] = ("en", "zh")
LOADING = {"src", "srcset", "data", "action", "background", "poster", "onload", "onclick", "onerror"}
OPEN = {"meta", "br"}

hostile = st.one_of(
    texts,
    st.sampled_from(("<script>x</script>", '"><img src=x onerror=y>', "</title><b>", "]]>", "javascript:x")),
)


class Page(HTMLParser):
    """Tags, attributes and texts of a page; refuses tags that are not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.texts: list[str] = []
        self.names: set[str] = set()
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in OPEN:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def session_with(text: str) -> Transcript:
    buyer = replace(ANN, name=text, company=text)
    return transcript(
        replace(line(1, f"It costs $3 {text}", 1_000, es=text), original=text),
        line(2, "Goodbye.", 9_000),
        title=text,
        buyers=(seen(buyer),),
        events=(replace(joined(buyer=buyer), email=text, text=text, kind="inquired"),),
        chats=(chat(text, buyer=buyer),),
        gaps=(Gap(5_000, 7_500, text),),
        moments=(Moment(8_000, text),),
        profiles=(BuyerProfile(1, ANN.id, "contact", notes=(text,), contacts=(text,)),),
        chat_translations=(ChatTranslated(1_500, ANN.id, text, "de", text, "en"),),
    )


@pytest.mark.parametrize("wording", WORDINGS)
@settings(deadline=None)
@given(text=hostile)
def test_no_text_becomes_markup(wording: Wording, text: str) -> None:
    plain = Page(html(session_with("plain"), ("source", "es"), wording))
    page = Page(html(session_with(text), ("source", "es"), wording))
    assert set(page.tags) <= set(plain.tags)
    assert not page.names & LOADING
    assert one_line(text) in "".join(page.texts)


@pytest.mark.parametrize("wording", WORDINGS)
def test_the_page_loads_nothing_and_runs_nothing(wording: Wording) -> None:
    page = html(session_with("x"), ("source", "es"), wording)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(Page(page).tags)
    assert "url(" not in page
    assert "http://" not in page
    assert "https://" not in page
    assert "Content-Security-Policy" in page


def test_each_promise_and_question_jumps_to_a_line_that_is_there() -> None:
    page = Page(html(session_with("x"), ("source",), "en"))
    assert sorted(set(page.links)) == ["#u1"]
    assert page.ids == ["u1", "u2"]


@pytest.mark.parametrize("wording", WORDINGS)
def test_all_headings_are_in_the_language_that_was_asked_for(wording: Wording) -> None:
    page, words = html(session_with("x"), ("source",), wording), WORDS[wording]
    other = WORDS["zh" if wording == "en" else "en"]
    for name in ("follow_up", "promises", "who_came", "timeline", "private"):
        assert getattr(words, name) in page
        assert getattr(other, name) not in page


def test_the_wordings_say_the_same_things() -> None:
    english, chinese = WORDS["en"], WORDS["zh"]
    for name in ("kinds", "urgency", "homes", "stages"):
        assert getattr(english, name).keys() == getattr(chinese, name).keys()
    assert english.gap.format("2.5") == "not heard for 2.5 s"
    assert chinese.gap.format("2.5") == "2.5 秒未识别"


def test_an_empty_session_says_so() -> None:
    words = WORDS["en"]
    page = html(transcript(), ("source",), "en")
    for told in (words.no_follow_up, words.no_promises, words.nobody, words.nothing_said):
        assert told in page


def test_who_wants_no_messages_is_marked() -> None:
    session = session_with("Ann")
    refusing = replace(session, profiles=(replace(session.profiles[0], do_not_contact=True),))
    assert [WORDS["en"].do_not_contact in html(one, ("source",), "en") for one in (session, refusing)] == [
        False,
        True,
    ]
