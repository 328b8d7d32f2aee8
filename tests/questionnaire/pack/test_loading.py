"""A pack is refused with every problem of its two files, and each is told where it stands."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from questionnaire import ContentError, Pack, load_pack, parse_pack
from rules.problems import PlacedProblem, ProblemCode
from support.edited_packs import INVALID

VALID = INVALID.base
FAULTS = INVALID.names
QUESTIONS = (VALID / "questionnaire.toml").read_text(encoding="utf-8")
RULES = (VALID / "rules.toml").read_text(encoding="utf-8")
VALUES = [
    '""',
    '"x"',
    '"Two hours"',
    "3",
    "-1",
    "true",
    "1.5",
    "2026-01-01",
    "[]",
    "[1]",
    "[[]]",
    "{}",
    "nan",
]
VALUES += [
    '["signs"]',
    "{ all = [] }",
    "{ not = { signs = 1 } }",
    "[{}]",
    '{ x = { y = ["z"] } }',
    "'\\u0000'",
]

Overlay: TypeAlias = Callable[[str], Path]


@pytest.fixture
def overlay(tmp_path: Path) -> Overlay:
    """Write the valid pack with one fault."""
    return lambda fault: INVALID.pack(fault).write(tmp_path / fault)


def problems_in(folder: Path) -> tuple[PlacedProblem, ...]:
    with pytest.raises(ContentError) as refused:
        load_pack(folder)
    return refused.value.problems


def problems_of(questions: str = QUESTIONS, rules: str = RULES) -> list[tuple[str, str]]:
    """The places and codes of what is wrong with a pack given as text."""
    with pytest.raises(ContentError) as refused:
        parse_pack(questions, rules)
    return [(problem.place, problem.code) for problem in refused.value.problems]


def loaded_or_refused(text: str, *, of_questions: bool) -> Pack | tuple[PlacedProblem, ...]:
    """What comes of the valid pack with one of its texts replaced; an empty tuple would be a bug."""
    try:
        return parse_pack(text, RULES) if of_questions else parse_pack(QUESTIONS, text)
    except ContentError as refused:
        return refused.problems


def test_the_valid_pack_loads_and_holds_what_its_files_say() -> None:
    pack = load_pack(VALID)

    assert (pack.questionnaire.id, pack.ruleset.version) == ("itch", "1.2.0")
    assert [item.link_id for item in pack.questionnaire.item] == [
        "signs",
        "treated",
        "amount",
        "amount-unit",
        "hopes",
    ]
    assert [note.id for note in pack.ruleset.note] == ["has-itch", "has-both", "is-treated"]


def test_a_folder_can_be_named_with_text_and_its_texts_parsed_to_the_same_pack() -> None:
    assert load_pack(str(VALID)) == load_pack(VALID) == parse_pack(QUESTIONS, RULES)


def test_the_shipped_pack_loads_by_default(pack: Pack) -> None:
    assert load_pack() == pack


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_where_it_is_and_nothing_else_is(fault: str, overlay: Overlay) -> None:
    folder = overlay(fault)
    pack = INVALID.pack(fault)
    told = problems_in(folder)

    wanted = [(str(folder / pack.file), one["code"], one["at"]) for one in pack.problem]
    assert sorted((one.file, one.code, one.place) for one in told) == sorted(wanted), told
    for one in pack.problem:
        messages = [each.message for each in told if (each.code, each.place) == (one["code"], one["at"])]
        assert any(all(words in message for words in one["says"]) for message in messages), messages


def test_every_code_has_a_fault_that_shows_it() -> None:
    in_packs = [problem for fault in FAULTS for problem in INVALID.pack(fault).problem]
    in_cases = [
        problem
        for file in (Path(__file__).parents[1] / "check" / "cases" / "broken_cases").iterdir()
        for problem in tomllib.loads(file.read_text(encoding="utf-8"))["problem"]
    ]

    assert {problem["code"] for problem in in_packs + in_cases} == set(ProblemCode)


@pytest.mark.parametrize("fault", FAULTS)
def test_only_the_file_that_is_named_differs(fault: str, overlay: Overlay) -> None:
    pack, folder = INVALID.pack(fault), overlay(fault)
    (other,) = {"questionnaire.toml", "rules.toml"} - {pack.file}

    assert {path.name for path in folder.iterdir()} == ({other} if pack.missing else {other, pack.file})
    assert (folder / other).read_bytes() == (VALID / other).read_bytes()
    assert pack.missing or (folder / pack.file).read_bytes() != (VALID / pack.file).read_bytes()


def test_five_faults_in_one_file_are_told_at_once() -> None:
    questions = (
        QUESTIONS.replace('type = "decimal"', 'type = "decimel"')
        .replace("exclusive = true", "exclusiv = true")
        .replace('why = "It opens your sheet."', 'why = "Name up to 3."')
        .replace('label = "Treated for it"', 'label = ""')
        .replace('    { code = "spoons", label = "spoons", for_clinician = true },\n', "")
    )

    assert sorted(problems_of(questions)) == [
        ('item "amount" > type', "unknown-item-type"),
        ('item "amount-unit"', "options"),
        ('item "hopes" > why', "wording"),
        ('item "signs" > answer_option "none" > exclusiv', "unknown-key"),
        ('item "treated" > label', "empty-text"),
    ]


def test_faults_of_both_files_are_told_at_once() -> None:
    questions = QUESTIONS.replace('unit = "amount-unit"', 'unit = "amounts"')
    rules = RULES.replace('when = { treated = "yes" }', 'when = { treated = "maybe" }').replace(
        'version = "1.2.0"', 'version = "2.0.0"'
    )

    assert problems_of(questions, rules) == [
        ('item "amount" > unit', "reference"),
        ('note "is-treated" > when', "unknown-option"),
        ("version", "disagree"),
    ]


def test_a_broken_question_brings_no_false_report_about_the_rules() -> None:
    """Notes name the question that cannot be read; that it is unknown would be said of the wrong line."""
    questions = QUESTIONS.replace('label = "Treated for it"\n', "")

    assert problems_of(questions) == [('item "treated" > label', "missing-key")]


def test_a_file_that_cannot_be_parsed_does_not_hide_what_is_wrong_with_the_other() -> None:
    assert problems_of(QUESTIONS + "[", RULES.replace("rank = 1", "rank = 0")) == [
        ("", "syntax"),
        ('note "has-itch" > rank', "wrong-value"),
    ]


def test_an_error_is_one_line_a_problem_with_file_line_place_and_code(overlay: Overlay) -> None:
    folder = overlay("misspelt-key")

    with pytest.raises(ContentError) as refused:
        load_pack(folder)

    heading, *lines = str(refused.value).splitlines()
    assert heading == "this pack cannot be used; problems: 2."
    assert len(lines) == len(refused.value.problems) == 2
    assert lines[0].startswith(f'{folder / "questionnaire.toml"}:35: item "amount" > why: ')
    assert lines[0].endswith(" [missing-key]")


@pytest.mark.parametrize("fault", FAULTS)
def test_no_report_speaks_of_pydantic_or_of_python(fault: str, overlay: Overlay) -> None:
    for problem in problems_in(overlay(fault)):
        for word in ("pydantic", "Traceback", "<class", "ValidationError", "Ellipsis", "frozenset", "tuple"):
            assert word not in str(problem)


def test_a_pack_that_is_no_folder_is_told_as_two_files_that_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "pack"
    file.write_text("", encoding="utf-8")

    assert [one.code for one in problems_in(file)] == ["missing-file", "missing-file"]
    assert [one.code for one in problems_in(tmp_path / "nowhere")] == ["missing-file", "missing-file"]


def test_deeply_nested_toml_is_a_problem_and_no_crash() -> None:
    assert problems_of(rules=RULES + f"x = {'[' * 5000}{']' * 5000}\n") == [("", "syntax")]


def test_a_deeply_nested_condition_is_a_problem_or_read_and_no_crash() -> None:
    deep = "{ not = " * 60 + '{ signs = "itch" }' + " }" * 60

    pack = parse_pack(QUESTIONS, RULES.replace('{ signs = "itch" }', deep))

    assert pack.ruleset.note[0].id == "has-itch"


@given(st.sampled_from([QUESTIONS, RULES]), st.integers(0, 200), st.sampled_from(VALUES))
@example(QUESTIONS, 7, "{ all = [] }")
def test_whatever_stands_at_a_key_the_pack_loads_or_its_problems_are_told(
    text: str, place: int, value: str
) -> None:
    lines = text.splitlines()
    keyed = [at for at, line in enumerate(lines) if " = " in line and line[0].isalpha()]
    at = keyed[place % len(keyed)]
    lines[at] = f"{lines[at].split(' = ')[0]} = {value}"

    assert loaded_or_refused("\n".join(lines), of_questions=text == QUESTIONS)


@given(st.sampled_from([QUESTIONS, RULES]), st.integers(0, 200), st.integers(1, 4))
def test_whatever_lines_are_gone_the_pack_loads_or_its_problems_are_told(
    text: str, place: int, count: int
) -> None:
    lines = text.splitlines()
    place %= len(lines)
    del lines[place : place + count]

    assert loaded_or_refused("\n".join(lines), of_questions=text == QUESTIONS)
