"""A connection on which nothing comes ends, by a clock that leaps; one that waits for a response does not."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import uvicorn
from uvicorn.server import ServerState

from questionnaire.web.connections import SILENT_SECONDS, Connection

PATIENCE = 20
BODY = b"here"
WHOLE = b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
HALVES = [b"", WHOLE[:20], b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab"]


class LeapingLoop(asyncio.SelectorEventLoop):
    """A loop whose clock can be put forward."""

    ahead = 0.0

    def time(self) -> float:
        return super().time() + self.ahead


class Visit:
    """One connection, from both ends. go_on: lets the response be made. asked: a request has come."""

    def __init__(self, loop: LeapingLoop) -> None:
        self.loop, self.go_on, self.asked = loop, asyncio.Event(), asyncio.Event()
        self.heard: asyncio.Queue[bytes] = asyncio.Queue()

    async def app(self, _: object, receive: Callable[[], Any], send: Callable[[Any], Any]) -> None:
        while (await receive()).get("more_body"):
            pass
        self.asked.set()
        await self.go_on.wait()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"4")]})
        await send({"type": "http.response.body", "body": BODY})

    def connection(self) -> Connection:
        heard = self.heard

        class Heard(Connection):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
                super().connection_made(transport)
                heard.put_nowait(b"")

            def data_received(self, data: bytes) -> None:
                super().data_received(data)
                heard.put_nowait(data)

        config = uvicorn.Config(self.app, interface="asgi3", log_config=None, ws="none", lifespan="off")
        config.load()
        return Heard(config, ServerState(), {})

    async def send(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        """Send bytes, and wait until the other end has them."""
        writer.write(data)
        while data:
            data = data[len(await self.heard.get()) :]


async def ended_with(reader: asyncio.StreamReader) -> bytes:
    """Return what comes until the other end closes."""
    try:
        return await asyncio.wait_for(reader.read(), PATIENCE)
    except ConnectionResetError:
        return b""


def visited(
    look: Callable[[Visit, asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, None]],
) -> None:
    """Connect, and look at the connection."""

    async def connected() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, LeapingLoop)
        visit = Visit(loop)
        async with await loop.create_server(visit.connection, "127.0.0.1", 0) as server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            try:
                await visit.heard.get()
                await look(visit, reader, writer)
            finally:
                writer.close()

    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(connected())


@pytest.mark.parametrize("sent", HALVES, ids=["nothing", "half a head", "half a body"])
def test_a_connection_ends_when_nothing_has_come_on_it_for_so_long(sent: bytes) -> None:
    async def look(visit: Visit, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await visit.send(writer, sent)
        visit.loop.ahead += SILENT_SECONDS + 1
        assert await ended_with(reader) == b""

    visited(look)


def test_what_comes_begins_the_time_anew() -> None:
    async def look(visit: Visit, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        visit.go_on.set()
        for part in (WHOLE[:10], WHOLE[10:20], WHOLE[20:]):
            visit.loop.ahead += SILENT_SECONDS - 10
            await visit.send(writer, part)
        assert (await ended_with(reader)).endswith(BODY)

    visited(look)


def test_a_connection_that_waits_for_its_response_does_not_end() -> None:
    async def look(visit: Visit, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await visit.send(writer, WHOLE)
        await visit.asked.wait()
        visit.loop.ahead += 2 * SILENT_SECONDS
        await asyncio.sleep(0)
        visit.go_on.set()
        assert (await ended_with(reader)).endswith(BODY)

    visited(look)
