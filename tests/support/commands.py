"""Runs the program without a terminal, and returns its exit code and output."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from support import processes as starting
from support.processes import end_on_ctrl_c

TESTS = Path(__file__).parents[1]
SAMPLE = TESTS / "samples" / "reference.json"


class Result:
    """The exit code and the output of a run."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code = code
        self.out = out.decode("utf-8", "replace")
        self.err = err.decode("utf-8", "replace")
        assert "Traceback" not in self.err, self.err

    @property
    def folded(self) -> str:
        """The output with white space folded, so that wrapping does not matter."""
        return " ".join(self.out.split())


def program(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "questionnaire", *map(str, arguments)]


def run(
    *arguments: str | Path,
    given: str | bytes = b"",
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> Result:
    """Run the program with standard input from a pipe; afresh, if an environment is given."""
    typed = given.encode() if isinstance(given, str) else given
    everything = {**os.environ, **(env or {})}
    return Result(
        *starting.run(
            *map(str, arguments), given=typed, cwd=cwd or Path.cwd(), env=everything, afresh=env is not None
        )
    )


def started(*arguments: str | Path, before: Callable[[], object] = end_on_ctrl_c) -> subprocess.Popen[bytes]:
    """Start the program without waiting for its end. before: called in its process first."""
    return subprocess.Popen(
        program(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=before
    )


def in_shell(line: str, *arguments: str | Path) -> Result:
    """Run a line of bash in which `"$@"` is the program with arguments."""
    ended = subprocess.run(
        ["bash", "-c", line, "bash", *program(*arguments)], capture_output=True, timeout=60
    )
    return Result(ended.returncode, ended.stdout, ended.stderr)


def refused(ended: Result, *says: str) -> None:
    """Assert that a run ended with code 2, no output, and one line of error that contains these words."""
    assert (ended.code, ended.out) == (2, ""), ended.err
    assert ended.err.startswith("duration-factors: ")
    assert len(ended.err.splitlines()) == 1
    assert all(words in ended.err for words in says), ended.err
