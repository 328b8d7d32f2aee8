"""Makes a person smaller for whom a query is true: no answer can be skipped, and no tick left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from questionnaire.answers.response import SKIPPED, Answer, answered
from questionnaire.answers.standing import standing_of
from questionnaire.check.engine.queries import Query
from questionnaire.check.engine.trial import Trial
from questionnaire.pack.questions import Item, Questionnaire

Reaction: TypeAlias = Answer | None
"""The answer to a question; None if the question must stay unreached."""


def minimised(
    questionnaire: Questionnaire, items: Sequence[Item], query: Query, found: Mapping[str, Reaction]
) -> dict[str, Answer]:
    """Return the answers of a smaller person than the one found.

    items: the questions that the query depends on. All others are skipped, or not reached.
    Whoever must finish skips every question that is not needed. Others stop after the last that is.
    """
    reached = {link_id: answer for link_id, answer in found.items() if answer is not None}
    needed = replace(questionnaire, item=tuple(items))
    person = _Person(needed, query, reached)
    if not person.trial.succeeds:
        person = _Person(needed, query, found)
    while person.drop_answers() or person.drop_ticks():
        pass
    if query.finished:
        said = {item.link_id: person.reactions.get(item.link_id, SKIPPED) for item in questionnaire.item}
        given = {link_id: answer for link_id, answer in said.items() if answer is not None}
        return dict(standing_of(questionnaire, given).answers)
    whole = _Person(questionnaire, query, person.reactions)
    whole.drop_skips()
    return whole.trial.given


class _Person:
    """A person by their reactions. Without one they skip a question, if it comes before their last.

    _kept: reactions that are needed, each with how many changes there were when that was found: as long as
    there are no more, it need not be found again.
    """

    def __init__(self, questionnaire: Questionnaire, query: Query, found: Mapping[str, Reaction]) -> None:
        self._link_ids = [item.link_id for item in questionnaire.item]
        self._position = {link_id: at for at, link_id in enumerate(self._link_ids)}
        self._finished = query.finished
        self._changes = 0
        self._kept: dict[str, int] = {}
        self.reactions = dict(found)
        self._end = self._end_before(len(self._link_ids))
        said = {link_id: found.get(link_id, SKIPPED) for link_id in self._link_ids[: self._end]}
        given = {link_id: answer for link_id, answer in said.items() if answer is not None}
        self.trial = Trial(questionnaire, query, given)

    def drop_answers(self) -> bool:
        """Drop or skip each answer that is not needed, the last one first; return whether there was any."""
        dropped = [self._drop(link_id) for link_id in sorted(self.reactions, key=self._from_the_end)]
        return any(dropped)

    def drop_ticks(self) -> bool:
        """Leave out one tick that is not needed; return whether there was one."""
        return any(
            self._react(link_id, fewer) for link_id in [*self.reactions] for fewer in self._fewer(link_id)
        )

    def drop_skips(self) -> None:
        """Take back what the query does not need, and skips at the end."""
        kept: list[str] = []
        for link_id, answer in reversed(self.trial.given.items()):
            while kept and not self.trial.says(kept[-1]):
                kept.pop()
            can_go = self.trial.says(link_id) and (not kept or answer != SKIPPED)
            if not (can_go and self.trial.change({link_id: None})):
                kept.append(link_id)

    def _drop(self, link_id: str) -> bool:
        """Drop the reaction to a question, or skip the question, or leave it unreached."""
        reaction = self.reactions[link_id]
        if reaction is None or self._kept.get(link_id) == self._changes:
            return False
        if self._finished and reaction == SKIPPED:
            del self.reactions[link_id]  # nothing changes: without a reaction they skip it
            return True
        if self._forget(link_id):
            return True
        # Whoever finishes skips what they forget, and cannot leave unreached what is asked.
        more = () if self._finished or reaction == SKIPPED else (SKIPPED, None)
        if any(self._react(link_id, other) for other in more):
            return True
        self._kept[link_id] = self._changes
        return False

    def _forget(self, link_id: str) -> bool:
        reaction = self.reactions.pop(link_id)
        if self._changed(link_id):
            return True
        self.reactions[link_id] = reaction
        return False

    def _react(self, link_id: str, reaction: Reaction) -> bool:
        before, self.reactions[link_id] = self.reactions[link_id], reaction
        if self._changed(link_id):
            return True
        self.reactions[link_id] = before
        return False

    def _changed(self, link_id: str) -> bool:
        """Try what the reactions say now of one question, and of those beyond the last reaction."""
        at, end = self._position[link_id], self._end
        if at == end - 1:
            end = self._end_before(end)
        said = {link_id: self.reactions.get(link_id, SKIPPED) if at < end else None}
        said |= dict.fromkeys(self._link_ids[end : self._end])
        if not self.trial.change(said):
            return False
        self._end = end
        self._changes += 1
        return True

    def _end_before(self, end: int) -> int:
        """Return the position after the last reaction before a position; that position if they finish."""
        while not self._finished and end and self.reactions.get(self._link_ids[end - 1]) is None:
            end -= 1
        return end

    def _fewer(self, link_id: str) -> Iterator[Answer]:
        answer = self.reactions[link_id]
        ticks = answer.value if answer is not None else None
        if isinstance(ticks, tuple) and len(ticks) > 1:
            yield from (answered(tuple(code for code in ticks if code != tick)) for tick in ticks)

    def _from_the_end(self, link_id: str) -> int:
        return -self._position[link_id]
