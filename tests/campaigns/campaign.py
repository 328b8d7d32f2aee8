"""A campaign: one random run from many seeds, what went wrong, and how many runs of each sort."""

import argparse
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import questionnaire
from questionnaire import Pack
from support import processes as starting
from support.face_drivers import Plain, Prompts
from support.interview_driver import Interview
from support.terminal_driver import Terminal

PACK: Pack = questionnaire.load_pack()


@dataclass
class Run:
    """What came of one run. sort: what was done, for the figures. faults: what must not be, as sentences."""

    sort: str
    faults: list[str] = field(default_factory=list)

    def must(self, holds: object, otherwise: str) -> None:
        if not holds:
            self.faults.append(otherwise)


OneRun: TypeAlias = Callable[[int, Path], Run]
"""Makes the run of a seed, in a folder of its own."""


def start(face: type[Interview], folder: Path, *options: str, columns: int = 80, rows: int = 60) -> Interview:
    """Start the program in a terminal, in one face."""
    chosen = ("--plain", *options) if face is Plain else options

    def program(**given: object) -> starting.Process:
        return starting.start(*chosen, cwd=folder, **given)  # type: ignore[arg-type]  # what Terminal gives

    return face(Terminal(program, columns, rows, {}), PACK, folder)


def faces() -> tuple[type[Interview], ...]:
    return (Prompts, Plain)


def runs_of(one: OneRun, seeds: Iterable[int]) -> tuple[Counter[str], list[str]]:
    """Make the runs; return how many there were of each sort, and the faults with their seeds."""
    sorts, faults = Counter[str](), list[str]()
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            try:
                came = one(seed, Path(folder))
            except AssertionError as error:
                came = Run("broken off", [str(error)])
        sorts[came.sort] += 1
        for fault in came.faults:
            faults.append(f"seed {seed}, {came.sort}: {fault}")
            print(faults[-1], flush=True)
    return sorts, faults


def command(one: OneRun, runs: int) -> int:
    """Run a campaign as a command, and print its figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=runs, help=f"how many (default: {runs})")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    given = parser.parse_args()
    sorts, faults = runs_of(one, range(given.first, given.first + given.runs))
    for sort, number in sorted(sorts.items()):
        print(f"{number:6} {sort}")
    print(f"{sum(sorts.values()):6} runs, {len(faults)} faults")
    return 1 if faults else 0
