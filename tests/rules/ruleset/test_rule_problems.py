"""The problems of a RuleSet in names, claims and conditions, each with its path and what to do."""

from dataclasses import replace
from typing import Any

import pytest

from rules import ALWAYS, Condition, HasAny, RuleSet, read_condition
from rules.conditions.names import Question
from rules.problems import ContentPath, Problem, ProblemCode
from rules.ruleset.rule_problems import problems_of
from rules.ruleset.ruleset import (
    ArticleLine,
    Claim,
    Factor,
    FirstQuestion,
    Note,
    OpenLine,
    SafetyLine,
    Source,
    UnsaidLine,
)

VOCABULARY = {
    "stage": Question(("had", "having")),
    "change": Question(("higher",), asked_when=HasAny("stage", frozenset({"had"}))),
    "hopes": Question(),
}
HAD, MISSPELT = HasAny("stage", frozenset({"had"})), HasAny("stag", frozenset({"had"}))
UNKNOWN_STAG = 'no question is called "stag". Did you mean "stage"? There are: stage, change, hopes.'


def note(id_: str, when: Condition = ALWAYS, **more: Any) -> Note:
    return Note(id=id_, when=when, text="T", **{"factor": "dose", "claims": ("doses",), **more})


def unsaid(id_: str, when: Condition = ALWAYS, factor: str = "dose") -> UnsaidLine:
    return UnsaidLine(id=id_, factor=factor, when=when, text="T")


def claim(id_: str) -> Claim:
    return Claim(id=id_, headings=("H",), states="S")


def open_line(link_id: str, factor: str = "dose") -> OpenLine:
    return OpenLine(link_id=link_id, factor=factor, text="T")


SOUND = RuleSet(
    id="sound",
    version="1.0.0",
    language="en",
    title="T",
    consult="C",
    source=Source(title="S", limits=()),
    claim=(claim("doses"), claim("shorter"), claim("wider")),
    factor=(Factor(code="dose", label="F"),),
    note=(note("one", HAD), note("two", excludes=("one",), beside=("gap", "one"), reassures=("stage",))),
    open=(open_line("stage"),),
    unsaid=(unsaid("gap", HAD),),
    safety=(SafetyLine(id="harm", when=HAD, text="T"),),
    in_short=(ArticleLine(text="T", claims=("shorter",)),),
    first_question=(FirstQuestion(when=HAD, text="T"), FirstQuestion(text="T")),
    about_heading="About",
    about=(ArticleLine(text="T", claims=("wider",)),),
    next_step=("N",),
    standing_question=(),
)


def test_a_sound_rule_set_has_no_problem() -> None:
    assert problems_of(SOUND, VOCABULARY) == []


@pytest.mark.parametrize(
    ("change", "path", "code", "says"),
    [
        (
            {"note": (note("one"), note("one"))},
            ("note", 1, "id"),
            ProblemCode.DUPLICATE,
            'the note, unsaid or safety id "one" appears twice. It must be unique: rename one of them.',
        ),
        (
            {"unsaid": (unsaid("gap"), unsaid("gap"))},
            ("unsaid", 1, "id"),
            ProblemCode.DUPLICATE,
            'the note, unsaid or safety id "gap" appears twice. It must be unique: rename one of them.',
        ),
        (
            {"safety": (SafetyLine(id="gap", when=HAD, text="T"),)},
            ("safety", 0, "id"),
            ProblemCode.DUPLICATE,
            'the note, unsaid or safety id "gap" appears twice. It must be unique: rename one of them.',
        ),
        (
            {"claim": (*SOUND.claim, claim("doses"))},
            ("claim", 3, "id"),
            ProblemCode.DUPLICATE,
            'the claim id "doses" appears twice. It must be unique: rename one of them.',
        ),
        (
            {"factor": (*SOUND.factor, *SOUND.factor)},
            ("factor", 1, "code"),
            ProblemCode.DUPLICATE,
            'the factor code "dose" appears twice. It must be unique: rename one of them.',
        ),
        (
            {"open": (*SOUND.open, *SOUND.open)},
            ("open", 1, "link_id"),
            ProblemCode.DUPLICATE,
            'the open line "stage" appears twice. It must be unique: rename one of them.',
        ),
        (
            {"note": (*SOUND.note, note("three", claims=("doses", "dozes")))},
            ("note", 2, "claims"),
            ProblemCode.UNKNOWN_CLAIM,
            'no claim is called "dozes". Did you mean "doses"? There are: doses, shorter, wider.',
        ),
        (
            {"in_short": (*SOUND.in_short, ArticleLine(text="T", claims=("dozes",)))},
            ("in_short", 1, "claims"),
            ProblemCode.UNKNOWN_CLAIM,
            'no claim is called "dozes". Did you mean "doses"? There are: doses, shorter, wider.',
        ),
        (
            {"about": (*SOUND.about, ArticleLine(text="T", claims=("dozes",)))},
            ("about", 1, "claims"),
            ProblemCode.UNKNOWN_CLAIM,
            'no claim is called "dozes". Did you mean "doses"? There are: doses, shorter, wider.',
        ),
        (
            {"note": (*SOUND.note, note("three", factor="doze"))},
            ("note", 2, "factor"),
            ProblemCode.UNKNOWN_FACTOR,
            'no factor is called "doze". Did you mean "dose"? There are: dose.',
        ),
        (
            {"open": (*SOUND.open, open_line("hopes", factor="doze"))},
            ("open", 1, "factor"),
            ProblemCode.UNKNOWN_FACTOR,
            'no factor is called "doze". Did you mean "dose"? There are: dose.',
        ),
        (
            {"unsaid": (*SOUND.unsaid, unsaid("more", factor="doze"))},
            ("unsaid", 1, "factor"),
            ProblemCode.UNKNOWN_FACTOR,
            'no factor is called "doze". Did you mean "dose"? There are: dose.',
        ),
        (
            {"open": (*SOUND.open, open_line("stag"))},
            ("open", 1, "link_id"),
            ProblemCode.UNKNOWN_QUESTION,
            UNKNOWN_STAG,
        ),
        (
            {"note": (*SOUND.note, note("three", excludes=("onw",)))},
            ("note", 2, "excludes"),
            ProblemCode.UNKNOWN_NOTE,
            'no other note is called "onw". Did you mean "one"? There are: one, two.',
        ),
        (
            {"note": (*SOUND.note, note("three", excludes=("three",)))},
            ("note", 2, "excludes"),
            ProblemCode.UNKNOWN_NOTE,
            'no other note is called "three". There are: one, two.',
        ),
        (
            {"note": (*SOUND.note, note("three", beside=("gaps",)))},
            ("note", 2, "beside"),
            ProblemCode.UNKNOWN_NOTE,
            'no note or unsaid line is called "gaps". Did you mean "gap"? There are: one, two, three, gap.',
        ),
        (
            {"note": (*SOUND.note, note("three", reassures=("stag",)))},
            ("note", 2, "reassures"),
            ProblemCode.UNKNOWN_QUESTION,
            UNKNOWN_STAG,
        ),
        (
            {"claim": (*SOUND.claim, claim("left"))},
            ("claim", 3),
            ProblemCode.CLAIM_NOT_CARRIED,
            'no line rests on the claim "left". Name it in a note, in_short or about line.',
        ),
        (
            {"note": (*SOUND.note, note("three", ask="Why?"))},
            ("note", 2),
            ProblemCode.ASK_AND_RANK,
            "ask and rank go together: the rank decides which questions come first. Give both, or none.",
        ),
        (
            {"note": (*SOUND.note, note("three", rank=1))},
            ("note", 2),
            ProblemCode.ASK_AND_RANK,
            "ask and rank go together: the rank decides which questions come first. Give both, or none.",
        ),
    ],
)
def test_a_problem_is_told_with_its_path_and_with_what_is_allowed(
    change: dict[str, Any], path: ContentPath, code: ProblemCode, says: str
) -> None:
    assert problems_of(replace(SOUND, **change), VOCABULARY) == [Problem(code, path, says)]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"unsaid": (*SOUND.unsaid, unsaid("more", MISSPELT))}, ("unsaid", 1, "when")),
        ({"note": (*SOUND.note, note("three", MISSPELT))}, ("note", 2, "when")),
        ({"safety": (SafetyLine(id="three", when=MISSPELT, text="T"),)}, ("safety", 0, "when")),
        ({"first_question": (FirstQuestion(when=MISSPELT, text="T"),)}, ("first_question", 0, "when")),
    ],
)
def test_every_condition_is_held_to_the_names_of_the_questionnaire(
    change: dict[str, Any], path: ContentPath
) -> None:
    expected = [Problem(ProblemCode.UNKNOWN_QUESTION, path, UNKNOWN_STAG)]
    assert problems_of(replace(SOUND, **change), VOCABULARY) == expected


def waiting_for(link_id: str, position: int) -> Problem:
    message = f'this note can wait for "{link_id}", which has no open line. Add an [[open]] for it.'
    return Problem(ProblemCode.MISSING_OPEN_LINE, ("note", position, "when"), message)


def test_every_question_that_a_note_can_wait_for_needs_an_open_line_and_is_told_once() -> None:
    on_change = HasAny("change", frozenset({"higher"}))  # which is asked of those with "had"
    notes = (note("one", on_change), note("two", HAD), note("three", on_change))

    told = problems_of(replace(SOUND, note=notes, open=()), VOCABULARY)
    assert told == [waiting_for("change", 0), waiting_for("stage", 0)]
    told = problems_of(replace(SOUND, note=notes), VOCABULARY)
    assert told == [waiting_for("change", 0)]


def test_a_note_on_a_state_never_waits() -> None:
    notes = (note("one", read_condition({"state": {"hopes": "skipped"}})),)
    assert problems_of(replace(SOUND, note=notes), VOCABULARY) == []
