"""The packs of the proof benchmark: reproducible from a seed, valid, and provable."""

import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from large_packs import deepest_chain, large_pack
from questionnaire import Pack
from questionnaire.check import FindingCode, Severity, check_pack
from questionnaire.pack import question_problems as wellformed
from questionnaire.pack.question_problems import vocabulary_of
from rules.conditions.conditions import ALWAYS
from rules.conditions.toml import write_condition
from rules.ruleset import rule_problems as rules_wellformed
from rules.ruleset.ruleset import Note, SafetyLine
from rules.wording.refusals import refusals
from wide_packs import wide_pack

PRINT = "import test_benchmark_packs as packs; print(packs.spelt(packs.small_pack()))"


@cache
def small_pack() -> Pack:
    """The smallest of the packs that `benchmarks/proofs.py` measures."""
    return large_pack(questions=15, notes=50, seed=1, excludes=1)


def spelt(pack: Pack) -> str:
    """The content of a pack as text, independent of the order of sets."""
    items = pack.questionnaire.item
    lines: tuple[Note | SafetyLine, ...] = (*pack.ruleset.note, *pack.ruleset.safety)
    whens = [item.enable_when for item in items] + [line.when for line in lines]
    rest = [replace(item, enable_when=ALWAYS) for item in items] + [
        replace(line, when=ALWAYS) for line in lines
    ]
    return repr([rest, [write_condition(when) for when in whens]])


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_a_seed_gives_the_same_pack_in_every_process(hash_seed: str) -> None:
    places = [str(Path(__file__).parent), *sys.path]
    env = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(places)}
    printed = subprocess.run(
        [sys.executable, "-c", PRINT], env=env, capture_output=True, text=True, check=True
    )

    assert printed.stdout.strip() == spelt(small_pack())
    assert spelt(small_pack()) != spelt(large_pack(questions=15, notes=50, seed=2, excludes=1))


def test_a_pack_is_valid_for_loading() -> None:
    pack = small_pack()
    shown = [text for note in pack.ruleset.note for text in (note.text, note.ask or "") if text]

    assert wellformed.problems_of(pack.questionnaire) == []
    assert rules_wellformed.problems_of(pack.ruleset, vocabulary_of(pack.questionnaire)) == []
    assert [text for text in shown if list(refusals(text))] == []


def test_a_pack_has_skip_chains_and_notes_that_exclude_each_other() -> None:
    pack = small_pack()

    assert len(pack.questionnaire.item) == 15
    assert len(pack.ruleset.note) == 50
    assert deepest_chain(pack.questionnaire) > 2
    assert sum(bool(note.excludes) for note in pack.ruleset.note) == 1


@pytest.mark.parametrize("one_claim", [False, True])
def test_a_wide_pack_is_valid_and_its_factor_is_silent_for_whoever_answers_everything(
    one_claim: bool,
) -> None:
    pack = wide_pack(questions=40, one_claim=one_claim)
    assert wellformed.problems_of(pack.questionnaire) == []
    assert rules_wellformed.problems_of(pack.ruleset, vocabulary_of(pack.questionnaire)) == []

    (error,) = [one for one in check_pack(pack).findings if one.severity is Severity.ERROR]

    assert error.code is FindingCode.SILENT_FACTOR
    assert error.witness is not None
    assert {answer.value for answer in error.witness.response.answers.values()} == {"other"}


def test_a_small_pack_is_proved() -> None:
    report = check_pack(small_pack())

    assert report.is_proved
