"""Renews the record that what is shipped was inspected, after inspecting it: python tests/record.py

The record holds the digests of the two files, as `sha256sum` would write them.
"""

import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILES = [f"{package}/content/ketamine_pain_relief.toml" for package in ("questionnaire", "rules")]
RECORD = ROOT / "questionnaire" / "content" / "inspected.sha256"


def digests() -> str:
    """Return the record for the files as they are now."""
    return "".join(f"{sha256((ROOT / file).read_bytes()).hexdigest()}  {file}\n" for file in FILES)


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
