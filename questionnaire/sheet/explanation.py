"""Explain why each note applies, is open or does not apply, and which single change would flip one.

Everything is computed from the pack and the answers at each call; nothing is recorded during the interview.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from questionnaire.answers.in_words import answer_in_words
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer, answered
from questionnaire.answers.standing import Standing, standing_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from questionnaire.words import sheet as sheet_words
from rules.conditions.conditions import Outcome, outcome_of
from rules.ruleset.ruleset import Note


@dataclass(frozen=True, slots=True)
class Flip:
    """A change of one answer that makes a note apply, or stops it from applying."""

    link_id: str
    answer: Answer
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Explanation:
    """The reasons for the outcome of a note. `because` and `needs` are link_ids."""

    note: Note
    outcome: Outcome
    because: tuple[str, ...]
    needs: tuple[str, ...]


def explain(pack: Pack, standing: Standing) -> Iterator[Explanation]:
    """Yield an explanation for every note, in the order of the pack."""
    conclusions = pack.rules.evaluate(standing.facts).notes
    for note in pack.ruleset.note:
        conclusion = conclusions[note.id]
        yield Explanation(note, conclusion.outcome, conclusion.because, conclusion.needs)


def flips(pack: Pack, given: Mapping[str, Answer], note_id: str) -> Iterator[Flip]:
    """Yield each change of a single answer after which a note definitely applies, or definitely does not.

    Tried on every question that is asked now: each option (where several can be ticked: one more, one fewer,
    or this one alone), and each way to leave it open.
    """
    (when,) = (note.when for note in pack.ruleset.note if note.id == note_id)

    def outcome_for(answers: Mapping[str, Answer]) -> Outcome:
        return outcome_of(when, standing_of(pack.questionnaire, answers).facts)

    now = outcome_for(given)
    for link_id in standing_of(pack.questionnaire, given).asked:
        item = pack.questionnaire.items[link_id]
        for answer in _other_answers(item, given.get(link_id)):
            outcome = outcome_for({**given, link_id: answer})
            if outcome is not now and outcome is not Outcome.UNKNOWN:
                yield Flip(link_id, answer, outcome)


def _other_answers(item: Item, answer: Answer | None) -> Iterator[Answer]:
    """Yield the answers that differ from this one in a single step."""
    ticked = answer.values if answer is not None else ()
    for option in item.answer_option:
        if item.repeats:
            instead = {_toggled(item, set(ticked), option.code), (option.code,)} - {(), ticked}
            yield from (answered(ticks) for ticks in sorted(instead))
        elif option.code not in ticked:
            yield answered(option.code)
    yield from (state for state in (NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED) if state != answer)


def _toggled(item: Item, ticked: set[str], code: str) -> tuple[str, ...]:
    """Return the ticks after toggling one; ticking an exclusive option clears the others, and vice versa."""
    exclusive = {option.code for option in item.answer_option if option.exclusive}
    if code in ticked:
        after = ticked - {code}
    else:
        after = {code} if code in exclusive else (ticked - exclusive) | {code}
    return tuple(option.code for option in item.answer_option if option.code in after)


def explanation_in_words(pack: Pack, standing: Standing, explanation: Explanation) -> list[str]:
    """Return an explanation as lines: the note, its outcome, and the answers behind it."""
    verdict = {
        Outcome.TRUE: sheet_words.APPLIES,
        Outcome.UNKNOWN: sheet_words.IS_OPEN,
        Outcome.FALSE: sheet_words.DOES_NOT_APPLY,
    }[explanation.outcome]
    says = sheet_words.SAYS if explanation.outcome is Outcome.TRUE else sheet_words.WOULD_SAY
    lines = [f"{explanation.note.id}: {verdict}", f"  {says.format(text=explanation.note.text)}"]
    lines += [
        f"  {sheet_words.BECAUSE}: {_answer_in_words(pack, standing, link_id)}"
        for link_id in explanation.because
    ]
    lines += [
        f"  {sheet_words.WAITS_FOR}: {pack.questionnaire.items[link_id].label}"
        for link_id in explanation.needs
    ]
    return lines


def flips_in_words(pack: Pack, given: Mapping[str, Answer], note_id: str) -> list[str]:
    """Return the changes that would flip one note, as lines."""
    found = list(flips(pack, given, note_id))
    lines: list[str] = []
    for outcome, heading in ((Outcome.TRUE, sheet_words.FLIPS_ON), (Outcome.FALSE, sheet_words.FLIPS_OFF)):
        changes = [_change(pack, flip) for flip in found if flip.outcome is outcome]
        lines += [f"{heading}:", *(f"  - {change}" for change in changes)] if changes else []
    return lines or [sheet_words.NOTHING_FLIPS]


def _answer_in_words(pack: Pack, standing: Standing, link_id: str) -> str:
    item = pack.questionnaire.items[link_id]
    answer = standing.answers.get(link_id)
    return f"{item.label}: {sheet_words.NOT_ANSWERED if answer is None else answer_in_words(item, answer)}"


def _change(pack: Pack, flip: Flip) -> str:
    item = pack.questionnaire.items[flip.link_id]
    return sheet_words.ONE_CHANGE.format(label=item.label, answer=answer_in_words(item, flip.answer))
