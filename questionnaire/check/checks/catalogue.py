"""The checks on a pack: one property each, to prove of every one of its subjects."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from questionnaire.check.checks import (
    length,
    length_bounds,
    open_for_nothing,
    other_lines,
    pairs_of_notes,
    questions,
    single_notes,
    wordings,
)
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.verdicts import CheckResult
from questionnaire.pack.pack import Pack


@dataclass(frozen=True, slots=True)
class Check:
    """One property to prove of each of its subjects.

    proves: the property as a sentence, with the number of subjects in it; empty to report nothing.
    later: whether it must know which notes never apply, on whatever factor, so that the notes come first.
    """

    proves: str
    subjects: tuple[Any, ...]
    run: Callable[[CheckContext, Any], Iterator[CheckResult]]
    later: bool = False


def checks_on(pack: Pack) -> tuple[Check, ...]:
    """Return the checks on a pack, in the order in which they are reported."""
    items, rules = pack.questionnaire.item, pack.ruleset
    excluding = tuple(note for note in rules.note if note.excludes)
    paired = tuple(note for note in rules.note if note.beside)
    reassuring = tuple(note for note in rules.note if note.reassures)
    lengths = () if rules.length is None else (rules.length,)
    return (
        Check("every question can be asked ({count})", items, questions.can_be_asked, later=True),
        Check(
            "every option can matter (questions: {count})", items, questions.options_can_matter, later=True
        ),
        Check("every note can apply ({count})", rules.note, single_notes.can_apply),
        Check(
            "no note applies to everybody unless it is declared to ({count})",
            rules.note,
            single_notes.applies_as_declared,
        ),
        Check(
            "no note waits for an answer that cannot make it apply ({count})",
            rules.note,
            open_for_nothing.waits_for_something,
        ),
        Check(
            "no note only repeats other notes of its factor (factors: {count})",
            rules.factor,
            pairs_of_notes.each_adds_something,
        ),
        Check(
            "no note applies together with one that it excludes ({count})",
            excluding,
            pairs_of_notes.never_contradict,
        ),
        Check("no note shows without its other half ({count})", paired, single_notes.shows_beside),
        Check(
            "no note reassures anybody who did not answer ({count})",
            reassuring,
            single_notes.reassures_only_who_answered,
        ),
        Check(
            "everybody who finishes gets a note, an open note or an unsaid line on every factor ({count})",
            rules.factor,
            other_lines.is_never_silent,
        ),
        Check("every claim can reach somebody ({count})", rules.claim, other_lines.is_carried, later=True),
        Check("every safety line can show ({count})", rules.safety, other_lines.safety_can_show, later=True),
        Check("every unsaid line can show ({count})", rules.unsaid, other_lines.unsaid_can_show, later=True),
        *(Check(length_bounds.as_sentence(one), (one,), length_bounds.is_short_enough) for one in lengths),
        Check("", (rules,), other_lines.open_lines_can_show),
        Check("", rules.note, other_lines.ask_can_show, later=True),
        Check("", rules.note, pairs_of_notes.ask_different_things),
        Check("", (pack,), wordings.are_hedged),
        Check("", (rules,), length.longest_sheet),
        Check("", (rules,), length.notes_on_silence),
    )
