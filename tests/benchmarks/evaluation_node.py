"""JSONLogic compiled by V8: `json-logic-engine` in a Node.js, which measures its own processor time."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any, ClassVar

from evaluation_engines import OfLists, json_logic_of
from evaluation_plain import Ids, Rules
from page.peers import package

SCRIPT = Path(__file__).with_name("json_logic_in_node.mjs")


class JsonLogicInNode(OfLists):
    """All rules compiled as one list. The answers are JavaScript's own objects before anything is timed.

    The process ends when its input does.
    """

    name: ClassVar = "json-logic-engine, compiled (V8)"

    def __init__(self, rules: Rules) -> None:
        command = ["node", str(SCRIPT), str(package("json-logic-engine"))]
        self._process = Popen(command, stdin=PIPE, stdout=PIPE, text=True)
        self._ask("rules", {id_: json_logic_of(when) for id_, when in rules.items()})

    def evaluate(self, answers: Mapping[str, list[str]]) -> Ids:
        ids: Ids = self._ask("answers", answers)
        return ids

    def take(self, people: Iterable[Mapping[str, list[str]]]) -> None:
        """Hand over the people for whom rules are evaluated in turns, and evaluate them until V8 is warm."""
        self._ask("people", list(people))

    def seconds(self, times: int) -> float:
        """Evaluate so many times; return the processor time of the whole process, its compiler included."""
        return float(self._ask("times", times))

    def _ask(self, what: str, value: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({what: value}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())
