"""The rules of a workload as an author would have written them: one TOML file."""

import json
from collections.abc import Mapping

from evaluation_workload import Workload
from rules.syntax import write_condition

HEAD = """id = "drawn"
version = "1.0.0"
language = "en"
title = "Drawn"
consult = "Ask a clinician."
about_heading = "About"
about = []
next_step = ["Write down what you want to ask."]
standing_question = []
open = []
unsaid = []
safety = []
source = { title = "An article", limits = [] }
claim = [{ id = "claim", headings = ["A heading"], states = "It is so." }]
factor = [{ code = "factor", label = "A factor" }]
in_short = [{ text = "It may be so.", claims = ["claim"] }]
"""


def rules_text(workload: Workload) -> str:
    """Return a rules file with a note for each rule."""
    notes = [
        {"id": id_, "factor": "factor", "when": write_condition(when), "text": "So.", "claims": ["claim"]}
        for id_, when in workload.rules.items()
    ]
    tables = ("\n".join(f"{key} = {_toml(value)}" for key, value in note.items()) for note in notes)
    return HEAD + "".join(f"\n[[note]]\n{table}\n" for table in tables)


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {_toml(part)}' for key, part in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(_toml(part) for part in value)}]"
    return json.dumps(value)
