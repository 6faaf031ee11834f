"""The score is the sum of parts that can each be read, and never more than 100."""

import pytest

from desktop.rooms.memory import Point
from desktop.rooms.scores import Evidence, grade, score

ALL = Evidence("a@example.com", False, "600 pcs", 600, 500, "KX-420", ("price", "date"), 3)


def test_all_that_counts_makes_a_hundred() -> None:
    assert [point.points for point in score(ALL)] == [25, 20, 15, 15, 15, 10]


def test_nothing_makes_nothing() -> None:
    assert score(Evidence()) == ()


@pytest.mark.parametrize(
    ("evidence", "point"),
    [
        (Evidence(quantity="200 pcs", pieces=200), Point(10, "named a quantity, of no product yet: 200 pcs")),
        (
            Evidence(quantity="200 pcs", pieces=200, moq=500, product="A"),
            Point(10, "named a quantity below the MOQ: 200 pcs"),
        ),
        (
            Evidence(quantity="200 pcs", pieces=200, product="A"),
            Point(20, "named a quantity that can be ordered: 200 pcs"),
        ),
        (Evidence(known_contact=True), Point(25, "left a contact in an earlier session")),
        (Evidence(topics=("shipping",)), Point(15, "asked about price, terms or freight")),
        (Evidence(visits=2), Point(10, "visit 2")),
    ],
)
def test_each_part_says_why(evidence: Evidence, point: Point) -> None:
    assert score(evidence)[0] == point


def test_the_reasons_speak_chinese_when_asked() -> None:
    assert [point.reason for point in score(ALL, "zh")][-1] == "第 3 次来访"


def test_grades_say_how_soon_to_write() -> None:
    assert [grade(points) for points in (100, 80, 79, 50, 49, 20, 19, 0)] == [
        "A",
        "A",
        "B",
        "B",
        "C",
        "C",
        "",
        "",
    ]
