"""Joins the files of the script in their order: as one function of the runtime file, or as two scripts.

The two are for the page, and share one scope. The second has what nobody needs before the first answer, so
that the first question waits for less. There is no other build step. A comment stands on lines of its own, or
is the type of what follows in parentheses; both are left out, and so are empty lines.
"""

import re
from collections.abc import Sequence
from importlib.resources import files

CORE = (
    *("errors", "characters", "composing", "cleaning", "numbers", "kinds", "conditions", "pack", "rules"),
    *("standing", "amounts", "session", "proposing", "in_words", "suggestions", "sheet", "blocks"),
    *("outline", "json_text", "earlier", "json_shape", "response_json", "fhir"),
)
"""The files without a screen, in the order in which they are joined."""

_SCREEN = (
    *("as_text", "templates", "screen", "screen_question", "screen_section", "screen_clinic"),
    *("screen_sheet", "screen_keep", "screen_start", "screen_open", "screen_whole"),
)
WHOLE = (*CORE, *_SCREEN)
"""All files, with those of the screen behind the others."""

_AT_FIRST = {
    *("errors", "kinds", "conditions", "pack", "standing", "session", "in_words"),
    *("templates", "screen", "screen_question", "screen_clinic", "screen_keep", "screen_start"),
}
"""The files without which no question can be shown. All that they use of others is used after an answer."""

_ONLY_IF_SWITCHED_ON = {"fhir": "fhir", "keep": "screen_keep"}

_STRICT = '"use strict";\n'
_DATA = 'JSON.parse(document.getElementById("{id}").textContent)'

_COMMENT = re.compile(
    r"""
    ^\ */\*\*(?:(?!\*/).)*\*/\n      # on lines of its own
    | /\*\*\ @type\ [^\n]*?\*/\ (?=\()   # the type of what follows in parentheses
    | \n(?=\n)                          # an empty line
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


def joined(names: Sequence[str] = CORE, gives: Sequence[str] = ()) -> str:
    """Return some files of the script as an expression: one function of the runtime file.

    gives: the names of what it returns, in an object.
    """
    given = f"return {{ {', '.join(gives)} }};\n" if gives else ""
    return f"(runtime) => {{\n{_STRICT}{_text_of(names)}{given}}}"


def _text_of(names: Sequence[str]) -> str:
    folder = files("questionnaire.page") / "script"
    return _COMMENT.sub("", "\n".join((folder / f"{name}.js").read_text("utf-8") for name in names))


def names_for(**switched_on: bool) -> tuple[str, ...]:
    """Return the files of a page. switched_on: whether it can do what is off by default, by name."""
    left_out = {file for name, file in _ONLY_IF_SWITCHED_ON.items() if not switched_on[name]}
    return tuple(name for name in WHOLE if name not in left_out)


def scripts_of_the_page(names: Sequence[str], digest: str) -> tuple[str, str]:
    """Return files of the script as the two scripts of the page: what the first question needs, and the rest.

    They have no indents. They stand in none of their texts: no text goes over several lines.

    digest: SHA-256 of the data beside them, in hexadecimal.
    """
    given = f'const runtime = {_DATA.format(id="data")};\nconst digest = "{digest}";\n'
    more = f"const rest = {_DATA.format(id='rest')};\n"
    more += "Object.assign(words, rest.words);\nObject.assign(runtime, rest, { words });\n"
    first = [name for name in names if name in _AT_FIRST]
    rest = [name for name in names if name not in _AT_FIRST]
    return _unindented(_STRICT + given + _text_of(first)), _unindented(_STRICT + more + _text_of(rest))


def _unindented(script: str) -> str:
    return re.sub(r"^ +", "", script, flags=re.MULTILINE)
