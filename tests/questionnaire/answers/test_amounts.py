"""An amount that is typed with its unit is two answers, or none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import AnswerError, Item, ItemType
from questionnaire.answers.accepting import answer_to, canonical_answer
from questionnaire.answers.amounts import answers_to
from questionnaire.answers.response import Answer, answered
from questionnaire.answers.standing_bits import StandingBits
from questionnaire.kinds.units import folded, stands_behind_a_number
from questionnaire.pack.questions import AnswerOption, Questionnaire
from questionnaire.words import shared as words
from support.unit_packs import pack_with_spellings

PACK = pack_with_spellings()
DOSE, UNIT = (PACK.questionnaire.items[link_id] for link_id in ("dose-amount", "dose-unit"))
TOLD = {"dose-told": answered("yes")}
OTHER = UNIT.answer_option[-1].label

UNDERSTOOD = words.UNIT_NOT_UNDERSTOOD.format(units="mg, mg/kg, mcg")

SPELLINGS = st.text(st.sampled_from("abgkmM/%µ. "), min_size=1, max_size=5).filter(
    lambda spelling: bool(folded(spelling)) and stands_behind_a_number(spelling)
)
NUMBERS = st.from_regex(r"[0-9]{1,4}([.,][0-9]{1,3})?|[0-9]{1,2} [0-9]{3}", fullmatch=True)


def said(typed: str | tuple[str, ...], given: dict[str, Answer] = TOLD) -> dict[str, Answer]:
    return dict(answers_to(StandingBits.of(PACK.questionnaire, given), DOSE, typed))


def drawn(*spellings: list[str]) -> Questionnaire:
    """A question for an amount, and one for a unit whose options are spelt like this."""
    options = tuple(
        AnswerOption(code=code, label=code, spellings=tuple(known))
        for code, known in zip("abcd", spellings, strict=False)
    )
    ask = {"text": "Which?", "why": "To know."}
    amount = Item(link_id="amount", type=ItemType.DECIMAL, label="Amount", unit="unit", **ask)
    unit = Item(link_id="unit", type=ItemType.CHOICE, label="Unit", answer_option=options, **ask)
    return Questionnaire(id="drawn", version="1.0.0", language="en", title="Drawn", item=(amount, unit))


@pytest.mark.parametrize(
    ("typed", "amount", "code"),
    [
        ("35 mg", "35", "mg"),
        ("35mg", "35", "mg"),
        ("0,50 MG/KG", "0.5", "mg-per-kg"),
        ("0.5 mg / kg", "0.5", "mg-per-kg"),
        ("200 mcg", "200", "microgram"),
        ("200 \N{MICRO SIGN}g", "200", "microgram"),
        ("200 \N{GREEK SMALL LETTER MU}g.", "200", "microgram"),
        ("1 000 micrograms", "1000", "microgram"),
        ("\N{ARABIC-INDIC DIGIT THREE} mg", "3", "mg"),
    ],
)
def test_a_number_and_a_unit_that_is_known_are_two_answers(typed: str, amount: str, code: str) -> None:
    assert said(typed) == {"dose-amount": answered(amount), "dose-unit": answered(code)}


def test_a_number_alone_says_nothing_of_a_unit() -> None:
    assert said("35") == {"dose-amount": answered("35")}
    assert said("35", {**TOLD, "dose-unit": answered("mg")}) == {"dose-amount": answered("35")}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("35 zz", UNDERSTOOD),
        ("35 m g", UNDERSTOOD),
        ("35 g", UNDERSTOOD),
        ("35 mg per hour", UNDERSTOOD),
        ("2x35 mg", UNDERSTOOD),
        ("35 mg mg/kg", UNDERSTOOD),
        ("35 mg 2 times", UNDERSTOOD),
        ("35 m\N{ZERO WIDTH SPACE}g", UNDERSTOOD),
        ("5-10 mg", words.NUMBER_IS_RANGE),
        ("1/2 mg", words.NUMBER_IS_FRACTION),
        ("2\N{VULGAR FRACTION ONE HALF} mg", words.NUMBER_IS_FRACTION),
        ("about 35 mg", words.NOT_A_NUMBER),
        ("-35 mg", words.NOT_A_NUMBER),
    ],
)
def test_an_unknown_unit_or_two_numbers_are_refused_with_the_way_to_write_another(
    typed: str, says: str
) -> None:
    with pytest.raises(AnswerError) as refused:
        said(typed)
    assert str(refused.value) == words.OTHER_UNIT.format(message=says, label=OTHER)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("1,000 mg", words.AMBIGUOUS_NUMBER.format(given="1,000", large="1000", small="1.0")),
        ("1234567890123 mg", words.NUMBER_TOO_LONG.format(most=12)),
        ("3 5 mg", words.NOT_A_NUMBER),
        ("5 to 10", words.NUMBER_IS_RANGE),
        ("mg 35", words.NOT_A_NUMBER),
        ("mg", words.NOT_A_NUMBER),
        ("", words.NOTHING_TYPED_NUMBER),
        (("35", "mg"), words.ONLY_ONE),
    ],
)
def test_a_number_that_is_none_is_refused_as_it_is_without_a_unit(
    typed: str | tuple[str, ...], says: str
) -> None:
    with pytest.raises(AnswerError) as refused:
        said(typed)
    assert str(refused.value) == says


@pytest.mark.parametrize("typed", ["35 mg", "35 zz", "1,000 mg"])
def test_a_unit_that_is_not_asked_for_or_not_there_is_refused_as_before(typed: str) -> None:
    without = replace(DOSE, unit=None)
    for so_far, dose in (({}, DOSE), (TOLD, without)):
        with pytest.raises(AnswerError) as refused:
            answers_to(StandingBits.of(PACK.questionnaire, so_far), dose, typed)
        assert str(refused.value) == words.NUMBER_WITH_UNIT


def test_no_option_is_named_where_none_or_several_may_stand_for_another_unit() -> None:
    for questionnaire, says in (
        (drawn(["mg"], ["g"]), words.UNIT_NOT_UNDERSTOOD.format(units="mg, g")),
        (drawn(["mg"], [], []), words.UNIT_NOT_UNDERSTOOD.format(units="mg")),
        (drawn([], []), words.NUMBER_WITH_UNIT),
    ):
        assert refusal(questionnaire, "35 zz") == says


def test_a_file_keeps_the_two_apart() -> None:
    with pytest.raises(AnswerError):
        canonical_answer(DOSE, "35 mg")


@given(
    st.lists(SPELLINGS, min_size=2, max_size=4, unique_by=folded),
    NUMBERS,
    st.sampled_from(["", " ", "  ", "\N{NO-BREAK SPACE}"]),
    st.sampled_from([str, str.upper, str.lower, str.swapcase]),
    st.data(),
)
def test_whatever_the_spellings_it_is_exactly_the_two_answers_or_the_number_s_own_refusal(
    spellings: list[str], number: str, between: str, case: type[str], data: st.DataObject
) -> None:
    questionnaire = drawn(*([spelling] for spelling in spellings))
    amount, unit = questionnaire.item
    place = data.draw(st.integers(0, len(spellings) - 1))
    typed = f"{number}{between}{case(spellings[place])}"
    if not reads(amount, number):
        assert refusal(questionnaire, typed) == refusal(questionnaire, number)
        return
    assert answers_to(StandingBits.of(questionnaire, {}), amount, typed) == {
        "amount": answer_to(amount, number),
        "unit": answered(unit.answer_option[place].code),
    }


@given(
    st.lists(SPELLINGS, min_size=2, max_size=3, unique_by=folded),
    st.text() | st.from_regex(r"\d+ ?[a-z/%µ]+", fullmatch=True),
)
def test_whatever_is_typed_a_unit_is_answered_only_if_it_was_typed(spellings: list[str], typed: str) -> None:
    questionnaire = drawn(*([spelling] for spelling in spellings))
    amount, unit = questionnaire.item
    if refusal(questionnaire, typed):
        assert not reads(amount, typed)
        return
    answers = answers_to(StandingBits.of(questionnaire, {}), amount, typed)
    if "unit" not in answers:
        assert answers == {"amount": answer_to(amount, typed)}
        return
    option = unit.option(str(answers["unit"].value))
    assert option is not None
    assert folded(typed).endswith(folded(option.spellings[0]))
    beginnings = [typed[:end] for end in range(len(typed)) if reads(amount, typed[:end])]
    assert answers["amount"] in [answer_to(amount, beginning) for beginning in beginnings]


def reads(amount: Item, typed: str) -> bool:
    try:
        return bool(answer_to(amount, typed))
    except AnswerError:
        return False


def refusal(questionnaire: Questionnaire, typed: str) -> str:
    """What is said of a text that is no amount; empty for one that is."""
    try:
        answers_to(StandingBits.of(questionnaire, {}), questionnaire.item[0], typed)
    except AnswerError as refused:
        return str(refused)
    return ""
