"""A sheet in a format: one pure function each. Two formats need an extra, and say so where it is missing."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, overload

from questionnaire.errors import MissingPartError
from questionnaire.formats import paper_texts
from questionnaire.formats.as_json import as_json
from questionnaire.formats.as_markdown import as_markdown
from questionnaire.formats.as_text import as_text
from questionnaire.formats.paper import Paper
from questionnaire.sheet import Sheet

if TYPE_CHECKING:
    from questionnaire.formats.blank import BlankForm


@dataclass(frozen=True, slots=True)
class Extra:
    """What a format needs beyond the program itself: a module, and the sentence that says how to get it."""

    module: str
    how_to_get: str

    @property
    def is_there(self) -> bool:
        """Whether it is installed."""
        try:
            return find_spec(self.module) is not None
        except ImportError:
            return False

    def require(self) -> None:
        """Raise MissingPartError where it is not installed."""
        if not self.is_there:
            raise MissingPartError(self.how_to_get)


@dataclass(frozen=True, slots=True)
class Format:
    """How a sheet is written, and what a file of it is called.

    render: text, or bytes for a file that is no text.
    suffix: the end of the file's name, without the dot.
    extra: what it needs, if it needs something.
    """

    render: Callable[[Sheet], str | bytes]
    suffix: str
    media_type: str
    extra: Extra | None = None

    @property
    def is_there(self) -> bool:
        """Whether a sheet can be written so with what is installed."""
        return self.extra is None or self.extra.is_there


HTML = Extra("jinja2", paper_texts.NEEDS_WEB)
PDF = Extra("typst", paper_texts.NEEDS_PDF)


def as_html(sheet: Sheet) -> str:
    """Return a sheet as one file in HTML."""
    HTML.require()
    from questionnaire.formats.html_pages import sheet_as_html

    return sheet_as_html(sheet)


def as_pdf(sheet: Sheet, paper: Paper = Paper.A4) -> bytes:
    """Return a sheet as a tagged PDF."""
    PDF.require()
    from questionnaire.formats.pdf_pages import sheet_as_pdf

    return sheet_as_pdf(sheet, paper)


def blank_html(form: "BlankForm") -> str:
    """Return the empty form as one file in HTML."""
    HTML.require()
    from questionnaire.formats.html_pages import blank_as_html

    return blank_as_html(form)


def blank_pdf(form: "BlankForm", paper: Paper = Paper.A4) -> bytes:
    """Return the empty form as a tagged PDF."""
    PDF.require()
    from questionnaire.formats.pdf_pages import blank_as_pdf

    return blank_as_pdf(form, paper)


FORMATS = {
    "text": Format(as_text, "txt", "text/plain"),
    "markdown": Format(as_markdown, "md", "text/markdown"),
    "json": Format(as_json, "json", "application/json"),
    "html": Format(as_html, "html", "text/html", HTML),
    "pdf": Format(as_pdf, "pdf", "application/pdf", PDF),
}
"""The formats by name."""

BLANK_FORMATS: dict[str, Callable[["BlankForm"], str | bytes]] = {"html": blank_html, "pdf": blank_pdf}
"""The formats of the empty form; their names are among those above."""


@overload
def render(sheet: Sheet, format: Literal["text", "markdown", "json", "html"]) -> str: ...
@overload
def render(sheet: Sheet, format: Literal["pdf"]) -> bytes: ...
@overload
def render(sheet: Sheet, format: str) -> str | bytes: ...
def render(sheet: Sheet, format: str) -> str | bytes:
    """Return a sheet in a format; "pdf" gives bytes, every other a text. The same sheet gives the same.

    Raises:
        ValueError: there is no such format.
        MissingPartError: it needs an extra that is not installed; says how to get it.
    """
    if format not in FORMATS:
        raise ValueError(f'no format is called "{format}". There are: {", ".join(FORMATS)}.')
    return FORMATS[format].render(sheet)
