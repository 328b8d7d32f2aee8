"""The texts of items: what a client shows, and what a response repeats word for word."""

from collections.abc import Iterator

from questionnaire.fhir.values import fhir_value_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.words import fhir as fhir_words


def text_of(item: Item, questionnaire: Questionnaire) -> str:
    """Return the text of a question, with all that a face of ours shows beside it.

    These are the forms in which a number is understood, why it is asked, and the line of care. They are part
    of the text because every client shows that: of four, two show an item inside a question, as a help or as
    anything else. A response has the same text, as HL7's validator wants it.
    """
    return " ".join(_parts_of(item, questionnaire))


def _parts_of(item: Item, questionnaire: Questionnaire) -> Iterator[str]:
    yield item.text
    if fhir_value_of(item).is_number:
        yield from _forms(item, questionnaire)
    yield item.why
    if item.care is not None:
        yield item.care


def _forms(item: Item, questionnaire: Questionnaire) -> Iterator[str]:
    """Yield in which forms a number is understood, and what becomes of one that has a unit."""
    units = () if item.unit is None else questionnaire.items[item.unit].answer_option
    spelling = next((spelling for unit in units for spelling in unit.spellings), None)
    if spelling is None:
        yield fhir_words.FORMS_OF_A_NUMBER
    else:
        yield fhir_words.FORMS_OF_AN_AMOUNT.format(unit=spelling)
    if units:
        yield fhir_words.KEPT_AS_TOLD


def limits_of(pack: Pack) -> str:
    """Return what this is not, and then once more the line that sends the person to a clinician."""
    return " ".join([*pack.ruleset.source.limits, pack.ruleset.consult])
