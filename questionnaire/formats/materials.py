"""What paper is made of: the templates and the style that come with this package. Read, never written."""

from functools import cache
from importlib import resources


@cache
def material(name: str) -> str:
    """Return the text of one of them."""
    return (resources.files("questionnaire.formats") / "materials" / name).read_text("utf-8")
