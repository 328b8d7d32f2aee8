"""Going on with answers that were saved earlier."""

from http import HTTPStatus

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.errors import ResponseError
from questionnaire.response import QuestionnaireResponse
from questionnaire.saved import read_response
from questionnaire.saved_form import is_saved_response
from questionnaire.web import page_texts
from questionnaire.web.forms import Filled
from questionnaire.web.launch import Launch, see
from questionnaire.web.sitting import Mistake

PATH = "/open"


async def open_page(launch: Launch, _: Request) -> Response:
    """Ask for the file; where the last one was none of ours, say what is wrong with it."""
    mistake = launch.sitting.mistake
    return launch.page(
        "open.html",
        HTTPStatus.OK if mistake is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        error=mistake and mistake.message,
        replaces=bool(launch.sitting.session.given),
    )


async def open_answers(launch: Launch, _: Request, form: FormData) -> Response:
    """Read the file and go on where its answers end, or lead back to the page that asks for it."""
    file = form.get("file")
    content = await file.read() if isinstance(file, UploadFile) else b""
    if not content:
        return _refused(launch, page_texts.NO_FILE)
    try:
        launch.sitting.resume(_response_in(content, launch))
    except ResponseError as error:
        return _refused(launch, str(error))
    return launch.to_where_they_are()


def _response_in(content: bytes, launch: Launch) -> QuestionnaireResponse:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ResponseError(page_texts.NOT_OURS) from error
    if not is_saved_response(text):
        # Where in it something is wrong helps nobody who chose another file by mistake.
        raise ResponseError(page_texts.NOT_OURS)
    return read_response(text, launch.pack)


def _refused(launch: Launch, message: str) -> Response:
    launch.sitting.mistake = Mistake(PATH, message, Filled())
    return see(PATH)
