"""Joins the files of the script in their order, as one function that takes the runtime file.

There is no other build step. A comment stands on lines of its own, or is the type of what follows in
parentheses; both are left out, and so are empty lines.
"""

import re
from collections.abc import Sequence
from importlib.resources import files

CORE = (
    *("errors", "characters", "composing", "cleaning", "numbers", "kinds", "conditions", "pack", "standing"),
    *(
        "amounts",
        "session",
        "proposing",
        "in_words",
        "suggestions",
        "sheet",
        "blocks",
        "outline",
        "json_text",
        "earlier",
    ),
    *("json_shape", "response_json", "fhir"),
)
"""The files without a screen, in the order in which they are joined."""

_SCREEN = (
    "as_text",
    "screen",
    "screen_question",
    "screen_clinic",
    "screen_sheet",
    "screen_keep",
    "screen_start",
)
WHOLE = (*CORE, *_SCREEN)
"""All files, with those of the screen behind the others."""

_ONLY_IF_SWITCHED_ON = {"fhir": "fhir", "keep": "screen_keep"}

_COMMENT = re.compile(
    r"""
    ^\ */\*\*(?:(?!\*/).)*\*/\n      # on lines of its own
    | /\*\*\ @type\ [^\n]*?\*/\ (?=\()   # the type of what follows in parentheses
    | \n(?=\n)                          # an empty line
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


def joined(
    names: Sequence[str] = CORE, gives: Sequence[str] = (), takes: Sequence[str] = ("runtime",)
) -> str:
    """Return some files of the script as an expression: one function of the runtime file.

    gives: the names of what it returns, in an object.
    takes: the names of its parameters.
    """
    folder = files("questionnaire.page") / "script"
    parts = [(folder / f"{name}.js").read_text("utf-8") for name in names]
    if gives:
        parts.append(f"return {{ {', '.join(gives)} }};\n")
    script = _COMMENT.sub("", "\n".join(parts))
    return f'({", ".join(takes)}) => {{\n"use strict";\n{script}}}'


def names_for(**switched_on: bool) -> tuple[str, ...]:
    """Return the files of a page. switched_on: whether it can do what is off by default, by name."""
    left_out = {file for name, file in _ONLY_IF_SWITCHED_ON.items() if not switched_on[name]}
    return tuple(name for name in WHOLE if name not in left_out)


def script_of_the_page(names: Sequence[str], digest: str) -> str:
    """Return files of the script as the one script of the page, which runs them.

    It has no indents. They stand in none of its texts: no text goes over several lines.

    digest: SHA-256 of the data beside it, in hexadecimal.
    """
    script = re.sub(r"^ +", "", joined(names, takes=("runtime", "digest")), flags=re.MULTILINE)
    return f'({script})(JSON.parse(document.getElementById("data").textContent), "{digest}");'
