"""Laws of the bounds on length: no sheet is longer than proved, and whoever is shown has a sheet that is."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from pathlib import Path
from random import Random

import pytest

import questionnaire
from questionnaire import Answer, Pack, parse_pack
from questionnaire.answers.response import QuestionnaireResponse, Status
from questionnaire.answers.standing import standing_of
from questionnaire.check import Budgets, Finding, FindingCode, check_pack
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.longest_sheet import at_most
from questionnaire.check.engine.behind import behind
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.witness import answer_for
from questionnaire.check.findings import File, Location, NotProved
from questionnaire.check.report.sources import Sources
from questionnaire.pack.source_lines import SourceText
from questionnaire.sheet.word_count import WordCount, word_count
from rules import Outcome
from rules.conditions.facts import Facts
from rules.ruleset.ruleset import FirstQuestion, Length, RuleSet
from support.edited_packs import FILES
from support.extent import in_full
from support.packs import declared_pack, every_response, random_pack
from support.strategies import random_session

PACK = questionnaire.load_pack()
STARTER = Path(questionnaire.__file__).parent / "content" / "starter"
BOUNDS = ("first_page", "first_questions", "sheet")
TYPED = 7
RESPONSES = 400


def context_of(pack: Pack, budgets: Budgets | None = None) -> CheckContext:
    return CheckContext(pack, Prover(pack, budgets))


def counted(pack: Pack, given: Mapping[str, Answer], typed: int = TYPED) -> WordCount:
    answers = standing_of(pack.questionnaire, given).answers
    response = QuestionnaireResponse("drawn", "1.0.0", Status.IN_PROGRESS, answers)
    return word_count(pack, response, typed)


def is_within(count: WordCount, most: WordCount) -> bool:
    return all(getattr(count, bound) <= getattr(most, bound) for bound in BOUNDS)


def wordy(pack: Pack, seed: int) -> Pack:
    """The same pack with texts of any length, questions to ask, and rows that belong to factors."""
    random = Random(seed)

    def text(most: int = 9) -> str:
        return " ".join(["word"] * random.randint(1, most))

    asks = [text(4) + f" {letter}?" for letter in "abcdefgh"]
    notes = tuple(
        replace(
            note,
            text=f"{text()} {note.id}",  # a sheet prints notes of one text once
            ask=random.choice([None, *asks]),
            rank=random.choice([None, 1, 7]),
        )
        for note in pack.ruleset.note
    )
    items = tuple(
        replace(
            item,
            label=text(5),
            factor=random.choice([None, "f", "g"]),
            answer_option=tuple(replace(one, label=text(4)) for one in item.answer_option),
        )
        for item in pack.questionnaire.item
    )
    rules: RuleSet = replace(
        pack.ruleset,
        note=tuple(replace(note, rank=note.rank if note.ask else None) for note in notes),
        standing_question=tuple(random.sample(asks, random.randint(0, 2))),
        first_question=tuple(FirstQuestion(text=text(6) + " came?") for _ in range(random.randint(0, 2))),
        open=tuple(replace(line, text=text()) for line in pack.ruleset.open),
        unsaid=tuple(replace(line, text=text()) for line in pack.ruleset.unsaid),
        safety=tuple(replace(line, text=text()) for line in pack.ruleset.safety),
    )
    return Pack(replace(pack.questionnaire, item=items), rules)


@pytest.mark.parametrize("first", range(0, 200, 50))
def test_no_sheet_of_a_random_pack_is_longer_than_proved(first: int) -> None:
    for seed in range(first, first + in_full(50, 15)):
        pack = wordy(declared_pack(seed) if seed % 2 else random_pack(seed), seed)
        budgets = [Budgets(), Budgets(people=0)][seed % 5 == 0]
        most = at_most(context_of(pack, budgets), TYPED)
        for given in islice(every_response(pack.questionnaire), RESPONSES):
            assert is_within(counted(pack, given), most), (seed, given)


def test_the_words_of_a_random_pack_can_be_as_many_as_proved_for_most_packs() -> None:
    reached = 0
    for seed in range(40):
        pack = wordy(random_pack(seed, questions=2), seed)
        most = at_most(context_of(pack), TYPED).sheet
        longest = max(counted(pack, given).sheet for given in every_response(pack.questionnaire))
        reached += longest >= most * 0.85
    assert reached >= 30


def test_no_sheet_of_the_shipped_pack_is_longer_than_proved() -> None:
    for typed in (0, 20):
        most = at_most(context_of(PACK), typed)
        for seed in range(in_full(200, 60)):
            response = random_session(PACK, seed).response
            assert is_within(word_count(PACK, response, typed), most), seed


def test_the_shipped_pack_states_lengths_that_are_proved_and_close() -> None:
    length, most = PACK.ruleset.length, at_most(context_of(PACK), 0)
    assert length is not None
    for bound in BOUNDS:
        assert getattr(most, bound) <= getattr(length, bound) <= getattr(most, bound) * 1.05


def test_the_reasons_of_many_are_those_of_each() -> None:
    for seed in range(40):
        pack = random_pack(seed)
        prover = Prover(pack)
        for note in pack.ruleset.note:
            items, population = prover.closure([note.when]), prover.exhaustive([note.when])
            assert population is not None
            found = behind(note.when, items, population)
            for person in range(population.people.count):
                facts = population.people.facts_of(person, [item.link_id for item in items])
                conclusion = pack.rules.evaluate(standing_of_facts(pack, facts)).notes[note.id]
                reasons = {link_id for link_id, who in found.items() if who >> person & 1}
                if conclusion.outcome is Outcome.TRUE:
                    assert reasons == set(conclusion.because)
                else:
                    assert not reasons


def standing_of_facts(pack: Pack, facts: Facts) -> Facts:
    items = pack.questionnaire.items
    given = {link_id: answer_for(items[link_id], fact) for link_id, fact in facts.items()}
    answers = {link_id: answer for link_id, answer in given.items() if answer is not None}
    return standing_of(pack.questionnaire, answers).facts


def bounded(**bounds: int) -> Pack:
    length = Length(**{"first_page": 9_999, "first_questions": 9, "sheet": 9_999, "typed": 0} | bounds)
    return Pack(PACK.questionnaire, replace(PACK.ruleset, length=length))


@pytest.mark.parametrize(("bound", "limit"), [("first_page", 250), ("first_questions", 4), ("sheet", 900)])
def test_whoever_is_shown_has_a_sheet_that_is_too_long_and_no_answer_to_spare(bound: str, limit: int) -> None:
    pack = bounded(**{bound: limit})
    (finding,) = too_long(pack)
    assert finding.of == (bound,)
    assert finding.witness is not None
    response = finding.witness.response
    assert finding.witness.session.finished
    assert attrgetter(bound)(word_count(pack, response, 0)) > limit
    assert too_long(pack) == [finding]


def too_long(pack: Pack) -> list[Finding]:
    return [one for one in check_pack(pack).findings if one.code is FindingCode.TOO_LONG]


def test_a_bound_that_nobody_exceeds_but_that_is_not_excluded_is_not_proved() -> None:
    most = at_most(context_of(PACK), 0).sheet
    report = check_pack(bounded(sheet=most - 1))
    (undecided,) = report.not_proved
    assert isinstance(undecided, NotProved)
    assert (undecided.code, str(undecided.location)) == (FindingCode.TOO_LONG, "length > sheet")
    assert not report.is_proved
    assert not report.is_refuted


def test_a_pack_without_lengths_is_not_held_to_any() -> None:
    report = check_pack(Pack(PACK.questionnaire, replace(PACK.ruleset, length=None)))
    assert report.is_proved
    assert not any("words" in sentence for sentence in report.proved)


def test_the_line_of_a_bound_is_found() -> None:
    rules = SourceText("rules.toml", "[length]\nfirst_page = 9\nfirst_questions = 5\nsheet = 99\ntyped = 0\n")
    sources = Sources(SourceText("questionnaire.toml", ""), rules)
    lines = [sources.line_of(Location(File.RULES, "length", "", bound)) for bound in BOUNDS]
    assert lines == [2, 3, 4]


def test_the_lengths_that_the_new_pack_suggests_are_proved() -> None:
    questions, rules = ((STARTER / name).read_text("utf-8") for name in FILES)
    table = re.search(r"^# \[length\]\n(# \w+ = \d+\n)+", rules, flags=re.MULTILINE)
    assert table is not None
    uncommented = table.group().replace("# ", "")
    report = check_pack(parse_pack(questions, rules.replace(table.group(), uncommented)))
    assert report.is_proved
    assert any("words on the first page" in sentence for sentence in report.proved)
