"""Going on with answers that were saved earlier."""

from http import HTTPStatus

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.errors import ResponseError
from questionnaire.response import QuestionnaireResponse
from questionnaire.saved import read_response
from questionnaire.web import page_texts
from questionnaire.web.launch import Launch


async def open_page(launch: Launch, _: Request) -> Response:
    """Ask for the file."""
    return _page(launch)


async def open_answers(launch: Launch, _: Request, form: FormData) -> Response:
    """Read the file and go on where its answers end, or say what is wrong with it."""
    file = form.get("file")
    content = await file.read() if isinstance(file, UploadFile) else b""
    if not content:
        return _page(launch, page_texts.NO_FILE)
    try:
        launch.sitting.resume(_response_in(content, launch))
    except ResponseError as error:
        return _page(launch, str(error))
    return launch.to_where_they_are()


def _response_in(content: bytes, launch: Launch) -> QuestionnaireResponse:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ResponseError(page_texts.NOT_TEXT) from error
    return read_response(text, launch.pack)


def _page(launch: Launch, error: str | None = None) -> Response:
    return launch.page(
        "open.html",
        HTTPStatus.OK if error is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        error=error,
        replaces=bool(launch.sitting.session.given),
    )
