"""Key bindings that our prompts add to questionary's, and discarding of keys that came too early."""

import sys
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import questionary
from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Condition
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output.vt100 import Vt100_Output

from questionnaire.session.events import Command
from questionnaire.terminal import screens
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


PLAIN: Mapping[str, Act] = {"c-l": goes_over}
BACK: Mapping[str, Act] = {"c-b": gives(Command.BACK), "s-tab": gives(Command.BACK), **PLAIN}
MOVES: Mapping[str, Act] = {**BACK, "c-u": gives(Command.UNDO)}
COMMANDS: Mapping[str, Act] = {**MOVES, "?": gives(Command.WHY)}
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
    bindings.add(Keys.Vt100MouseEvent, eager=True)(_nothing)
    for key, act in keys.items():
        bindings.add(*key.split(), eager=True, filter=Condition(when))(act)
    own = question.application.key_bindings
    question.application.key_bindings = merge_key_bindings([bindings] if own is None else [own, bindings])
    return question


def _nothing(_event: KeyPressEvent) -> None:
    """Ignore the mouse, and what looks like it: prompt_toolkit fails on a colour sequence that is pasted."""


def run(question: questionary.Question) -> Any:
    """Run a prompt and return its result. The rest of a paste is discarded.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        EOFError: Ctrl-D, or the input ended.
    """
    given = question.unsafe_ask()
    forget_keys()
    return given


def forget_keys() -> None:
    """Discard unread keys, in the terminal and in prompt_toolkit's buffer."""
    clear_typeahead(get_app_session().input)
    take_typed_ahead()
