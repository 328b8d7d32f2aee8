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


_MORE_THAN_KEYS = 64
"""So many characters at once, and no escape sequence among them, are not typed by hand."""


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
        if len(keys) >= count and not self._is_open and "\x1b" not in keys:
            return _pasted(keys)  # nobody types so much at once: a terminal that marks no paste
        return self._tracked(self._with_rest_marked(keys))

    def end_of_open_paste(self) -> str:
        """Return the mark that ends a paste, if one was open for too long; else ""."""
        if not self._is_open or self._now() - self._last < PATIENCE:
            return ""
        self._is_open, self._tail, self._was_cut = False, "", True
        return PASTE_ENDS

    def _with_rest_marked(self, keys: str) -> str:
        """Return keys in which the rest of a paste that was taken to be over is a paste of its own.

        No letter of it is lost then, and no line break in it is Enter. An end without a start is no key.
        """
        ends, starts = keys.find(PASTE_ENDS), keys.find(PASTE_STARTS)
        if self._is_open:
            return keys
        was_cut, self._was_cut = self._was_cut, self._was_cut and ends == starts == -1
        if ends >= 0 and not 0 <= starts < ends:
            rest, _, after = keys.partition(PASTE_ENDS)
            return (_pasted(rest) if was_cut else rest) + after
        return _pasted(keys) if self._was_cut and _is_more_than_keys(keys) else keys

    def _tracked(self, keys: str) -> str:
        """Take note of whether a paste is open after these keys. A mark may come in two pieces."""
        seen = self._tail + keys
        starts, ends = seen.rfind(PASTE_STARTS), seen.rfind(PASTE_ENDS)
        if starts != ends:
            self._is_open = starts > ends
        self._tail = seen[-len(PASTE_ENDS) + 1 :]
        return keys


def _pasted(text: str) -> str:
    return f"{PASTE_STARTS}{text}{PASTE_ENDS}" if text else ""


def _is_more_than_keys(keys: str) -> bool:
    return len(keys) >= _MORE_THAN_KEYS and "\x1b" not in keys
