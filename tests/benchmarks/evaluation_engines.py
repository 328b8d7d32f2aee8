"""What people would take from PyPI to evaluate rules, and all engines together.

What is in the mapping that an engine is handed has to get across into it, and that counts.
"""

import json
from collections.abc import Collection
from itertools import compress
from typing import Any, ClassVar

import cel
import datalogic_py
import json_logic
import rule_engine
import zen

from evaluation_plain import Chain, Engine, Ours, Plain, Reference, Rules, TwoOutcomes, parts_of
from rules.conditions.conditions import Condition
from rules.conditions.facts import Fact, Facts


class OfLists:
    tells_open: ClassVar = False

    def shaped(self, person: Facts) -> dict[str, list[str]]:
        return {_variable(link_id): sorted(_codes(ticked)) for link_id, ticked in person.items()}


class DataLogic(OfLists):
    """All rules compiled as one list, which takes half to three quarters of the time of a rule each."""

    name: ClassVar = "datalogic-py (Rust)"

    def __init__(self, rules: Rules) -> None:
        engine = datalogic_py.Engine()
        self._ids = list(rules)
        self._session = engine.session()
        self._rules = engine.compile([json_logic_of(when) for when in rules.values()])

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        said = self._session.evaluate_data(self._rules, datalogic_py.DataHandle(answers))
        return list(compress(self._ids, said))


class ZenTable(OfLists):
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


class Cel(OfLists):
    """All rules compiled as one list, which takes three quarters of the time of a program each."""

    name: ClassVar = "common-expression-language (Rust)"

    def __init__(self, rules: Rules) -> None:
        self._ids = list(rules)
        self._rules = cel.compile(f"[{', '.join(_expression(when, _CEL) for when in rules.values())}]")

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        return list(compress(self._ids, self._rules.execute(answers)))


class JsonLogic(OfLists):
    name: ClassVar = "panzi-json-logic (Python)"

    def __init__(self, rules: Rules) -> None:
        self._rules = [(id_, json_logic_of(when)) for id_, when in rules.items()]

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        return [id_ for id_, rule in self._rules if json_logic.jsonLogic(rule, answers)]


class RuleEngine(OfLists):
    name: ClassVar = "rule-engine (Python)"

    def __init__(self, rules: Rules) -> None:
        self._rules = [(id_, rule_engine.Rule(_expression(when, _ZEN))) for id_, when in rules.items()]

    def evaluate(self, answers: dict[str, list[str]]) -> Collection[str]:
        return [id_ for id_, rule in self._rules if rule.matches(answers)]


ENGINES: tuple[type[Engine], ...] = (
    *(Ours, Plain, TwoOutcomes, Chain, Reference),
    *(DataLogic, ZenTable, Cel, JsonLogic, RuleEngine),
)

_ZEN = (" and ", " or ", "not ({})")
_CEL = (" && ", " || ", "!({})")


def json_logic_of(when: Condition) -> dict[str, Any]:
    tests: list[dict[str, Any]] = []
    for link_id, codes, holds in parts_of(when):
        among = [{"in": [code, {"var": _variable(link_id)}]} for code in sorted(codes)]
        test: dict[str, Any] = among[0] if len(among) == 1 else {"or": among}
        tests.append(test if holds else {"!": [test]})
    return tests[0] if len(tests) == 1 else {"and": tests}


def _expression(when: Condition, words: tuple[str, str, str]) -> str:
    all_of, any_of, lack = words
    tests = []
    for link_id, codes, holds in parts_of(when):
        test = any_of.join(f"'{code}' in {_variable(link_id)}" for code in sorted(codes))
        tests.append((f"({test})" if len(codes) > 1 else test) if holds else lack.format(test))
    return all_of.join(tests)


def _variable(link_id: str) -> str:
    return link_id.replace("-", "_")


def _codes(fact: Fact) -> frozenset[str]:
    assert isinstance(fact, frozenset), "the peers know nothing of questions left open"
    return fact
