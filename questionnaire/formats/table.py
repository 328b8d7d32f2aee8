"""The table of formats, from which the command line, its help, the downloads and the FHIR Bundle are made.

The libraries of an extra are imported when its format is written.
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
    """One person's answers and the sheet made from them, to be written in some format."""

    pack: Pack
    response: QuestionnaireResponse
    paper: Paper = Paper.A4

    @cached_property
    def sheet(self) -> Sheet:
        """The sheet, made at first use."""
        return make_sheet(self.pack, self.response)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(ABC):
    """A format of a handout.

    suffix: of a file's name, without the dot.
    help: a remark for `--help`.
    saved: the sentence after it was saved to the file `{path}`.
    link: the text of the download link on a page; empty where no page offers it.
    in_bundle: whether a FHIR Bundle contains it beside the answers.
    paged: whether it has a paper size.
    extra: the optional part that it needs, if any.
    blank: writes the blank questionnaire, if the format can.
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
        """Whether the extra that it needs is installed."""
        return self.extra is None or self.extra.is_there

    def require(self) -> None:
        """Raise MissingPartError if the extra that it needs is not installed."""
        if self.extra is not None:
            self.extra.require()

    @abstractmethod
    def write(self, handout: Handout) -> str | bytes:
        """Return the handout as text, or as bytes for a binary format.

        Raises:
            MissingPartError: it needs an extra that is not installed.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFormat(Format):
    """A format of the sheet."""

    render: Callable[[Sheet, Paper], str | bytes]

    def write(self, handout: Handout) -> str | bytes:
        """Return the sheet."""
        return self.render(handout.sheet, handout.paper)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersFormat(Format):
    """A format of the answers alone, for other programs."""

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

    return fhir.write_response(pack, response)


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
"""Name -> format."""


@overload
def render(sheet: Sheet, format: Literal["text", "markdown", "json", "html"]) -> str: ...
@overload
def render(sheet: Sheet, format: Literal["pdf"]) -> bytes: ...
@overload
def render(sheet: Sheet, format: str) -> str | bytes: ...
def render(sheet: Sheet, format: str) -> str | bytes:
    """Return a sheet in a format: bytes for "pdf", a text for every other. The result is deterministic.

    Raises:
        ValueError: there is no such format of the sheet.
        MissingPartError: it needs an extra that is not installed.
    """
    made = FORMATS.get(format)
    if not isinstance(made, SheetFormat):
        names = ", ".join(name for name, known in FORMATS.items() if isinstance(known, SheetFormat))
        raise ValueError(f'no format is called "{format}". There are: {names}.')
    return made.render(sheet, Paper.A4)
