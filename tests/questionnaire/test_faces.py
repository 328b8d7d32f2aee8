"""Both faces, given the same events, ask the same questions and yield the same response."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random

import pytest
from prompt_toolkit.application import application, create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

import questionnaire
from questionnaire import Item, ItemType, QuestionnaireResponse, Session
from questionnaire.terminal.commands import STATE_ROWS
from questionnaire.terminal.interview import Event, Face, interview
from questionnaire.terminal.plain import PlainFace
from questionnaire.terminal.prompts import PromptsFace

PACK = questionnaire.load_pack()
DOWN, BACK = "\x1b[B", "\x02"
STATES = ["not sure", "rather not say", "skip"]


@dataclass
class Script:
    """A person's way through the questions, as each face would hear it, and what comes of it."""

    asked: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    response: QuestionnaireResponse | None = None

    def say(self, line: str, *keys: str) -> None:
        self.lines.append(line)
        self.keys += keys


def script(seed: int) -> Script:
    """Draw a person who answers, leaves questions open, and goes back now and then."""
    random, said, session = Random(seed), Script(), Session.start(PACK)
    while session.item is not None:
        item = session.item
        said.asked.append(item.link_id)
        if item.link_id in session.standing.answers:
            said.say("", "\r")
            session = session.keep()
        elif random.random() < 0.1 and session.current != "stage":
            said.say("/back", BACK)
            session = session.back()
        elif random.random() < 0.3:
            session = leave_open(session, item, random.randrange(3), said)
        else:
            session = answer(session, item, random, said)
    said.say("done", DOWN + "\r")
    said.response = session.response
    return said


def leave_open(session: Session, item: Item, state: int, said: Script) -> Session:
    row = len(item.answer_option) + state
    is_choice = item.type is ItemType.CHOICE
    said.say(
        str(row + 1) if is_choice else f"/{STATES[state]}",
        DOWN * (row + 1) + "\r" if is_choice else f"/{STATES[state]}\r",
    )
    return [session.not_sure, session.prefer_not_to_say, session.skip][state]()


def answer(session: Session, item: Item, random: Random, said: Script) -> Session:
    if item.type is ItemType.DECIMAL:
        said.say("0,5", "0,5\r")
        return session.answer("0,5")
    if item.repeats and item.type is not ItemType.CHOICE:
        said.say("sleeping through\nwalking\n", "sleeping through\r", "walking\r", "\r")
        return session.answer(("sleeping through", "walking"))
    if item.type is not ItemType.CHOICE:
        said.say("hard to tell", "hard to tell\r")
        return session.answer("hard to tell")
    places = [place for place, option in enumerate(item.answer_option) if not option.exclusive]
    chosen = sorted(random.sample(places, random.randint(1, len(places)))) if item.repeats else []
    chosen = chosen or [random.choice(places)]
    ticks = "".join(DOWN * step + " " for step in steps(chosen))
    keys = ticks if item.repeats else DOWN * (chosen[0] + 1)
    said.say(",".join(str(place + 1) for place in chosen), keys + "\r")
    return session.answer(tuple(item.answer_option[place].code for place in chosen))


def steps(places: list[int]) -> Iterator[int]:
    """Rows to move down from the first row to each place in turn."""
    yield from (place - before for before, place in zip([-1, *places], places, strict=False))


class Watched:
    """A face that notes which questions it was given to ask."""

    def __init__(self, face: Face) -> None:
        self.face, self.asked = face, list[str]()
        self.ask_again, self.review = face.ask_again, face.review
        self.confirm_change, self.offer = face.confirm_change, face.offer

    def ask(self, session: Session, item: Item) -> Event:
        self.asked.append(item.link_id)
        return self.face.ask(session, item)


Heard = tuple[list[str], QuestionnaireResponse]
"""The questions that were asked, and the response."""


def through_plain_lines(said: Script, monkeypatch: pytest.MonkeyPatch) -> Heard:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(said.lines) + "\n"))
    face = Watched(PlainFace())
    return face.asked, interview(Session.start(PACK), face, lambda _: None).response


def through_prompts(said: Script) -> Heard:
    """Each prompt hears its own keys, as soon as it listens."""
    keys = iter(said.keys)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        listen = pipe.attach

        def attach(ready: Callable[[], None]) -> object:
            pipe.send_text(next(keys))
            return listen(ready)

        pipe.attach = attach  # type: ignore[method-assign, assignment]  # the edge that the test stands in for
        face = Watched(PromptsFace())
        return face.asked, interview(Session.start(PACK), face, lambda _: None).response


@pytest.mark.parametrize("seed", range(16))
def test_both_faces_ask_the_same_questions_and_yield_the_same_response(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each prompt loads the same hundreds of keys; most of the time would go there.
    monkeypatch.setattr(application, "load_key_bindings", cache(application.load_key_bindings))
    said = script(seed)
    expected = (said.asked, said.response)
    assert through_plain_lines(said, monkeypatch) == expected
    assert through_prompts(said) == expected


def test_the_states_have_rows_in_the_order_that_the_scripts_use() -> None:
    assert [command.value for command in STATE_ROWS] == STATES
