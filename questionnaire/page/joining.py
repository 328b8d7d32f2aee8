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
        "outline",
        "json_text",
        "earlier",
    ),
    *("saved", "fhir"),
)
"""The files without a screen, in the order in which they are joined."""

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
    folder = files("questionnaire.page") / "script"
    parts = [(folder / f"{name}.js").read_text("utf-8") for name in names]
    if gives:
        parts.append(f"return {{ {', '.join(gives)} }};\n")
    script = _COMMENT.sub("", "\n".join(parts))
    return f'(runtime) => {{\n"use strict";\n{script}}}'
