"""What every face says of a session: one figure that never rises, and a change in words."""

from random import Random

import pytest

import questionnaire
from questionnaire import Pack, Session, compare
from questionnaire.kinds.question import Value
from questionnaire.session.in_words import change_in_words, progress_in_words
from questionnaire.words import shared as words
from support.packs import random_pack
from support.strategies import random_answer

PACK = questionnaire.load_pack()
WALKS = 2_000


def figures(pack: Pack, random: Random) -> list[int]:
    """The figure at each question of somebody who only answers, and at the end."""
    session = Session.start(pack)
    shown = []
    while session.current is not None:
        shown.append(session.progress.most)
        session = answered(session, random)
    return [*shown, session.progress.most]


def answered(session: Session, random: Random) -> Session:
    assert session.item is not None
    match random.randrange(6):
        case 0:
            return session.skip()
        case 1:
            return session.not_sure()
        case 2:
            return session.prefer_not_to_say()
        case _:
            return session.answer(random_answer(session.item, random))


@pytest.mark.parametrize("of", ["shipped", "random"])
def test_the_figure_never_rises_while_somebody_only_answers(of: str) -> None:
    for seed in range(WALKS):
        random = Random(seed)
        shown = figures(PACK if of == "shipped" else random_pack(seed % 200), random)
        assert shown == sorted(shown, reverse=True), seed
        assert shown[-1] == 0


def test_the_figure_never_rises_after_answers_were_changed_and_parked() -> None:
    for seed in range(WALKS // 10):
        random = Random(seed)
        session = Session.start(PACK)
        for _ in range(random.randrange(2, 12)):
            session = answered(session, random) if session.item else session
        session = session.jump(random.choice(list(session.standing.answers)))
        session = answered(session, random)
        shown = [session.progress.most]
        while session.item is not None:
            session = answered(session, random)
            shown.append(session.progress.most)
        assert shown == sorted(shown, reverse=True), seed


def test_how_many_are_left_is_one_figure_and_the_last_question_a_sentence() -> None:
    session = Session.start(PACK)
    seen: list[str] = []
    while session.current is not None:
        last, seen = session, [*seen, progress_in_words(session, session.current)]
        session = session.answer(("depression",)) if session.current == "conditions" else session.skip()
    assert seen[0] == words.LEFT.format(left=Session.start(PACK).progress.most)
    assert seen[-1] == words.LAST_QUESTION
    assert words.LAST_QUESTION not in seen[:-1]
    assert progress_in_words(last.back(), "conditions") == words.ONE_MORE_LEFT
    assert progress_in_words(session, "conditions") == words.NONE_LEFT


def after_ketamine() -> Session:
    """Somebody who has told of their dose and their relief, at the first question once more."""
    answers: dict[str, Value] = {
        "stage": "having-now",
        "dose-change": "higher",
        "relief-felt": "eased",
        "route": ("iv",),
    }
    session = Session.start(PACK)
    while session.current is not None:
        given = answers.get(session.current)
        session = session.answer(given) if given else session.skip()
    return session.jump("stage")


def labels(*link_ids: str) -> str:
    return "; ".join(PACK.questionnaire.items[link_id].label for link_id in link_ids)


def test_a_change_is_told_in_one_sentence_each_for_answers_and_for_the_sheet() -> None:
    before = after_ketamine()
    change = compare(before, before.answer("planned"))
    told = list(change_in_words(before, change))
    assert told[0] == f"These {len(change.parks)} answers would no longer count: {labels(*change.parks)}."
    factors = {note.id: note.factor for note in PACK.ruleset.note}
    touched = {factors[note] for note in (*change.notes_appear, *change.notes_go)}
    named = [factor.label for factor in PACK.ruleset.factor if factor.code in touched]
    assert told[1:] == [words.SHEET_CHANGES.format(factors="; ".join(named))]
    assert not [note.text for note in PACK.ruleset.note if note.text[:30] in " ".join(told)]


def test_a_change_back_tells_what_counts_again_and_what_is_asked() -> None:
    before = Session.start(PACK).answer("having-now").jump("stage").answer("planned").jump("stage")
    change = compare(before, before.answer("had-before"))
    assert len(change.asks) > 1
    told = list(change_in_words(before, change))
    assert told[0] == f"{len(change.asks)} more questions would be asked: {labels(*change.asks)}."
    there = after_ketamine().answer("planned").jump("stage")
    back = compare(there, there.answer("having-now"))
    told = list(change_in_words(there, back))
    assert told[0] == (
        f"These {len(back.brings_back)} earlier answers would count again: {labels(*back.brings_back)}."
    )


def test_one_answer_is_told_of_as_one() -> None:
    before = Session.start(PACK).answer("having-now")
    while before.current != "dose-change":
        before = before.skip()
    before = before.answer("higher").jump("stage")
    [parks, _] = change_in_words(before, compare(before, before.answer("planned")))
    assert parks == f"This answer would no longer count: {labels('dose-change')}."
