"""One person's way through a questionnaire.

A Session is immutable: every event returns a new one, and `undo` returns the one before. It does no input or
output. All faces drive it, and only it decides what is asked next.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from questionnaire.answers.amounts import answers_to
from questionnaire.answers.response import Answer, EarlierText, QuestionnaireResponse, Status, still_said
from questionnaire.answers.standing import Progress, Standing, progress_of, standing_after, standing_of
from questionnaire.errors import SessionError
from questionnaire.kinds.question import Value
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from questionnaire.session.history import history_of, restored
from questionnaire.words import shared as words
from rules.conditions.facts import State
from rules.suggestions import not_among

if TYPE_CHECKING:
    from rules.evaluation.conclusions import Conclusions


@dataclass(frozen=True, eq=False)
class Session:
    """Where one person stands. Equal to another when answers, parked answers and earlier texts are.

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

    @classmethod
    def start(cls, pack: Pack) -> "Session":
        """Return a session at the first question."""
        return cls(pack, MappingProxyType({}), None)._at_next_open()

    @classmethod
    def resume(cls, pack: Pack, response: QuestionnaireResponse) -> "Session":
        """Return a session with the answers of a response, at the first question without one."""
        given = MappingProxyType(response.given)
        return cls(pack, given, None, earlier=response.earlier)._at_next_open()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Session):
            return NotImplemented
        return (self.pack, dict(self.given), self._earlier_said) == (
            other.pack,
            dict(other.given),
            other._earlier_said,
        )

    def __reduce__(self) -> tuple[object, ...]:
        """Return how to make an equal session, with the same sessions before it."""
        return restored, (type(self), self.pack, history_of(self))

    __hash__ = None  # type: ignore[assignment]  # equality looks into mappings

    @property
    def standing(self) -> Standing:
        """Which questions are asked now, and the answers split by that. A copy: it can be changed at will."""
        return self._standing.copied()

    @cached_property
    def _standing(self) -> Standing:
        return standing_of(self.pack.questionnaire, self.given)

    @cached_property
    def conclusions(self) -> "Conclusions":
        """What follows from the answers so far; updated incrementally from the session before if possible."""
        before, facts = self.previous, self._standing.facts
        if before is None or before.pack is not self.pack or "conclusions" not in vars(before):
            return self.pack.rules.evaluate(facts)
        was = before._standing.facts
        return before.conclusions.after({id_: fact for id_, fact in facts.items() if fact != was[id_]})

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
        return self._next_open() is None

    @cached_property
    def progress(self) -> Progress:
        """How many questions are left, from the fewest to the most."""
        return progress_of(self.pack.questionnaire, self._standing)

    @property
    def response(self) -> QuestionnaireResponse:
        """The answers as they would be saved."""
        questionnaire = self.pack.questionnaire
        return QuestionnaireResponse(
            questionnaire=questionnaire.id,
            version=questionnaire.version,
            status=Status.COMPLETED if self.finished else Status.IN_PROGRESS,
            answers=dict(self._standing.answers),
            parked=dict(self._standing.parked),
            earlier=self._earlier_said,
        )

    def answer(self, value: Value) -> "Session":
        """Answer the current question with codes, or with what was typed.

        An amount that is typed with its unit answers the question for the unit too, in this one event.

        Raises:
            AnswerError: the value is no answer to this question; nothing is recorded.
            SessionError: no question is being asked.
        """
        return self._with(answers_to(self.pack.questionnaire, self.given, self._asked_item(), value))

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
        if self._asked_item().link_id not in self._standing.answers:
            raise SessionError(words.NOTHING_TO_KEEP)
        return self._at(self._next_open(), self)

    def take_back(self, link_id: str) -> "Session":
        """Remove the answer to one question, and ask it again.

        Raises:
            SessionError: it was not reached.
        """
        self._require_reached(link_id)
        given = {key: answer for key, answer in self.given.items() if key != link_id}
        return replace(self, given=MappingProxyType(given), current=link_id, previous=self)

    def back(self) -> "Session":
        """Go to the question before; stay at the first.

        From the review it goes to the last question that is asked. Right after an amount that was typed with
        its unit, it goes to the amount.
        """
        asked = self._standing.asked
        position = len(asked) if self.current is None else asked.index(self.current)
        if position == 0:
            return self
        return self._at(self._typed_in(asked[position - 1]), self)

    def jump(self, link_id: str) -> "Session":
        """Go to a question that was reached before.

        Raises:
            SessionError: it was not reached.
        """
        self._require_reached(link_id)
        return self._at(link_id, self)

    def undo(self) -> "Session":
        """Return the session before the last event; itself where there is none."""
        return self.previous or self

    @property
    def _earlier_said(self) -> tuple[EarlierText, ...]:
        return still_said(self.earlier, self.given)

    def _leave(self, state: State) -> "Session":
        """Record that the current question gets no value, and why."""
        return self._with({self._asked_item().link_id: Answer(state)})

    def _with(self, answers: Mapping[str, Answer]) -> "Session":
        given = MappingProxyType({**self.given, **answers})
        said = replace(self, given=given, previous=self)
        vars(said)["_standing"] = standing_after(self.pack.questionnaire, self._standing, given, answers)
        return said._at_next_open()

    def _at_next_open(self) -> "Session":
        return self._at(self._next_open(), self.previous)

    def _at(self, current: str | None, previous: "Session | None") -> "Session":
        """Return a session with the same answers, which need not be evaluated again."""
        other = replace(self, current=current, previous=previous)
        vars(other)["_standing"] = self._standing
        return other

    def _next_open(self) -> str | None:
        answers = self._standing.answers
        return next((link_id for link_id in self._standing.asked if link_id not in answers), None)

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
        if link_id not in self.pack.questionnaire.items:
            raise SessionError(not_among("question", link_id, self.pack.questionnaire.items))
        if link_id not in {*self._standing.answers, self.current, self._next_open()}:
            raise SessionError(words.NOT_REACHED_YET.format(link_id=link_id))
