"""What questionnaire/check/README.md shows is what happens."""

import re
from pathlib import Path

import pytest

from questionnaire import check, cli
from questionnaire.check.findings import FindingCode, severity_of

README = (Path(check.__file__).parent / "README.md").read_text("utf-8")
FINDING_ROW = re.compile(r"^\| `([a-z-]+)` \| (error|warning|info) \|", re.MULTILINE)
QUESTION, NOTES, ACCEPTED = re.findall(r"^```toml\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
TEXTS = re.findall(r"^```text\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
ERROR, REFUTED, PROVED, MISMATCH, COVERAGE, MUTANTS, PRINTED = TEXTS


class Author:
    """Somebody with a new pack in the folder `balcony`."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        assert cli.main(["new", "balcony"]) == 0

    def check(self, *options: str) -> tuple[int, str]:
        self._capsys.readouterr()
        code = cli.main(["check", *options, "--pack", "balcony"])
        return code, self._capsys.readouterr().out

    def append(self, file: str, text: str) -> None:
        with Path("balcony", file).open("a", encoding="utf-8") as opened:
            opened.write(f"\n{text}")

    def replace(self, file: str, old: str, new: str) -> None:
        path = Path("balcony", file)
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Author:
    monkeypatch.chdir(tmp_path)
    return Author(capsys)


def repair_of(notes: str) -> tuple[str, str]:
    """The condition with the mistake, and the one that repairs it."""
    mistake = re.search(r"^when = \{ any .*$", notes, flags=re.MULTILINE)
    repair = re.search(r"`(when = \{ birds = \"no\" \})`", README)
    assert mistake is not None
    assert repair is not None
    return mistake[0], repair[1]


def test_the_run_is_what_check_prints(author: Author) -> None:
    author.append("questionnaire.toml", QUESTION)
    author.append("rules.toml", NOTES)
    code, printed = author.check()
    assert (code, ERROR in printed, REFUTED in printed) == (1, True, True)

    author.replace("rules.toml", *repair_of(NOTES))
    code, printed = author.check()
    assert (code, PROVED in printed) == (0, True)

    code, printed = author.check("--cases")
    assert (code, MISMATCH in printed, COVERAGE in printed) == (1, True, True)


def test_the_first_case_of_a_new_pack_kills_as_many_mutants_as_shown(author: Author) -> None:
    cases = Path("balcony", "cases.toml")
    first = "[[case]]".join(cases.read_text("utf-8").split("[[case]]")[:2])
    cases.write_text(first, "utf-8")
    code, printed = author.check("--cases", "--mutate")
    assert (code, MUTANTS in printed) == (1, True)


def test_an_entry_that_accepts_is_valid(author: Author) -> None:
    author.append("rules.toml", ACCEPTED)
    code, printed = author.check()
    assert (code, "[nothing-accepted]" in printed) == (0, True)


def test_every_code_is_listed_with_its_severity() -> None:
    assert FINDING_ROW.findall(README) == [(code, severity_of(code)) for code in FindingCode]


def test_the_python_sample_prints_what_is_shown_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    (sample,) = re.findall(r"^```python\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    exec(compile(sample, "README.md", "exec"), {})
    assert capsys.readouterr().out == PRINTED


def test_every_folder_is_listed() -> None:
    folders = {path.parent.name for path in Path(check.__file__).parent.glob("*/__init__.py")}
    assert {folder for folder in folders if f"| `{folder}/` |" not in README} == set()
