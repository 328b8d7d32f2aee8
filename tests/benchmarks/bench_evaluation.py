"""Our own functions, one by one, to see what a change does to them:

    python -m pytest tests/benchmarks/bench_evaluation.py --benchmark-only

For ratios to anything else see `evaluation.py`.
"""

from itertools import cycle
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from evaluation_workload import Workload, many_match
from rules.conditions.conditions import outcome_of
from rules.conditions.facts import State
from rules.evaluation.index import Index

pytestmark = pytest.mark.benchmark(timer=process_time)


@pytest.fixture(scope="module", params=[(30, 10), (3_000, 100)], ids=str)
def workload(request: pytest.FixtureRequest) -> Workload:
    return many_match(*request.param)


def test_making_an_index(benchmark: BenchmarkFixture, workload: Workload) -> None:
    benchmark(Index, workload.rules)


def test_the_first_evaluation(benchmark: BenchmarkFixture, workload: Workload) -> None:
    def fresh() -> tuple[tuple[Index], dict[str, object]]:
        return (Index(workload.rules),), {}

    benchmark.pedantic(lambda index: index.evaluate(workload.people[0]).true, setup=fresh, rounds=20)


@pytest.mark.parametrize("with_open_questions", [False, True])
def test_evaluating(benchmark: BenchmarkFixture, workload: Workload, with_open_questions: bool) -> None:
    index = Index(workload.rules)
    people = cycle(workload.with_open_questions() if with_open_questions else workload.people)

    def evaluate() -> tuple[tuple[str, ...], tuple[str, ...]]:
        outcomes = index.evaluate(next(people))
        return outcomes.true, outcomes.unknown

    benchmark(evaluate)


def test_one_more_answer(benchmark: BenchmarkFixture, workload: Workload) -> None:
    answers, person = workload.people[0], workload.with_open_questions()[0]
    before = Index(workload.rules).evaluate(person)
    one_more = cycle(
        [{link_id: answers[link_id]} for link_id in answers if isinstance(person[link_id], State)]
    )

    def go_on() -> tuple[tuple[str, ...], tuple[str, ...]]:
        after = before.after(next(one_more))
        return after.true_but_not_in(before), before.true_but_not_in(after)

    benchmark(go_on)


def test_one_condition_after_the_other(benchmark: BenchmarkFixture, workload: Workload) -> None:
    benchmark(lambda: [outcome_of(when, workload.people[0]) for when in workload.rules.values()])
