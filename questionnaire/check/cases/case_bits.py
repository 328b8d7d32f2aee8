"""The effects of many cases at once: for each condition, integers with one bit for each case.

A mutant changes one condition. The cases that it kills are where the changed condition has another effect, so
they are found by a few operations on integers, however many cases there are. A changed enabling condition is
followed through the questions that wait for it, and no further.

The law, held by tests: a mutant kills a case here exactly if the case fails when it is judged on the mutated
pack.
"""

from collections import defaultdict
from collections.abc import Iterable

from questionnaire.answers.response import SKIPPED
from questionnaire.answers.standing import fact_on
from questionnaire.check.cases.judging import JudgedCase
from questionnaire.check.cases.mutants import Mutant
from questionnaire.check.cases.reading import ANSWER_KEYS, Case
from questionnaire.check.engine.columns import Columns
from questionnaire.check.engine.kleene import Kleene, Pair
from questionnaire.check.engine.queries import FALSE, TRUE
from questionnaire.check.engine.replies import Dependencies
from questionnaire.check.subjects import EFFECTS, Goal, Subject, conditions_of
from questionnaire.pack.pack import Pack
from questionnaire.session.session import Session
from rules.conditions.conditions import Condition, Outcome, tests_of

_TRUE_TELLS = frozenset(table for table, effects in EFFECTS.items() if TRUE in effects.values())
"""The tables in which it makes a difference whether a condition is true or not."""
_FALSE_TELLS = frozenset(table for table, effects in EFFECTS.items() if FALSE in effects.values())
"""The tables in which it makes a difference whether a condition is false or not."""


class CaseBits:
    """Cases that pass on a pack: their answers, and of what they expect an effect, one bit a case.

    A set of cases is an integer; the first case that was added has the lowest bit.
    """

    def __init__(self, pack: Pack, passing: Iterable[JudgedCase] = ()) -> None:
        self.conditions = conditions_of(pack)
        self._items = pack.questionnaire.item
        self._asked_when = {item.link_id: item.enable_when for item in self._items}
        self._dependencies = Dependencies(pack.questionnaire)
        self._testing: dict[str, list[Subject]] = defaultdict(list)
        for subject, condition in self.conditions.items():
            for link_id in {test.link_id for test in tests_of(condition)}:
                self._testing[link_id].append(subject)
        self._replies = Columns.of_people(self._asked_when, ())
        self._kleene = Kleene(self._replies, self._asked_when)
        self._pairs: dict[Subject, Pair[int]] = {}
        self._expecting_all: dict[str, int] = defaultdict(int)
        self._expecting: dict[Subject, int] = defaultdict(int)
        self._counting = 0
        for one in passing:
            self.add(one.case, one.session)

    def add(self, case: Case, session: Session) -> int:
        """Add a case with the finished session of its person; return its bit."""
        answers = session.standing.answers
        bit = self._replies.add(
            (item.link_id, fact_on(item, Outcome.TRUE, answers.get(item.link_id, SKIPPED)))
            for item in self._items
        )
        self._kleene, self._pairs = Kleene(self._replies, self._asked_when), {}
        self._counting |= bit
        whole = {"note": case.absent is None, "unsaid": case.unsaid is not None}
        whole["safety"] = case.safety is not None
        for table, is_whole in whole.items():
            self._expecting_all[table] |= bit if is_whole else 0
        notes = () if case.absent is None else (*case.applies, *case.open, *case.absent)
        asked_or_not = [*(case.not_asked or ()), *(one for key in ANSWER_KEYS for one in getattr(case, key))]
        for table, names in (("note", notes), ("item", asked_or_not)):
            for name in names:
                self._expecting[Subject(table, name)] |= bit
        return bit

    def remove(self, bit: int) -> None:
        """Let a case count no more."""
        self._counting &= ~bit

    def showing(self, goal: Goal) -> int:
        """Return the cases that cover a goal."""
        pair, outcomes = self._pair(goal.subject), EFFECTS[goal.subject.table][goal.effect]
        who = pair.true if Outcome.TRUE in outcomes else 0
        who |= pair.false if Outcome.FALSE in outcomes else 0
        if Outcome.UNKNOWN in outcomes:
            who |= self._replies.everybody & ~pair.true & ~pair.false
        return who & self._expected(goal.subject)

    def killed_by(self, mutant: Mutant) -> int:
        """Return the cases that fail with a mutant."""
        subject = mutant.subject
        if subject.table != "item":
            return self._failing(subject, self._kleene.pair_uncached(mutant.when))
        depending = self._dependencies.depending(subject.name)
        mutated = _Mutated(self._kleene, subject.name, mutant.when, frozenset(depending))
        failing = self._failing(subject, mutated.asked(subject.name))
        touched = [one for one in depending if mutated.asked(one) != self._kleene.asked(one)]
        for other in dict.fromkeys(one for link_id in touched for one in self._testing[link_id]):
            failing |= self._failing(other, mutated.pair_uncached(self.conditions[other]))
        return failing

    def _failing(self, subject: Subject, now: Pair[int]) -> int:
        """Return the cases in which the effect on a subject is another than before, and was expected."""
        before, failing = self._pair(subject), 0
        if subject.table in _TRUE_TELLS:
            failing |= before.true ^ now.true
        if subject.table in _FALSE_TELLS:
            failing |= before.false ^ now.false
        return failing and failing & self._expected(subject)

    def _expected(self, subject: Subject) -> int:
        expecting = self._expecting_all.get(subject.table, 0) | self._expecting.get(subject, 0)
        return self._counting & expecting

    def _pair(self, subject: Subject) -> Pair[int]:
        if subject not in self._pairs:
            self._pairs[subject] = self._kleene.pair_uncached(self.conditions[subject])
        return self._pairs[subject]


class _Mutated(Kleene[int]):
    """Evaluates conditions where one question is asked under another condition.

    depending: that question, and all that are asked or not depending on it.
    """

    def __init__(self, before: Kleene[int], link_id: str, when: Condition, depending: frozenset[str]) -> None:
        super().__init__(before.algebra, {**before.asked_when, link_id: when})
        self._before = before
        self._depending = depending

    def asked(self, link_id: str) -> Pair[int]:
        """Return where a question is asked and where it is not; most are asked as before."""
        return super().asked(link_id) if link_id in self._depending else self._before.asked(link_id)
