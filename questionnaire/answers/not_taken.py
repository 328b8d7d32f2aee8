"""What a file held and what does not count of it, because a question is left open for what came."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from questionnaire.answers.response import SKIPPED
from questionnaire.answers.standing import Standing
from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import tests_of
from rules.conditions.facts import State


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Questions for which a file held something that does not count, in the order of the questionnaire.

    left_open: link_ids of questions that are asked and left open for what came.
    under: link_ids of questions whose answers do not count for that reason: their enabling conditions rest on
        those, directly or through each other.
    """

    left_open: tuple[str, ...] = ()
    under: tuple[str, ...] = ()


def not_taken(questionnaire: Questionnaire, standing: Standing, left_open: Collection[str]) -> NotTaken:
    """Return what of a file does not count.

    left_open: link_ids of questions for which the file held something that is no answer.
    """
    open_now = tuple(
        link_id for link_id in standing.asked if link_id in left_open and link_id not in standing.answers
    )
    under = _under(questionnaire, standing, open_now) if open_now else ()
    return NotTaken(
        open_now,
        tuple(
            link_id
            for link_id in under
            if link_id in left_open or standing.parked.get(link_id, SKIPPED) != SKIPPED
        ),
    )


def _under(questionnaire: Questionnaire, standing: Standing, open_now: Collection[str]) -> Iterator[str]:
    """Yield the link_ids of all questions of which it is not known whether they are asked, for these."""
    above = set(open_now)
    for item in questionnaire.item:
        is_unknown = item.link_id not in standing.asked and standing.facts[item.link_id] is State.NOT_REACHED
        if is_unknown and not above.isdisjoint(_rests_on(item)):
            above.add(item.link_id)
            yield item.link_id


def _rests_on(item: Item) -> Iterator[str]:
    return (test.link_id for test in tests_of(item.enable_when))
