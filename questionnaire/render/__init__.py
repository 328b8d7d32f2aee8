"""A sheet in a format: one pure function each."""

from collections.abc import Callable

from questionnaire.render.as_json import as_json
from questionnaire.render.as_markdown import as_markdown
from questionnaire.render.as_text import as_text
from questionnaire.sheet import Sheet

FORMATS: dict[str, Callable[[Sheet], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""The formats by name."""


def render(sheet: Sheet, format: str) -> str:
    """Return a sheet in a format: "text", "markdown" or "json". The same sheet gives the same text.

    Raises:
        ValueError: there is no such format.
    """
    if format not in FORMATS:
        raise ValueError(f'no format is called "{format}". There are: {", ".join(FORMATS)}.')
    return FORMATS[format](sheet)
