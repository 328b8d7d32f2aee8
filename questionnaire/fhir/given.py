"""What was given to each question of a response; what is no answer leaves its question open."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from questionnaire.answers.response import Answer
from questionnaire.errors import AnswerError, ResponseError
from questionnaire.fhir.amounts import read_amount, units_apart, units_named
from questionnaire.fhir.answers import read_answer, read_kept
from questionnaire.fhir.came import came_for
from questionnaire.fhir.items import Items
from questionnaire.fhir.nodes import Element
from questionnaire.fhir.plain import codings_in
from questionnaire.kinds.decimal import Decimal
from questionnaire.pack.questions import Questionnaire
from questionnaire.words import fhir as fhir_words


@dataclass(frozen=True, slots=True)
class Came:
    """What came for a question and is no answer to it.

    text: what came, in words.
    why: a sentence that says why it is none.
    """

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Given:
    """What was said, and what came that is no answer.

    answers: link_id -> answer, in the order of the file.
    came: link_id -> what came, where that is no answer.
    units: link_id of an amount that can be read -> the unit that was typed with it.
    named: link_id of an amount -> the units that its text names, whether or not it can be read.
    apart: link_ids of amounts and of their units that say two things.
    notices: sentences about those.
    """

    answers: dict[str, Answer] = field(default_factory=dict)
    came: dict[str, Came] = field(default_factory=dict)
    units: dict[str, Answer] = field(default_factory=dict)
    named: dict[str, frozenset[Answer | None]] = field(default_factory=dict)
    apart: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def left_open(self) -> tuple[str, ...]:
        """The link_ids of the questions that are left open for what came."""
        return (*self.came, *self.apart)


def given_in(items: Items, questionnaire: Questionnaire) -> Given:
    """Return what was given to the questions of a response, and what came that is no answer."""
    given = Given()
    for link_id, elements in items.questions.items():
        try:
            answer = _answer(link_id, items, questionnaire, given)
        except (AnswerError, ResponseError) as error:
            came = came_for(elements, link_id, questionnaire)
            given.came[link_id] = Came(came, _why(error, elements, link_id, questionnaire))
        else:
            if answer is not None:
                given.answers[link_id] = answer
    _join_units(given, items, questionnaire)
    return given


def _answer(link_id: str, items: Items, questionnaire: Questionnaire, given: Given) -> Answer | None:
    elements, item = items.questions[link_id], questionnaire.items.get(link_id)
    if link_id in items.modified:
        raise ResponseError(fhir_words.CHANGES_THE_REST.format(path=elements[0].path))
    if item is None:
        return read_kept(elements)
    if not isinstance(item.kind, Decimal):
        return read_answer(elements, item, questionnaire)
    given.named[link_id] = units_named(elements, item, questionnaire)
    amount = read_amount(elements, item, questionnaire)
    if amount.unit is not None:
        given.units[link_id] = amount.unit
    return amount.answer


def _join_units(given: Given, items: Items, questionnaire: Questionnaire) -> None:
    """Let the units that were typed with amounts answer their questions, or leave both open."""
    apart = units_apart(given.units, given.named, given.answers, given.came, questionnaire)
    for link_id in given.named:
        other = str(questionnaire.items[link_id].unit)
        if link_id in apart:
            given.notices.append(_apart(link_id, other, items, questionnaire))
            for one in (link_id, other):
                given.answers.pop(one, None)
                given.came.pop(one, None)
                given.apart.append(one)
        elif link_id in given.units:
            given.answers[other] = given.units[link_id]


def _why(error: Exception, elements: Sequence[Element], link_id: str, questionnaire: Questionnaire) -> str:
    """Return why something is no answer: what a face would say, or what is wrong in the file."""
    codes = [coding.get("code") for coding in codings_in(elements)]
    for gone in questionnaire.retired:
        if gone.link_id == link_id and gone.code is not None and gone.code in codes:
            return fhir_words.RETIRED_CODE.format(label=gone.label)
    return str(error)


def _apart(link_id: str, other: str, items: Items, questionnaire: Questionnaire) -> str:
    return fhir_words.UNITS_APART.format(
        label=questionnaire.items[link_id].label,
        unit=questionnaire.items[other].label,
        came=came_for(items.questions[link_id], link_id, questionnaire),
        came_for_unit=came_for(items.questions.get(other, ()), other, questionnaire),
    )
