"""Random walks through a pack: every event, and texts from all of Unicode."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from questionnaire import Pack, write_response
from questionnaire.pack.questions import Item, ItemType
from support.page_packs import SPELLINGS, pack_for
from support.page_steps import Event, Step, Visit
from support.unicode_texts import NEAR, ZEROS, any_of_unicode, disguised

CharacterFilter = Callable[[str], bool]


def any_character(_: str) -> bool:
    return True


@dataclass
class Walk:
    """The events of one person, and how the visit stands after each."""

    pack: Pack
    random: Random
    knows: CharacterFilter = any_character
    breaks_json: bool = True
    events: list[Event] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    changed: int = 0

    def __post_init__(self) -> None:
        self._visit = Visit(self.pack)
        self._saved = [write_response(self._visit.session.response)]
        self.send({"event": "start"})

    def go(self, length: int) -> None:
        """Send so many events, or a few more: at least half of them change the session."""
        while len(self.events) <= length:
            self.send(self._event())
        while 2 * self.changed < len(self.events):
            self.send(self._sure_event())

    def send(self, event: Event) -> None:
        before = self._visit.session
        self.events.append(event)
        self.steps.append(self._visit.after(event))
        session = self._visit.session
        self.changed += session is not before and (session.given, session.current) != (
            before.given,
            before.current,
        )
        if session.given != before.given:
            self._saved.append(write_response(session.response))

    def _event(self) -> Event:
        random, session = self.random, self._visit.session
        if self._visit.pending is not None:
            return {"event": random.choice(["yes", "yes", "no"])}
        kind = random.choice(
            [*["answer"] * 9, *["state"] * 3, "back", "keep", "undo", "jump", "jump", "take", "open"]
        )
        if kind == "open":
            return {"event": "open", "text": self._saved_text()}
        if kind in ("jump", "take"):
            reached = [*session.standing.answers] or [item.link_id for item in self.pack.questionnaire.item]
            names = [
                *reached,
                random.choice(["", "qq", "nothing", session.pack.questionnaire.item[-1].link_id]),
            ]
            return {"event": "take-back" if kind == "take" else kind, "link_id": random.choice(names)}
        if session.item is None:
            return {
                "event": "jump",
                "link_id": random.choice([*session.standing.asked, *session.standing.asked, "x"]),
            }
        if kind == "answer":
            return {"event": "answer", "value": self._value(session.item)}
        if kind == "state":
            kind = random.choice(["skip", "not-sure", "prefer-not-to-say"])
        return {"event": "command", "command": kind}

    def _sure_event(self) -> Event:
        """An event that moves somebody on, or to another question."""
        session = self._visit.session
        if self._visit.pending is not None:
            return {"event": "yes"}
        if session.item is None:
            return {"event": "jump", "link_id": session.standing.asked[0]}
        options = [option.code for option in session.item.answer_option if not option.exclusive]
        if session.current in session.standing.answers or not options:
            return {"event": "command", "command": self.random.choice(["skip", "not-sure"])}
        code = self.random.choice(options)
        return {"event": "answer", "value": [code] if session.item.repeats else code}

    def _value(self, item: Item) -> Any:
        random = self.random
        if random.random() < 0.05:
            return random.choice(["", "a", ["a", "b"], [], self._text(), [self._text(), ""]])
        if item.type is ItemType.DECIMAL:
            return self._amount_with_unit(item) if random.random() < 0.5 else self._amount()
        if item.link_id.startswith("words") and random.random() < 0.8:
            return self._characters(random.randint(110, 175), "words")
        if item.type is not ItemType.CHOICE:
            return [self._text() for _ in range(random.randint(1, 4))] if item.repeats else self._text()
        codes = [option.code for option in item.answer_option]
        if not item.repeats:
            return random.choice(codes)
        free = [option.code for option in item.answer_option if not option.exclusive]
        return (
            random.sample(free, random.randint(1, len(free)))
            if random.random() < 0.8
            else random.sample(codes, 1)
        )

    def _text(self) -> str:
        kind = self.random.choice(["plain", "any", "near", "near", "long", "long"])
        if kind == "plain":
            return self.random.choice(
                ["sleeping through", "2 hours & <b>", "a\r\nb\n\n c ", " ", "\u200d\ufe0f", "\u2800\u3164"]
            )
        if kind == "long":
            among = self.random.choice([NEAR[:40], "some words"])
            return self._characters(
                self.random.choice([100, 140, 150, 160, 161, 199, 200, 201, 999, 1000, 1001]), among
            )
        return self._characters(self.random.randint(0, 20), NEAR if kind == "near" else None)

    def _characters(self, length: int, among: Sequence[str] | None) -> str:
        drawn = (self.random.choice(among) if among else any_of_unicode(self.random) for _ in range(length))
        return "".join(filter(self.knows, drawn))

    def _amount_with_unit(self, item: Item) -> str:
        """A number with a unit behind it that the pack knows, if it knows one."""
        unit = self.pack.questionnaire.items.get(item.unit or "", item)
        spellings = [spelling for option in unit.answer_option for spelling in option.spellings] or [""]
        return f"{self.random.randint(1, 400)} {self.random.choice(spellings)}"

    def _amount(self) -> str:
        random = self.random
        number = random.choice(
            [
                "35",
                "0,5",
                "1.125",
                "0.125",
                "1 000",
                "1,000",
                "007",
                "5-10",
                "1/2",
                "3 to 4",
                "1234567890123",
                "",
                ".",
            ]
        )
        if random.random() < 0.3:
            zero = random.choice(ZEROS)
            number = "".join(chr(ord(zero) + int(one)) if one in "0123456789" else one for one in number)
        if random.random() < 0.3:
            number += random.choice(
                [
                    "\N{VULGAR FRACTION ONE HALF}",
                    "\N{ARABIC DECIMAL SEPARATOR}5",
                    "\N{SUPERSCRIPT TWO}",
                    "to",
                    "tons",
                ]
            )
        behind = random.choice(
            ["", "", *SPELLINGS, "zz", self._characters(3, None), self._characters(4, NEAR)]
        )
        behind = random.choice([behind, behind.upper(), disguised(behind, random), f"{behind}. "])
        return "".join(filter(self.knows, number + random.choice(["", " ", "\N{NO-BREAK SPACE}"]) + behind))

    def _saved_text(self) -> str:
        """Saved answers: of this walk, or with something else in them."""
        random, text = self.random, self.random.choice(self._saved)
        kinds = ["as it is", "as it is", "earlier", "parked", "value", "shape"]
        kind = random.choice([*kinds, "text"] if self.breaks_json else kinds)
        if kind == "as it is":
            return text
        if kind == "text":
            at = random.randrange(len(text))
            return (
                text[:at]
                + random.choice(["", '"', "{", "\\", "\\u12", "\t", ",", "NaN", "\\ud800"])
                + text[at + 1 :]
            )
        saved = json.loads(text)
        _change(saved, kind, random, self)
        return json.dumps(saved, ensure_ascii=random.random() < 0.5, indent=random.choice([None, 2]))


def _change(saved: dict[str, Any], kind: str, random: Random, walk: Walk) -> None:
    entries = {**saved["answers"], **saved["parked"]}
    if kind == "earlier":
        saved["version"] = random.choice(["1.4.0", "0.1.0", "3.0.0", "2.9.9", "1.0"])
        gone = {"state": "answered", "value": walk._text()}
        saved[random.choice(["answers", "parked"])][
            random.choice(["gone", "gone-choice", "unknown", "u" * 101])
        ] = gone
        return
    if kind == "parked" and random.random() < 0.5:
        asked = random.choice(list(walk.pack.questionnaire.items))
        left = {asked: {"state": random.choice(["skipped", "not-sure"])}}
        saved["answers"], saved["parked"] = {**left, **entries}, {}
        return
    if kind == "parked" and entries:
        moved = random.choice(list(entries))
        for table in ("answers", "parked"):
            saved[table].pop(moved, None)
        saved[random.choice(["answers", "parked"])][moved] = entries[moved]
        saved["earlier"] = [{"link_id": moved, "label": "x", "text": str(entries[moved].get("value"))}]
        return
    if kind == "value" and saved["answers"]:
        changed = random.choice(list(saved["answers"]))
        values = ["old", ["old"], "a", ["a"], ["z", "a"], "0.50", "1.125", walk._text(), 3, None, []]
        saved["answers"][changed]["value"] = random.choice(values)
        return
    key = random.choice(["format", "version", "status", "answers", "more ", "questionnaire"])
    saved[key] = random.choice([1.0, True, "x", [], {}, {"p": {"state": "gone"}}, {"pp": {}}, None])


def walk_for(seed: int, length: int = 14) -> Walk:
    """The walk of a seed."""
    walk = Walk(pack_for(seed), Random(f"walk {seed}"))
    walk.go(length)
    return walk


def walk_through(pack: Pack, seed: int, length: int, knows: CharacterFilter) -> Walk:
    """A walk through one pack, with some characters, and files that are JSON: what it is not, parsers say."""
    walk = Walk(pack, Random(f"walk {seed}"), knows, breaks_json=False)
    walk.go(length)
    return walk
