"""Pages as templates make them. Every value that goes in is escaped."""

from http import HTTPStatus

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from questionnaire import words
from questionnaire.pack import Pack
from questionnaire.web import forms, page_texts


class Pages:
    """Makes pages of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._environment = Environment(
            loader=PackageLoader("questionnaire.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            texts=page_texts,
            words=words,
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

    def problem(self, status: int) -> HTMLResponse:
        """Return a page for what went wrong: what to do, and nothing of how it came about."""
        heading, advice = page_texts.PROBLEMS.get(status, page_texts.PROBLEM)
        return self.page("problem.html", status, heading=heading, advice=advice)
