"""Processes that check parts of a pack at the same time. Each is given a part whenever it has none.

A process begins as a copy of this one where that is safe; elsewhere the pack is sent to it.
"""

import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import active_count
from traceback import format_exc
from typing import TypeAlias

from questionnaire.check.checks.catalogue import Check, checks_on
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.parcels import packed, unpacked
from questionnaire.check.checks.parts import NeverApplying, Part, Results, run_part
from questionnaire.errors import WorkerError
from questionnaire.interrupts import ENDING, Uninterrupted
from questionnaire.words import shared as words

Message: TypeAlias = NeverApplying | Part
"""What a process is sent: the notes that never apply, or a part to check."""


@contextmanager
def workers(context: CheckContext, count: int) -> Iterator["Workers"]:
    """Start processes for a pack, and end them with the block, however that ends.

    Raises:
        WorkerError: they cannot be started.
    """
    started = Workers(context)
    try:
        with _without_signals():  # one that came while a process starts would show a traceback there
            started.start(count)
        yield started
    finally:
        started.end()


class Workers:
    """Some processes, each with this end of a pipe to it. Use `workers`, which ends them."""

    def __init__(self, context: CheckContext) -> None:
        self._context = context
        self._processes: dict[Connection, BaseProcess] = {}
        # A copy is safe if no thread can hold a lock meanwhile; macOS has threads of its own.
        self._can_copy = sys.platform == "linux" and active_count() == 1
        if not self._can_copy and sys.platform != "win32":
            resource_tracker.ensure_running()  # started with the first process, it would let signals through

    def start(self, count: int) -> None:
        """Start so many processes."""
        processes = get_context("fork") if self._can_copy else get_context("spawn")
        try:
            for _ in range(count):
                here, there = processes.Pipe()
                process = processes.Process(target=_work, args=(self._context, there), daemon=True)
                process.start()
                there.close()
                self._processes[here] = process
        except OSError as error:
            raise WorkerError(words.NO_WORKER.format(reason=error.strerror)) from error

    def run(self, parts: Sequence[Part], never: NeverApplying | None) -> Iterator[tuple[int, list[Results]]]:
        """Yield the position of each part and what comes of it, as soon as it is done.

        never: the notes that never apply, once that is known.

        Raises:
            WorkerError: a process ended by itself.
        """
        left = iter(enumerate(parts))
        doing: dict[Connection, int] = {}

        def begin_next(connection: Connection) -> None:
            for number, part in left:
                self._send(connection, part)
                doing[connection] = number
                return

        for connection in self._processes:
            if never is not None:
                self._send(connection, never)
            begin_next(connection)
        while doing:
            ready = wait([*doing])
            for connection in [one for one in doing if one in ready]:
                number, results = doing.pop(connection), self._received(connection)
                begin_next(connection)
                yield number, results

    def end(self) -> None:
        """End every process, whatever it does."""
        with Uninterrupted():
            for process in self._processes.values():
                process.kill()
            for connection, process in self._processes.items():
                process.join()
                connection.close()

    def _send(self, connection: Connection, message: Message) -> None:
        try:
            connection.send(message)
        except OSError:
            raise WorkerError(words.WORKER_ENDED) from None

    def _received(self, connection: Connection) -> list[Results]:
        try:
            parcel = connection.recv_bytes()
        except (EOFError, OSError):
            raise WorkerError(words.WORKER_ENDED) from None
        content = unpacked(parcel, self._context.pack)
        if isinstance(content, Exception):
            raise content
        assert isinstance(content, list)
        return content


def _work(context: CheckContext, connection: Connection) -> None:
    """Check each part that comes, until the process that sends them has ended.

    Ctrl-C in a terminal reaches every process; the one that sends ends the others.
    """
    for number in ENDING:
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    parent, checks = parent_process(), checks_on(context.pack)
    assert parent is not None
    try:
        while parent.sentinel not in wait([connection, parent.sentinel]):
            message: Message = connection.recv()
            if isinstance(message, Mapping):
                context.hand_over(message)
            else:
                connection.send_bytes(packed(_outcome(context, checks, message), context.pack))
    except (EOFError, OSError):
        pass  # nobody is there to be told


def _outcome(context: CheckContext, checks: Sequence[Check], part: Part) -> list[Results] | Exception:
    """Return what comes of a part; an error is raised where the results are awaited."""
    try:
        return [*run_part(context, checks, part)]
    except Exception as error:
        error.add_note(format_exc())
        return error


@contextmanager
def _without_signals() -> Iterator[None]:
    """Keep signals waiting, here and in the processes that start, until the block ends. Windows cannot."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
