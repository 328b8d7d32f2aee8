"""What may be asked: a Questionnaire, its Items and their AnswerOptions.

Frozen definitions. They know nothing of a session, of an answer or of a screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from types import MappingProxyType
from typing import Annotated

from questionnaire.kinds.all_kinds import ItemType, Kind, kind_of
from questionnaire.pack.order import Order
from rules.conditions.conditions import ALWAYS
from rules.ruleset.content_types import Address, Code, Date, Id, Language, System, Text, Version, When
from rules.ruleset.definition import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOption:
    """One answer on offer.

    exclusive: it stands alone ("none of these").
    for_clinician: no rule uses it; it is asked because the clinician will want it.
    short: how the sheet says it, where that is shorter than the label.
    spellings: of a unit: how it may be typed behind an amount. The one option without any is any other unit.
    """

    code: Id
    label: Text
    exclusive: bool = False
    for_clinician: bool = False
    short: Text | None = None
    spellings: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What a question is called in a code system of others, such as LOINC.

    system: the address or URN of the code system.
    code: the code there.
    display: how the code system words it.
    """

    system: System
    code: Code
    display: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question.

    label: the row on the sheet, in the first person.
    why: one line, why it is asked.
    care: one line of general sense, shown under the question, such as where to get help now.
    factor: the factor, by its code in the rules, under which its row stands on the sheet.
    code: what it is called in a code system of others, for programs that read FHIR.
    max: the most lines of a repeating typed question.
    unit: for a decimal, the link_id of the question for its unit.
    enable_when: the condition under which it is asked: one `all` or one `any` of tests on earlier questions.
    """

    link_id: Id
    type: ItemType
    text: Text
    label: Text
    why: Text
    care: Text | None = None
    factor: Id | None = None
    code: Coding | None = None
    repeats: bool = False
    max: Annotated[int, Limits(ge=1, le=20)] | None = None
    unit: Id | None = None
    answer_option: tuple[AnswerOption, ...] = ()
    enable_when: When = ALWAYS

    @property
    def kind(self) -> Kind:
        """The kind of its answers: what counts as one, and what each face asks for."""
        return kind_of(self.type)

    def option(self, code: str) -> AnswerOption | None:
        """Return the option with this code, if there is one."""
        return next((option for option in self.answer_option if option.code == code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    """What an earlier major version of the pack had, and this one has no longer in the same sense.

    code: the answer on offer that is gone; without one, the question itself is, or is asked of fewer people.
    label: what the answer, or the row of the question, was called.
    typed: of a question that is gone: people typed their answer, so it stays on the sheet in their words.
    """

    link_id: Id
    code: Id | None = None
    label: Text
    typed: bool = False


@dataclass(frozen=True, kw_only=True)
class Questionnaire:
    """The questions of a pack, in the order in which they are asked.

    date: the day of this version, such as "2026-11-30".
    publisher: who makes the pack and answers for it.
    url: the http or https address that names it for programs that read FHIR, without its version.
    description: what a person reads before the first question.
    matters_most: the link_id of the question whose lines open the sheet, if there is one.
    reads: earlier major versions whose saved answers this version reads.
    retired: what those versions had, and this one has no longer in the same sense.
    """

    id: Id
    version: Version
    language: Language
    title: Text
    date: Date | None = None
    publisher: Text | None = None
    url: Address | None = None
    description: tuple[Text, ...] = ()
    matters_most: Id | None = None
    reads: tuple[Annotated[int, Limits(ge=0)], ...] = ()
    retired: tuple[Retired, ...] = ()
    item: Annotated[tuple[Item, ...], Limits(min_length=1)]

    def __getstate__(self) -> dict[str, object]:
        """Return what a copy is made from: the definition, and nothing that was worked out from it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """link_id -> Item, in the order of the questionnaire."""
        return MappingProxyType({item.link_id: item for item in self.item})

    @cached_property
    def order(self) -> Order:
        """The places of the questions, and which wait for which."""
        return Order({item.link_id: item.enable_when for item in self.item})

    def find(self, link_id: str) -> Item:
        """Return the item with this link_id. Deprecated: `items[link_id]`; until release 3.0.

        Raises:
            KeyError: there is none.
        """
        from warnings import warn

        warn(
            "Questionnaire.find(link_id) is Questionnaire.items[link_id] now",
            DeprecationWarning,
            stacklevel=2,
        )
        return self.items[link_id]
