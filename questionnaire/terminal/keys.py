"""Keys that our prompts add to questionary's, and keys that came too early."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import questionary
from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Condition
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent

from questionnaire.session.events import Command
from questionnaire.terminal.typeahead import take_typed_ahead

Act: TypeAlias = Callable[[KeyPressEvent], None]

STYLE = questionary.Style(
    [("pointer", "bold"), ("highlighted", "bold"), ("selected", "bold noreverse"), ("answer", "bold")]
)
"""No colour: weight and words carry everything."""


def gives(result: object) -> Act:
    """Return what ends a prompt with a command, or with yes or no."""
    return lambda event: event.app.exit(result=result)


def ends_input(event: KeyPressEvent) -> None:
    """End a prompt as Ctrl-D does: there is no more input."""
    event.app.exit(exception=EOFError)


BACK: Mapping[str, Act] = {"c-b": gives(Command.BACK), "s-tab": gives(Command.BACK)}
MOVES: Mapping[str, Act] = {**BACK, "c-u": gives(Command.UNDO)}
COMMANDS: Mapping[str, Act] = {**MOVES, "?": gives(Command.WHY)}
YES_NO: Mapping[str, Act] = {"y": gives(True), "Y": gives(True), "n": gives(False), "N": gives(False)}


def with_keys(
    question: questionary.Question, keys: Mapping[str, Act], when: Callable[[], bool] = lambda: True
) -> questionary.Question:
    """Add keys to a prompt; they come before questionary's own while `when` holds."""
    bindings = KeyBindings()
    for key, act in keys.items():
        bindings.add(key, eager=True, filter=Condition(when))(act)
    own = question.application.key_bindings
    question.application.key_bindings = merge_key_bindings([bindings] if own is None else [own, bindings])
    return question


def run(question: questionary.Question) -> Any:
    """Run a prompt and return what it gives. The rest of a paste goes nowhere.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        EOFError: Ctrl-D, or the input ended.
    """
    given = question.unsafe_ask()
    forget_keys()
    return given


def forget_keys() -> None:
    """Throw away the keys that nothing has read yet, in the terminal and in prompt_toolkit's own store."""
    clear_typeahead(get_app_session().input)
    take_typed_ahead()
