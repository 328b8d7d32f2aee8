"""What is shipped was inspected, and is taken as it stands: as long as not a byte of it has changed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import questionnaire
import record
import rules
from questionnaire import Pack
from questionnaire.pack.loading import inspect_pack
from record import RECORD, digests, inspectors


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Both packages with what they ship, copied to where a file can be changed."""
    for package in (questionnaire, rules):
        source = Path(str(package.__file__)).parent
        shutil.copytree(source, tmp_path / source.name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    before = file.read_text("utf-8")
    assert old in before
    file.write_text(before.replace(old, new, 1), "utf-8")


def loaded_in(folder: Path) -> str:
    """What loading says, and whether it had to inspect, in a Python that takes the packages from a folder."""
    program = (
        "import sys, questionnaire\n"
        "try: print(questionnaire.load_pack().ruleset.title)\n"
        "except questionnaire.ContentError as error: print(error)\n"
        "print('inspected' if 'rules.wording.refusals' in sys.modules else 'taken as it stands')"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True)
    return ended.stdout + ended.stderr


def test_what_is_shipped_was_inspected_as_it_is_now(pack: Pack) -> None:
    assert inspect_pack() == pack
    assert RECORD.read_text("utf-8") == digests(), "stale: python tests/record.py renews it"


def test_every_module_that_only_an_inspection_loads_is_in_the_record() -> None:
    program = (
        "import sys, questionnaire; questionnaire.load_pack(); before = set(sys.modules)\n"
        "from questionnaire.pack.loading import inspect_pack; inspect_pack()\n"
        "for name in set(sys.modules) - before: print(getattr(sys.modules[name], '__file__', None))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    ours = {Path(str(package.__file__)).parent for package in (questionnaire, rules)}
    files = [file for file in map(Path, loaded.splitlines()) if not ours.isdisjoint(file.parents)]
    assert files
    assert {str(file.relative_to(record.ROOT).as_posix()) for file in files} <= set(inspectors())


RULES, QUESTIONS = (f"{package}/content/ketamine_pain_relief.toml" for package in ("rules", "questionnaire"))
SENTENCES = {RULES: "No one answer fits everyone.", QUESTIONS: "It draws on one article."}
BOTH = pytest.mark.parametrize(("file", "words"), SENTENCES.items())


def test_the_shipped_pack_is_taken_as_it_stands(home: Path, pack: Pack) -> None:
    assert loaded_in(home) == f"{pack.ruleset.title}\ntaken as it stands\n"


@BOTH
def test_a_shipped_file_that_was_changed_is_inspected_and_refused(home: Path, file: str, words: str) -> None:
    change(home / file, words, "Relief may fade after weeks.")

    told = loaded_in(home)
    assert '"weeks" is refused' in told
    assert told.endswith("inspected\n")


@BOTH
def test_a_shipped_file_with_a_harmless_change_is_inspected_and_loads(
    home: Path, pack: Pack, file: str, words: str
) -> None:
    change(home / file, words, f"{words} ")
    assert loaded_in(home) == f"{pack.ruleset.title}\ninspected\n"


@pytest.mark.parametrize(
    "other",
    [None, b"", b"\xff\xfe", b"0" * 64 + b"  a.toml\n", "\n".join(reversed(digests().splitlines())).encode()],
    ids=["none", "empty", "no text", "of other files", "in another order"],
)
def test_with_any_other_record_the_shipped_pack_is_inspected(
    home: Path, pack: Pack, other: bytes | None
) -> None:
    file = home / "questionnaire" / "content" / "inspected.sha256"
    file.unlink() if other is None else file.write_bytes(other)
    assert loaded_in(home) == f"{pack.ruleset.title}\ninspected\n"


def test_a_record_of_other_names_is_none(home: Path, pack: Pack) -> None:
    change(home / "questionnaire" / "content" / "inspected.sha256", "rules/content", "other/content")
    assert loaded_in(home) == f"{pack.ruleset.title}\ninspected\n"


@pytest.mark.parametrize("arguments", [["check"], ["check", "--cases"]], ids=" ".join)
def test_check_inspects_what_is_shipped_whatever_the_record_says(arguments: list[str]) -> None:
    program = f"import sys, questionnaire.cli\nquestionnaire.cli.main({arguments})\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout
    assert "rules.wording.refusals" in loaded.split()


def test_a_shipped_file_that_is_missing_is_told(home: Path) -> None:
    (home / RULES).unlink()
    assert f"{RULES}: this file cannot be read" in loaded_in(home)


def renewed_in(folder: Path) -> tuple[int, str]:
    """Renew the record of a copy; return the exit code and what is said."""
    (folder / "tests").mkdir()
    program = shutil.copy(Path(str(record.__file__)), folder / "tests")
    ended = subprocess.run([sys.executable, program], cwd=folder, capture_output=True, text=True)
    return ended.returncode, ended.stderr


def test_the_record_is_not_renewed_for_what_is_refused(home: Path) -> None:
    change(home / RULES, "No one answer fits everyone.", "Two weeks.")

    code, said = renewed_in(home)
    assert (code, '"weeks" is refused' in said) == (1, True)
    assert loaded_in(home).endswith("inspected\n")


def test_the_record_is_renewed_for_what_was_inspected(home: Path, pack: Pack) -> None:
    change(home / RULES, "No one answer fits everyone.", "No one answer fits everyone. ")

    assert renewed_in(home) == (0, "")
    assert loaded_in(home) == f"{pack.ruleset.title}\ntaken as it stands\n"
