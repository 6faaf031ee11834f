"""A talk script as reps write it: text or csv, English or Chinese, and what is no script."""

from pathlib import Path

import pytest

from desktop.errors import ArgumentError, RoomError
from desktop.rooms.phrases import folded
from desktop.rooms.script_file import Chapter, read_script


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def outline(chapters: tuple[Chapter, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(chapter.title, tuple(message.key for message in chapter.messages)) for chapter in chapters]


def test_a_text_has_chapters_and_a_message_a_line(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "show.txt",
        "# Factory\n- Our story: since 1998, family business\n- Certificates\n\n# 产品\n价格\nMOQ\n",
    )
    chapters = read_script(path)
    assert outline(chapters) == [("Factory", ("Our story", "Certificates")), ("产品", ("price", "moq"))]
    story = chapters[0].messages[0].words
    assert story is not None
    assert story.search(folded("a Family Business from Ningbo"))
    assert chapters[1].messages[0].words is None


def test_a_csv_may_be_in_chinese_and_another_encoding(tmp_path: Path) -> None:
    path = written(tmp_path, "show.csv", "环节,要点,关键词\n工厂,历史,1998年|创立\n产品,价格,\n", "gb18030")
    assert outline(read_script(path)) == [("工厂", ("历史",)), ("产品", ("price",))]


def test_rows_of_a_chapter_may_stand_apart_and_a_message_counts_once(tmp_path: Path) -> None:
    path = written(tmp_path, "show.csv", "chapter;message\nA;price\nB;moq\nA;contact\nA;price\n")
    assert outline(read_script(path)) == [("A", ("price", "contact")), ("B", ("moq",))]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("only.txt", b"# A chapter and nothing in it\n"),
        ("no.csv", b"model,price\nKX-420,2\n"),
        ("picture.txt", b"\x89PNG\x00\x00\x00"),
        ("long.txt", b"price x\n" * 501),
        ("bad.txt", b"\xff\xff\xff\xff"),
    ],
)
def test_what_is_no_script_is_refused_in_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ArgumentError, match="is no talk script"):
        read_script(path)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(RoomError, match="cannot be read"):
        read_script(tmp_path / "none.txt")
