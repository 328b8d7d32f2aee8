"""FHIR names: URLs, code systems, and the codes for answers without a value.

Our own names are URNs of the project: stable, and the same for everybody who has the pack. An http URL would
promise a page at a host, and the project owns none. A pack whose maker owns one can name it (`url`): some
servers find no canonical that is a URN. Each question has a code system of its own, because codes
are unique only within a question: "none" means something else in another.

**I am not sure** and **I would rather not say** are encoded, for a choice, as two more options with HL7's
codes for an absent answer (asked-unknown, asked-declined); where several options can be ticked, these are
exclusive. All other states are encoded as the extension data-absent-reason on the item, which then has no
answer: those two for typed questions, and *skipped* (unknown: there is a value, but it is not known) for all.
A question that was not reached has no item.

Tested with LHC-Forms 40.1.3 by loading a response and exporting it again: the options are shown, can be
chosen and come back; the extension is lost without an error, whether it is on the item, on an answer without
a value or on the missing value. Hence the options for a choice. Tested with @medplum/core 4.5.2: all are
valid, but its getQuestionnaireAnswers lists an answer that has nothing but the extension, and does not list
an item without an answer. Hence the extension on the item. What a client loses is read as not reached, never
as an answer.
"""

from dataclasses import dataclass

from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer
from questionnaire.pack.questions import Questionnaire
from questionnaire.words.shared import STATE_WORDS

_OURS = "urn:duration-factors"
_HL7 = "http://hl7.org/fhir/StructureDefinition"

URI_SYSTEM = "urn:ietf:rfc:3986"
ITEM_CONTROL = f"{_HL7}/questionnaire-itemControl"
ITEM_CONTROL_SYSTEM = "http://hl7.org/fhir/questionnaire-item-control"
OPTION_EXCLUSIVE = f"{_HL7}/questionnaire-optionExclusive"
MAX_OCCURS = f"{_HL7}/questionnaire-maxOccurs"
ABSENT_REASON = f"{_HL7}/data-absent-reason"
ABSENT_REASON_SYSTEM = "http://terminology.hl7.org/CodeSystem/data-absent-reason"

HELP_SUFFIX = ".why"
"""The suffix of the linkId of a help text in version 1. No link_id has a dot, so the two cannot collide."""

CONSULT, LIMITS = "pack.consult", "pack.limits"
"""The linkIds of the consult line before all questions, and of what this is not behind them."""

DISPLAYS = (CONSULT, LIMITS)
"""The linkIds at the top that are no questions. They take no answer, and a response need not have them."""


@dataclass(frozen=True, slots=True)
class AbsentReason:
    """HL7's code for an absent answer, and the answer that it stands for."""

    code: str
    answer: Answer

    @property
    def display(self) -> str:
        """The text of the option."""
        return STATE_WORDS[self.answer.state]


CHOSEN_REASONS = (AbsentReason("asked-unknown", NOT_SURE), AbsentReason("asked-declined", PREFER_NOT_TO_SAY))
"""The reasons that are options of every choice."""

REASONS = (*CHOSEN_REASONS, AbsentReason("unknown", SKIPPED))
"""All reasons; *skipped* is no option."""


def urn_of(questionnaire: Questionnaire) -> str:
    """Return the URN of a pack, which names it wherever its files are."""
    return f"{_OURS}:{questionnaire.id}"


def url_of(questionnaire: Questionnaire) -> str:
    """Return the canonical URL of a pack's Questionnaire, without a version: its address, or else its URN."""
    return questionnaire.url or urn_of(questionnaire)


def canonical_of(questionnaire: Questionnaire) -> str:
    """Return the canonical URL of this version of a pack's Questionnaire."""
    return f"{url_of(questionnaire)}|{questionnaire.version}"


def system_of(questionnaire: Questionnaire, link_id: str) -> str:
    """Return the code system of one question's options. It is the same whether the pack has an address."""
    return f"{urn_of(questionnaire)}:{link_id}"
