"""Key bindings that our prompts add to questionary's, and discarding of keys that came too early."""

import sys
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import questionary
from prompt_toolkit.application import Application, get_app_session
from prompt_toolkit.filters import Condition
from prompt_toolkit.input.typeahead import get_typeahead
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.renderer import CPR_Support

from questionnaire.session.events import Command
from questionnaire.terminal import screens
from questionnaire.terminal.key_reader import CTRL_C
from questionnaire.terminal.running import run_prompt
from questionnaire.terminal.typeahead import take_typed_ahead

Act: TypeAlias = Callable[[KeyPressEvent], None]

STYLE = questionary.Style([("pointer", "bold"), ("answer", "bold")])
"""No colours: everything is expressed by weight and words."""


def ask_no_cursor_position() -> None:
    """Never ask the terminal where its cursor is: one that does not answer would get a warning.

    The answer would only make room for menus, and no prompt of ours has one.
    """
    output = get_app_session().output
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False


def take_least_room(application: Application[Any]) -> None:
    """Let a prompt draw what stands below it, although the terminal is not asked how much room there is."""
    renderer = application.renderer
    renderer.report_absolute_cursor_row(application.output.get_size().rows)
    renderer.cpr_support = CPR_Support.NOT_SUPPORTED


def say_above(event: KeyPressEvent, sentence: str) -> None:
    """Print a sentence above a prompt. The prompt is drawn again below it."""
    event.app.renderer.erase()
    screens.show([sentence])
    sys.stdout.flush()


def gives(result: object) -> Act:
    """Return an action that ends a prompt with this result."""
    return lambda event: event.app.exit(result=result)


class PlainLinesError(Exception):
    """The person asked for plain lines instead of prompts."""


def goes_over(event: KeyPressEvent) -> None:
    """End a prompt with the wish for plain lines."""
    event.app.exit(exception=PlainLinesError)


def ends_input(event: KeyPressEvent) -> None:
    """End a prompt with EOFError, as Ctrl-D does."""
    event.app.exit(exception=EOFError)


PLAIN: Mapping[str, Act] = {"c-t": goes_over}
"""Not Ctrl-L, which a screen reader in the terminal (yasr) keeps for itself."""
BACK: Mapping[str, Act] = {"c-b": gives(Command.BACK), "s-tab": gives(Command.BACK), **PLAIN}
MOVES: Mapping[str, Act] = {**BACK, "c-u": gives(Command.UNDO)}
YES_NO: Mapping[str, Act] = {
    **PLAIN,
    "y": gives(True),
    "Y": gives(True),
    "n": gives(False),
    "N": gives(False),
}


def with_keys(
    question: questionary.Question, keys: Mapping[str, Act], when: Callable[[], bool] = lambda: True
) -> questionary.Question:
    """Add key bindings to a prompt; while `when` returns True they override questionary's own.

    keys: the name of a key, or of several one after the other, with spaces between -> what it does.
    """
    bindings = KeyBindings()
    for key, act in keys.items():
        bindings.add(*key.split(), eager=True, filter=Condition(when))(act)
    own = question.application.key_bindings
    question.application.key_bindings = merge_key_bindings([bindings] if own is None else [own, bindings])
    return question


def run(question: questionary.Question) -> Any:
    """Run a prompt and return its result. The rest of a paste is discarded.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        EOFError: Ctrl-D, or the input ended.
    """
    _stop_if_ctrl_c_came()
    given = run_prompt(question.application)
    _ctrl_c_came[0] = _take_keys()
    return given


def forget_keys() -> None:
    """Discard unread keys, in the terminal and in prompt_toolkit's buffer.

    Raises:
        KeyboardInterrupt: Ctrl-C is among them, or came right after the last answer.
    """
    _stop_if_ctrl_c_came()
    if _take_keys():
        raise KeyboardInterrupt


_ctrl_c_came = [False]
"""Whether Ctrl-C came right after an answer. The answer counts: it was given before."""


def _stop_if_ctrl_c_came() -> None:
    came, _ctrl_c_came[0] = _ctrl_c_came[0], False
    if came:
        raise KeyboardInterrupt


def _take_keys() -> bool:
    """Discard unread keys; return whether Ctrl-C is among them."""
    early = get_typeahead(get_app_session().input)
    return CTRL_C in take_typed_ahead() or any(press.key == Keys.ControlC for press in early)
