"""From data to a PDF: the one door to typst, which comes with the extra `pdf`.

The fonts are those within typst, so a PDF is the same on every machine. What a person typed goes in as data
and is never read as markup.
"""

import json
import re
from collections.abc import Iterable, Mapping

import typst

from questionnaire.render.materials import material

_NOT_SHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def typeset(template: str, data: Mapping[str, object]) -> bytes:
    """Return a PDF/UA-1 of some data, set by the template of this name.

    The data has `title`, `language` and `paper`, and what its template asks for.
    """
    return _compiled(material("paper.typ") + material(template), data)


def not_shown(texts: Iterable[str]) -> frozenset[str]:
    """Return the characters of some texts that no font can show.

    Typst itself is asked, in each style that a template uses: what it finds, in its own words, is the answer.
    """
    try:
        _compiled(material("paper.typ") + material("probe.typ"), {"texts": sorted(set(texts))})
    except typst.TypstError as error:
        found = _NOT_SHOWN.findall(error.diagnostic)
        if not found:
            raise
        return frozenset("".join(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), text) for text in found))
    return frozenset()


def _compiled(source: str, data: Mapping[str, object]) -> bytes:
    pdf = typst.compile(
        source.encode(),
        format="pdf",
        pdf_standards=["ua-1"],
        font_paths=typst.Fonts(include_system_fonts=False),
        sys_inputs={"data": json.dumps(data)},
    )
    assert isinstance(pdf, bytes)
    return pdf
