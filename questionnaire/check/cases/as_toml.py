"""Cases made of a finished session: complete, true as they stand, and as lines of TOML to paste."""

import json
from collections.abc import Sequence

from questionnaire.check.cases.judging import found_in
from questionnaire.check.cases.reading import Case
from questionnaire.check.subjects import How, conditions_of
from questionnaire.session.session import Session
from rules.conditions.facts import State

WIDTH = 100
"""Characters within which a list still stands on one line."""


def case_of(session: Session, name: str) -> Case:
    """Return the case of the person of a finished session, with all that comes of their answers."""
    conditions = conditions_of(session.pack)
    found = found_in(session.standing.facts, conditions, conditions)

    def those(table: str, how: How) -> tuple[str, ...]:
        return tuple(one.name for one, seen in found.items() if (one.table, seen) == (table, how))

    answers = session.standing.answers
    return Case(
        name=name,
        answers={link_id: answer.value for link_id, answer in answers.items() if answer.value is not None},
        not_sure=_left(session, State.NOT_SURE),
        prefer_not_to_say=_left(session, State.PREFER_NOT_TO_SAY),
        applies=those("note", How.APPLIES),
        open=those("note", How.OPEN),
        safety=those("safety", How.SHOWN),
        unsaid=those("unsaid", How.SHOWN),
        not_asked=those("item", How.NOT_ASKED),
    )


def pasted(case: Case) -> list[str]:
    """Return a case as lines of TOML."""
    answers = ", ".join(f"{link_id} = {_written(value)}" for link_id, value in case.answers.items())
    answers = f"{{ {answers} }}" if answers else "{}"
    lines = ["[[case]]", f"name = {_written(case.name)}", f"answers = {answers}"]
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
        lines += [] if names is None else _list(key, names)
    return lines


def _left(session: Session, state: State) -> tuple[str, ...]:
    answers = session.standing.answers
    return tuple(link_id for link_id, answer in answers.items() if answer.state is state)


def _list(key: str, names: Sequence[str]) -> list[str]:
    """Return a list on one line, or wrapped where it is long."""
    whole = f"{key} = {_written(tuple(names))}"
    if len(whole) <= WIDTH:
        return [whole]
    rows = [""]
    for name in names:
        entry = f" {_written(name)},"
        if len(rows[-1]) + len(entry) > WIDTH:
            rows.append("")
        rows[-1] += entry
    return [f"{key} = [", *(f"   {row}" for row in rows), "]"]


def _written(value: str | tuple[str, ...]) -> str:
    """Return a value as it stands in TOML; JSON writes its texts in the same way, but for one character."""
    if isinstance(value, tuple):
        return "[" + ", ".join(_written(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
