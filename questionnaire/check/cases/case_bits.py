"""The effects of many cases at once: for each condition, integers with one bit for each case.

A mutant changes one condition. The cases that it kills are where the changed condition has another effect, so
they are found by a few operations on integers, however many cases there are. A changed enabling condition is
followed through the questions that wait for it, and no further.

The law, held by tests: a mutant kills a case here exactly if the case fails when it is judged on the mutated
pack.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

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
from rules.conditions.facts import State

_TRUE_TELLS = frozenset(table for table, effects in EFFECTS.items() if TRUE in effects.values())
"""The tables in which it makes a difference whether a condition is true or not."""
_FALSE_TELLS = frozenset(table for table, effects in EFFECTS.items() if FALSE in effects.values())
"""The tables in which it makes a difference whether a condition is false or not."""

_SKIPPED, _NOT_ASKED = State.SKIPPED, State.NOT_ASKED  # looking up a member takes long in Python 3.11


class CaseBits:
    """Cases that pass on a pack: their answers, and of what they expect an effect, one bit a case.

    A set of cases is an integer; the first case that was added has the lowest bit.
    """

    def __init__(self, pack: Pack, passing: Iterable[JudgedCase] = ()) -> None:
        self.conditions = conditions_of(pack)
        self._asked_when = {item.link_id: item.enable_when for item in pack.questionnaire.item}
        self._dependencies = Dependencies(pack.questionnaire)
        self._testing: dict[str, list[Subject]] = defaultdict(list)
        for subject, condition in self.conditions.items():
            for link_id in {test.link_id for test in tests_of(condition)}:
                self._testing[link_id].append(subject)
        self._replies = _Replies.of_people(self._asked_when, ())
        self._asked, self._excluded = (dict.fromkeys(self._asked_when, 0) for _ in range(2))
        self._kleene = self._evaluation()
        self._pairs: dict[Subject, Pair[int]] = {}
        self._expecting_all: dict[str, int] = defaultdict(int)
        self._expecting: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._counting = 0
        for one in passing:
            self.add(one.case, one.session)

    def add(self, case: Case, session: Session) -> int:
        """Add a case with the finished session of its person; return its bit."""
        standing = session.standing
        facts = standing.facts
        said = ((link_id, facts[link_id]) for link_id in standing.answers)
        bit = self._replies.add((link_id, fact) for link_id, fact in said if fact is not _SKIPPED)
        for link_id in standing.asked:
            self._asked[link_id] |= bit
        for link_id, fact in facts.items():
            self._excluded[link_id] |= bit if fact is _NOT_ASKED else 0
        self._kleene, self._pairs = self._evaluation(), {}
        self._counting |= bit
        whole = {"note": case.absent is None, "unsaid": case.unsaid is not None}
        whole["safety"] = case.safety is not None
        for table, is_whole in whole.items():
            self._expecting_all[table] |= bit if is_whole else 0
        notes = () if case.absent is None else (*case.applies, *case.open, *case.absent)
        asked_or_not = [*(case.not_asked or ()), *(one for key in ANSWER_KEYS for one in getattr(case, key))]
        for table, names in (("note", notes), ("item", asked_or_not)):
            for name in names:
                self._expecting[table][name] |= bit
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
        mutated = self._mutated(subject.name, mutant.when)
        failing = self._failing(subject, mutated.asked(subject.name))
        for other in dict.fromkeys(one for link_id in mutated.changed for one in self._testing[link_id]):
            failing |= self._failing(other, mutated.pair_uncached(self.conditions[other]))
        return failing

    def _mutated(self, link_id: str, when: Condition) -> "_Mutated":
        """Return who is asked what, where one question is asked under another condition."""
        mutated = _Mutated(self._kleene)
        mutated.put(link_id, self._kleene.pair_uncached(when))
        for later in self._dependencies.depending(link_id):
            if any(test.link_id in mutated.changed for test in self._dependencies.tests[later]):
                mutated.put(later, mutated.pair_uncached(self._asked_when[later]))
        return mutated

    def _evaluation(self) -> "_OfCases":
        return _OfCases(self._replies, self._asked_when, self._asked, self._excluded)

    def _failing(self, subject: Subject, now: Pair[int]) -> int:
        """Return the cases in which the effect on a subject is another than before, and was expected."""
        before, failing = self._pair(subject), 0
        if subject.table in _TRUE_TELLS:
            failing |= before.true ^ now.true
        if subject.table in _FALSE_TELLS:
            failing |= before.false ^ now.false
        return failing and failing & self._expected(subject)

    def _expected(self, subject: Subject) -> int:
        by_name, whole = self._expecting[subject.table], self._expecting_all.get(subject.table, 0)
        return self._counting & (whole | by_name.get(subject.name, 0))

    def _pair(self, subject: Subject) -> Pair[int]:
        if subject not in self._pairs:
            self._pairs[subject] = self._kleene.pair_uncached(self.conditions[subject])
        return self._pairs[subject]


class _Replies(Columns):
    """The replies of people who skip each question of which nothing else is known."""

    def in_state(self, link_id: str, states: Iterable[State]) -> int:
        """Return everybody who leaves the question in one of these states, if asked."""
        wanted = frozenset(states)
        who = super().in_state(link_id, wanted)
        if _SKIPPED in wanted:
            who |= self.complement(self.disjunction(self._states[link_id].values()))
        return who


class _OfCases(Kleene[int]):
    """Evaluates conditions for cases of which it is known what they are asked.

    asked, excluded: for each question, the cases in which its enabling condition is true, or false.
    """

    def __init__(
        self,
        replies: Columns,
        asked_when: Mapping[str, Condition],
        asked: Mapping[str, int],
        excluded: Mapping[str, int],
    ) -> None:
        super().__init__(replies, asked_when)
        self._asked, self._excluded = asked, excluded

    def asked(self, link_id: str) -> Pair[int]:
        """Return the cases in which a question is asked, and those in which it is not."""
        return Pair(self._asked[link_id], self._excluded[link_id])


class _Mutated(Kleene[int]):
    """Evaluates conditions where some questions are asked in other cases than before.

    changed: these questions. Each must be put here before any condition that tests it is evaluated.
    """

    def __init__(self, before: _OfCases) -> None:
        super().__init__(before.algebra, before.asked_when)
        self._before = before
        self.changed: dict[str, Pair[int]] = {}

    def put(self, link_id: str, asked: Pair[int]) -> None:
        """Let a question be asked in these cases."""
        if asked != self._before.asked(link_id):
            self.changed[link_id] = asked

    def asked(self, link_id: str) -> Pair[int]:
        """Return the cases in which a question is asked, and those in which it is not."""
        return self.changed.get(link_id) or self._before.asked(link_id)
