"""Why a connection to a platform was lost, as a sentence."""

import aiohttp

from asr.telling import Sentence
from desktop.errors import DeskcastError, RoomError

LOST = (DeskcastError, aiohttp.ClientError, OSError, TimeoutError)
"""Errors after which another try makes sense."""


def as_sentence(error: BaseException) -> RoomError:
    """An error of the network as a sentence; no address in it, since that may hold a token."""
    if isinstance(error, RoomError):
        return error
    if isinstance(error, aiohttp.WSServerHandshakeError | aiohttp.ClientResponseError):
        return RoomError(
            "room.lost",
            Sentence.tr("The server answered {status}.", status=error.status),
            Sentence.tr("It is tried again."),
        )
    if isinstance(error, TimeoutError):
        return RoomError(
            "room.lost", Sentence.tr("The server did not answer in time."), Sentence.tr("It is tried again.")
        )
    if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientSSLError):
        return RoomError(
            "room.lost",
            Sentence.tr("The server's certificate is not valid."),
            Sentence.tr("Check this computer's clock."),
        )
    return RoomError(
        "room.lost",
        Sentence.tr("The server cannot be reached."),
        Sentence.tr("Check the network; it is tried again."),
    )
