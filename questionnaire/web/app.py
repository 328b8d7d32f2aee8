"""The pages put together: a factory that takes its settings, so that nothing is global."""

from collections.abc import Callable
from http import HTTPStatus
from importlib import resources
from time import monotonic

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from questionnaire.formats.materials import material
from questionnaire.pack import Pack
from questionnaire.web import asking, entrance, finishing, opening
from questionnaire.web.door import Door
from questionnaire.web.guard import Guard
from questionnaire.web.launch import Launch, inside, see, sent
from questionnaire.web.pages import Pages
from questionnaire.web.sitting import Sitting

STYLE = "/style.css"


def make_app(
    pack: Pack,
    door: Door,
    *,
    failed: Callable[[Exception], None],
    clock: Callable[[], float] = monotonic,
) -> ASGIApp:
    """Return the pages of one launch as an ASGI application.

    door: its address is the only one under which the pages answer, with localhost for 127.0.0.1.
    failed: told of an exception in a page.
    """
    launch = Launch(pack, door, Pages(pack), clock, Sitting(pack, clock))
    app = _Application(routes=routes(), exception_handlers={HTTPException: _problem})
    app.state.launch = launch
    host = door.address.removeprefix("http://").removesuffix(":80")  # no browser names this port
    hosts = (host, host.replace("127.0.0.1", "localhost"))
    return Guard(_Threshold(app, launch), hosts, launch.pages.problem, failed)


def routes() -> list[Route]:
    """Return every address that there is, and what answers there."""
    return [
        Route("/launch/{token:path}", inside(entrance.come_in), methods=["GET"]),
        Route("/", inside(entrance.start_page), methods=["GET"]),
        Route("/start", sent(entrance.start), methods=["POST"]),
        Route("/question/{place}", inside(asking.question_page), methods=["GET"]),
        Route("/question/{place}", sent(asking.answer), methods=["POST"]),
        Route("/change", inside(asking.change_page), methods=["GET"]),
        Route("/change", sent(asking.settle), methods=["POST"]),
        Route("/check", inside(finishing.check_page), methods=["GET"]),
        Route("/done", sent(finishing.done), methods=["POST"]),
        Route("/sheet", inside(finishing.sheet_page), methods=["GET"]),
        Route("/sheet/{format}", inside(finishing.sheet_file), methods=["GET"]),
        Route("/blank/{format}", inside(finishing.blank_file), methods=["GET"]),
        Route("/answers", inside(finishing.answers_file), methods=["GET"]),
        Route("/open", inside(opening.open_page), methods=["GET"]),
        Route("/open", sent(opening.open_answers), methods=["POST"]),
        Route("/stop", inside(entrance.stop_page), methods=["GET"]),
        Route("/delete", sent(entrance.delete), methods=["POST"]),
        Route("/deleted", inside(entrance.deleted_page), methods=["GET"]),
        Route("/away", inside(entrance.away_page), methods=["GET"]),
        Route("/go-on", sent(entrance.go_on), methods=["POST"]),
        Route(STYLE, _style, methods=["GET"]),
    ]


class _Application(Starlette):
    """Lets an exception through: Starlette's own answer to one has none of our words, and the guard's has."""

    def build_middleware_stack(self) -> ASGIApp:
        return ExceptionMiddleware(self.router, handlers=self.exception_handlers)


class _Threshold:
    """Lets in whoever holds the key. After an idle hour, shows nothing before the person says to go on."""

    def __init__(self, app: ASGIApp, launch: Launch) -> None:
        self._app = app
        self._launch = launch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._app
        # HEAD uses no link up: whoever only looks where it leads is not let in.
        knocks = scope["path"].startswith("/launch/") and scope["method"] == "GET"
        if scope["path"] != STYLE and not knocks:
            app = self._leads_to(scope) or app
        await app(scope, receive, send)

    def _leads_to(self, scope: Scope) -> Response | None:
        launch = self._launch
        if not launch.door.knows(HTTPConnection(scope).cookies.get(launch.door.cookie)):
            return entrance.outside(launch)
        launch.sitting.arrive()
        # A form that comes late is taken all the same: what was typed in it must not be lost.
        if launch.sitting.away and scope["method"] != "POST" and scope["path"] != "/away":
            return see("/away")
        return None


async def _problem(request: Request, error: Exception) -> Response:
    launch: Launch = request.app.state.launch
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    response = launch.pages.problem(status)
    response.headers.update(getattr(error, "headers", None) or {})
    return response


_STYLE_SHEET = (
    material("sheet.css").encode()
    + (resources.files("questionnaire.web") / "static" / "style.css").read_bytes()
)


async def _style(_: Request) -> Response:
    return Response(_STYLE_SHEET, media_type="text/css")
