"""Typeset data as a PDF with typst, which comes with the extra `pdf`.

Only typst's built-in fonts are used, so a PDF is the same on every machine. Typed text is passed as data and
is never parsed as markup.
"""

import json
import re
from collections.abc import Iterable, Mapping

import typst

from questionnaire.formats.templates import typst_file

_NOT_SHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


class NotShownError(Exception):
    """The data has letters that no font can show, at least not beside their neighbours."""

    def __init__(self, letters: frozenset[str]) -> None:
        self.letters = letters
        super().__init__(" ".join(sorted(letters)))


def typeset(template: str, data: Mapping[str, object]) -> bytes:
    """Return a PDF/UA-1 of data, set by a template.

    The data has `title`, `language`, `paper`, and whatever the template uses.

    Raises:
        NotShownError: it has letters that no font can show.
    """
    return _compiled(typst_file("paper.typ") + typst_file(template), data)


def probe(texts: Iterable[str]) -> None:
    """Set texts in each style of the templates. Typst checks the labels of pictures in no other way.

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
