"""What the overlay shows right now, changed from any thread, read by the network thread."""

import threading
import time
from collections.abc import Callable, Sequence

from asr.captions import Caption
from desktop.desk import (
    Correction,
    OverlayCleared,
    OverlayHidden,
    PricePinned,
    ProductCard,
    ProductShown,
    TargetsChanged,
)
from desktop.overlay.lines import Lines
from desktop.overlay.look import Look
from desktop.overlay.wire import (
    Shown,
    caption_message,
    public_text,
    sample_message,
    state_message,
    welcome_message,
)
from desktop.rooms.events import BuyerSeen
from translate.translations import Translation

WELCOME_GAP_S = 8.0
"""One greeting at a time, as long as it stays on screen; a burst of buyers is one greeting."""


class Board:
    """Captions, and what the rep put beside them: nothing of a buyer but a greeting that the rep switched on."""

    def __init__(
        self, targets: Sequence[str], clock_s: Callable[[], float] = time.monotonic, look: Look | None = None
    ) -> None:
        self._clock_s = clock_s
        self._lock = threading.Lock()
        self._lines = Lines(clock_s)
        self._shown = Shown(tuple(targets), look or Look())
        self._hidden = False
        self._whole = False
        self._extra: list[dict[str, object]] = []
        self._welcomed: set[str] = set()
        self._welcomed_s = float("-inf")

    def take(self, event: object) -> bool:
        """Takes what concerns the overlay; false if there is nothing in `event` that changes what is shown."""
        with self._lock:
            match event:
                case Caption():
                    return self._take_caption(event)
                case Translation():
                    return not self._hidden and self._lines.translation(event)
                case Correction():
                    return not self._hidden and self._lines.correct(event)
                case BuyerSeen():
                    return self._welcome(event)
            return self._take_act(event)

    def _take_act(self, event: object) -> bool:
        match event:
            case OverlayHidden(on=hidden):
                self._hidden = hidden
                self._lines.drop()
            case OverlayCleared():
                self._lines.drop()
                self._shown.price, self._shown.card = "", None
            case PricePinned(text=text):
                self._shown.price = public_text(text)
            case TargetsChanged(languages=languages):
                self._shown.targets = languages
            case ProductShown(card=card):
                self._shown.card = card
            case _:
                return False
        self._whole = True
        return True

    def _take_caption(self, caption: Caption) -> bool:
        if self._hidden:  # what was said meanwhile never shows, not even when the line goes on afterwards
            self._lines.drop(upto=caption.utterance)
            return False
        return self._lines.caption(caption)

    def _welcome(self, seen: BuyerSeen) -> bool:
        look, now_s = self._shown.look, self._clock_s()
        if not look.welcome or self._hidden or not seen.present or seen.origin.home != "overseas":
            return False
        is_new = seen.buyer.id not in self._welcomed
        self._welcomed.add(seen.buyer.id)
        if not is_new or now_s - self._welcomed_s < WELCOME_GAP_S:
            return False
        self._welcomed_s = now_s
        language = seen.buyer.languages[0] if seen.buyer.languages else ""
        self._extra.append(welcome_message(language, seen.buyer.name if look.welcome_names else ""))
        return True

    def show(self, look: Look) -> None:
        """Changes the look of every page."""
        with self._lock:
            self._shown.look = look
            self._shown.look_revision += 1
            self._whole = True

    def show_card(self, card: ProductCard | None) -> None:
        """Puts a product card on, or takes it off, outside a session: the settings page's test."""
        with self._lock:
            self._shown.card = card
            self._whole = True

    def show_sample(self) -> None:
        """A test caption in every language on every page."""
        with self._lock:
            self._extra.append(sample_message(self._shown.targets))

    def show_sample_welcome(self) -> None:
        """A test greeting on every page, also while greetings are switched off."""
        with self._lock:
            self._extra.append(welcome_message("", ""))

    def begin(self, targets: Sequence[str]) -> None:
        """A new session: its target languages, and nothing on screen of the one before."""
        with self._lock:
            self._lines.reset()
            self._shown = Shown(tuple(targets), self._shown.look, self._shown.look_revision)
            self._hidden, self._whole = False, True
            self._welcomed.clear()

    def changes(self) -> tuple[dict[str, object], ...]:
        """The messages of what changed since the last call, in the order in which pages must get them."""
        with self._lock:
            changed, extra = self._lines.take_changed(), tuple(self._extra)
            self._extra.clear()
            if self._whole:
                self._whole = False
                return (self._state(), *extra)
            targets = self._shown.targets
            return (*(caption_message(line, targets, self._lines.age_ms(line)) for line in changed), *extra)

    def state(self) -> dict[str, object]:
        """The message that a page gets first."""
        with self._lock:
            return self._state()

    def _state(self) -> dict[str, object]:
        targets = self._shown.targets
        captions = [caption_message(line, targets, self._lines.age_ms(line)) for line in self._lines.newest()]
        return state_message(captions, self._shown, self._hidden)
