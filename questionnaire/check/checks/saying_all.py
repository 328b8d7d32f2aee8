"""For each note of a factor, the others that say all that it says: its claims, and its question."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from questionnaire.check.engine.by_reply import ByReply
from rules.ruleset.ruleset import Note

Said: TypeAlias = tuple[frozenset[str], str | None]
"""The claims that a note cites, and what it asks the clinician."""


class SayingAll:
    """The notes of one factor by what they say, of which some are dropped, the later ones first."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._notes = notes
        self._claims = [frozenset(note.claims) for note in notes]
        self._citing: dict[str, list[int]] = defaultdict(list)
        self._asking: dict[str | None, list[int]] = defaultdict(list)
        for place, note in enumerate(notes):
            for claim in self._claims[place]:
                self._citing[claim].append(place)
            self._asking[note.ask].append(place)
        self._rows: dict[Said, ByReply | None] = {}
        self._in_rows: dict[int, list[ByReply]] = defaultdict(list)
        self._dropped: set[int] = set()

    @property
    def kept(self) -> list[Note]:
        """The notes that were not dropped."""
        return [note for place, note in enumerate(self._notes) if place not in self._dropped]

    def row_of(self, place: int) -> ByReply | None:
        """Return the conditions of all notes kept that say what one says, itself too; None if it is alone."""
        said = self._claims[place], self._notes[place].ask
        if said not in self._rows:
            places = [*self._saying_all_of(*said)]
            self._rows[said] = None
            if len(places) > 1:
                self._rows[said] = row = ByReply({one: self._notes[one].when for one in places})
                for one in places:
                    self._in_rows[one].append(row)
        return self._rows[said]

    def drop(self, place: int) -> None:
        """Leave out a note from now on."""
        self._dropped.add(place)
        for row in self._in_rows.pop(place, ()):
            row.take_out(place)

    def _saying_all_of(self, claims: frozenset[str], ask: str | None) -> Iterator[int]:
        found = [self._citing[claim] for claim in claims]
        found += [] if ask is None else [self._asking[ask]]
        for place in min(found, key=len):
            asks_it = ask in {None, self._notes[place].ask}
            if place not in self._dropped and asks_it and claims <= self._claims[place]:
                yield place
