"""Strategies for Hypothesis: small questionnaires, conditions over them, answers, and whole sessions."""

from collections.abc import Mapping, Sequence
from functools import cache
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from questionnaire import AnswerError, Pack, Session
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer, answered
from questionnaire.pack.questions import AnswerOption, Item, ItemType, Questionnaire
from rules import ALWAYS, All, AnyOf, Condition, HasAny, Not, Several

Chosen = TypeVar("Chosen")

OPTIONS = tuple(AnswerOption(code=code, label=code) for code in "abc")


@cache
def _below(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most - 1)


def pick(draw: st.DrawFn, options: Sequence[Chosen]) -> Chosen:
    """One of some options; the first is the plainest. Much quicker than making a strategy each time."""
    return options[draw(_below(len(options)))]


def is_so(draw: st.DrawFn) -> bool:
    return pick(draw, (False, True))


def _test(draw: st.DrawFn, items: Sequence[Item]) -> HasAny:
    item = pick(draw, items)
    codes = [option.code for option in item.answer_option]
    return HasAny(item.link_id, frozenset(pick(draw, codes) for _ in range(1 + is_so(draw))))


@st.composite
def conditions(draw: st.DrawFn, items: Sequence[Item]) -> Condition:
    """Conditions without state tests: the laws are for those. `not` everywhere, even a bare one."""
    return _condition(draw, items, depth=3)


def _condition(draw: st.DrawFn, items: Sequence[Item], depth: int) -> Condition:
    kind = pick(draw, ("test", "several", "not", "all", "any") if depth else ("test", "several"))
    if kind == "not":
        return Not(_condition(draw, items, depth - 1))
    if kind in ("all", "any"):
        count = pick(draw, (1, 2, 3) if depth > 1 else (1, 2))
        parts = tuple(_condition(draw, items, depth - 1) for _ in range(count))
        return All(parts) if kind == "all" else AnyOf(parts)
    repeating = [item.link_id for item in items if item.repeats]
    return Several(pick(draw, repeating)) if kind == "several" and repeating else _test(draw, items)


@st.composite
def questionnaires(draw: st.DrawFn, most: int = 4) -> Questionnaire:
    """Up to `most` choices, some repeating, some asked only under a condition on earlier ones."""
    items: list[Item] = []
    for name in "pqrstuvw"[: 1 + draw(_below(most))]:
        items.append(
            Item(
                link_id=name,
                type=ItemType.CHOICE,
                text="Which?",
                label=name,
                why="To know.",
                repeats=is_so(draw),
                answer_option=OPTIONS[: pick(draw, (2, 3))],
                enable_when=_enabling(draw, items),
            )
        )
    return Questionnaire(id="drawn", version="1.0.0", language="en", title="Drawn", item=tuple(items))


def _enabling(draw: st.DrawFn, items: Sequence[Item]) -> Condition:
    kind = pick(draw, ("always", "test", "all", "any")) if items else "always"
    if kind == "always":
        return ALWAYS
    if kind == "test":
        return _test(draw, items)
    parts = tuple(_test(draw, items) for _ in range(1 + is_so(draw)))
    return All(parts) if kind == "all" else AnyOf(parts)


def values(item: Item) -> list[Answer]:
    """Every answer with a value that a question can have."""
    codes = [option.code for option in item.answer_option]
    if not item.repeats:
        return [answered(code) for code in codes]
    return [
        answered(tuple(code for position, code in enumerate(codes) if subset >> position & 1))
        for subset in range(1, 2 ** len(codes))
    ]


@st.composite
def given_answers(draw: st.DrawFn, questionnaire: Questionnaire) -> Mapping[str, Answer]:
    """Answers to some questions, with and without values, whether they are asked or not."""
    given: dict[str, Answer] = {}
    for item in questionnaire.item:
        answer = pick(draw, [None, *values(item), NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED])
        if answer is not None:
            given[item.link_id] = answer
    return given


def random_session(pack: Pack, seed: int) -> Session:
    """A session that a seeded person answered, stopping early now and then; quick enough for thousands."""
    random = Random(seed)
    stop_at = random.choice([0, 3, 8, 99, 99, 99])
    session = Session.start(pack)
    while session.item is not None and len(session.given) < stop_at:
        kind = random.choice(["value"] * 6 + ["not-sure", "prefer-not-to-say", "skip"])
        if kind == "value":
            session = session.answer(random_answer(session.item, random))
        else:
            events = {
                "not-sure": session.not_sure,
                "prefer-not-to-say": session.prefer_not_to_say,
                "skip": session.skip,
            }
            session = events[kind]()
    return session


def random_answer(item: Item, random: Random) -> str | tuple[str, ...]:
    """Return something that answers a question."""
    if item.type is ItemType.DECIMAL:
        return str(random.randrange(5000) / 10)
    if item.type is not ItemType.CHOICE:
        lines = ["sleeping through", "2 hours of peace", "<b>*", "Schmerz \N{SNOWMAN}", "once a week | 35 mg"]
        return tuple(random.sample(lines, random.randint(1, 3))) if item.repeats else random.choice(lines)
    exclusive = [option.code for option in item.answer_option if option.exclusive]
    codes = [option.code for option in item.answer_option if not option.exclusive]
    if not item.repeats:
        return random.choice(codes)
    if exclusive and random.random() < 0.2:
        return (random.choice(exclusive),)
    return tuple(random.sample(codes, random.randint(1, len(codes))))


def thorough_session(pack: Pack, seed: int) -> Session:
    """A session of a seeded person who answers nearly all, and ticks a lot: whose sheet is long."""
    random, session = Random(seed), Session.start(pack)
    while session.item is not None:
        item = session.item
        codes = [option.code for option in item.answer_option if not option.exclusive]
        if random.random() < 0.05:
            session = session.not_sure()
        elif not codes:
            session = session.answer(("words",) if item.repeats else "1")
        elif item.repeats:
            ticked = tuple(code for code in codes if random.random() < 0.8)
            session = session.answer(ticked or (codes[0],))
        else:
            session = session.answer(random.choice(codes))
    return session


TYPED = st.text(st.characters(codec="utf-8"), max_size=30)
TYPED_LINES = st.lists(TYPED, min_size=1, max_size=3).map(tuple)
NUMBERS = st.decimals(0, 5000, allow_nan=False, places=1).map(str)


@st.composite
def walks(draw: st.DrawFn, pack: Pack, steps: int = 40) -> Sequence[Session]:
    """Sessions of a pack from its start, each after one more event; events of every kind, in any order."""
    walk = [Session.start(pack)]
    for _ in range(draw(_below(steps + 1))):
        walk.append(_after(draw, walk[-1]))
    return walk


def sessions(pack: Pack, steps: int = 40) -> st.SearchStrategy[Session]:
    """A session of a pack after events of every kind, in any order."""
    return walks(pack, steps).map(lambda walk: walk[-1])


@st.composite
def finished_sessions(draw: st.DrawFn, pack: Pack) -> Session:
    """A session in which every question that is asked has an answer or a state."""
    session = Session.start(pack)
    while session.item is not None:
        session = _after_answering(draw, session)
    return session


@st.composite
def after_answering(draw: st.DrawFn, session: Session) -> Session:
    """A session after something was recorded at the current question."""
    return _after_answering(draw, session)


def _after(draw: st.DrawFn, session: Session) -> Session:
    """A session one event later."""
    moves = ["back", "undo", "jump"] + ["answer"] * 6 if session.item else ["back", "undo", "jump"]
    move = pick(draw, moves)
    if move == "back":
        return session.back()
    if move == "undo":
        return session.undo()
    if move == "jump" and session.standing.answers:
        return session.jump(pick(draw, sorted(session.standing.answers)))
    return _after_answering(draw, session) if session.item else session


def _after_answering(draw: st.DrawFn, session: Session) -> Session:
    item = session.item
    assert item is not None
    kind = pick(draw, ["value"] * 5 + ["not-sure", "prefer-not-to-say", "skip"])
    if kind == "not-sure":
        return session.not_sure()
    if kind == "prefer-not-to-say":
        return session.prefer_not_to_say()
    if kind == "skip":
        return session.skip()
    try:
        return session.answer(_given_to(draw, item))
    except AnswerError:
        return session.skip()


def _given_to(draw: st.DrawFn, item: Item) -> str | tuple[str, ...]:
    if item.type is ItemType.DECIMAL:
        return draw(NUMBERS)
    if item.type is not ItemType.CHOICE:
        return draw(TYPED_LINES if item.repeats else TYPED)
    codes = [option.code for option in item.answer_option if not option.exclusive]
    alone = [option.code for option in item.answer_option if option.exclusive]
    if not item.repeats:
        return pick(draw, codes)
    if alone and is_so(draw):
        return (pick(draw, alone),)
    many = 1 + draw(_below(len(codes)))
    return tuple(codes.pop(draw(_below(len(codes)))) for _ in range(many))
