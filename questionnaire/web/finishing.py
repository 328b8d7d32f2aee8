"""The endpoints for the review, the sheet and the downloads."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.formats import FORMATS, Format, Handout
from questionnaire.formats.paper import Paper
from questionnaire.saved.response_json import write_response
from questionnaire.session.in_words import recorded
from questionnaire.sheet.blank import blank_of
from questionnaire.sheet.making import sheet_of
from questionnaire.sheet.outline import outline
from questionnaire.sheet.sheet import Sheet
from questionnaire.web.state import AppState
from questionnaire.words import pages as page_words


async def check_page(state: AppState, _: Request, told: str = "") -> Response:
    """Show all answers, each with a link to change it."""
    session = state.visit.session
    if not (state.visit.begun and session.finished):
        return state.to_where_they_are()
    rows = [(state.path_of(link_id), label, answer) for link_id, label, answer in recorded(session)]
    told = told or _unrecorded(state, rows)
    return state.page("check.html", rows=rows, back=rows[-1][0], told=told)


def _unrecorded(state: AppState, rows: list[tuple[str, str, str]]) -> str:
    """Return what to say of forms that were no answer, and that nobody has come back to."""
    labels = "; ".join(label for path, label, _ in rows if path in state.visit.mistakes)
    return page_words.UNRECORDED_ROWS.format(labels=labels) if labels else ""


async def done(state: AppState, _: Request, __: FormData) -> Response:
    """Note that the person is done with the review."""
    state.visit.done = state.visit.session.finished
    return state.to_where_they_are()


async def check_again(state: AppState, request: Request, _: FormData) -> Response:
    """Show all answers again."""
    return await check_page(state, request, page_words.TOO_SOON)


async def sheet_page(state: AppState, _: Request) -> Response:
    """Show the sheet."""
    if not state.visit.done:
        return state.to_where_they_are()
    parts = outline(_sheet(state))
    to_print = {name: made for name, made in _downloads().items() if made.paged}
    others = {name: made for name, made in _downloads().items() if not made.paged}
    # The sheet itself begins with every safety line.
    return state.page("sheet.html", parts=parts, to_print=to_print, others=others, back="/check", safety=())


async def clinician_page(state: AppState, _: Request) -> Response:
    """Show the first page for a clinician to read. It has no other page, so typed texts stand whole on it."""
    if not state.visit.done:
        return state.to_where_they_are()
    parts = outline(_sheet(state), whole=True)
    return state.page("clinician.html", parts=parts, back="/sheet", safety=(), notices=())


async def sheet_file(state: AppState, request: Request) -> Response:
    """Download the sheet in one of the formats."""
    made = _downloads().get(request.path_params["format"])
    if made is None:
        raise HTTPException(404)
    if not state.visit.done:
        return state.to_where_they_are()
    handout = Handout(state.pack, state.visit.session.response)
    return _file(made.write(handout), made.media_type, f"visit-sheet.{made.suffix}")


async def answers_file(state: AppState, _: Request) -> Response:
    """Download the answers so far, to be opened again later."""
    return _file(write_response(state.visit.session.response), "application/json", "my-answers.json")


async def blank_file(state: AppState, request: Request) -> Response:
    """Download the blank questionnaire."""
    made = FORMATS.get(request.path_params["format"])
    if made is None or made.blank is None or not made.is_there:
        raise HTTPException(404)
    content = made.blank(blank_of(state.pack), Paper.A4)
    return _file(content, made.media_type, f"questionnaire.{made.suffix}")


def _downloads() -> dict[str, Format]:
    """Return the formats that pages offer and whose extras are installed."""
    return {name: made for name, made in FORMATS.items() if made.link and made.is_there}


def _sheet(state: AppState) -> Sheet:
    session = state.visit.session
    return sheet_of(state.pack, session.standing, session.conclusions, session.earlier)


def _file(content: str | bytes, media_type: str, name: str) -> Response:
    return Response(
        content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
