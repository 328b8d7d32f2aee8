"""What every request must look like, and what every answer carries.

Loopback is no wall: any page in the person's browser can send requests here, under any name that it makes the
browser resolve to this machine. So each request is looked at before anything else happens.
"""

from collections.abc import Callable, Collection
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from questionnaire.words import pages as page_words

LARGEST_BODY = 64 * 1024
"""Bytes. The largest form that our pages send has under ten thousand."""

LARGEST_LOOKED_AWAY = 8 * 1024 * 1024
"""Bytes of a body too large that are taken in and dropped, so that the browser gets to read the answer."""

METHODS = ("GET", "HEAD", "POST")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_RAW_HEADERS = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]


class _BodyTooLargeError(Exception):
    pass


class SecurityMiddleware:
    """Refuses what no page of ours would send, and sees to the headers of whatever goes out.

    hosts: the names, with port, under which this program may be called.
    problem: makes the page for a status.
    failed: told of an exception that nothing else has caught; it must not tell what was answered.
    """

    def __init__(
        self,
        app: ASGIApp,
        hosts: Collection[str],
        problem: Callable[[int], Response],
        failed: Callable[[Exception], None],
    ) -> None:
        self._app = app
        self._hosts = frozenset(hosts)
        self._problem = problem
        self._failed = failed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Look at a request, and hand it on or refuse it."""
        if scope["type"] != "http":
            return
        body, answer = _Body(receive), _Answer(send)
        refusal = self._refusal(scope)
        try:
            if refusal is None:
                await self._app(scope, body.take, answer)
        except ClientDisconnect:
            return  # they closed the page while it was being sent
        except _BodyTooLargeError:
            refusal = self._problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except Exception as error:
            self._failed(error)
            refusal = self._problem(HTTPStatus.INTERNAL_SERVER_ERROR)
        if refusal is not None and not answer.begun:
            await body.drop()
            await refusal(scope, receive, answer)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self._hosts]:
            # Nothing of the pack: whoever made the browser come here under another name can read this.
            return PlainTextResponse(page_words.OTHER_HOST, HTTPStatus.MISDIRECTED_REQUEST)
        if scope["method"] not in METHODS:
            refusal = self._problem(HTTPStatus.METHOD_NOT_ALLOWED)
            refusal.headers["Allow"] = ", ".join(METHODS)
            return refusal
        if scope["method"] == "POST" and not _from_our_page(headers):
            return self._problem(HTTPStatus.FORBIDDEN)
        if _announced(headers) > LARGEST_BODY:
            return self._problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return None


class _Body:
    """Takes a body in, as long as it is no larger than our forms are."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._bytes = 0
        self._ended = False

    async def take(self) -> Message:
        """Return the next part.

        Raises:
            _BodyTooLargeError: that is more than any form of ours has.
        """
        message = await self._next()
        if self._bytes > LARGEST_BODY:
            raise _BodyTooLargeError
        return message

    async def drop(self) -> None:
        """Take the rest and forget it. After the last part none comes: waiting for one would never end."""
        while not self._ended and self._bytes < LARGEST_LOOKED_AWAY:
            await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        self._bytes += len(message.get("body", b""))
        self._ended = not message.get("more_body", False)
        return message


class _Answer:
    """Sends, with our headers."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            message["headers"] = [*message["headers"], *_RAW_HEADERS]
        await self._send(message)


def _from_our_page(headers: Headers) -> bool:
    """Return whether a page of this address sent a form. A browser that does not say so is not trusted."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return headers.get("origin") == f"http://{headers['host']}"


def _announced(headers: Headers) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else LARGEST_BODY + 1
