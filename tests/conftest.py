"""What the tests share: the shipped pack, and a real terminal to type into."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pexpect
import pyte
import pytest

import questionnaire
from questionnaire import Pack

PATIENCE = 15
"""Seconds to wait for a sign on the screen before a test fails."""


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The pack that is shipped."""
    return questionnaire.load_pack()


class _Screen(pyte.HistoryScreen):
    """A screen that answers the program's question where the cursor is, as a terminal does."""

    answer: Callable[[str], None]

    def write_process_input(self, data: str) -> None:
        self.answer(data)


class Terminal:
    """A program in a terminal: what it shows, and keys for it."""

    def __init__(self, arguments: list[str], cwd: Path, columns: int, rows: int, env: dict[str, str]) -> None:
        ours = {"TERM": "xterm-256color", "COLUMNS": "", "LINES": "", "ACCESSIBLE": "", "NO_COLOR": ""}
        environment = {**os.environ, **ours, **env}
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "questionnaire", *arguments],
            cwd=str(cwd),
            env={key: value for key, value in environment.items() if value},
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=PATIENCE,
        )
        self.process.delaybeforesend = None
        self.process.ptyproc.delayafterclose = 0
        self.screen = _Screen(columns, rows, history=5000, ratio=0.5)
        self.screen.answer = self.process.send
        self._stream = pyte.Stream(self.screen)
        self.raw = ""

    @property
    def text(self) -> str:
        """All that stands on the screen now, lines joined by line breaks."""
        buffer = self.screen.buffer
        return "\n".join(_text(buffer[row]) for row in range(self.screen.lines))

    @property
    def words(self) -> str:
        """The same with white space folded, so that wrapping does not matter."""
        return " ".join(self.text.split())

    @property
    def transcript(self) -> str:
        """Everything that was ever shown, scrolled off or not, white space folded."""
        scrolled = [_text(line) for line in self.screen.history.top]
        return " ".join(" ".join([*scrolled, self.text]).split())

    def wait_for(self, *signs: str) -> None:
        """Wait until words are on the screen: the last place of the first sign, and the others after it."""
        while not self._shows(signs):
            assert self._read(), f"the program ended before {signs!r}, and the screen says:\n{self.text}"

    def _shows(self, signs: tuple[str, ...]) -> bool:
        shown = self.words
        place = shown.rfind(signs[0])
        for sign in signs[1:]:
            if place < 0:
                break
            place = shown.find(sign, place + 1)
        return place >= 0

    def send(self, keys: str) -> None:
        """Press keys."""
        self.process.send(keys)

    def end(self) -> int:
        """Wait for the program to end; return its exit code (the negative signal if it was killed)."""
        while self._read():
            pass
        self.process.wait()
        status = self.process.exitstatus
        return -self.process.signalstatus if status is None else status

    def stop(self) -> None:
        """Leave nothing of the program behind."""
        if self.process.isalive():
            self.process.kill(signal.SIGKILL)
            self.process.wait()
        self.process.close()

    def _read(self) -> bool:
        try:
            data = self.process.read_nonblocking(65536, timeout=PATIENCE)
        except pexpect.EOF:
            return False
        except pexpect.TIMEOUT:
            raise AssertionError(f"nothing more came, and the screen says:\n{self.text}") from None
        self.raw += data
        self._stream.feed(data)
        return True


def _text(line: Mapping[int, pyte.screens.Char]) -> str:
    """Return a line of the screen. A line holds only the places that were written to."""
    return "".join(
        line[place].data if place in line else " " for place in range(max(line, default=-1) + 1)
    ).rstrip()


TerminalFactory = Callable[..., Terminal]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[TerminalFactory]:
    """Start the program in a terminal: `terminal("--plain", columns=40)`."""
    started: list[Terminal] = []

    def start(
        *arguments: str, columns: int = 80, rows: int = 24, env: dict[str, str] | None = None
    ) -> Terminal:
        started.append(Terminal(list(arguments), tmp_path, columns, rows, env or {}))
        return started[-1]

    yield start
    for one in started:
        one.stop()
