"""The program without a terminal: run, and looked at once it has ended."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from support import processes as starting
from support.processes import end_on_ctrl_c

TESTS = Path(__file__).parents[1]
SAMPLE = TESTS / "samples" / "reference.json"


class Ended:
    """A run that is over: its exit code, and what it printed."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code = code
        self.out = out.decode("utf-8", "replace")
        self.err = err.decode("utf-8", "replace")
        assert "Traceback" not in self.err, self.err

    @property
    def folded(self) -> str:
        """What was printed, white space folded, so that wrapping does not matter."""
        return " ".join(self.out.split())


def program(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "questionnaire", *map(str, arguments)]


def run(
    *arguments: str | Path,
    given: str | bytes = b"",
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> Ended:
    """Run the program with standard input that is no terminal; afresh, if an environment is given."""
    typed = given.encode() if isinstance(given, str) else given
    everything = {**os.environ, **(env or {})}
    return Ended(
        *starting.run(
            *map(str, arguments), given=typed, cwd=cwd or Path.cwd(), env=everything, afresh=env is not None
        )
    )


def started(*arguments: str | Path, before: Callable[[], object] = end_on_ctrl_c) -> subprocess.Popen[bytes]:
    """Start the program without waiting for its end. before: what its process does first."""
    return subprocess.Popen(
        program(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=before
    )


def in_shell(line: str, *arguments: str | Path) -> Ended:
    """Run a line of bash in which `"$@"` is the program with arguments."""
    ended = subprocess.run(
        ["bash", "-c", line, "bash", *program(*arguments)], capture_output=True, timeout=60
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def refused(ended: Ended, *says: str) -> None:
    """It ended with code 2, printed nothing, and said these words in one line."""
    assert (ended.code, ended.out) == (2, ""), ended.err
    assert ended.err.startswith("duration-factors: ")
    assert len(ended.err.splitlines()) == 1
    assert all(words in ended.err for words in says), ended.err
