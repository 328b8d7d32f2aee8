"""Both terminal faces, given the same journey, ask the same questions and yield the same response."""

import io
from collections.abc import Callable, Sequence
from functools import cache

import pytest
from prompt_toolkit.application import application, create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from questionnaire import Item, QuestionnaireResponse, Session
from questionnaire.session.events import Event
from questionnaire.terminal.interview import Face, interview
from questionnaire.terminal.plain import PlainFace
from questionnaire.terminal.prompts import PromptsFace
from support.extent import in_full
from support.random_people import PACK, STATES, Journey, journey


class Watched:
    """A face that notes which questions it was given to ask."""

    def __init__(self, face: Face) -> None:
        self.face, self.asked = face, list[str]()
        self.ask_again, self.review = face.ask_again, face.review
        self.confirm_change, self.wants_more, self.offer = face.confirm_change, face.wants_more, face.offer
        self.file_name = face.file_name

    def ask(self, session: Session, item: Item) -> Event:
        self.asked.append(item.link_id)
        return self.face.ask(session, item)


class Nowhere:
    """Keeps no answers."""

    def save(self, _session: Session) -> Sequence[str]:
        return ()

    def settle(self, _face: Face) -> None:
        pass


Heard = tuple[list[str], QuestionnaireResponse]
"""The questions that were asked, and the response."""


def through_plain_lines(person: Journey, monkeypatch: pytest.MonkeyPatch) -> Heard:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(person.lines) + "\n"))
    face = Watched(PlainFace())
    return face.asked, interview(Session.start(PACK), face, Nowhere()).response


def through_prompts(person: Journey) -> Heard:
    """Each prompt hears its own keys, as soon as it listens."""
    keys = iter(person.keys)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        listen = pipe.attach

        def attach(ready: Callable[[], None]) -> object:
            pipe.send_text(next(keys))
            return listen(ready)

        pipe.attach = attach  # type: ignore[method-assign, assignment]  # the edge that the test stands in for
        face = Watched(PromptsFace())
        return face.asked, interview(Session.start(PACK), face, Nowhere()).response


@pytest.mark.parametrize("seed", range(in_full(200, 60)))
def test_plain_lines_ask_the_same_questions_and_yield_the_same_response(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = journey(seed)
    assert through_plain_lines(person, monkeypatch) == (person.asked, person.response)


@pytest.mark.parametrize("seed", range(in_full(60, 16)))
def test_prompts_ask_the_same_questions_and_yield_the_same_response(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each prompt loads the same hundreds of keys; most of the time would go there.
    monkeypatch.setattr(application, "load_key_bindings", cache(application.load_key_bindings))
    person = journey(seed)
    assert through_prompts(person) == (person.asked, person.response)


def test_the_states_have_rows_in_the_order_that_the_journeys_use() -> None:
    assert [command.value for command in STATES] == ["not sure", "rather not say", "skip"]
