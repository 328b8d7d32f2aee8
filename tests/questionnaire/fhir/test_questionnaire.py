"""Our questions as a Questionnaire: the same questions, asked in the same cases, in words that FHIR has."""

import json
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from questionnaire import ContentError, Item, ItemType, load_pack, parse_pack
from questionnaire.fhir import export_questionnaire, names
from questionnaire.pack.loading import texts_of
from rules import All, AnyOf, HasAny, Not
from support.fhir_validators import own_faults
from support.packs import choice, pack_of, random_pack

PACK = load_pack()
OURS = PACK.questionnaire
EXPORTED = json.loads(export_questionnaire(PACK))
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
AMOUNT = "dose-amount"
EXTENSION = "http://hl7.org/fhir/StructureDefinition"


def questions_of(resource: Any) -> list[Any]:
    return [item for item in resource["item"] if item["type"] != "display"]


def exported(*items: Item) -> Any:
    return questions_of(json.loads(export_questionnaire(pack_of(list(items), []))))


def extension_of(element: Any, name: str) -> Any:
    found = [one for one in element.get("extension", []) if one["url"] == f"{EXTENSION}/{name}"]
    return {key: value for one in found for key, value in one.items() if key != "url"}


QUESTIONS = questions_of(EXPORTED)


def test_it_says_what_it_is() -> None:
    assert EXPORTED["resourceType"] == "Questionnaire"
    assert EXPORTED["url"] == "urn:duration-factors:ketamine-pain-relief"
    assert (EXPORTED["version"], EXPORTED["language"]) == (OURS.version, OURS.language)
    assert (EXPORTED["title"], EXPORTED["status"]) == (OURS.title, "active")
    assert (EXPORTED["date"], EXPORTED["publisher"]) == (OURS.date, OURS.publisher)


def test_the_questions_are_ours_in_our_order_with_our_types() -> None:
    assert [(item["linkId"], item["type"]) for item in QUESTIONS if item["linkId"] != AMOUNT] == [
        (item.link_id, item.type.value) for item in OURS.item if item.link_id != AMOUNT
    ]
    assert [item["linkId"] for item in QUESTIONS if item.get("repeats")] == [
        item.link_id for item in OURS.item if item.repeats
    ]


def test_the_dose_is_typed_as_a_text_that_no_client_alters_and_its_unit_is_a_question_of_its_own() -> None:
    types = {item["linkId"]: item["type"] for item in QUESTIONS}
    assert (types[AMOUNT], types["dose-unit"]) == ("string", "choice")
    assert "uantity" not in json.dumps(EXPORTED)
    assert "ecimal" not in json.dumps(EXPORTED)


def test_the_text_of_the_dose_says_in_which_forms_it_is_understood_and_that_nobody_checks_it() -> None:
    [text] = [item["text"] for item in QUESTIONS if item["linkId"] == AMOUNT]
    assert text.startswith(OURS.items[AMOUNT].text)
    assert all(form in text for form in ("35", "0.5", "0,5", "0.5 mg", "as told, not checked"))
    [plain] = exported(Item(link_id="p", type=ItemType.DECIMAL, text="How many?", label="l", why="w"))
    assert plain["text"] == "How many? Write it as 35, 0.5 or 0,5. w"


@pytest.mark.parametrize(("spelling", "form"), [("drops", ", or with its unit: 0.5 drops."), (None, ".")])
def test_the_unit_in_that_text_is_one_of_the_pack_that_can_be_typed(spelling: str | None, form: str) -> None:
    unit = choice("q")
    first = replace(unit.answer_option[0], spellings=(spelling,) if spelling else ())
    unit = replace(unit, answer_option=(first, *unit.answer_option[1:]))
    amount = Item(link_id="p", type=ItemType.DECIMAL, text="How much?", label="l", why="w", unit="q")

    assert f"0,5{form} It is kept as told" in exported(amount, unit)[0]["text"]


def test_the_consult_line_comes_first_and_what_this_is_not_comes_last_with_it() -> None:
    first, *_, last = EXPORTED["item"]
    assert (first["linkId"], first["type"], first["text"]) == (
        "pack.consult",
        "display",
        PACK.ruleset.consult,
    )
    assert (last["linkId"], last["type"]) == ("pack.limits", "display")
    assert last["text"] == " ".join([*PACK.ruleset.source.limits, PACK.ruleset.consult])


@pytest.mark.parametrize("link_id", names.DISPLAYS)
def test_no_question_of_a_pack_can_be_called_as_these_displays_are(link_id: str) -> None:
    questions, rules = (text for _, text in texts_of())
    with pytest.raises(ContentError, match="is not a valid id"):
        parse_pack(questions.replace('"stage"', f'"{link_id}"'), rules)


def test_why_it_is_asked_and_the_line_of_care_stand_in_the_text_where_every_client_shows_them() -> None:
    for item, ours in zip(QUESTIONS, OURS.item, strict=True):
        parts = [ours.text, ours.why, *([ours.care] if ours.care else [])]
        assert [part for part in parts if part not in item["text"]] == []
        assert "item" not in item
    assert any(ours.care for ours in OURS.item)


@pytest.mark.parametrize("ours", [item for item in OURS.item if item.type is ItemType.CHOICE])
def test_the_options_are_codings_in_a_system_of_the_question_and_after_them_what_can_be_said_instead(
    ours: Item,
) -> None:
    [item] = [item for item in QUESTIONS if item["linkId"] == ours.link_id]
    assert [option["valueCoding"] for option in item["answerOption"]] == [
        {"system": f"{EXPORTED['url']}:{ours.link_id}", "code": option.code, "display": option.label}
        for option in ours.answer_option
    ] + [
        {"system": ABSENT, "code": "asked-unknown", "display": "I am not sure"},
        {"system": ABSENT, "code": "asked-declined", "display": "I would rather not say"},
    ]


def test_what_stands_alone_says_so_where_several_can_be_ticked() -> None:
    several, one = exported(choice("p", alone="z", repeats=True), choice("q"))
    alone = {"valueBoolean": True}
    assert [extension_of(option, "questionnaire-optionExclusive") for option in several["answerOption"]] == [
        {},
        {},
        {},
        alone,
        alone,
        alone,
    ]
    assert not any("extension" in option for option in one["answerOption"])


def test_a_limit_on_lines_and_on_characters_is_told() -> None:
    items = {item["linkId"]: item for item in QUESTIONS}
    assert extension_of(items["matters-most"], "questionnaire-maxOccurs") == {"valueInteger": 3}
    assert [items[link_id]["maxLength"] for link_id in ("matters-most", "relief-so-far", AMOUNT)] == [
        200,
        1000,
        200,
    ]


def test_several_options_of_one_question_are_joined_by_any() -> None:
    source, item = exported(choice("p"), choice("q", when=HasAny("p", frozenset("ab"))))
    assert "enableWhen" not in source
    assert item["enableBehavior"] == "any"
    assert [test["answerCoding"]["code"] for test in item["enableWhen"]] == ["a", "b"]
    assert {test["operator"] for test in item["enableWhen"]} == {"="}


def test_options_of_several_questions_are_joined_as_the_pack_joins_them() -> None:
    both = All((HasAny("p", frozenset("a")), HasAny("q", frozenset("b"))))
    [*_, item] = exported(choice("p"), choice("q"), choice("r", when=both))
    assert item["enableBehavior"] == "all"
    assert [(test["question"], test["answerCoding"]["code"]) for test in item["enableWhen"]] == [
        ("p", "a"),
        ("q", "b"),
    ]


A, A_OR_B = HasAny("p", frozenset("a")), HasAny("p", frozenset("ab"))


@pytest.mark.parametrize("part", [Not(A), All((A_OR_B, A)), AnyOf((A, Not(A))), AnyOf((All((A, A)), A))])
def test_a_condition_that_would_not_mean_the_same_in_fhir_is_refused(part: Any) -> None:
    with pytest.raises(ValueError, match="does not carry"):
        exported(choice("p"), choice("q", when=part))


@pytest.mark.parametrize("seed", range(100))
def test_no_test_leads_nowhere_and_none_is_joined_by_chance(seed: int) -> None:
    assert own_faults(EXPORTED) == []
    assert own_faults(json.loads(export_questionnaire(random_pack(seed, questions=6)))) == []


@pytest.mark.parametrize(
    ("link_id", "key", "value", "found"),
    [
        ("dose-change", "enableBehavior", None, "without enableBehavior"),
        ("dose-change", "question", "stge", "tests stge"),
        ("dose-change", "question", "route", "does not offer"),
        ("dose-change", "question", "body", "does not stand before"),
        ("dose-change", "operator", "!=", "tests with !="),
        ("dose-change", "linkId", "stage", "twice"),
    ],
)
def test_these_checks_find_what_is_planted(link_id: str, key: str, value: str | None, found: str) -> None:
    planted = deepcopy(EXPORTED)
    [item] = [item for item in planted["item"] if item["linkId"] == link_id]
    place = item["enableWhen"][0] if key in ("question", "operator") else item
    place[key] = value
    if value is None:
        del place[key]
    assert any(found in fault for fault in own_faults(planted))


def test_the_same_questions_give_the_same_bytes() -> None:
    assert export_questionnaire(PACK) == export_questionnaire(load_pack())
    assert export_questionnaire(PACK).endswith("}\n")
