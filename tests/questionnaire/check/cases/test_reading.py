"""Reading cases reports every problem of the file; a case is judged by replaying its answers in a session.

A file in broken_cases holds cases as an author wrote them and, at its end, the problems that are expected.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from questionnaire import ContentError, load_pack
from questionnaire.check.cases.judging import judge
from questionnaire.check.cases.loading import load_cases
from questionnaire.check.cases.reading import read_cases
from rules.problems import PlacedProblem
from support.edited_packs import INVALID

PACK = load_pack(INVALID.base)
BROKEN = sorted((Path(__file__).parent / "broken_cases").iterdir())


def problems_in(raw: dict[str, Any]) -> tuple[PlacedProblem, ...]:
    with pytest.raises(ContentError) as refused:
        read_cases(raw, PACK)
    return refused.value.problems


def mismatches(case: str) -> list[str]:
    """The mismatches of a case, without its name."""
    (judged,) = judge(PACK, read_cases(tomllib.loads(f'[[case]]\nname = "Somebody"\n{case}'), PACK))
    assert judged.passed is (not judged.mismatches)
    return [sentence.removeprefix('case "Somebody": ') for sentence in judged.mismatches]


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_exactly_the_problems_of_a_file_are_reported_each_with_its_place(file: Path) -> None:
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    expected = raw.pop("problem")

    problems = problems_in(raw)

    assert [(one.code, one.place) for one in problems] == [(one["code"], one["place"]) for one in expected]
    for one, wanted in zip(problems, expected, strict=True):
        assert [words for words in wanted["says"] if words not in one.message] == [], one.message


def test_the_error_on_missing_cases_says_how_to_begin(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "cases.toml").write_text("# later\n", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "empty"):
        with pytest.raises(ContentError, match=r"Begin with one \[\[case\]\]"):
            load_cases(folder, PACK)


def test_the_error_on_invalid_toml_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "cases.toml").write_text('[[case]]\nname = "Itches\n', encoding="utf-8")

    with pytest.raises(ContentError, match=r"cases\.toml:2: this is not TOML: "):
        load_cases(tmp_path, PACK)


def test_a_case_passes_if_every_effect_is_as_expected() -> None:
    assert mismatches('answers = { signs = ["itch"], treated = "no" }\napplies = ["has-itch"]') == []


def test_a_mismatch_of_a_note_names_the_answers_it_depends_on() -> None:
    assert mismatches(
        """
        answers = { signs = ["itch"] }
        applies = ["is-treated"]
        open = ["has-both"]
        """
    ) == [
        'the note "has-itch" should be absent but applies, because of "signs".',
        'the note "has-both" should be open but does not apply, because of "signs".',
        'the note "is-treated" should apply but is open, waiting for "treated".',
    ]


def test_a_mismatch_of_a_line_or_question_says_why() -> None:
    assert mismatches(
        """
        answers = { signs = ["itch", "ache"] }
        applies = ["has-itch", "has-both"]
        open = ["is-treated"]
        safety = []
        unsaid = []
        not_asked = ["treated", "amount"]
        """
    ) == [
        'the unsaid line "unsaid-ache" should not show but shows, because of "signs".',
        'the safety line "safety-ache" should not show but shows, because of "signs".',
        'the question "treated" should not be asked but is asked: { signs = ["ache", "itch"] } is true.',
        'the question "amount" should not be asked but is asked of everybody.',
    ]


def test_a_line_that_should_show_but_does_not_is_a_mismatch() -> None:
    assert mismatches('answers = { signs = ["none"] }\nsafety = ["safety-ache"]') == [
        'the safety line "safety-ache" should show but does not show, because of "signs".'
    ]


def test_with_absent_given_only_named_notes_are_judged() -> None:
    case = 'answers = { signs = ["itch"] }\nabsent = ["has-both"]'

    assert mismatches(case) == []
    assert mismatches(case + '\nopen = ["is-treated"]\napplies = ["has-itch"]') == []
    assert len(mismatches(case.replace("has-both", "has-itch"))) == 1


def test_lines_and_questions_that_a_case_does_not_name_are_not_judged() -> None:
    assert mismatches('not_sure = ["signs"]\nopen = ["has-itch", "has-both", "is-treated"]') == []
