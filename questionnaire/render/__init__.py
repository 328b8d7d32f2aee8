"""A sheet in a format: one pure function each."""

from collections.abc import Callable
from dataclasses import dataclass

from questionnaire.render.as_json import as_json
from questionnaire.render.as_markdown import as_markdown
from questionnaire.render.as_text import as_text
from questionnaire.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Format:
    """How a sheet is written, and what a file of it is called.

    suffix: the end of the file's name, without the dot.
    """

    render: Callable[[Sheet], str]
    suffix: str
    media_type: str


FORMATS = {
    "text": Format(as_text, "txt", "text/plain"),
    "markdown": Format(as_markdown, "md", "text/markdown"),
    "json": Format(as_json, "json", "application/json"),
}
"""The formats by name."""


def render(sheet: Sheet, format: str) -> str:
    """Return a sheet in a format: "text", "markdown" or "json". The same sheet gives the same text.

    Raises:
        ValueError: there is no such format.
    """
    if format not in FORMATS:
        raise ValueError(f'no format is called "{format}". There are: {", ".join(FORMATS)}.')
    return FORMATS[format].render(sheet)
