"""What is found or proved about a pack is what trying every response finds."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from questionnaire import Pack
from questionnaire.check.prover import Limits, Prover
from questionnaire.check.queries import (
    FALSE,
    NOT_FALSE,
    NOT_TRUE,
    TRUE,
    UNKNOWN,
    Impossible,
    Query,
    Shown,
    query,
)
from questionnaire.enablement import standing_of
from questionnaire.session import Session
from rules import outcome_of
from small_packs import every_response, random_pack

WAYS = {
    "sample": Limits(),
    "everybody": Limits(sample=1),
    "solver": Limits(sample=1, people=0),
}
PACKS = 300


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


def holds_by_trial(pack: Pack, asked: list[Query]) -> list[bool]:
    holds = [False] * len(asked)
    for given in every_response(pack.questionnaire):
        facts = standing_of(pack.questionnaire, given).facts
        finished = Session(pack, given, None).finished
        for place, one in enumerate(asked):
            if not holds[place] and (finished or not one.finished):
                holds[place] = all(outcome_of(part.condition, facts) in part.outcomes for part in one.parts)
    return holds


@pytest.mark.parametrize("way", WAYS)
def test_the_verdict_is_what_trying_every_response_finds(way: str) -> None:
    for seed in range(PACKS):
        pack = random_pack(seed)
        prover = Prover(pack, WAYS[way])
        asked = list(queries_of(pack))
        found = [prover.find(one) for one in asked]
        assert all(isinstance(verdict, Shown | Impossible) for verdict in found)
        assert [isinstance(verdict, Shown) for verdict in found] == holds_by_trial(pack, asked), seed
