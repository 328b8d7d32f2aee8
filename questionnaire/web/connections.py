"""One connection of a browser: it ends when nothing comes; what is no HTTP is refused with our headers."""

import asyncio
import sys
from http import HTTPStatus

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from questionnaire.web.middleware import HEADERS
from questionnaire.words import pages as page_words

SILENT_SECONDS = 30.0
"""A connection on which nothing has come for so long ends, unless a response is being made."""

MOST_CONNECTIONS = 100
"""More than any browser opens. The one that was silent longest makes room."""

OTHER_FILES = 40
"""So many files are left for the rest of the program where a process may open few."""


class Connection(H11Protocol):
    """A connection that does not stay open for nothing."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, object],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.heard_at = self.loop.time()
        self._watch: asyncio.TimerHandle | None = None

    @property
    def waits(self) -> bool:
        """Whether it waits for a request, or for the rest of one."""
        return self.cycle is None or self.cycle.response_complete or self.cycle.more_body

    @property
    def is_open(self) -> bool:
        """Whether it is not being closed."""
        return not self.transport.is_closing()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as its own base
        """Watch over the new connection, and make room for it."""
        super().connection_made(transport)
        self._watch = self.loop.call_later(SILENT_SECONDS, self._look)
        there = [other for other in self.connections if isinstance(other, Connection) and other.is_open]
        waiting = [other for other in there if other.waits]
        if len(there) > most_connections() and waiting:
            min(waiting, key=lambda other: other.heard_at).transport.abort()

    def data_received(self, data: bytes) -> None:
        """Note that something came."""
        self.heard_at = self.loop.time()
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop watching."""
        if self._watch is not None:
            self._watch.cancel()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  # uvicorn's words, in place of which ours stand
        """Refuse what is no HTTP."""
        body = f"{page_words.PROBLEMS[HTTPStatus.BAD_REQUEST][0]}.\n".encode()
        headers = [
            *HEADERS.items(),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Connection", "close"),
        ]
        refusal = h11.Response(status_code=HTTPStatus.BAD_REQUEST, headers=headers, reason=b"Bad Request")
        try:
            for event in (refusal, h11.Data(data=body), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        except h11.LocalProtocolError:
            pass  # a response was under way already
        self.transport.close()

    def _look(self) -> None:
        left = self.heard_at + SILENT_SECONDS - self.loop.time()
        if left <= 0 and self.waits:
            self.transport.abort()
        else:
            self._watch = self.loop.call_later(max(left, 1.0), self._look)


def most_connections() -> int:
    """Return how many connections may be open, fewer where a process may open few files."""
    if sys.platform == "win32":
        return MOST_CONNECTIONS
    import resource

    return max(4, min(MOST_CONNECTIONS, resource.getrlimit(resource.RLIMIT_NOFILE)[0] - OTHER_FILES))
