"""Drives the pages in a real browser, Chromium: opens windows, clicks, and fills in forms."""

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

import questionnaire
from questionnaire import Answer, Item, ItemType, QuestionnaireResponse
from questionnaire.session.events import STATE_ROWS, Command, Event
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from rules.conditions.facts import State

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PACK = questionnaire.load_pack()
REFERENCE = Path(__file__).parents[1] / "samples" / "reference.json"
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 20_000
"""Milliseconds to wait for a sign before a test fails."""

_STATES = {
    State.NOT_SURE: Command.NOT_SURE,
    State.PREFER_NOT_TO_SAY: Command.PREFER_NOT_TO_SAY,
    State.SKIPPED: Command.SKIP,
}


def new_page(chromium: "Browser", *, width: int = 1280, dark: bool = False, **options: object) -> "Page":
    """Return a page in a browser window of its own, with its own cookies."""
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        **options,  # type: ignore[arg-type]
    )
    context.set_default_timeout(PATIENCE)
    return context.new_page()


class User(Protocol):
    """A way of using a page: with the mouse or the keyboard."""

    page: "Page"

    def press(self, name: str) -> None:
        """Press a button or follow a link, and wait for the next page."""
        ...

    def fill(self, chosen: Collection[str], typed: Sequence[str] = ()) -> None:
        """Mark exactly these rows, and type exactly these lines."""
        ...


FIELDS = "main input:not([type=hidden]), main textarea"
_FILLED = """fields => fields.map(field => [
    field.type,
    (field.labels[0] ?? document.getElementById(field.getAttribute("aria-labelledby"))).textContent,
    field.type.startsWith("text") ? field.value : field.checked])"""


def fields(page: "Page") -> list[tuple[str, str, str | bool]]:
    """Return type, label and content of each field."""
    filled = page.locator(FIELDS).evaluate_all(_FILLED)
    return [(kind, " ".join(label.split()), content) for kind, label, content in filled]


FOLDED = "details:not([open]) > summary"
"""What shows, when it is pressed, the rows that stand under a typed answer."""

_TO_PRESS: tuple[Literal["button", "link"], ...] = ("button", "link")


class Mouse:
    """Uses a page with the mouse."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    def press(self, name: str) -> None:
        button, link = (self.page.get_by_role(role, name=name, exact=True) for role in _TO_PRESS)
        with self.page.expect_navigation():
            button.or_(link).last.click()

    def change(self, label: str) -> None:
        """Follow the link with which an answer can be changed, on the page with all of them."""
        with self.page.expect_navigation():
            self.page.get_by_role(
                "link", name=re.compile(rf"^{page_words.CHANGE}\W+{re.escape(label)}$")
            ).click()

    def fill(self, chosen: Collection[str], typed: Sequence[str] = ()) -> None:
        rows = to_click(fields(self.page), chosen)
        if rows and self.page.locator(FOLDED).count():
            self.page.locator(FOLDED).click()
        for row, label in rows:
            self.page.get_by_role(
                "checkbox" if row == "checkbox" else "radio", name=label, exact=True
            ).click()
        for box, (old, new) in enumerate(lines_of(fields(self.page), typed)):
            if old != new:
                self.page.get_by_role("textbox").nth(box).fill(new)


def to_click(shown: list[tuple[str, str, str | bool]], chosen: Collection[str]) -> list[tuple[str, str]]:
    """Return type and label of the rows whose mark must change."""
    rows = [(kind, label, marked) for kind, label, marked in shown if kind in ("radio", "checkbox")]
    assert set(chosen) <= {label for _, label, _ in rows}, f"{chosen} are not all among {rows}"
    return [
        (kind, label)
        for kind, label, marked in rows
        if marked != (label in chosen) and not (kind == "radio" and marked)
    ]


def lines_of(shown: list[tuple[str, str, str | bool]], typed: Sequence[str]) -> list[tuple[str, str]]:
    """Return the present and the wanted text of each line."""
    old = [str(content) for kind, _, content in shown if kind.startswith("text")]
    assert len(typed) <= len(old)
    return list(zip(old, [*typed, *[""] * (len(old) - len(typed))], strict=True))


def item_on(page: "Page") -> Item | None:
    """Return the question on a page, if there is one."""
    path = re.search(r"/question/(\d+)(?:#|$)", page.url)
    return PACK.questionnaire.item[int(path[1]) - 1] if path else None


def give(user: User, item: Item, event: Event) -> None:
    """Answer the question on the page, or leave it open."""
    if event is Command.SKIP:
        user.press(page_words.SKIP)
        return
    if isinstance(event, Command):
        user.fill([STATE_ROWS[event]])
    elif item.type is ItemType.CHOICE:
        user.fill([option.label for option in item.answer_option if option.code in event])
    else:
        user.fill([], [event] if isinstance(event, str) else event)
    user.press(page_words.CONTINUE)


def events_in(response: QuestionnaireResponse) -> dict[str, Event]:
    """Return the events that lead to these answers."""
    return {
        link_id: _event(PACK.questionnaire.items[link_id], answer)
        for link_id, answer in response.answers.items()
    }


def _event(item: Item, answer: Answer) -> Event:
    if answer.value is None:
        return _STATES[answer.state]
    return answer.values if item.answer_option else answer.value


def reference() -> dict[str, Event]:
    """Return the events of a person who is asked most kinds of questions."""
    return events_in(questionnaire.read_response(REFERENCE.read_text("utf-8"), PACK))


def answer_all(user: User, events: Mapping[str, Event]) -> None:
    """Answer each question as it comes, until there is none or no event for it."""
    while (item := item_on(user.page)) is not None and item.link_id in events:
        give(user, item, events[item.link_id])


def whole_journey(user: User) -> None:
    """Go from the start page to the sheet."""
    user.press(page_words.START)
    answer_all(user, reference())
    user.press(words.REVIEW_DONE)


def saved(page: "Page", name: str) -> tuple[str, bytes]:
    """Download a file; return its suggested name and its content."""
    with page.expect_download() as download:
        page.get_by_role("link", name=name, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()
