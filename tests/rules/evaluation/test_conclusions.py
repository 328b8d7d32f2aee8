"""The conclusions on all notes, a mapping from ids."""

import pytest

from questionnaire import load_pack
from rules import Facts, Outcome
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


@pytest.mark.parametrize("kind", ["notes", "unsaid", "safety"])
def test_conclusions_after_an_answer_are_those_of_evaluating_anew(kind: str) -> None:
    pack = load_pack()
    first: Facts = {"stage": frozenset({"having-now"}), "route": frozenset({"iv"})}
    changed: Facts = {"route": frozenset({"oral", "im"})}
    now = {**first, **changed}
    before = pack.rules.evaluate(first)
    earlier = dict(getattr(before, kind))

    anew = dict(getattr(pack.rules.evaluate(now), kind))
    assert dict(getattr(before.after(changed), kind)) == anew
    assert (
        dict(getattr(pack.rules.evaluate(first).after(changed), kind)) == anew
    )  # of which none was found before
    assert dict(getattr(before.after(changed, now), kind)) == anew
    assert dict(getattr(before.after({}), kind)) == dict(getattr(before, kind)) == earlier


def test_the_conclusions_of_each_kind_are_on_the_lines_of_that_kind() -> None:
    pack = load_pack()
    found, rules = pack.rules.evaluate({}), pack.ruleset
    assert [*found.unsaid] == [line.id for line in rules.unsaid]
    assert [*found.safety] == [line.id for line in rules.safety]


def test_a_conclusion_waits_for_questions_only_while_it_is_unknown() -> None:
    pack = load_pack()
    found = {**pack.rules.evaluate({}).notes, **pack.rules.evaluate({"route": frozenset({"iv"})}).notes}
    assert {bool(one.needs) for one in found.values() if one.outcome is Outcome.UNKNOWN} == {True}
    assert {bool(one.needs) for one in found.values() if one.outcome is not Outcome.UNKNOWN} == {False}


def test_what_applies_only_now_is_told_in_the_order_of_the_content() -> None:
    rules = load_pack().rules
    before = rules.evaluate({"stage": frozenset({"having-now"}), "route": frozenset({"iv"})})
    after = before.after({"route": frozenset({"oral", "im"}), "dose-change": frozenset({"higher"})})
    new = after.notes.applying_but_not_in(before.notes)
    assert new == tuple(id_ for id_ in after.notes.applying if id_ not in before.notes.applying) != ()


def test_notes_of_two_rule_sets_are_not_compared() -> None:
    one, other = (conclusions_of(load_pack(), {}).notes for _ in range(2))
    with pytest.raises(ValueError, match=r"^conclusions of two rule sets cannot be compared$"):
        one.applying_but_not_in(other)


def test_conclusions_are_equal_when_all_that_they_say_is() -> None:
    pack = load_pack()
    assert conclusions_of(pack, {}) == conclusions_of(pack, {})
    assert conclusions_of(pack, {}) != "conclusions"
