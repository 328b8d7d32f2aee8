"""Two programs of others that read SARIF: one judges a log, one lists what is in it (from `.ci/sarif`)."""

import csv
import json
import os
import subprocess
from pathlib import Path

from support.outside_programs import missing

_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
_READERS = Path(os.environ.get("DURATION_FACTORS_SARIF") or _CACHE / "duration-factors" / "sarif")


def faults_in(folder: Path) -> list[str]:
    """Errors and warnings of Microsoft's validator about the logs in a folder."""
    report, logs = folder / "faults.json", sorted(folder.glob("*.sarif"))
    command = [_reader("multitool-5.7.0/Sarif.Multitool"), "validate", *logs, "--output", report]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}  # no ICU is needed
    ended = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert f"{len(logs)} files scanned" in ended.stdout, ended.stdout
    (run,) = json.loads(report.read_text("utf-8-sig"))["runs"]
    return [f"{found['ruleId']} {found['message']}" for found in run["results"]]


def rows_in(log: Path) -> list[tuple[str, str, str, int]]:
    """The results in a log, as sarif-tools lists them: severity, code, file and line."""
    table = log.with_suffix(".csv")
    command = [_reader("sarif-tools-3.0.5/bin/python"), "-m", "sarif", "csv", log, "--output", table]
    subprocess.run(command, capture_output=True, check=True)
    with table.open(encoding="utf-8", newline="") as rows:
        return [
            (row["Severity"], row["Code"], row["Location"], int(row["Line"])) for row in csv.DictReader(rows)
        ]


def _reader(path: str) -> Path:
    program = _READERS / path
    if not program.exists():
        missing(f"{program} is not there: run .ci/sarif")
    return program
