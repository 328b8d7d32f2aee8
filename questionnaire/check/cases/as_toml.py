"""Turns a finished session into a complete case that passes, and a case into TOML to paste."""

import json
from collections.abc import Sequence

from questionnaire.check.cases.judging import effects_on
from questionnaire.check.cases.reading import Case
from questionnaire.check.subjects import Effect, conditions_of
from questionnaire.session.session import Session
from rules.conditions.facts import State

WIDTH = 100
"""The most characters of a list on one line."""


def case_of(session: Session, name: str) -> Case:
    """Return the case of a finished session, with every effect of the answers."""
    conditions = conditions_of(session.pack)
    effects = effects_on(session.standing.facts, conditions, conditions)

    def having(table: str, effect: Effect) -> tuple[str, ...]:
        return tuple(one.name for one, had in effects.items() if (one.table, had) == (table, effect))

    answers = session.standing.answers
    return Case(
        name=name,
        answers={link_id: answer.value for link_id, answer in answers.items() if answer.value is not None},
        not_sure=_in_state(session, State.NOT_SURE),
        prefer_not_to_say=_in_state(session, State.PREFER_NOT_TO_SAY),
        applies=having("note", Effect.APPLIES),
        open=having("note", Effect.OPEN),
        safety=having("safety", Effect.SHOWN),
        unsaid=having("unsaid", Effect.SHOWN),
        not_asked=having("item", Effect.NOT_ASKED),
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


def _in_state(session: Session, state: State) -> tuple[str, ...]:
    answers = session.standing.answers
    return tuple(link_id for link_id, answer in answers.items() if answer.state is state)


def _toml_list(key: str, names: Sequence[str]) -> list[str]:
    """Return a list on one line, or wrapped if it is long."""
    whole = f"{key} = {_toml_value(tuple(names))}"
    if len(whole) <= WIDTH:
        return [whole]
    rows = [""]
    for name in names:
        entry = f" {_toml_value(name)},"
        if len(rows[-1]) + len(entry) > WIDTH:
            rows.append("")
        rows[-1] += entry
    return [f"{key} = [", *(f"   {row}" for row in rows), "]"]


def _toml_value(value: str | tuple[str, ...]) -> str:
    """Return a value in TOML. JSON strings are TOML strings, except that TOML also escapes DEL."""
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml_value(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
