"""The endpoints for opening saved answers."""

from http import HTTPStatus

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.answers.response import QuestionnaireResponse
from questionnaire.errors import ResponseError
from questionnaire.saved.json_shape import is_saved_response
from questionnaire.saved.response_json import read_response
from questionnaire.web.forms import Filled
from questionnaire.web.state import AppState, see
from questionnaire.web.visit import Mistake
from questionnaire.words import pages as page_words

PATH = "/open"


async def open_page(state: AppState, _: Request) -> Response:
    """Ask for the file, with an error if the last one could not be opened."""
    mistake = state.visit.mistake
    return state.page(
        "open.html",
        HTTPStatus.OK if mistake is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        error=mistake and mistake.message,
        replaces=bool(state.visit.session.given),
    )


async def open_answers(state: AppState, _: Request, form: FormData) -> Response:
    """Open the file and go on after its answers, or redirect back to the page with an error."""
    file = form.get("file")
    content = await file.read() if isinstance(file, UploadFile) else b""
    if not content:
        return _refused(state, page_words.NO_FILE)
    try:
        state.visit.resume(_response_in(content, state))
    except ResponseError as error:
        return _refused(state, str(error))
    return state.to_where_they_are()


def _response_in(content: bytes, state: AppState) -> QuestionnaireResponse:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ResponseError(page_words.NOT_OURS) from error
    if not is_saved_response(text):
        # A detailed error would not help a person who chose the wrong file.
        raise ResponseError(page_words.NOT_OURS)
    return read_response(text, state.pack)


def _refused(state: AppState, message: str) -> Response:
    state.visit.mistake = Mistake(PATH, message, Filled())
    return see(PATH)
