"""A value in a resource that others made, with the place where it stands, in the manner of FHIRPath."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from questionnaire.errors import AnswerError, ResponseError
from questionnaire.kinds.numbers import LONGEST, is_canonical
from questionnaire.words import fhir as fhir_words
from questionnaire.words import shared as words
from rules.suggestions import not_among

IN_EVERY_ELEMENT = ("id", "extension")
_CHANGES_THE_REST = ("modifierExtension", "implicitRules")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written: nothing of it is rounded or lost."""

    written: str

    @property
    def canonical(self) -> str:
        """The same number as `questionnaire.kinds.numbers` writes it.

        Raises:
            AnswerError: it is none that an answer can be.
        """
        if re.fullmatch(r"\d+(\.\d+)?([eE][+-]?\d{1,3})?", self.written, re.ASCII) is None:
            raise AnswerError(words.NOT_A_NUMBER)
        plain = f"{Decimal(self.written):f}"
        plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
        if not is_canonical(plain):
            raise AnswerError(words.NUMBER_TOO_LONG.format(most=LONGEST))
        return plain


@dataclass(frozen=True, slots=True)
class Place:
    """A value and where it stands: `item[3].answer[0].valueCoding`, empty for the resource itself."""

    value: Any
    path: str = ""

    def element(self, allowed: Collection[str]) -> "Element":
        """Return the table that stands here.

        Raises:
            ResponseError: it is none, or one with a key that R4 does not have here.
        """
        if not isinstance(self.value, dict):
            raise ResponseError(self._expecting(fhir_words.A_TABLE))
        element = Element(self.value, self.path)
        known = (*allowed, *IN_EVERY_ELEMENT)
        for key in self.value:
            if key in _CHANGES_THE_REST:
                raise ResponseError(fhir_words.CHANGES_THE_REST.format(place=element.path_of(key)))
            # What stands beside a simple value, such as an extension on it, has its name with a line before.
            if key.removeprefix("_") not in known:
                message = not_among("key", key, known)
                raise ResponseError(fhir_words.NOT_A_KEY.format(place=element.path_of(key), message=message))
        return element

    def text(self) -> str:
        """Return the text that stands here.

        Raises:
            ResponseError: it is none.
        """
        if not isinstance(self.value, str):
            raise ResponseError(self._expecting(fhir_words.A_TEXT))
        return self.value

    def number(self) -> Number:
        """Return the number that stands here.

        Raises:
            ResponseError: it is none.
        """
        if not isinstance(self.value, Number):
            raise ResponseError(self._expecting(fhir_words.A_NUMBER))
        return self.value

    def entries(self) -> Iterator["Place"]:
        """Yield each entry of the list that stands here.

        Raises:
            ResponseError: it is none.
        """
        if not isinstance(self.value, list):
            raise ResponseError(self._expecting(fhir_words.A_LIST))
        for number, entry in enumerate(self.value):
            yield Place(entry, f"{self.path}[{number}]")

    def _expecting(self, expected: str) -> str:
        place = self.path or "top"
        return fhir_words.BELONGS_HERE.format(place=place, given=_in_words(self.value), expected=expected)


@dataclass(frozen=True, slots=True)
class Element:
    """A table of a resource, and where it stands."""

    table: dict[str, Any]
    path: str

    def path_of(self, key: str) -> str:
        """Return where a key of it stands."""
        return f"{self.path}.{key}" if self.path else key

    def get(self, key: str) -> Place | None:
        """Return what stands under a key, if something does."""
        return Place(self.table[key], self.path_of(key)) if key in self.table else None

    def required(self, key: str, expected: str = fhir_words.A_TEXT) -> Place:
        """Return what stands under a key.

        Raises:
            ResponseError: nothing does.
        """
        place = self.get(key)
        if place is None:
            raise ResponseError(fhir_words.MISSING.format(place=self.path_of(key), expected=expected))
        return place

    def entries(self, key: str) -> Iterator[Place]:
        """Yield each entry of the list under a key; none where there is no such key.

        Raises:
            ResponseError: no list stands there.
        """
        place = self.get(key)
        return iter(()) if place is None else place.entries()


def _in_words(value: Any) -> str:
    """Return a value about as it stands in the file; what has many parts only by its kind."""
    match value:
        case dict():
            return fhir_words.A_TABLE
        case list():
            return fhir_words.A_LIST
        case bool():
            return fhir_words.TRUTH
        case None:
            return fhir_words.NOTHING
        case Number():
            return value.written
        case _:
            return f'"{value}"'
