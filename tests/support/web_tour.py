"""Leads the web client through every page, answering every question."""

from collections.abc import Iterator
from pathlib import Path

from questionnaire import Item, ItemType
from questionnaire.web.app import routes
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.shipped import label_of
from support.web_client import SAME_ORIGIN, Visitor

REFERENCE = (Path(__file__).parents[1] / "samples" / "reference.json").read_text("utf-8")
"""Saved answers of a person who was asked nearly everything."""

TYPED = "Zebrafinch"
"""Starts every text that is typed on the tour, and appears nowhere else."""


STAGE = label_of("stage", "having-now")
NEVER_WITH_THE_OTHERS = {"relief-so-far": ("relief-felt", "worse")}
"""Questions that nobody is asked together with all others, and the answer that brings each of them."""

IDLE = 60 * 60


def addresses(method: str | None = None) -> list[tuple[str, str]]:
    """Return method and path of every route, from the app's own table."""
    return [
        (known, route.path.replace(":path", "").format(token="wrong", position=1, format="json"))
        for route in routes()
        for known in sorted(route.methods or ())
        if known != "HEAD" and method in (None, known)
    ]


def token_of(visitor: Visitor) -> str:
    """Return the CSRF token in this person's forms."""
    visitor.get("/open")
    return next(part["value"] for part in visitor.page.all("input") if part["name"] == "csrf_token")


def post(visitor: Visitor, path: str, fields: dict[str, list[str]] | None = None, **how: object) -> None:
    """Post any fields to any path, with the person's CSRF token."""
    data = {"csrf_token": [token_of(visitor)], **(fields or {})}
    visitor.request("POST", path, **{"data": data, "headers": SAME_ORIGIN, **how})


def open_saved(visitor: Visitor, content: str | bytes = REFERENCE) -> None:
    """Open saved answers with the form for that."""
    visitor.get("/open")
    data = {part["name"]: part["value"] for part in visitor.page.all("input") if part["type"] == "hidden"}
    visitor.request("POST", "/open", data=data, files={"file": ("a.json", content)}, headers=SAME_ORIGIN)


def with_sheet(visitor: Visitor) -> Visitor:
    """Come in, answer everything, and go to the sheet."""
    open_saved(visitor.come_in())
    visitor.press(words.REVIEW_DONE)
    assert visitor.path == "/sheet"
    return visitor


def delete(visitor: Visitor) -> None:
    """Delete the answers, on the page that asks whether to."""
    visitor.get("/delete")
    visitor.press(page_words.DELETE_YES)


def path_of(visitor: Visitor, link_id: str) -> str:
    """Return the address of a question."""
    positions = list(visitor.pack.questionnaire.items)
    return f"/question/{positions.index(link_id) + 1}"


def asked_together(visitor: Visitor) -> list[Item]:
    """Return the questions that are asked of a person who answers each with `fill`, in their order."""
    items = visitor.pack.questionnaire.item
    return [item for item in items if item.link_id not in NEVER_WITH_THE_OTHERS]


def fill(visitor: Visitor, item: Item) -> None:
    """Answer a question in such a way that all others are asked, but for NEVER_WITH_THE_OTHERS."""
    options = [option.label for option in item.answer_option if not option.exclusive]
    if item.type is ItemType.CHOICE:
        one = [STAGE] if STAGE in options else options[:1]
        visitor.press(page_words.CONTINUE, choose=options if item.repeats else one)
    elif item.type is ItemType.DECIMAL:
        visitor.press(page_words.CONTINUE, type_=["98765.4"])
    else:
        visitor.press(page_words.CONTINUE, type_=[f"{TYPED} {line}" for line in range(item.max or 1)])


def tour(visitor: Visitor) -> Iterator[str]:
    """Yield the name of each page while the visitor is on it."""
    visitor.get("/")
    yield "outside"
    visitor.come_in()
    yield "start"
    yield from _questions(visitor)
    yield from _afterwards(visitor)
    yield from _problems(visitor)
    visitor.clock.now += IDLE + 1
    visitor.get("/")
    yield "away"
    visitor.get("/delete")
    yield "delete"
    visitor.press(page_words.DELETE_YES)
    yield "deleted"


def _questions(visitor: Visitor) -> Iterator[str]:
    visitor.press(page_words.START)
    for item in asked_together(visitor):
        yield from _question(visitor, item)
    for link_id, (before, code) in NEVER_WITH_THE_OTHERS.items():
        visitor.get(path_of(visitor, before))
        visitor.press(page_words.CONTINUE, choose=[label_of(before, code)])
        visitor.press(words.CHANGE_YES)
        yield from _question(visitor, visitor.pack.questionnaire.items[link_id])


def _question(visitor: Visitor, item: Item) -> Iterator[str]:
    assert visitor.path == path_of(visitor, item.link_id)
    yield item.link_id
    visitor.press(page_words.CONTINUE)
    yield f"error: {item.link_id}"
    fill(visitor, item)


def _afterwards(visitor: Visitor) -> Iterator[str]:
    yield "check"
    visitor.get("/question/1")
    visitor.press(page_words.CONTINUE, choose=[label_of("stage", "planned")])
    yield "change"
    visitor.press(words.CHANGE_NO)
    visitor.press(words.REVIEW_DONE)
    yield "sheet"
    visitor.get("/clinician")
    yield "clinician"
    visitor.get("/stop")
    yield "stop"


def _problems(visitor: Visitor) -> Iterator[str]:
    visitor.get("/open")
    yield "open"
    visitor.press(page_words.OPEN)
    yield "error: open"
    visitor.get("/nowhere")
    yield "404"
    visitor.request("POST", "/start", headers=SAME_ORIGIN)
    yield "403"
    visitor.get("/start")
    yield "405"
    visitor.request("POST", "/start", content=b"x" * 70_000, headers=SAME_ORIGIN)
    yield "413"
