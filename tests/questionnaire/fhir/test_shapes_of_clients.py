"""Responses in the shapes in which clients write them: nothing is altered, and nothing thrown away."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from questionnaire import make_sheet
from questionnaire.answers.accepting import answer_to
from questionnaire.answers.response import answered
from questionnaire.fhir import read_response
from questionnaire.fhir.texts import text_of
from support.commands import run
from support.fhir_cases import FhirCase, cases, told
from support.foreign_fhir import PACK, URL, answers, coded, instead, of
from support.saved_files import refusal

CASES = cases()
one_each = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


@one_each
def test_it_comes_to_what_the_case_says(case: FhirCase) -> None:
    read = read_response(case.text, PACK)

    assert dict(read.answers) == told(case.answers)
    assert dict(read.parked) == told(case.parked)
    assert len(read.notices) == len(case.notices), read.notices
    for notice, named in zip(read.notices, case.notices, strict=True):
        assert all(words in notice for words in named), notice


def quoted(labels: Sequence[str]) -> str:
    return ", ".join(
        f"\N{LEFT DOUBLE QUOTATION MARK}{label}\N{RIGHT DOUBLE QUOTATION MARK}" for label in labels
    )


@one_each
def test_the_sheet_names_in_one_line_what_is_left_open_for_what_came(case: FhirCase) -> None:
    sheet = make_sheet(PACK, read_response(case.text, PACK))

    parts = {
        "Not taken from the file, because it is unclear or does not fit:": case.left_open,
        "These depend on that, so they do not count either:": case.under,
    }
    assert sheet.no_answer == " ".join(
        f"{said} {quoted(labels)}." for said, labels in parts.items() if labels
    )
    assert {text.label: text.text for text in sheet.earlier} == case.own_words


@one_each
def test_the_command_line_makes_the_sheet_and_tells_each_notice(case: FhirCase) -> None:
    ended = run("sheet", "-", given=case.text)

    assert ended.code == 0
    assert len(ended.err.splitlines()) == len(case.notices)
    assert all(label in ended.folded for label in case.left_open)


@pytest.mark.parametrize("made", ["text", "markdown", "json", "html"])
def test_the_line_is_in_every_format(made: str) -> None:
    ended = run("sheet", "-", "--format", made, given=of(coded("body", "none", "genes")))

    assert "Not taken from the file, because it is unclear or does not fit:" in ended.folded


LOINC = "http://loinc.org/q/69737-5"


def typed(link_id: str, text: str) -> dict[str, Any]:
    return {"linkId": link_id, "answer": [{"valueString": text}]}


def coded_alone(link_id: str, code: str) -> dict[str, Any]:
    return {"linkId": link_id, "answer": [{"valueCoding": {"code": code}}]}


@pytest.mark.parametrize("address", ["gone", {}, "", LOINC])
def test_a_typed_answer_at_another_address_is_read_if_it_repeats_our_question(address: Any) -> None:
    item = PACK.questionnaire.items["pain-lately"]
    for text in (item.text, text_of(item, PACK.questionnaire)):
        given = of({**typed("pain-lately", "bad"), "text": text}, questionnaire=address)
        assert dict(read_response(given, PACK).answers) == {"pain-lately": answered("bad")}


def entry(*items: Any, **outer: Any) -> dict[str, Any]:
    return {"resource": json.loads(of(*items, **outer))}


HERE = entry(coded("stage", "planned"))
AT_A_SERVER = entry(coded("stage", "planned"), questionnaire="Questionnaire/123")
THEIRS = entry(typed("q1", "x"), questionnaire=LOINC)
WRONG = entry(coded("stage", "considering"), status="entered-in-error")


@pytest.mark.parametrize(
    ("entries", "passed_over"),
    [
        ([HERE, THEIRS], "one other response"),
        ([THEIRS, WRONG, HERE, THEIRS], "3 other responses"),
        ([WRONG, HERE], "one other response"),
        ([THEIRS, AT_A_SERVER], "one other response"),
    ],
)
def test_the_only_response_to_our_questionnaire_is_read(entries: list[Any], passed_over: str) -> None:
    read = read_response(json.dumps({"resourceType": "Bundle", "entry": entries}), PACK)

    assert dict(read.answers) == {"stage": answered("planned")}
    assert passed_over in read.notices[0]


def test_null_in_the_place_of_the_items_is_no_items() -> None:
    assert read_response(of(item=None), PACK) == read_response(of(), PACK)


@pytest.mark.parametrize("version", ["v2.0.0", "3.0.0"])
def test_a_version_that_is_not_known_is_refused(version: str) -> None:
    assert version in refusal(read_response, of(questionnaire=f"{URL}|{version}"))


@pytest.mark.parametrize(
    ("resource", "says"),
    [
        ({"resourceType": "Bundle", "type": "searchset"}, ['"Bundle"', "no QuestionnaireResponse"]),
        ({"resourceType": "Bundle", "entry": [HERE, HERE]}, ["2 responses to this questionnaire"]),
        ({"resourceType": "Bundle", "entry": [HERE, HERE, THEIRS]}, ["2 responses to this questionnaire"]),
        ({"resourceType": "Bundle", "entry": [HERE, AT_A_SERVER]}, ["2 responses to this questionnaire"]),
        ({"resourceType": "Bundle", "entry": [THEIRS, THEIRS]}, ["2 responses", "none that counts"]),
        ({"resourceType": "Bundle", "entry": [WRONG, WRONG]}, ["2 responses", "none that counts"]),
        ({"resourceType": "Parameters", "parameter": [{"name": "x"}]}, ['"Parameters"', "no Quest"]),
        ({"resourceType": "Parameters", "parameter": [HERE, {"part": [HERE]}]}, ["2 responses"]),
        ({"resourceType": "Bundle", "entry": {}}, ["entry:", "a list"]),
    ],
)
def test_no_response_of_ours_or_several_are_refused(resource: object, says: list[str]) -> None:
    message = refusal(read_response, json.dumps(resource))

    assert all(words in message for words in says), message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (of(coded("stage", "planned"), questionnaire=f"{URL}-too|1.0.0"), f"{URL}-too"),
        (
            of({"linkId": "q1", "answer": [{"valueString": "x"}]}, questionnaire="Questionnaire/1"),
            "Questionnaire/1",
        ),
        (of(questionnaire="Questionnaire/1"), "Questionnaire/1"),
        (of({**typed("stage", "III"), "text": "Cancer stage"}, questionnaire="gone"), "missing"),
        (of(coded_alone("body", "genes"), typed("stage", "III"), questionnaire="gone"), "missing"),
        (of(typed("conditions-other", "asthma"), questionnaire=LOINC), LOINC),
        (of(typed("conditions-other", "asthma"), questionnaire={}), "missing"),
        (of(instead("stage", "asked-unknown"), questionnaire="gone"), "missing"),
        (of({"linkId": "body", "answer": [{"valueCoding": {"code": "arm"}}]}, questionnaire="x"), '"x"'),
        (of({"linkId": "q1", "answer": [{"valueString": "x"}]}, questionnaire="gone"), "missing"),
    ],
    ids=[
        "another pack of ours",
        "other questions",
        "no answers",
        "a text for a choice",
        "a text for a choice beside a code of ours",
        "a text alone",
        "no text for an address",
        "a reason alone",
        "other codes",
        "no address, other questions",
    ],
)
def test_answers_to_something_else_are_refused(text: str, says: str) -> None:
    assert says in refusal(read_response, text)


def test_items_may_be_nested_as_deep_as_json_is_read() -> None:
    depth = 400
    text = of({"linkId": "deep"})
    inner = json.dumps(coded("stage", "planned"))
    for _ in range(depth):
        inner = f'{{"linkId": "group", "item": [{inner}]}}'

    read = read_response(text.replace('{"linkId": "deep"}', inner), PACK)
    assert list(read.answers) == ["stage"]


def test_what_was_typed_is_read_as_the_same_is_when_typed_here() -> None:
    typed = "Bad at night.\n\nBetter\tby day."
    item = PACK.questionnaire.items["pain-lately"]

    assert answers({"linkId": "pain-lately", "answer": [{"valueString": typed}]}) == {
        "pain-lately": answer_to(item, (typed,))
    }
