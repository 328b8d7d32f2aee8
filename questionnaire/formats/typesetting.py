"""From data to a PDF: the one door to typst, which comes with the extra `pdf`.

The fonts are those within typst, so a PDF is the same on every machine. What a person typed goes in as data
and is never read as markup.
"""

import json
import re
from collections.abc import Iterable, Mapping

import typst

from questionnaire.formats.templates import typst_file

_NOT_SHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


class NotShownError(Exception):
    """Some letters of the data are in no font, at least not together with those beside them."""

    def __init__(self, letters: frozenset[str]) -> None:
        self.letters = letters
        super().__init__(" ".join(sorted(letters)))


def typeset(template: str, data: Mapping[str, object]) -> bytes:
    """Return a PDF/UA-1 of some data, set by the template of this name.

    The data has `title`, `language` and `paper`, and what its template asks for.

    Raises:
        NotShownError: it has letters that no font can show.
    """
    return _compiled(typst_file("paper.typ") + typst_file(template), data)


def probe(texts: Iterable[str]) -> None:
    """Set some texts in each style that a template uses: a picture's labels are looked at nowhere else.

    Raises:
        NotShownError: they have letters that no font can show.
    """
    _compiled(typst_file("paper.typ") + typst_file("probe.typ"), {"texts": sorted(set(texts))})


def _compiled(source: str, data: Mapping[str, object]) -> bytes:
    try:
        pdf = typst.compile(
            source.encode(),
            format="pdf",
            pdf_standards=["ua-1"],
            font_paths=typst.Fonts(include_system_fonts=False),
            sys_inputs={"data": json.dumps(data)},
        )
    except typst.TypstError as error:
        found = "".join(_NOT_SHOWN.findall(error.diagnostic))
        if not found:
            raise
        raise NotShownError(frozenset(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), found))) from error
    assert isinstance(pdf, bytes)
    return pdf
