"""The templates and styles in this package."""

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


def _text(folder: str, name: str) -> str:
    return (resources.files("questionnaire.formats") / folder / name).read_text("utf-8")
