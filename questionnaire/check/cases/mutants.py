"""Mutants: the pack with one mistake in one condition, of the kinds that authors make."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from questionnaire.check.quoting import as_toml
from questionnaire.check.subjects import Subject, conditions_of
from questionnaire.pack.pack import Pack
from rules.conditions.conditions import ALWAYS, All, AnyOf, Condition, HasAny, Not

Change: TypeAlias = tuple[Condition, Condition, Condition]
"""A part of a condition, its replacement, and the whole condition with the replacement."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake in the condition of a subject: `old` became `new`, and the whole condition is `when`."""

    subject: Subject
    old: Condition
    new: Condition
    when: Condition

    def __str__(self) -> str:
        became = "dropped" if self.new == ALWAYS else as_toml(self.new)
        return f"{self.subject.location}: {as_toml(self.old)} -> {became}"

    def applied_to(self, pack: Pack) -> Pack:
        """Return the pack with the mistake in it."""
        name, when = self.subject.name, self.when
        if self.subject.table == "item":
            items = _with(pack.questionnaire.item, "link_id", name, {"enable_when": when})
            return Pack(replace(pack.questionnaire, item=items), pack.ruleset)
        table = self.subject.table
        entries: Any = _with(getattr(pack.ruleset, table), "id", name, {"when": when})
        return Pack(pack.questionnaire, replace(pack.ruleset, **{table: entries}))


def mutants_of(pack: Pack) -> Iterator[Mutant]:
    """Yield every mutant of a pack.

    In each condition, one option is dropped, one `all` and `any` are swapped, or one `not` is dropped; for a
    question, the whole `enable_when` is dropped as well.
    """
    for subject, condition in conditions_of(pack).items():
        for old, new, when in _changes(condition):
            yield Mutant(subject, old, new, when)
        if subject.table == "item" and condition != ALWAYS:
            yield Mutant(subject, condition, ALWAYS, ALWAYS)


def _changes(condition: Condition) -> Iterator[Change]:
    match condition:
        case HasAny(link_id, codes) if len(codes) > 1:
            for code in sorted(codes):
                fewer = HasAny(link_id, codes - {code})
                yield condition, fewer, fewer
        case Not(part):
            yield condition, part, part
            for old, new, whole in _changes(part):
                yield old, new, Not(whole)
        case All(parts) | AnyOf(parts):
            if len(parts) > 1:
                other = AnyOf(parts) if isinstance(condition, All) else All(parts)
                yield condition, other, other
            for position, part in enumerate(parts):
                for old, new, whole in _changes(part):
                    yield old, new, type(condition)((*parts[:position], whole, *parts[position + 1 :]))
        case _:
            return


def _with(entries: tuple[Any, ...], key: str, name: str, change: dict[str, Condition]) -> tuple[Any, ...]:
    return tuple(replace(entry, **change) if getattr(entry, key) == name else entry for entry in entries)
