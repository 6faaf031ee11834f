"""The room over time as a drawing: how many were there each second, and where promises were made and questions came."""

from collections.abc import Iterator

from desktop.sessions.exports.review_words import ReviewWords
from desktop.sessions.exports.timeline import clock
from desktop.sessions.review import Review

_WIDTH, _HEIGHT = 960, 150
_LEFT, _TOP, _BOTTOM = 34, 12, 118
_MARKS = 131
"""Where the marks below the curve stand."""
_SECONDS_A_TICK = (10, 30, 60, 300, 600, 900, 1_800, 3_600, 7_200)


def chart(review: Review, words: ReviewWords) -> str:
    """An SVG without script; a promise is a dot that jumps to its line."""
    length_s = max(1, _length_s(review))
    label = f"{words.timeline}: {words.peak} {review.peak}"
    parts = [
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}">',
        *_grid(review.peak, length_s),
        f'<path class="area" d="{_area(review, length_s)}"/>',
        *_marks(review, words, length_s),
        "</svg>",
        f'<p class="legend"><span class="dot promise"></span>{words.promise_count} '
        f'<span class="dot question"></span>{words.questions}</p>',
    ]
    return "".join(parts)


def _length_s(review: Review) -> int:
    ends = [beat.end_ms for beat in review.beats] + [review.session.duration_ms]
    return max(*ends, *(step.at_s * 1_000 for step in review.steps), 0) // 1_000


def _x(second: float, length_s: int) -> float:
    return round(_LEFT + (_WIDTH - _LEFT - 8) * min(second, length_s) / length_s, 1)


def _y(viewers: int, peak: int) -> float:
    return round(_BOTTOM - (_BOTTOM - _TOP) * viewers / max(1, peak), 1)


def _area(review: Review, length_s: int) -> str:
    """Right, then up or down: the number holds until it changes."""
    path = [f"M{_x(0, length_s)} {_y(0, review.peak)}"]
    for step in review.steps:
        path.append(f"H{_x(step.at_s, length_s)}V{_y(step.viewers, review.peak)}")
    return "".join([*path, f"H{_x(length_s, length_s)}V{_y(0, review.peak)}Z"])


def _grid(peak: int, length_s: int) -> Iterator[str]:
    for viewers in sorted({0, (peak + 1) // 2, peak}):
        y = _y(viewers, peak)
        yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - 8}" y1="{y}" y2="{y}"/>'
        yield f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">{viewers}</text>'
    tick_s = next((tick for tick in _SECONDS_A_TICK if length_s / tick <= 8), _SECONDS_A_TICK[-1])
    for second in range(0, length_s + 1, tick_s):
        x = _x(second, length_s)
        anchor = "start" if second == 0 else "end" if x > _WIDTH - 40 else "middle"
        yield f'<text x="{x}" y="{_HEIGHT - 3}" text-anchor="{anchor}">{clock(second * 1_000)}</text>'


def _marks(review: Review, words: ReviewWords, length_s: int) -> Iterator[str]:
    for visitor in review.visitors:
        for asked in visitor.asked:
            x = _x(asked.at_ms / 1_000, length_s)
            yield f'<circle class="question" cx="{x}" cy="{_MARKS}" r="3.5">'
            yield f"<title>{clock(asked.at_ms)}</title></circle>"
    for promise in review.promises:
        kinds = ", ".join(words.kinds[kind] for kind in promise.kinds)
        x = _x(promise.at_ms / 1_000, length_s)
        yield f'<a href="#u{promise.utterance}"><circle class="promise" cx="{x}" cy="{_MARKS}" r="4.5">'
        yield f"<title>{clock(promise.at_ms)} {kinds}</title></circle></a>"
