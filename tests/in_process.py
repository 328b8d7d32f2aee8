"""The command line in this process: as if the program had been called, and much quicker."""

import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from questionnaire import cli


@dataclass(frozen=True)
class Ended:
    """A run that is over: its exit code, and what it printed."""

    code: int
    out: str
    err: str


def run(*arguments: str | Path, given: str = "") -> Ended:
    """Run the program with standard input that is no terminal. What would be a traceback is raised."""
    streams = [TextIOWrapper(BytesIO(content), "utf-8") for content in (given.encode(), b"", b"")]
    with (
        patch.object(sys, "stdin", streams[0]),
        patch.object(sys, "stdout", streams[1]),
        patch.object(sys, "stderr", streams[2]),
    ):
        code = cli.main([str(argument) for argument in arguments])
        sys.stdout.flush()
        sys.stderr.flush()
    out, err = (stream.buffer.getvalue().decode() for stream in streams[1:])  # type: ignore[attr-defined]
    return Ended(code, out, err)
