"""What `check --cases` and `--mutate` cost on packs of several sizes, beside an old build.

    python tests/benchmarks/cases.py [--old PROGRAM]

PROGRAM is the `duration-factors` of an environment with the old build and with the extra `author`. Both are
run through their command line, on the same pack files with one case that expects nothing: so every goal and
every mutant needs a case. Their rounds take turns; each figure is the median processor time of its rounds.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from math import log
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from answers_packs import write_tables
from goals import Goal, goals_table
from large_packs import large_pack
from proofs import SEED, machine
from questionnaire.pack.questions import Item
from rules.conditions.conditions import ALWAYS
from rules.conditions.toml import write_condition

QUESTIONS, MEASURED, NOTES = (12, 25, 50, 100), 50, 10
"""How many questions the packs have, which of them the old build is given, and how many notes a question."""
WORKS = {"--cases": (8, 1.3), "--cases --mutate": (10, 1.2)}
"""How many times faster than the old build each is to be, and the most of its growth, as an exponent."""
ROUNDS = 3
CASE = '[[case]]\nname = "Skips everything"\nanswers = {}\nabsent = []\n'
HERE = str(Path(sys.executable).with_name("duration-factors"))


def write_large_pack(folder: Path, questions: int) -> Path:
    """Write a large pack as files that old builds load too, with plain texts and one case."""
    pack = large_pack(questions, NOTES * questions, SEED, 0)
    notes = [{"id": note.id, "when": write_condition(note.when)} for note in pack.ruleset.note]
    write_tables(folder, [_table_of(item) for item in pack.questionnaire.item], notes)
    (folder / "cases.toml").write_text(CASE, "utf-8")
    return folder


def _table_of(item: Item) -> dict[str, object]:
    table: dict[str, object] = {"link_id": item.link_id, "type": item.type.value, "repeats": item.repeats}
    table |= {"text": "What?", "label": "It", "why": "So."}
    if item.answer_option:
        spare = {"exclusive": True}, {"for_clinician": True}
        table["answer_option"] = [
            {"code": option.code, "label": "It"}
            | (spare[0] if option.exclusive else {})
            | (spare[1] if option.for_clinician else {})
            for option in item.answer_option
        ]
    return table if item.enable_when == ALWAYS else table | {"enable_when": write_condition(item.enable_when)}


def seconds(program: str, work: str, folder: Path) -> float:
    """Return the processor time of one run."""
    before = getrusage(RUSAGE_CHILDREN)
    command = [program, "check", *work.split(), "--pack", str(folder)]
    done = subprocess.run(command, capture_output=True, check=False)
    after = getrusage(RUSAGE_CHILDREN)
    assert done.returncode == 1, done.stderr
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(work: str, folders: Mapping[int, Path], old: str | None) -> dict[tuple[str, int], float]:
    """Return the median of each build on each pack, in turns."""
    runs = [("here", questions) for questions in folders] + [("the old build", MEASURED)] * bool(old)
    programs = {"here": HERE, "the old build": old or ""}
    figures: dict[tuple[str, int], list[float]] = {run: [] for run in runs}
    for _ in range(ROUNDS):
        for build, questions in runs:
            figures[build, questions].append(seconds(programs[build], work, folders[questions]))
    return {run: median(some) for run, some in figures.items()}


def goals(folder: Path, old: str | None) -> Iterable[Goal]:
    """Measure everything."""
    folders = {questions: write_large_pack(folder / str(questions), questions) for questions in QUESTIONS}
    for work, (faster, exponent) in WORKS.items():
        figures = measured(work, folders, old)
        size = f"{work}, {MEASURED} questions, {NOTES * MEASURED} notes"
        beside = {
            f"{build}, s": some for (build, questions), some in figures.items() if questions == MEASURED
        }
        here = figures["here", MEASURED]
        if old is not None:
            share = here / figures["the old build", MEASURED]
            yield Goal(size, round(1 / faster, 3), share, beside, "of the old build")
        last = max(QUESTIONS)
        growth = log(figures["here", last] / here) / log(last / MEASURED)
        beside = {f"{questions} questions, s": figures["here", questions] for questions in QUESTIONS}
        yield Goal(f"{work}: growth to {last} questions", exponent, growth, beside, "as exponent")


def main() -> None:
    """Print what was to be reached, and what is."""
    parser = argparse.ArgumentParser(description="Measures what cases and mutants cost.")
    parser.add_argument("--old", metavar="PROGRAM", help="the duration-factors of an old build")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"Measured on {machine()}. Medians of {ROUNDS} rounds, in which all took turns.\n")
        print(goals_table(goals(Path(folder), options.old)))


if __name__ == "__main__":
    main()
