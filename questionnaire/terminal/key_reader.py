"""Reads the keys of a terminal for prompt_toolkit, so that no broken paste makes a prompt deaf.

A terminal marks the start and the end of a paste. If the end never comes (as after a dropped connection),
prompt_toolkit would wait for it for ever and take every key, Ctrl-C too, for pasted text.
"""

import re
from collections.abc import Callable
from time import monotonic
from typing import Protocol

PASTE_STARTS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"
CTRL_C = "\x03"
PATIENCE = 2.0
"""Seconds without a key after which an open paste has ended."""

_FROM_THE_TERMINAL = re.compile(r"\x1b\[\d+;\d+R|\x03")
"""What is let through while nobody can see the prompt: the place of the cursor, and Ctrl-C."""


class Reader(Protocol):
    """What prompt_toolkit reads keys from."""

    closed: bool

    def read(self, count: int = 1024) -> str:
        """Return the keys that have come; "" if none have."""


class KeyReader:
    """Reads keys from another reader, and ends a paste that stays open.

    is_there: whether the terminal is still there. now: a clock, in seconds.
    hidden: whether the prompt is not on the screen at the moment; keys are discarded then.
    """

    def __init__(
        self, reader: Reader, is_there: Callable[[], bool], now: Callable[[], float] = monotonic
    ) -> None:
        self._reader, self._is_there, self._now = reader, is_there, now
        self._last = 0.0
        self._tail = ""
        self._is_open = self._was_cut = False
        self.hidden = False

    @property
    def closed(self) -> bool:
        """Whether there is nothing more to read."""
        return self._reader.closed

    def read(self, count: int = 1024) -> str:
        """Return the keys that have come."""
        keys = self._reader.read(count)
        if not keys:
            if not self._is_there():
                self._reader.closed = True
            return ""
        self._last = self._now()
        if self.hidden:
            return "".join(_FROM_THE_TERMINAL.findall(keys))
        if self._is_open and CTRL_C in keys and PASTE_ENDS not in self._tail + keys:
            self._is_open, self._tail = False, ""
            return keys.partition(CTRL_C)[0] + PASTE_ENDS + CTRL_C
        return self._tracked(self._without_rest(keys))

    def end_of_open_paste(self) -> str:
        """Return the mark that ends a paste, if one was open for too long; else ""."""
        if not self._is_open or self._now() - self._last < PATIENCE:
            return ""
        self._is_open, self._tail, self._was_cut = False, "", True
        return PASTE_ENDS

    def _without_rest(self, keys: str) -> str:
        """Return keys without the rest of a paste that was taken to be over, or an end without a start."""
        ends, starts = keys.find(PASTE_ENDS), keys.find(PASTE_STARTS)
        if self._is_open or ends < 0 or 0 <= starts < ends:
            return keys
        before, _, after = keys.partition(PASTE_ENDS)
        kept = after if self._was_cut else before + after
        self._was_cut = False
        return kept

    def _tracked(self, keys: str) -> str:
        """Take note of whether a paste is open after these keys. A mark may come in two pieces."""
        seen = self._tail + keys
        starts, ends = seen.rfind(PASTE_STARTS), seen.rfind(PASTE_ENDS)
        if starts != ends:
            self._is_open = starts > ends
        self._tail = seen[-len(PASTE_ENDS) + 1 :]
        return keys
