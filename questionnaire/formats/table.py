"""The one table of formats: command line choices, help, downloads on pages and the FHIR Bundle come from it.

What a format needs beyond the core is imported when it writes.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, overload

from questionnaire.answers.response import QuestionnaireResponse
from questionnaire.extras import HTML, PDF, Extra
from questionnaire.formats.as_json import as_json
from questionnaire.formats.as_markdown import as_markdown
from questionnaire.formats.as_text import as_text
from questionnaire.formats.paper import Paper
from questionnaire.pack.pack import Pack
from questionnaire.sheet.blank import Blank
from questionnaire.sheet.making import make_sheet
from questionnaire.sheet.sheet import Sheet
from questionnaire.words import formats as format_words
from questionnaire.words import shared as words


@dataclass(frozen=True)
class Handout:
    """What may be written of one person's visit: their answers, and the sheet made of them."""

    pack: Pack
    response: QuestionnaireResponse
    paper: Paper = Paper.A4

    @cached_property
    def sheet(self) -> Sheet:
        """The sheet, made at first use."""
        return make_sheet(self.pack, self.response)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(ABC):
    """A way to write a handout, and what a file of it is called.

    suffix: the end of the file's name, without the dot.
    help: what the command line says of it, besides the name.
    saved: the sentence once it is in a file; `{path}` stands for its name.
    link: what a page calls it among its downloads; empty where no page offers it.
    in_bundle: whether a FHIR Bundle carries it beside the answers.
    paged: whether it is set on paper of a chosen size.
    extra: what it needs beyond the core.
    blank: how it writes the blank questionnaire, if it does.
    """

    suffix: str
    media_type: str
    help: str = ""
    saved: str = words.SAVED_SHEET
    link: str = ""
    in_bundle: bool = False
    paged: bool = False
    extra: Extra | None = None
    blank: Callable[[Blank, Paper], str | bytes] | None = None

    @property
    def is_there(self) -> bool:
        """Whether everything that it needs is installed."""
        return self.extra is None or self.extra.is_there

    def require(self) -> None:
        """Raise MissingPartError, which says how to get it, where a part that it needs is missing."""
        if self.extra is not None:
            self.extra.require()

    @abstractmethod
    def write(self, handout: Handout) -> str | bytes:
        """Return the handout: a text, or bytes for a file that is no text.

        Raises:
            MissingPartError: it needs an extra that is not installed.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFormat(Format):
    """Writes the sheet; the answers are seen through it alone."""

    render: Callable[[Sheet, Paper], str | bytes]

    def write(self, handout: Handout) -> str | bytes:
        """Return the sheet."""
        return self.render(handout.sheet, handout.paper)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersFormat(Format):
    """Writes the answers for another program, without the sheet."""

    export: Callable[[Pack, QuestionnaireResponse], str]

    def write(self, handout: Handout) -> str:
        """Return the answers."""
        return self.export(handout.pack, handout.response)


def _html(sheet: Sheet, _: Paper) -> str:
    HTML.require()
    from questionnaire.formats.as_html import as_html

    return as_html(sheet)


def _pdf(sheet: Sheet, paper: Paper) -> bytes:
    PDF.require()
    from questionnaire.formats.as_pdf import as_pdf

    return as_pdf(sheet, paper)


def _blank_html(blank: Blank, _: Paper) -> str:
    HTML.require()
    from questionnaire.formats.as_html import blank_as_html

    return blank_as_html(blank)


def _blank_pdf(blank: Blank, paper: Paper) -> bytes:
    PDF.require()
    from questionnaire.formats.as_pdf import blank_as_pdf

    return blank_as_pdf(blank, paper)


def _fhir(pack: Pack, response: QuestionnaireResponse) -> str:
    from questionnaire import fhir

    return fhir.write_response(pack.questionnaire, response)


FORMATS: dict[str, Format] = {
    "text": SheetFormat(
        render=lambda sheet, _: as_text(sheet),
        suffix="txt",
        media_type="text/plain",
        help=format_words.HELP_TEXT,
        link=format_words.LINK_TEXT,
    ),
    "markdown": SheetFormat(
        render=lambda sheet, _: as_markdown(sheet),
        suffix="md",
        media_type="text/markdown",
        link=format_words.LINK_MARKDOWN,
    ),
    "json": SheetFormat(
        render=lambda sheet, _: as_json(sheet),
        suffix="json",
        media_type="application/json",
        link=format_words.LINK_JSON,
        in_bundle=True,
    ),
    "html": SheetFormat(
        render=_html,
        suffix="html",
        media_type="text/html",
        help=format_words.HELP_HTML,
        link=format_words.LINK_HTML,
        extra=HTML,
        blank=_blank_html,
    ),
    "pdf": SheetFormat(
        render=_pdf,
        suffix="pdf",
        media_type="application/pdf",
        help=format_words.HELP_PDF,
        link=format_words.LINK_PDF,
        in_bundle=True,
        paged=True,
        extra=PDF,
        blank=_blank_pdf,
    ),
    "fhir": AnswersFormat(
        export=_fhir,
        suffix="fhir.json",
        media_type="application/fhir+json",
        help=format_words.HELP_FHIR,
        saved=format_words.SAVED_ANSWERS,
    ),
}
"""The formats by name."""


@overload
def render(sheet: Sheet, format: Literal["text", "markdown", "json", "html"]) -> str: ...
@overload
def render(sheet: Sheet, format: Literal["pdf"]) -> bytes: ...
@overload
def render(sheet: Sheet, format: str) -> str | bytes: ...
def render(sheet: Sheet, format: str) -> str | bytes:
    """Return a sheet in a format; "pdf" gives bytes, every other a text. The same sheet gives the same.

    Raises:
        ValueError: no such format of the sheet exists.
        MissingPartError: it needs an extra that is not installed; says how to get it.
    """
    made = FORMATS.get(format)
    if not isinstance(made, SheetFormat):
        names = ", ".join(name for name, known in FORMATS.items() if isinstance(known, SheetFormat))
        raise ValueError(f'no format is called "{format}". There are: {names}.')
    return made.render(sheet, Paper.A4)
