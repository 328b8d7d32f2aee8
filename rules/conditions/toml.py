"""A condition, as it is written in a content file.

{ route = "iv" }                        answered, with this code
{ route = ["oral", "im"] }              answered, with at least one of them
{ several = "route" }                   two or more ticked
{ state = { route = "not-sure" } }      the state is this one (or one of a list)
{ all = [...] }  { any = [...] }  { not = {...} }
{ stage = "planned", route = "iv" }     several keys together: all of them
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from rules.conditions.conditions import All, AnyOf, Condition, HasAny, Not, Several, StateIs
from rules.conditions.facts import State
from rules.errors import ConditionError

STATES = tuple(state for state in State if state not in (State.NOT_REACHED, State.NOT_ASKED))
"""The states that a state test may name: those in which a person can leave a question that was asked."""


def read_condition(written: object) -> Condition:
    """Read a condition from a parsed TOML table.

    Raises:
        ConditionError: with every fault in it, not only the first.
    """
    faults: list[str] = []
    condition = _read(written, faults)
    if faults:
        raise ConditionError(faults)
    return condition


def write_condition(condition: Condition) -> dict[str, object]:
    """Write a condition as a TOML table, from which `read_condition` reads an equal one."""
    match condition:
        case HasAny(link_id, codes):
            return {link_id: _one_or_list(sorted(codes))}
        case Several(link_id):
            return {"several": link_id}
        case StateIs(link_id, states):
            return {"state": {link_id: _one_or_list(sorted(map(str, states)))}}
        case All(parts):
            return {"all": [write_condition(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [write_condition(part) for part in parts]}
        case _:
            return {"not": write_condition(condition.part)}


def _one_or_list(words: list[str]) -> str | list[str]:
    match words:
        case [only]:
            return only
    return words


def _read(written: object, faults: list[str]) -> Condition:
    rule = 'a condition is a table with at least one key, such as { route = "iv" }'
    table = _table(written, rule, faults)
    return _together(_read_key(key, value, faults) for key, value in table.items())


def _read_key(key: str, value: object, faults: list[str]) -> Condition:
    reader = _READERS.get(key)
    if reader is not None:
        return reader(value, faults)
    return HasAny(key, frozenset(_words(value, f"{key} takes a code or a list of codes", faults)))


def _read_all(value: object, faults: list[str]) -> Condition:
    return All(_read_parts("all", value, faults))


def _read_any(value: object, faults: list[str]) -> Condition:
    return AnyOf(_read_parts("any", value, faults))


def _read_not(value: object, faults: list[str]) -> Condition:
    return Not(_read(value, faults))


def _read_several(value: object, faults: list[str]) -> Condition:
    if not isinstance(value, str):
        faults.append('several takes the link_id of one question, such as { several = "route" }')
    return Several(str(value))


def _read_state(value: object, faults: list[str]) -> Condition:
    table = _table(value, 'state takes a table, such as { state = { route = "not-sure" } }', faults)
    return _together(StateIs(key, _states(words, faults)) for key, words in table.items())


_READERS: dict[str, Callable[[object, list[str]], Condition]] = {
    "all": _read_all,
    "any": _read_any,
    "not": _read_not,
    "several": _read_several,
    "state": _read_state,
}

RESERVED = frozenset(_READERS)
"""Keywords of the language: no link_id may be one of them."""


def _together(conditions: Iterable[Condition]) -> Condition:
    match tuple(conditions):
        case (only,):
            return only
        case parts:
            return All(parts)


def _table(value: object, rule: str, faults: list[str]) -> Mapping[str, object]:
    if isinstance(value, Mapping) and value:
        return value
    faults.append(rule)
    return {}


def _read_parts(key: str, value: object, faults: list[str]) -> tuple[Condition, ...]:
    parts = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    if not parts:
        faults.append(f"{key} takes a list of at least one condition")
    return tuple(_read(part, faults) for part in parts)


def _states(value: object, faults: list[str]) -> frozenset[State]:
    allowed = ", ".join(STATES)
    words = _words(value, f"state takes one of {allowed}, or a list of them", faults)
    unknown = [word for word in words if word not in STATES]
    faults.extend(f'no state is called "{word}": it is one of {allowed}' for word in unknown)
    return frozenset(State(word) for word in words if word not in unknown)


def _words(value: object, rule: str, faults: list[str]) -> tuple[str, ...]:
    words = (value,) if isinstance(value, str) else value
    if isinstance(words, Sequence) and words and all(isinstance(word, str) for word in words):
        return tuple(words)
    faults.append(rule)
    return ()
