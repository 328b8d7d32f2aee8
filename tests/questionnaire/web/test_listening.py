"""`duration-factors serve` as a process: what is no HTTP, silent connections, few files, and its end."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from questionnaire.web.middleware import HEADERS
from questionnaire.words import command_line as command_words
from support.web_client import PACK

PATIENCE = 20
FEW_FILES = 64
SERVE = [sys.executable, "-m", "questionnaire", "serve", "--no-browser"]


@dataclass
class Serving:
    """The program, and its port."""

    process: subprocess.Popen[str]
    port: int

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE)

    def ask(self, request: bytes) -> bytes:
        """Send bytes, and return everything that comes until the other end closes."""
        with self.connect() as connection:
            connection.sendall(request)
            return b"".join(iter(lambda: connection.recv(65536), b""))

    def end(self, number: int = signal.SIGTERM) -> tuple[int, str, str]:
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, err


def serving(*before: str) -> Serving:
    process = subprocess.Popen(
        [*before, *SERVE], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ}
    )
    assert process.stdout is not None
    link = next(line for line in process.stdout if "/launch/" in line)
    port = re.search(r":(\d+)/", link)
    assert port is not None
    return Serving(process, int(port[1]))


@pytest.fixture
def program() -> Iterator[Serving]:
    running = serving()
    yield running
    running.process.kill()
    running.process.communicate()


def is_consult(said: str) -> bool:
    """Return whether this is the consult line and nothing else."""
    return " ".join(said.split()) == PACK.ruleset.consult


NO_HTTP = [
    b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET  HTTP/9\r\n\r\n",
    b"POST /start HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 100_000,
]


def test_what_is_no_http_is_refused_with_our_headers_and_nothing_is_said_of_it(program: Serving) -> None:
    for request in NO_HTTP:
        head, _, body = program.ask(request).partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 400 "), request
        assert all(f"{name}: {value}".encode() in head for name, value in HEADERS.items())
        assert len(body) < 60
    _, out, err = program.end()
    assert "failed" not in out
    assert is_consult(err)


def test_a_body_that_breaks_off_or_is_no_http_is_no_failed_page(program: Serving) -> None:
    head = f"POST /start HTTP/1.1\r\nHost: 127.0.0.1:{program.port}\r\n"
    for rest in (
        "Transfer-Encoding: chunked\r\n\r\nzz\r\nno chunk\r\n",
        "Transfer-Encoding: chunked\r\nSec-Fetch-Site: cross-site\r\n\r\n5\r\nab\r\nzz\r\n\r\n",
        "Content-Length: 5\r\n\r\nab\r\n\r\n\r\nGET nothing\r\n\r\n",
    ):
        program.ask((head + rest).encode())
    with program.connect() as leaving:
        leaving.sendall((head + "Content-Length: 100\r\n\r\nab").encode())
    assert program.ask(f"GET /x HTTP/1.0\r\nHost: 127.0.0.1:{program.port}\r\n\r\n".encode())
    _, out, err = program.end()
    assert "failed" not in out
    assert is_consult(err)


@pytest.mark.parametrize(("number", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_whoever_ends_it_reads_the_consult_line(program: Serving, number: str, code: int) -> None:
    if number == "SIGINT" and signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        pytest.skip("the tests run in the background, where Ctrl-C is ignored")
    program.ask(b"GET / HTTP/1.0\r\nHost: elsewhere\r\n\r\n")
    returned, out, err = program.end(getattr(signal, number))
    assert returned == code
    assert command_words.SERVING_ENDED in out
    assert is_consult(err)


def test_where_few_files_may_be_open_many_silent_connections_shut_nobody_out() -> None:
    program = serving("prlimit", f"--nofile={FEW_FILES}:{FEW_FILES}")
    silent = [program.connect() for _ in range(FEW_FILES + 32)]
    try:
        request = f"GET / HTTP/1.0\r\nHost: 127.0.0.1:{program.port}\r\n\r\n".encode()
        assert program.ask(request).startswith(b"HTTP/1.1 403 ")
        _, out, err = program.end()
        assert "failed" not in out
        assert is_consult(err)
    finally:
        for connection in silent:
            connection.close()
        program.process.kill()
