"""The models of answers: Answer and QuestionnaireResponse."""

from collections.abc import Mapping
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


class Status(StrEnum):
    """The status of a response, as FHIR names it."""

    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class QuestionnaireResponse:
    """One person's answers to one questionnaire.

    answers: link_id -> Answer, of questions that are asked.
    parked: link_id -> Answer, of questions that are not asked now; saved, but never used.
    notices: sentences for the person about what reading the file changed.
    """

    questionnaire: str
    version: str
    status: Status
    answers: Mapping[str, Answer]
    parked: Mapping[str, Answer] = field(default_factory=dict)
    notices: tuple[str, ...] = field(default=(), compare=False)

    @property
    def given(self) -> Mapping[str, Answer]:
        """All answers, parked ones too: link_id -> Answer."""
        return {**self.answers, **self.parked}
