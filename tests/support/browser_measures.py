"""Measures a page in a real browser: contrast, sizes, overlaps, and what is cut off."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

CONTROLS = "main input:not([type=hidden]), main textarea, main button:not(.link)"
TARGETS = f"{CONTROLS}, .link, a:not(.skip-link), summary"

_SPILLS = """() => {
    const root = document.scrollingElement;
    const spills = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
    for (const box of document.querySelectorAll("body *:not(.for-ears):not(.skip-link)")) {
        const at = box.getBoundingClientRect();
        const clips = getComputedStyle(box).overflow !== "visible" && box.tagName !== "TEXTAREA";
        if (clips && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
                && !box.matches("input"))
            spills.push(`cut off: ${box.outerHTML.slice(0, 80)}`);
        if (at.width && box.checkVisibility() && (at.left < -1 || at.right > root.clientWidth + 1))
            spills.push(`out of sight: ${box.outerHTML.slice(0, 80)}`);
    }
    return spills;
}"""

_OVERLAPS = """() => {
    const inner = [...document.querySelectorAll("label, button, h1, p, li, dt, dd, th, td, a, input")]
        .filter(box => !box.closest(".for-ears, .skip-link") && box.checkVisibility());
    const found = [];
    for (const [index, one] of inner.entries())
        for (const other of inner.slice(index + 1)) {
            if (one.contains(other)) continue;
            const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (wide > 1 && high > 1)
                found.push(`${one.outerHTML.slice(0, 60)} lies on ${other.outerHTML.slice(0, 60)}`);
        }
    return found;
}"""

_SIZES = """targets => targets.filter(target => target.checkVisibility()).map(target => {
    const box = target.getBoundingClientRect(), has_row = target.matches("[type=radio], [type=checkbox]");
    const row = has_row ? target.labels[0].getBoundingClientRect() : box;
    return [target.outerHTML.slice(0, 80), box.width, box.height, row.height];
})"""

_RING = """() => {
    const at = document.activeElement, style = getComputedStyle(at);
    return [at.outerHTML.slice(0, 80), style.outlineStyle, style.outlineWidth, style.outlineColor];
}"""

_BORDERS = """boxes => boxes.map(box => {
    const style = getComputedStyle(box);
    return [box.outerHTML.slice(0, 80), style.borderTopColor, style.borderTopWidth];
})"""


def spills(page: "Page") -> list[str]:
    """Return what is cut off, outside the window, or overlaps something else."""
    return [*page.evaluate(_SPILLS), *page.evaluate(_OVERLAPS)]


def small_targets(page: "Page", least: float = 44) -> list[str]:
    """Return the targets that are too narrow or too low for a finger."""
    found = page.locator(TARGETS).evaluate_all(_SIZES)
    return [
        f"{width} x {height} px: {html}"
        for html, width, height, label in found
        if min(width, height, label) < least - 0.01
    ]


def background(page: "Page") -> str:
    """Return the colour of the page."""
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


def faint_borders(page: "Page") -> list[str]:
    """Return the fields and buttons whose border has too little contrast."""
    behind = background(page)
    found = page.locator(CONTROLS).evaluate_all(_BORDERS)
    return [
        f"{contrast(colour, behind):.1f}, {width}: {html}"
        for html, colour, width in found
        if contrast(colour, behind) < 3 or float(width.removesuffix("px")) < 1
    ]


def faint_focus(page: "Page") -> list[str]:
    """Tab through the page; return the elements whose focus ring is hard to see."""
    behind, found, seen = background(page), [], 0
    stops = page.locator(f"{CONTROLS}, .link, a").count()
    for _ in range(stops + 1):  # one more for the page itself
        html, style, width, colour = page.evaluate(_RING)
        seen += not html.startswith("<body")
        if not html.startswith("<body") and (
            style != "solid" or float(width.removesuffix("px")) < 2 or contrast(colour, behind) < 3
        ):
            found.append(f"{style} {width} {colour}: {html}")
        page.keyboard.press("Tab")
    assert seen, "nothing can have the focus"
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two opaque colours, as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    numbers = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour)
    assert numbers, f"{colour} is not opaque"
    red, green, blue = (_linear(int(number) / 255) for number in numbers.groups())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
