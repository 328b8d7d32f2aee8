"""The templates, styles and drawings in this package."""

from functools import cache
from importlib import resources


@cache
def page_file(name: str) -> str:
    """Return the text of a template or style of the pages."""
    return _text("pages", name)


@cache
def typst_file(name: str) -> str:
    """Return the text of a template of the PDFs."""
    return _text("typst", name)


@cache
def picture(name: str) -> str:
    """Return a drawing as SVG. It takes the colour of the text around it."""
    return _text("pictures", f"{name}.svg")


def _text(folder: str, name: str) -> str:
    return (resources.files("questionnaire.formats") / folder / name).read_text("utf-8")
