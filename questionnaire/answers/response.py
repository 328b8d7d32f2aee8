"""The models of answers: Answer and QuestionnaireResponse."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from questionnaire.kinds.question import Value
from rules.conditions.facts import State


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's answer to one question: a value, or a state that says why there is none.

    Raises:
        ValueError: a value without the state answered, or the other way round.
    """

    state: State
    value: Value | None = None

    def __post_init__(self) -> None:
        if self.state in (State.NOT_REACHED, State.NOT_ASKED):
            raise ValueError(f"{self.state} is how a question stands, not what a person said")
        if (self.state is State.ANSWERED) != bool(self.value):
            raise ValueError("a value comes with the state answered, and only with it")

    @property
    def values(self) -> tuple[str, ...]:
        """The value as a tuple, empty where there is none."""
        if self.value is None:
            return ()
        return (self.value,) if isinstance(self.value, str) else self.value


NOT_SURE = Answer(State.NOT_SURE)
PREFER_NOT_TO_SAY = Answer(State.PREFER_NOT_TO_SAY)
SKIPPED = Answer(State.SKIPPED)


def answered(value: Value) -> Answer:
    """Return an answer with a value."""
    return Answer(State.ANSWERED, value)


@dataclass(frozen=True, slots=True)
class EarlierText:
    """What was typed for a question that is not asked with these answers, and stays on the sheet.

    It is parked. An earlier version asked the question; or it is not known whether the question is asked,
    because a file held no answer to one that it depends on.
    label: the row of the question on the sheet, as that version had it.
    text: the typed text, or the typed lines joined, as a sheet shows them.
    """

    link_id: str
    label: str
    text: str

    def is_in(self, answer: Answer | None) -> bool:
        """Return whether an answer to this question still says the same."""
        return answer is not None and as_one_text(answer) == self.text


def as_one_text(answer: Answer) -> str:
    """Return a typed text, or typed lines, as a sheet shows them; empty where there is no value."""
    return "; ".join(answer.values)


def still_said(earlier: Iterable[EarlierText], given: Mapping[str, Answer]) -> tuple[EarlierText, ...]:
    """Return the earlier texts whose questions have not been answered in another way since."""
    return tuple(text for text in earlier if text.is_in(given.get(text.link_id)))


class Status(StrEnum):
    """The status of a response, as FHIR names it."""

    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class QuestionnaireResponse:
    """One person's answers to one questionnaire.

    answers: link_id -> Answer, of questions that are asked.
    parked: link_id -> Answer, of questions that are not asked now, or that only an earlier version had;
        kept, never used.
    earlier: what of it was typed, and stays on the sheet while it is parked.
    notices: what reading it from a file changed, as sentences for the person.
    given_to: the earlier version to which the answers in that file were given; empty where it is this one.
    left_open: link_ids of questions for which that file held something that is no answer. The sheet says so.
    """

    questionnaire: str
    version: str
    status: Status
    answers: Mapping[str, Answer]
    parked: Mapping[str, Answer] = field(default_factory=dict)
    earlier: tuple[EarlierText, ...] = ()
    notices: tuple[str, ...] = field(default=(), compare=False)
    given_to: str = field(default="", compare=False)
    left_open: tuple[str, ...] = field(default=(), compare=False)

    @property
    def given(self) -> Mapping[str, Answer]:
        """All answers, parked ones too: link_id -> Answer."""
        return {**self.answers, **self.parked}
