"""The language-neutral cases of `tests/conformance`: made from the Python session, and read back.

`tests/conformance/README.md` says what stands in the files.
"""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from questionnaire import Pack, load_pack
from questionnaire.check.cases.loading import load_cases
from questionnaire.check.cases.reading import Case
from questionnaire.page.runtime import runtime_of
from support.page_packs import drawn_pack
from support.page_steps import Event, Step, Visit, steps
from support.page_walks import walk_through

FOLDER = Path(__file__).parents[1] / "conformance"
OLDEST_UNICODE = "14.0.0"
"""That of Python 3.11, the oldest that this package runs on: every runtime knows at least its characters."""

PACKS, WALKS_EACH, LENGTH = 60, 5, 9
OF_ALL_PACKS = ("format", "release", "unicode", "words", "lengths", "characters")


@cache
def packs() -> dict[str, Pack]:
    """Name -> pack."""
    return {
        "shipped": load_pack(),
        **{f"drawn-{number:02}": drawn_pack(1000 + number) for number in range(PACKS)},
    }


def written() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the content of each file, as this Python makes them."""
    known = packs()
    runtime = runtime_of(known["shipped"])
    yield "all-packs.json", {key: runtime[key] for key in OF_ALL_PACKS}
    for number, (name, pack) in enumerate(known.items()):
        runtime = {key: value for key, value in runtime_of(pack).items() if key not in OF_ALL_PACKS}
        walks = cases_of(pack) if name == "shipped" else walks_of(pack, number)
        yield f"{name}.json", {"runtime": runtime, "walks": [_walk(pack, *walk) for walk in walks]}


def cases_of(pack: Pack) -> Iterator[tuple[str, Sequence[Event]]]:
    """Yield each case of the pack: a person who answers what is named there, and skips the others."""
    for case in load_cases(None, pack):
        yield case.name, events_of(pack, case)


def events_of(pack: Pack, case: Case) -> list[Event]:
    visit, events = Visit(pack), [{"event": "start"}]
    while (link_id := visit.session.current) is not None:
        events.append(_said(case, link_id))
        visit.after(events[-1])
    return events


def _said(case: Case, link_id: str) -> Event:
    if link_id in case.answers:
        value = case.answers[link_id]
        return {"event": "answer", "value": value if isinstance(value, str) else list(value)}
    states = {"not-sure": case.not_sure, "prefer-not-to-say": case.prefer_not_to_say}
    return {
        "event": "command",
        "command": next((state for state, ids in states.items() if link_id in ids), "skip"),
    }


def walks_of(pack: Pack, number: int) -> Iterator[tuple[str, Sequence[Event]]]:
    """Yield random walks, with characters that every runtime knows."""
    for walk in range(WALKS_EACH):
        seed = 1000 + number * WALKS_EACH + walk
        yield f"walk {seed}", walk_through(pack, seed, LENGTH, is_known).events


def is_known(character: str) -> bool:
    return unicodedata.category(character) not in ("Cn", "Co")


def _walk(pack: Pack, name: str, events: Sequence[Event]) -> dict[str, Any]:
    return walk_in_short(name, events, steps(pack, events))


def walk_in_short(name: str, events: Sequence[Event], all_steps: Sequence[Step]) -> dict[str, Any]:
    """What a file says of a walk: how it stands after each event, and what is taken along at its end."""
    last = all_steps[-1]
    return {
        "name": name,
        "steps": [{**event, "then": _in_short(step)} for event, step in zip(events, all_steps, strict=True)],
        "response": json.loads(last["response"]),
        "sheet": json.loads(last["sheet"]),
    }


def _in_short(step: Step) -> dict[str, Any]:
    standing = step["standing"]
    always = {
        "asked": standing["asked"],
        "facts": dict(standing["facts"]),
        "parked": [link_id for link_id, _ in standing["parked"]],
        "progress": [step["progress"]["fewest"], step["progress"]["most"]],
        "next": step["next"],
    }
    told = step["told"] or {}
    preview = {key: value for key, value in told.items() if value and key in PREVIEW}
    sometimes = {
        "refused": step["refused"],
        "proposes": step["proposes"],
        "preview": preview or None,
        "notices": told.get("notices"),
        "safety": step["safety"],
    }
    return always | {key: value for key, value in sometimes.items() if value}


PREVIEW = ("parks", "brings_back", "asks", "notes_appear", "notes_go", "answers_too", "in_words")


def events_in(walk: Mapping[str, Any]) -> list[Event]:
    """The events of a walk in a file."""
    return [{key: value for key, value in step.items() if key != "then"} for step in walk["steps"]]


def read(name: str) -> dict[str, Any]:
    """What stands in a file."""
    return dict(json.loads((FOLDER / name).read_text("utf-8")))


def as_text(content: Mapping[str, Any]) -> str:
    """The text of a file: a walk is one line."""
    if "walks" not in content:
        return f"{_line(content)}\n"
    walks = ",\n".join(map(_line, content["walks"]))
    return f'{{"runtime":{_line(content["runtime"])},\n"walks":[\n{walks}\n]}}\n'


def _line(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
