"""What Hypothesis draws: small questionnaires, conditions over them, answers, and whole sessions."""

from collections.abc import Mapping
from random import Random

from hypothesis import strategies as st

from questionnaire import AnswerError, Pack, Session
from questionnaire.models import AnswerOption, Item, ItemType, Questionnaire
from questionnaire.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer, answered
from rules import ALWAYS, All, AnyOf, Condition, HasAny, Not, Several

CODES = ("a", "b", "c")


def tests_on(items: list[Item]) -> st.SearchStrategy[Condition]:
    """Single tests on some questions, without state tests: the laws are for those."""

    @st.composite
    def one(draw: st.DrawFn) -> Condition:
        item = draw(st.sampled_from(items))
        if item.repeats and draw(st.integers(0, 3)) == 0:
            return Several(item.link_id)
        codes = [option.code for option in item.answer_option]
        return HasAny(item.link_id, draw(st.frozensets(st.sampled_from(codes), min_size=1, max_size=2)))

    return one()


def conditions(items: list[Item]) -> st.SearchStrategy[Condition]:
    """Conditions of any depth, `not` everywhere: the laws hold without the rule against a bare one."""
    return st.recursive(
        tests_on(items),
        lambda part: (
            st.builds(Not, part)
            | st.builds(lambda parts: All(tuple(parts)), st.lists(part, min_size=1, max_size=3))
            | st.builds(lambda parts: AnyOf(tuple(parts)), st.lists(part, min_size=1, max_size=3))
        ),
        max_leaves=6,
    )


@st.composite
def questionnaires(draw: st.DrawFn, most: int = 4) -> Questionnaire:
    """Up to `most` choices, some repeating, some asked only under a condition on earlier ones."""
    items: list[Item] = []
    for name in "pqrstuvw"[: draw(st.integers(1, most))]:
        count = draw(st.integers(2, 3))
        enable_when = draw(st.just(ALWAYS) | _enabling(items)) if items else ALWAYS
        items.append(
            Item(
                link_id=name,
                type=ItemType.CHOICE,
                text="Which?",
                label=name,
                why="To know.",
                repeats=draw(st.booleans()),
                answer_option=tuple(AnswerOption(code=code, label=code) for code in CODES[:count]),
            ).model_copy(update={"enable_when": enable_when})
        )
    return Questionnaire(id="drawn", version="1.0.0", language="en", title="Drawn", item=tuple(items))


def _enabling(items: list[Item]) -> st.SearchStrategy[Condition]:
    single = tests_on([item for item in items]).filter(lambda test: isinstance(test, HasAny))
    several = st.lists(single, min_size=1, max_size=2).map(tuple)
    return single | several.map(All) | several.map(AnyOf)


def values(item: Item) -> list[Answer]:
    """Every answer with a value that a question can have."""
    codes = [option.code for option in item.answer_option]
    if not item.repeats:
        return [answered(code) for code in codes]
    return [
        answered(tuple(code for place, code in enumerate(codes) if subset >> place & 1))
        for subset in range(1, 2 ** len(codes))
    ]


@st.composite
def given_answers(draw: st.DrawFn, questionnaire: Questionnaire) -> Mapping[str, Answer]:
    """Answers to some questions, with and without values, whether they are asked or not."""
    given: dict[str, Answer] = {}
    for item in questionnaire.item:
        answer = draw(st.none() | st.sampled_from([*values(item), NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED]))
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
            session = session.answer(_random_value(session.item, random))
        else:
            events = {
                "not-sure": session.not_sure,
                "prefer-not-to-say": session.prefer_not_to_say,
                "skip": session.skip,
            }
            session = events[kind]()
    return session


def _random_value(item: Item, random: Random) -> str | tuple[str, ...]:
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


TYPED = st.text(st.characters(codec="utf-8"), max_size=30)


@st.composite
def sessions(draw: st.DrawFn, pack: Pack, steps: int = 40) -> Session:
    """A session of a pack after events of every kind, in any order."""
    session = Session.start(pack)
    for _ in range(draw(st.integers(0, steps))):
        session = draw(after(session))
    return session


@st.composite
def finished_sessions(draw: st.DrawFn, pack: Pack) -> Session:
    """A session in which every question that is asked has an answer or a state."""
    session = Session.start(pack)
    while session.item is not None:
        session = draw(after_answering(session))
    return session


@st.composite
def after(draw: st.DrawFn, session: Session) -> Session:
    """A session one event later."""
    moves = ["back", "undo", "jump"] + ["answer"] * 6 if session.item else ["back", "undo", "jump"]
    move = draw(st.sampled_from(moves))
    if move == "back":
        return session.back()
    if move == "undo":
        return session.undo()
    if move == "jump" and session.standing.answers:
        return session.jump(draw(st.sampled_from(sorted(session.standing.answers))))
    return draw(after_answering(session)) if session.item else session


@st.composite
def after_answering(draw: st.DrawFn, session: Session) -> Session:
    """A session after something was recorded at the current question."""
    item = session.item
    assert item is not None
    kind = draw(st.sampled_from(["value"] * 5 + ["not-sure", "prefer-not-to-say", "skip"]))
    if kind == "not-sure":
        return session.not_sure()
    if kind == "prefer-not-to-say":
        return session.prefer_not_to_say()
    if kind == "skip":
        return session.skip()
    try:
        return session.answer(draw(_given_to(item)))
    except AnswerError:
        return session.skip()


def _given_to(item: Item) -> st.SearchStrategy[str | tuple[str, ...]]:
    if item.type is ItemType.DECIMAL:
        return st.decimals(0, 5000, allow_nan=False, places=1).map(str)
    if item.type is not ItemType.CHOICE:
        return st.lists(TYPED, min_size=1, max_size=3).map(tuple) if item.repeats else TYPED
    codes = [option.code for option in item.answer_option if not option.exclusive]
    alone = [(option.code,) for option in item.answer_option if option.exclusive]
    if not item.repeats:
        return st.sampled_from(codes)
    several = st.lists(st.sampled_from(codes), min_size=1, unique=True).map(tuple)
    return several | st.sampled_from(alone) if alone else several
