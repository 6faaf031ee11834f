"""The one port that the overlay listens on, never another: OBS keeps the address."""

import errno
import socket
import sys

from asr.telling import Sentence
from desktop.errors import PortError

_IN_USE = (errno.EADDRINUSE, 10013, 10048)  # the latter two are Windows: held exclusively, in use


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; PortError when the port cannot be had."""
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
        listening.setblocking(False)
    except OSError as error:
        listening.close()
        raise _port_error(host, port, error) from error
    return listening


def _port_error(host: str, port: int, error: OSError) -> PortError:
    if error.errno in _IN_USE:
        return PortError(
            "overlay.port",
            Sentence.tr(
                "Port {port} is used by another program, perhaps a Deskcast that is already open.", port=port
            ),
            Sentence.tr(
                "Close that program, or choose another port (--overlay-port {free}) and give OBS "
                "the new address.",
                free=port + 1,
            ),
        )
    return PortError(
        "overlay.port",
        Sentence.tr(
            "The overlay cannot listen on {host}, port {port}: {reason}.",
            host=host,
            port=port,
            reason=Sentence.by_system(error),
        ),
        Sentence.tr(
            "Choose another port between 1024 and 65535 with --overlay-port, and give OBS the new address."
        ),
    )
