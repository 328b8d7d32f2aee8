"""Finds the defects of a small pack by trying every response, straight from the meaning of each code.

Slow and simple on purpose: the prover must find the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from questionnaire import Answer, Pack
from questionnaire.answers.response import SKIPPED, answered
from questionnaire.answers.standing import Standing, standing_of
from questionnaire.pack.questions import Item
from rules import All, AnyOf, Condition, HasAny, Not, Outcome, Several, State, outcome_of
from rules.conditions.conditions import negation, tests_of
from rules.ruleset.ruleset import Note
from support.packs import every_response, values_of

Wrong: TypeAlias = tuple[str, str]
"""A code, and what it is about."""


@dataclass(frozen=True)
class Try:
    """One way of answering. outcomes: what conditions (each by its identity) were found to come to."""

    given: Mapping[str, Answer]
    standing: Standing
    outcomes: dict[int, Outcome] = field(default_factory=dict)

    @property
    def finished(self) -> bool:
        return all(link_id in self.standing.answers for link_id in self.standing.asked)

    def comes_to(self, condition: Condition) -> Outcome:
        key = id(condition)
        if key not in self.outcomes:
            self.outcomes[key] = outcome_of(condition, self.standing.facts)
        return self.outcomes[key]

    def makes_true(self, condition: Condition) -> bool:
        return self.comes_to(condition) is Outcome.TRUE


def wrong_by_trial(pack: Pack) -> set[Wrong]:
    """Return what is wrong with a pack."""
    tries = [
        Try(given, standing_of(pack.questionnaire, given)) for given in every_response(pack.questionnaire)
    ]
    dead = {note.id for note in pack.ruleset.note if not any(one.makes_true(note.when) for one in tries)}
    return {
        *_of_questions(pack, tries),
        *_of_notes(pack, tries, dead),
        *_of_lines(pack, tries, dead),
        *_of_asks(pack, tries),
        *_of_notes_together(pack, tries, dead),
        *_open_for_nothing(pack, tries, dead),
    }


def _of_questions(pack: Pack, tries: list[Try]) -> Iterator[Wrong]:
    rules = pack.ruleset
    deciding = [(line.when, False) for line in (*rules.note, *rules.unsaid)]
    deciding += [(line.when, True) for line in rules.safety]
    deciding += [(item.enable_when, False) for item in pack.questionnaire.item]
    told = {frozenset(one.given.items()): _told(pack, one) for one in tries}
    for item in pack.questionnaire.item:
        if not any(item.link_id in one.standing.asked for one in tries):
            yield "never-asked", item.link_id
        for option in item.answer_option:
            if not (
                option.for_clinician
                or any(_names(condition, hides, item, option.code, tries) for condition, hides in deciding)
                or any(_tells(pack, item, option.code, one, told) for one in tries)
            ):
                yield "idle-option", f"{item.link_id} {option.code}"


def _names(condition: Condition, hides: bool, item: Item, code: str, tries: list[Try]) -> bool:
    """Whether a condition that can have an effect would come to something else if a tick did not count."""
    if all(test.link_id != item.link_id for test in tests_of(condition)):
        return False
    is_alive = hides or any(one.makes_true(condition) for one in tries)
    return is_alive and any(
        one.comes_to(condition) is not _without(condition, item.link_id, code, one) for one in tries
    )


def _tells(
    pack: Pack, item: Item, code: str, one: Try, told: dict[frozenset[tuple[str, Answer]], set[Wrong]]
) -> bool:
    """Whether a tick changes what somebody is told; without another one, they skip the question."""
    answer = one.standing.answers.get(item.link_id)
    if answer is None or code not in answer.values:
        return False
    rest = tuple(other for other in answer.values if other != code)
    fewer = {**one.given, item.link_id: answered(rest) if rest else SKIPPED}
    key = frozenset(standing_of(pack.questionnaire, fewer).answers.items())
    own_line = {("open", item.link_id)}
    return told[frozenset(one.given.items())] - own_line != told[key] - own_line


def _told(pack: Pack, one: Try) -> set[Wrong]:
    """Everything that depends on answers on somebody's sheet, and what they are asked for its own sake."""
    conclusions, rules = pack.rules.evaluate(one.standing.facts), pack.ruleset
    told = {("note", id_) for id_ in conclusions.notes.applying}
    told |= {("open", link_id) for id_ in conclusions.notes.open for link_id in conclusions.notes[id_].needs}
    told |= {("unsaid", line.id) for line in rules.unsaid if one.makes_true(line.when)}
    told |= {("safety", line.id) for line in rules.safety if one.comes_to(line.when) is not Outcome.FALSE}
    variants = [first.text for first in rules.first_question if one.makes_true(first.when)]
    told |= {("first question", text) for text in variants[:1]}
    for item in pack.questionnaire.item:
        for_clinician = any(option.for_clinician for option in item.answer_option)
        if item.link_id in one.standing.asked and (for_clinician or not item.answer_option):
            told.add(("asked", item.link_id))
    return told


def _without(condition: Condition, link_id: str, code: str, one: Try) -> Outcome:
    """What a condition comes to for one person when a tick of an option counts for no test."""
    match condition:
        case All(parts):
            return _conjunction(_without(part, link_id, code, one) for part in parts)
        case AnyOf(parts):
            return negation(_conjunction(negation(_without(part, link_id, code, one)) for part in parts))
        case Not(part):
            return negation(_without(part, link_id, code, one))
        case HasAny(on) | Several(on) if on == link_id and isinstance(one.standing.facts[on], frozenset):
            ticks = one.standing.facts[on] - {code}
            if isinstance(condition, Several):
                return Outcome.TRUE if len(ticks) > 1 else Outcome.FALSE
            return Outcome.TRUE if ticks & condition.codes else Outcome.FALSE
        case _:
            return one.comes_to(condition)


def _conjunction(outcomes: Iterable[Outcome]) -> Outcome:
    seen = set(outcomes)
    if Outcome.FALSE in seen:
        return Outcome.FALSE
    return Outcome.UNKNOWN if Outcome.UNKNOWN in seen else Outcome.TRUE


def _of_notes(pack: Pack, tries: list[Try], dead: set[str]) -> Iterator[Wrong]:
    whens = {line.id: line.when for line in (*pack.ruleset.note, *pack.ruleset.unsaid)}
    for note in pack.ruleset.note:
        told = [one for one in tries if one.makes_true(note.when)]
        for_everybody = all(one.makes_true(note.when) for one in tries if one.finished)
        if note.id in dead:
            yield "never-applies", note.id
        if for_everybody != note.always:
            yield "not-always" if note.always else "always-applies", note.id
        for other in note.excludes:
            if any(one.makes_true(whens[other]) for one in told):
                yield "contradiction", f"{note.id} {other}"
        for other in note.beside:
            if any(not one.makes_true(whens[other]) for one in told):
                yield "missing-half", f"{note.id} {other}"
        for link_id in note.reassures:
            if any(_value(one, link_id) is None for one in told):
                yield "false-reassurance", f"{note.id} {link_id}"


def _of_lines(pack: Pack, tries: list[Try], dead: set[str]) -> Iterator[Wrong]:
    rules = pack.ruleset
    for factor in rules.factor:
        notes = [note.when for note in rules.note if note.factor == factor.code]
        unsaid = [line.when for line in rules.unsaid if line.factor == factor.code]
        if any(
            one.finished
            and all(one.comes_to(when) is Outcome.FALSE for when in notes)
            and not any(one.makes_true(when) for when in unsaid)
            for one in tries
        ):
            yield "silent-factor", factor.code
    for_everybody = {claim for line in (*rules.in_short, *rules.about) for claim in line.claims}
    for claim in rules.claim:
        if claim.id not in for_everybody and all(
            note.id in dead for note in rules.note if claim.id in note.claims
        ):
            yield "lost-claim", claim.id
    for safety in rules.safety:
        if all(one.comes_to(safety.when) is Outcome.FALSE for one in tries):
            yield "never-shows", safety.id
    for unsaid_line in rules.unsaid:
        if not any(one.makes_true(unsaid_line.when) for one in tries):
            yield "never-shows", unsaid_line.id


def _of_asks(pack: Pack, tries: list[Try]) -> Iterator[Wrong]:
    asking = [note for note in pack.ruleset.note if note.ask is not None]
    for at, note in enumerate(asking):
        alike = [other for other in asking if other.ask == note.ask]
        if alike[0] is note and not any(one.makes_true(other.when) for other in alike for one in tries):
            yield "never-shows", note.id
        for other in asking[:at]:
            same_words = sorted(_words(other.ask)) == sorted(_words(note.ask)) and other.ask != note.ask
            if same_words and any(one.makes_true(note.when) and one.makes_true(other.when) for one in tries):
                yield "same-question", " ".join(sorted([note.id, other.id]))


def _words(text: str | None) -> list[str]:
    return (text or "").casefold().strip("?").split()


def _of_notes_together(pack: Pack, tries: list[Try], dead: set[str]) -> Iterator[Wrong]:
    for factor in pack.ruleset.factor:
        kept = [note for note in pack.ruleset.note if note.factor == factor.code]
        told = {
            note.id: {place for place, one in enumerate(tries) if one.makes_true(note.when)} for note in kept
        }
        for note in reversed(list(kept)):
            saying_it = [other for other in kept if other is not note and _says_all_of(other, note)]
            by_others = set[int]().union(*(told[other.id] for other in saying_it))
            if saying_it and note.id not in dead and told[note.id] <= by_others:
                yield "subsumed", note.id
                kept.remove(note)
        for place, note in enumerate(kept):
            if note.id not in dead and any(told[note.id] == told[other.id] for other in kept[:place]):
                yield "always-together", note.id


def _says_all_of(other: Note, note: Note) -> bool:
    return set(note.claims) <= set(other.claims) and note.ask in (None, other.ask)


def _open_for_nothing(pack: Pack, tries: list[Try], dead: set[str]) -> Iterator[Wrong]:
    for note in pack.ruleset.note:
        if note.id not in dead:
            can: dict[frozenset[tuple[str, Answer]], bool] = {}
            waiting = [one for one in tries if one.comes_to(note.when) is Outcome.UNKNOWN]
            if not all(_can_come_true(pack, one.given, note.when, can) for one in waiting):
                yield "open-for-nothing", note.id


def _can_come_true(
    pack: Pack, given: Mapping[str, Answer], when: Condition, can: dict[frozenset[tuple[str, Answer]], bool]
) -> bool:
    key = frozenset(given.items())
    if key not in can:
        one = Try(given, standing_of(pack.questionnaire, given))
        can[key] = one.makes_true(when) or any(
            _can_come_true(pack, {**one.standing.answers, link_id: answer}, when, can)
            for link_id in one.standing.asked
            if _value(one, link_id) is None
            for answer in values_of(pack.questionnaire.items[link_id])
        )
    return can[key]


def _value(one: Try, link_id: str) -> Answer | None:
    answer = one.standing.answers.get(link_id)
    return answer if answer is not None and answer.state is State.ANSWERED else None
