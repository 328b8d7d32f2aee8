"""What covers a note is found as if every other note were tried, whatever there are of them."""

from random import Random
from typing import TypeAlias

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from questionnaire.check.checks.covering import Covering
from questionnaire.check.engine.by_reply import ByReply
from questionnaire.check.engine.person import Person
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.queries import NOT_TRUE, TRUE, HasOutcome, Impossible, Possible, query
from rules import Condition
from support.packs import random_condition, random_pack

Drawn: TypeAlias = tuple[Prover, list[Condition]]


def _drawn(seed: int) -> Drawn:
    """A prover, and conditions of which some are the same; few questions, so that many cover others."""
    random, pack = Random(seed), random_pack(seed)
    whens = [random_condition([*pack.questionnaire.item], random, depth=2) for _ in range(8)]
    return Prover(pack), [*whens, *random.choices(whens, k=4)]


drawn = st.integers(0, 2**32).map(_drawn)


@settings(max_examples=200, deadline=None)
@given(drawn, st.integers(0, 11))
def test_a_note_is_covered_if_it_never_applies_alone(drawn: Drawn, at: int) -> None:
    prover, whens = drawn
    alone = query([(when, TRUE if place == at else NOT_TRUE) for place, when in enumerate(whens)])
    row = ByReply(dict(enumerate(whens)))
    row.take_out(at)
    found = Covering(prover, [whens[at]], row).somebody_without()
    assert isinstance(found, Impossible) is isinstance(prover.find(alone), Impossible)


@settings(max_examples=200, deadline=None)
@given(drawn)
def test_of_all_that_cover_a_note_those_are_needed_that_are_left_when_one_after_another_goes(
    drawn: Drawn,
) -> None:
    prover, (first, *others) = drawn
    without = [(other, NOT_TRUE) for other in others]
    assume(isinstance(prover.find(query([(first, TRUE), *without])), Impossible))
    assume(isinstance(prover.find(query(without)), Possible))  # else they cover whatever there is
    covering = Covering(prover, [first], ByReply(dict(enumerate(others))))
    covering.somebody_without()
    core = prover.core(query([(first, TRUE), *without]))
    assert [HasOutcome(others[place], NOT_TRUE) for place in covering.needed()] == [*core[1:]]


@settings(max_examples=200, deadline=None)
@given(drawn, st.lists(st.integers(0, 11), max_size=20), st.integers(0, 11))
def test_what_is_true_for_somebody_is_found_by_their_replies(drawn: Drawn, moved: list[int], at: int) -> None:
    prover, whens = drawn
    row, left = ByReply(dict(enumerate(whens))), {*range(len(whens))}
    for place in moved:
        (row.take_out if place in left else row.put_back)(place)
        left ^= {place}
    found = prover.find(query([(whens[at], TRUE)]))
    assume(isinstance(found, Possible))
    assert isinstance(found, Possible)
    person = Person(found, prover.closure([whens[at]]), prover.dependencies)
    true = [place for place in sorted(left) if person.has(whens[place])]
    assert row.all_for(person, left) == true
    assert row.last_for(person) == max(true, default=None)
    assert person.has(whens[at])
    assert len(row) == len(left)
