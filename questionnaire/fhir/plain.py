"""Values in the items of a question, as they stand: what is malformed is passed over, and never refused."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from questionnaire.fhir.nodes import Element
from questionnaire.fhir.values import CODING, STRING


def answers_in(elements: Sequence[Element]) -> Iterator[Mapping[str, Any]]:
    """Yield each answer that is an object."""
    for element in elements:
        answers = element.table.get("answer")
        yield from (one for one in (answers if isinstance(answers, list) else ()) if isinstance(one, dict))


def values_in(elements: Sequence[Element]) -> Iterator[str]:
    """Yield the key of each value, such as "valueString"."""
    return (key for answer in answers_in(elements) for key in answer if key.startswith("value"))


def codings_in(elements: Sequence[Element]) -> Iterator[Mapping[str, Any]]:
    """Yield each Coding."""
    codings = (answer.get(CODING) for answer in answers_in(elements))
    return (coding for coding in codings if isinstance(coding, dict))


def texts_in(elements: Sequence[Element]) -> Iterator[str]:
    """Yield each string."""
    texts = (answer.get(STRING) for answer in answers_in(elements))
    return (text for text in texts if isinstance(text, str))
