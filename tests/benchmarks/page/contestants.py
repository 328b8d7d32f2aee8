"""Three pages that ask the shipped questions: the one file, SurveyJS, LHC-Forms with our FHIR Questionnaire.

Each is what a clinic would put on a web server: files, with the pack in the page itself. How each is used is
written here as JavaScript that runs in it, so that no driver's messages are in a time. The one file takes no
press within 0.4 seconds after a view is shown; its clock is put forward, so that this is in no time either.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from page.peers import package
from page.survey import question_by_question
from questionnaire import Pack, fhir
from questionnaire.page.building import page_of

_HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">"""


@dataclass(frozen=True)
class Contestant:
    """A page and its files.

    files: address below the server's root -> content.
    start: presses what stands before the first question, if it stands there.
    first: whether the question that is asked first can be answered.
    answer: gives the first answer and goes on.
    next: whether the question that follows is there.
    shows: the text of what is on the screen.
    enough: what follows the bytes of its page with which it can ask; empty where it needs the whole page.
    """

    name: str
    files: Mapping[str, bytes]
    first: str
    answer: str
    next: str
    start: str = ""
    shows: str = "document.body.innerText"
    enough: bytes = b""


def contestants(pack: Pack) -> list[Contestant]:
    """Return all three; ours is the first."""
    return [_ours(pack), _survey(pack), _lforms(pack)]


def _ours(pack: Pack) -> Contestant:
    first, second, *_ = pack.questionnaire.item
    return Contestant(
        "the one file",
        {"index.html": page_of(pack).encode()},
        enough=b'<div id="paper">',
        start="""if (document.querySelector("#screen:not([hidden]) form") && !window.pressed) {
            window.pressed = true;
            performance.now = ((now) => () => now() + 1000)(performance.now.bind(performance));
            document.querySelector("#view form > button").click();
        }""",
        first=f"{_heading(first.text)} && document.querySelector('#view input[type=radio]')",
        answer=f"""document.querySelector("#view input[value={_answer(pack)}]").click();
            document.querySelector("#view form button:not([value=skip])").click();""",
        next=_heading(second.text),
    )


def _heading(text: str) -> str:
    return f'document.getElementById("heading")?.textContent === {json.dumps(text)}'


def _survey(pack: Pack) -> Contestant:
    core, interface = package("survey-core"), package("survey-js-ui")
    definition = json.dumps(question_by_question(pack)).replace("<", "\\u003c")
    first, second, *_ = pack.questionnaire.item
    page = f"""{_HEAD}<title>SurveyJS</title><link rel="stylesheet" href="style.css"></head>
<body><div id="form"></div><script src="core.js"></script><script src="ui.js"></script>
<script>new Survey.Model({definition}).render(document.getElementById("form"));</script></body></html>"""
    return Contestant(
        "SurveyJS",
        {
            "index.html": page.encode(),
            "core.js": (core / "survey.core.min.js").read_bytes(),
            "ui.js": (interface / "survey-js-ui.min.js").read_bytes(),
            "style.css": (core / "survey-core.fontless.min.css").read_bytes(),
        },
        first=f"{_survey_asks(first.text)} && document.querySelector('#form input[type=radio]')",
        answer=f"""document.querySelector("#form input[value={_answer(pack)}]").click();
            document.querySelector("#form .sd-navigation__next-btn").click();""",
        next=_survey_asks(second.text),
    )


def _survey_asks(text: str) -> str:
    title = "document.querySelector('#form .sd-question__title .sv-string-viewer')"
    return f"{title}?.textContent === {json.dumps(text)}"


def _lforms(pack: Pack) -> Contestant:
    folder = package("lforms") / "dist" / "lforms"
    definition = fhir.export_questionnaire(pack).replace("<", "\\u003c")
    first = pack.questionnaire.item[0]
    waiting = next(item for item in pack.questionnaire.item if first.link_id in str(item.enable_when))
    label = next(option.label for option in first.answer_option if option.code == _answer(pack))
    scripts = ("assets/lib/zone.min.js", "runtime.js", "polyfills.js", "main.js")
    page = f"""{_HEAD}<title>LHC-Forms</title><link rel="stylesheet" href="styles.css"></head>
<body><div id="form"></div>{"".join(f'<script src="{name}"></script>' for name in scripts)}
<script src="lformsFHIR.min.js"></script>
<script>LForms.Util.addFormToPage(
LForms.Util.convertFHIRQuestionnaireToLForms({definition}, "R4"), "form", {{prepopulate: false}});
</script></body></html>"""
    names = ("styles.css", *scripts)
    return Contestant(
        "LHC-Forms",
        {
            "index.html": page.encode(),
            **{name: (folder / "webcomponent" / name).read_bytes() for name in names},
            "lformsFHIR.min.js": (folder / "fhir" / "R4" / "lformsFHIR.min.js").read_bytes(),
            **_fonts_of(folder / "webcomponent"),
        },
        first=f"document.getElementById('item-{first.link_id}/1')?.querySelector('input[type=radio]')",
        answer=f"""[...document.getElementById("item-{first.link_id}/1").querySelectorAll("label")]
            .find((label) => label.textContent.trim() === {json.dumps(label)}).click();""",
        next=f"document.getElementById('item-{waiting.link_id}/1')?.getClientRects().length > 0",
    )


def _fonts_of(folder: Path) -> dict[str, bytes]:
    """Return what the style asks for, such as fonts."""
    return {path.name: path.read_bytes() for path in folder.glob("*.woff2")}


def _answer(pack: Pack) -> str:
    """Return the first answer to the first question after which another question is asked."""
    codes = [option.code for option in pack.questionnaire.item[0].answer_option]
    return next(code for code in codes if code == "having-now")
