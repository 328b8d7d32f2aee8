"""What one answer costs, in packs of several sizes, beside an old build and beside plain loops.

    git clone . ../old && git -C ../old checkout 57c23e3
    python -m venv ../old-env && ../old-env/bin/pip install '../old[author]'
    python tests/benchmarks/answers.py --old ../old-env/bin/python

Each build works in a process of its own, on the same pack files. Their rounds take turns, and each figure is
the median of the processor time of its rounds. Without an old build, only the plain loops are beside it.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from subprocess import PIPE, Popen

from answers_packs import NOTES, write_chain, write_pack
from evaluation_content import questions_text, rules_text
from evaluation_workload import many_match
from goals import Goal, goals_table
from proofs import machine

SIZES = {18: 2, 100: 8, 300: 15, 1_000: 25}
"""Questions, and how many times faster than the old build an answer is to be."""
SPREAD_AT_MOST = 4
"""How many times the smallest pack's answer that of the largest takes."""
INTERVIEW_FASTER = 20
CHAINS = (300, 1_000, 3_000)
OLD_CHAIN = 1_000
"""The longest chain that the old build is given: it takes half a minute for the longest of all."""
CHAIN_AT_MOST = 1.25
"""How many times its share of questions a longer chain takes: 1 is linear."""
MEMORY_SMALLER = 8
RULES = {3_000: 100, 30_000: 300}
ROUNDS, ROUNDS_OF_RULES = 5, 21
"""Of most works, and of rules, where little lies between the builds."""
HERE = Path(__file__).parent


class Build:
    """Some work by one build, in a process that does a round when it is told to."""

    def __init__(self, *command: str) -> None:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        self._process = Popen(command, stdin=PIPE, stdout=PIPE, text=True, env=environment)
        self._figures: list[float] = []

    def round(self) -> None:
        """Do the work once more."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        self._figures.append(float(self._process.stdout.readline()))

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    @property
    def figure(self) -> float:
        """The median of the rounds."""
        return median(self._figures)


def measured(
    work: str, folder: Path, old: str | None, *, plain: bool = False, rounds: int = ROUNDS
) -> dict[str, float]:
    """Return the figures of a work on one pack: here, and if wanted of the old build and of plain loops."""
    script = str(HERE / "answers_build.py")
    builds = {"here": Build(sys.executable, script, work, str(folder))}
    if old is not None:
        builds["the old build"] = Build(old, script, work, str(folder))
    if plain:
        builds["plain loops"] = Build(sys.executable, str(HERE / "answers_plain.py"), str(folder))
    for _ in range(rounds):
        for build in builds.values():
            build.round()
    for build in builds.values():
        build.close()
    return {name: build.figure for name, build in builds.items()}


def compared(
    work: str, figures: dict[str, float], faster: float | None, unit: str, of: float = 1
) -> Iterable[Goal]:
    """Yield the goal of a work: its share of what the old build takes, the figure here beside it."""
    beside = {f"{name}, {unit}": figure * of for name, figure in figures.items()}
    old = figures.get("the old build")
    if old is not None and faster is not None:
        yield Goal(work, round(1 / faster, 3), figures["here"] / old, beside, "of the old build")
    elif faster is not None and "plain loops" in figures:
        yield Goal(work, 1, figures["here"] / figures["plain loops"], beside, "of plain loops")


def goals(folder: Path, old: str | None) -> Iterable[Goal]:
    """Measure everything."""
    answers = {}
    for questions, faster in SIZES.items():
        pack = write_pack(folder / f"{questions}", questions)
        answers[questions] = figures = measured("answer", pack, old, plain=True)
        work = f"one answer and all that a face reads, {questions:,} questions, {NOTES * questions:,} notes"
        yield from compared(work, figures, faster, "µs")
    (_, least), *_, (_, most) = answers.items()
    spread = {name: most[name] / least[name] for name in most}
    work = "the largest of these packs beside the smallest"
    yield Goal(work, SPREAD_AT_MOST, spread.pop("here"), spread, "times")
    yield from compared("a whole interview in the largest", most, INTERVIEW_FASTER, "s", of=max(SIZES) / 1e6)
    yield from chains(folder, old)
    for work in ("memory", "memory of all that is read"):
        figures = measured(work, folder / "18", old)
        yield from compared(
            f"{work}: a session of 18 answers with its history", figures, MEMORY_SMALLER, "bytes"
        )
    for rules, questions in RULES.items():
        pack = write_rules(folder / f"rules-{rules}", rules, questions)
        figures = measured("evaluation", pack, old, rounds=ROUNDS_OF_RULES)
        yield from compared(f"evaluate {rules:,} rules", figures, 1, "µs")


def chains(folder: Path, old: str | None) -> Iterable[Goal]:
    """Measure questions of which each waits for the one before it."""
    taken: dict[int, float] = {}
    for questions in CHAINS:
        beside_it = old if questions <= OLD_CHAIN else None
        figures = measured("chain", write_chain(folder / f"chain-{questions}", questions), beside_it)
        shortest = taken.setdefault(CHAINS[0], figures["here"])
        growth = figures["here"] / shortest / (questions / CHAINS[0])
        beside = {f"{name}, s": figure for name, figure in figures.items()}
        yield Goal(f"a chain of {questions:,} questions", CHAIN_AT_MOST, growth, beside, "of linear")


def write_rules(folder: Path, rules: int, questions: int) -> Path:
    """Write the pack on which rules are evaluated."""
    workload = many_match(rules, questions)
    folder.mkdir()
    (folder / "questionnaire.toml").write_text(questions_text(workload), "utf-8")
    (folder / "rules.toml").write_text(rules_text(workload), "utf-8")
    return folder


def main() -> None:
    """Print what was to be reached, and what is."""
    parser = argparse.ArgumentParser(description="Measures what one answer costs.")
    parser.add_argument("--old", metavar="PYTHON", help="the interpreter of an environment with an old build")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"Measured on {machine()}. Medians of rounds in which all took turns.\n")
        print(goals_table(goals(Path(folder), options.old)))


if __name__ == "__main__":
    main()
