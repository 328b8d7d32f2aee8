"""A sheet, or a blank questionnaire, as a self-contained HTML file.

Jinja2 comes with the extra `web`, whose pages use the same template for the sheet.
"""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from questionnaire.formats.factor_svg import tile_svgs
from questionnaire.formats.templates import page_file
from questionnaire.sheet.blank import Blank
from questionnaire.sheet.factor_map import FactorMap
from questionnaire.sheet.outline import outline
from questionnaire.sheet.sheet import Sheet
from questionnaire.words import paper as paper_words
from questionnaire.words import sheet as sheet_words

LOADER = PackageLoader("questionnaire.formats", "pages")


def drawn(map_: FactorMap) -> tuple[Markup, ...]:
    """Return the tiles of the factor map for a template: SVG whose texts are escaped."""
    return tuple(Markup(tile) for tile in tile_svgs(map_))


def as_html(sheet: Sheet) -> str:
    """Return a sheet as a self-contained page."""
    title, *sections = outline(sheet)
    return _page("sheet.html", sheet.language, "sheet.css", title=title, sections=sections)


def blank_as_html(blank: Blank) -> str:
    """Return a blank questionnaire as a self-contained page."""
    return _page("blank.html", blank.language, "sheet.css", "blank.css", blank=blank)


def _page(template: str, language: str, *styles: str, **context: object) -> str:
    style = Markup("\n".join(page_file(name) for name in styles))
    return _environment().get_template(template).render(language=language, style=style, **context) + "\n"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=LOADER,
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(drawn=drawn, texts=paper_words, sheet_words=sheet_words)
    return environment
