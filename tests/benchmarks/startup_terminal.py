"""A program in a terminal of its own, and what it cost until a sign stood on the screen, or until its end.

Linux only: the processor time is that of the whole family, and whoever loses a parent is taken in here. It is
the kernel's own account at the end of each process, in microseconds; `/proc` counts in ticks of ten thousand.
"""

import ctypes
import os
import re
import select
import signal
import termios
from collections.abc import Mapping, Sequence
from contextlib import chdir, closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROWS, COLUMNS = 30, 100
LIMIT = 60
"""Seconds after which a program that shows no sign has failed."""

_WHERE_IS_THE_CURSOR, _AT_THE_TOP = b"\x1b[6n", b"\x1b[1;1R"
_ESCAPED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])")
_ADOPT_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER of linux/prctl.h


@dataclass(frozen=True)
class Program:
    """What is started, and its signs: what must stand on the screen, in this order.

    to_its_end: whether it ends by itself, and without fault, before that is looked at.
    """

    command: Sequence[str]
    folder: Path
    signs: Sequence[str]
    to_its_end: bool = False


@dataclass(frozen=True)
class Cost:
    """Seconds from the start to the sign: of the clock, and of the processor for the whole family."""

    wall: float
    processor: float


class Screen:
    """A terminal, and what was shown in it so far, without the escape sequences."""

    def __init__(self) -> None:
        self._end, other_end = os.openpty()
        termios.tcsetwinsize(self._end, (ROWS, COLUMNS))
        self.terminal = os.ttyname(other_end)
        os.close(other_end)  # who is started opens it, and the last to close it ends what can be read
        self._raw = b""

    def close(self) -> None:
        """Leave nothing of the terminal."""
        os.close(self._end)

    @property
    def words(self) -> str:
        """All that was shown, white space folded, so that wrapping does not matter."""
        return " ".join(_ESCAPED.sub("", self._raw.decode("utf-8", "replace")).split())

    def shows(self, signs: Sequence[str]) -> bool:
        """Return whether these stand on it, one after the other."""
        shown, place = self.words, 0
        for sign in signs:
            found = shown.find(sign, place)
            if found < 0:
                return False
            place = found + len(sign)
        return True

    def read(self, deadline: float) -> bool:
        """Read what comes next, as a terminal that says where its cursor is; return False at the end."""
        if not select.select([self._end], [], [], max(0, deadline - perf_counter()))[0]:
            raise TimeoutError(f"no sign after {LIMIT} seconds, and the screen says: {self.words}")
        try:
            came = os.read(self._end, 65536)
        except OSError:  # nobody has the terminal any more
            return False
        asked_before = self._raw.count(_WHERE_IS_THE_CURSOR)
        self._raw += came
        if asked := self._raw.count(_WHERE_IS_THE_CURSOR) - asked_before:
            os.write(self._end, _AT_THE_TOP * asked)
        return True


def run(program: Program, environment: Mapping[str, str]) -> Cost:
    """Start a program, wait for its signs or its end, leave nothing of it, and return what it cost.

    Raises:
        TimeoutError: no sign came. It says what the screen shows, and so does the other:
        AssertionError: the program ended without its signs, or failed.
    """
    ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)
    with closing(Screen()) as screen, chdir(program.folder):
        began = perf_counter()
        leader = _start(program.command, environment, screen.terminal)
        try:
            while (program.to_its_end or not screen.shows(program.signs)) and screen.read(began + LIMIT):
                pass
        except BaseException:
            _end(leader)
            raise
        wall = perf_counter() - began
        status, processor = _ended(leader) if program.to_its_end else _end(leader)
        well = screen.shows(program.signs) and (status == 0 or not program.to_its_end)
        assert well, f"{program.command} ended (status {status}), and the screen says: {screen.words}"
    return Cost(wall, processor)


def _start(command: Sequence[str], environment: Mapping[str, str], terminal: str) -> int:
    """Start a family in a terminal; return its leader.

    No fork: what a copy of this process would cost before it is the program is not the program's.
    """
    files = [
        (os.POSIX_SPAWN_OPEN, 0, terminal, os.O_RDWR, 0),
        *((os.POSIX_SPAWN_DUP2, 0, number) for number in (1, 2)),
    ]
    as_a_shell_would = [signal.SIGPIPE, signal.SIGXFSZ]
    return os.posix_spawn(
        command[0], command, environment, file_actions=files, setsid=True, setsigdef=as_a_shell_would
    )


def _end(leader: int) -> tuple[int, float]:
    os.killpg(leader, signal.SIGKILL)
    return _ended(leader)


def _ended(leader: int) -> tuple[int, float]:
    """Wait for the whole family; return how the leader ended, and the processor's seconds of all."""
    status, processor = 0, 0.0
    while True:
        try:
            process, how, used = os.wait4(-1, 0)
        except ChildProcessError:
            return status, processor
        processor += used.ru_utime + used.ru_stime
        if process == leader:
            status = how
