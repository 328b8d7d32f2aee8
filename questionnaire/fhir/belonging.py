"""Whether a response belongs to a pack, and to which version of it.

A server that stores our Questionnaire may give it an address of its own, so a response with another address,
or with none, is read where its questions and its codes are ours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from questionnaire.answers.earlier import is_gone, is_read_by
from questionnaire.cleaning import clean
from questionnaire.errors import ResponseError
from questionnaire.fhir import names
from questionnaire.fhir.items import Items
from questionnaire.fhir.nodes import Element
from questionnaire.fhir.plain import codings_in, values_in
from questionnaire.fhir.texts import text_of
from questionnaire.fhir.values import CODING
from questionnaire.pack.questions import Questionnaire
from questionnaire.words import fhir as fhir_words
from rules.suggestions import shortened

_REASONS = tuple(reason.code for reason in names.CHOSEN_REASONS)


@dataclass(frozen=True, slots=True)
class Belonging:
    """What a response says of the Questionnaire that it answers.

    is_named: whether that is ours by its name.
    theirs: its address, without the version; empty where none is given.
    given_to: the earlier version that the answers were given to; empty where it is this one.
    """

    is_named: bool
    theirs: str
    given_to: str


def belonging_of(resource: Element, questionnaire: Questionnaire) -> Belonging:
    """Return what a response says of the Questionnaire that it answers.

    Raises:
        ResponseError: it is of a version that the pack does not read.
    """
    theirs, _, version = _address_in(resource).partition("|")
    is_earlier = is_read_by(questionnaire, version)
    # FHIR lets the version be left out: then each answer is checked on its own. A server may count its own.
    is_ours = not version or version.split(".")[0] == questionnaire.version.split(".")[0]
    is_by_name = is_named(resource, questionnaire)
    if is_by_name and not is_ours and not is_earlier:
        raise ResponseError(
            fhir_words.OTHER_VERSION.format(theirs=shortened(version), ours=questionnaire.version)
        )
    return Belonging(is_by_name, theirs, version if is_earlier and not is_ours else "")


def is_named(resource: Element, questionnaire: Questionnaire) -> bool:
    """Return whether a response names our Questionnaire, in any version."""
    theirs = _address_in(resource).partition("|")[0]
    return theirs in (names.url_of(questionnaire), names.urn_of(questionnaire))


def _address_in(resource: Element) -> str:
    address = resource.table.get("questionnaire")
    return address if isinstance(address, str) else ""


def known_link_ids(questionnaire: Questionnaire, *, is_earlier: bool = False) -> tuple[str, ...]:
    """Return the link_ids that may stand in a response; to an earlier version, those that are gone, too."""
    gone = (one.link_id for one in questionnaire.retired if is_gone(questionnaire, one.link_id))
    return (*questionnaire.items, *(gone if is_earlier else ()))


def notice_of_address(belonging: Belonging, items: Items, questionnaire: Questionnaire) -> Iterator[str]:
    """Yield a sentence where a response has another address, and its questions and codes are ours.

    Raises:
        ResponseError: they are not.
    """
    if belonging.is_named:
        return
    urns_of_packs = names.urn_of(questionnaire).removesuffix(questionnaire.id)
    if belonging.theirs.startswith(urns_of_packs) or not fits(items, questionnaire):
        sentence = fhir_words.OTHER_QUESTIONNAIRE if belonging.theirs else fhir_words.NO_QUESTIONNAIRE
        raise ResponseError(
            sentence.format(theirs=shortened(belonging.theirs), ours=names.url_of(questionnaire))
        )
    sentence = fhir_words.OTHER_ADDRESS if belonging.theirs else fhir_words.WITHOUT_ADDRESS
    yield sentence.format(theirs=shortened(clean(belonging.theirs)))


def fits(items: Items, questionnaire: Questionnaire) -> bool:
    """Return whether what stands in a response shows that it answers our questions.

    One code from a code system of ours shows it. Else every answer has to be one to a question of ours, every
    choice has to be made in our codes, and one code or the text of one question has to be ours: a linkId
    alone says little, and anybody may type a text.
    """
    codings = [(link_id, one) for link_id in items.questions for one in _codings(items, link_id)]
    if any(one.get("system") == names.system_of(questionnaire, link_id) for link_id, one in codings):
        return True
    is_shown = bool(codings) or any(
        _has_our_text(items, link_id, questionnaire) for link_id in items.questions
    )
    return (
        is_shown
        and not items.answered
        and all(_is_ours(*one, questionnaire) for one in codings)
        and not any(_is_typed_for_choice(items, link_id, questionnaire) for link_id in items.questions)
    )


def _codings(items: Items, link_id: str) -> Iterator[Mapping[str, object]]:
    """Yield each Coding that is no reason for giving no answer."""
    for coding in codings_in(items.questions[link_id]):
        system = coding.get("system")
        if system != names.ABSENT_REASON_SYSTEM and (system or coding.get("code") not in _REASONS):
            yield coding


def _is_ours(link_id: str, coding: Mapping[str, object], questionnaire: Questionnaire) -> bool:
    item, code = questionnaire.items.get(link_id), coding.get("code")
    return not coding.get("system") and item is not None and isinstance(code, str) and bool(item.option(code))


def _has_our_text(items: Items, link_id: str, questionnaire: Questionnaire) -> bool:
    """Return whether an item with an answer repeats the text of our question, as responses do."""
    item = questionnaire.items.get(link_id)
    ours = () if item is None else (item.text, text_of(item, questionnaire))
    return any(
        element.table.get("text") in ours for element in items.questions[link_id] if any(values_in([element]))
    )


def _is_typed_for_choice(items: Items, link_id: str, questionnaire: Questionnaire) -> bool:
    item = questionnaire.items.get(link_id)
    if item is None or not item.kind.is_coded:
        return False
    return any(key != CODING for key in values_in(items.questions[link_id]))
