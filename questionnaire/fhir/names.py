"""What things are called outside: addresses, code systems, and the codes for an answer that has no value.

Our own names are URNs after the project: stable, and the same for everybody who has the pack. An address
with a host in it would promise a page there, and we own no host. Each question is a code system of its own,
because a code means something in its question only: "none" is not the same answer twice.

**I am not sure** and **I would rather not say** travel, at a choice, as two more options with HL7's own
codes for an answer that is absent (asked-unknown, asked-declined); where several can be ticked, they stand
alone. Every other state travels as the extension data-absent-reason on the item, which then has no answer:
those two at a question that is typed into, and *skipped* (unknown: there is a value, and nobody knows it)
everywhere. A question that was not reached has no item at all.

Tried on LHC-Forms 40.1.3, into which a response was loaded and taken out again: the options are shown, can
be chosen and come back; the extension is lost without an error, whether it stands on the item, on an answer
without a value or on the missing value itself. So a choice has options. Tried on @medplum/core 4.5.2: all
are valid, but its list of answers (getQuestionnaireAnswers) has one for each that holds nothing but the
extension, and none for an item without an answer. So the extension stands on the item. What a client loses
comes back as not reached, and never as an answer.
"""

from dataclasses import dataclass

from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer
from questionnaire.pack.questions import Questionnaire
from questionnaire.words.shared import STATE_WORDS

_OURS = "urn:duration-factors"
_HL7 = "http://hl7.org/fhir/StructureDefinition"

ITEM_CONTROL = f"{_HL7}/questionnaire-itemControl"
ITEM_CONTROL_SYSTEM = "http://hl7.org/fhir/questionnaire-item-control"
OPTION_EXCLUSIVE = f"{_HL7}/questionnaire-optionExclusive"
MAX_OCCURS = f"{_HL7}/questionnaire-maxOccurs"
MIN_VALUE = f"{_HL7}/minValue"
ABSENT_REASON = f"{_HL7}/data-absent-reason"
ABSENT_REASON_SYSTEM = "http://terminology.hl7.org/CodeSystem/data-absent-reason"

HELP_SUFFIX = ".why"
"""What the linkId of a question's help ends in. No link_id has a dot, so the two never meet."""


@dataclass(frozen=True, slots=True)
class AbsentReason:
    """HL7's code for an answer without a value, and the answer that it is here."""

    code: str
    answer: Answer

    @property
    def display(self) -> str:
        """The row that a person chooses."""
        return STATE_WORDS[self.answer.state]


CHOSEN_REASONS = (AbsentReason("asked-unknown", NOT_SURE), AbsentReason("asked-declined", PREFER_NOT_TO_SAY))
"""What a person can say instead of an answer: each choice offers these."""

REASONS = (*CHOSEN_REASONS, AbsentReason("unknown", SKIPPED))
"""The same, and what is left of a question that was passed over."""


def url_of(questionnaire: Questionnaire) -> str:
    """Return what a pack's questions are called, whatever their version."""
    return f"{_OURS}:{questionnaire.id}"


def canonical_of(questionnaire: Questionnaire) -> str:
    """Return what this version of a pack's questions is called."""
    return f"{url_of(questionnaire)}|{questionnaire.version}"


def system_of(questionnaire: Questionnaire, link_id: str) -> str:
    """Return the code system of one question's options."""
    return f"{url_of(questionnaire)}:{link_id}"
