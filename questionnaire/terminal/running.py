"""Run one prompt, so that no signal, stop or broken paste leaves it deaf or the terminal unusable.

prompt_toolkit takes the terminal out of its usual mode while a prompt is shown. Whatever ends the prompt ends
it in prompt_toolkit's own way, which gives the terminal back as it was.
"""

import asyncio
import os
import signal
import sys
from types import TracebackType
from typing import Any

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent

from questionnaire.interrupts import ENDING, ended_by, take_what_waits
from questionnaire.terminal.given_away import show_again
from questionnaire.terminal.key_reader import CTRL_C, KeyReader
from questionnaire.terminal.loading import load_the_rest
from questionnaire.terminal.typeahead import take_typed_ahead

_PAUSE = 0.25
"""Seconds between two looks at an open paste."""

STOP, GO_ON = int(getattr(signal, "SIGTSTP", 0)), int(getattr(signal, "SIGCONT", 0))
"""The signals by which a shell stops a program and lets it go on; 0 on Windows, which has none."""


def run_prompt(application: Application[Any]) -> Any:
    """Run a prompt and return its result.

    Raises:
        KeyboardInterrupt: Ctrl-C, or a signal that ends the program.
        EOFError: Ctrl-D, or the input ended.
    """
    running = _Running(application)
    bindings = KeyBindings()
    bindings.add("c-z", eager=True)(lambda _event: running.stop())
    bindings.add("<vt100-mouse-event>", eager=True)(_nothing)
    own = application.key_bindings
    application.key_bindings = merge_key_bindings([bindings] if own is None else [own, bindings])
    with running:
        return application.run(pre_run=running.begin, set_exception_handler=False, handle_sigint=False)


async def _load() -> None:
    load_the_rest()


def _drop_key(_loop: asyncio.AbstractEventLoop, _context: dict[str, Any]) -> None:
    """Let a key on which prompt_toolkit fails do nothing. Its own handler would show a stack."""


def _nothing(_event: KeyPressEvent) -> None:
    """Ignore the mouse: prompt_toolkit fails on a report of it that is incomplete."""


class _Running:
    """A prompt that runs, and what signals do to it."""

    def __init__(self, application: Application[Any]) -> None:
        self._application = application
        self._reader = _reader_of(application)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: list[int] = []

    def __enter__(self) -> None:
        self._hide(False)
        numbers = [number for number in (*ENDING, STOP, GO_ON) if number]
        handled = [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]
        self._before = {number: signal.signal(number, self._note) for number in handled}
        if (number := take_what_waits()) is not None:
            self._waiting.append(number)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        for number in self._waiting:
            if number in ENDING:
                raise ended_by(number)

    def begin(self) -> None:
        """Start what runs beside the prompt, and act on signals that came before."""
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(_drop_key)
        self._application.create_background_task(_load())
        self._application.create_background_task(self._end_open_pastes())
        waiting, self._waiting = self._waiting, []
        for number in waiting:
            self._loop.call_soon(self._act, number)

    def stop(self) -> None:
        """Stop the program, as Ctrl-Z does, until the shell lets it go on."""
        if STOP in self._before:
            run_in_terminal(self._stopped)

    def _note(self, number: int, *_: object) -> None:
        if number == GO_ON:
            self._hide(True)
        if self._loop is None or self._loop.is_closed():
            self._waiting.append(number)
        else:
            self._loop.call_soon_threadsafe(self._act, number)

    def _act(self, number: int) -> None:
        future = self._application.future
        if future is None or future.done():
            self._waiting.append(number)
        elif number == STOP:
            self.stop()
        elif number == GO_ON:
            # Whoever had the terminal meanwhile may have put it into another mode.
            self._application.input.raw_mode().__enter__()
            run_in_terminal(self._draw_again)
        else:
            self._application.exit(exception=ended_by(number))

    def _stopped(self) -> None:
        self._hide(True)
        going_on = signal.signal(GO_ON, signal.SIG_DFL)
        signal.signal(STOP, signal.SIG_DFL)
        os.kill(0, STOP)  # the whole group, as a terminal does
        signal.signal(STOP, self._note)
        signal.signal(GO_ON, going_on)
        self._draw_again()

    def _draw_again(self) -> None:
        if CTRL_C in take_typed_ahead():
            self._note(signal.SIGINT)
        show_again()
        self._hide(False)

    def _hide(self, hidden: bool) -> None:
        if self._reader is not None:
            self._reader.hidden = hidden

    async def _end_open_pastes(self) -> None:
        read, keys = self._application.input, self._application.key_processor
        while self._reader is not None:
            await asyncio.sleep(_PAUSE)
            if mark := self._reader.end_of_open_paste():
                read.vt100_parser.feed(mark)  # type: ignore[attr-defined]  # as it has our reader
                keys.feed_multiple(read.flush_keys())
                keys.process_keys()


def _reader_of(application: Application[Any]) -> KeyReader | None:
    """Return our reader of a prompt's keys, after putting it in the place of prompt_toolkit's."""
    if sys.platform == "win32":
        return None
    from prompt_toolkit.input.vt100 import Vt100Input

    read = application.input
    if not isinstance(read, Vt100Input):
        return None
    if not isinstance(read.stdin_reader, KeyReader):
        was_terminal = os.isatty(read.fileno())
        is_there = (lambda: os.isatty(read.fileno())) if was_terminal else (lambda: True)
        read.stdin_reader = KeyReader(read.stdin_reader, is_there)  # type: ignore[assignment]  # the same methods
    return read.stdin_reader  # type: ignore[return-value]
