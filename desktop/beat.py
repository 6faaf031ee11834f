"""A beat on the audio clock."""


class Beat:
    """Due at most once in `every_ms` of what was heard."""

    def __init__(self, every_ms: int) -> None:
        self._every_ms = every_ms
        self._last_ms = 0

    def is_due(self, at_ms: int) -> bool:
        """Whether so much was heard since it was due last; it counts from `at_ms` then."""
        if at_ms - self._last_ms < self._every_ms:
            return False
        self._last_ms = at_ms
        return True
