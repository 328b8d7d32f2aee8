"""Render pages from templates. Every value is escaped."""

from http import HTTPStatus

from starlette.responses import HTMLResponse

from questionnaire.formats import form
from questionnaire.formats.as_html import environment
from questionnaire.pack.pack import Pack
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words


class Pages:
    """Renders the pages of one pack.

    style: the path of their style sheet. program: what to type in a terminal for the program.
    """

    def __init__(self, pack: Pack, style: str, program: str) -> None:
        self._environment = environment(
            "questionnaire.web",
            texts=page_words,
            words=words,
            fields=form,
            style_sheet=style,
            plain_instead=page_words.PLAIN_INSTEAD.format(program=program),
            language=pack.questionnaire.language,
            service=pack.questionnaire.title,
            consult=pack.ruleset.consult,
        )

    def page(self, template: str, status: int = HTTPStatus.OK, **context: object) -> HTMLResponse:
        """Return a page. Without a csrf_token it is for outsiders: no form, and no link to other pages."""
        context.setdefault("csrf_token", None)
        context.setdefault("error", None)
        context.setdefault("told", "")
        context.setdefault("notices", ())
        context.setdefault("safety", ())
        context.setdefault("phones", "")  # of a clinic: the file that asks has them
        return HTMLResponse(self._environment.get_template(template).render(context), status)

    def problem(self, status: int) -> HTMLResponse:
        """Return the error page for a status: what to do, without details."""
        heading, advice = page_words.PROBLEMS.get(status, page_words.PROBLEM)
        return self.page("problem.html", status, heading=heading, advice=advice)
