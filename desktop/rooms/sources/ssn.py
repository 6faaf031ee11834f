"""Social Stream Ninja: chat of 120 sites by its relay or its local server; we connect out and only listen.

The relay is a server of others: what it carries passes through the cloud, and the settings page says so. Shows who
entered only where the site does and "capture joined" is on; elsewhere a viewer's first message is their coming.
"""

import hashlib
from html.parser import HTMLParser

from asr.telling import Sentence
from desktop.rooms.events import Kind
from desktop.rooms.sources.connecting import Backoff, Wire
from desktop.rooms.sources.json_socket import Object, objects_of, text_of
from desktop.rooms.sources.platform_events import Said

RELAY = "wss://io.socialstream.ninja"
LOCAL = "ws://127.0.0.1:3000"
_KINDS: dict[str, Kind] = {"joined": "joined", "left": "left"}


class SocialStream:
    """`ssn:SESSION` by the relay, `ssn-local:SESSION` by the app on this machine."""

    def __init__(self, name: str, session: str, address: str) -> None:
        self.name = name
        self.backoff = Backoff()
        self._address = f"{address}/join/{session}/4"  # channel 4: chat from the extension

    async def listen(self, wire: Wire) -> None:
        """One connection until it ends."""
        async with wire.http.ws_connect(self._address, heartbeat=30.0, max_msg_size=1024 * 1024) as socket:
            wire.opened(
                Sentence.tr(
                    "Social Stream Ninja took the session name. It does not say whether a chat is "
                    "attached: write a line there to see it arrive here."
                )
            )
            async for found in objects_of(socket, wire):
                said = ninja_line(found, wire.clock())
                if said is not None:
                    wire.take(site_of(found), "ssn", said)


def site_of(found: Object) -> str:
    """The platform that a message came from."""
    return "".join(char for char in text_of(found, "type").lower() if char.isalnum())[:40] or "ssn"


def ninja_line(found: Object, at_ms: int) -> Said | None:
    """What one message says; None for what is neither a line nor someone coming or going."""
    name, text = text_of(found, "chatname"), plain_text(text_of(found, "chatmessage"))
    happened = found.get("event")
    kind: Kind | None = _KINDS.get(str(happened)) if happened else "commented"
    if kind is None or not name.strip() or (kind == "commented" and not text.strip()):
        return None
    number = text_of(found, "id") or f"at {at_ms}"  # the sender's count begins again with its page
    identity = "\n".join((site_of(found), number, text_of(found, "userid"), name, str(happened), text))
    return Said(
        id=hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        kind=kind,
        viewer=text_of(found, "userid"),
        name=plain_text(name),
        text=text if kind == "commented" else "",
    )


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self._hidden += 1
        elif tag == "img":  # an emote: its name is what was typed
            self.parts.append(dict(attrs).get("alt") or "")
        elif tag in ("br", "p", "div"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._hidden = max(0, self._hidden - 1)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def plain_text(markup: str) -> str:
    """What a reader would see of a line that comes as HTML."""
    if "<" not in markup and "&" not in markup:
        return markup
    reader = _Text()
    reader.feed(markup[:20_000])
    reader.close()
    return "".join(reader.parts)
