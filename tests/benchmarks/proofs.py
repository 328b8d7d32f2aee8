"""How long the proofs of `questionnaire.check` take on packs of several sizes, and how much memory.

    python tests/benchmarks/proofs.py [15x50] [100x1000] [wide-200] [one-claim-5000] [shipped] [jobs]

A pack is made in one process, which leaves it in a file. Each run is a process of its own that imports
everything, reads the pack from that file, and only then is measured. Memory is the most that a process held:
once before the check (Python, the imports, the pack) and once after it.

`jobs` compares one process with two on the largest pack, in turns: by the clock, and by the longest that one
core works, which other work on the machine does not lengthen. That is the processor time of the process that
starts the others, and of the other one that took longest (Linux only).
"""

import os
import pickle
import platform
import resource
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import active_children, get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TypeVar

from goals import Goal, goals_table
from large_packs import deepest_chain, large_pack
from questionnaire import Pack, load_pack
from questionnaire.check import Report, check_pack
from questionnaire.check.findings import Severity
from wide_packs import wide_pack

Result = TypeVar("Result")

RUNS = 3
SEED = 1
SHIPPED = "shipped"
WIDE, ONE_CLAIM = "wide-", "one-claim-"
SIZES = ("15x50", "100x1000", "1000x10000", *(f"{WIDE}{count}" for count in (100, 200, 400, 800)), SHIPPED)
JOBS, SHARED = "jobs", "1000x10000"
SHARE = round(1 / 1.5, 3)
"""The most of one process's time that two may take."""
PAIRS = 50
"""One pair of notes that exclude each other for so many notes."""
HEAD = (
    "pack | questions | notes | deepest chain | ways of answering "
    "| seconds | processor seconds | memory, MB | verdict"
)


@dataclass(frozen=True)
class Run:
    """What one check took, and what came of it."""

    wall: float
    processor: float
    memory_before: float
    memory_at_most: float
    ways: str
    verdict: str


@dataclass(frozen=True)
class Made:
    """What a pack is like."""

    questions: int
    notes: int
    deepest_chain: int


def pack_of(size: str) -> Pack:
    """Return the pack of a size: 100x1000 (questions and notes), wide-100 (questions), or the shipped one.

    one-claim-100 is wide-100 with one claim for all notes.
    """
    if size == SHIPPED:
        return load_pack()
    if size.startswith(WIDE):
        return wide_pack(int(size.removeprefix(WIDE)))
    if size.startswith(ONE_CLAIM):
        return wide_pack(int(size.removeprefix(ONE_CLAIM)), one_claim=True)
    questions, notes = (int(number) for number in size.split("x"))
    return large_pack(questions, notes, SEED, notes // PAIRS)


def make(size: str, file: Path) -> Made:
    """Leave the pack of a size in a file."""
    pack = pack_of(size)
    file.write_bytes(pickle.dumps(pack))
    return Made(len(pack.questionnaire.item), len(pack.ruleset.note), deepest_chain(pack.questionnaire))


def measure(file: Path) -> Run:
    """Check the pack in a file."""
    with file.open("rb") as written:
        pack = pickle.load(written)
    before, wall, processor = _memory(), perf_counter(), process_time()
    report = check_pack(pack)
    wall, processor = perf_counter() - wall, process_time() - processor
    return Run(wall, processor, before, _memory(), str(report.response_paths), _verdict(report))


@dataclass(frozen=True)
class SharedRun:
    """How long a check took that processes shared: by the clock, and the longest that one core worked."""

    wall: float
    core: float


def measure_shared(file: Path, jobs: int) -> SharedRun:
    """Check the pack in a file with so many processes."""
    with file.open("rb") as written:
        pack = pickle.load(written)
    others = [0.0]

    def tell(done: int, total: int) -> None:
        if done == total:
            others.extend(_processor_time(process.pid) for process in active_children())

    wall, processor = perf_counter(), process_time()
    check_pack(pack, on_progress=tell, jobs=jobs)
    return SharedRun(perf_counter() - wall, process_time() - processor + max(others))


def shared_goals() -> Iterable[Goal]:
    """Measure one process and two on the largest pack, in turns."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "pack"
        in_own_process(make, SHARED, file)
        rounds = [[in_own_process(measure_shared, file, jobs) for jobs in (1, 2)] for _ in range(RUNS)]
    for how, of in (("by the clock", "wall"), ("the longest that one core works", "core")):
        times = [[getattr(run, of) for run in of_round] for of_round in rounds]
        one, two = (median(some) for some in zip(*times, strict=True))
        share = median(two / one for one, two in times)
        beside = {"one process, s": one, "two processes, s": two}
        yield Goal(f"check of {SHARED} with --jobs 2, {how}", SHARE, share, beside, "of one process")


def in_own_process(work: Callable[..., Result], *given: object) -> Result:
    """Return what comes of some work in a fresh process.

    Such a process begins with the memory of the one that starts it, so that one must not have made a pack.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def row_of(size: str) -> str:
    """Return the row of the table for a size."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "pack"
        made = in_own_process(make, size, file)
        runs = [in_own_process(measure, file) for _ in range(RUNS)]
    cells = [
        size,
        f"{made.questions:,}",
        f"{made.notes:,}",
        str(made.deepest_chain),
        runs[0].ways,
        f"{median(run.wall for run in runs):.2f}",
        f"{median(run.processor for run in runs):.2f}",
        f"{median(run.memory_at_most for run in runs):.0f} "
        f"({median(run.memory_before for run in runs):.0f} before)",
        runs[0].verdict,
    ]
    return f"| {' | '.join(cells)} |"


def machine() -> str:
    """Return on what this runs, today's date, and how busy it is: a load above its cores is too much."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    name = names[0] if names else platform.processor() or platform.machine()
    python, today, load = platform.python_version(), date.today().isoformat(), os.getloadavg()[0]
    return f"{name}, {os.cpu_count()} cores, Python {python}, {today}, load {load:.0f}"


def main(sizes: Iterable[str]) -> None:
    """Print the table, row by row, or what several processes take."""
    if list(sizes) == [JOBS]:
        print(f"Median of {RUNS} runs in turns on {machine()}.\n")
        print(goals_table(shared_goals()))
        return
    print(f"Median of {RUNS} runs on {machine()}.\n")
    print(f"| {HEAD} |\n|{' --- |' * (HEAD.count('|') + 1)}")
    for size in sizes:
        print(row_of(size), flush=True)


def _verdict(report: Report) -> str:
    verdict = "proved" if report.is_proved else "refuted" if report.is_refuted else "not proved"
    found = Counter(finding.severity for finding in report.findings)
    counts = [f"{found[severity]} {severity}" for severity in Severity if found[severity]]
    counts += [f"{len(report.not_proved)} undecided"] if report.not_proved else []
    return f"{verdict} ({', '.join(counts)})" if counts else verdict


def _processor_time(process: int | None) -> float:
    """Return the processor time of another process, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory() -> float:
    """Return the most memory that this process held so far, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main(sys.argv[1:] or SIZES)
