"""A large pack is proved or reported as undecided, never a traceback; and the figures are right."""

import re
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from questionnaire import Pack, make_sheet
from questionnaire.answers.response import QuestionnaireResponse, Status
from questionnaire.check import Budgets, FindingCode, Report, check_pack
from questionnaire.check.engine.heaviest import heaviest
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.response_paths import count_paths
from questionnaire.pack.questions import Item
from rules import All, HasAny, Not, Several
from rules.ruleset.ruleset import Accepted
from support.extent import in_full
from support.packs import choice, declared_pack, every_response, note, pack_of


def names(count: int) -> list[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return [one + two for one in letters for two in letters][:count]


def chain(length: int) -> list[Item]:
    """Questions of which each is asked only after a Yes to the one before."""
    links = names(length)
    later = [choice(link, "yn", when=HasAny(before, frozenset("y"))) for before, link in pairwise(links)]
    return [choice(links[0], "yn"), *later]


def undecided(pack: Pack) -> Report:
    """The report without a solver, and without a budget for exhaustive search."""
    return check_pack(pack, prover=Prover(pack, Budgets(sample=1, people=0), solver=lambda: None))


@pytest.mark.parametrize("length", in_full([100, 400], [100]))
def test_a_long_chain_is_proved(length: int) -> None:
    items = chain(length)
    whens = [HasAny(items[-1].link_id, frozenset(code)) for code in "yn"]
    report = check_pack(pack_of(items, [note("one", whens[0]), note("two", All(tuple(whens)))]))
    assert [one.of for one in report.findings if one.code is FindingCode.NEVER_APPLIES] == [("two",)]


def test_an_option_that_several_cannot_need_is_idle() -> None:
    both = All((HasAny("p", frozenset("a")), HasAny("p", frozenset("b"))))
    pack = pack_of([choice("p", "abc", repeats=True)], [note("n", All((Several("p"), both)))])
    assert [one.of for one in check_pack(pack).findings if one.code is FindingCode.IDLE_OPTION] == [
        ("p", "c")
    ]


def test_every_one_of_many_options_can_matter() -> None:
    codes = "abcdefghijklmnopqrstuvwxyz"
    pack = pack_of([choice("p", codes, repeats=True)], [note("n", Several("p"))])
    assert not [one for one in check_pack(pack).findings if one.code is FindingCode.IDLE_OPTION]
    assert count_paths(pack.questionnaire).count == 2**26 - 1 + 4


def test_what_depends_on_an_undecided_note_is_undecided() -> None:
    dead = All((HasAny("p", frozenset("a")), HasAny("p", frozenset("b"))))
    pack = declared_pack(0)
    claim = pack.ruleset.claim[0].id
    report = undecided(
        pack_of([choice("p")], [note("n", dead, claims=(claim,), ask="Why?")], claim=pack.ruleset.claim[:1])
    )
    assert {FindingCode.NEVER_APPLIES, FindingCode.LOST_CLAIM, FindingCode.NEVER_SHOWS} <= {
        one.code for one in report.not_proved
    }
    assert not [sentence for sentence in report.proved if "claim" in sentence]


def test_an_option_that_may_matter_by_not_being_another_is_undecided() -> None:
    not_a = Not(HasAny("p", frozenset("a")))
    report = undecided(pack_of([choice("p", "abcdefgh")], [note("n", not_a)]))
    assert not [one for one in report.findings if one.code is FindingCode.IDLE_OPTION]
    assert FindingCode.IDLE_OPTION in {one.code for one in report.not_proved}


def test_accepting_what_is_undecided_is_not_reported_as_accepting_nothing() -> None:
    entry = Accepted(finding="never-applies", of=("n",), reason="On trial.")
    pack = pack_of([choice("p")], [note("n", HasAny("p", frozenset("a")))], accepted=(entry,))
    assert FindingCode.NOTHING_ACCEPTED not in {one.code for one in undecided(pack).findings}
    assert FindingCode.NOTHING_ACCEPTED in {one.code for one in check_pack(pack).findings}


def test_the_heaviest_sum_is_the_maximum_over_each_person() -> None:
    random = Random(3)
    for _ in range(200):
        people, loads = random.randint(1, 9), random.randint(0, 6)
        carried = [(random.getrandbits(people), random.randint(0, 70)) for _ in range(loads)]
        sums = [sum(weight for who, weight in carried if who >> one & 1) for one in range(people)]
        most, who = heaviest((1 << people) - 1, carried)
        assert most == max(sums)
        assert [one for one in range(people) if who >> one & 1] == [
            one for one, total in enumerate(sums) if total == most
        ]


@pytest.mark.parametrize("seed", range(25))
def test_no_sheet_has_more_questions_to_ask_than_the_bound(seed: int) -> None:
    drawn = declared_pack(seed)
    notes = [
        replace(one, ask=f"Why {one.id}?", rank=1) if place else one
        for place, one in enumerate(drawn.ruleset.note)
    ]
    rules = drawn.ruleset
    pack = pack_of(list(drawn.questionnaire.item), notes, claim=rules.claim, unsaid=rules.unsaid)
    (extent,) = [one for one in check_pack(pack).findings if one.code is FindingCode.MOST_AT_ONCE]
    bound, found = (int(number) for number in re.findall(r"(?:at most|has) (\d+)", extent.message))
    sheets = (
        make_sheet(pack, QuestionnaireResponse("drawn", "1.0.0", Status.IN_PROGRESS, given))
        for given in every_response(pack.questionnaire)
    )
    most = max(len(sheet.questions_to_ask) + len(sheet.more_questions) for sheet in sheets)
    assert found <= most <= bound
