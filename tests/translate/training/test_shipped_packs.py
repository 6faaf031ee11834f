"""The packages in assets: shaped as Argos packages are, small, and right about figures."""

import json
import zipfile
from pathlib import Path

import pytest

from translate.training.measures import figures
from translate.training.packages import Package
from translate.training.runs import NAMES, PAIRS, Run

RUNS = [Run(*pair.split("_")) for pair in PAIRS]
LINES = {
    "en": [
        "For 3,640 pieces, it is $7.35 per piece, FOB Ningbo.",
        "The lead time is 37 days after the deposit.",
        "The size is 84 x 63 cm.",
        "We need a 45% deposit.",
        "Let us start with our best seller, the bottle BQ-716.",
    ],
    "es": [
        "Para 3.640 piezas, el precio es de 7,35 USD.",
        "cual es el pedido minimo?",
        "Necesitamos un anticipo del 45%.",
    ],
    "zh": ["起订量是3640件。", "价格是每件7.35美元。", "我们需要45%定金。"],
}
FIGURES = {
    "en": [["3640", "7.35"], ["37"], ["84", "63"], ["45"], ["BQ-716"]],
    "es": [["3640", "7.35"], [], ["45"]],
    "zh": [["3640"], ["7.35"], ["45"]],
}
STRANGE = ["Zorbax Quillfeather", "Привет", "a" * 300, "one two " * 60, "🙂", "<b>&amp;</b>", "0.000001"]


@pytest.fixture(params=RUNS, ids=lambda run: run.pair)
def run(request: pytest.FixtureRequest) -> Run:
    return request.param


@pytest.fixture
def names(run: Run) -> list[str]:
    with zipfile.ZipFile(run.package) as archive:
        return sorted(archive.namelist())


def test_a_package_has_one_top_folder_and_nothing_else(run, names):
    top = f"translate-{run.pair}-1_0/"
    files = [
        "README.md",
        "metadata.json",
        "model/config.json",
        "model/model.bin",
        "model/shared_vocabulary.json",
    ]
    assert names == [top + name for name in [*files, "sentencepiece.model"]]


def test_a_package_is_small(run):
    assert 1_000_000 < run.package.stat().st_size <= 6_000_000


def test_metadata_is_ascii_and_names_the_languages(run):
    with zipfile.ZipFile(run.package) as archive:
        data = json.loads(archive.read(f"{run.package_name}/metadata.json").decode("ascii"))
    assert data == {
        "package_version": "1.0",
        "argos_version": "1.11",
        "from_code": run.source,
        "from_name": NAMES[run.source],
        "to_code": run.target,
        "to_name": NAMES[run.target],
    }


def test_argos_reads_the_metadata(run, tmp_path: Path):
    package = pytest.importorskip("argostranslate.package")
    with zipfile.ZipFile(run.package) as archive:
        archive.extractall(tmp_path)
    read = package.Package(tmp_path / run.package_name)
    assert (read.from_code, read.to_code, read.type, read.tokenizer is None) == (
        run.source,
        run.target,
        "translate",
        False,
    )


def test_the_readme_says_that_no_splitter_is_inside(run):
    with zipfile.ZipFile(run.package) as archive:
        text = archive.read(f"{run.package_name}/README.md").decode("utf-8")
    assert "No sentence splitter is inside" in text
    assert f"--pair {run.pair}" in text


def test_the_source_gets_its_end_mark_from_the_model_itself(run):
    with zipfile.ZipFile(run.package) as archive:
        config = json.loads(archive.read(f"{run.package_name}/model/config.json"))
    assert (config["add_source_eos"], config["add_source_bos"]) == (True, False)


def test_figures_come_through(run):
    with Package(run.package) as package:
        outputs = [output.text for output in package.translate(LINES[run.source])]
    assert [sorted(figures(text, run.target).elements()) for text in outputs] == [
        sorted(f) for f in FIGURES[run.source]
    ]


def test_strange_input_ends_and_says_something(run):
    with Package(run.package) as package:
        outputs = package.translate(STRANGE)
    assert all(output.text for output in outputs)


def test_names_and_codes_are_copied(run):
    with Package(run.package) as package:
        outputs = [output.text for output in package.translate(["Diego Ramirez", "KT-731"])]
    assert outputs == ["Diego Ramirez", "KT-731"]


def test_no_output_of_a_known_sentence_repeats(run):
    with Package(run.package) as package:
        outputs = package.translate(LINES[run.source])
    assert [output.is_cut for output in outputs] == [False] * len(outputs)
