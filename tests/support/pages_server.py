"""Starts servers of the pages that listen on a port: the program itself, or a thread of this process."""

import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx2
import uvicorn

import questionnaire
from questionnaire.web.app import make_app
from questionnaire.web.auth import Auth
from support.web_client import SAME_ORIGIN, Clock


class ServeProcess:
    """The pages in a process of their own: those of `duration-factors serve`, with a faster clock."""

    def __init__(self, env: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("serving_slowly.py"))],
            stdout=subprocess.PIPE,
            text=True,
            env=env,
        )
        self._link = self._read_link()
        self._used = False
        self.address = self._link.partition("/launch")[0]

    def link(self) -> str:
        """Return a launch link that was not used yet."""
        if self._used:
            httpx2.get(self.address)  # a request without the cookie makes the program print a new one
            self._link = self._read_link()
        self._used = True
        return self._link

    def clear(self) -> None:
        """Delete the answers of an earlier test."""
        if not self._used:
            return
        with httpx2.Client(base_url=self.address, follow_redirects=True) as client:
            page = client.get(self.link()).text
            token = re.findall(r'name="csrf_token" value="([^"]+)"', page)[0]
            client.post("/delete", data={"csrf_token": token}, headers=SAME_ORIGIN)

    def close(self) -> None:
        """End the program, and wait for its end."""
        self.process.terminate()
        self.process.communicate()

    def _read_link(self) -> str:
        assert self.process.stdout is not None
        return next(line.strip() for line in self.process.stdout if "/launch/" in line)


class LocalServer:
    """The pages, served by a thread of this process, with a clock that the test sets.

    failures: uncaught exceptions in pages.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self.clock = Clock()
        self.links: list[str] = []
        self.failures: list[Exception] = []
        auth = Auth(address, self.links.append)
        auth.new_link()
        self.app = make_app(questionnaire.load_pack(), auth, failed=self.failures.append, clock=self.clock)

    def link(self) -> str:
        """Return the newest launch link."""
        return self.links[-1]


@contextmanager
def local_server() -> Iterator[LocalServer]:
    """Serve the pages from a thread."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        here = LocalServer(f"http://127.0.0.1:{listener.getsockname()[1]}")
        server = uvicorn.Server(uvicorn.Config(here.app, log_config=None, ws="none", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield here
        finally:
            server.should_exit = True
            thread.join()
    assert here.failures == []
