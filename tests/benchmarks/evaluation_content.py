"""The rules of a workload as an author would have written them, and as a program has them once loaded."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from evaluation_workload import CODES, Workload
from rules.conditions.conditions import ALWAYS, Condition, tests_of
from rules.conditions.toml import write_condition
from rules.evaluation.conclusions import CompiledRules
from rules.ruleset.definition import built
from rules.ruleset.ruleset import Note, RuleSet

HEAD = """id = "drawn"
version = "1.0.0"
language = "en"
title = "Drawn"
consult = "Ask a clinician."
about_heading = "About"
about = []
next_step = ["Write down what you want to ask."]
standing_question = []
unsaid = []
safety = []
source = { title = "An article", limits = [] }
claim = [{ id = "claim", headings = ["A heading"], states = "It is so." }]
factor = [{ code = "factor", label = "A factor" }]
in_short = [{ text = "It may be so.", claims = ["claim"] }]
"""


def rules_text(workload: Workload) -> str:
    """Return a rules file with a note for each rule, and an open line for each question."""
    notes = [
        {"id": id_, "factor": "factor", "when": write_condition(when), "text": "So.", "claims": ["claim"]}
        for id_, when in workload.rules.items()
    ]
    open_ = [{"link_id": link_id, "factor": "factor", "text": "Open."} for link_id in workload.link_ids]
    return HEAD + tables("note", notes) + tables("open", open_)


def questions_text(workload: Workload) -> str:
    """Return the file of questions that these rules are about."""
    options = [{"code": code, "label": code} for code in CODES]
    items = [
        {"link_id": link_id, "type": "choice", "repeats": True, "text": "What?", "label": "It", "why": "So."}
        | {"answer_option": options}
        for link_id in workload.link_ids
    ]
    return "\n".join(HEAD.splitlines()[:4]) + "\n" + tables("item", items)


def tables(name: str, entries: Iterable[Mapping[str, object]]) -> str:
    """Return an array of tables in TOML."""
    tables = ("\n".join(f"{key} = {_toml(value)}" for key, value in entry.items()) for entry in entries)
    return "".join(f"\n[[{name}]]\n{table}\n" for table in tables)


def compiled(rules: Mapping[str, Condition]) -> CompiledRules:
    """Return the same rules, each the condition of a note, made ready for questions that are always asked."""
    notes = [
        Note(id=id_, factor="factor", when=when, text="So.", claims=("claim",)) for id_, when in rules.items()
    ]
    ruleset = replace(built(RuleSet, {**tomllib.loads(HEAD), "note": [], "open": []}), note=tuple(notes))
    tested = (test.link_id for when in rules.values() for test in tests_of(when))
    return CompiledRules(ruleset, dict.fromkeys(tested, ALWAYS))


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {_toml(part)}' for key, part in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(_toml(part) for part in value)}]"
    return json.dumps(value)
