"""What belongs to one launch of the program, and how a page gets at it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TypeAlias

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from questionnaire.pack import Pack
from questionnaire.web.door import Door
from questionnaire.web.pages import Pages, ReadyPage
from questionnaire.web.reading import form_of
from questionnaire.web.sitting import Sitting

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


@dataclass
class Launch:
    """One launch: a pack, a door, and the one person who came in.

    clock: seconds, from any beginning.
    first_sights: pages of questions that nobody has answered yet, by link_id, as far as they were drawn.
    """

    pack: Pack
    door: Door
    pages: Pages
    clock: Callable[[], float]
    sitting: Sitting
    first_sights: dict[str, ReadyPage] = field(default_factory=dict)

    def page(self, template: str, status: int = HTTPStatus.OK, **context: object) -> HTMLResponse:
        """Return a page for the person inside."""
        sitting = self.sitting
        return self.pages.page(
            template, status, **{"form_token": sitting.form_token, "notices": sitting.notices, **context}
        )

    def to_where_they_are(self) -> Response:
        """Lead to the page that is next: a change to settle, a question, all answers, or the sheet."""
        session = self.sitting.session
        if not self.sitting.begun:
            return see("/")
        if self.sitting.proposal is not None:
            return see("/change")
        if session.current is not None:
            return see(self.path_of(session.current))
        return see("/sheet" if self.sitting.done else "/check")

    def path_of(self, link_id: str) -> str:
        """Return where a question stands: its place in the pack. An address tells no answer."""
        places = [item.link_id for item in self.pack.questionnaire.item]
        return f"/question/{places.index(link_id) + 1}"

    def forget(self) -> str:
        """Forget all that was said and return the key for whoever starts again."""
        self.sitting = Sitting(self.pack, self.clock)
        return self.door.new_key()


def see(path: str) -> Response:
    """Lead to a page after a form, so that Back and reload send nothing twice."""
    return RedirectResponse(path, HTTPStatus.SEE_OTHER)


def inside(show: Callable[[Launch, Request], Awaitable[Response]]) -> Endpoint:
    """Make an endpoint of a page that the person asks for."""

    async def endpoint(request: Request) -> Response:
        launch: Launch = request.app.state.launch
        launch.sitting.look_at(request.url.path)
        return await show(launch, request)

    return endpoint


def sent(take: Callable[[Launch, Request, FormData], Awaitable[Response]]) -> Endpoint:
    """Make an endpoint of what a form does. A form that is not from the person's own page is refused."""

    async def endpoint(request: Request) -> Response:
        launch: Launch = request.app.state.launch
        async with form_of(request) as form:
            if not launch.sitting.owns_form(form.get("form_token")):
                raise HTTPException(HTTPStatus.FORBIDDEN)
            return await take(launch, request, form)

    return endpoint
