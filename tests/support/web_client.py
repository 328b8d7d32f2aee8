"""Drives the pages in this process, as a browser without a screen.

The client stores its cookie, follows redirects, and submits the forms on a page with the fields in them.
"""

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx2

import questionnaire
from questionnaire import Pack
from questionnaire.web.app import make_app
from questionnaire.web.auth import Auth
from questionnaire.words import shared as words

ADDRESS = "http://127.0.0.1:8000"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}
PACK = questionnaire.load_pack()
PATIENCE = 15
"""Seconds to wait for an answer before a test fails."""

VOID = {"input", "link", "meta", "br"}


@dataclass
class Element:
    """An element of a page, with its children."""

    tag: str
    attributes: dict[str, str | None]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            yield from [child] if isinstance(child, str) else child._texts()

    def all(self, tag: str) -> list["Element"]:
        """Return all elements with this tag, in the order of the page."""
        inner = [child for child in self.children if isinstance(child, Element)]
        return [found for child in inner for found in ([child] if child.tag == tag else []) + child.all(tag)]

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(html: str) -> Element:
    """Return the elements of a page. Every opened tag must be closed."""
    tree = _Tree()
    tree.feed(html)
    assert len(tree.open) == 1, f"<{tree.open[-1].tag}> stays open"
    return tree.open[0]


class Clock:
    """A clock that the test sets, in seconds.

    step: so much goes by at each look at it, so that whoever uses a page seems to have read it first.
    """

    def __init__(self, step: float = 1.0) -> None:
        self.now = 0.0
        self.step = step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


class Visitor:
    """A person at the pages of one launch.

    links: the launch links that were announced.
    failures: uncaught exceptions in pages.
    """

    def __init__(
        self, pack: Pack | None = None, address: str = ADDRESS, program: str = words.PROGRAM
    ) -> None:
        self.links: list[str] = []
        self.failures: list[Exception] = []
        self.clock = Clock()
        self.pack = pack or PACK
        self.auth = Auth(address, self.links.append)
        self.auth.new_link()
        self.app = make_app(
            self.pack, self.auth, failed=self.failures.append, clock=self.clock, program=program
        )
        self._loop = asyncio.new_event_loop()
        transport = httpx2.ASGITransport(self.app)  # type: ignore[arg-type]
        self._client = httpx2.AsyncClient(transport=transport, base_url=address, follow_redirects=True)
        self.answer = httpx2.Response(204)

    def close(self) -> None:
        self._loop.run_until_complete(self._client.aclose())
        self._loop.close()

    def __enter__(self) -> "Visitor":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def come_in(self) -> "Visitor":
        """Open the newest link."""
        self.get(self.links[-1])
        return self

    def request(self, method: str, path: str, **how: object) -> httpx2.Response:
        """Send a request, and follow redirects."""
        self.answer = self._wait_for(self._client.request(method, path, **how))  # type: ignore[arg-type]
        return self.answer

    def send(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request unchanged, without following redirects."""
        self.answer = self._wait_for(self._client.send(request, follow_redirects=False))
        return self.answer

    def _wait_for(self, answer: Coroutine[object, object, httpx2.Response]) -> httpx2.Response:
        return self._loop.run_until_complete(asyncio.wait_for(answer, PATIENCE))

    def built(self, method: str, path: str, **how: object) -> httpx2.Request:
        """Return a request, to be changed before it is sent."""
        return self._client.build_request(method, path, **how)  # type: ignore[arg-type]

    def get(self, path: str) -> httpx2.Response:
        """Go to a page."""
        return self.request("GET", path, headers=SAME_ORIGIN)

    @property
    def cookies(self) -> httpx2.Cookies:
        return self._client.cookies

    @property
    def path(self) -> str:
        """The path of the current page."""
        return self.answer.url.path

    @property
    def page(self) -> Element:
        return parsed(self.answer.text)

    @property
    def heading(self) -> str:
        return self.page.all("h1")[0].text

    def press(self, button: str, *, choose: list[str] | None = None, type_: list[str] | None = None) -> None:
        """Press a button by its text, after choosing rows by their labels and typing lines.

        Rows or lines that are not given are submitted as the page shows them.
        """
        form, pressed = self._form_with(button)
        fields = [] if not pressed["name"] else [(pressed["name"], pressed["value"])]
        fields += [(part["name"], part["value"]) for part in form.all("input") if part["type"] == "hidden"]
        fields += self._chosen(form, choose)
        fields += self._typed(form, type_)
        data: dict[str, list[str]] = {}
        for name, value in fields:
            data.setdefault(name, []).append(value)
        self.request("POST", form["action"], data=data, headers=SAME_ORIGIN)

    def _form_with(self, button: str) -> tuple[Element, Element]:
        for form in self.page.all("form"):
            for candidate in form.all("button"):
                if candidate.text == button:
                    return form, candidate
        raise AssertionError(f"no button {button!r} on {self.path}: {self.page.text}")

    @staticmethod
    def _chosen(form: Element, labels: list[str] | None) -> list[tuple[str, str]]:
        ids = {label["for"]: label.text for label in form.all("label")}
        rows = [part for part in form.all("input") if part["type"] in ("radio", "checkbox")]
        if labels is None:
            return [(row["name"], row["value"]) for row in rows if "checked" in row.attributes]
        assert set(labels) <= set(ids.values()), f"{labels} are not all among {sorted(ids.values())}"
        return [(row["name"], row["value"]) for row in rows if ids[row["id"]] in labels]

    @staticmethod
    def _typed(form: Element, lines: list[str] | None) -> list[tuple[str, str]]:
        boxes = [part for part in form.all("input") if part["type"] == "text"] + form.all("textarea")
        if lines is None:
            # Browsers drop a line break at the start of a textarea.
            typed = [
                part["value"] or "".join(str(child) for child in part.children).removeprefix("\n")
                for part in boxes
            ]
        else:
            assert len(lines) <= len(boxes)
            typed = [*lines, *[""] * (len(boxes) - len(lines))]
        return [(box["name"], text) for box, text in zip(boxes, typed, strict=True)]
