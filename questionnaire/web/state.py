"""What belongs to one launch of the program, and how a page gets at it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeAlias

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from questionnaire.pack.pack import Pack
from questionnaire.web.auth import Auth
from questionnaire.web.form_parsing import form_of
from questionnaire.web.pages import Pages
from questionnaire.web.visit import Visit

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


@dataclass
class AppState:
    """The application's state: a pack, who may come in, and the visit of the one person who did.

    clock: seconds, from any beginning.
    """

    pack: Pack
    auth: Auth
    pages: Pages
    clock: Callable[[], float]
    visit: Visit

    def page(self, template: str, status: int = HTTPStatus.OK, **context: object) -> HTMLResponse:
        """Return a page for the person inside."""
        visit = self.visit
        shown = {"csrf_token": visit.csrf_token, "notices": visit.notices, "safety": visit.safety}
        return self.pages.page(template, status, **{**shown, **context})

    def to_where_they_are(self) -> Response:
        """Lead to the page that is next: a change to settle, a question, all answers, or the sheet."""
        session = self.visit.session
        if not self.visit.begun:
            return see("/")
        if self.visit.pending is not None:
            return see("/change")
        if session.current is not None:
            return see(self.path_of(session.current))
        return see("/sheet" if self.visit.done else "/check")

    def path_of(self, link_id: str) -> str:
        """Return where a question stands: its position in the pack. An address tells no answer."""
        positions = list(self.pack.questionnaire.items)
        return f"/question/{positions.index(link_id) + 1}"

    def forget(self) -> str:
        """Forget all that was said and return the key for whoever starts again."""
        self.visit = Visit(self.pack, self.clock)
        return self.auth.new_session_key()


def see(path: str) -> Response:
    """Lead to a page after a form, so that Back and reload send nothing twice."""
    return RedirectResponse(path, HTTPStatus.SEE_OTHER)


def page_endpoint(show: Callable[[AppState, Request], Awaitable[Response]]) -> Endpoint:
    """Make an endpoint of a page that the person asks for."""

    async def endpoint(request: Request) -> Response:
        state: AppState = request.app.state.app_state
        state.visit.look_at(request.url.path)
        return await show(state, request)

    return endpoint


def form_endpoint(take: Callable[[AppState, Request, FormData], Awaitable[Response]]) -> Endpoint:
    """Make an endpoint of what a form does. A form that is not from the person's own page is refused."""

    async def endpoint(request: Request) -> Response:
        state: AppState = request.app.state.app_state
        async with form_of(request) as form:
            if not state.visit.owns_csrf_token(form.get("csrf_token")):
                raise HTTPException(HTTPStatus.FORBIDDEN)
            return await take(state, request, form)

    return endpoint
