"""Drives the pages in a real browser with the keyboard alone: Tab, Space, arrow keys and Enter."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from support.browser import FOLDED, fields, lines_of, to_click

if TYPE_CHECKING:
    from playwright.sync_api import Page

_FOCUS = """() => {
    const at = document.activeElement;
    const label = at.labels?.[0] ?? document.getElementById(at.getAttribute("aria-labelledby"));
    return [at.type ?? at.tagName, at.ariaLabel ?? (label ?? at).textContent]
}"""
LONGEST_WAY = 60
"""More tab stops than any page has."""


class Keyboard:
    """Uses a page with the keyboard."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    def press(self, name: str) -> None:
        self.tab_to(name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def fill(self, chosen: Collection[str], typed: Sequence[str] = ()) -> None:
        rows = to_click(fields(self.page), chosen)
        if rows and self.page.locator(FOLDED).count():
            self.tab_to(self.page.locator(FOLDED).inner_text())
            self.page.keyboard.press("Enter")
        for kind, label in rows:
            if kind == "radio":
                self._move_to(label)
            else:
                self.tab_to(label)
                self.page.keyboard.press("Space")
        boxes = [label for kind, label, _ in fields(self.page) if kind.startswith("text")]
        for label, (old, new) in zip(boxes, lines_of(fields(self.page), typed), strict=True):
            if old != new:
                self.tab_to(label, "text")
                self.page.keyboard.press("Control+A")
                self.page.keyboard.type(new)

    def focus(self) -> tuple[str, str]:
        """Return type and name of the focused element."""
        kind, name = self.page.evaluate(_FOCUS)
        return kind, " ".join(name.split())

    def tab_to(self, name: str, kind: str = "") -> None:
        """Press Tab until the focus is on this. kind: how its type begins."""
        passed = []
        for _ in range(LONGEST_WAY):
            if self.focus()[1] == name and self.focus()[0].startswith(kind):
                return
            self.page.keyboard.press("Tab")
            passed.append(self.focus()[1])
        raise AssertionError(f"Tab does not lead to {name!r}, only to {passed}")

    def _move_to(self, label: str) -> None:
        """Move to a radio button: Tab leads to the group, arrow keys through it."""
        for _ in range(LONGEST_WAY):
            kind, name = self.focus()
            if name == label:
                self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown" if kind == "radio" else "Tab")
        raise AssertionError(f"no key leads to {label!r}")
