"""Pages as templates make them. Every value that goes in is escaped."""

from http import HTTPStatus

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse

from questionnaire import words
from questionnaire.formats import html_pages
from questionnaire.pack import Pack
from questionnaire.web import forms, page_texts

_HOLE = "\0"
"""Marks a hole. No text of a pack, and nothing that a person typed, can hold it."""


class ReadyPage:
    """A page drawn once, with holes for the few texts that differ from one time to the next."""

    def __init__(self, html: str) -> None:
        self._pieces = html.split(_HOLE)

    def filled(self, **texts: str) -> HTMLResponse:
        """Return the page with its holes filled; what goes in is escaped."""
        pieces = (escape(texts[piece]) if place % 2 else piece for place, piece in enumerate(self._pieces))
        return HTMLResponse("".join(pieces))


class Pages:
    """Makes pages of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._environment = Environment(
            loader=ChoiceLoader([PackageLoader("questionnaire.web"), html_pages.LOADER]),
            autoescape=True,
            auto_reload=False,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            texts=page_texts,
            words=words,
            drawn=html_pages.drawn,
            fields=forms,
            language=pack.questionnaire.language,
            service=pack.questionnaire.title,
            consult=pack.ruleset.consult,
        )

    def page(self, template: str, status: int = HTTPStatus.OK, **context: object) -> HTMLResponse:
        """Return a page. Without a form_token it has no form and no link for those inside."""
        context.setdefault("form_token", None)
        context.setdefault("error", None)
        context.setdefault("notices", ())
        return HTMLResponse(self._environment.get_template(template).render(context), status)

    def ready(self, template: str, *holes: str, **context: object) -> ReadyPage:
        """Return a page whose texts of these names are left out, to be filled in each time."""
        left_out = {hole: Markup(f"{_HOLE}{hole}{_HOLE}") for hole in holes}
        page = self.page(template, HTTPStatus.OK, **context, **left_out)
        return ReadyPage(bytes(page.body).decode("utf-8"))

    def problem(self, status: int) -> HTMLResponse:
        """Return a page for what went wrong: what to do, and nothing of how it came about."""
        heading, advice = page_texts.PROBLEMS.get(status, page_texts.PROBLEM)
        return self.page("problem.html", status, heading=heading, advice=advice)
