"""Values in a FHIR resource from another program, each with its path, written as in FHIRPath."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from questionnaire.errors import AnswerError, ResponseError
from questionnaire.kinds.numbers import LONGEST, is_canonical
from questionnaire.words import fhir as fhir_words
from questionnaire.words import shared as words
from rules.suggestions import shortened


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is spelled in the JSON, so that nothing is rounded."""

    text: str

    @property
    def canonical(self) -> str:
        """The same number as `questionnaire.kinds.numbers` writes it.

        Raises:
            AnswerError: it is none that an answer can be.
        """
        if re.fullmatch(r"\d+(\.\d+)?([eE][+-]?\d{1,3})?", self.text, re.ASCII) is None:
            raise AnswerError(words.NOT_A_NUMBER)
        plain = f"{Decimal(self.text):f}"
        plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
        if not is_canonical(plain):
            raise AnswerError(words.NUMBER_TOO_LONG.format(most=LONGEST))
        return plain


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its path, such as `item[3].answer[0].valueCoding`; empty for the resource itself."""

    value: Any
    path: str = ""

    def element(self) -> "Element":
        """Return the value as an element: a JSON object.

        Raises:
            ResponseError: it is none.
        """
        if not isinstance(self.value, dict):
            raise ResponseError(self._expecting(fhir_words.AN_OBJECT))
        return Element(self.value, self.path)

    def text(self) -> str:
        """Return the value as a string.

        Raises:
            ResponseError: it is not one.
        """
        if not isinstance(self.value, str):
            raise ResponseError(self._expecting(fhir_words.A_STRING))
        return self.value

    def number(self) -> Number:
        """Return the value as a number.

        Raises:
            ResponseError: it is not one.
        """
        if not isinstance(self.value, Number):
            raise ResponseError(self._expecting(fhir_words.A_NUMBER))
        return self.value

    def entries(self) -> Iterator["Node"]:
        """Yield each entry of a list.

        Raises:
            ResponseError: the value is no list.
        """
        if not isinstance(self.value, list):
            raise ResponseError(self._expecting(fhir_words.A_LIST))
        for number, entry in enumerate(self.value):
            yield Node(entry, f"{self.path}[{number}]")

    def _expecting(self, expected: str) -> str:
        path = self.path or "top"
        return fhir_words.EXPECTED.format(path=path, given=in_words(self.value), expected=expected)


@dataclass(frozen=True, slots=True)
class Element:
    """A JSON object in a resource, and its path."""

    table: dict[str, Any]
    path: str

    def path_of(self, key: str) -> str:
        """Return the path of one of its keys."""
        return f"{self.path}.{key}" if self.path else key

    def get(self, key: str) -> Node | None:
        """Return the node under a key; None where there is no such key."""
        return Node(self.table[key], self.path_of(key)) if key in self.table else None

    def required(self, key: str, expected: str = fhir_words.A_STRING) -> Node:
        """Return the node under a key.

        Raises:
            ResponseError: there is no such key.
        """
        node = self.get(key)
        if node is None:
            raise ResponseError(fhir_words.MISSING.format(path=self.path_of(key), expected=expected))
        return node

    def entries(self, key: str) -> Iterator[Node]:
        """Yield each entry of the list under a key; none where there is no such key, or null.

        Raises:
            ResponseError: it holds no list.
        """
        node = self.get(key)
        return iter(()) if node is None or node.value is None else node.entries()


def in_words(value: Any) -> str:
    """Return a value for a message: as in the file, but objects and lists by their type alone."""
    match value:
        case dict():
            return fhir_words.AN_OBJECT
        case list():
            return fhir_words.A_LIST
        case bool():
            return fhir_words.TRUTH
        case None:
            return fhir_words.NOTHING
        case Number():
            return shortened(value.text)
        case _:
            return f'"{shortened(value)}"'
