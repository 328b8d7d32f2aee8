"""Turns a finished session into a complete case that passes, and a case into TOML to paste."""

import json
import re
from collections.abc import Mapping, Sequence

from questionnaire.answers.response import Answer
from questionnaire.check.cases.reading import Case
from questionnaire.session.session import Session
from rules.conditions.facts import State

WIDTH = 100
"""The most characters of a list on one line."""
_ROW = re.compile(rf" (?:.{{,{WIDTH - 2}}},|\S+)(?!\S)")
"""As many names, which hold no space, as fit on one line; or one that does not fit."""


def case_of(session: Session, name: str) -> Case:
    """Return the case of a finished session, with every effect of the answers."""
    standing = session.standing
    conclusions = session.pack.rules.evaluate(standing.facts)
    notes, answers, asked = conclusions.notes, standing.answers, set(standing.asked)
    shown = {*conclusions.safety.applying, *conclusions.safety.open}
    return Case(
        name=name,
        answers={link_id: answer.value for link_id, answer in answers.items() if answer.value is not None},
        not_sure=_in_state(answers, State.NOT_SURE),
        prefer_not_to_say=_in_state(answers, State.PREFER_NOT_TO_SAY),
        applies=notes.applying,
        open=notes.open,
        safety=tuple(line.id for line in session.pack.ruleset.safety if line.id in shown),
        unsaid=conclusions.unsaid.applying,
        not_asked=tuple(link_id for link_id in session.pack.questionnaire.items if link_id not in asked),
    )


def case_as_toml(case: Case) -> list[str]:
    """Return a case as lines of TOML."""
    answers = ", ".join(f"{link_id} = {_toml_value(value)}" for link_id, value in case.answers.items())
    answers = f"{{ {answers} }}" if answers else "{}"
    lines = ["[[case]]", f"name = {_toml_value(case.name)}", f"answers = {answers}"]
    lists = {
        "not_sure": case.not_sure or None,
        "prefer_not_to_say": case.prefer_not_to_say or None,
        "applies": case.applies,
        "open": case.open,
        "absent": case.absent,
        "safety": case.safety,
        "unsaid": case.unsaid,
        "not_asked": case.not_asked,
    }
    for key, names in lists.items():
        lines += [] if names is None else _toml_list(key, names)
    return lines


def _in_state(answers: Mapping[str, Answer], state: State) -> tuple[str, ...]:
    return tuple(link_id for link_id, answer in answers.items() if answer.state is state)


def _toml_list(key: str, names: Sequence[str]) -> list[str]:
    """Return a list of names on one line, or wrapped if it is long."""
    listed = _toml_value(names)
    whole = f"{key} = {listed}"
    if len(whole) <= WIDTH:
        return [whole]
    return [f"{key} = [", *(f"   {row}" for row in _ROW.findall(f" {listed[1:-1]},")), "]"]


def _toml_value(value: str | Sequence[str]) -> str:
    """Return a text or texts in TOML. JSON is TOML here, except that TOML also escapes DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
