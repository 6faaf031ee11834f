"""A Word document of what was said: a table with the time and a column for each language, fit to be passed on."""

from collections.abc import Iterator

from asr.captions import Gap
from desktop.long_jobs import UNWATCHED, Watch
from desktop.sessions.exports.cleaning import one_line
from desktop.sessions.exports.languages import text_in
from desktop.sessions.exports.office import packed, part, relations, xml_text
from desktop.sessions.exports.timeline import clock, timeline
from desktop.sessions.transcript import Line, Transcript

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_WIDTH = 9_638
"""Twentieths of a point between the margins of an A4 page."""
_TIME = 1_000

_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft YaHei" '
    'w:cs="Arial"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:keepNext/><w:spacing w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="34"/></w:rPr></w:style>'
)
_EDGES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="BFBFBF"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)


def docx(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> bytes:
    """Title, day, and the table; the heading row is repeated on each page."""
    return packed(
        "word/document.xml",
        {
            "word/document.xml": "wordprocessingml.document.main",
            "word/styles.xml": "wordprocessingml.styles",
        },
        {
            "word/document.xml": part(f'w:document xmlns:w="{_WORD}"', _body(transcript, languages, watch)),
            "word/styles.xml": part(f'w:styles xmlns:w="{_WORD}"', [_STYLES]),
            "word/_rels/document.xml.rels": relations({"rId1": ("styles", "styles.xml")}),
        },
    )


def _body(transcript: Transcript, languages: tuple[str, ...], watch: Watch) -> Iterator[str]:
    session = transcript.session
    yield "<w:body>"
    yield _paragraph(session.title or session.id, '<w:pStyle w:val="Heading1"/>')
    yield _paragraph(f"{session.started_at:%Y-%m-%d %H:%M} UTC · {clock(session.duration_ms)}")
    column = (_WIDTH - _TIME) // max(1, len(languages))
    widths = (_TIME, *(column for _ in languages))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield f'<w:tbl><w:tblPr><w:tblW w:w="{_WIDTH}" w:type="dxa"/><w:tblBorders>{_EDGES}</w:tblBorders>'
    yield f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    names = [session.source_language if language == "source" else language for language in languages]
    yield _row(widths, ["", *names], languages, "<w:trPr><w:tblHeader/></w:trPr>")
    for moment in watch.along(timeline(transcript)):
        if isinstance(moment.what, Line):
            texts = [text_in(moment.what, language) for language in languages]
            yield _row(widths, [clock(moment.at_ms), *texts], languages)
        elif isinstance(moment.what, Gap):
            length = (moment.what.end_ms - moment.what.start_ms) / 1_000
            yield _row(
                widths, [clock(moment.at_ms), f"(… {length:.1f} s …)", *("" for _ in languages[1:])], ()
            )
    yield f"</w:tbl>{_paragraph('')}{_PAGE}</w:body>"


def _row(widths: tuple[int, ...], texts: list[str], languages: tuple[str, ...], properties: str = "") -> str:
    turned = ["", *("<w:bidi/>" if code in _RIGHT_TO_LEFT else "" for code in languages)]
    turned += [""] * (len(texts) - len(turned))
    cells = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(text, turn)}</w:tc>'
        for width, text, turn in zip(widths, texts, turned, strict=True)
    ]
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _paragraph(text: str, properties: str = "") -> str:
    inner = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    said = xml_text(one_line(text))
    return f'<w:p>{inner}<w:r><w:t xml:space="preserve">{said}</w:t></w:r></w:p>'
