"""What a tick changes: whether anybody's sheet differs once they take it back, all other answers the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.traces import Trace
from questionnaire.check.engine.kleene import Element, Kleene
from questionnaire.check.engine.queries import Impossible, Possible, Undecided, Verdict
from questionnaire.check.engine.settled import settled_by
from questionnaire.check.engine.unticking import Unticked
from questionnaire.pack.questions import AnswerOption, Item
from rules.conditions.conditions import Condition, HasAny, Several, tests_of


def leaves_a_trace(context: CheckContext, item: Item, option: AnswerOption) -> Possible | Undecided | None:
    """Return somebody who would have another sheet without one tick; None if there is nobody: proved.

    Without any other tick, they would have skipped the question. What may be asked because of the tick, and
    all that this decides in turn, counts like what tests the tick itself.
    """
    undecided = None
    for verdict in _verdicts(context, _Tick(context, item, option)):
        if isinstance(verdict, Possible):
            return verdict
        undecided = verdict if isinstance(verdict, Undecided) else undecided
    return undecided


def _verdicts(context: CheckContext, tick: "_Tick") -> Iterator[Verdict]:
    for shown in context.traces.shown_by(tick.depending):
        yield _verdict(context, tick, shown)
    for when in context.traces.open_by(tick.depending):
        verdict = _verdict(context, tick, context.traces.lines_of(when))
        if isinstance(verdict, Possible):
            verdict = context.prover.find(_Traced(tick, context.traces.lines_near(when)))
        yield verdict


def _verdict(context: CheckContext, tick: "_Tick", trace: Trace) -> Verdict:
    search = _Traced(tick, trace)
    return Impossible() if search.evaluate(tick.settled) is False else context.prover.find(search)


class _Tick:
    """One option of a question, and everybody without it.

    settled: what it settles by itself.
    """

    def __init__(self, context: CheckContext, item: Item, option: AnswerOption) -> None:
        self.item, self.code = item, option.code
        self.depending = context.prover.dependencies.depending(item.link_id)
        self.settled = settled_by(item, option.code, context.prover.asked_when)
        self._last: object = None

    @property
    def condition(self) -> Condition:
        """The condition that it is ticked."""
        return HasAny(self.item.link_id, frozenset({self.code}))

    def taken_back(self, kleene: Kleene[Element]) -> Unticked[Element]:
        """Return the conditions of the same people without it. Those of the last call are kept."""
        last = self._last
        if not (isinstance(last, Unticked) and last.before is kleene):
            last = self._last = Unticked(kleene, self.item, self.code, frozenset(self.depending))
        return last


@dataclass(frozen=True)
class _Traced:
    """The search for somebody for whom a trace is not the same with a tick and without it.

    What is open for want of an answer to the question itself does not count.
    """

    tick: _Tick
    trace: Trace
    finished: bool = False
    unlikely: bool = False

    @property
    def constraints(self) -> "tuple[_Traced]":
        """The one goal: this."""
        return (self,)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Those of the trace, the tick, and what else must be told apart to count ticks without it."""
        conditions = (self.tick.condition, *self.trace.conditions)
        link_id = self.tick.item.link_id
        if Several(link_id) not in {test for when in conditions for test in tests_of(when)}:
            return conditions
        codes = (option.code for option in self.tick.item.answer_option)
        return (*conditions, *(HasAny(link_id, frozenset({code})) for code in codes))

    def evaluate(self, kleene: Kleene[Element]) -> Element:
        """Return for whom it is so."""
        of, who = kleene.algebra, kleene.pair(self.tick.condition).true
        before = self.trace.where(kleene, who)
        after = self.trace.where(self.tick.taken_back(kleene), who)
        nobody = of.disjunction(())
        names = sorted({*before, *after} - {self.tick.item.link_id})
        pairs = [(before.get(name, nobody), after.get(name, nobody)) for name in names]
        return of.disjunction(
            of.conjunction((one, of.complement(other))) for pair in pairs for one, other in (pair, pair[::-1])
        )
