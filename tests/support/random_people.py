"""Draws random people, and records their way through the questions as input for each face.

The same journey three times: lines (typed in plain mode), keys (pressed in prompts), acts (done on pages).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Literal, TypeAlias

import questionnaire
from questionnaire import Item, ItemType, QuestionnaireResponse, Session
from questionnaire.session.events import STATE_ROWS, Event
from questionnaire.session.proposing import Recorded, propose

PACK = questionnaire.load_pack()
DOWN, BACK = "\x1b[B", "\x02"
STATES = list(STATE_ROWS)

Deed: TypeAlias = Literal["keep", "back", "leave", "choose", "type", "change", "settle", "done"]
Act: TypeAlias = tuple[Deed, tuple[str, ...]]
"""An action on a page, and its labels, lines, or the value of a button."""


@dataclass
class Journey:
    """A person's way through the questions, and the response.

    asked: the questions as they are shown, repeatedly if shown again.
    """

    asked: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    response: QuestionnaireResponse | None = None

    def say(self, line: str, keys: tuple[str, ...], act: Act) -> None:
        self.lines.append(line)
        self.keys += keys
        self.acts.append(act)


def journey(seed: int) -> Journey:
    """Draw a person who answers, leaves questions open, goes back, and changes their mind at the end."""
    random, person, session = Random(seed), Journey(), Session.start(PACK)
    changes = random.randrange(3)
    while session.item is not None or changes:
        if session.item is None:
            session, changes = _chosen_at_review(session, random, person), changes - 1
        session = _asked(session, random, person)
    person.say("done", (DOWN + "\r",), ("done", ()))
    person.response = session.response
    return person


def _asked(session: Session, random: Random, person: Journey) -> Session:
    item = session.item
    assert item is not None
    person.asked.append(item.link_id)
    is_choice = item.type is ItemType.CHOICE
    had = session.standing.answers.get(item.link_id)
    if had is not None and (not is_choice or random.random() < 0.5):
        person.say("", ("\r",), ("keep", ()))
        return session.keep()
    if had is None and random.random() < 0.1 and session.current != "stage":
        person.say("/back", (BACK,), ("back", ()))
        return session.back()
    event = (
        _left_open(item, random, person)
        if random.random() < 0.3
        else _answered(session, item, random, person)
    )
    return _settled(session, event, random, person)


def _chosen_at_review(session: Session, random: Random, person: Journey) -> Session:
    position = random.randrange(len(session.standing.asked))
    item = session.pack.questionnaire.items[session.standing.asked[position]]
    person.say(str(position + 1), (DOWN * 2 + "\r", f"{position + 1}\r"), ("change", (item.label,)))
    return session.jump(item.link_id)


def _left_open(item: Item, random: Random, person: Journey) -> Event:
    command = random.choice(STATES)
    row = len(item.answer_option) + STATES.index(command) + 1
    if item.type is ItemType.CHOICE:
        person.say(str(row), (DOWN * row + "\r",), ("leave", (STATE_ROWS[command],)))
    else:
        person.say(f"/{command.value}", (f"/{command.value}\r",), ("leave", (STATE_ROWS[command],)))
    return command


def _answered(session: Session, item: Item, random: Random, person: Journey) -> Event:
    if item.type is ItemType.DECIMAL:
        typed = random.choice(["0,5", *_with_units(session, item)])
        person.say(typed, (f"{typed}\r",), ("type", (typed,)))
        return typed
    if item.repeats and item.type is not ItemType.CHOICE:
        lines = ("sleeping through", "walking")
        person.say("\n".join([*lines, ""]), (*(f"{line}\r" for line in lines), "\r"), ("type", lines))
        return lines
    if item.type is not ItemType.CHOICE:
        person.say("hard to tell", ("hard to tell\r",), ("type", ("hard to tell",)))
        return "hard to tell"
    return _chosen(session, item, random, person)


def _with_units(session: Session, item: Item) -> list[str]:
    """An amount with each spelling that the pack knows of its unit."""
    unit = session.pack.questionnaire.items[item.unit or item.link_id]
    return [f"0,5 {spelling}" for option in unit.answer_option for spelling in option.spellings]


def _chosen(session: Session, item: Item, random: Random, person: Journey) -> Event:
    positions = [position for position, option in enumerate(item.answer_option) if not option.exclusive]
    chosen = sorted(random.sample(positions, random.randint(1, len(positions)))) if item.repeats else []
    chosen = chosen or [random.choice(positions)]
    options = [item.answer_option[position] for position in chosen]
    keys = DOWN * (chosen[0] + 1)
    if item.repeats:
        had = session.standing.answers.get(item.link_id)
        ticked = {
            position
            for position, option in enumerate(item.answer_option)
            if had and option.code in had.values
        }
        keys = "".join(DOWN * step + " " for step in _steps(sorted(ticked ^ set(chosen))))
    line = ",".join(str(position + 1) for position in chosen)
    person.say(line, (keys + "\r",), ("choose", tuple(option.label for option in options)))
    return tuple(option.code for option in options)


def _steps(positions: list[int]) -> Iterator[int]:
    """Rows to move down from the first row to each position in turn."""
    yield from (position - before for before, position in zip([-1, *positions], positions, strict=False))


def _settled(session: Session, event: Event, random: Random, person: Journey) -> Session:
    """Say yes or no where the change takes something away."""
    proposed = propose(session, event)
    if isinstance(proposed, Recorded):
        return proposed.session
    if random.random() < 0.5:
        person.say("yes", ("y",), ("settle", ("yes",)))
        return proposed.after
    person.say("no", ("n",), ("settle", ("no",)))
    return proposed.declined
