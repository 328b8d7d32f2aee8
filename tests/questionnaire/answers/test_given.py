"""All that a person said is a mapping like any other, whatever it shares with others."""

import doctest

from hypothesis import given, settings
from hypothesis import strategies as st

import questionnaire.answers.given
from questionnaire import Answer
from questionnaire.answers.given import Given
from questionnaire.answers.response import NOT_SURE, SKIPPED, answered
from questionnaire.pack.order import Order
from rules import ALWAYS
from support.extent import in_full

GONE = {"gone": answered("as it was")}
ANSWERS = st.sampled_from([None, SKIPPED, NOT_SURE, answered("a"), answered(("a", "b"))])
SIZES = st.sampled_from([1, 7, 8, 9, 63, 64, 65, 100, 600])


def order_of(questions: int) -> Order:
    return Order({f"q{place}": ALWAYS for place in range(questions)})


@given(SIZES, st.data())
@settings(max_examples=in_full(300, 75))
def test_it_holds_what_was_said_last_and_the_ones_before_hold_what_was_said_then(
    questions: int, data: st.DataObject
) -> None:
    """Compared at the end, so that no later answer may have changed an earlier mapping."""
    order, plain = order_of(questions), dict(GONE)
    history: list[tuple[Given, dict[str, Answer]]] = [(Given.of(order, GONE), dict(GONE))]
    for _ in range(data.draw(st.integers(0, 12))):
        link_id, answer = data.draw(st.sampled_from(order.link_ids)), data.draw(ANSWERS)
        plain = {key: value for key, value in plain.items() if key != link_id}
        plain |= {} if answer is None else {link_id: answer}
        history.append((history[-1][0].with_answers({link_id: answer}), plain))
    for now, said in history:
        assert (now, len(now), repr(now)) == (said, len(said), repr(dict(now)))
        assert list(now) == [link_id for link_id in [*order.link_ids, "gone"] if link_id in said]
        assert [now.get(link_id) for link_id in order.link_ids] == [said.get(one) for one in order.link_ids]
        for other, said_there in history:
            differing = {*order.names(now.places_other_than(other))}
            assert {one for one in order.link_ids if said.get(one) != said_there.get(one)} <= differing


def test_where_nothing_differs_nothing_is_named() -> None:
    order = order_of(100)
    said = Given.of(order, {"q3": SKIPPED, "q77": NOT_SURE})
    assert said.places_other_than(said) == 0
    assert said.with_answers({"q50": SKIPPED}).places_other_than(said) == 1 << 50


def test_answers_of_another_questionnaire_are_placed_anew() -> None:
    said = Given.of(order_of(2), {"q1": SKIPPED})
    assert Given.of(said.order, said) is said
    moved = Given.of(Order({"q1": ALWAYS}), said)
    assert (moved, moved.at(0)) == (said, SKIPPED)


def test_the_worked_example_is_right() -> None:
    names = {"ALWAYS": ALWAYS, "NOT_SURE": NOT_SURE, "SKIPPED": SKIPPED}
    failed, attempted = doctest.testmod(questionnaire.answers.given, extraglobs=names)
    assert (failed, attempted > 0) == (0, True)
