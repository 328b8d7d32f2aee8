"""A sheet, or a blank questionnaire, as a self-contained HTML file.

Jinja2 comes with the extra `web`, whose pages use the same templates.
"""

from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from questionnaire.formats.templates import page_file, picture
from questionnaire.sheet.blank import Blank
from questionnaire.sheet.outline import outline
from questionnaire.sheet.sheet import Sheet
from questionnaire.words import paper as paper_words
from questionnaire.words import sheet as sheet_words


def as_html(sheet: Sheet) -> str:
    """Return a sheet as a page that needs nothing beside it."""
    return _page("sheet.html", sheet.language, "text.css", "sheet.css", parts=outline(sheet))


def blank_as_html(blank: Blank) -> str:
    """Return a blank questionnaire as a self-contained page."""
    return _page("blank.html", blank.language, "text.css", "blank.css", blank=blank)


def drawing(name: str) -> Markup:
    """Return a picture to stand in a page. It is hidden from screen readers: it adds nothing to the text."""
    return Markup(picture(name).strip().replace("<svg ", '<svg class="picture" aria-hidden="true" ', 1))


def in_lines(text: str) -> Markup:
    """Return a text for a page: escaped, and with its line breaks, which browsers without styles show too."""
    return Markup("<br>").join(map(escape, text.split("\n")))


def _page(template: str, language: str, *styles: str, **context: object) -> str:
    style = Markup("\n".join(page_file(name) for name in styles))
    return _environment().get_template(template).render(language=language, style=style, **context) + "\n"


def environment(*packages: str, scripted: bool = False, **known: object) -> Environment:
    """Return the templates of this package, and of others whose own come first.

    scripted: whether a script fills them in, under a heading that stays.
    known: what every template knows beside the words of the sheet.
    """
    loaders = [PackageLoader(package) for package in packages]
    made = Environment(
        loader=ChoiceLoader([*loaders, PackageLoader("questionnaire.formats", "pages")]),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["in_lines"] = in_lines
    made.globals.update(sheet_words=sheet_words, drawing=drawing, scripted=scripted, **known)
    return made


@cache
def _environment() -> Environment:
    return environment(texts=paper_words)
