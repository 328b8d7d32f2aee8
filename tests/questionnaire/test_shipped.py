"""What is shipped was inspected, and is taken as it stands: as long as not a byte of it has changed."""

import shutil
import subprocess
import sys
from pathlib import Path

import questionnaire
import record
import rules
from questionnaire import Pack
from questionnaire.loading import inspect_pack
from record import RECORD, digests


def copy_of_the_program(folder: Path) -> Path:
    """Both packages with what they ship, copied to where a file can be changed; returns the file of rules."""
    for package in (questionnaire, rules):
        home = Path(str(package.__file__)).parent
        shutil.copytree(home, folder / home.name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder / "rules" / "content" / "ketamine_pain_relief.toml"


def loaded_in(folder: Path) -> str:
    """What loading says, and whether it had to inspect, in a Python that takes the packages from a folder."""
    program = (
        "import sys, questionnaire\n"
        "try: print(questionnaire.load_pack().ruleset.title)\n"
        "except questionnaire.ContentError as error: print(error)\n"
        "print('inspected' if 'rules.wording' in sys.modules else 'taken as it stands')"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True)
    return ended.stdout + ended.stderr


def test_what_is_shipped_was_inspected_as_it_is_now(pack: Pack) -> None:
    assert inspect_pack() == pack
    assert RECORD.read_text("utf-8") == digests(), "stale: python tests/record.py renews it"


def renewed_in(folder: Path) -> tuple[int, str]:
    """Renew the record of a copy; return the exit code and what is said."""
    (folder / "tests").mkdir()
    program = shutil.copy(Path(str(record.__file__)), folder / "tests")
    ended = subprocess.run([sys.executable, program], cwd=folder, capture_output=True, text=True)
    return ended.returncode, ended.stderr


def test_the_record_is_not_renewed_for_what_is_refused(tmp_path: Path) -> None:
    rules_file = copy_of_the_program(tmp_path)
    rules_file.write_text(rules_file.read_text("utf-8").replace("People differ.", "Two weeks.", 1), "utf-8")

    code, said = renewed_in(tmp_path)
    assert (code, '"weeks" is refused' in said) == (1, True)
    assert loaded_in(tmp_path).endswith("inspected\n")


def test_the_record_is_renewed_for_what_was_inspected(tmp_path: Path, pack: Pack) -> None:
    rules_file = copy_of_the_program(tmp_path)
    rules_file.write_text(rules_file.read_text("utf-8") + "# a comment\n", "utf-8")

    assert renewed_in(tmp_path) == (0, "")
    assert loaded_in(tmp_path) == f"{pack.ruleset.title}\ntaken as it stands\n"


def test_the_shipped_pack_is_taken_as_it_stands(tmp_path: Path, pack: Pack) -> None:
    copy_of_the_program(tmp_path)
    assert loaded_in(tmp_path) == f"{pack.ruleset.title}\ntaken as it stands\n"


def test_a_shipped_file_that_was_changed_is_inspected_and_refused(tmp_path: Path) -> None:
    rules_file = copy_of_the_program(tmp_path)
    changed = rules_file.read_text("utf-8").replace("People differ.", "Relief lasts two weeks.", 1)
    rules_file.write_text(changed, "utf-8")

    told = loaded_in(tmp_path)
    assert '"weeks" is refused' in told
    assert told.endswith("inspected\n")


def test_a_shipped_file_with_a_harmless_change_is_inspected_and_loads(tmp_path: Path, pack: Pack) -> None:
    rules_file = copy_of_the_program(tmp_path)
    rules_file.write_text(rules_file.read_text("utf-8") + "# a comment\n", "utf-8")
    assert loaded_in(tmp_path) == f"{pack.ruleset.title}\ninspected\n"


def test_without_the_record_the_shipped_pack_is_inspected(tmp_path: Path, pack: Pack) -> None:
    copy_of_the_program(tmp_path)
    (tmp_path / "questionnaire" / "content" / "inspected.sha256").unlink()
    assert loaded_in(tmp_path) == f"{pack.ruleset.title}\ninspected\n"


def test_a_shipped_file_that_is_missing_is_told(tmp_path: Path) -> None:
    copy_of_the_program(tmp_path).unlink()
    assert "rules/content/ketamine_pain_relief.toml: this file cannot be read" in loaded_in(tmp_path)
