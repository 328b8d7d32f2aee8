"""The HTTP server, which listens on loopback only."""

import asyncio
import logging
import socket
import warnings
import webbrowser
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import monotonic
from traceback import extract_tb

import uvicorn

from questionnaire.errors import StorageError
from questionnaire.interrupts import Uninterrupted
from questionnaire.pack.pack import Pack
from questionnaire.web.app import make_app
from questionnaire.web.auth import Auth
from questionnaire.web.connections import Connection
from questionnaire.words import pages as page_words

LOOPBACK = "127.0.0.1"

ACCEPTED_AT_ONCE = 16
"""Connections that are accepted before one too many can be closed."""


def serve(
    pack: Pack,
    *,
    port: int,
    show_line: Callable[[str], None],
    open_browser: bool,
    program: str,
    clock: Callable[[], float] = monotonic,
) -> None:
    """Serve the pages until the program is stopped.

    port: 0 for any that is free.
    show_line: prints a line in the terminal where the program was started.
    program: what to type in a terminal for the program.
    clock: returns seconds since some point in time.

    Raises:
        StorageError: the port cannot be used.
        KeyboardInterrupt: Ctrl-C.
    """
    with _listening(port) as listener:
        auth = Auth(f"http://{LOOPBACK}:{listener.getsockname()[1]}", _announcing(show_line))
        link = auth.new_link()
        show_line(page_words.IN_MEMORY)
        if open_browser:
            # In a thread: a text browser in the terminal returns only when it is closed.
            Thread(target=webbrowser.open, args=(link,), daemon=True).start()
        failed = lambda error: show_line(failure_in_words(error))  # noqa: E731
        app = make_app(pack, auth, failed=failed, clock=clock, program=program)
        with warnings.catch_warnings():
            # Ended before the loop runs, Python would warn of the coroutine that never did.
            warnings.simplefilter("ignore", RuntimeWarning)
            with Uninterrupted():  # half a loop, thrown away, prints an exception that nobody can catch
                runner = asyncio.Runner()
                runner.get_loop()
            with runner:
                runner.run(_server(app).serve(sockets=[listener]))


def _server(app: object) -> uvicorn.Server:
    # It would print where a browser broke off, or that no file can be opened for a moment.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    return uvicorn.Server(
        uvicorn.Config(
            app,  # type: ignore[arg-type]  # Starlette's ASGIApp and uvicorn's describe the same call
            http=Connection,
            ws="none",
            lifespan="off",
            access_log=False,
            log_config=None,
            log_level="critical",
            server_header=False,
            backlog=ACCEPTED_AT_ONCE,
            proxy_headers=False,
            timeout_graceful_shutdown=1,
        )
    )


def _announcing(show_line: Callable[[str], None]) -> Callable[[str], None]:
    def announce(link: str) -> None:
        show_line(page_words.LINK)
        show_line(link)

    return announce


def _listening(port: int) -> socket.socket:
    # asyncio sets TCP_NODELAY only if the protocol is named; otherwise small responses are delayed.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise StorageError(page_words.PORT_TAKEN.format(port=port, reason=error.strerror)) from error
    return listener


def failure_in_words(error: Exception) -> str:
    """Return where a page failed, without the exception's message, which may contain an answer."""
    frame = extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    return page_words.FAILED.format(kind=type(error).__name__, where=where)
