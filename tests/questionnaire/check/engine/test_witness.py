"""A witness is minimised, can be saved, and its steps lead to its answers."""

from collections.abc import Iterator

import pytest

from questionnaire import Answer, Pack, read_response, write_response
from questionnaire.answers.response import NOT_SURE, SKIPPED, answered
from questionnaire.answers.standing import standing_of
from questionnaire.check import FindingCode, check_pack
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.queries import TRUE, Possible, Query, query
from questionnaire.check.engine.witness import ReplayError, Witness, replay, witness_of
from rules import All, HasAny, State, StateIs
from support.packs import choice, declared_pack, note, pack_of


def people_in(seeds: range) -> Iterator[tuple[Pack, Query, Witness]]:
    """For each note of some packs that can apply: somebody to whom it does, having finished and not."""
    for seed in seeds:
        pack = declared_pack(seed)
        prover = Prover(pack)
        for one in pack.ruleset.note:
            for finished in (False, True):
                asked = query([(one.when, TRUE)], finished=finished)
                verdict = prover.find(asked)
                if isinstance(verdict, Possible):
                    yield pack, asked, witness_of(pack, asked, verdict, prover.closure(asked.conditions))


def with_one_answer_less(pack: Pack, given: dict[str, Answer]) -> Iterator[dict[str, Answer]]:
    for link_id, answer in given.items():
        fewer: list[Answer | None] = [SKIPPED, None] if answer != SKIPPED else []
        if isinstance(answer.value, tuple) and len(answer.value) > 1:
            fewer += [answered(tuple(set(answer.value) - {tick})) for tick in answer.value]
        for less in fewer:
            said = {**given, link_id: less}
            kept = {key: value for key, value in said.items() if value is not None}
            yield dict(standing_of(pack.questionnaire, kept).answers)


def test_a_witness_has_no_answer_to_spare() -> None:
    for pack, asked, witness in people_in(range(60)):
        given = dict(witness.response.answers)
        assert asked.holds(pack.questionnaire, given)
        for less in with_one_answer_less(pack, given):
            filled = {**{item.link_id: SKIPPED for item in pack.questionnaire.item}, **less}
            rest = filled if asked.finished else less
            assert not asked.holds(pack.questionnaire, standing_of(pack.questionnaire, rest).answers)


def test_a_witness_can_be_saved_and_read_again() -> None:
    for pack, _, witness in people_in(range(60)):
        read = read_response(write_response(witness.response), pack)
        assert (read, read.notices) == (witness.response, ())


def test_a_witness_finishes_if_the_query_is_about_those_who_finish() -> None:
    assert all(witness.session.finished for _, asked, witness in people_in(range(60)) if asked.finished)


def test_the_steps_are_what_the_witness_did_in_order() -> None:
    items = [choice("p"), choice("q"), choice("r", when=HasAny("q", frozenset("a")))]
    when = All((HasAny("r", frozenset("b")), StateIs("p", frozenset({State.NOT_SURE}))))
    report = check_pack(pack_of(items, [note("n", when, reassures=("p",))]))
    (finding,) = [one for one in report.findings if one.code is FindingCode.FALSE_REASSURANCE]
    assert finding.witness is not None
    assert finding.witness.steps == ("p: not-sure", "q: a (a)", "r: b (b)", "that was the last question")


def test_a_gap_before_the_last_answer_is_one_of_the_steps() -> None:
    pack = pack_of([choice("p"), choice("q")], [])
    witness = replay(pack, {"q": answered("a")}, to_the_end=False)
    assert witness.steps == ("q: a (a)", "leave p unanswered", "stop there")
    assert witness.response.answers == {"q": answered("a")}


def test_answers_that_no_session_can_give_are_an_internal_error() -> None:
    pack = pack_of([choice("p"), choice("q", when=HasAny("p", frozenset("a")))], [])
    with pytest.raises(ReplayError, match="internal error in duration-factors"):
        replay(pack, {"p": NOT_SURE, "q": answered("a")}, to_the_end=False)
