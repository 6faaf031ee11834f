"""The claim guard: a certificate that is still pending, spoken of as if it were held. Pure; three languages.

Like the price guard it stays silent when in doubt: a sentence that says pending, soon or not is no false claim.
"""

import re
from collections.abc import Iterator, Sequence

from asr.telling import Sentence
from desktop.rooms.products import Product

_HELD = re.compile(
    r"\b(?:certified|certificat\w+|approv(?:ed|al)|has|have|had|got|with|pass(?:ed|es)|comes? with|meets?|compliant|"
    r"listed|ready|available|holds?|tiene|tenemos|cuenta con|certificad\w+|aprobad\w+|cumple)\b|"
    r"有|已|通过|获得|拿到|认证|具备",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"[?？]|\b(?:pending|not|no|never|without|soon|expect\w*|wait\w*|appl(?:y|ied|ying)|process\w*|progress|test(?:ing|s)|"
    r"will|would|by (?:next|the end)|next (?:week|month|year)|until|still|plan\w*|if|pendientes?|todavía|aún|esperamos|"
    r"trámite|solicit\w+|pronto|sin)\b|n't\b|'ll\b|办理|申请|等待|还没|没有|尚未|预计|即将|正在|将|会|待|下个?月|下周|吗",
    re.IGNORECASE,
)


def false_claims(sentence: str, meant: Sequence[Product]) -> Iterator[Sentence]:
    """A sentence for the rep for each pending certificate that `sentence` claims for a product of `meant`; none where
    another product that may be meant holds it."""
    if _NOT_YET.search(sentence) or not _HELD.search(sentence):
        return
    held = {name.casefold() for product in meant for name in product.certificates_held}
    told: set[str] = set()
    for product in meant:
        for name in product.certificates_pending:
            if name.casefold() not in held | told and _names(name).search(sentence):
                told.add(name.casefold())
                yield Sentence.tr(
                    "You spoke of {certificate} for {product} as held; the sheet says it is pending.",
                    certificate=name,
                    product=product.label,
                )


def _names(certificate: str) -> re.Pattern[str]:
    """Finds a certificate as a whole word, with or without a blank before its number; short ones in capitals only."""
    parts = [re.escape(part) for part in re.split(r"[\s-]+", certificate) if part]
    case = 0 if len(certificate) <= 3 else re.IGNORECASE
    return re.compile(r"(?<![A-Za-z0-9])" + r"[\s-]?".join(parts) + r"(?![A-Za-z0-9])", case)
