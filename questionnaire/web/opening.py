"""The endpoints for opening saved answers."""

from http import HTTPStatus

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.answers.response import QuestionnaireResponse
from questionnaire.errors import ResponseError
from questionnaire.formats.form import Filled
from questionnaire.saved.json_shape import is_saved_response
from questionnaire.saved.response_json import read_response
from questionnaire.web.state import AppState, see
from questionnaire.web.visit import Mistake
from questionnaire.words import pages as page_words

PATH, REPLACES = "/open", "replaces"
"""The page, and the field of a form that has said that answers will be replaced."""


async def open_page(state: AppState, _: Request, told: str = "") -> Response:
    """Ask for the file, with an error if the last one could not be opened."""
    mistake = None if told else state.visit.mistakes.get(PATH)
    return state.page(
        "open.html",
        HTTPStatus.OK if mistake is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        error=mistake and mistake.message,
        replaces=bool(state.visit.session.given),
        told=told,
    )


async def open_answers(state: AppState, request: Request, form: FormData) -> Response:
    """Open the file and go on after its answers, or redirect back to the page with an error."""
    if state.visit.session.given and form.get(REPLACES) != "yes":
        return await open_page(state, request, page_words.OPEN_REPLACES_NOW)
    file = form.get("file")
    content = await file.read() if isinstance(file, UploadFile) else b""
    if not content:
        return _refused(state, page_words.NO_FILE)
    try:
        state.visit.resume(_response_in(content, state))
        state.visit.mistakes.pop(PATH, None)
    except ResponseError as error:
        return _refused(state, error.on_a_page)
    return state.to_where_they_are()


async def open_again(state: AppState, request: Request, _: FormData) -> Response:
    """Ask for the file again: a browser does not hand it back."""
    return await open_page(state, request, f"{page_words.TOO_SOON} {page_words.FILE_AGAIN}")


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
    state.visit.mistakes[PATH] = Mistake(message, Filled())
    return see(PATH)
