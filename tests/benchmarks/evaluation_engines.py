"""What evaluates rules: ours, two plain ways in Python, and what people would take from PyPI instead.

An engine is made of the rules once. It is then handed each person's answers as the kind of Python mapping
that it takes; nobody's making of that mapping counts, but getting what is in it across into the engine does.
It returns the ids of what applies, in order.
"""

import json
from collections.abc import Collection, Mapping
from itertools import compress
from typing import Any, ClassVar, Protocol

import cel
import datalogic_py
import json_logic
import rule_engine
import zen

from evaluation_content import compiled
from rules.conditions.conditions import All, Condition, HasAny, Not, Outcome, outcome_of
from rules.conditions.facts import Fact, Facts
from rules.evaluation.conclusions import CompiledRules

Rules = Mapping[str, Condition]


class Engine(Protocol):
    """One way to evaluate rules."""

    name: ClassVar[str]

    def __init__(self, rules: Rules) -> None: ...

    def shaped(self, person: Facts) -> Any:
        """Return answers as the mapping that is handed to it."""

    def evaluate(self, answers: Any) -> Collection[str]:
        """Return the ids of what applies."""


def what_applies(rules: CompiledRules, answers: Facts) -> Collection[str]:
    """Return what applies, having found what is open as well."""
    notes = rules.evaluate(answers).notes
    applying, _open = notes.applying, notes.open
    return applying


class _OfFacts:
    def shaped(self, person: Facts) -> Facts:
        return person


class _OfLists:
    def shaped(self, person: Facts) -> dict[str, list[str]]:
        return {_variable(link_id): sorted(_codes(ticked)) for link_id, ticked in person.items()}


class Ours(_OfFacts):
    """As a program calls it: reasons are there for whichever note is looked up."""

    name: ClassVar = "**duration-factors**: what applies and what is open"

    def __init__(self, rules: Rules) -> None:
        self._rules = compiled(rules)

    def evaluate(self, answers: Facts) -> Collection[str]:
        return what_applies(self._rules, answers)


class Reference(_OfFacts):
    name: ClassVar = "the reference, `outcome_of` for each rule: the same three outcomes"

    def __init__(self, rules: Rules) -> None:
        self._rules = dict(rules)

    def evaluate(self, answers: Facts) -> Collection[str]:
        outcomes = {name: outcome_of(when, answers) for name, when in self._rules.items()}
        applying = [name for name, outcome in outcomes.items() if outcome is Outcome.TRUE]
        _open = [name for name, outcome in outcomes.items() if outcome is Outcome.UNKNOWN]
        return applying


class Naive(_OfFacts):
    """What one would write first; it knows true and false, and a person who answered everything."""

    name: ClassVar = "a plain loop in Python"

    def __init__(self, rules: Rules) -> None:
        self._rules = [
            (name, [(link_id, codes, holds) for link_id, codes, holds in _parts(when)])
            for name, when in rules.items()
        ]

    def evaluate(self, answers: Mapping[str, frozenset[str]]) -> Collection[str]:
        found = []
        for name, tests in self._rules:
            for link_id, codes, holds in tests:
                if answers[link_id].isdisjoint(codes) is holds:
                    break
            else:
                found.append(name)
        return found


class DataLogic(_OfLists):
    """All rules compiled as one list, which takes half to three quarters of the time of a rule each."""

    name: ClassVar = "datalogic-py (Rust)"

    def __init__(self, rules: Rules) -> None:
        engine = datalogic_py.Engine()
        self._ids = list(rules)
        self._session = engine.session()
        self._rules = engine.compile([_json_logic(when) for when in rules.values()])

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        said = self._session.evaluate_data(self._rules, datalogic_py.DataHandle(answers))
        return list(compress(self._ids, said))


class ZenTable(_OfLists):
    """A decision table that collects: one column, a row a rule, its condition a whole expression."""

    name: ClassVar = "zen-engine, a table of one column (Rust)"

    def __init__(self, rules: Rules) -> None:
        rows = [
            {"_id": id_, "when": _expression(when, _ZEN), "note": f'"{id_}"'} for id_, when in rules.items()
        ]
        table = {
            "hitPolicy": "collect",
            "inputs": [{"id": "when", "name": "when"}],
            "outputs": [{"id": "note", "name": "note", "field": "note"}],
            "rules": rows,
        }
        nodes = [
            {"id": "in", "name": "in", "type": "inputNode"},
            {"id": "table", "name": "table", "type": "decisionTableNode", "content": table},
            {"id": "out", "name": "out", "type": "outputNode"},
        ]
        edges = [
            {"id": "first", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "second", "sourceId": "table", "targetId": "out", "type": "edge"},
        ]
        self._decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        return [row["note"] for row in self._decision.evaluate(answers)["result"]]


class Cel(_OfLists):
    """All rules compiled as one list, which takes three quarters of the time of a program each."""

    name: ClassVar = "common-expression-language (Rust)"

    def __init__(self, rules: Rules) -> None:
        self._ids = list(rules)
        self._rules = cel.compile(f"[{', '.join(_expression(when, _CEL) for when in rules.values())}]")

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        return list(compress(self._ids, self._rules.execute(answers)))


class JsonLogic(_OfLists):
    name: ClassVar = "panzi-json-logic (Python)"

    def __init__(self, rules: Rules) -> None:
        self._rules = [(id_, _json_logic(when)) for id_, when in rules.items()]

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        return [id_ for id_, rule in self._rules if json_logic.jsonLogic(rule, answers)]


class RuleEngine(_OfLists):
    name: ClassVar = "rule-engine (Python)"

    def __init__(self, rules: Rules) -> None:
        self._rules = [(id_, rule_engine.Rule(_expression(when, _ZEN))) for id_, when in rules.items()]

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        return [id_ for id_, rule in self._rules if rule.matches(answers)]


ENGINES: tuple[type[Engine], ...] = (
    *(Ours, Naive, Reference),
    *(DataLogic, ZenTable, Cel, JsonLogic, RuleEngine),
)

_ZEN = (" and ", " or ", "not ({})")
_CEL = (" && ", " || ", "!({})")


def _parts(when: Condition) -> list[tuple[str, frozenset[str], bool]]:
    """Return the tests of a rule: the question, the codes, and whether it must have one of them."""
    parts = when.parts if isinstance(when, All) else (when,)
    found = []
    for part in parts:
        test = part.part if isinstance(part, Not) else part
        assert isinstance(test, HasAny)
        found.append((test.link_id, test.codes, not isinstance(part, Not)))
    return found


def _json_logic(when: Condition) -> dict[str, Any]:
    tests: list[dict[str, Any]] = []
    for link_id, codes, holds in _parts(when):
        among = [{"in": [code, {"var": _variable(link_id)}]} for code in sorted(codes)]
        test: dict[str, Any] = among[0] if len(among) == 1 else {"or": among}
        tests.append(test if holds else {"!": [test]})
    return tests[0] if len(tests) == 1 else {"and": tests}


def _expression(when: Condition, words: tuple[str, str, str]) -> str:
    all_of, any_of, lack = words
    tests = []
    for link_id, codes, holds in _parts(when):
        test = any_of.join(f"'{code}' in {_variable(link_id)}" for code in sorted(codes))
        tests.append((f"({test})" if len(codes) > 1 else test) if holds else lack.format(test))
    return all_of.join(tests)


def _variable(link_id: str) -> str:
    return link_id.replace("-", "_")


def _codes(fact: Fact) -> frozenset[str]:
    assert isinstance(fact, frozenset), "the peers know nothing of questions left open"
    return fact
