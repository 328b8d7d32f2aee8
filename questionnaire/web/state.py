"""The application state of one launch, and how endpoints get it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeAlias

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from questionnaire.formats.form import SENT
from questionnaire.pack.pack import Pack
from questionnaire.web.auth import Auth
from questionnaire.web.form_parsing import form_of
from questionnaire.web.pages import Pages
from questionnaire.web.visit import Visit

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


@dataclass
class AppState:
    """The application state: the pack, authentication, and one person's visit.

    clock: returns seconds since some point in time.
    """

    pack: Pack
    auth: Auth
    pages: Pages
    clock: Callable[[], float]
    visit: Visit

    def page(self, template: str, status: int = HTTPStatus.OK, **context: object) -> HTMLResponse:
        """Return a page for the person who came in."""
        visit = self.visit
        shown = {
            "csrf_token": visit.csrf_token,
            "sent": visit.since_begin(),
            "notices": visit.notices,
            "safety": visit.safety,
        }
        return self.pages.page(template, status, **{**shown, **context})

    def to_where_they_are(self) -> Response:
        """Redirect to the next page: a pending change, a question, the review, or the sheet."""
        return see(self.where_they_are)

    @property
    def where_they_are(self) -> str:
        """The path of the next page."""
        session = self.visit.session
        if not self.visit.begun:
            return "/"
        if self.visit.pending is not None:
            return "/change"
        if session.current is not None:
            return self.path_of(session.current)
        return "/sheet" if self.visit.done else "/check"

    def path_of(self, link_id: str) -> str:
        """Return the path of a question, by its position in the pack. Paths reveal no answers."""
        positions = list(self.pack.questionnaire.items)
        return f"/question/{positions.index(link_id) + 1}"

    def forget(self) -> str:
        """Delete the visit, and return a new session key for the next one."""
        self.visit = Visit(self.pack, self.clock)
        return self.auth.new_session_key()


def see(path: str) -> Response:
    """Redirect with 303 See Other, so that Back and reload do not send a form twice."""
    return RedirectResponse(path, HTTPStatus.SEE_OTHER)


def page_endpoint(show: Callable[[AppState, Request], Awaitable[Response]]) -> Endpoint:
    """Return an endpoint that shows a page."""

    async def endpoint(request: Request) -> Response:
        state: AppState = request.app.state.app_state
        state.visit.look_at(request.url.path)
        return await show(state, request)

    return endpoint


FormHandler: TypeAlias = Callable[[AppState, Request, FormData], Awaitable[Response]]


def form_endpoint(take: FormHandler, again: FormHandler) -> Endpoint:
    """Return an endpoint that handles a form. A form without the CSRF token of the visit is refused.

    again: shows the page of a form that came back before anybody can have seen it, with what the form held.
    """

    async def endpoint(request: Request) -> Response:
        state: AppState = request.app.state.app_state
        async with form_of(request) as form:
            if not state.visit.owns_csrf_token(form.get("csrf_token")):
                raise HTTPException(HTTPStatus.FORBIDDEN)
            if state.visit.is_too_soon(form.get(SENT)):
                return await again(state, request, form)
            return await take(state, request, form)

    return endpoint
