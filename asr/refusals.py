"""Why a download cannot go on: whether trying again may help, what went wrong in a word, and in words."""

from errno import EDQUOT, EFBIG, ENOSPC

from asr.telling import NOTHING, Sentence


class RefusedError(Exception):
    """The download cannot go on; `code` is what `asr.fetching` makes a sentence of."""

    def __init__(self, code: str, detail: Sentence = NOTHING) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


def passing(error: Exception) -> bool:
    """Whether trying again may help: the connection, or a server that is busy."""
    status = getattr(getattr(error, "response", None), "status_code", None)
    if status is not None:
        return status in (408, 429, 500, 502, 503, 504)
    return isinstance(error, ConnectionError | TimeoutError) or type(error).__module__.startswith("httpx")


def code_of(error: Exception) -> str:
    """What went wrong, in one word."""
    from huggingface_hub import errors

    if isinstance(error, RefusedError):
        return error.code
    if isinstance(error, errors.GatedRepoError):
        return "gated"
    if isinstance(
        error, errors.RepositoryNotFoundError | errors.RevisionNotFoundError | errors.HFValidationError
    ):
        return "unknown"
    status = getattr(getattr(error, "response", None), "status_code", None)
    if status in (401, 403):
        return "gated"
    if status == 404:
        return "unknown"
    if isinstance(error, OSError) and error.errno in (ENOSPC, EDQUOT, EFBIG):
        return "disk-full"
    return "unreachable"


def detail_of(error: Exception) -> Sentence:
    """The same in words that end without a stop."""
    if isinstance(error, RefusedError):
        return error.detail
    cause: BaseException | None = error
    while cause is not None:  # the system's own word is the plainest
        if isinstance(cause, OSError) and cause.strerror:
            return Sentence.by_system(cause)
        cause = cause.__cause__ or cause.__context__
    first = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return Sentence.given(first.rstrip(". "))
