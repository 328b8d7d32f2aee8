"""Look-up tables over a pack, each built when it is first used."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from questionnaire.check.subjects import conditions_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from rules.conditions.conditions import ALWAYS, Condition, HasAny, Several, Test, tests_of
from rules.ruleset.ruleset import Note


class Lookup:
    """The entries of a pack, by what the checks need."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every question by its link_id."""
        return self.pack.questionnaire.items

    @cached_property
    def whens(self) -> dict[str, Condition]:
        """The condition of every note and unsaid line, by its id."""
        rules = self.pack.ruleset
        return {note.id: note.when for note in rules.note} | {line.id: line.when for line in rules.unsaid}

    @cached_property
    def notes_of(self) -> dict[str, list[Note]]:
        """The notes of each factor."""
        notes: dict[str, list[Note]] = defaultdict(list)
        for note in self.pack.ruleset.note:
            notes[note.factor].append(note)
        return notes

    @cached_property
    def carrying(self) -> dict[str, list[Note]]:
        """The notes that cite each claim."""
        notes: dict[str, list[Note]] = defaultdict(list)
        for note in self.pack.ruleset.note:
            for claim in note.claims:
                notes[claim].append(note)
        return notes

    @cached_property
    def naming(self) -> dict[tuple[str, str], dict[Condition, None]]:
        """For each option (link_id, code), the conditions whose tests name it or count it under `several`.

        An exclusive option is never counted.
        """
        naming: dict[tuple[str, str], dict[Condition, None]] = defaultdict(dict)
        for when in (*self.deciding, *self.hiding):
            for test in tests_of(when):
                for code in self._codes_of(test):
                    naming[test.link_id, code][when] = None
        return naming

    @cached_property
    def deciding(self) -> tuple[Condition, ...]:
        """Every condition that decides what somebody is asked or shown, except those of safety lines."""
        whens = (when for subject, when in conditions_of(self.pack).items() if subject.table != "safety")
        return tuple(dict.fromkeys(whens))

    @cached_property
    def hiding(self) -> dict[Condition, None]:
        """The conditions of safety lines; these are hidden where the condition is false."""
        return dict.fromkeys(line.when for line in self.pack.ruleset.safety)

    @cached_property
    def notes_asking(self) -> dict[str, list[Note]]:
        """The notes that ask each question for the clinician."""
        notes: dict[str, list[Note]] = defaultdict(list)
        for note in self.pack.ruleset.note:
            if note.ask is not None:
                notes[note.ask].append(note)
        return notes

    @cached_property
    def asks_by_gist(self) -> dict[tuple[str, ...], list[tuple[str, dict[str, Condition]]]]:
        """Questions for the clinician by their gist: each exact text, with who asks it (id -> condition)."""
        asks: dict[tuple[str, ...], list[tuple[str, dict[str, Condition]]]] = defaultdict(list)
        for ask in self.pack.ruleset.standing_question:
            asks[gist_of(ask)].append((ask, {"standing_question": ALWAYS}))
        for ask, notes in self.notes_asking.items():
            asks[gist_of(ask)].append((ask, {note.id: note.when for note in notes}))
        return asks

    def _codes_of(self, test: Test) -> Iterable[str]:
        if isinstance(test, HasAny):
            return test.codes
        if isinstance(test, Several):
            options = self.items[test.link_id].answer_option
            return [option.code for option in options if not option.exclusive]
        return ()


def gist_of(ask: str) -> tuple[str, ...]:
    """Return the sorted words of a question for the clinician, without case and punctuation."""
    return tuple(sorted(re.findall(r"\w+", ask.casefold())))
