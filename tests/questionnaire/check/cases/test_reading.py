"""A case is read with every fault of its file, and judged by leading its person through a session.

A file in broken_cases holds cases as their author wrote them, and below what the author must be told.
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


def differences(case: str) -> list[str]:
    """What does not come as a case says, without the name of the case."""
    (judged,) = judge(PACK, read_cases(tomllib.loads(f'[[case]]\nname = "Somebody"\n{case}'), PACK))
    assert judged.passed is (not judged.differences)
    return [sentence.removeprefix('case "Somebody": ') for sentence in judged.differences]


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_a_fault_is_told_where_it_is_and_nothing_else_is(file: Path) -> None:
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    expected = raw.pop("problem")

    told = problems_in(raw)

    assert [(one.code, one.place) for one in told] == [(one["code"], one["place"]) for one in expected]
    for one, wanted in zip(told, expected, strict=True):
        assert [words for words in wanted["says"] if words not in one.message] == [], one.message


def test_a_folder_without_cases_is_told_how_to_begin(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "cases.toml").write_text("# later\n", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "empty"):
        with pytest.raises(ContentError, match=r"Begin with one \[\[case\]\]"):
            load_cases(folder, PACK)


def test_cases_that_are_no_toml_are_told_the_line(tmp_path: Path) -> None:
    (tmp_path / "cases.toml").write_text('[[case]]\nname = "Itches\n', encoding="utf-8")

    with pytest.raises(ContentError, match=r"cases\.toml: this is not TOML: .*line 2"):
        load_cases(tmp_path, PACK)


def test_a_case_passes_where_everything_comes_as_it_says() -> None:
    assert differences('answers = { signs = ["itch"], treated = "no" }\napplies = ["has-itch"]') == []


def test_a_note_that_does_not_come_as_it_must_is_told_with_what_it_rests_on() -> None:
    assert differences(
        """
        answers = { signs = ["itch"] }
        applies = ["is-treated"]
        open = ["has-both"]
        """
    ) == [
        'the note "has-itch" should not appear and applies, because of "signs".',
        'the note "has-both" should be open and does not apply, because of "signs".',
        'the note "is-treated" should apply and is open; it waits for "treated".',
    ]


def test_a_line_or_question_that_does_not_come_as_it_must_is_told() -> None:
    assert differences(
        """
        answers = { signs = ["itch", "ache"] }
        applies = ["has-itch", "has-both"]
        open = ["is-treated"]
        safety = []
        unsaid = []
        not_asked = ["treated", "amount"]
        """
    ) == [
        'the unsaid line "unsaid-ache" should not show and shows, because of "signs".',
        'the safety line "safety-ache" should not show and shows, because of "signs".',
        'the question "treated" should not be asked and is asked: { signs = ["ache", "itch"] } holds.',
        'the question "amount" should not be asked and is asked of everybody.',
    ]


def test_a_line_that_must_show_and_does_not_is_told() -> None:
    assert differences('answers = { signs = ["none"] }\nsafety = ["safety-ache"]') == [
        'the safety line "safety-ache" should show and does not show, because of "signs".'
    ]


def test_where_absent_is_given_only_notes_that_are_named_are_judged() -> None:
    said = 'answers = { signs = ["itch"] }\nabsent = ["has-both"]'

    assert differences(said) == []
    assert differences(said + '\nopen = ["is-treated"]\napplies = ["has-itch"]') == []
    assert len(differences(said.replace("has-both", "has-itch"))) == 1


def test_lines_and_questions_that_a_case_does_not_speak_of_are_not_judged() -> None:
    assert differences('not_sure = ["signs"]\nopen = ["has-itch", "has-both", "is-treated"]') == []
