"""The review of a session as one HTML file: no script, nothing loaded from anywhere, fit for screen and paper."""

import html as markup
from collections.abc import Iterator

from desktop.long_jobs import UNWATCHED, Watch
from desktop.sessions.exports.chart import chart
from desktop.sessions.exports.cleaning import one_line
from desktop.sessions.exports.html_look import STYLE
from desktop.sessions.exports.html_talk import talk
from desktop.sessions.exports.review_words import WORDS, ReviewWords, Wording
from desktop.sessions.exports.timeline import clock, timeline
from desktop.sessions.review import FollowUp, Review, review_of
from desktop.sessions.transcript import LineTranslation, Transcript
from desktop.sessions.visitors import Visitor

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""The browser is told to load and run nothing, should a text ever slip through as markup."""


def html(
    transcript: Transcript, languages: tuple[str, ...], wording: Wording, watch: Watch = UNWATCHED
) -> str:
    """The whole page in `wording`; every outside text is escaped and keeps its own reading direction."""
    review, words = review_of(transcript), WORDS[wording]
    title = said(transcript.session.title or transcript.session.id)
    parts = [
        f'<!doctype html>\n<html lang="{words.language}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{STYLE}</style></head><body><main>",
        *_head(review, words, title),
        *_follow_ups(review, words),
        *_promises(review, words),
        *_visitors(review, words),
        f"<section><h2>{words.timeline}</h2>",
        chart(review, words),
        *talk(watch.along(timeline(transcript)), review, languages, words),
        f"</section><footer><p>{words.machine}</p><p>{words.private}</p></footer></main></body></html>\n",
    ]
    return "\n".join(parts)


def said(text: str) -> str:
    """An outside text: escaped, on one line."""
    return markup.escape(one_line(text))


def _own(text: str) -> str:
    """An outside text in its own reading direction."""
    return f"<bdi>{said(text)}</bdi>" if text else ""


def _head(review: Review, words: ReviewWords, title: str) -> Iterator[str]:
    session = review.session
    asked = sum(len(visitor.asked) for visitor in review.visitors)
    overseas = sum(visitor.seen.origin.home == "overseas" for visitor in review.visitors)
    began = session.started_at.astimezone()
    yield f'<header><h1 dir="auto">{title}</h1><p class="muted">{began:%Y-%m-%d %H:%M} ({began:%z})</p>'
    yield '<dl class="facts">'
    for name, value in (
        (words.length, clock(session.duration_ms)),
        (words.visitors, str(len(review.visitors))),
        (words.overseas, str(overseas)),
        (words.peak, str(review.peak)),
        (words.questions, str(asked)),
        (words.promise_count, str(len(review.promises))),
        (words.leads, str(len(review.follow_ups))),
    ):
        yield f"<div><dd>{value}</dd><dt>{name}</dt></div>"
    yield "</dl></header>"


def _follow_ups(review: Review, words: ReviewWords) -> Iterator[str]:
    yield f"<section><h2>{words.follow_up}</h2>"
    if review.follow_ups:
        yield _table_head(words.due, words.who, words.origin, words.contact, words.last_asked)
        yield from (_follow_up(one, words) for one in review.follow_ups)
        yield "</tbody></table></section>"
    else:
        yield f'<p class="muted">{words.no_follow_up}</p></section>'


def _follow_up(one: FollowUp, words: ReviewWords) -> str:
    lead, due = one.lead, one.due_at.astimezone()
    contacts = [*lead.emails, *lead.phones, *lead.messengers]
    points = f' <span class="muted">{one.points}</span>' if one.points else ""
    return (
        f'<tr><td class="time"><span class="tag {one.urgency}">{words.urgency[one.urgency]}</span> '
        f"{due:%m-%d %H:%M}{points}</td><td>{_person(lead.buyer.name or lead.buyer.id, lead.buyer.company)}</td>"
        f"<td>{said(lead.country)}</td><td>{'<br>'.join(map(_own, contacts))}</td>"
        f"<td>{_own(lead.asked[-1] if lead.asked else '')}</td></tr>"
    )


def _promises(review: Review, words: ReviewWords) -> Iterator[str]:
    yield f"<section><h2>{words.promises}</h2>"
    if review.promises:
        yield _table_head(words.time, words.about, words.said)
        for promise in review.promises:
            tags = " ".join(f'<span class="tag">{words.kinds[kind]}</span>' for kind in promise.kinds)
            yield f'<tr><td class="time"><a href="#u{promise.utterance}">{clock(promise.at_ms)}</a></td>'
            yield f"<td>{tags}</td><td>{_own(promise.text)}{_translations(promise.translations)}</td></tr>"
        yield "</tbody></table></section>"
    else:
        yield f'<p class="muted">{words.no_promises}</p></section>'


def _translations(translations: tuple[LineTranslation, ...]) -> str:
    return "".join(f'<div class="muted">{_own(known.text)}</div>' for known in translations)


def _visitors(review: Review, words: ReviewWords) -> Iterator[str]:
    yield f"<section><h2>{words.who_came}</h2>"
    if not review.visitors:
        yield f'<p class="muted">{words.nobody}</p></section>'
        return
    yield _table_head(words.came_at, words.who, words.origin, words.present, words.stage, words.asked)
    yield from (_visitor(visitor, words) for visitor in review.visitors)
    yield "</tbody></table></section>"


def _visitor(visitor: Visitor, words: ReviewWords) -> str:
    seen, profile = visitor.seen, visitor.profile
    country = seen.buyer.country or seen.origin.country
    reasons = said("; ".join(seen.origin.reasons))
    home = words.homes[seen.origin.home]
    told = visitor.stays[-1].left
    length = clock(visitor.present_ms)
    stayed = length if told else f'<span title="{words.last_sign}">≈ {length}</span>'
    stage = words.stages.get(profile.stage, "") if profile else ""
    points = f' <span class="muted">{profile.points}</span>' if profile else ""
    refuses = profile is not None and profile.do_not_contact
    wish = f'<br><span class="tag hot">{words.do_not_contact}</span>' if refuses else ""
    notes = "".join(f'<div class="note">{_own(note)}</div>' for note in (profile.notes if profile else ()))
    return (
        f'<tr><td class="time">{clock(visitor.stays[0].start_ms)}</td>'
        f"<td>{_person(seen.buyer.name or seen.buyer.id, seen.buyer.company)}{wish}{notes}</td>"
        f'<td title="{reasons}">{said(country)} <span class="muted">{home}</span></td>'
        f'<td class="time">{stayed}</td><td>{stage}{points}</td><td>{_asked(visitor)}</td></tr>'
    )


def _asked(visitor: Visitor) -> str:
    rows = []
    for one in visitor.asked:
        time = clock(one.at_ms)
        jump = f'<a href="#u{one.utterance}">{time}</a>' if one.utterance >= 0 else time
        translated = f'<div class="muted">{_own(one.translated)}</div>' if one.translated else ""
        rows.append(f'<div><span class="time">{jump}</span> {_own(one.text)}{translated}</div>')
    return "".join(rows)


def _person(name: str, company: str) -> str:
    below = f'<div class="muted">{_own(company)}</div>' if company else ""
    return f"<strong>{_own(name)}</strong>{below}"


def _table_head(*names: str) -> str:
    cells = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>"
