"""One person for whom a finding is so: made as plain as can be, and replayed before anyone sees it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from questionnaire.answers.in_words import answer_in_words
from questionnaire.answers.response import SKIPPED, Answer, QuestionnaireResponse, Status, answered
from questionnaire.answers.standing import standing_of
from questionnaire.check.engine.queries import Query, Shown
from questionnaire.errors import SessionError
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.session.session import Session
from rules.conditions.conditions import ALWAYS
from rules.conditions.facts import Fact, State

REPLAYS_DIFFERENTLY = "this is a fault of duration-factors and not of the pack: {given} does not replay"

Reaction: TypeAlias = Answer | None
"""What is said to a question; None where it must stay unreached."""


class ReplayError(AssertionError):
    """A person for whom a finding was said to be so, and is not: a fault of ours, not of the pack."""


@dataclass(frozen=True)
class Witness:
    """A person, as a session that went there.

    steps: what they did, in order, each a line.
    """

    session: Session
    steps: tuple[str, ...]

    @property
    def response(self) -> QuestionnaireResponse:
        """Their answers, as they would be saved."""
        return self.session.response


def witness_of(pack: Pack, query: Query, shown: Shown, items: Sequence[Item]) -> Witness:
    """Return a person for whom a query holds and from whom no answer can be taken.

    `items` are the questions that the query rests on.

    Raises:
        ReplayError: the session comes to something else.
    """
    questionnaire = pack.questionnaire
    facts = shown.facts(item.link_id for item in items)
    found = {item.link_id: answer_for(item, facts[item.link_id]) for item in items}
    said = _plainest(only(questionnaire, items), query, found)
    given = _given(questionnaire, said, query.finished)
    if not query.finished:
        given = _cut(questionnaire, query, given)
    witness = replayed(pack, given, to_the_end=query.finished)
    if not query.holds(questionnaire, witness.session.given):
        raise ReplayError(REPLAYS_DIFFERENTLY.format(given=dict(given)))
    return witness


def only(questionnaire: Questionnaire, items: Sequence[Item]) -> Questionnaire:
    """Return a questionnaire of some of its questions, with all that decide whether these are asked."""
    return replace(questionnaire, item=tuple(items))


def replayed(pack: Pack, given: Mapping[str, Answer], *, to_the_end: bool) -> Witness:
    """Return the person who gave these answers, led there through a session.

    They come back to a session in which they had skipped what they skip at the start, and answer the rest in
    the order of the questionnaire.

    Raises:
        ReplayError: the session comes to other answers.
    """
    try:
        return _replayed(pack, given, to_the_end)
    except SessionError as error:
        raise ReplayError(REPLAYS_DIFFERENTLY.format(given=dict(given))) from error


def _replayed(pack: Pack, given: Mapping[str, Answer], to_the_end: bool) -> Witness:
    items = [item for item in pack.questionnaire.item if item.link_id in given]
    skipped = {item.link_id: SKIPPED for item in items if item.enable_when == ALWAYS}
    session, passed = resumed(pack, skipped).session, list[str]()
    for item in items:
        while item.link_id not in {*session.standing.answers, session.current} and session.item is not None:
            passed.append(session.item.link_id)
            session = session.skip()
        if session.given.get(item.link_id) != given[item.link_id]:
            session = _after(session.jump(item.link_id), given[item.link_id])
    for link_id in reversed(passed):
        session = session.take_back(link_id)
    if dict(session.given) != dict(given) or (to_the_end and not session.finished):
        raise ReplayError(REPLAYS_DIFFERENTLY.format(given=dict(given)))
    return Witness(session, tuple(_steps(items, session)))


def _steps(items: Sequence[Item], session: Session) -> Iterator[str]:
    for is_skipped, together in groupby(items, lambda item: session.given[item.link_id] == SKIPPED):
        if is_skipped:
            yield f"skip {', '.join(item.link_id for item in together)}"
        else:
            yield from (_step(item, session.given[item.link_id]) for item in together)
    asked = session.standing.asked
    last = max((asked.index(item.link_id) for item in items), default=0)
    yield from (f"leave {link_id} unanswered" for link_id in asked[:last] if link_id not in session.given)
    yield "that was the last question" if session.finished else "stop there"


def resumed(pack: Pack, given: Mapping[str, Answer]) -> Witness:
    """Return the person who gave these answers, as if they had been saved and were opened again."""
    questionnaire = pack.questionnaire
    status = Status.IN_PROGRESS
    response = QuestionnaireResponse(questionnaire.id, questionnaire.version, status, given)
    session = Session.resume(pack, response)
    items = [item for item in questionnaire.item if item.link_id in given]
    return Witness(session, tuple(_steps(items, session)))


def _plainest(
    questionnaire: Questionnaire, query: Query, said: Mapping[str, Reaction]
) -> dict[str, Reaction]:
    """Return what is left when no answer can be skipped instead, and no tick left out."""

    def shows(candidate: Mapping[str, Reaction]) -> bool:
        return query.holds(questionnaire, _given(questionnaire, candidate, query.finished))

    reached = {link_id: answer for link_id, answer in said.items() if answer is not None}
    plain: dict[str, Reaction] = {**reached} if shows(reached) else dict(said)
    while (plainer := next(filter(shows, _plainer(plain)), None)) is not None:
        plain = plainer
    return plain


def _cut(questionnaire: Questionnaire, query: Query, given: dict[str, Answer]) -> dict[str, Answer]:
    """Return answers without those that were only on the way, and without skips at their end."""
    for link_id in reversed(list(given)):
        fewer = {key: answer for key, answer in given.items() if key != link_id}
        is_last = link_id == next(reversed(given), None)
        if (is_last or given.get(link_id) != SKIPPED) and query.holds(questionnaire, fewer):
            given = dict(standing_of(questionnaire, fewer).answers)
    return given


def _plainer(said: dict[str, Reaction]) -> Iterator[dict[str, Reaction]]:
    """Yield the same with one answer skipped or never given, the last first; then with one tick fewer."""
    for link_id in reversed(said):
        if said[link_id] is not None:
            yield {key: answer for key, answer in said.items() if key != link_id}
        if said[link_id] not in (None, SKIPPED):
            yield {**said, link_id: SKIPPED}
            yield {**said, link_id: None}
    for link_id, answer in said.items():
        if answer is not None and isinstance(answer.value, tuple) and len(answer.value) > 1:
            for tick in answer.value:
                fewer = tuple(code for code in answer.value if code != tick)
                yield {**said, link_id: answered(fewer)}


def _given(questionnaire: Questionnaire, said: Mapping[str, Reaction], finished: bool) -> dict[str, Answer]:
    """Return the answers of somebody who says this and skips what lies between, or everything else."""
    places = [place for place, item in enumerate(questionnaire.item) if said.get(item.link_id)]
    end = len(questionnaire.item) if finished else max(places, default=-1) + 1
    asked_about = [item.link_id for item in questionnaire.item[:end]]
    given = {link_id: said.get(link_id, SKIPPED) for link_id in asked_about}
    settled = {link_id: answer for link_id, answer in given.items() if answer is not None}
    return dict(standing_of(questionnaire, settled).answers)


def answer_for(item: Item, fact: Fact) -> Reaction:
    """Return an answer that comes to a fact; None for a question that was not reached."""
    if isinstance(fact, frozenset):
        codes = tuple(option.code for option in item.answer_option if option.code in fact)
        return answered(codes if item.repeats else codes[0])
    if fact is State.ANSWERED:
        typed = item.kind.example
        assert typed is not None, "an answer without codes is typed"
        return answered((typed,) if item.repeats else typed)
    return None if fact is State.NOT_REACHED else Answer(fact)


def _after(session: Session, answer: Answer) -> Session:
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
    said = f"{item.link_id}: {', '.join(answer.values)}"
    return f"{said} ({answer_in_words(item, answer)})" if item.answer_option else said
