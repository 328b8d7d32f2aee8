"""Builds packs that are small enough to try every response, at random from a seed or by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from random import Random
from string import ascii_lowercase

from questionnaire import Answer, Pack
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, answered
from questionnaire.answers.standing import standing_of
from questionnaire.pack import question_problems
from questionnaire.pack.question_problems import vocabulary_of
from questionnaire.pack.questions import AnswerOption, Coding, Item, ItemType, Questionnaire
from rules import ALWAYS, All, AnyOf, Conclusions, Condition, HasAny, Not, RuleSet, Several, State, StateIs
from rules.ruleset import rule_problems
from rules.ruleset.rule_problems import can_need
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

STATES = (State.ANSWERED, State.NOT_SURE, State.PREFER_NOT_TO_SAY, State.SKIPPED)


def random_pack(seed: int, questions: int = 3, notes: int = 4) -> Pack:
    """A pack of a few questions, some enabled by earlier ones, and notes of any condition over them."""
    random = Random(seed)
    items: list[Item] = []
    for name in "pqrstu"[: random.randint(1, questions)]:
        items.append(_random_item(name, items, random))
    drawn = [
        note(f"note-{letter}", random_condition(items, random), factor=random.choice("fg"))
        for letter in "abcdefgh"[:notes]
    ]
    return pack_of(items, drawn)


def declared_pack(seed: int) -> Pack:
    """A random pack with everything that an author can declare, rightly or wrongly."""
    random = Random(seed)
    items = [_random_item(name, [], random) for name in "p"]
    for name in "qr"[: random.randint(0, 2)]:
        items.append(_random_item(name, items, random))
    names = [f"note-{letter}" for letter in "abcd"]
    notes = [
        note(
            name,
            random_condition(items, random),
            factor=random.choice("fg"),
            claims=tuple(random.sample(["one", "two"], random.randint(1, 2))),
            always=random.random() < 0.1,
            excludes=tuple(other for other in names if other != name and random.random() < 0.1),
            beside=tuple(other for other in [*names, "line"] if random.random() < 0.05),
            reassures=tuple(item.link_id for item in items if random.random() < 0.1),
        )
        for name in names
    ]
    claims = tuple(Claim(id=id_, headings=("Somewhere",), states=id_) for id_ in ("one", "two"))
    unsaid = UnsaidLine(id="line", factor="f", when=random_condition(items, random), text="line")
    safety = SafetyLine(id="safe", when=random_condition(items, random), text="safe")
    return pack_of(items, notes, claim=claims, unsaid=(unsaid,), safety=(safety,))


def gated_pack(seed: int) -> Pack:
    """A pack that loads, of questions behind questions, some of which are asked for their own sake.

    Many options say nothing but what is not asked next.
    """
    random = Random(seed)
    while True:
        pack = _gated_pack(random)
        vocabulary = vocabulary_of(pack.questionnaire)
        problems = [*rule_problems.problems_of(pack.ruleset, vocabulary)]
        if not problems and not question_problems.problems_of(pack.questionnaire):
            return pack


def _gated_pack(random: Random) -> Pack:
    items = [choice("p", "ab", repeats=random.random() < 0.2)]
    for name in "qrs"[: random.randint(1, 3)]:
        gate = random.choice([items[-1], items[-1], *items])
        gates = [gate] if random.random() < 0.8 else [gate, items[0]]
        tests = tuple(HasAny(one.link_id, frozenset({random.choice("ab")})) for one in gates)
        when = ALWAYS if random.random() < 0.15 else random.choice([All(tests), AnyOf(tests)])
        repeats = random.random() < 0.2
        items.append(choice(name, "ab", alone="z" if repeats else "", repeats=repeats, when=when))
    last = random.random()
    if last < 0.2:
        items.append(typed("t", HasAny(items[-1].link_id, frozenset("a"))))
    elif last < 0.4:
        at = random.randrange(len(items))
        spare = replace(items[at].answer_option[-1], for_clinician=True)
        items[at] = replace(items[at], answer_option=(*items[at].answer_option[:-1], spare))

    def when() -> Condition:
        chosen = random.sample(items, min(len(items), random.randint(1, 2)))
        return random_condition(chosen, random, random.choice([0, 0, 1, 1, 2, 3]))

    leaves = [
        HasAny(item.link_id, frozenset({option.code}))
        for item in items
        for option in item.answer_option
        if not option.for_clinician and random.random() < 0.8
    ]
    whens = [*leaves, *(when() for _ in range(random.randint(1, 3)))]
    names = [f"note-{letter}" for letter in ascii_lowercase[: len(whens)]]
    notes = [
        note(
            name,
            whens[at],
            factor=random.choice("fg"),
            claims=tuple(random.sample([name, "one", "two"], random.choice([1, 2, 2, 2]))),
            excludes=tuple(other for other in names if other != name and random.random() < 0.02),
            beside=tuple(other for other in [*names, "line"] if other != name and random.random() < 0.01),
            reassures=tuple(item.link_id for item in items if random.random() < 0.02),
            **(
                {"ask": random.choice(["What now?", "Now what?", "Why?"]), "rank": 9}
                if random.random() < 0.3
                else {}
            ),
        )
        for at, name in enumerate(names)
    ]
    cited = {claim for one in notes for claim in one.claims} | {"differ"}
    return pack_of(
        items,
        notes,
        claim=tuple(Claim(id=id_, headings=("Somewhere",), states=id_) for id_ in sorted(cited)),
        unsaid=(
            UnsaidLine(id="line", factor="f", when=when() if random.random() < 0.3 else ALWAYS, text="line"),
            UnsaidLine(
                id="other", factor="g", when=when() if random.random() < 0.3 else ALWAYS, text="other"
            ),
        ),
        safety=(SafetyLine(id="safe", when=when(), text="safe"),) if random.random() < 0.5 else (),
        first_question=(FirstQuestion(when=when(), text="mine"), FirstQuestion(text="all"))
        if random.random() < 0.2
        else (),
    )


def conclusions_of(pack: Pack, given: Mapping[str, Answer]) -> Conclusions:
    """The conclusions from answers; those to questions that are not asked are ignored."""
    return pack.rules.evaluate(standing_of(pack.questionnaire, given).facts)


def pack_of(items: list[Item], notes: list[Note], **more: object) -> Pack:
    """A pack of these questions and notes, with everything else minimal."""
    questionnaire = Questionnaire(
        id="drawn", version="1.0.0", language="en", title="Drawn", item=tuple(items)
    )
    vocabulary = vocabulary_of(questionnaire)
    awaited = {link_id for one in notes for link_id in can_need(one.when, vocabulary)}
    open_ = tuple(OpenLine(link_id=id_, factor="f", text=id_) for id_ in sorted(awaited))
    names = {"id": "drawn", "version": "1.0.0", "language": "en", "title": "Drawn"}
    line = ArticleLine(text="People differ.", claims=("differ",))
    ruleset = RuleSet(
        **names,
        consult="Talk with a doctor, nurse or other clinician.",
        source=Source(title="An article", limits=()),
        **{
            "claim": (Claim(id="differ", headings=("Somewhere",), states="They do."),),
            "open": open_,
            "unsaid": (),
            "safety": (),
            "about": (),
            "accepted": (),
        }
        | {"note": tuple(notes), "factor": tuple(Factor(code=code, label=code) for code in "fg")}
        | {"in_short": (line,), "about_heading": "About", "next_step": ("Go.",), "standing_question": ()}
        | more,
    )
    return Pack(questionnaire, ruleset)


def choice(
    link_id: str, codes: str = "abc", *, alone: str = "", repeats: bool = False, when: Condition = ALWAYS
) -> Item:
    """A question with one-letter options; those in `alone` are exclusive."""
    options = tuple(AnswerOption(code=code, label=code, exclusive=code in alone) for code in codes + alone)
    return Item(
        link_id=link_id,
        type=ItemType.CHOICE,
        text="?",
        label=link_id,
        why="!",
        repeats=repeats,
        answer_option=options,
        enable_when=when,
    )


def typed(link_id: str, when: Condition = ALWAYS) -> Item:
    """A question for a typed text."""
    return Item(link_id=link_id, type=ItemType.TEXT, text="?", label=link_id, why="!", enable_when=when)


def note(id_: str, when: Condition, factor: str = "f", **more: object) -> Note:
    """A note with a condition."""
    return Note(**{"id": id_, "factor": factor, "when": when, "text": id_, "claims": ("differ",)} | more)


def random_condition(items: list[Item], random: Random, depth: int = 3) -> Condition:
    """A condition of any shape over some questions, state tests and bare `not` included."""
    kind = random.choice(["test", "test", "all", "any", "not"]) if depth else "test"
    if kind == "test":
        return _random_test(random.choice(items), random)
    if kind == "not":
        return Not(random_condition(items, random, depth - 1))
    parts = tuple(random_condition(items, random, depth - 1) for _ in range(random.randint(1, 3)))
    return All(parts) if kind == "all" else AnyOf(parts)


def every_response(questionnaire: Questionnaire) -> Iterator[dict[str, Answer]]:
    """Every way of answering: each question that is asked has any answer, any state, or none."""
    yield from _responses(questionnaire, {}, 0)


def values_of(item: Item) -> list[Answer]:
    """Every answer with a value."""
    if item.type is not ItemType.CHOICE:
        return [answered("words")]
    alone = [option.code for option in item.answer_option if option.exclusive]
    codes = [option.code for option in item.answer_option if not option.exclusive]
    if not item.repeats:
        return [answered(code) for code in codes + alone]
    several = [ticks for count in range(1, len(codes) + 1) for ticks in combinations(codes, count)]
    return [answered(ticks) for ticks in [*several, *((code,) for code in alone)]]


def _responses(
    questionnaire: Questionnaire, given: Mapping[str, Answer], position: int
) -> Iterator[dict[str, Answer]]:
    if position == len(questionnaire.item):
        yield dict(given)
        return
    item = questionnaire.item[position]
    answers: list[Answer | None] = [None]
    if item.link_id in standing_of(questionnaire, given).asked:
        answers += [*values_of(item), NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED]
    for answer in answers:
        more = {} if answer is None else {item.link_id: answer}
        yield from _responses(questionnaire, {**given, **more}, position + 1)


def _random_item(name: str, earlier: list[Item], random: Random) -> Item:
    choices = [item for item in earlier if item.type is ItemType.CHOICE]
    when = _random_enabling(choices, random) if choices and random.random() < 0.6 else ALWAYS
    if random.random() < 0.1:
        return typed(name, when)
    repeats = random.random() < 0.4
    alone = "z" if repeats and random.random() < 0.5 else ""
    return choice(
        name, "abc"[: random.randint(2, 3 - len(alone) // 2)], alone=alone, repeats=repeats, when=when
    )


def _random_enabling(choices: list[Item], random: Random) -> Condition:
    def one() -> Condition:
        item = random.choice(choices)
        return HasAny(item.link_id, frozenset({random.choice(item.answer_option).code}))

    parts = tuple(one() for _ in range(random.randint(1, 2)))
    return random.choice([All(parts), AnyOf(parts)]) if len(parts) > 1 else parts[0]


def _random_test(item: Item, random: Random) -> Condition:
    if item.type is not ItemType.CHOICE or random.random() < 0.2:
        return StateIs(item.link_id, frozenset(random.sample(STATES, random.randint(1, 2))))
    if item.repeats and random.random() < 0.3:
        return Several(item.link_id)
    codes = [option.code for option in item.answer_option]
    return HasAny(item.link_id, frozenset(random.sample(codes, random.randint(1, 2))))


def with_care(pack: Pack, *link_ids: str, care: str) -> Pack:
    """Return a pack in which these questions have a line of care under them."""
    items = tuple(
        replace(item, care=care) if item.link_id in link_ids else item for item in pack.questionnaire.item
    )
    return replace(pack, questionnaire=replace(pack.questionnaire, item=items))


def named(pack: Pack) -> Pack:
    """The pack with all that one can say of itself to programs that read FHIR."""
    code = Coding(system="http://loinc.org", code="72514-3", display="Pain severity")
    items = tuple(replace(item, code=code) for item in pack.questionnaire.item)
    of_itself = {"date": "2026-02-28", "publisher": "A clinic", "url": "https://example.org/questionnaires/x"}
    return replace(pack, questionnaire=replace(pack.questionnaire, item=items, **of_itself))
