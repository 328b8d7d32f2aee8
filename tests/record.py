"""Renews the record that what is shipped was inspected, after inspecting it: python tests/record.py

The record holds the digests of the two files, and of the modules that inspected them, as `sha256sum` would
write them. A start compares the two files only; a test compares all.
"""

import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILES = [f"{package}/content/ketamine_pain_relief.toml" for package in ("questionnaire", "rules")]
PROBLEMS = [
    "questionnaire/kinds/units.py",
    "questionnaire/pack/earlier_problems.py",
    "questionnaire/pack/inspection.py",
    "questionnaire/pack/question_problems.py",
    "questionnaire/pack/shape.py",
    "questionnaire/pack/shape_problems.py",
    "questionnaire/pack/shape_reading.py",
    "questionnaire/pack/source_lines.py",
    "questionnaire/pack/toml_syntax.py",
    "rules/conditions/names.py",
    "rules/problems.py",
    "rules/ruleset/exact.py",
    "rules/ruleset/pydantic_shape.py",
    "rules/ruleset/rule_problems.py",
]
"""What looks for problems: shape, names and conditions. The guard has a folder of its own."""
RECORD = ROOT / "questionnaire" / "content" / "inspected.sha256"


def digests() -> str:
    """Return the record for the files as they are now."""
    files = [*FILES, *inspectors()]
    return "".join(f"{sha256((ROOT / file).read_bytes()).hexdigest()}  {file}\n" for file in files)


def inspectors() -> list[str]:
    """Return the files of the modules that inspect a pack."""
    guard = sorted((ROOT / "rules" / "wording").glob("*.py"))
    return [*PROBLEMS, *(str(file.relative_to(ROOT).as_posix()) for file in guard)]


def renew() -> None:
    """Write the record, or end with every problem of the files and write nothing."""
    from questionnaire.errors import ContentError
    from questionnaire.pack.loading import inspect_pack

    record = digests()
    try:
        inspect_pack()
    except ContentError as error:
        raise SystemExit(str(error)) from None
    RECORD.write_text(record, "utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # this checkout's files, whatever is installed
    renew()
