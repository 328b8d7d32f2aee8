"""Bringing the standing up to date gives what going through all questions gives."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaire import Answer
from questionnaire.answers.given import Given
from questionnaire.answers.response import NOT_SURE, SKIPPED, answered
from questionnaire.answers.standing import progress_of, standing_of
from questionnaire.answers.standing_bits import StandingBits
from questionnaire.pack.questions import Item, Questionnaire
from rules import HasAny
from support.extent import in_full
from support.packs import choice, pack_of
from support.session_walks import walked_pack
from support.strategies import random_answer


def some_answer(item: Item, random: Random) -> Answer | None:
    kind = random.choice(["value", "value", "value", "skipped", "not sure", "none"])
    if kind == "value":
        return answered(random_answer(item, random))
    return {"skipped": SKIPPED, "not sure": NOT_SURE, "none": None}[kind]


@given(st.integers(0, 999).map(walked_pack), st.randoms(use_true_random=False))
@settings(max_examples=in_full(200, 50))
def test_after_any_answers_it_is_what_the_whole_walk_finds(pack: object, random: Random) -> None:
    questionnaire: Questionnaire = pack.questionnaire  # type: ignore[attr-defined]
    bits = StandingBits.of(questionnaire, {})
    for _ in range(15):
        before = bits
        items = random.choices(questionnaire.item, k=random.randint(1, 3))
        bits = bits.after(bits.given.with_answers({one.link_id: some_answer(one, random) for one in items}))
        whole, was = standing_of(questionnaire, bits.given), standing_of(questionnaire, before.given)
        assert (bits.standing(), bits.progress) == (whole, progress_of(questionnaire, whole))
        assert {**was.facts, **bits.facts_other_than(before)} == whole.facts
        assert len(bits.facts) == len(questionnaire.item)
        for item in items:
            assert bits.is_asked(item.link_id) is (item.link_id in whole.asked)
            assert bits.answer_to(item.link_id) == whole.answers.get(item.link_id)


def test_the_same_answers_stand_as_they_stood() -> None:
    pack = pack_of([choice("p"), choice("q", when=HasAny("p", frozenset("a")))], [])
    bits = StandingBits.of(pack.questionnaire, {"p": answered("a")})
    assert bits.next_open == "q"
    assert bits.after(bits.given) is bits
    assert bits.after(Given.of(pack.questionnaire.order, {})).next_open == "p"
