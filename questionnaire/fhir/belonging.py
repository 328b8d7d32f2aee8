"""Whether a response belongs to a pack, and to which version of it.

A server that stores our Questionnaire may give it an address of its own, so a response with another address,
or with none, is read where its questions and its codes are ours.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from questionnaire.answers.earlier import is_read_by
from questionnaire.cleaning import clean
from questionnaire.errors import ResponseError
from questionnaire.fhir import names
from questionnaire.fhir.items import Items
from questionnaire.fhir.nodes import Element, in_words
from questionnaire.fhir.values import CODING
from questionnaire.pack.questions import Questionnaire
from questionnaire.words import fhir as fhir_words


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
    value = resource.table.get("questionnaire")
    theirs, _, version = (value if isinstance(value, str) else in_words(value)).partition("|")
    is_named = value is not None and theirs in (names.url_of(questionnaire), names.urn_of(questionnaire))
    is_earlier = is_read_by(questionnaire, version)
    # FHIR lets the version be left out: then each answer is checked on its own. A server may count its own.
    is_ours = not version or version.split(".")[0] == questionnaire.version.split(".")[0]
    if is_named and not is_ours and not is_earlier:
        raise ResponseError(fhir_words.OTHER_VERSION.format(theirs=version, ours=questionnaire.version))
    return Belonging(is_named, "" if value is None else theirs, version if is_earlier and not is_ours else "")


def notice_of_address(belonging: Belonging, items: Items, questionnaire: Questionnaire) -> Iterator[str]:
    """Yield a sentence where a response has another address, and its questions and codes are ours.

    Raises:
        ResponseError: they are not.
    """
    if belonging.is_named:
        return
    urns_of_packs = names.urn_of(questionnaire).removesuffix(questionnaire.id)
    if belonging.theirs.startswith(urns_of_packs) or not _fits(items, questionnaire):
        sentence = fhir_words.OTHER_QUESTIONNAIRE if belonging.theirs else fhir_words.NO_QUESTIONNAIRE
        raise ResponseError(sentence.format(theirs=belonging.theirs, ours=names.url_of(questionnaire)))
    sentence = fhir_words.OTHER_ADDRESS if belonging.theirs else fhir_words.WITHOUT_ADDRESS
    yield sentence.format(theirs=clean(belonging.theirs))


def _fits(items: Items, questionnaire: Questionnaire) -> bool:
    """Return whether a code is from a code system of ours; or all are answers to our questions."""
    codings = [*_codings(items.questions)]
    if any(coding.get("system") == names.system_of(questionnaire, link_id) for link_id, coding in codings):
        return True
    has_ours = bool(codings) or (bool(items.questions) and not items.unanswered)
    return has_ours and not items.answered and all(_is_ours(*one, questionnaire) for one in codings)


def _is_ours(link_id: str, coding: Mapping[str, object], questionnaire: Questionnaire) -> bool:
    item, code = questionnaire.items.get(link_id), coding.get("code")
    return "system" not in coding and item is not None and isinstance(code, str) and bool(item.option(code))


def _codings(questions: Mapping[str, Sequence[Element]]) -> Iterator[tuple[str, Mapping[str, object]]]:
    for link_id, elements in questions.items():
        for element in elements:
            answers = element.table.get("answer")
            for answer in answers if isinstance(answers, list) else ():
                coding = answer.get(CODING) if isinstance(answer, dict) else None
                if isinstance(coding, dict) and coding.get("system") != names.ABSENT_REASON_SYSTEM:
                    yield link_id, coding
