"""Heights of many rows and where each begins; pure arithmetic."""

from array import array

import numpy as np
from numpy.typing import NDArray

UNKNOWN = -1


class Heights:
    """Row heights in pixels; a row not measured yet counts as `guess_px`."""

    def __init__(self, guess_px: int) -> None:
        self._guess_px = guess_px
        self._heights = array("i")
        self._tops: NDArray[np.int64] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def reset(self, count: int) -> None:
        """Forgets everything; `count` rows follow."""
        self._heights = array("i", [UNKNOWN]) * count
        self._tops = None

    def insert(self, first: int, count: int) -> None:
        """Makes room for `count` rows at `first`."""
        self._heights[first:first] = array("i", [UNKNOWN]) * count
        self._tops = None

    def remove(self, first: int, count: int) -> None:
        """Takes away `count` rows from `first` on."""
        del self._heights[first : first + count]
        self._tops = None

    def measured(self, row: int) -> bool:
        """Whether the row's height is known."""
        return self._heights[row] != UNKNOWN

    def unmeasured(self, limit: int) -> list[int]:
        """Up to `limit` rows that wait to be measured, last rows first."""
        waiting = np.flatnonzero(np.frombuffer(self._heights, dtype=np.intc) == UNKNOWN)
        return [int(row) for row in waiting[::-1][:limit]]

    def set(self, row: int, height_px: int) -> bool:
        """Keeps a measured height; True when it differs from what was taken for granted."""
        before = self.height(row)
        self._heights[row] = height_px
        if before == height_px:
            return False
        self._tops = None
        return True

    def height(self, row: int) -> int:
        """Height of `row`, or the guess."""
        known = self._heights[row]
        return self._guess_px if known == UNKNOWN else known

    def top(self, row: int) -> int:
        """Where `row` begins; `top(len)` is the height of all."""
        return int(self._all_tops()[row])

    def total(self) -> int:
        """Height of all rows."""
        return self.top(len(self))

    def row_at(self, y_px: int) -> int:
        """The row that covers `y_px`, -1 outside."""
        if not 0 <= y_px < self.total():
            return -1
        return int(np.searchsorted(self._all_tops(), y_px, side="right")) - 1

    def _all_tops(self) -> NDArray[np.int64]:
        if self._tops is None:
            heights = np.array(self._heights, dtype=np.int64)
            heights[heights == UNKNOWN] = self._guess_px
            self._tops = np.concatenate(([0], np.cumsum(heights)))
        return self._tops
