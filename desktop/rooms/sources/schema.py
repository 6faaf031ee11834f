"""The two JSON shapes of a room message, checked strictly, and a sentence for each way in which one can be wrong."""

import hashlib
from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, ValidationError
from pydantic_core import ErrorDetails, from_json

from asr.telling import Sentence
from desktop.errors import RoomError

MESSAGE_BYTES = 64 * 1024
_LAST_MS = 48 * 3600 * 1000

Identifier = Annotated[StrictStr, Field(min_length=1, max_length=256)]
Number = Annotated[StrictInt, Field(ge=0, lt=2**63)]
Short = Annotated[StrictStr, Field(max_length=1_000)] | None
Address = Annotated[StrictStr, Field(max_length=4_000)] | None


class Details(BaseModel):
    """`data` of a message; anything else in it is ignored."""

    model_config = ConfigDict(extra="ignore")

    viewer: Identifier | Number | None = None
    name: Short = None
    company: Short = None
    country: Short = None
    language: Short = None
    phone: Short = None
    email: Short = None
    ip: Short = None
    url: Address = None
    text: StrictStr | None = None


class PlainMessage(BaseModel):
    """`{type, timestamp, data}`; without an id, what it says is its identity, so that a repetition is known again."""

    model_config = ConfigDict(extra="ignore")

    type: StrictStr
    data: Details
    id: Identifier | None = None
    source: Identifier | None = None
    timestamp: StrictStr | None = None
    at_ms: Annotated[StrictInt, Field(ge=0, le=_LAST_MS)] | None = None

    @property
    def identity(self) -> str:
        """The given id, or a digest of all but the time it is played at."""
        return self.id or hashlib.sha256(self.model_dump_json(exclude={"at_ms"}).encode()).hexdigest()[:32]

    @property
    def origin(self) -> str:
        """The sender's own name."""
        return self.source or "webhook"

    @property
    def stamp(self) -> str | None:
        """When it happened, as written."""
        return self.timestamp

    @property
    def viewer(self) -> str:
        """The viewer's id on the platform, or empty."""
        return "" if self.data.viewer is None else str(self.data.viewer)


class CloudEvent(PlainMessage):
    """CloudEvents 1.0 in structured JSON mode."""

    specversion: Literal["1.0"]
    id: Identifier
    source: Identifier
    subject: Identifier | None = None
    time: StrictStr | None = None

    @property
    def stamp(self) -> str | None:
        return self.time

    @property
    def viewer(self) -> str:
        return self.subject or super().viewer


def read_json(raw: bytes, most_bytes: int = MESSAGE_BYTES) -> object:
    """Any JSON value of at most 64 KB; not NaN, not nested deeper than 200, no lone surrogates, no other encoding."""
    if len(raw) > most_bytes:
        raise refused(
            "room.size",
            Sentence.tr(
                "The message has {size} bytes; at most {most_bytes} are read.",
                size=len(raw),
                most_bytes=most_bytes,
            ),
        )
    try:
        raw.decode("utf-8")
        return from_json(raw, allow_inf_nan=False)
    except UnicodeDecodeError as error:
        raise refused(
            "room.encoding", Sentence.tr("Byte {place} is not valid UTF-8.", place=error.start + 1)
        ) from None
    except ValueError as error:
        raise refused(
            "room.json", Sentence.tr("This is not valid JSON: {reason}.", reason=str(error))
        ) from None


def read_message(value: object) -> PlainMessage:
    """The message in `value`, a CloudEvent if it says so."""
    if not isinstance(value, dict):
        raise refused("room.shape", Sentence.tr("An event must be a JSON object."))
    shape = CloudEvent if "specversion" in value else PlainMessage
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        raise refused(
            "room.field", _sentence(error.errors(include_input=False, include_url=False)[0])
        ) from None


def refused(code: str, text: Sentence) -> RoomError:
    """Why a message is left out, as a sentence that holds nothing of its content."""
    return RoomError(
        code,
        text,
        Sentence.tr("The event was left out. The shape is described in the user guide under room events."),
    )


def _sentence(error: ErrorDetails) -> Sentence:
    # Deeper parts name pydantic's branches of a union, not fields of the message.
    where = f"`{'.'.join(str(part) for part in error['loc'][:2])}`"
    say = _SENTENCES.get(error["type"])
    if say is None:
        return Sentence.tr("{where} is not right: {reason}.", where=where, reason=error["msg"])
    return say(where, error.get("ctx", {}))


_SENTENCES: dict[str, Callable[[str, dict[str, Any]], Sentence]] = {
    "missing": lambda where, _: Sentence.tr("{where} is missing.", where=where),
    "string_type": lambda where, _: Sentence.tr("{where} must be text.", where=where),
    "string_unicode": lambda where, _: Sentence.tr(
        "{where} holds half a character (a lone surrogate).", where=where
    ),
    "int_type": lambda where, _: Sentence.tr("{where} must be a whole number.", where=where),
    "model_type": lambda where, _: Sentence.tr("{where} must be a JSON object.", where=where),
    "literal_error": lambda where, _: Sentence.tr("{where} must be 1.0.", where=where),
    "string_too_short": lambda where, _: Sentence.tr("{where} is empty.", where=where),
    "string_too_long": lambda where, context: Sentence.tr(
        "{where} is longer than {letters} characters.", where=where, letters=context["max_length"]
    ),
    "less_than": lambda where, _: Sentence.tr("{where} is too large.", where=where),
    "less_than_equal": lambda where, _: Sentence.tr("{where} is too large.", where=where),
    "greater_than_equal": lambda where, _: Sentence.tr("{where} must not be negative.", where=where),
}
