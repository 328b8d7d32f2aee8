"""The conclusions on all notes, a mapping from ids."""

import pytest

from questionnaire import load_pack
from rules import Outcome
from support.packs import conclusions_of


def test_every_note_has_its_conclusion_in_the_order_of_the_content() -> None:
    pack = load_pack()
    found = conclusions_of(pack, {}).notes
    assert [*found] == [note.id for note in pack.ruleset.note]
    assert len(found) == len(pack.ruleset.note)
    outcomes = {id_: conclusion.outcome for id_, conclusion in found.items()}
    assert [*found.applying] == [id_ for id_, outcome in outcomes.items() if outcome is Outcome.TRUE]
    assert [*found.open] == [id_ for id_, outcome in outcomes.items() if outcome is Outcome.UNKNOWN]


def test_an_unknown_id_is_no_note() -> None:
    with pytest.raises(KeyError):
        conclusions_of(load_pack(), {}).notes["no-such-note"]


def test_facts_that_change_afterwards_change_nothing() -> None:
    rules, facts = load_pack().rules, {"stage": frozenset({"having-now"})}
    expected = rules.evaluate(dict(facts)).notes.applying
    found = rules.evaluate(facts)
    facts["stage"] = frozenset({"considering"})
    assert found.notes.applying == expected != rules.evaluate(facts).notes.applying


def test_notes_of_two_rule_sets_are_not_compared() -> None:
    one, other = (conclusions_of(load_pack(), {}).notes for _ in range(2))
    with pytest.raises(ValueError, match="two rule sets"):
        one.applying_but_not_in(other)


def test_conclusions_are_equal_when_all_that_they_say_is() -> None:
    pack = load_pack()
    assert conclusions_of(pack, {}) == conclusions_of(pack, {})
    assert conclusions_of(pack, {}) != "conclusions"
