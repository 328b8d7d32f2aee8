"""A problem names the line on which what it is about begins: in every file, however its TOML is written."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from questionnaire import ContentError, load_pack
from questionnaire.check.cases.loading import load_cases
from questionnaire.pack.source_lines import SourceText
from rules.problems import ContentPath, PlacedProblem
from support.edited_packs import INVALID

ROOT = Path(__file__).parents[3]
FILES = [*(ROOT / "questionnaire" / "content").rglob("*.toml"), *(ROOT / "rules" / "content").rglob("*.toml")]
BROKEN_CASES = sorted((ROOT / "tests" / "questionnaire" / "check" / "cases" / "broken_cases").iterdir())

UNUSUAL = '''\
# A comment with [brackets] and "quotes".
title = """
[[item]]
text = "in a text" """
"quoted key" = 'C:\\n'

[source.limits]
most.lines = [1, 2.5,
    # between
    2026-01-01T10:00:00, ]

[[item]]
link_id = "one"  # [item]
answer_option = [{ code = "a", label = """x
y""" }, { code = "b" },
    { code = "c", when = { all = [{ s = "t" },
        { u = "v" }] } }]

[[item]]
[[item.answer_option]]
code = "d"
[[item.answer_option]]
code = "e"
[item.more]
why = \'\'\'It's "so".\'\'\'
'''


def paths_in(raw: Any, path: ContentPath = ()) -> Iterator[ContentPath]:
    if path:
        yield path
    entries = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    for key, value in entries:
        yield from paths_in(value, (*path, key))


def is_held_by(lines: list[str], problem: PlacedProblem) -> bool:
    """Whether the line holds what the place ends in: a key, an entry, or the table where a key is missing."""
    assert problem.line is not None
    line, entry = lines[problem.line - 1], "\n".join(lines[problem.line - 1 :]).partition("\n\n")[0]
    steps = problem.place.split(" > ")
    is_there = (
        re.search(rf"^{steps[-1]} =|^\[+{steps[-1]}\]", entry, re.MULTILINE) or f" {steps[-1]} =" in line
    )
    if not is_there and not re.search(r'["\d]$', steps[-1]):
        del steps[-1]
    if not steps:
        return problem.line == 1
    key, _, name = steps[-1].partition(" ")
    if line in (f"[[{key}]]", f"[{key}]"):
        return not name.startswith('"') or f" = {name}" in entry
    return f" = {name}" in line if name.startswith('"') else bool(name) or f"{key} = " in line


@pytest.mark.parametrize("fault", [one for one in INVALID.names if INVALID.pack(one).problem[0]["at"]])
def test_the_line_of_a_fault_in_a_pack_holds_it(fault: str, tmp_path: Path) -> None:
    folder = INVALID.pack(fault).write(tmp_path / fault)
    lines = (folder / INVALID.pack(fault).file).read_text(encoding="utf-8").splitlines()

    with pytest.raises(ContentError) as refused:
        load_pack(folder)

    assert [str(one) for one in refused.value.problems if not is_held_by(lines, one)] == []
    for one in refused.value.problems:
        assert str(one).startswith(f"{one.file}:{one.line}: {one.place}: ")


@pytest.mark.parametrize("file", BROKEN_CASES, ids=lambda file: file.stem)
def test_the_line_of_a_fault_in_cases_holds_it(file: Path, tmp_path: Path) -> None:
    text = file.read_text(encoding="utf-8").partition("[[problem]]")[0]
    (tmp_path / "cases.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        load_cases(tmp_path, load_pack(INVALID.base))

    assert [str(one) for one in refused.value.problems if not is_held_by(text.splitlines(), one)] == []


def test_a_fault_of_a_whole_file_has_no_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as refused:
        load_pack(INVALID.pack("missing-file").write(tmp_path / "pack"))

    assert [one.line for one in refused.value.problems] == [None]


def test_entries_that_are_too_broken_to_be_read_do_not_shift_the_lines(tmp_path: Path) -> None:
    """The names in what is left are checked without them; the lines are those of the whole file."""
    folder = INVALID.pack("duplicate-code").write(tmp_path / "pack")
    file = folder / "questionnaire.toml"
    text = file.read_text(encoding="utf-8").replace('label = "What I notice"\n', "")
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        load_pack(folder)

    assert {one.code for one in refused.value.problems} == {"missing-key", "duplicate"}
    assert all(is_held_by(text.splitlines(), one) for one in refused.value.problems)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_key_of_the_shipped_files_is_on_its_line(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    source, lines = SourceText(file.name, text), text.splitlines()

    for path in paths_in(tomllib.loads(text)):
        assert not isinstance(path[-1], str) or path[-1] in lines[source.line_of(path) - 1], path


def test_lines_are_found_however_a_file_is_written() -> None:
    source = SourceText("unusual.toml", UNUSUAL)
    lines = {path: source.line_of(path) for path in paths_in(tomllib.loads(UNUSUAL))}

    assert lines == {
        ("title",): 2,
        ("quoted key",): 5,
        ("source",): 7,
        ("source", "limits"): 7,
        ("source", "limits", "most"): 8,
        ("source", "limits", "most", "lines"): 8,
        ("source", "limits", "most", "lines", 0): 8,
        ("source", "limits", "most", "lines", 1): 8,
        ("source", "limits", "most", "lines", 2): 10,
        ("item",): 12,
        ("item", 0): 12,
        ("item", 0, "link_id"): 13,
        ("item", 0, "answer_option"): 14,
        ("item", 0, "answer_option", 0): 14,
        ("item", 0, "answer_option", 0, "code"): 14,
        ("item", 0, "answer_option", 0, "label"): 14,
        ("item", 0, "answer_option", 1): 15,
        ("item", 0, "answer_option", 1, "code"): 15,
        ("item", 0, "answer_option", 2): 16,
        ("item", 0, "answer_option", 2, "code"): 16,
        ("item", 0, "answer_option", 2, "when"): 16,
        ("item", 0, "answer_option", 2, "when", "all"): 16,
        ("item", 0, "answer_option", 2, "when", "all", 0): 16,
        ("item", 0, "answer_option", 2, "when", "all", 0, "s"): 16,
        ("item", 0, "answer_option", 2, "when", "all", 1): 17,
        ("item", 0, "answer_option", 2, "when", "all", 1, "u"): 17,
        ("item", 1): 19,
        ("item", 1, "answer_option"): 20,
        ("item", 1, "answer_option", 0): 20,
        ("item", 1, "answer_option", 0, "code"): 21,
        ("item", 1, "answer_option", 1): 22,
        ("item", 1, "answer_option", 1, "code"): 23,
        ("item", 1, "more"): 24,
        ("item", 1, "more", "why"): 25,
    }


def test_what_is_not_in_the_file_has_the_line_of_what_should_hold_it() -> None:
    source = SourceText("unusual.toml", UNUSUAL)

    assert source.line_of(("item", 1, "answer_option", 1, "label")) == 22
    assert source.line_of(("item", 1, "text")) == 19
    assert source.line_of(("version",)) == 1
