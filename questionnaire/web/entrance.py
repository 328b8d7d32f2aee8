"""Coming in, starting, stopping, deleting, and coming back after an hour."""

from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.formats import FORMATS
from questionnaire.session import Session
from questionnaire.web.launch import Launch, see


async def come_in(launch: Launch, request: Request) -> Response:
    """Swap the launch link for a cookie and a clean address."""
    if launch.door.knows(request.cookies.get(launch.door.cookie)):
        return see("/")
    key = launch.door.let_in(request.path_params["token"])
    if key is None:
        return outside(launch)
    response = see("/")
    _give_key(response, launch, key)
    return response


def outside(launch: Launch) -> Response:
    """Return what everybody else sees: where to find the link. One that works stands there from now on."""
    launch.door.invite_once_more()
    return launch.pages.page("outside.html", HTTPStatus.FORBIDDEN)


async def start_page(launch: Launch, _: Request) -> Response:
    """Say what this is, what it is not, and where answers go."""
    questionnaire = launch.pack.questionnaire
    return launch.page(
        "start.html",
        description=questionnaire.description,
        length=Session.start(launch.pack).progress,
        begun=launch.sitting.begun,
        blank="pdf" if FORMATS["pdf"].is_there else "html",
    )


async def start(launch: Launch, _: Request, __: FormData) -> Response:
    """Go to the first question, or to where the person was."""
    launch.sitting.begun = True
    return launch.to_where_they_are()


async def stop_page(launch: Launch, _: Request) -> Response:
    """Offer to keep the answers, to go on or to delete them."""
    return launch.page("stop.html", begun=launch.sitting.begun)


async def delete(launch: Launch, _: Request, __: FormData) -> Response:
    """Forget everything, here and in the browser."""
    key = launch.forget()
    response = see("/deleted")
    # Not "cookies": that would also sign the person out of every other program on this machine's address.
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    _give_key(response, launch, key)
    return response


async def deleted_page(launch: Launch, _: Request) -> Response:
    """Say that nothing is left."""
    return launch.page("deleted.html")


async def away_page(launch: Launch, _: Request) -> Response:
    """Ask, after an idle hour, whether to go on, before anything is shown."""
    if not launch.sitting.away:
        return launch.to_where_they_are()
    return launch.page("away.html", notices=())  # a notice tells what was asked


async def go_on(launch: Launch, _: Request, __: FormData) -> Response:
    """Go on after an idle hour."""
    launch.sitting.away = False
    return launch.to_where_they_are()


def _give_key(response: Response, launch: Launch, key: str) -> None:
    # Without Secure: there is no TLS between a browser and its own machine.
    response.set_cookie(launch.door.cookie, key, httponly=True, samesite="strict", path="/")
