"""What follows from events, by the Python session and by the script: each step in the same words."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from py_mini_racer import MiniRacer

from questionnaire import Pack, QuestionnaireError, Session, fhir, make_sheet, read_response, write_response
from questionnaire.answers.response import Answer
from questionnaire.formats.as_json import as_json
from questionnaire.page.characters import character_classes
from questionnaire.page.joining import joined
from questionnaire.page.runtime import runtime_of
from questionnaire.session.events import Command
from questionnaire.session.in_words import change_in_words, progress_in_words, said_in_words
from questionnaire.session.preview import Preview
from questionnaire.session.proposing import Proposal, propose
from questionnaire.session.safety import safety_made_true
from questionnaire.sheet.blocks import Block, Outline, PairTable, Paragraph, Section, Subheading, TextList
from questionnaire.sheet.outline import outline

Event: TypeAlias = Mapping[str, Any]
"""{"event": "start" | "yes" | "no"}, or "answer" with its value, "command", "jump", "take-back" or "open"."""

Step: TypeAlias = dict[str, Any]

COMMANDS = {
    "skip": Command.SKIP,
    "not-sure": Command.NOT_SURE,
    "prefer-not-to-say": Command.PREFER_NOT_TO_SAY,
    "keep": Command.KEEP,
    "back": Command.BACK,
    "undo": Command.UNDO,
}
GIVES = (
    *(
        "QuestionnaireError",
        "Session",
        "propose",
        "declined",
        "changeInWords",
        "progressInWords",
        "saidInWords",
    ),
    *(
        "safetyMadeTrue",
        "writeResponse",
        "readResponse",
        "sheetOf",
        "outlineOf",
        "writeFhirResponse",
        "inJson",
    ),
    *("clean", "cleanText", "readDecimal", "splitUnit", "seemsToHaveUnit", "folded", "notAmong", "parseJson"),
)
DRIVER = Path(__file__).with_name("page_driver.js").read_text("utf-8")


@dataclass
class Visit:
    """A visit in Python, one event after the other."""

    pack: Pack
    session: Session = field(init=False)
    pending: Proposal | None = None

    def __post_init__(self) -> None:
        self.session = Session.start(self.pack)

    def after(self, event: Event) -> Step:
        """Send an event; return how the visit stands."""
        before, told, refused = self.session, None, None
        try:
            told = self._send(event)
        except QuestionnaireError as error:
            refused = str(error)
        session = self.session
        sheet = make_sheet(self.pack, session.response)
        item = session.item
        return {
            "refused": refused,
            "told": told,
            "proposes": self.pending and self.pending.link_id,
            "standing": _standing(session),
            "progress": asdict(session.progress),
            "finished": session.finished,
            "next": session.current,
            "left": item and progress_in_words(session, item.link_id),
            "said": None if item is None else said_in_words(session, item),
            "safety": list(safety_made_true(before, session)),
            "response": write_response(session.response),
            "sheet": as_json(sheet),
            "outline": outline_as_data(outline(sheet)),
            "fhir": fhir.write_response(self.pack, session.response),
        }

    def _send(self, event: Event) -> Any:
        match event:
            case {"event": "answer", "value": value}:
                return self._give(value if isinstance(value, str) else tuple(value))
            case {"event": "command", "command": command}:
                return self._give(COMMANDS[command])
            case {"event": "jump", "link_id": link_id}:
                self._settle(self.session.jump(link_id))
            case {"event": "take-back", "link_id": link_id}:
                self._settle(self.session.take_back(link_id))
            case {"event": "yes"}:
                assert self.pending is not None
                self._settle(self.pending.after)
            case {"event": "no"}:
                assert self.pending is not None
                self._settle(self.pending.declined)
            case {"event": "open", "text": text}:
                response = read_response(text, self.pack)
                self._settle(Session.resume(self.pack, response))
                return {"notices": list(response.notices), "given_to": response.given_to}
        return None

    def _give(self, value: Any) -> Any:
        proposed = propose(self.session, value)
        told = _preview(self.session, proposed.change)
        if isinstance(proposed, Proposal):
            self.pending = proposed
        else:
            told = _preview(proposed.session, proposed.change)
            self._settle(proposed.session)
        return told

    def _settle(self, session: Session) -> None:
        self.session, self.pending = session, None


def steps(pack: Pack, events: Iterable[Event]) -> list[Step]:
    """How a visit stands after each event, by the Python session."""
    visit = Visit(pack)
    return [visit.after(event) for event in events]


class Script:
    """The script in V8, for one pack after the other. One that is not closed keeps its process alive."""

    def __init__(self) -> None:
        self._engine = MiniRacer()
        self._engine.eval(f"const make = {joined(gives=GIVES)}; const drive = {DRIVER};0")
        self._engine.eval(f"const characters = {_json(dict(character_classes()))};0")

    def __enter__(self) -> "Script":
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.close()

    def open(self, pack: Pack) -> None:
        """Take a pack: what follows is of this one."""
        runtime = {**runtime_of(pack), "characters": {}}
        self._engine.eval(f"var core = make({{...{_json(runtime)}, characters}});0")

    def open_runtime(self, runtime: Mapping[str, Any]) -> None:
        """Take a pack as it stands in a runtime file."""
        self._engine.eval(f"var core = make({_json(dict(runtime))});0")

    def steps(self, events: Sequence[Event]) -> list[Step]:
        """How a visit stands after each event."""
        told = self._engine.eval(f"JSON.stringify(drive(core)({_json(list(events))}))")
        return list(json.loads(str(told)))

    def map(self, function: str, arguments: Sequence[Any]) -> list[Any]:
        """What a function of the script gives for each argument, or list of them; an error as its message."""
        told = self._engine.eval(
            f"JSON.stringify({_json(list(arguments))}.map((one) => {{"
            f" try {{ return core.{function}(...[one].flat()) }}"
            " catch (error) { return { refused: error.message } } }))"
        )
        return list(json.loads(str(told)))


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _standing(session: Session) -> Step:
    standing = session.standing
    return {
        "asked": list(standing.asked),
        "answers": [[link_id, _answer(answer)] for link_id, answer in standing.answers.items()],
        "parked": [[link_id, _answer(answer)] for link_id, answer in standing.parked.items()],
        "facts": [
            [link_id, fact if isinstance(fact, str) else sorted(fact)]
            for link_id, fact in standing.facts.items()
        ],
    }


def _answer(answer: Answer) -> Step:
    value = list(answer.value) if isinstance(answer.value, tuple) else answer.value
    return {"state": answer.state, **({} if value is None else {"value": value})}


def _preview(session: Session, change: Preview) -> Step:
    told = {key: list(value) for key, value in asdict(change).items() if key != "answers_too"}
    answers_too = [[link_id, _answer(answer)] for link_id, answer in change.answers_too]
    return {**told, "answers_too": answers_too, "in_words": list(change_in_words(session, change))}


def outline_as_data(parts: Outline) -> Step:
    """An outline as the script has it."""
    return {
        "heading": parts.heading,
        "consult": parts.consult,
        "first": [_section(section) for section in parts.first],
        "more": [_section(section) for section in parts.more],
    }


def _section(section: Section) -> Step:
    return {
        "name": section.name,
        "heading": section.heading,
        "blocks": [_block(block) for block in section.blocks],
        "picture": section.picture,
    }


def _block(block: Block) -> Step:
    match block:
        case Paragraph(text):
            return {"kind": "paragraph", "text": text}
        case TextList(entries, numbered, boxes):
            listed = [asdict(entry) for entry in entries]
            return {"kind": "list", "entries": listed, "numbered": numbered, "boxes": boxes}
        case PairTable(pairs):
            return {"kind": "pairs", "pairs": [list(pair) for pair in pairs]}
        case Subheading(text, picture):
            return {"kind": "subheading", "text": text, "picture": picture}
        case _:
            return {"kind": "write-in", "labels": list(block.labels)}
