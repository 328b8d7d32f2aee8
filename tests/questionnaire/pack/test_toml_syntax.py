"""A `{ }` over several lines is told as what it is, where TOML 1.0 refuses it and where TOML 1.1 reads it."""

import sys
import tomllib
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import ContentError, cli, parse_pack
from questionnaire.pack.toml_syntax import LooseTable, loose_tables
from support.edited_packs import FILES, INVALID

QUESTIONS, RULES = ((INVALID.base / name).read_text("utf-8") for name in FILES)
HINT = "A { } stands on one line"

before_toml_1_1 = pytest.mark.skipif(sys.version_info >= (3, 15), reason="this Python reads TOML 1.1")

LOOSE = {
    "a = {\n b = 1 }": (1, 1),
    "# {\na = { b = 1,\n c = 2 }": (2, 2),
    "a = { b = 1, }": (1, 1),
    "a = [{ b = 1 },\n { b = 2 # two\n }]": (2, 2),
    "a = { b = [1,\n 2],\n c = 3 }": (1, 2),
    'a = { b = """{\n""",\n }': (1, 2),
    "a = { b = { c = 1,\n } }": (1, 1),
}
STRICT = [
    "a = [\n 1,\n]",
    "a = { b = [1,\n 2,\n] }",
    'a = "{"\n[table]\n[[list]]\nb = {}',
    "a = '''{\n,}'''\nb = { c = '{', d = \"\\\"{\" } # {\n",
]


@pytest.mark.parametrize("text", LOOSE)
def test_a_table_with_a_break_or_a_comma_at_its_end_is_found_with_its_lines(text: str) -> None:
    assert LooseTable(*LOOSE[text]) in list(loose_tables(text))


@pytest.mark.parametrize("text", STRICT)
def test_a_table_on_one_line_is_not_found(text: str) -> None:
    assert tomllib.loads(text)
    assert list(loose_tables(text)) == []


def _as_list(parts: list[str]) -> str:
    return "[\n" + ", # {\n".join(parts) + ",\n]"


def values(*, breaks: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Values in TOML 1.1; between the parts of a table stands one of `breaks`."""
    gap = st.sampled_from(breaks)
    plain = st.sampled_from(["1", '"{"', "'},'", '"""\n}"""', "{}", "[]"])

    def within(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        lists = st.lists(inner, min_size=1, max_size=2).map(_as_list)
        pairs = st.lists(inner, min_size=1, max_size=2).map(
            lambda parts: ", ".join(f"{'ab'[at]} = {part}" for at, part in enumerate(parts))
        )
        tables = st.builds("{{{}{}{}}}".format, gap, pairs, gap)
        return lists | tables

    return st.recursive(plain, within, max_leaves=6)


@before_toml_1_1
@given(values(breaks=("", " ", "\n", " # {\n")) | values(breaks=("", " ")))
def test_it_finds_one_in_just_those_texts_that_toml_1_0_refuses(value: str) -> None:
    text = f"x = {value}\n"
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert list(loose_tables(text))
    else:
        assert not list(loose_tables(text))


def refused(questions: str) -> str:
    with pytest.raises(ContentError) as error:
        parse_pack(questions, RULES)
    return str(error.value)


@before_toml_1_1
@pytest.mark.parametrize("text", LOOSE)
def test_where_it_is_refused_the_message_has_its_line_and_says_what_is_allowed(text: str) -> None:
    told = refused(f"{QUESTIONS}\n[loose]\n{text}\n")
    line = QUESTIONS.count("\n") + 2 + LOOSE[text][1]
    assert f"questionnaire.toml:{line}: this is not TOML: " in told
    assert HINT in told


@pytest.mark.parametrize(
    "wrong", ["a =", 'a = "{\n"', "a = { b = 1 c = 2 }", "[[a]", "a = { b = [1\n }", "a = 1\na = 2"]
)
def test_what_else_is_no_toml_is_told_without_that(wrong: str) -> None:
    told = refused(f"{QUESTIONS}\n[loose]\n{wrong}\n")
    assert "this is not TOML: " in told
    assert HINT not in told


@pytest.mark.parametrize("behind", ["", "\n", "\n\n  \n"])
@pytest.mark.parametrize("wrong", ["x = [", "x = [\n 1,", 'x = """', "x ="])
def test_what_ends_too_early_has_the_last_line(wrong: str, behind: str) -> None:
    line = QUESTIONS.count("\n") + 1 + wrong.count("\n")
    assert f"questionnaire.toml:{line}: this is not TOML: " in refused(f"{QUESTIONS}{wrong}{behind}")


def test_brackets_that_are_nested_too_deeply_are_told_with_the_line_of_the_innermost() -> None:
    told = refused(f"{QUESTIONS}x = [\n{'[' * 3000}{']' * 3000}\n]\n")
    line = QUESTIONS.count("\n") + 2
    assert f"questionnaire.toml:{line}: this is nested too deeply to be read" in told
    assert "recursion" not in told


@pytest.fixture
def newer_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Python reads from 3.15 on: tomli is the same reader, one version ahead."""
    monkeypatch.setattr(tomllib, "loads", tomli.loads)


@pytest.mark.usefixtures("newer_python")
@pytest.mark.parametrize("format_", ["text", "json", "sarif"])
def test_where_it_is_read_check_warns_that_others_cannot_open_the_pack(
    format_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules.toml"
    text = RULES.replace("when = { ", "when = {\n    ", 1)
    rules.write_text(text, "utf-8")
    (tmp_path / "questionnaire.toml").write_text(QUESTIONS, "utf-8")
    line = text[: text.index("when = {\n")].count("\n") + 1
    strict = cli.main(["check", "--pack", str(INVALID.base)])
    assert "warning: " not in capsys.readouterr().err
    assert cli.main(["check", "--pack", str(tmp_path), "--format", format_]) == strict
    out, err = capsys.readouterr()
    assert f"warning: {rules}:{line}: " in err
    assert "others may not be able to open this pack" in " ".join(err.split())
    assert out
