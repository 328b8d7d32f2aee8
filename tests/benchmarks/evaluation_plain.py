"""What evaluates rules in Python with nothing else: ours, and what one would write first.

An engine is made of the rules once. It is then handed each person's answers as the kind of mapping that it
takes; making that mapping counts for nobody.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any, ClassVar, Protocol

from evaluation_content import compiled
from rules.conditions.conditions import All, Condition, HasAny, Not, Outcome, outcome_of
from rules.conditions.facts import Facts
from rules.evaluation.conclusions import CompiledRules

Rules = Mapping[str, Condition]
Ids = Collection[str]


class Engine(Protocol):
    """One way to evaluate rules. tells_open: whether it knows what is open, or only what applies."""

    name: ClassVar[str]
    tells_open: ClassVar[bool]

    def __init__(self, rules: Rules) -> None: ...

    def shaped(self, person: Facts) -> Any:
        """Return answers as the mapping that is handed to it."""

    def evaluate(self, answers: Any) -> Any:
        """Return the ids of what applies, in order; with those of what is open, where it tells."""


def what_follows(rules: CompiledRules, answers: Facts) -> tuple[Ids, Ids]:
    """Return what applies, and what is open."""
    notes = rules.evaluate(answers).notes
    return notes.applying, notes.open


class _OfFacts:
    tells_open: ClassVar = True

    def shaped(self, person: Facts) -> Facts:
        return person


class Ours(_OfFacts):
    """As a program calls it: reasons are there for whichever note is looked up."""

    name: ClassVar = "**duration-factors**: what applies and what is open"

    def __init__(self, rules: Rules) -> None:
        self._rules = compiled(rules)

    def evaluate(self, answers: Facts) -> tuple[Ids, Ids]:
        return what_follows(self._rules, answers)


class Plain(_OfFacts):
    """What one would write first to find the same as ours, for people who may have left questions open."""

    name: ClassVar = "a plain loop in Python: the same three outcomes"

    def __init__(self, rules: Rules) -> None:
        self._rules = [(name, parts_of(when)) for name, when in rules.items()]

    def evaluate(self, answers: Facts) -> tuple[Ids, Ids]:
        applying: list[str] = []
        open_: list[str] = []
        for name, tests in self._rules:
            found = applying
            for link_id, codes, holds in tests:
                fact = answers[link_id]
                if not isinstance(fact, frozenset):
                    found = open_
                elif fact.isdisjoint(codes) is holds:
                    break
            else:
                found.append(name)
        return applying, open_


class Reference(_OfFacts):
    name: ClassVar = "the reference, `outcome_of` for each rule: the same three outcomes"

    def __init__(self, rules: Rules) -> None:
        self._rules = dict(rules)

    def evaluate(self, answers: Facts) -> tuple[Ids, Ids]:
        outcomes = {name: outcome_of(when, answers) for name, when in self._rules.items()}
        applying = [name for name, outcome in outcomes.items() if outcome is Outcome.TRUE]
        return applying, [name for name, outcome in outcomes.items() if outcome is Outcome.UNKNOWN]


class TwoOutcomes(_OfFacts):
    """It knows true and false, and a person who answered everything."""

    name: ClassVar = "a plain loop in Python that knows yes and no only"
    tells_open: ClassVar = False

    def __init__(self, rules: Rules) -> None:
        self._rules = [(name, parts_of(when)) for name, when in rules.items()]

    def evaluate(self, answers: Mapping[str, frozenset[str]]) -> Ids:
        found = []
        for name, tests in self._rules:
            for link_id, codes, holds in tests:
                if answers[link_id].isdisjoint(codes) is holds:
                    break
            else:
                found.append(name)
        return found


class Chain(_OfFacts):
    """A function generated from the rules and compiled once: an `if` for each rule, and nothing to look up.

    Like the loop above it knows yes and no only.
    """

    name: ClassVar = "a generated chain of `if` in Python that knows yes and no only"
    tells_open: ClassVar = False

    def __init__(self, rules: Rules) -> None:
        variables = {
            link_id: f"q{place}"
            for place, link_id in enumerate(
                dict.fromkeys(link_id for when in rules.values() for link_id, _, _ in parts_of(when))
            )
        }
        lines = ["def applying(answers):", "found = []"]
        lines += [f"{variable} = answers[{link_id!r}]" for link_id, variable in variables.items()]
        lines += [f"if {_in_python(when, variables)}: found.append({id_!r})" for id_, when in rules.items()]
        lines += ["return found"]
        made: dict[str, Callable[[Mapping[str, frozenset[str]]], Ids]] = {}
        exec("\n    ".join(lines), made)
        self._applying = made["applying"]

    def evaluate(self, answers: Mapping[str, frozenset[str]]) -> Ids:
        return self._applying(answers)


def parts_of(when: Condition) -> list[tuple[str, frozenset[str], bool]]:
    """Return the tests of a rule: the question, the codes, and whether it must have one of them."""
    parts = when.parts if isinstance(when, All) else (when,)
    found = []
    for part in parts:
        test = part.part if isinstance(part, Not) else part
        assert isinstance(test, HasAny)
        found.append((test.link_id, test.codes, not isinstance(part, Not)))
    return found


def _in_python(when: Condition, variables: Mapping[str, str]) -> str:
    tests = []
    for link_id, codes, holds in parts_of(when):
        among = " or ".join(f"{code!r} in {variables[link_id]}" for code in sorted(codes))
        tests.append(f"({among})" if holds else f"not ({among})")
    return " and ".join(tests)
