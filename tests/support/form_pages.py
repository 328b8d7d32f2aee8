"""Pages with form clients of others, in Debian's Chromium: all they load comes from 127.0.0.1."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

from playwright.sync_api import Locator, Page, Route, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update"]


class FormClient(ABC):
    """A form client in a page, with one questionnaire at a time.

    problems: errors in the page, and requests to other hosts.
    """

    name: ClassVar[str]
    page: ClassVar[str]
    """The HTML of the page."""
    keeps_reasons: ClassVar[bool] = False
    """Whether the reason why there is no answer, which stands on an item, comes back from it."""
    ready: ClassVar[str]
    """What is true in the page, in JavaScript, once the client can be used."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self.problems: list[str] = []
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda said: self.problems.append(said.text) if said.type == "error" else None)
        page.route("**/*", partial(self._at_home_only, address))
        page.goto(f"{address}/form.html")
        page.wait_for_function(self.ready)

    def _at_home_only(self, address: str, route: Route) -> None:
        if route.request.url == f"{address}/form.html":
            route.fulfill(body=self.page, content_type="text/html")
        elif route.request.url.startswith((f"{address}/", "data:", "blob:")):
            route.continue_()
        else:
            self.problems.append(f"request to {route.request.url}")
            route.abort()

    def ask(self, address: str) -> None:
        """Make the page send a request to this address."""
        self._page.evaluate("address => fetch(address).catch(() => null)", address)

    @property
    def text(self) -> str:
        """All text that a person sees on the page."""
        return self._page.locator("#form").inner_text()

    @abstractmethod
    def open(self, questionnaire: str, response: str = "null") -> None:
        """Open a questionnaire, with the answers of a response if there is one."""

    @property
    @abstractmethod
    def shown(self) -> list[str]:
        """The linkIds of the questions on the page."""

    @property
    @abstractmethod
    def response(self) -> str:
        """The QuestionnaireResponse that the client hands over; "null" where it refuses to."""

    @abstractmethod
    def choose(self, link_id: str, label: str) -> None:
        """Click the answer with this label."""

    @abstractmethod
    def type(self, link_id: str, lines: tuple[str, ...]) -> None:
        """Type over what stands in a question; for more than one answer, add a field for each."""

    @abstractmethod
    def clear(self, link_id: str) -> None:
        """Delete what stands in the first field of a question."""

    @abstractmethod
    def has_room(self, link_id: str) -> bool:
        """Whether the question takes one more answer."""


def type_over(field: Locator, text: str) -> None:
    """Type a text in place of what stands in a field, key by key."""
    field.press("Control+a")
    field.press_sequentially(text)


@contextmanager
def form_clients(clients: Mapping[type[FormClient], Path], chromium: str) -> Iterator[list[FormClient]]:
    """Start each client, from its folder, in a page of one browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        try:
            with _all_served(list(clients.values())) as addresses:
                yield [
                    client(browser.new_page(locale="en-US"), address)
                    for client, address in zip(clients, addresses, strict=True)
                ]
        finally:
            browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Do not log requests."""


@contextmanager
def _all_served(folders: list[Path]) -> Iterator[list[str]]:
    servers = [
        ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(path))) for path in folders
    ]
    for server in servers:
        Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield [f"http://127.0.0.1:{server.server_port}" for server in servers]
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
