"""Somebody at the program in a terminal, ready to be started in either face."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from questionnaire import Pack, Session, write_response
from questionnaire.kinds.question import Value
from support.face_drivers import Plain, Prompts
from support.interview_driver import ANSWERS, FILE, NEVER_ASKED, WITH_NEVER_ASKED, Interview

if TYPE_CHECKING:
    from ...conftest import TerminalFactory

Start: TypeAlias = Callable[..., Interview]


@pytest.fixture
def answers() -> dict[str, Value]:
    """Answers to every question that is asked with them: all but NEVER_ASKED."""
    return dict(ANSWERS)


@pytest.fixture
def save_before(pack: Pack, tmp_path: Path) -> Callable[[str | None], None]:
    """Write the file that holds the answers to all questions before one; to all of them for None."""

    def save(link_id: str | None) -> None:
        session, answers = Session.start(pack), WITH_NEVER_ASKED if link_id == NEVER_ASKED else ANSWERS
        while session.current is not None and session.current != link_id:
            session = session.answer(answers[session.current])
        (tmp_path / FILE).write_text(write_response(session.response))

    return save


@pytest.fixture
def start(
    terminal: TerminalFactory, pack: Pack, tmp_path: Path, save_before: Callable[[str | None], None]
) -> Start:
    """Start in one face. before: go on with saved answers at that question; None: at the review."""

    def start(
        face: type[Interview], *options: str, before: str | None = "", rows: int = 60, **screen: Any
    ) -> Interview:
        if before != "":
            save_before(before)
            options = (*options, "--resume", FILE)
        return face(terminal(*options, rows=rows, **screen), pack, tmp_path)

    return start


@pytest.fixture
def prompts(start: Start) -> Start:
    """Start in the prompts face: `prompts(before="route")`."""
    return partial(start, Prompts)


@pytest.fixture
def plain(start: Start) -> Start:
    """Start in the plain face: `plain(before="route")`. by: the options that choose it."""

    def start_plain(*options: str, by: tuple[str, ...] = ("--plain",), **settings: Any) -> Interview:
        return start(Plain, *by, *options, **settings)

    return start_plain


@pytest.fixture(params=["prompts", "plain"])
def visit(request: pytest.FixtureRequest) -> Start:
    """Start in either face: a test that takes this runs in both."""
    in_face: Start = request.getfixturevalue(request.param)
    return in_face
