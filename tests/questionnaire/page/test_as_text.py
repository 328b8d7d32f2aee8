"""The sheet as text, which the page copies, shares and saves: what the program writes, unwrapped."""

import json

import pytest
from py_mini_racer import MiniRacer

import questionnaire
from questionnaire import QuestionnaireResponse, Session, make_sheet, read_response, write_response
from questionnaire.formats.as_text import as_text
from questionnaire.page.joining import CORE, joined
from questionnaire.page.runtime import runtime_of
from support.commands import SAMPLE

PACK = questionnaire.load_pack()
WITHOUT_WRAPPING = 100_000
SAID = {
    "somebody who answered everything": read_response(SAMPLE.read_text("utf-8"), PACK),
    "nobody who said anything": Session.start(PACK).response,
    "somebody with two lines": Session.start(PACK)
    .answer("considering")
    .answer(("to walk", "to sleep"))
    .response,
}
TO_TEXT = "(text) => core.asText(core.outlineOf(core.sheetOf(core.Session.resume(core.readResponse(text)))))"


@pytest.mark.parametrize("who", SAID)
def test_it_is_the_text_of_the_program(who: str) -> None:
    assert text_by_the_script(SAID[who]) == as_text(make_sheet(PACK, SAID[who]), WITHOUT_WRAPPING)


def text_by_the_script(response: QuestionnaireResponse) -> str:
    script = joined([*CORE, "as_text"], gives=("asText", "outlineOf", "sheetOf", "Session", "readResponse"))
    with MiniRacer() as engine:
        engine.eval(f"const core = ({script})({json.dumps(runtime_of(PACK))});0")
        return str(engine.eval(f"({TO_TEXT})({json.dumps(write_response(response))})"))
