"""Sentences from below the window: each has its Chinese, none is built before it can be looked up."""

import ast
import copy
import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import asr
import desktop
import translate
from asr.telling import NOTHING, Language, Sentence
from desktop.paths import ASSETS
from desktop.window.language import I18N
from desktop.window.telling import MODELS, OUTSIDE, STEPS, told
from translate.telling import Sentence as PackSentence

ROOTS = tuple(Path(package.__path__[0]) for package in (asr, translate, desktop))
TELLERS = ("Problem", "Finding", "Trial", "ObsState", "Flaw", "BadRow", "Remark")
"""What carries sentences and is no error."""


@cache
def sources() -> tuple[tuple[Path, ast.Module], ...]:
    paths = [path for root in ROOTS for path in sorted(root.rglob("*.py")) if "training" not in path.parts]
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield f"{path.name}:{node.lineno}", ast.unparse(node.func), node


def sentences() -> list[tuple[str, ast.Call]]:
    return [(where, call) for where, name, call in calls() if name == "Sentence.tr"]


def templates() -> set[str]:
    return {call.args[0].value for _, call in sentences()} | {*OUTSIDE, *STEPS, *MODELS}


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def chinese() -> dict[str, str]:
    contexts = ElementTree.parse(I18N / "deskcast_zh.ts").getroot().iter("context")
    found = next(context for context in contexts if context.findtext("name") == "Sentence")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in found.iter("message")
    }


def is_plain(argument: ast.expr) -> bool:
    """Whether `argument` is English of its own, not a code and not a `Sentence`."""
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    texts = [part.value for part in parts if isinstance(part, ast.Constant)]
    return any(isinstance(text, str) and " " in text for text in texts)


def error_names() -> set[str]:
    """Classes that go back to the three errors of the user's world, in any file."""
    known = {"AsrError", "TranslateError", "DeskcastError"}
    classes = [node for _, tree in sources() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    before = 0
    while len(known) != before:
        before = len(known)
        known |= {one.name for one in classes if {ast.unparse(base) for base in one.bases} & known}
    return known


@pytest.fixture
def in_chinese(qapp: QApplication) -> Iterator[None]:
    translator, before = QTranslator(), QLocale()
    assert translator.load("deskcast_zh", str(I18N))
    QLocale.setDefault(QLocale(QLocale.Language.Chinese))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_templates_are_plain_literals_and_have_a_place_for_each_value_and_no_other():
    wrong = [
        where
        for where, call in sentences()
        if len(call.args) != 1
        or not isinstance(call.args[0], ast.Constant)
        or {one.arg for one in call.keywords} != places(call.args[0].value)
    ]
    assert wrong == []


def test_no_error_problem_or_finding_is_made_of_english_that_cannot_be_looked_up():
    tellers = error_names() | set(TELLERS)
    plain = [
        where
        for where, name, call in calls()
        if name.rpartition(".")[2] in tellers and any(map(is_plain, call.args))
    ]
    assert plain == []


def test_every_sentence_is_in_the_chinese_file_and_no_other():
    assert set(chinese()) == templates()


def test_every_sentence_has_its_values_in_chinese_too():
    assert [source for source, said in chinese().items() if places(source) != places(said)] == []


def test_both_languages_of_the_code_know_the_same_sentence():
    one, other = (root / "telling.py" for root in ROOTS[:2])
    assert one.read_text(encoding="utf-8") == other.read_text(encoding="utf-8")


def test_a_sentence_is_english_until_the_window_says_it(in_chinese: None):
    sentence = Sentence.tr("{number:,} pieces", number=3_000)
    assert sentence == "3,000 pieces"
    assert told(sentence) == "3,000 件"


def test_a_sentence_within_a_sentence_is_said_too(in_chinese: None):
    why = PackSentence.tr("sends more than {megabytes} MB", megabytes=8)
    text = PackSentence.tr(
        "The language pack could not be downloaded: {host} {why}.", host="a.example", why=why
    )
    assert told(text) == "语言包下载失败：a.example 发来的数据超过 8 MB。"


def test_lists_are_parted_as_the_language_parts_them(in_chinese: None):
    sentence = Sentence.tr("Choose one of: {names}.", names=("Yeti", "Jabra"))
    assert (str(sentence), told(sentence)) == ("Choose one of: Yeti, Jabra.", "请从中选择：Yeti、Jabra。")


def test_the_bundled_models_say_what_they_are(in_chinese: None):
    cards = [json.loads(path.read_text(encoding="utf-8")) for path in (ASSETS / "models").glob("*/card.json")]
    assert cards
    assert {card["label"] for card in cards} <= set(MODELS)


def test_languages_are_named(in_chinese: None):
    sentence = Sentence.tr(
        "{source} to {targets} translates", source=Language("en"), targets=(Language("es"), Language("zh"))
    )
    assert str(sentence) == "en to es, zh translates"
    assert told(sentence) == told(Sentence.from_json(sentence.to_json())) == "英语到西班牙语、中文可以翻译"


def test_words_of_the_system_are_said_where_they_are_known(in_chinese: None):
    full = Sentence.by_system(OSError(28, "No space left on device"))
    assert told(full) == "磁盘空间不足"
    assert told(Sentence.given("Resource {is} odd")) == "Resource {is} odd"


def test_what_remembers_no_template_is_shown_as_it_is(in_chinese: None):
    assert (told("Maria Lopez {x}"), told(NOTHING)) == ("Maria Lopez {x}", "")


def test_a_sentence_comes_whole_through_copies_and_other_processes(in_chinese: None):
    inner = Sentence.tr(
        "it ends after {heard_s:.1f} s of {whole_s:.1f} s, cut off in the middle", heard_s=1.0, whole_s=9.5
    )
    sentence = Sentence.tr("{file} is damaged: {what}.", file=Path("a b.wav"), what=inner)
    read = Sentence.from_json(sentence.to_json())
    assert read == copy.deepcopy(sentence) == sentence
    assert told(read) == told(copy.deepcopy(sentence)) == "a b.wav 已损坏：总长 9.5 秒，在 1.0 秒处中断。"
