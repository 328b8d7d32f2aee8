"""Witnesses: a person for whom a finding is true, minimised, and replayed before anyone sees it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from questionnaire.answers.in_words import answer_in_words
from questionnaire.answers.response import SKIPPED, Answer, QuestionnaireResponse, Status, answered
from questionnaire.check.engine.minimising import Reaction, minimised
from questionnaire.check.engine.queries import Possible, Query
from questionnaire.errors import SessionError
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item
from questionnaire.session.session import Session
from rules.conditions.conditions import ALWAYS
from rules.conditions.facts import Fact, State

REPLAY_FAILED = (
    "internal error in duration-factors (not in your pack); please report it: {given} does not replay"
)


class ReplayError(AssertionError):
    """A witness for whom its finding is not true: an internal error, never a fault of the pack."""


@dataclass(frozen=True)
class Witness:
    """A person, as a session in which they have answered."""

    session: Session

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """What they did, in order, one line each."""
        return tuple(_steps(self.session))

    @property
    def response(self) -> QuestionnaireResponse:
        """Their answers, as they would be saved."""
        return self.session.response


def witness_of(
    pack: Pack, query: Query, possible: Possible, items: Sequence[Item], start: Session | None = None
) -> Witness:
    """Return a minimised witness: a person for whom a query is true, with no answer to spare.

    `items`: the questions that the query depends on. `start`: as for `replay`.

    Raises:
        ReplayError: the query is not true after replaying the session.
    """
    questionnaire = pack.questionnaire
    facts = possible.facts(item.link_id for item in items)
    found = {item.link_id: answer_for(item, facts[item.link_id]) for item in items}
    given = minimised(questionnaire, items, query, found)
    witness = replay(pack, given, to_the_end=query.finished, start=start)
    if not query.holds_in(questionnaire, witness.session.standing):
        raise ReplayError(REPLAY_FAILED.format(given=dict(given)))
    return witness


def replay(
    pack: Pack, given: Mapping[str, Answer], *, to_the_end: bool, start: Session | None = None
) -> Witness:
    """Give these answers in a real session, and return the person who did.

    The session is resumed from a response in which the questions that are always asked and that they answer
    are skipped; the other answers are given in the order of the questionnaire.

    start: that session, where many people begin with it (`skipping`).

    Raises:
        ReplayError: the session ends with other answers.
    """
    try:
        return _replay(pack, given, to_the_end, start or skipping(pack, given))
    except SessionError as error:
        raise ReplayError(REPLAY_FAILED.format(given=dict(given))) from error


def skipping(pack: Pack, link_ids: Container[str]) -> Session:
    """Return a session in which these questions are skipped, as far as they are asked of everybody."""
    items = [item for item in pack.questionnaire.item if item.link_id in link_ids]
    return _resumed(pack, {item.link_id: SKIPPED for item in items if item.enable_when == ALWAYS})


def _replay(pack: Pack, given: Mapping[str, Answer], to_the_end: bool, start: Session) -> Witness:
    # With a cache of its own: what was found for somebody else who began here is further away than the start.
    session, passed = replace(start, latest=copy(start.latest)), list[str]()
    begun = zip(pack.questionnaire.item, session.standing_bits.given.by_place(), strict=True)
    for item in [item for item, said in begun if item.link_id in given and said != given[item.link_id]]:
        while session.item is not None and not _has_reached(session, item.link_id):
            passed.append(session.item.link_id)
            session = session.skip()
        if session.given.get(item.link_id) != given[item.link_id]:
            at_it = session if session.current == item.link_id else session.jump(item.link_id)
            session = _answered(at_it, given[item.link_id])
    for link_id in reversed(passed):
        session = session.take_back(link_id)
    standing = session.standing
    if standing.answers != given or standing.parked or (to_the_end and not session.finished):
        raise ReplayError(REPLAY_FAILED.format(given=dict(given)))
    return Witness(session)


def _has_reached(session: Session, link_id: str) -> bool:
    return link_id == session.current or session.standing_bits.answer_to(link_id) is not None


def _steps(session: Session) -> Iterator[str]:
    standing = session.standing
    asked, given = standing.asked, standing.answers
    items = [session.pack.questionnaire.items[link_id] for link_id in given]
    for is_skipped, together in groupby(items, lambda item: given[item.link_id] == SKIPPED):
        if is_skipped:
            yield f"skip {', '.join(item.link_id for item in together)}"
        else:
            yield from (_step(item, given[item.link_id]) for item in together)
    last = asked.index(items[-1].link_id) if items else 0
    yield from (f"leave {link_id} unanswered" for link_id in asked[:last] if link_id not in given)
    yield "that was the last question" if session.finished else "stop there"


def resumed(pack: Pack, given: Mapping[str, Answer]) -> Witness:
    """Return the person who gave these answers, in a session resumed from their saved response."""
    return Witness(_resumed(pack, given))


def _resumed(pack: Pack, given: Mapping[str, Answer]) -> Session:
    names = (pack.questionnaire.id, pack.questionnaire.version)
    return Session.resume(pack, QuestionnaireResponse(*names, Status.IN_PROGRESS, given))


def answer_for(item: Item, fact: Fact) -> Reaction:
    """Return an answer that gives rise to a fact; None for a question that was not reached."""
    if isinstance(fact, frozenset):
        codes = tuple(option.code for option in item.answer_option if option.code in fact)
        return answered(codes if item.repeats else codes[0])
    if fact is State.ANSWERED:
        typed = item.kind.example
        assert typed is not None, "an answer without codes is typed"
        return answered((typed,) if item.repeats else typed)
    return None if fact is State.NOT_REACHED else Answer(fact)


def _answered(session: Session, answer: Answer) -> Session:
    match answer.state:
        case State.NOT_SURE:
            return session.not_sure()
        case State.PREFER_NOT_TO_SAY:
            return session.prefer_not_to_say()
        case State.SKIPPED:
            return session.skip()
        case _:
            return session.answer(answer.value or ())


def _step(item: Item, answer: Answer) -> str:
    if answer.state is not State.ANSWERED:
        return f"{item.link_id}: {answer.state}"
    step = f"{item.link_id}: {', '.join(answer.values)}"
    return f"{step} ({answer_in_words(item, answer)})" if item.answer_option else step
