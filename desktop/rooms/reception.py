"""Reception: the stage that keeps each buyer's standing and drafts what to answer them. All of it is private."""

from collections.abc import Callable, Iterator

from asr.captions import Caption
from desktop.commands import Answer, DraftReplies, NoteBuyer, SetDoNotContact, SetStage
from desktop.rooms.cases import STAGES, Case
from desktop.rooms.clean import clean_text
from desktop.rooms.events import BuyerSeen, RoomEvent
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Recall, RepliesDrafted, nobody
from desktop.rooms.products import Product, Products
from desktop.rooms.questions import LineReader
from desktop.rooms.replies import drafts, reply_language
from desktop.rooms.wording import Wording

ByRep = Answer | NoteBuyer | SetStage | SetDoNotContact
Outcome = BuyerProfile | RepliesDrafted


class Reception:
    """Feeds on what RoomStream gives, on translated chat, captions and the rep's commands; passes over the rest."""

    def __init__(
        self,
        products: Products,
        now_ms: Callable[[], int],
        recall: Recall = nobody,
        wording: Wording = "en",
    ) -> None:
        self._reader = LineReader(products)
        self._now_ms = now_ms
        self._recall = recall
        self._wording: Wording = wording
        self._cases: dict[str, Case] = {}
        self._told: dict[str, BuyerProfile] = {}
        self._spoken_of: Product | None = None

    def feed(self, item: object) -> Iterator[Outcome]:
        """The profile of the buyer whom `item` is about, when it changed; drafts when they were asked for."""
        match item:
            case RoomEvent():
                self._case(item.buyer.id).take(item, self._reader)
            case BuyerSeen():
                case = self._case(item.buyer.id)
                case.see(item, self._reader)
                yield from self._changed(case, item.at_ms)
            case ChatTranslated():
                case = self._case(item.buyer_id)
                case.translate(item.text, item.translated, self._reader)
                yield from self._changed(case, item.at_ms)
            case Answer() | NoteBuyer() | SetStage() | SetDoNotContact():
                yield from self._done_by_rep(item)
            case DraftReplies():
                yield from self._drafted(item)
            case Caption(final=True):
                named = [match.product for match in self._reader.matches(item.text) if match.named]
                self._spoken_of = named[-1] if named else self._spoken_of

    def finish(self) -> Iterator[Outcome]:
        """Nothing is held back."""
        return iter(())

    def profiles(self, at_ms: int = 0) -> tuple[BuyerProfile, ...]:
        """Everyone's standing, by id."""
        return tuple(self._cases[key].profile(at_ms, self._wording) for key in sorted(self._cases))

    def _case(self, buyer_id: str) -> Case:
        if buyer_id not in self._cases:
            self._cases[buyer_id] = Case(buyer_id, self._recall(buyer_id))
            self._told[buyer_id] = BuyerProfile(0, buyer_id, "viewer")
        return self._cases[buyer_id]

    def _done_by_rep(self, command: ByRep) -> Iterator[BuyerProfile]:
        case, at_ms = self._cases.get(command.buyer_id), self._now_ms()
        if case is None:
            return
        match command:
            case Answer():
                case.answer(at_ms)
            case NoteBuyer():
                case.notes += filter(None, [clean_text(command.text)])
            case SetStage() if command.stage in STAGES:
                case.set_stage(command.stage, at_ms)
            case SetDoNotContact():
                case.do_not_contact = command.on
        yield from self._changed(case, at_ms)

    def _changed(self, case: Case, at_ms: int) -> Iterator[BuyerProfile]:
        told = self._told[case.buyer_id]
        profile = case.profile(told.at_ms, self._wording)
        if profile != told:
            self._told[case.buyer_id] = case.profile(at_ms, self._wording)
            yield self._told[case.buyer_id]

    def _drafted(self, asked: DraftReplies) -> Iterator[RepliesDrafted]:
        case = self._cases.get(asked.buyer_id)
        if case is None or case.seen is None:
            return
        product = self._meant(case, asked.model)
        language = reply_language(case.seen.buyer, case.country)
        nine = drafts(case.seen.buyer, product, language, case.visits > 1)
        yield RepliesDrafted(self._now_ms(), asked.buyer_id, product.label if product else "", nine)

    def _meant(self, case: Case, model: str) -> Product | None:
        """The product asked for, else the one they named last, else the one the rep spoke of last."""
        if model:
            return self._reader.product(model)
        return next(iter(case.products), self._spoken_of)
