"""A pack translates within its limits, and says in a sentence what is wrong with it."""

import shutil
from pathlib import Path

import pytest

from tests.translate.conftest import PackMaker
from translate.argos import ArgosTranslator, check_pack
from translate.decoding import Decoded, Draft
from translate.errors import PackError


def test_a_pack_translates_the_same_way_twice(packs_made: PackMaker) -> None:
    folder = packs_made.unpacked("en", "es")
    translator = ArgosTranslator(folder)
    outputs = [translator.translate([Draft("Hello everyone."), Draft("25 days")]) for _ in range(2)]
    translator.close()
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) == 2
    assert all(output.text for output in outputs[0])


def test_settled_pieces_begin_every_later_output(packs_made: PackMaker) -> None:
    translator = ArgosTranslator(packs_made.unpacked("en", "es"))
    settled = ("▁Para", "▁")
    outputs = translator.translate(
        [
            Draft("For 500 pieces", settled, closed=True),
            Draft("For 500 pieces", settled, previous=("▁La", "▁"), closed=False),
        ]
    )
    translator.close()
    assert [output.pieces[:2] for output in outputs] == [settled, settled]
    assert all(output.text.startswith(translator.text(settled)) for output in outputs)


def test_an_output_is_never_longer_than_its_cap(packs_made: PackMaker) -> None:
    translator = ArgosTranslator(packs_made.unpacked("en", "es"))
    (output,) = translator.translate([Draft("Hello")])
    assert len(output.pieces) <= 2 * 5 + 10
    translator.close()


@pytest.mark.parametrize(
    "text", ["", " ", "🙂🙂", "x" * 10_000, "\u202eabc\x00", "你好 hello مرحبا", "\ud800", "</s> <unk> ▁▁"]
)
def test_any_text_gives_a_text_back_without_a_crash(packs_made: PackMaker, text: str) -> None:
    translator = ArgosTranslator(packs_made.unpacked("en", "es"))
    (output,) = translator.translate([Draft(text)])
    translator.close()
    assert isinstance(output, Decoded)
    assert bool(output.text) == any(letter.isprintable() and not letter.isspace() for letter in text)


def test_closing_twice_is_harmless(packs_made: PackMaker) -> None:
    translator = ArgosTranslator(packs_made.unpacked("en", "es"))
    translator.close()
    translator.close()


def test_the_language_piece_of_a_pack_is_not_part_of_the_text(packs_made: PackMaker) -> None:
    piece = "▁500"
    translator = ArgosTranslator(packs_made.unpacked("en", "es", target_prefix=piece))
    plain = ArgosTranslator(packs_made.unpacked("en", "zh"))
    (output,) = translator.translate([Draft("Hello")])
    (forced,) = plain.translate([Draft("Hello", settled=(piece,))])
    assert output.pieces == forced.pieces[1:]
    translator.close()
    plain.close()


@pytest.mark.parametrize("missing", ["metadata.json", "sentencepiece.model", "model/model.bin"])
def test_a_missing_file_is_said(packs_made: PackMaker, missing: str) -> None:
    folder = packs_made.unpacked("en", "es")
    (folder / missing).unlink()
    with pytest.raises(PackError) as said:
        check_pack(folder)
    assert said.value.hint
    assert Path(missing).stem.split(".")[0] in said.value.text


@pytest.mark.parametrize("keep", [0, 10, 2_000])
def test_a_cut_model_is_refused(packs_made: PackMaker, keep: int) -> None:
    folder = packs_made.unpacked("en", "es")
    model = folder / "model" / "model.bin"
    model.write_bytes(model.read_bytes()[:keep])
    with pytest.raises(PackError):
        check_pack(folder)


def test_a_tokenizer_of_another_pack_is_refused(packs_made: PackMaker) -> None:
    folder = packs_made.unpacked("en", "es")
    words = folder / "model" / "shared_vocabulary.json"
    words.write_text(words.read_text(encoding="utf-8").replace('"', '"x', 840), encoding="utf-8")
    with pytest.raises(PackError, match="do not belong together"):
        check_pack(folder)


def test_an_old_pack_with_bpe_codes_translates(packs_made: PackMaker) -> None:
    folder = packs_made.unpacked("en", "es")
    (folder / "sentencepiece.model").unlink()
    (folder / "bpe.model").write_text("#version: 0.2\nl l\nll o</w>\n", encoding="utf-8")
    check_pack(folder)


def test_a_pack_in_a_folder_with_a_chinese_name_loads(packs_made: PackMaker, tmp_path: Path) -> None:
    folder = tmp_path / "语言包"
    shutil.copytree(packs_made.unpacked("en", "es"), folder)
    check_pack(folder)
