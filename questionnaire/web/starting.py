"""The endpoints for the launch link, starting, stopping, deleting, and the idle hour."""

from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.formats import FORMATS
from questionnaire.session.session import Session
from questionnaire.web.state import AppState, see
from questionnaire.words import pages as page_words

ARRIVED = "/arrived"
"""Where the launch link leads first, to see whether the browser has kept the cookie."""

_FORGET = {"Clear-Site-Data": '"cache", "storage"'}
"""Not "cookies": that would clear the cookies of all other programs on this host as well."""


async def redeem_link(state: AppState, request: Request) -> Response:
    """Redeem the launch link for a cookie, and redirect to an address without the token."""
    if state.auth.knows(request.headers.getlist("cookie")):
        return see("/")
    key = state.auth.redeem(request.path_params["token"])
    if key is None:
        return outside(state)
    response = see(ARRIVED)
    _set_session_cookie(response, state, key)
    return response


async def arrived(_: AppState, __: Request) -> Response:
    """Go on to the start page: the browser has kept the cookie."""
    return see("/")


def without_cookie(state: AppState) -> Response:
    """Return the page for a browser that came from the launch link and kept no cookie."""
    state.auth.replace_used_link()
    advice = page_words.NO_COOKIE_ADVICE.format(address=state.auth.address.removeprefix("http://"))
    return state.pages.page("no_cookie.html", HTTPStatus.FORBIDDEN, advice=advice)


def outside(state: AppState, *, sent_a_form: bool = False) -> Response:
    """Return the page for outsiders, which says where the link is; one that works is there from now on."""
    state.auth.replace_used_link()
    return state.pages.page("outside.html", HTTPStatus.FORBIDDEN, sent_a_form=sent_a_form)


async def start_page(state: AppState, _: Request, told: str = "") -> Response:
    """Show the start page: what this is, and where answers go."""
    questionnaire = state.pack.questionnaire
    return state.page(
        "start.html",
        description=questionnaire.description,
        most=Session.start(state.pack).progress.most,
        begun=state.visit.begun,
        blank=_blank_format(),
        told=told,
    )


async def start(state: AppState, _: Request, __: FormData) -> Response:
    """Go to the first question, or to where the person was."""
    state.visit.begun = True
    return state.to_where_they_are()


async def start_again(state: AppState, request: Request, _: FormData) -> Response:
    """Show the start page again."""
    return await start_page(state, request, page_words.TOO_SOON)


async def stop_page(state: AppState, _: Request) -> Response:
    """Offer to save the answers, to go on, or to delete them."""
    return state.page("stop.html", begun=state.visit.begun)


async def delete_page(state: AppState, _: Request, told: str = "") -> Response:
    """Ask whether to delete the answers. Nothing else can be pressed by mistake on this page."""
    if not state.visit.begun:
        return state.to_where_they_are()
    back = "/sheet" if state.where_they_are == "/sheet" else "/stop"
    # It is shown after an idle hour, too.
    return state.page("delete.html", notices=(), safety=(), told=told, back=back)


async def delete(state: AppState, _: Request, __: FormData) -> Response:
    """Delete all answers, here and in the browser."""
    key = state.forget()
    response = see("/deleted")
    response.headers.update(_FORGET)
    _set_session_cookie(response, state, key)
    return response


async def delete_again(state: AppState, request: Request, _: FormData) -> Response:
    """Show the page that asks again."""
    return await delete_page(state, request, page_words.DELETED_TOO_SOON)


async def deleted_page(state: AppState, _: Request) -> Response:
    """Show that everything is deleted."""
    response = state.page("deleted.html")
    # Here, too: at the redirect alone WebKit would keep the pages that Back shows.
    response.headers.update(_FORGET)
    return response


async def away_page(state: AppState, _: Request, told: str = "") -> Response:
    """After an idle hour, ask whether to go on before anything else is shown."""
    if not state.visit.away:
        return state.to_where_they_are()
    return state.page("away.html", notices=(), safety=(), told=told)  # these tell what was asked


async def go_on(state: AppState, _: Request, __: FormData) -> Response:
    """Go on after an idle hour."""
    state.visit.away = False
    return state.to_where_they_are()


async def away_again(state: AppState, request: Request, _: FormData) -> Response:
    """Show the page for somebody who was away again."""
    return await away_page(state, request, page_words.TOO_SOON)


def _set_session_cookie(response: Response, state: AppState, key: str) -> None:
    # Not Secure: there is no TLS on loopback.
    response.set_cookie(state.auth.cookie, key, httponly=True, samesite="strict", path="/")


def _blank_format() -> str:
    """Return the format of the blank to offer: the last in the table whose extra is installed."""
    return [name for name, made in FORMATS.items() if made.blank is not None and made.is_there][-1]
