"""An upper bound on the length of every sheet: what all read, and the most that its parts have together.

The parts of two factors often depend on the same question. Where the replies to such questions are few, each
combination of them is tried by itself, and only the rest is chosen part by part.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import TypeAlias

from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.fixed_texts import asks_of, cited_by_several, first_questions, for_everybody
from questionnaire.check.checks.sheet_part import SheetPart, Weighed, finest_tests
from questionnaire.check.engine.heaviest import largest, sums_of
from questionnaire.check.engine.replies import count_of_replies, replies_to
from questionnaire.sheet.making import MOST_QUESTIONS
from questionnaire.sheet.word_count import WordCount, words_in
from rules.conditions.facts import Fact
from rules.ruleset.ruleset import SafetyLine

MOST_COMBINATIONS = 1 << 13
"""The most combinations of replies to shared questions that are tried."""

Shared: TypeAlias = Mapping[str, tuple[Fact, ...]]
"""The questions on which several parts depend, each with the replies that are told apart."""


def at_most(context: CheckContext, typed: int) -> WordCount:
    """Return how long a sheet is at most, each typed text counted as `typed` words."""
    parts = _parts(context, typed)
    shared = _shared(context, parts)
    safety, elsewhere = _placed(context, parts)
    fixed = for_everybody(context.pack, typed)
    extra = words_in(line.text for line in elsewhere)
    rows = [[*part.rows(), *lines] for part, lines in zip(parts, safety, strict=True)]
    all_texts = [[*part.everything(), *lines] for part, lines in zip(parts, safety, strict=True)]
    asks = asks_of(context)
    longest_asks = sorted(words_in([ask]) for ask in asks)[-MOST_QUESTIONS:]
    came_with = max((words_in([text]) for text in first_questions(context)), default=0)
    return WordCount(
        fixed.first_page + extra + sum(longest_asks) + _together(parts, rows, shared),
        min(len(asks), MOST_QUESTIONS),
        fixed.sheet + extra + came_with + cited_by_several(context) + _together(parts, all_texts, shared),
    )


def _parts(context: CheckContext, typed: int) -> list[SheetPart]:
    """Return the parts of all factors, and one for the rows of questions that belong to none."""
    items = context.pack.questionnaire.item
    codes = [*(factor.code for factor in context.pack.ruleset.factor), ""]
    home = {item.link_id: item.factor if item.factor in codes else "" for item in items}
    return [
        SheetPart(context, code, [item for item in items if home[item.link_id] == code], typed)
        for code in codes
    ]


def _placed(context: CheckContext, parts: Sequence[SheetPart]) -> tuple[list[Weighed], list[SafetyLine]]:
    """Place each safety line in the first part that has all questions on which it depends.

    Return those of each part, and those that fit in none.
    """
    placed: list[Weighed] = [[] for _ in parts]
    elsewhere: list[SafetyLine] = []
    for line in context.pack.ruleset.safety:
        needed = {item.link_id for item in context.prover.closure([line.when])}
        for part, lines in zip(parts, placed, strict=True):
            if part.population is not None and needed <= {item.link_id for item in part.items}:
                people = part.population.people
                hidden = part.population.kleene.pair(line.when).false
                lines.append((people.complement(hidden), words_in([line.text])))
                break
        else:
            elsewhere.append(line)
    return placed, elsewhere


def _shared(context: CheckContext, parts: Sequence[SheetPart]) -> Shared:
    """Return the questions of more than one part: those of most parts first, while combinations are few."""
    searched = [part for part in parts if part.population is not None]
    times = {item: sum(item in part.items for part in searched) for item in context.pack.questionnaire.item}
    chosen: dict[str, tuple[Fact, ...]] = {}
    combinations = 1
    for item in sorted((one for one in times if times[one] > 1), key=lambda one: -times[one]):
        tests = [test for test in finest_tests(context, [item]) if test.link_id == item.link_id]
        if combinations * count_of_replies(item, tests) <= MOST_COMBINATIONS:
            replies = replies_to(item, tests)
            chosen[item.link_id] = tuple(reply.fact for reply in replies)
            combinations *= len(replies)
    return chosen


def _together(parts: Sequence[SheetPart], texts: Sequence[Weighed], shared: Shared) -> int:
    """Return the most words of all parts together: the largest sum for any replies to shared questions."""
    options = [_by_replies(part, texts, shared) for part, texts in zip(parts, texts, strict=True)]
    return max(
        sum(words[tuple(combination[link_id] for link_id in link_ids)] for link_ids, words in options)
        for combination in (dict(zip(shared, facts, strict=True)) for facts in product(*shared.values()))
    )


def _by_replies(
    part: SheetPart, texts: Weighed, shared: Shared
) -> tuple[tuple[str, ...], dict[tuple[Fact, ...], int]]:
    """Return the shared questions of a part, and its most words for each combination of replies to them."""
    if part.population is None:
        return (), {(): sum(weight for _, weight in texts)}
    people, sums = part.population.people, sums_of(texts)
    link_ids = tuple(item.link_id for item in part.items if item.link_id in shared)
    words = {}
    for facts in product(*(shared[link_id] for link_id in link_ids)):
        replying = (people.replying(link_id, fact) for link_id, fact in zip(link_ids, facts, strict=True))
        words[facts] = largest(people.conjunction(replying), sums)[0]
    return link_ids, words
