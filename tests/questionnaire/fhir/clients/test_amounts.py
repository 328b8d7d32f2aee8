"""An amount typed in the form of others arrives as it was typed, and is read as one that is typed here."""

import json
from typing import TYPE_CHECKING

from questionnaire import Answer, Session, load_pack
from questionnaire.answers.response import SKIPPED
from questionnaire.errors import AnswerError
from questionnaire.fhir import export_questionnaire, read_response

if TYPE_CHECKING:
    from support.form_pages import FormClient

PACK = load_pack()
SPELLINGS = (
    *(
        "1,5",
        "1.5",
        ".5",
        ",5",
        "0,5",
        "5.",
        "1.50",
        "1,50",
        "007",
        "0.1234567890123456789",
        "9007199254740993",
    ),
    *("1e3", "1E3", "1e400", "-1", "+1", "0x10", "NaN", "Infinity", "1/2", "\N{VULGAR FRACTION ONE HALF}"),
    *("1 000", "1,000", "1.000", "1.000,5", "1'000", "1_000", "1\N{NO-BREAK SPACE}000"),
    *("1\N{NARROW NO-BREAK SPACE}000", "\N{ARABIC-INDIC DIGIT THREE}", "\N{FULLWIDTH DIGIT ONE}5"),
    "\N{ARABIC-INDIC DIGIT THREE}\N{ARABIC DECIMAL SEPARATOR}\N{ARABIC-INDIC DIGIT FIVE}",
    *("35 mg", "35mg", "0.5 mg/kg", "0.5 mg/kg/h", "2x 35", "1-2", "10 to 20", "~35", "<5", "thirty-five"),
)


def to_the_amount() -> Session:
    session = Session.start(PACK)
    while session.current != "dose-told":
        session = session.skip()
    return session.answer("yes")


def read_here(typed: str) -> dict[str, Answer]:
    """The amount and its unit, as our own faces read what is typed; nothing where they ask again."""
    try:
        given = to_the_amount().answer(typed).given
    except AnswerError:
        return {}
    return {one: answer for one, answer in given.items() if one in ("dose-amount", "dose-unit")}


def sent_and_read(response: str) -> tuple[list[object], dict[str, Answer]]:
    """What a form hands over as the amount, and what is read as the amount and its unit."""
    items = (json.loads(response) or {}).get("item", [])
    answers = read_response(response, PACK).answers if items else {}
    read = {one: answers[one] for one in ("dose-amount", "dose-unit") if answers.get(one, SKIPPED).values}
    return [item["answer"] for item in items if item["linkId"] == "dose-amount"], read


def test_no_spelling_of_a_number_is_altered(client: "FormClient") -> None:
    client.open(export_questionnaire(PACK))
    client.choose("dose-told", "Yes")
    altered: dict[str, object] = {}

    for typed in SPELLINGS:
        client.type("dose-amount", (typed,))
        found = sent_and_read(client.response)
        if found != ([[{"valueString": typed}]], read_here(typed)):
            altered[typed] = found

    assert altered == {}
