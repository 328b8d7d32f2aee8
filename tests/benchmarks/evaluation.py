"""How long it takes to evaluate a rule set for one person: ours beside what people would use instead.

Needs the extra `bench`. Each engine is first held against ours on the workload that it is timed on. The
rounds of all engines then take turns in one process, and each figure is the median of its rounds, in
processor time. A benchmark of pytest's times one function after the other, so that what else the machine does
falls on one engine and not on the next; here it falls on all, and the ratios stand. `bench_evaluation.py` has
our own functions for it.
"""

import gc
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import cycle, islice
from math import ceil
from statistics import median
from time import process_time
from typing import TypeVar

from evaluation_content import compiled, questions_text, rules_text
from evaluation_engines import ENGINES
from evaluation_node import JsonLogicInNode
from evaluation_plain import Engine, Ids, Ours, Plain, Reference, what_follows
from evaluation_workload import Workload, few_match, many_match
from goals import Goal, Section, table
from questionnaire import Pack, parse_pack
from rules import read_definition
from rules.conditions.facts import Facts, State
from rules.evaluation.conclusions import Conclusions
from rules.ruleset.ruleset import RuleSet

Subject = TypeVar("Subject")

KINDS: tuple[type[Engine], ...] = (*ENGINES, JsonLogicInNode)

SIZES = {(30, 10): 1.0, (3_000, 100): 0.2, (30_000, 300): 0.2}
"""Rules and questions, and what ours may take of a plain loop that gives the same, in the same run."""
GROWTH_AT_MOST = 1 / 5
"""Of growing as fast as the number of rules, where the same few notes match."""
FIRST_AT_MOST, LOADING_AT_MOST = 0.02, 3
"""Of loading and compiling 3,000 rules, the first evaluation; of parsing and validating them, the loading."""
PARSING = "parsing and validating them"

ROUNDS, FEWEST_ROUNDS, ROUND_SECONDS = 21, 5, 0.01
MOST_SECONDS = 10
"""What the rounds of a slow engine may take together, unless there would be fewer than the fewest."""


class Lane:
    """Some work, measured in rounds that take turns with those of others."""

    def __init__(self, name: str, seconds: Callable[[int], float]) -> None:
        """seconds: does the work so many times, and returns the processor time of it."""
        self.name = name
        self._seconds = seconds
        once = max(seconds(1), 1e-7)
        self._in_round = ceil(ROUND_SECONDS / once)
        self._rounds_left = max(FEWEST_ROUNDS, min(ROUNDS, int(MOST_SECONDS / (once * self._in_round))))
        self._microseconds: list[float] = []

    @classmethod
    def of(cls, name: str, calls: Sequence[Callable[[], object]]) -> "Lane":
        """Return the lane of some calls, which take turns."""
        in_turns = cycle(calls)
        return cls(name, lambda times: _seconds(islice(in_turns, times)))

    def run(self) -> bool:
        """Measure one round; return whether there are more."""
        self._rounds_left -= 1
        self._microseconds.append(self._seconds(self._in_round) / self._in_round * 1e6)
        return self._rounds_left > 0

    @property
    def microseconds(self) -> float:
        """The median of the rounds, for one call."""
        return median(self._microseconds)


def section() -> Section:
    """Measure all of this subject."""
    many = _measured({size: _lanes(many_match(*size)) + _left_open(many_match(*size)) for size in SIZES})
    few = _measured({size: _lanes(few_match(*size)) for size in SIZES})
    loading = _loading(many_match(3_000, 100))
    details = "\n\n".join(
        [
            "### Every engine",
            "Microseconds of processor time, and how many times ours in the same run.",
            _sizes_table(many),
            "The same few notes for the same people, however many rules there are:",
            _sizes_table(few, growth=True),
        ]
    )
    return Section(list(_goals(many, few, loading)), details)


def _lanes(workload: Workload) -> list[Lane]:
    """Return every engine on a workload, each known to give what ours gives."""
    expected = _found(Ours(workload.rules), workload.people)
    lanes = []
    for kind in KINDS:
        engine = kind(workload.rules)
        assert _found(engine, workload.people) == expected, kind.name
        lanes.append(_lane(engine, kind.name, workload.people))
    return lanes


def _found(engine: Engine, people: Iterable[Facts]) -> list[tuple[list[str], list[str]]]:
    """Return what applies to each, and what is open: nothing, where an engine cannot tell."""
    found = [engine.evaluate(engine.shaped(person)) for person in people]
    both: list[tuple[Ids, Ids]] = found if engine.tells_open else [(ids, ()) for ids in found]
    return [(list(applying), list(open_)) for applying, open_ in both]


def _left_open(workload: Workload) -> list[Lane]:
    """Return ours for people who left a third open, and go on. The peers do not tell what is open."""
    people = workload.with_open_questions()
    expected = _found(Reference(workload.rules), people)
    lanes = []
    for kind in (Ours, Plain):
        engine = kind(workload.rules)
        assert _found(engine, people) == expected, kind.name
        lanes.append(_lane(engine, f"{kind.name}, a third of the answers missing", people))
    return [*lanes, _one_more_answer(workload, people)]


def _one_more_answer(workload: Workload, people: Iterable[Facts]) -> Lane:
    """Return ours for each question that these people left open, answered: only what that changes."""
    rules = compiled(workload.rules)
    calls: list[Callable[[], object]] = []
    for answers, person in zip(workload.people, people, strict=True):
        before = rules.evaluate(person)
        applied = set(before.notes.applying)
        for link_id in answers:
            if isinstance(person[link_id], State):
                answer = {link_id: answers[link_id]}
                applies = set(rules.evaluate({**person, **answer}).notes.applying)
                come, go = _what_changes(before, answer)
                assert (set(come), set(go)) == (applies - applied, applied - applies)
                calls.append(partial(_what_changes, before, answer))
    return Lane.of("**one more answer**: what applies now and did not, and the reverse", calls)


def _what_changes(before: Conclusions, changed: Facts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what applies once some facts have changed and did not, and what did and does not any more."""
    after = before.after(changed)
    was, is_ = before.notes, after.notes
    return is_.applying_but_not_in(was), was.applying_but_not_in(is_)


def _lane(engine: Engine, name: str, people: Iterable[Facts]) -> Lane:
    shaped = [engine.shaped(person) for person in people]
    if isinstance(engine, JsonLogicInNode):
        engine.take(shaped)
        return Lane(name, engine.seconds)
    return Lane.of(name, [partial(engine.evaluate, answers) for answers in shaped])


def _loading(workload: Workload) -> dict[str, float]:
    """Return microseconds: parsing and validating rules, loading their whole pack, the first evaluation.

    Loading is all of it: both files, names, conditions, each text read by the wording guard, and the index.
    """
    questions, rules = questions_text(workload), rules_text(workload)
    pack = parse_pack(questions, rules)
    lanes = [
        Lane.of(PARSING, [lambda: read_definition(RuleSet, tomllib.loads(rules))]),
        Lane.of("loading", [lambda: parse_pack(questions, rules).rules]),
    ]
    figures = _measured({"loading": lanes})["loading"]
    first = []
    for person in workload.people:
        compiled_rules = Pack(pack.questionnaire, pack.ruleset).rules
        first.append(_seconds([partial(what_follows, compiled_rules, person)]) * 1e6)
    return {**figures, "first": median(first)}


def _measured(lanes: Mapping[Subject, Sequence[Lane]]) -> dict[Subject, dict[str, float]]:
    """Run the rounds of all in turns, and return the microseconds of each by subject and name."""
    gc.collect()
    gc.freeze()  # what is loaded is not gone through again and again while others are measured
    running = [lane for some in lanes.values() for lane in some]
    while running:
        running = [lane for lane in running if lane.run()]
    gc.unfreeze()
    return {subject: {lane.name: lane.microseconds for lane in some} for subject, some in lanes.items()}


def _seconds(calls: Iterable[Callable[[], object]]) -> float:
    before = process_time()
    for call in calls:
        call()
    return process_time() - before


def _sizes_table(figures: dict[tuple[int, int], dict[str, float]], *, growth: bool = False) -> str:
    """Return a row an engine and a column a size; growth: how many times the smallest the largest takes."""
    heads = [f"{rules:,} rules, {questions} questions" for rules, questions in SIZES]
    rows = [["", *heads, *(["largest / smallest"] if growth else [])]]
    for name in next(iter(figures.values())):
        cells = [f"{at[name]:,.1f} ({at[name] / at[Ours.name]:,.1f})" for at in figures.values()]
        rows.append([name, *cells, *([f"{_growth(figures, name):,.0f}"] if growth else [])])
    return table(rows)


def _growth(figures: dict[tuple[int, int], dict[str, float]], name: str) -> float:
    smallest, *_, largest = figures.values()
    return largest[name] / smallest[name]


def _goals(
    many: dict[tuple[int, int], dict[str, float]],
    few: dict[tuple[int, int], dict[str, float]],
    loading: dict[str, float],
) -> Iterator[Goal]:
    for (rules, questions), at in many.items():
        work = f"evaluate {rules:,} rules for one person, {questions} questions"
        shares = {name: figure / at[Plain.name] for name, figure in at.items()}
        beside = {**_peers(shares), "here, µs": at[Ours.name]}
        yield Goal(work, SIZES[rules, questions], shares[Ours.name], beside, "of the plain loop")
    (smallest, _), *_, (largest, _) = SIZES
    growth = {name: _growth(few, name) * smallest / largest for name in next(iter(few.values()))}
    work = f"growth from {smallest} to {largest:,} rules where as many notes match"
    yield Goal(work, GROWTH_AT_MOST, growth[Ours.name], _peers(growth), "of linear")
    first = loading["first"] / loading["loading"]
    beside = {"here, µs": loading["first"]}
    yield Goal(
        "first evaluation of 3,000 rules", FIRST_AT_MOST, first, beside, "of loading and compiling them"
    )
    times = loading["loading"] / loading[PARSING]
    yield Goal("load 3,000 rules", LOADING_AT_MOST, times, {PARSING: 1.0})


def _peers(figures: Mapping[str, float]) -> dict[str, float]:
    """Return the figures of what people would use instead, by short names."""
    theirs = (kind.name for kind in KINDS if kind not in (Ours, Reference))
    return {name.partition(" (")[0].partition(",")[0].partition(":")[0]: figures[name] for name in theirs}
