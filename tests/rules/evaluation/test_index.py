"""The index gives, for any facts, the outcomes that `outcome_of` gives."""

from collections.abc import Iterable
from random import Random

import pytest

from rules.conditions.conditions import (
    ALWAYS,
    All,
    AnyOf,
    Condition,
    HasAny,
    Not,
    Outcome,
    Several,
    StateIs,
    outcome_of,
)
from rules.conditions.facts import Fact, Facts, State
from rules.evaluation.dnf import MAX_TERMS, dnf_of
from rules.evaluation.index import MAX_CACHED_FACTS, Index

PAIRS, PIECES = 12_000, 8
QUESTIONS = tuple(f"q-{letter}" for letter in "abcdef")
CODES = tuple("stuvw")


def condition(random: Random, depth: int) -> Condition:
    kind = random.randrange(3 if depth == 0 else 6)
    link_id = random.choice(QUESTIONS)
    match kind:
        case 0:
            return HasAny(link_id, frozenset(random.sample(CODES, random.randint(1, 3))))
        case 1:
            return Several(link_id)
        case 2:
            return StateIs(link_id, frozenset(random.sample(list(State), random.randint(1, 3))))
        case 3:
            return Not(condition(random, depth - 1))
        case _:
            parts = tuple(condition(random, depth - 1) for _ in range(random.randrange(4)))
            return All(parts) if kind == 4 else AnyOf(parts)


def fact(random: Random) -> Fact:
    if random.random() < 0.6:
        return frozenset(random.sample(CODES, random.randint(1, len(CODES))))
    return random.choice(list(State))


def facts(random: Random) -> Facts:
    return {link_id: fact(random) for link_id in QUESTIONS if random.random() < 0.9}


def named(conditions: Iterable[Condition]) -> dict[str, Condition]:
    return {f"n{at}": one for at, one in enumerate(conditions)}


@pytest.mark.parametrize("piece", range(PIECES))
def test_every_outcome_is_that_of_the_condition_evaluated_alone(piece: int) -> None:
    random = Random(piece)
    for _ in range(PAIRS // PIECES // 4):
        conditions = named(condition(random, random.randrange(5)) for _ in range(random.randrange(12)))
        index = Index(conditions)
        for person in (facts(random) for _ in range(4)):
            outcomes = index.evaluate(person)
            expected = {name: outcome_of(one, person) for name, one in conditions.items()}
            assert {name: outcomes.of(name) for name in conditions} == expected
            assert outcomes.true == tuple(name for name in expected if expected[name] is Outcome.TRUE)
            assert outcomes.unknown == tuple(name for name in expected if expected[name] is Outcome.UNKNOWN)


def test_a_condition_with_too_many_terms_is_evaluated_by_itself() -> None:
    tests = [HasAny(link_id, frozenset([code])) for code in CODES for link_id in QUESTIONS]
    pairs = zip(tests[::2], tests[1::2], strict=True)
    wide = All(tuple(AnyOf(pair) for pair in pairs))
    assert dnf_of(wide) is None
    assert dnf_of(AnyOf((tests[0], wide))) is None
    index = Index({"before": tests[0], "wide": wide, "after": ALWAYS})
    person: Facts = {link_id: frozenset(CODES) for link_id in QUESTIONS}
    assert index.evaluate(person).true == ("before", "wide", "after")
    neither = {"q-c": State.NOT_ASKED, "q-d": State.NOT_ASKED}
    assert index.evaluate({**person, **neither, "q-d": State.NOT_SURE}).unknown == ("wide",)
    assert index.evaluate({**person, **neither}).of("wide") is Outcome.FALSE


@pytest.mark.parametrize(("parts", "terms"), [(MAX_TERMS, MAX_TERMS), (MAX_TERMS + 1, None)])
def test_a_dnf_has_at_most_so_many_terms(parts: int, terms: int | None) -> None:
    found = dnf_of(AnyOf(tuple(HasAny(f"q{part}", frozenset("s")) for part in range(parts))))
    assert (None if found is None else len(found)) == terms


def test_whatever_is_said_of_one_question_alone_is_one_term() -> None:
    one = AnyOf((HasAny("q-a", frozenset("s")), All((Several("q-a"), Not(HasAny("q-a", frozenset("t")))))))
    assert dnf_of(one) == (frozenset([one]),)
    assert dnf_of(Not(one)) == (frozenset([Not(one)]),)
    assert dnf_of(All((one, Several("q-b")))) == (frozenset([one, Several("q-b")]),)


def test_combinations_of_ticks_beyond_the_cache_limit_are_right() -> None:
    codes = [f"c{number}" for number in range(8)]
    assert 2 ** len(codes) > 2 * MAX_CACHED_FACTS
    index = Index({code: HasAny("q-a", frozenset([code])) for code in codes})
    for ticks in range(1, 2 ** len(codes)):
        ticked = tuple(code for bit, code in enumerate(codes) if ticks >> bit & 1)
        assert index.evaluate({"q-a": frozenset(ticked)}).true == ticked


def test_the_few_true_conditions_are_named_among_many() -> None:
    index = Index({f"n{number}": HasAny("q-a", frozenset([f"c{number}"])) for number in range(1_000)})
    outcomes = index.evaluate({"q-a": frozenset({"c0", "c999"})})
    assert (outcomes.true, outcomes.unknown) == (("n0", "n999"), ())
    assert len(index.evaluate({}).unknown) == 1_000
