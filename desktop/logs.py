"""The log: facts only, never speech, names or tokens; one rotating file of 2 MB, five kept."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_TOKEN = re.compile(r"(/[or]/)[A-Za-z0-9_-]{16,}")


class _WithoutTokens(logging.Filter):
    """Masks the tokens of overlay and room addresses, whoever logs them."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _TOKEN.sub(r"\1***", record.getMessage())
        record.args = None
        return True


def start_log(folder: Path) -> None:
    """Sends the app's log to `folder`/deskcast.log; without a writable folder the app runs without a log."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(
            folder / "deskcast.log", maxBytes=2_000_000, backupCount=5, encoding="utf-8", delay=False
        )
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(_WithoutTokens())
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    # aiohttp's access log would write every overlay address.
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
