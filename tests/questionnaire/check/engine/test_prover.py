"""Every tier of the prover gives the verdict that brute force over all responses gives."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from random import Random
from string import ascii_lowercase

import pytest

from questionnaire import Pack
from questionnaire.answers.standing import standing_of
from questionnaire.check import FindingCode, Severity, check_pack
from questionnaire.check.engine.prover import Budgets, Prover
from questionnaire.check.engine.queries import (
    FALSE,
    NOT_FALSE,
    NOT_TRUE,
    TRUE,
    UNKNOWN,
    Impossible,
    Possible,
    Query,
    query,
)
from questionnaire.session.session import Session
from rules import All, AnyOf, HasAny, outcome_of
from support.extent import in_full
from support.packs import choice, every_response, note, pack_of, random_pack

TIERS = {
    "default": Budgets(),
    "exhaustive": Budgets(sample=1),
    "solver": Budgets(sample=1, people=0),
}
PACKS, TOGETHER = 300, 50


def queries_of(pack: Pack) -> Iterator[Query]:
    whens = [note.when for note in pack.ruleset.note]
    for finished in (False, True):
        for when in whens:
            yield from (query([(when, outcomes)], finished=finished) for outcomes in (TRUE, FALSE, UNKNOWN))
        for one, other in pairwise(whens):
            yield query([(one, TRUE), (other, TRUE)], finished=finished)
            yield query([(one, TRUE), (other, NOT_TRUE)], finished=finished)
        yield query([(when, NOT_FALSE) for when in whens], finished=finished)
    for item in pack.questionnaire.item:
        yield query([(item.enable_when, TRUE)])


def brute_force(pack: Pack, queries: list[Query]) -> list[bool]:
    """Whether each query is true for somebody."""
    possible = [False] * len(queries)
    for given in every_response(pack.questionnaire):
        facts = standing_of(pack.questionnaire, given).facts
        finished = Session(pack, given, None).finished
        for at, one in enumerate(queries):
            if not possible[at] and (finished or not one.finished):
                possible[at] = all(
                    outcome_of(wanted.condition, facts) in wanted.outcomes for wanted in one.constraints
                )
    return possible


@pytest.mark.parametrize("first", range(0, PACKS, TOGETHER))
def test_the_verdict_is_that_of_brute_force(first: int) -> None:
    for seed in range(first, first + in_full(TOGETHER, 15)):
        pack = random_pack(seed)
        queries = list(queries_of(pack))
        possible = brute_force(pack, queries)
        for tier, budgets in TIERS.items():
            prover = Prover(pack, budgets)
            verdicts = [prover.find(one) for one in queries]
            assert all(isinstance(verdict, Possible | Impossible) for verdict in verdicts)
            assert [isinstance(verdict, Possible) for verdict in verdicts] == possible, (seed, tier)


def knotted(questions: int, clauses: int) -> Pack:
    """A note on many questions at once, which is hard to decide."""
    random = Random(1)
    items = [choice(one + other, "ab") for one, other in combinations(ascii_lowercase, 2)][:questions]
    parts = tuple(
        AnyOf(tuple(HasAny(item.link_id, frozenset(random.choice("ab"))) for item in random.sample(items, 3)))
        for _ in range(clauses)
    )
    return pack_of(items, [note("n", All(parts))])


def test_a_query_beyond_the_budget_is_undecided_and_never_counts_as_proved() -> None:
    pack = knotted(questions=20, clauses=120)
    report = check_pack(pack, Budgets(conflicts=1))
    reasons = {one.code: one.reason for one in report.not_proved}
    assert "budget" in reasons[FindingCode.NEVER_APPLIES]
    assert not report.is_proved
    assert [one.code for one in check_pack(pack).findings if one.severity is Severity.ERROR]


def test_the_core_of_an_impossible_query_is_minimal() -> None:
    items = [choice("p"), choice("q"), choice("r", when=HasAny("p", frozenset("a")))]
    wanted = [("q", "a"), ("p", "b"), ("q", "a"), ("r", "c")]
    whens = [HasAny(link_id, frozenset(code)) for link_id, code in wanted]
    core = Prover(pack_of(items, [])).core(query([(when, TRUE) for when in whens]))
    assert [constraint.conditions for constraint in core] == [(whens[1],), (whens[3],)]
