"""What the tests share: the shipped pack, a real browser, and a real terminal to type into."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import questionnaire
from questionnaire import Pack
from support import processes as starting
from support.chromium import chromium, running  # noqa: F401  # fixtures
from support.extent import in_full
from support.terminal_driver import Terminal

# A slow machine is no failure: no test is judged by the time that it takes.
settings.register_profile(
    "unhurried",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=in_full(100, 30),
)
settings.load_profile("unhurried")

TerminalFactory = Callable[..., Terminal]


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The pack that is shipped."""
    return questionnaire.load_pack()


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[TerminalFactory]:
    """Start the program in a terminal: `terminal("--plain", columns=40)`."""
    started: list[Terminal] = []

    def start(
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        afresh: bool = False,
    ) -> Terminal:
        program = partial(starting.start, *arguments, cwd=tmp_path, afresh=afresh)
        started.append(Terminal(program, columns, rows, env or {}))
        return started[-1]

    yield start
    for one in started:
        one.stop()
