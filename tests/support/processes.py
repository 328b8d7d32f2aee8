"""Starts the program in a process of its own: afresh, or forked from one that has imported its libraries.

Importing Python's own modules, questionary and the wording guard takes most of a start. The fork server of
`multiprocessing` does that once. A forked process is a real one all the same, with its own terminal or pipes,
folder and environment. Tests of the start itself start the program afresh.
"""

import fcntl
import multiprocessing
import os
import select
import signal
import sys
import tempfile
import termios
from collections.abc import Mapping
from multiprocessing.context import ForkServerProcess
from multiprocessing.reduction import DupFd
from pathlib import Path
from typing import Any, TypeAlias

Process: TypeAlias = ForkServerProcess

PATIENCE = 60
"""Seconds to wait for the end of a run before a test fails."""

LIBRARIES = [f"questionnaire.cli.{command}" for command in ("ask", "sheet", "explain", "export", "check")]
LIBRARIES += [f"questionnaire.terminal.{part}" for part in ("ask", "plain", "prompts")]
LIBRARIES += ["questionnaire.pack.loading", "questionnaire.pack.inspection", "questionnaire.saved.files"]
LIBRARIES += ["questionnaire.sheet.explanation", "questionnaire.formats", "questionnaire.check"]
_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(LIBRARIES)


class _File:
    """An open file that is sent to another process."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __getstate__(self) -> Any:
        return DupFd(self.number)

    def __setstate__(self, handed: Any) -> None:
        self.number = handed.detach()


def start(
    *arguments: str,
    files: tuple[int, int, int],
    cwd: Path,
    env: Mapping[str, str] | None = None,
    afresh: bool = False,
) -> Process:
    """Start the program. files: its standard input, output and error."""
    environment = dict(os.environ if env is None else env)
    given = (arguments, tuple(map(_File, files)), str(cwd), environment, afresh)
    process = _SERVER.Process(target=_become_the_program, args=given)
    process.start()
    return process


def run(
    *arguments: str,
    given: bytes = b"",
    cwd: Path,
    env: Mapping[str, str] | None = None,
    afresh: bool = False,
) -> tuple[int, bytes, bytes]:
    """Run the program without a terminal; return its exit code, and what it printed."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        typed = _typed(given)
        process = start(
            *arguments, files=(typed, out.fileno(), err.fileno()), cwd=cwd, env=env, afresh=afresh
        )
        os.close(typed)
        code = ended(process)
        out.seek(0)
        err.seek(0)
        return code, out.read(), err.read()


def _typed(given: bytes) -> int:
    """Return the reading end of a pipe that holds these bytes."""
    assert len(given) < select.PIPE_BUF * 16, "a pipe holds no more before anybody reads it"
    reading, writing = os.pipe()
    os.write(writing, given)
    os.close(writing)
    return reading


def ended(process: Process) -> int:
    """Wait for the end; return the exit code (the negative signal, if it was killed)."""
    process.join(PATIENCE)
    code = process.exitcode
    assert code is not None, "the program does not end"
    return code


def stop(process: Process) -> None:
    """Kill the program."""
    process.kill()
    process.join()
    process.close()


def end_on_ctrl_c() -> None:
    """Let SIGINT end this process, even where nohup or cron started the tests, whose children ignore it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _become_the_program(
    arguments: tuple[str, ...], files: tuple[_File, ...], cwd: str, env: dict[str, str], afresh: bool
) -> None:
    end_on_ctrl_c()
    os.setsid()
    for number, file in enumerate(files):
        os.dup2(file.number, number)
        os.close(file.number)
    if os.isatty(0):
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    os.chdir(cwd)
    if afresh:
        os.execve(sys.executable, [sys.executable, "-m", "questionnaire", *arguments], env)
    os.environ.clear()
    os.environ.update(env)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 - open as long as we run
    sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115 - likewise
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115
    sys.argv = ["questionnaire", *arguments]
    from questionnaire.cli import main

    code = main()
    # The program has ended. From here on only coverage is saved, which no signal may cut short.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    sys.exit(code)
