"""Drives the program in a real terminal (a pty): sends keys, and reads the screen."""

import os
import re
import select
import signal
import termios
from collections.abc import Callable, Mapping
from typing import Any

import pyte
from pexpect import EOF, TIMEOUT
from pexpect.fdpexpect import fdspawn

from support.processes import Process, ended, stop

_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[a-zA-Z]|[()=>78].?)")

PATIENCE = 15
"""Seconds to wait for a sign on the screen before a test fails."""


class _Screen(pyte.Screen):
    """A screen that keeps what is scrolled off, and reports the cursor position when the program asks.

    pyte's HistoryScreen keeps that too, but wraps whatever is asked of it: a test spent half its time there.
    """

    answer: Callable[[str], None]

    def __init__(self, columns: int, lines: int) -> None:
        self.scrolled_off: list[str] = []
        super().__init__(columns, lines)

    def reset(self) -> None:
        super().reset()
        self.scrolled_off.clear()

    def index(self) -> None:
        top, bottom = self.margins or (0, self.lines - 1)
        if self.cursor.y == bottom:
            self.scrolled_off.append(_text(self.buffer[top]))
        super().index()

    def erase_in_display(self, how: int = 0, *args: Any, **kwargs: Any) -> None:
        super().erase_in_display(how, *args, **kwargs)
        if how == 3:
            self.scrolled_off.clear()

    def write_process_input(self, data: str) -> None:
        self.answer(data)


class Terminal:
    """The program in a terminal."""

    def __init__(
        self, start: Callable[..., Process], columns: int, rows: int, env: Mapping[str, str]
    ) -> None:
        ours = {"TERM": "xterm-256color", "COLUMNS": "", "LINES": "", "ACCESSIBLE": "", "NO_COLOR": ""}
        environment = {**os.environ, **ours, **env}
        self._end, other_end = os.openpty()
        termios.tcsetwinsize(other_end, (rows, columns))
        self.process = start(
            files=(other_end,) * 3, env={key: value for key, value in environment.items() if value}
        )
        os.close(other_end)
        self._modes = termios.tcgetattr(self._end)
        self._output = fdspawn(self._end, timeout=PATIENCE, encoding="utf-8", codec_errors="replace")
        self.screen = _Screen(columns, rows)
        self.screen.answer = self.send
        self._stream = pyte.Stream(self.screen)
        self.raw = ""

    @property
    def text(self) -> str:
        """The lines on the screen now, joined by line breaks."""
        buffer = self.screen.buffer
        return "\n".join(_text(buffer[row]) for row in range(self.screen.lines))

    @property
    def words(self) -> str:
        """The text on the screen with white space folded, so that wrapping does not matter."""
        return " ".join(self.text.split())

    @property
    def transcript(self) -> str:
        """Everything shown so far, scrolled off or not, with white space folded."""
        return " ".join(" ".join([*self.screen.scrolled_off, self.text]).split())

    def wait_for(self, *signs: str) -> None:
        """Wait until words are on the screen: the last occurrence of the first sign, the others after it."""
        self.wait_until(lambda: self.shows(*signs), repr(signs))

    def wait_until(self, is_so: Callable[[], bool], what: str = "it was so") -> None:
        """Wait until something holds on the screen."""
        while not is_so():
            assert self._read(), f"the program ended before {what}, and the screen says:\n{self.text}"

    def shows(self, *signs: str) -> bool:
        """Return whether words are on the screen: the last occurrence of the first, the others after it."""
        shown = self.words
        position = shown.rfind(signs[0])
        for sign in signs[1:]:
            if position < 0:
                break
            position = shown.find(sign, position + 1)
        return position >= 0

    def send(self, keys: str) -> None:
        """Press keys."""
        self.send_bytes(keys.encode())

    def send_bytes(self, keys: bytes) -> None:
        """Press keys, given as a terminal sends them. Many go out only as the program takes them."""
        os.set_blocking(self._end, False)
        while keys:
            try:
                keys = keys[os.write(self._end, keys[:2048]) :]
            except BlockingIOError:
                self._read()
        os.set_blocking(self._end, True)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        assert self.process.pid is not None
        os.kill(self.process.pid, number)

    def hear(self, seconds: float) -> None:
        """Read what comes, until nothing has come for so many seconds."""
        while select.select([self._end], [], [], seconds)[0] and self._read():
            pass

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window, as a person who zooms in does. The program is told."""
        gone = max(0, self.screen.lines - rows)
        self.screen.resize(rows, columns)
        self.screen.cursor.y = max(0, self.screen.cursor.y - gone)  # pyte leaves it where it was
        termios.tcsetwinsize(self._end, (rows, columns))
        self.signal(signal.SIGWINCH)

    @property
    def said(self) -> str:
        """All that was shown, at whatever width, with white space folded and without escapes."""
        return " ".join(_ESCAPES.sub("", self.raw).split())

    def wait_until_said(self, sentence: str) -> None:
        """Wait until a sentence was shown, however small the window is."""
        while sentence not in self.said:
            assert self._read(), f"the program ended, and the screen says:\n{self.text}"

    @property
    def is_running(self) -> bool:
        """Whether the program has not ended yet."""
        return self.process.is_alive()

    def wait_for_times(self, sign: str, times: int) -> None:
        """Wait until words were shown so many times, scrolled off or not."""
        while self.transcript.count(sign) < times:
            assert self._read(), f"the program ended, and the screen says:\n{self.text}"

    @property
    def is_as_before(self) -> bool:
        """Whether the terminal is in the modes that it had before the program, with its cursor shown."""
        on, off = self.raw.rfind("\x1b[?2004h"), self.raw.rfind("\x1b[?2004l")
        return termios.tcgetattr(self._end) == self._modes and not self.screen.cursor.hidden and on <= off

    def close(self) -> None:
        """Close the window."""
        os.close(self._end)
        self._end = os.open(os.devnull, os.O_RDWR)

    def end(self) -> int:
        """Wait for the program to end; return its exit code (the negative signal if it was killed)."""
        while self._read():
            pass
        return ended(self.process)

    def stop(self) -> None:
        """Kill the program."""
        stop(self.process)
        os.close(self._end)

    def _read(self) -> bool:
        try:
            data = self._output.read_nonblocking(65536, PATIENCE)
        except EOF:
            return False
        except TIMEOUT:
            raise AssertionError(f"nothing more came, and the screen says:\n{self.text}") from None
        self.raw += data
        self._stream.feed(data)
        return True


def _text(line: Mapping[int, pyte.screens.Char]) -> str:
    """Return a line of the screen. A line holds only the columns that were written to."""
    cells = [" "] * (max(line, default=-1) + 1)
    for column, character in line.items():
        if column >= 0:  # where a terminal does not know its width, pyte writes before the first column
            cells[column] = character.data
    return "".join(cells).rstrip()
