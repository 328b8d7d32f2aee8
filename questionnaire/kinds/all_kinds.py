"""All kinds of answers. A `match` on a kind covers all of them; mypy reports a missing one."""

from enum import StrEnum
from typing import TypeAlias, assert_never

from questionnaire.kinds.choice import Choice
from questionnaire.kinds.decimal import Decimal
from questionnaire.kinds.string import String
from questionnaire.kinds.text import Text

Kind: TypeAlias = Choice | Decimal | String | Text
"""The kind of a question: `match item.kind`, with a case for each and `assert_never` at the end."""

CHOICE, DECIMAL, STRING, TEXT = Choice(), Decimal(), String(), Text()


class ItemType(StrEnum):
    """What kind of answer a question takes (the words of FHIR R4)."""

    CHOICE = Choice.name
    DECIMAL = Decimal.name
    STRING = String.name
    TEXT = Text.name


def kind_of(type_: ItemType) -> Kind:
    """Return the kind for an item type of a pack."""
    match type_:
        case ItemType.CHOICE:
            return CHOICE
        case ItemType.DECIMAL:
            return DECIMAL
        case ItemType.STRING:
            return STRING
        case ItemType.TEXT:
            return TEXT
        case never:
            assert_never(never)
