"""One person's way through a questionnaire.

A Session is immutable: every event returns a new one, and `undo` returns the one before. It does no input or
output. All faces drive it, and only it decides what is asked next.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from questionnaire.answers.amounts import answers_to
from questionnaire.answers.given import Given
from questionnaire.answers.response import Answer, EarlierText, QuestionnaireResponse, Status, still_said
from questionnaire.answers.standing import Progress, Standing
from questionnaire.answers.standing_bits import StandingBits
from questionnaire.errors import SessionError
from questionnaire.kinds.question import Value
from questionnaire.pack.order import last_in
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from questionnaire.session.history import history_of, restored
from questionnaire.session.latest import Latest
from questionnaire.words import shared as words
from rules.conditions.facts import State
from rules.suggestions import not_among

if TYPE_CHECKING:
    from rules.evaluation.conclusions import Conclusions


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """Where one person stands. Equal to another when answers, parked answers and earlier texts are.

    It holds answers, which it shares with those before it, and nothing that can be found from them.

    given: link_id -> Answer, of questions asked now or not.
    current: link_id of the current question; None at the review of all answers.
    previous: the session before the last event.
    earlier: what was typed for an earlier version, and is on the sheet though it is no longer asked. No event
        changes it; a text counts no more while something else is said to its question.
    """

    pack: Pack
    given: Mapping[str, Answer]
    current: str | None
    previous: "Session | None" = field(default=None, repr=False)
    earlier: tuple[EarlierText, ...] = ()
    latest: Latest = field(default_factory=Latest, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "given", Given.of(self.pack.questionnaire.order, self.given))

    @classmethod
    def start(cls, pack: Pack) -> "Session":
        """Return a session at the first question."""
        return cls(pack, {}, None)._at_next_open()

    @classmethod
    def resume(cls, pack: Pack, response: QuestionnaireResponse) -> "Session":
        """Return a session with the answers of a response, at the first question without one."""
        return cls(pack, response.given, None, earlier=response.earlier)._at_next_open()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Session):
            return NotImplemented
        return (self.pack, self.given, self._earlier_said) == (other.pack, other.given, other._earlier_said)

    def __reduce__(self) -> tuple[object, ...]:
        """Return how to make an equal session, with the same sessions before it."""
        return restored, (type(self), self.pack, history_of(self))

    __hash__ = None  # type: ignore[assignment]  # equality looks into mappings

    @property
    def standing(self) -> Standing:
        """Which questions are asked now, and the answers split by that. A copy: it can be changed at will."""
        return self.latest.standing(self.pack, self._given)

    @property
    def standing_bits(self) -> StandingBits:
        """The same as sets of questions, which cost only what the last event touched."""
        return self.latest.bits(self.pack, self._given)

    @property
    def conclusions(self) -> "Conclusions":
        """What follows from the answers so far."""
        return self.latest.conclusions(self.pack, self._given)

    @property
    def findings(self) -> "Conclusions":
        """What follows from the answers so far. Deprecated: `conclusions`; until release 3.0."""
        from warnings import warn

        warn("Session.findings is Session.conclusions now", DeprecationWarning, stacklevel=2)
        return self.conclusions

    @property
    def item(self) -> Item | None:
        """The current question; None at the review."""
        return None if self.current is None else self.pack.questionnaire.items[self.current]

    @property
    def finished(self) -> bool:
        """Whether every question that is asked has an answer or a state."""
        return self.standing_bits.next_open is None

    @property
    def progress(self) -> Progress:
        """How many questions are left, from the fewest to the most."""
        return self.standing_bits.progress

    @property
    def response(self) -> QuestionnaireResponse:
        """The answers as they would be saved."""
        questionnaire, standing = self.pack.questionnaire, self.standing
        return QuestionnaireResponse(
            questionnaire=questionnaire.id,
            version=questionnaire.version,
            status=Status.COMPLETED if self.finished else Status.IN_PROGRESS,
            answers=standing.answers,
            parked=standing.parked,
            earlier=self._earlier_said,
        )

    def answer(self, value: Value) -> "Session":
        """Answer the current question with codes, or with what was typed.

        An amount that is typed with its unit answers the question for the unit too, in this one event.

        Raises:
            AnswerError: the value is no answer to this question; nothing is recorded.
            SessionError: no question is being asked.
        """
        return self._with(answers_to(self.standing_bits, self._asked_item(), value))

    def skip(self) -> "Session":
        """Pass over the current question.

        Raises:
            SessionError: no question is being asked.
        """
        return self._leave(State.SKIPPED)

    def not_sure(self) -> "Session":
        """Answer the current question with "I am not sure".

        Raises:
            SessionError: no question is being asked.
        """
        return self._leave(State.NOT_SURE)

    def prefer_not_to_say(self) -> "Session":
        """Answer the current question with "I would rather not say".

        Raises:
            SessionError: no question is being asked.
        """
        return self._leave(State.PREFER_NOT_TO_SAY)

    def keep(self) -> "Session":
        """Leave the answer of the current question as it is and go on.

        Raises:
            SessionError: it has no answer yet.
        """
        if self.standing_bits.answer_to(self._asked_item().link_id) is None:
            raise SessionError(words.NOTHING_TO_KEEP)
        return self._then(self.standing_bits.next_open)

    def take_back(self, link_id: str) -> "Session":
        """Remove the answer to one question, and ask it again.

        Raises:
            SessionError: it was not reached.
        """
        self._require_reached(link_id)
        return self._then(link_id, self._given.with_answers({link_id: None}))

    def back(self) -> "Session":
        """Go to the question before; stay at the first.

        From the review it goes to the last question that is asked. Right after an amount that was typed with
        its unit, it goes to the amount.
        """
        order, before = self.pack.questionnaire.order, self.standing_bits.asked
        if self.current is not None:
            before &= (1 << order.places[self.current]) - 1
        if not before:
            return self
        return self._then(self._typed_in(order.link_ids[last_in(before)]))

    def jump(self, link_id: str) -> "Session":
        """Go to a question that was reached before.

        Raises:
            SessionError: it was not reached.
        """
        self._require_reached(link_id)
        return self._then(link_id)

    def undo(self) -> "Session":
        """Return the session before the last event; itself where there is none."""
        return self.previous or self

    @property
    def _given(self) -> Given:
        assert isinstance(self.given, Given), "it is made one as soon as a session is made"
        return self.given

    @property
    def _earlier_said(self) -> tuple[EarlierText, ...]:
        return still_said(self.earlier, self.given)

    def _leave(self, state: State) -> "Session":
        """Record that the current question gets no value, and why."""
        return self._with({self._asked_item().link_id: Answer(state)})

    def _with(self, answers: Mapping[str, Answer]) -> "Session":
        given = self._given.with_answers(answers)
        return self._then(self.latest.bits(self.pack, given).next_open, given)

    def _then(self, current: str | None, given: Given | None = None) -> "Session":
        """Return the session one event later, at a question; `given` where something was said."""
        given = self._given if given is None else given
        return Session(self.pack, given, current, self, self.earlier, self.latest)

    def _at_next_open(self) -> "Session":
        return replace(self, current=self.standing_bits.next_open)

    def _typed_in(self, link_id: str) -> str:
        """Return the question at which the last event answered this one: another, for a unit."""
        last = self.previous
        if last is None or last.item is None or last.item.unit != link_id:
            return link_id
        is_new = self.given.get(link_id) is not last.given.get(link_id)
        return last.item.link_id if is_new else link_id

    def _asked_item(self) -> Item:
        if self.item is None:
            raise SessionError(words.NO_QUESTION)
        return self.item

    def _require_reached(self, link_id: str) -> None:
        link_ids = self.pack.questionnaire.order.places
        if not isinstance(link_id, str) or link_id not in link_ids:
            raise SessionError(not_among("question", str(link_id), link_ids))
        bits = self.standing_bits
        if bits.answer_to(link_id) is None and link_id not in (self.current, bits.next_open):
            raise SessionError(words.NOT_REACHED_YET.format(link_id=link_id))
