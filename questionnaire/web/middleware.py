"""Checks on every request, and headers on every response.

Listening on loopback is not enough: any page in the person's browser can send requests here (CSRF), under any
host name that it makes the browser resolve to this machine (DNS rebinding). So each request is checked first.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from http import HTTPStatus
from itertools import count

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from questionnaire.words import pages as page_words

LARGEST_BODY = 64 * 1024
"""The most bytes of a request. The largest form that our pages send has under ten thousand."""

LARGEST_DROPPED = 8 * 1024 * 1024
"""The most bytes of a too large request that are read and dropped, so that the browser reads the response."""

METHODS = ("GET", "HEAD", "POST")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cache-Control": "no-cache, no-store",  # lynx reads the first alone, and would show outdated pages
    "Pragma": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_RAW_HEADERS = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]


class _BodyTooLargeError(Exception):
    pass


class SecurityMiddleware:
    """Refuses requests that no page of ours would send, and adds security headers to all responses.

    hosts: the accepted Host headers, with port.
    problem: returns the error page for a status.
    failed: called with an uncaught exception; it must not reveal answers.
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
        self._numbers = count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check a request, and pass it on or refuse it."""
        if scope["type"] != "http":
            return
        body, answer = _Body(receive), _Answer(send, Headers(scope=scope), next(self._numbers))
        refusal = self._refusal(scope)
        try:
            if refusal is None:
                await self._app(scope, body.take, answer)
        except ClientDisconnect:
            return  # the page was closed while the request was being sent
        except _BodyTooLargeError:
            refusal = self._problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except Exception as error:
            self._failed(error)
            refusal = self._problem(HTTPStatus.INTERNAL_SERVER_ERROR)
        if refusal is not None and not answer.begun:
            await body.drop()
            with suppress(ClientDisconnect):
                await refusal(scope, receive, answer)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self._hosts]:
            # Nothing of the pack: a page that rebinds DNS can read this response.
            return PlainTextResponse(page_words.OTHER_HOST, HTTPStatus.MISDIRECTED_REQUEST)
        if scope["method"] not in METHODS:
            refusal = self._problem(HTTPStatus.METHOD_NOT_ALLOWED)
            refusal.headers["Allow"] = ", ".join(METHODS)
            return refusal
        if scope["method"] == "POST" and not _is_same_origin(headers):
            return self._problem(HTTPStatus.FORBIDDEN)
        if _content_length(headers) > LARGEST_BODY:
            return self._problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return None


class _Body:
    """Reads a request body, up to the size of our forms."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._bytes = 0
        self._ended = False

    async def take(self) -> Message:
        """Return the next message.

        Raises:
            _BodyTooLargeError: the body is larger than any form of ours.
        """
        message = await self._next()
        if self._bytes > LARGEST_BODY:
            raise _BodyTooLargeError
        return message

    async def drop(self) -> None:
        """Read and drop the rest. After the last message, waiting for another would never end."""
        while not self._ended and self._bytes < LARGEST_DROPPED:
            await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        self._bytes += len(message.get("body", b""))
        self._ended = not message.get("more_body", False)
        return message


class _Answer:
    """Sends a response with our headers.

    A redirect names the whole address, as lynx stops with an alert at a path alone. A browser that does not
    send Sec-Fetch-Site gets a number in it, too: lynx shows a page again as it was at that address.
    """

    def __init__(self, send: Send, headers: Headers, number: int) -> None:
        self._send = send
        self._origin = b"http://" + headers.get("host", "").encode("latin-1")
        self._query = b"" if "sec-fetch-site" in headers else b"?%d" % number
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            named = {name for name, _ in message["headers"]}
            message["headers"] = [
                *(
                    (name, self._whole(value) if name == b"location" else value)
                    for name, value in message["headers"]
                ),
                *(header for header in _RAW_HEADERS if header[0] not in named),
            ]
        try:
            await self._send(message)
        except Exception as error:  # the connection broke: what came on it was no HTTP any more
            raise ClientDisconnect from error

    def _whole(self, location: bytes) -> bytes:
        return self._origin + location + self._query if location.startswith(b"/") else location


def _is_same_origin(headers: Headers) -> bool:
    """Return whether a form is from a page of this origin, as far as the browser says.

    Where it says nothing, as text browsers do, the cookie (SameSite=Strict) and the CSRF token, which no
    other site can learn, decide alone.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("origin")
    return origin is None or origin.removesuffix(":80") == f"http://{headers['host'].removesuffix(':80')}"


def _content_length(headers: Headers) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else LARGEST_BODY + 1
