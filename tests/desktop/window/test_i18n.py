"""The window in English and Chinese: every text translated, none of it built before it is looked up."""

import ast
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop import window
from desktop.window.language import I18N, window_locale

WINDOW = Path(window.__file__).parent


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(WINDOW.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(
                getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", "")
            )
            if isinstance(node, ast.Call) and name in ("tr", "translate") and not is_from_below(node):
                yield f"{path.name}:{node.lineno}", node


def is_from_below(call: ast.Call) -> bool:
    """Sentences, which `test_telling` looks after."""
    context = call.args[0]
    looked_up = isinstance(context, ast.Constant) and context.value == "Sentence" and len(call.args) > 1
    return looked_up or ast.unparse(call.func) == "Sentence.tr"


def source_of(call: ast.Call) -> ast.expr:
    """`self.tr(text)` names its class by itself; other calls are given a context before the text."""
    by_itself = getattr(call.func, "attr", "") == "tr" or len(call.args) == 1
    return call.args[0] if by_itself else call.args[1]


def messages(language: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(I18N / f"deskcast_{language}.ts").getroot().iter("message"))


def text(message: ElementTree.Element, part: str) -> str:
    found = message.find(part)
    assert found is not None
    return "".join(found.itertext()).strip()


def test_texts_are_plain_literals_that_the_translation_tools_can_see():
    built = [where for where, call in calls() if not isinstance(source_of(call), ast.Constant)]
    assert built == []


def test_every_text_of_the_window_is_in_the_chinese_file():
    wanted = {source_of(call).value for _, call in calls()}
    contexts = ElementTree.parse(I18N / "deskcast_zh.ts").getroot().iter("context")
    own = [context for context in contexts if text(context, "name") != "Sentence"]
    assert wanted == {text(message, "source") for context in own for message in context.iter("message")}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_text_has_a_translation_with_the_same_places_in_it(language: str):
    for message in messages(language):
        source, translated = text(message, "source"), text(message, "translation")
        assert message.find("translation").get("type") is None, source
        assert translated, source
        for place in ("%1", "%2", "%n"):
            assert (place in source) == (place in translated), source


def test_the_file_that_is_shipped_holds_what_the_file_that_is_edited_says(dressed):
    translator = QTranslator()
    assert translator.load("deskcast_zh", str(I18N))
    root = ElementTree.parse(I18N / "deskcast_zh.ts").getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            source = text(message, "source")
            number = 7 if message.get("numerus") else -1
            said = translator.translate(text(context, "name"), source, "", number)
            assert said == text(message, "translation"), source


@pytest.mark.parametrize(("count", "said"), [(1, "1 caption"), (2, "2 captions")])
def test_english_plurals_are_right(dressed, count: int, said: str):
    assert (
        QCoreApplication.translate("SessionModel", "%n caption(s)", "", count).replace("%n", str(count))
        == said
    )


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("zh", QLocale.Language.Chinese),
        ("zh_CN.UTF-8", QLocale.Language.Chinese),
        ("en", QLocale.Language.English),
    ],
)
def test_the_language_can_be_asked_for(monkeypatch, asked: str, language: QLocale.Language):
    monkeypatch.setenv("DESKCAST_LANG", asked)
    assert window_locale().language() == language
