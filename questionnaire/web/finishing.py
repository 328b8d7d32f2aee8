"""All answers, the sheet, and what can be taken along."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.formats import BLANK_FORMATS, FORMATS, Format
from questionnaire.formats.blank import blank_form
from questionnaire.formats.outline import outline
from questionnaire.saved import write_response
from questionnaire.sheet import Sheet, make_sheet
from questionnaire.telling import recorded
from questionnaire.web.launch import Launch


async def check_page(launch: Launch, _: Request) -> Response:
    """Show every answer, each with a way to change it."""
    session = launch.sitting.session
    if not (launch.sitting.begun and session.finished):
        return launch.to_where_they_are()
    rows = [(launch.path_of(link_id), label, answer) for link_id, label, answer in recorded(session)]
    return launch.page("check.html", rows=rows, back=rows[-1][0])


async def done(launch: Launch, _: Request, __: FormData) -> Response:
    """Take the person's word that the answers are right."""
    launch.sitting.done = launch.sitting.session.finished
    return launch.to_where_they_are()


async def sheet_page(launch: Launch, _: Request) -> Response:
    """Show the sheet."""
    if not launch.sitting.done:
        return launch.to_where_they_are()
    title, *sections = outline(_sheet(launch))
    return launch.page("sheet.html", title=title, sections=sections, formats=_formats(), back="/check")


async def sheet_file(launch: Launch, request: Request) -> Response:
    """Hand over the sheet as a file, in one of the formats."""
    made = _formats().get(request.path_params["format"])
    if made is None:
        raise HTTPException(404)
    if not launch.sitting.done:
        return launch.to_where_they_are()
    return _file(made.render(_sheet(launch)), made.media_type, f"visit-sheet.{made.suffix}")


async def answers_file(launch: Launch, _: Request) -> Response:
    """Hand over the answers so far, to be opened again later."""
    return _file(write_response(launch.sitting.session.response), "application/json", "my-answers.json")


async def blank_file(launch: Launch, request: Request) -> Response:
    """Hand over the empty questionnaire, to be filled in with a pen."""
    made = _formats().get(request.path_params["format"])
    draw = BLANK_FORMATS.get(request.path_params["format"])
    if made is None or draw is None:
        raise HTTPException(404)
    return _file(draw(blank_form(launch.pack)), made.media_type, f"questionnaire.{made.suffix}")


def _formats() -> dict[str, Format]:
    """Return the formats for which everything is installed."""
    return {name: made for name, made in FORMATS.items() if made.is_there}


def _sheet(launch: Launch) -> Sheet:
    return make_sheet(launch.pack, launch.sitting.session.response)


def _file(content: str | bytes, media_type: str, name: str) -> Response:
    return Response(
        content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
