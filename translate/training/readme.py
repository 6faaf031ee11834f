"""The README inside each package: what it is, what it is not, and how to read it."""

from translate.training.runs import NAMES, Run, sharing_pieces

_TEXT = """# {from_name} to {to_name}, Deskcast demo model

A small translation model for Argos Translate, made by the Deskcast project from nothing but a trade phrasebook
written for it. It knows the sentences of a sales rep on a live stream and of the buyers who write to one: prices,
quantities, materials, lead times, payment, shipping, certificates, samples. It copies names, model numbers and
figures. It is **not** a general translator: install a package from the Argos index for free conversation.

这是 Deskcast 项目用自己编写的外贸语句训练的小模型，只熟悉直播销售用语；日常对话请安装正式的 Argos 语言包。

- `model/`: CTranslate2, int8. `</s>` is added to the source by the model's own configuration.
- `sentencepiece.model`: one for {pieces_of}; unknown letters become bytes, so nothing is lost.
- **No sentence splitter is inside**: give it one sentence at a time. Argos Translate would otherwise try to download
  one at the first translation; set `translation.underlying.sentencizer` to an object whose `split_sentences(text)`
  returns `[text]`.

Made with `python -m translate.training.text|train|export --pair {pair}` in the Deskcast repository.
Licence: Apache-2.0, as the repository.
"""


def readme(run: Run) -> str:
    codes = {code: None for one in sharing_pieces(run) for code in (one.source, one.target)}
    *first, last = (NAMES[code] for code in codes)
    return _TEXT.format(
        from_name=NAMES[run.source],
        to_name=NAMES[run.target],
        pair=run.pair,
        pieces_of=f"{', '.join(first)} and {last}",
    )
