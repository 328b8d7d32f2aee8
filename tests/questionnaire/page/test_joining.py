"""The script is joined without a build step, is small, and asks no engine what differs among engines."""

import re
from collections import Counter
from pathlib import Path

import pytest

import questionnaire
from questionnaire.page import joining
from questionnaire.page.joining import CORE, joined
from support.readmes import text_of

FOLDER = Path(questionnaire.__file__).parent / "page" / "script"
FILES = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.js"))}
MOST_LINES = 1_450
"""Of the session and what it hands over, as they ship: without comments and empty lines."""

COMMENT = re.compile(r" *(/\*\*.*\*/|/\*\*| \*.*)")

DIFFERS_AMONG_ENGINES = {
    "a class of Unicode": r"\\p\{",
    "white space of the engine": r"\\s|\\S|\btrim(Start|End)?\(",
    "Unicode of the engine": r"\bnormalize\(|\bto(Locale)?(Upper|Lower)Case\(|\blocaleCompare\(|\bIntl\b",
    "newer than four years": r"\(\?<[=!]|\bto(Sorted|Reversed|Spliced)\(|\bgroupBy\(|\bisWellFormed\(",
    "a comparison without a comparator": r"\.sort\(\)",
}
OUTSIDE = (
    r"\b(document|window|globalThis|self|fetch|XMLHttpRequest|WebSocket|EventSource|navigator|location|history)\b|"
    + (
        r"\b(localStorage|sessionStorage|indexedDB|import|export|require|eval|Function|setTimeout|Date|Math\.random)\b"
    )
)


@pytest.mark.parametrize("what", DIFFERS_AMONG_ENGINES)
def test_it_asks_no_engine_what_differs_among_engines(what: str) -> None:
    found = [name for name in CORE if re.search(DIFFERS_AMONG_ENGINES[what], without_comments(name))]
    assert found == []


def test_the_session_knows_nothing_outside_itself() -> None:
    found = [
        (name, used[0])
        for name in CORE
        if (used := re.search(OUTSIDE, without_strings(without_comments(name))))
    ]
    assert found == []


def without_comments(name: str) -> str:
    return joined([name])


def without_strings(script: str) -> str:
    return re.sub(r'"(?:[^"\\\n]|\\.)*"|`[^`]*`', '""', script)


def test_it_is_small() -> None:
    assert joined().count("\n") + 1 <= MOST_LINES


def test_every_file_is_joined_and_every_name_stands_once() -> None:
    listed = getattr(joining, "WHOLE", CORE)
    names = re.findall(
        r"^(?:function\*?|class|const|let) (\w+)", "\n".join(FILES.values()), flags=re.MULTILINE
    )
    assert sorted(listed) == sorted(FILES)
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_no_comment_ships_and_nothing_else_is_left_out() -> None:
    for name, text in FILES.items():
        lines = [line for line in text.splitlines() if line.strip() and not COMMENT.fullmatch(line)]
        whole = re.sub(r"/\*\* @type .*?\*/ ", "", "\n".join(lines))
        assert whole in joined([name])
        assert "/**" not in joined([name])


def test_every_name_that_its_readme_tells_of_is_there() -> None:
    readme = text_of("questionnaire/page/script/README.md")
    calls = set(re.findall(r"`(?:\w+\.)?(\w+)\(", readme))
    assert len(calls) > 15
    assert [name for name in sorted(calls) if not re.search(rf"\b{name}\(", joined())] == []
