"""One self-contained HTML file that asks: style, script, pack and words are in it.

It asks nothing of a network. The same pack, options, release and Unicode version of Python give the same
bytes. Jinja2 comes with the extra `web`, whose pages share their templates and style with this one.
"""

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from questionnaire.formats import form
from questionnaire.formats.as_html import environment
from questionnaire.pack.pack import Pack
from questionnaire.page.clinic import Clinic
from questionnaire.page.joining import names_for, scripts_of_the_page
from questionnaire.page.placeholders import EVERY_BLOCK, SECTION, empty_outline, ways_of_asking
from questionnaire.page.runtime import runtime_of
from questionnaire.page.screen_words import words_of_the_page
from questionnaire.sheet.blank import blank_of
from questionnaire.words import page as page_words
from questionnaire.words import pages as texts
from questionnaire.words import paper as paper_words
from questionnaire.words import shared as words
from rules.ruleset.ruleset import Picture

POLICY = "Content-Security-Policy"
_WORDS_OF_THE_REST = ("sheet", "saved", "fhir")
STYLES = ("text.css", "style.css", "blank.css", "page.css")


def page_of(pack: Pack, *, keep: bool = False, fhir: bool = False, clinic: Clinic | None = None) -> str:
    """Return the file for a pack.

    keep: whether people may have their answers kept in their own browser.
    fhir: whether they may save their answers in FHIR.
    clinic: who gives it out.
    """
    data, rest = data_of(pack, keep=keep, fhir=fhir, clinic=clinic)
    templates = _templates(pack)
    style = _style(templates, (*STYLES, "clinic.css") if clinic else STYLES)
    style_of_sheets = _style(templates, ("sheet.css", "clinic_on_sheet.css") if clinic else ["sheet.css"])
    digest = sha256((data + rest).encode()).hexdigest()
    script, rest_of_script = scripts_of_the_page(names_for(keep=keep, fhir=fhir), digest)
    inside = {"style": style, "script": script, "data": data}
    inside |= {"style_of_sheets": style_of_sheets, "rest": rest, "rest_of_script": rest_of_script}
    page = templates.get_template("visit.html").render(
        policy=policy((style, style_of_sheets), (script, rest_of_script)),
        keep=keep,
        fhir=fhir,
        clinic=clinic and clinic.as_section(),
        clinic_at_first=clinic and clinic.as_section(past_review=True),
        phones=clinic.phones if clinic else "",
        **{name: Markup(text) for name, text in inside.items()},
    )
    return f"{_in_ascii(page)}\n"


def _in_ascii(page: str) -> str:
    """Return a page that reads the same in every encoding, and that browsers need not decode.

    Its scripts, styles and data have no other characters. A control character beyond ASCII stays, since HTML
    reads its reference as another character. Example: "10 µg" is "10 &#181;g"
    """
    return re.sub(r"[^\x00-\x9f]", lambda one: f"&#{ord(one[0])};", page)


def data_of(pack: Pack, *, keep: bool, fhir: bool, clinic: Clinic | None) -> tuple[str, str]:
    """Return what the page holds for its script: two texts in JSON, which no HTML can end.

    Together they are the runtime file, with the words of the screen, and with one key of the page alone,
    `page`: which parts are switched on, and what the clinic adds. The second has what nobody needs before the
    first answer.
    """
    runtime = runtime_of(pack)
    rest = {key: runtime.pop(key) for key in ("rules", "characters", "folding")}
    words_at_first = words_of_the_page(keep=keep)
    rest["words"] = {name: words_at_first.pop(name) for name in _WORDS_OF_THE_REST}
    runtime["words"] = words_at_first
    runtime["page"] = {"keep": keep, "fhir": fhir, **({"clinic": clinic.as_data()} if clinic else {})}
    return _as_json(runtime), _as_json(rest)


def _as_json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


def policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    """Return the Content-Security-Policy: these styles and scripts, and nothing else whatever."""
    return (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; "
        f"style-src {' '.join(map(_hash, styles))}; "
        "form-action 'none'; base-uri 'none'"
    )


def header_policy(page: str) -> str:
    """Return the Content-Security-Policy for the header of a page: that in the file, and who may frame it.

    Only a header can say the latter: nobody.
    """
    written = page.partition(f'"{POLICY}" content="')[2].partition('"')[0]
    return f"{Markup(written).unescape()}; frame-ancestors 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _style(templates: Environment, names: Sequence[str]) -> str:
    """Return some styles without comments, indents, line breaks and ends of blocks, which stand for nothing.

    Example: "p {\n  margin: 0;\n}" is "p{margin:0}"
    """
    assert templates.loader is not None, "it was made with one"
    text = "".join(templates.loader.get_source(templates, name)[0] for name in names)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"^( *[a-z-]+): ", r"\1:", text, flags=re.MULTILINE)
    return re.sub(r"\s*\n\s*", "", text).replace(" {", "{").replace(";}", "}")


def _templates(pack: Pack) -> Environment:
    questionnaire = pack.questionnaire
    first_asked, *later_asked = ways_of_asking(pack)
    return environment(
        "questionnaire.page",
        scripted=True,
        texts=texts,
        words=words,
        page_words=page_words,
        paper_words=paper_words,
        fields=form,
        language=questionnaire.language,
        service=questionnaire.title,
        description=questionnaire.description,
        consult=pack.ruleset.consult,
        most=len(questionnaire.item),
        made_with=_made_with(pack),
        blank=blank_of(pack),
        first_asked=first_asked,
        later_asked=later_asked,
        parts=empty_outline(pack),
        section=SECTION,
        every_block=EVERY_BLOCK,
        pictures=list(Picture),
        **_PLACEHOLDERS,
    )


_PLACEHOLDERS: dict[str, Any] = {
    "first": "",
    "error": " ",
    "told": " ",
    "safety": (" ",),
    "notices": (" ",),
    "rows": (("", "", ""),),
    "item": {"text": ""},
    "was": " ",
    "would_be": "",
    "lines": ("",),
}
"""What the parts of the pages show where the script will fill in something, or take it away."""


def _made_with(pack: Pack) -> str:
    questionnaire, runtime = pack.questionnaire, runtime_of(pack)
    dated = page_words.DATED.format(date=questionnaire.date) if questionnaire.date else ""
    return page_words.MADE_WITH.format(
        pack=questionnaire.id,
        version=questionnaire.version,
        dated=dated,
        program=words.PROGRAM,
        release=runtime["release"],
        unicode=runtime["unicode"],
    )
