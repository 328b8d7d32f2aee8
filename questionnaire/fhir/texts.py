"""The texts of items: what a client shows, and what a response repeats word for word."""

from questionnaire.kinds.decimal import Decimal
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from questionnaire.words import fhir as fhir_words


def text_of(item: Item) -> str:
    """Return the text of a question; for a number, followed by the forms in which it is understood.

    A client has no other place for them that all show, and without the comma in the text people would not
    know that they can type it.
    """
    if not isinstance(item.kind, Decimal):
        return item.text
    forms = fhir_words.FORMS_OF_A_NUMBER if item.unit is None else fhir_words.FORMS_OF_AN_AMOUNT
    return f"{item.text} {forms}"


def limits_of(pack: Pack) -> str:
    """Return what this is not, and then once more the line that sends the person to a clinician."""
    return " ".join([*pack.ruleset.source.limits, pack.ruleset.consult])
