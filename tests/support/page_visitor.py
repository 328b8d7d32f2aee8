"""Somebody who answers in the one HTML file, in a window of any engine."""

import time
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from questionnaire import Item, ItemType
from questionnaire.session.events import STATE_ROWS, Command, Event
from questionnaire.sheet.blocks import Block, Outline, PairTable, Paragraph, Subheading, TextList
from questionnaire.words import pages as page_words
from support.page_windows import Window
from support.webdriver import PATIENCE

BUTTON = """return [...document.querySelectorAll("#screen :is(button, a, summary)")].filter(one =>
    one.checkVisibility() && (one.ariaLabel || one.textContent).trim() === arguments[0]).pop();"""
ROW = """return [...document.querySelectorAll("#view label")].find(
    label => label.textContent.trim() === arguments[0])?.control;"""
LINE = """return [...document.querySelectorAll("#view [name=typed]")][arguments[0]];"""
FILE = """return document.getElementById("file");"""

LATER = """if (performance.ahead === undefined) {
    const now = performance.now.bind(performance);
    performance.ahead = 0;
    performance.now = () => now() + performance.ahead;
}
performance.ahead += 1000;"""
"""Nobody waits: the clock by which the page tells a double click is put forward."""

OLD = """document.getElementById("view").firstElementChild.isOld = true;"""
_IS_OLD = """document.getElementById("view").firstElementChild?.isOld === true"""
_FRAME = """requestAnimationFrame(() => setTimeout(() => { document.body.isDrawn = true; }));"""
_IS_FRAME_OVER = """const isOver = document.body.isDrawn === true;
document.body.isDrawn = false;
return isOver;"""
_ROWS = """return [...document.querySelectorAll("#view input:is([type=radio], [type=checkbox])")].map(
    box => [box.labels[0].textContent.trim(), box.checked]);"""
_LINES = """return [...document.querySelectorAll("#view [name=typed]")].map(line => line.value);"""
_SHOWN = """const at = [...document.querySelectorAll(arguments[0])];
return at.filter(one => one.checkVisibility()).map(one => one.textContent.trim());"""
_SHEET = """const texts = ":is(h2, h3, p, li span, .write-in li, th, td)";
return [...document.querySelectorAll(`#view article ${texts}`)].filter(one => !one.closest(".no-print"))
    .map(one => one.textContent.trim());"""


class Visitor:
    """Somebody at a window with the page in it."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def press(self, name: str) -> None:
        """Press a button, and wait for what it shows."""
        self.window.run(LATER + OLD)
        self.window.click(BUTTON, name)
        self.until_shown(name)

    def until_shown(self, name: str) -> None:
        """Wait until what was on the screen has gone."""
        self.until(f"return !({_IS_OLD});", f"{name!r} leads nowhere")

    def until(self, script: str, otherwise: str) -> None:
        """Wait until a script in the page returns true. otherwise: what is wrong if it never does."""
        until = time.monotonic() + PATIENCE
        while not self.window.run(script):
            assert time.monotonic() < until, otherwise

    def until_drawn(self) -> None:
        """Wait until the next frame is drawn: the browser's history is told after it."""
        self.window.run(_FRAME)
        self.until(_IS_FRAME_OVER, "no frame is drawn")

    def back(self) -> None:
        """Press the phone's own Back after the next frame, and wait for what it shows."""
        self.until_drawn()
        self.window.run(OLD)
        self.window.back()
        self.until_shown("Back")

    def fill(self, chosen: Collection[str], typed: Sequence[str] = ()) -> None:
        """Mark these rows, and type these lines into empty ones."""
        if chosen and self.window.run(_LINES):
            self.window.click(BUTTON, page_words.LEAVE_OPEN)
        for label, marked in self.window.run(_ROWS):
            if label in chosen and not marked:
                self.window.click(ROW, label)
        for at, text in enumerate(typed):
            self.window.write(LINE, text, at)
        assert set(chosen) <= set(self.ticked), f"{chosen} are not all among {self.window.run(_ROWS)}"

    def give(self, item: Item, event: Event) -> None:
        """Answer the question on the screen, or leave it open."""
        if event is Command.SKIP:
            return self.press(page_words.SKIP)
        if isinstance(event, Command):
            self.fill([STATE_ROWS[event]])
        elif item.type is ItemType.CHOICE:
            self.fill([option.label for option in item.answer_option if option.code in event])
        else:
            self.fill([], [event] if isinstance(event, str) else event)
        return self.press(page_words.CONTINUE)

    def open(self, file: Path) -> None:
        """Open saved answers, on the screen that asks for them."""
        self.window.write(FILE, str(file))
        self.press(page_words.OPEN)

    def saves(self, name: str) -> Path:
        """Press what saves a file, and return it."""
        return self.window.saved(BUTTON, name)

    def shown(self, selector: str) -> list[str]:
        """The texts of what can be seen of this."""
        return [" ".join(text.split()) for text in self.window.run(_SHOWN, selector)]

    @property
    def ticked(self) -> list[str]:
        """The labels of the marked rows."""
        return [label for label, marked in self.window.run(_ROWS) if marked]

    @property
    def typed(self) -> list[str]:
        """What stands in the lines."""
        return list(self.window.run(_LINES))

    @property
    def heading(self) -> str:
        """The heading of the screen."""
        return str(self.window.run("return document.getElementById('heading').textContent;"))

    @property
    def text(self) -> str:
        """What can be read on the screen."""
        return str(self.window.run("return document.body.innerText;"))

    @property
    def sheet(self) -> list[str]:
        """The texts of the sheet, in order, folded ones too."""
        return list(self.window.run(_SHEET))

    def focus_is_on(self, selector: str) -> Any:
        """Whether the element that has the focus is one of these."""
        return self.window.run("return document.activeElement.matches(arguments[0]);", selector)


def texts_of(parts: Outline) -> list[str]:
    """The texts of a sheet below its heading, in order."""
    texts = [parts.consult]
    for section in parts.sections:
        texts.append(section.heading)
        for block in section.blocks:
            texts += _texts(block)
    return texts


def _texts(block: Block) -> list[str]:
    match block:
        case Paragraph(text) | Subheading(text):
            return [text]
        case TextList(entries):
            return [text for entry in entries for text in (entry.text, entry.aside) if text]
        case PairTable(pairs):
            return [text for pair in pairs for text in pair]
        case _:
            return list(block.labels)
