"""Takes one RTMP stream, as a platform does, and says what captions are in it: `python -m ... PORT`.

Lines: `connected`, then `caption ROW|ROW` for each video packet with captions, then `packets N`.
"""

import sys
from collections.abc import Iterator
from contextlib import suppress

import av

_CAPTIONS = b"GA94\x03"
"""Begins captions in a packet (ATSC A/53, part 4): a count, a filler, then triples of a marker and two bytes."""
_COUNT = 0x1F
_LINE_21 = 0xFC
_CONTROL = range(0x10, 0x20)
_ROW = range(0x40, 0x80)
"""Second byte of a control code that goes to another row (CEA-608)."""
_LETTERS = str.maketrans("*\\^_`{}~", "áéíóúçÑñ")
"""Where CEA-608 is not ASCII."""


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def pairs(packet: bytes) -> Iterator[tuple[int, int]]:
    """Pairs of CEA-608 bytes, without their parity."""
    _, _, told = packet.partition(_CAPTIONS)
    if told:
        for at in range(2, 2 + 3 * (told[0] & _COUNT), 3):
            marker, first, second = told[at : at + 3]
            if marker == _LINE_21:
                yield first & 0x7F, second & 0x7F


def rows(packet: bytes) -> list[str]:
    """What the packet writes."""
    found: list[str] = []
    for first, second in pairs(packet):
        if first not in _CONTROL:
            found[-1] += "".join(chr(code) for code in (first, second) if code)
        elif second in _ROW:
            found.append("")
    return [row.translate(_LETTERS) for row in found if row]


def main(port: str) -> None:
    # A listener of libavformat; its wait for OBS ends by itself.
    options = {"listen": "1", "timeout": "90"}
    packets = 0
    with av.open(f"rtmp://127.0.0.1:{port}/live/key", options=options) as stream:
        say("connected")
        with suppress(OSError):  # OBS hangs up
            for packet in stream.demux(video=0):
                packets += 1
                written = rows(bytes(packet))
                if written:
                    say("caption", "|".join(written))
    say("packets", packets)


if __name__ == "__main__":
    main(sys.argv[1])
