"""The texts of items: what a client shows, and what a response repeats word for word."""

from collections.abc import Iterator

from questionnaire.fhir.values import fhir_value_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from questionnaire.words import fhir as fhir_words


def text_of(item: Item) -> str:
    """Return the text of a question, with all that a face of ours shows beside it.

    These are the forms in which a number is understood, why it is asked, and the line of care. They are part
    of the text because every client shows that: of four, two show an item inside a question, as a help or as
    anything else. A response has the same text, as HL7's validator wants it.
    """
    return " ".join(_parts_of(item))


def _parts_of(item: Item) -> Iterator[str]:
    yield item.text
    if fhir_value_of(item).is_number:
        yield fhir_words.FORMS_OF_A_NUMBER if item.unit is None else fhir_words.FORMS_OF_AN_AMOUNT
    yield item.why
    if item.care is not None:
        yield item.care


def limits_of(pack: Pack) -> str:
    """Return what this is not, and then once more the line that sends the person to a clinician."""
    return " ".join([*pack.ruleset.source.limits, pack.ruleset.consult])
