"""An amount typed with its unit on its page: the next page says both, and both are recorded."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from questionnaire import Pack, read_response
from questionnaire.kinds.question import Value
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.unit_packs import pack_with_spellings
from support.web_client import Visitor
from support.web_tour import fill, open_saved, path_of

PACK = pack_with_spellings()
AMOUNT, UNIT = "dose-amount", "dose-unit"
LABELS = {option.code: option.label for option in PACK.questionnaire.items[UNIT].answer_option}


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    with Visitor(PACK) as visitor:
        yield visitor.come_in()


def at_amount(visitor: Visitor) -> None:
    visitor.press(page_words.START)
    for item in PACK.questionnaire.item:
        if item.link_id == AMOUNT:
            break
        fill(visitor, item)
    assert visitor.path == path_of(visitor, AMOUNT)


def pack_with(unit: str | None) -> Pack:
    """Return the pack with another question, or none, for the unit of the amount."""
    questions = PACK.questionnaire
    items = tuple(replace(item, unit=unit) if item.link_id == AMOUNT else item for item in questions.item)
    return replace(PACK, questionnaire=replace(questions, item=items))


def recorded(visitor: Visitor) -> dict[str, Value | None]:
    here = visitor.answer
    answers = read_response(visitor.get("/answers").text, PACK).answers
    visitor.answer = here
    return {link_id: answer.value for link_id, answer in answers.items() if link_id in (AMOUNT, UNIT)}


def test_the_next_page_says_both_and_the_one_after_it_no_longer(visitor: Visitor) -> None:
    at_amount(visitor)
    visitor.press(page_words.CONTINUE, type_=["35 mg"])
    said = page_words.RECORDED.format(answer=f"35 {LABELS['mg']}")
    assert visitor.path not in (path_of(visitor, AMOUNT), path_of(visitor, UNIT))
    assert said in visitor.page.text
    assert recorded(visitor) == {AMOUNT: "35", UNIT: "mg"}
    visitor.press(page_words.SKIP)
    assert said not in visitor.page.text


def test_both_are_among_all_answers_and_each_can_be_changed_alone(visitor: Visitor) -> None:
    open_saved(visitor)
    visitor.get(path_of(visitor, AMOUNT))
    visitor.press(page_words.CONTINUE, type_=["40 mg"])
    assert visitor.path == "/check"
    shown = [part.text.removesuffix(page_words.CHANGE).strip() for part in visitor.page.all("dd")]
    assert {"40", LABELS["mg"]} <= set(shown)
    visitor.get(path_of(visitor, AMOUNT))
    visitor.press(page_words.CONTINUE, type_=["45"])
    assert recorded(visitor) == {AMOUNT: "45", UNIT: "mg"}


def test_a_number_alone_is_followed_by_the_page_of_its_unit(visitor: Visitor) -> None:
    at_amount(visitor)
    visitor.press(page_words.CONTINUE, type_=["35"])
    assert visitor.path == path_of(visitor, UNIT)
    assert page_words.RECORDED.format(answer="35") not in visitor.page.text


def test_a_phone_offers_letters_for_an_amount_that_may_have_a_unit_and_digits_for_a_bare_number() -> None:
    for unit, how, keys in ((UNIT, page_words.TYPE_AMOUNT, ""), (None, page_words.TYPE_NUMBER, "decimal")):
        with Visitor(pack_with(unit)) as visitor:
            open_saved(visitor.come_in())
            visitor.get(path_of(visitor, AMOUNT))
            [box] = [part for part in visitor.page.all("input") if part["type"] == "text"]
            assert box["inputmode"] == keys
            assert how in visitor.page.text


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("35 zz", words.UNIT_NOT_UNDERSTOOD.format(units="mg, mg/kg, mcg")),
        ("5-10 mg", words.NUMBER_IS_RANGE),
    ],
)
def test_what_is_refused_stands_in_its_field_with_what_to_choose(
    visitor: Visitor, typed: str, message: str
) -> None:
    at_amount(visitor)
    visitor.press(page_words.CONTINUE, type_=[typed])
    assert visitor.path == path_of(visitor, AMOUNT)
    other = PACK.questionnaire.items[UNIT].answer_option[-1].label
    assert words.OTHER_UNIT.format(message=message, label=other) in visitor.page.text
    assert [part["value"] for part in visitor.page.all("input") if part["name"] == "typed"] == [typed]
    assert recorded(visitor) == {}


@pytest.mark.parametrize("yes", [True, False])
def test_another_unit_is_asked_about_and_changes_both_or_none(visitor: Visitor, yes: bool) -> None:
    open_saved(visitor)
    before = recorded(visitor)
    visitor.get(path_of(visitor, AMOUNT))
    visitor.press(page_words.CONTINUE, type_=["40 mcg"])
    assert visitor.path == "/change"
    was = f"{before[AMOUNT]} {LABELS[str(before[UNIT])]}"
    assert [part.text for part in visitor.page.all("dd")] == [was, f"40 {LABELS['microgram']}"]
    assert LABELS["microgram"] in visitor.page.all("li")[0].text
    assert recorded(visitor) == before
    visitor.press(words.CHANGE_YES if yes else words.CHANGE_NO)
    assert visitor.path == "/check"
    assert recorded(visitor) == ({AMOUNT: "40", UNIT: "microgram"} if yes else before)
