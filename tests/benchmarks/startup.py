"""How long it takes from the start of a program to a sign on the screen, beside what others take.

All cases take turns, in an order that is drawn anew for each round. A ratio is taken within each round, and
its median given: what else the machine does comes and goes over a run, and both of a round have nearly the
same of it. The time is the processor's, of the whole family of a program; the clock stands beside it. A round
before the others is not counted: it shows that everybody asks the same, and warms the caches.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeAlias

from goals import Goal, Section, table
from startup_cases import (
    BARE,
    COMMITIZEN,
    COMPARED_WITH,
    COOKIECUTTER,
    COPIER,
    FIRST_LINE,
    MODEL,
    MODELLED,
    NOTHING,
    PLAIN,
    PLAIN_FIRST_LINE,
    PROMPTS,
    SHEET,
    programs_in,
)
from startup_terminal import Cost, Program, run

WALL, PROCESSOR = attrgetter("wall"), attrgetter("processor")
"""Of a `Cost`."""
Costs: TypeAlias = Mapping[str, Sequence[Cost]]
"""What each case cost, round by round."""

PROMPTS_AT_MOST, PLAIN_AT_MOST = 1.7, 1.35
"""Times the script that does nothing but ask, to the first question of each face."""
FIRST_LINE_AT_MOST, SHEET_AT_MOST = 2.5, 1.3
"""Times a Python that does nothing, and times one that defines one pydantic model."""


def section(rounds: int) -> Section:
    """Measure all of this subject."""
    with TemporaryDirectory() as folder:
        costs = _measured(programs_in(Path(folder)), rounds, _environment(folder))
    head = "### From the start of the program to a sign on the screen"
    said = (
        f"Medians of {rounds} rounds, milliseconds: by the clock, and of the processor for the whole family. "
        "The ratios are medians too, of the ratios in each round."
    )
    return Section(list(_goals(costs)), "\n\n".join([head, said, _details(costs)]))


def _measured(programs: Mapping[str, Program], rounds: int, environment: Mapping[str, str]) -> Costs:
    costs: dict[str, list[Cost]] = {name: [] for name in programs}
    names, random = list(programs), Random(1)
    for name in names:
        run(programs[name], environment)
    for _ in range(rounds):
        random.shuffle(names)
        for name in names:
            costs[name].append(run(programs[name], environment))
    return costs


def _environment(home: str) -> dict[str, str]:
    """Return what a program is started with: nothing that leads it to the checkout or to settings."""
    path = os.environ.get("PATH", os.defpath)
    return {"PATH": path, "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"}


def _goals(costs: Costs) -> Iterator[Goal]:
    peers = {name: _ratio(costs, name, BARE) for name in (BARE, MODELLED, COOKIECUTTER, COMMITIZEN, COPIER)}
    for face, name, most in (("questionary", PROMPTS, PROMPTS_AT_MOST), ("plain", PLAIN, PLAIN_AT_MOST)):
        yield Goal(f"first question, {face} face", most, _ratio(costs, name, BARE), peers)
    slower = max(_ratio(costs, name, NOTHING) for name in (FIRST_LINE, PLAIN_FIRST_LINE))
    yield Goal("first line, the slower of both faces", FIRST_LINE_AT_MOST, slower, {NOTHING: 1.0})
    yield Goal("sheet of a saved response", SHEET_AT_MOST, _ratio(costs, SHEET, MODEL), {MODEL: 1.0})


def _ratio(costs: Costs, name: str, other: str, of: Callable[[Cost], float] = PROCESSOR) -> float:
    """Return the median, over the rounds, of how many times another a case takes."""
    return median(of(one) / of(two) for one, two in zip(costs[name], costs[other], strict=True))


def _details(costs: Costs) -> str:
    """Return a row a case, below what it is compared with."""
    rows = [["case", "clock ms", "processor ms", "ratio, processor", "ratio, clock"]]
    for other, names in COMPARED_WITH.items():
        for name in (other, *names):
            took = [f"{median(map(of, costs[name])) * 1e3:,.1f}" for of in (WALL, PROCESSOR)]
            ratios = [f"{_ratio(costs, name, other, of):.2f}" for of in (PROCESSOR, WALL)]
            rows.append([f"**{name}**" if name == other else name, *took, *ratios])
    return table(rows)
