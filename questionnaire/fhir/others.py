"""What stands in a response beside the answers to our questions: named in a notice, and not counted."""

from collections.abc import Iterator, Sequence

from questionnaire.cleaning import clean
from questionnaire.fhir.came import came_in, listed
from questionnaire.fhir.items import IN_EVERY_ELEMENT, Items, name_of, unknown_keys
from questionnaire.fhir.nodes import Element
from questionnaire.words import fhir as fhir_words
from rules.suggestions import shortened

_WHO_AND_WHEN = ("identifier", "basedOn", "partOf", "subject", "encounter", "authored", "author", "source")
_RESOURCE = ("resourceType", "meta", "language", "text", "contained", "questionnaire", "status", "item")


def notices_of_others(resource: Element, items: Items) -> Iterator[str]:
    """Yield a sentence on each answer to something else, and on what was passed over."""
    for element in items.answered:
        name = shortened(clean(name_of(element)))
        yield fhir_words.OF_NO_QUESTION.format(name=name, came=came_in(element))
    if items.unanswered:
        yield fhir_words.PASSED_OVER.format(names=_quoted(items.unanswered))
    unread = [*unknown_keys(resource, (*_RESOURCE, *_WHO_AND_WHEN, *IN_EVERY_ELEMENT)), *items.unread]
    if unread:
        yield fhir_words.UNREAD.format(paths=listed([shortened(clean(path)) for path in unread]))


def _quoted(names: Sequence[str]) -> str:
    return listed([fhir_words.QUOTED.format(name=shortened(clean(name))) for name in dict.fromkeys(names)])
