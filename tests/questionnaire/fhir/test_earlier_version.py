"""FHIR responses that were given to an earlier version of a pack."""

from pathlib import Path
from typing import Any

import pytest

from questionnaire import Pack, QuestionnaireResponse, ResponseError, parse_pack
from questionnaire import read_response as read_saved
from questionnaire.answers.response import NOT_SURE, answered
from questionnaire.fhir import read_response, write_response
from support.edited_packs import edited
from support.foreign_fhir import ABSENT, amount, coded, of
from support.version_two import FHIR, texts, version_two

PACK = version_two()
BODY_SIZE, NONE = (
    option.label
    for option in PACK.questionnaire.items["body"].answer_option
    if option.code in ("body-mass", "none")
)


@pytest.mark.parametrize("file", FHIR, ids=lambda file: file.stem)
def test_they_come_to_what_the_saved_answers_of_that_version_come_to(file: Path) -> None:
    saved = file.with_name(file.name.replace(".fhir", ""))

    read = read_response(file.read_text("utf-8"), PACK)

    assert read == read_saved(saved.read_text("utf-8"), PACK)
    assert read.given_to == "1.0.0"
    assert read.left_open == read_saved(saved.read_text("utf-8"), PACK).left_open


def old(*items: Any, pack: Pack = PACK, version: str = "1.0.0") -> QuestionnaireResponse:
    canonical = f"urn:duration-factors:ketamine-pain-relief|{version}"
    return read_response(of(*items, questionnaire=canonical), pack)


TOO_LONG = {"linkId": "matters-most", "answer": [{"valueString": "x" * 201}]}
OTHER_TYPE = {"linkId": "stage", "answer": [{"valueBoolean": True}]}


@pytest.mark.parametrize(
    ("item", "came"),
    [
        (coded("body", "body-mass", "genetics"), f"{BODY_SIZE}; What runs in my family (genes)"),
        (coded("stage", "planed"), "planed"),
        (coded("body", "body-mass", "none"), f"{BODY_SIZE}; {NONE}"),
        (TOO_LONG, "x" * 100),
        (OTHER_TYPE, "valueBoolean"),
        (amount(valueDecimal=-1), "-1"),
    ],
    ids=["retired code", "unknown code", "exclusive", "too long", "other type", "no number of ours"],
)
def test_what_is_no_answer_any_more_leaves_its_question_open_with_a_notice(item: Any, came: str) -> None:
    read = old(item, coded("pain-duration", "recent"))

    assert read.given == {"pain-duration": answered("recent")}
    [notice] = read.notices
    assert PACK.questionnaire.items[item["linkId"]].label in notice
    assert came in notice


@pytest.mark.parametrize("version", ["0.1.0", "9.0.0", "x"])
def test_a_version_that_is_not_read_is_refused(version: str) -> None:
    with pytest.raises(ResponseError, match="Answer them again"):
        old(version=version)


def test_what_was_typed_for_an_earlier_version_travels_in_no_answers() -> None:
    read = read_response(FHIR[-1].read_text("utf-8"), PACK)

    assert read.earlier
    assert "less and less" not in write_response(PACK, read)


# --- Questions that are gone ------------------------------------------------------------------------------

GONE = """[[retired]]
link_id = "sleep"
label = "How I sleep"
typed = true

[[retired]]
link_id = "whom"
label = "Whom I saw"
"""


@pytest.fixture(scope="module")
def without() -> Pack:
    """The pack, once two questions more are gone."""
    questions, rules = texts()
    return parse_pack(edited(questions, [{"after": 'link_id = "matters-most"', "add": GONE}]), rules)


SLEEP = {"linkId": "sleep", "answer": [{"valueString": "badly"}]}


def test_answers_to_questions_that_are_gone_are_parked_and_what_was_typed_stays_on_the_sheet(
    without: Pack,
) -> None:
    read = old(SLEEP, {"linkId": "sleep.why"}, coded("whom", "midwife", "nurse"), pack=without)

    assert read.parked == {"sleep": answered("badly"), "whom": answered(("midwife", "nurse"))}
    assert [(text.label, text.text) for text in read.earlier] == [("How I sleep", "badly")]
    assert len(read.notices) == 2


def test_states_of_questions_that_are_gone_are_states_still(without: Pack) -> None:
    unsure = {"linkId": "whom", "answer": [{"valueCoding": {"system": ABSENT, "code": "asked-unknown"}}]}

    assert old(unsure, pack=without).parked == {"whom": NOT_SURE}
    assert old({"linkId": "whom"}, pack=without).parked == {}


def test_an_empty_text_for_one_is_told_and_is_no_answer(without: Pack) -> None:
    read = old({"linkId": "sleep", "answer": [{"valueString": " "}]}, pack=without)

    assert (dict(read.given), read.earlier) == ({}, ())
    [notice] = read.notices
    assert notice.startswith('"How I sleep" is left open')
    assert "an empty text" in notice


def test_in_answers_to_this_version_one_is_a_question_of_others(without: Pack) -> None:
    read = old(SLEEP, pack=without, version=without.questionnaire.version)

    assert read.given == {}
    assert read.notices == (
        '"sleep" is no question of this questionnaire, so what came does not count. It was: badly.',
    )
