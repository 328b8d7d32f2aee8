"""The ASGI application: a factory, so that nothing is global."""

from collections.abc import Callable
from hashlib import sha256
from http import HTTPStatus
from time import monotonic

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from questionnaire.formats.templates import page_file
from questionnaire.pack.pack import Pack
from questionnaire.web import asking, finishing, opening, starting
from questionnaire.web.auth import Auth
from questionnaire.web.middleware import SecurityMiddleware
from questionnaire.web.pages import Pages
from questionnaire.web.state import AppState, form_endpoint, page_endpoint, see
from questionnaire.web.visit import Visit
from questionnaire.words import shared as words

_STYLE_SHEET = "".join(map(page_file, ("text.css", "sheet.css", "style.css")))

STYLE = f"/style-{sha256(_STYLE_SHEET.encode()).hexdigest()[:12]}.css"
"""Another style has another address, so that a browser may keep this one. It holds no answer."""


def make_app(
    pack: Pack,
    auth: Auth,
    *,
    failed: Callable[[Exception], None],
    clock: Callable[[], float] = monotonic,
    program: str = words.PROGRAM,
) -> ASGIApp:
    """Return the pages of one launch as an ASGI application.

    auth: its address is the only one that the pages respond to, besides localhost for 127.0.0.1.
    failed: called with an exception in a page.
    program: what to type in a terminal for the program.
    """
    state = AppState(pack, auth, Pages(pack, STYLE, program), clock, Visit(pack, clock))
    app = _Application(routes=routes(), exception_handlers={HTTPException: _problem})
    app.state.app_state = state
    host = auth.address.removeprefix("http://")
    named = (host, host.removesuffix(":80"))  # browsers leave this port out
    hosts = {name for one in named for name in (one, one.replace("127.0.0.1", "localhost"))}
    return SecurityMiddleware(AuthMiddleware(app, state), hosts, state.pages.problem, failed)


def routes() -> list[Route]:
    """Return all routes."""
    return [
        Route("/launch/{token:path}", page_endpoint(starting.redeem_link), methods=["GET"]),
        Route(starting.ARRIVED, page_endpoint(starting.arrived), methods=["GET"]),
        Route("/", page_endpoint(starting.start_page), methods=["GET"]),
        Route("/start", form_endpoint(starting.start, starting.start_again), methods=["POST"]),
        Route("/question/{position}", page_endpoint(asking.question_page), methods=["GET"]),
        Route("/question/{position}", form_endpoint(asking.answer, asking.question_again), methods=["POST"]),
        Route("/change", page_endpoint(asking.change_page), methods=["GET"]),
        Route("/change", form_endpoint(asking.settle, asking.change_again), methods=["POST"]),
        Route("/check", page_endpoint(finishing.check_page), methods=["GET"]),
        Route("/done", form_endpoint(finishing.done, finishing.check_again), methods=["POST"]),
        Route("/sheet", page_endpoint(finishing.sheet_page), methods=["GET"]),
        Route("/clinician", page_endpoint(finishing.clinician_page), methods=["GET"]),
        Route("/sheet/{format}", page_endpoint(finishing.sheet_file), methods=["GET"]),
        Route("/blank/{format}", page_endpoint(finishing.blank_file), methods=["GET"]),
        Route("/answers", page_endpoint(finishing.answers_file), methods=["GET"]),
        Route("/open", page_endpoint(opening.open_page), methods=["GET"]),
        Route("/open", form_endpoint(opening.open_answers, opening.open_again), methods=["POST"]),
        Route("/stop", page_endpoint(starting.stop_page), methods=["GET"]),
        Route("/delete", page_endpoint(starting.delete_page), methods=["GET"]),
        Route("/delete", form_endpoint(starting.delete, starting.delete_again), methods=["POST"]),
        Route("/deleted", page_endpoint(starting.deleted_page), methods=["GET"]),
        Route("/away", page_endpoint(starting.away_page), methods=["GET"]),
        Route("/go-on", form_endpoint(starting.go_on, starting.away_again), methods=["POST"]),
        Route(STYLE, _style, methods=["GET"]),
    ]


class _Application(Starlette):
    """Lets exceptions through to our middleware, which has an error page; Starlette would respond itself."""

    def build_middleware_stack(self) -> ASGIApp:
        return ExceptionMiddleware(self.router, handlers=self.exception_handlers)


class AuthMiddleware:
    """Requires the session key; after an idle hour, asks whether to go on before anything is shown."""

    def __init__(self, app: ASGIApp, state: AppState) -> None:
        self._app = app
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or respond with the page for outsiders."""
        app = self._app
        # HEAD does not redeem the link: link previews must not use it up.
        is_launch = scope["path"].startswith("/launch/") and scope["method"] == "GET"
        if scope["path"] != STYLE and not is_launch:
            app = self._redirected(scope) or app
        await app(scope, receive, send)

    def _redirected(self, scope: Scope) -> Response | None:
        state = self._state
        if not state.auth.knows(Headers(scope=scope).getlist("cookie")):
            if scope["path"] == starting.ARRIVED:
                return starting.without_cookie(state)
            return starting.outside(state, sent_a_form=scope["method"] == "POST")
        state.visit.arrive()
        # A late form is still accepted: what was typed in it must not be lost.
        if state.visit.away and scope["method"] != "POST" and scope["path"] not in ("/away", "/delete"):
            return see("/away")
        return None


async def _problem(request: Request, error: Exception) -> Response:
    state: AppState = request.app.state.app_state
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    response = state.pages.problem(status)
    response.headers.update(getattr(error, "headers", None) or {})
    return response


async def _style(_: Request) -> Response:
    kept = {"Cache-Control": "private, max-age=31536000, immutable"}
    return Response(_STYLE_SHEET, media_type="text/css", headers=kept)
