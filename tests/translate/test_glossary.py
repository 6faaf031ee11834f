"""Glossary files as people save them, and as they should not be: good rows are used, bad ones named."""

from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from translate.glossary import GlossaryError, read_glossary
from translate.terms import Flaw, Glossary, TargetTerm, Term

HEADER = "spoken,written,es,zh,keep"


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> Glossary:
    file = tmp_path / "terms.csv"
    file.write_bytes(text.encode(encoding))
    return read_glossary(file)


TERM = Term(("gift box", "gift carton"), "gift box", (TargetTerm("es", "caja"), TargetTerm("zh", "礼盒")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encodings_separators_and_line_ends(
    tmp_path: Path, encoding: str, separator: str, line_end: str
) -> None:
    text = line_end.join((HEADER, "gift box|gift carton,gift box,caja,礼盒,no", ""))
    assert read(tmp_path, text.replace(",", separator), encoding) == Glossary((TERM,))


def test_the_demo_glossary_is_good() -> None:
    glossary = read_glossary(REPOSITORY / "assets" / "demo" / "glossary.csv")
    assert (len(glossary.terms), glossary.flaws) == (15, ())
    assert glossary.terms[0] == Term(
        ("K X four twenty", "K X four two zero", "kay ex four twenty"),
        "KX-420",
        (TargetTerm("es", "KX-420"), TargetTerm("zh", "KX-420")),
        True,
    )


def test_bad_rows_are_named_and_the_others_used(tmp_path: Path) -> None:
    rows = [
        HEADER,
        "a,,x,,no",
        "b,B,,,maybe",
        f"c,{'C' * 201},,,",
        f"{'d' * 201},D,,,",
        "e,E,,,是",
        "",
        "E,EE,,,",
    ]
    glossary = read(tmp_path, "\n".join(rows))
    assert glossary.terms == (Term(("e",), "E", (), True), Term((), "EE"))
    assert glossary.flaws == (
        Flaw(2, "Line 2 of terms.csv has no written form; it was left out."),
        Flaw(3, "Line 3 of terms.csv says 'maybe' under keep, which is neither yes nor no; it was left out."),
        Flaw(4, "Line 4 of terms.csv has a cell of more than 200 letters; it was left out."),
        Flaw(5, "Line 5 of terms.csv has a spoken form of more than 200 letters; it was left out."),
        Flaw(8, "Line 8 of terms.csv has 'E' again; the first one counts."),
    )


def test_hostile_text_is_cleaned(tmp_path: Path) -> None:
    glossary = read(tmp_path, f'{HEADER}\n"a\n\x1b[2J b",K\u202eX\x00-1,\u200bcaja,,yes\n')
    assert glossary.terms == (Term(("a [2J b",), "KX-1", (TargetTerm("es", "caja"),), True),)


def test_columns_of_no_language_are_left_out(tmp_path: Path) -> None:
    glossary = read(tmp_path, "Written,Spoken,Notes,zh-Hant\nA1,a one,note,禮盒\n")
    assert glossary.terms == (Term(("a one",), "A1", (TargetTerm("zh-Hant", "禮盒"),)),)


def test_no_more_than_ten_thousand_terms(tmp_path: Path) -> None:
    glossary = read(tmp_path, "written\n" + "".join(f"T-{number}\n" for number in range(10_002)))
    assert len(glossary.terms) == 10_000
    assert glossary.flaws == (Flaw(10_002, "Line 10002 of terms.csv and those after it were not read."),)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "glossary-header"),
        (b"a,b\n1,2\n", "glossary-header"),
        (b"written,es,es\n", "glossary-header"),
        (b"PK\x03\x04....", "glossary-damaged"),
        (b"\xd0\xcf\x11\xe0....", "glossary-kind"),
        (b"written\n\xff\xff\xff", "glossary-encoding"),
        (b"\xff\xfea", "glossary-encoding"),
        (b'written\n"' + b"x" * 200_000, "glossary-damaged"),
        (b"w" * 10_000_001, "glossary-size"),
    ],
)
def test_a_file_that_is_no_glossary_is_refused_with_a_way_out(
    tmp_path: Path, content: bytes, code: str
) -> None:
    (tmp_path / "terms.csv").write_bytes(content)
    with pytest.raises(GlossaryError) as refused:
        read_glossary(tmp_path / "terms.csv")
    assert refused.value.code == code
    assert "terms.csv" in refused.value.text
    assert refused.value.hint


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.csv", tmp_path):
        with pytest.raises(GlossaryError, match="cannot be read"):
            read_glossary(path)
