"""Random walks through sessions, by every event, each session held against the walk through all questions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from questionnaire import AnswerError, Pack, Session, compare
from questionnaire.answers.standing import progress_of, standing_of
from questionnaire.session.events import Command
from questionnaire.session.proposing import Proposal, propose
from rules import ALWAYS, All, AnyOf, Condition, Facts, HasAny, Outcome, outcome_of
from support.packs import choice, note, pack_of, random_condition, random_pack
from support.page_packs import pack_for
from support.strategies import random_answer

COMMANDS = [Command.SKIP, Command.NOT_SURE, Command.PREFER_NOT_TO_SAY]
KINDS = [
    *["answer"] * 8,
    *["command"] * 2,
    "keep",
    "back",
    "undo",
    "jump",
    "jump",
    "take back",
    "resume",
    "fork",
]


def walked_pack(seed: int) -> Pack:
    """A pack of a few questions, one with everything that there is, or one with long chains."""
    return (random_pack, pack_for, long_pack)[seed % 3](seed)


def long_pack(seed: int) -> Pack:
    """A pack of up to a hundred questions, most of which wait for one or two shortly before them."""
    random = Random(seed)
    items = [choice("q-a-a", repeats=True)]
    for place in range(1, random.randint(2, 100)):
        name = f"q-{chr(97 + place // 10)}-{chr(97 + place % 10)}"
        tests = [HasAny(item.link_id, frozenset(random.choice("abc"))) for item in items[-3:]]
        when: Condition = random.choice([ALWAYS, tests[-1], AnyOf(tuple(tests)), All(tuple(tests[:2]))])
        items.append(choice(name, repeats=random.random() < 0.5, when=when))
    notes = [note(f"note-{letter}", random_condition(items, random), factor="f") for letter in "abcdefgh"]
    return pack_of(items, notes)


@dataclass
class SessionWalk:
    """The sessions of one person, one event after the other, and what is wrong with them, as sentences."""

    pack: Pack
    random: Random
    sessions: list[Session] = field(init=False)
    faults: list[str] = field(default_factory=list)
    events: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.sessions = [Session.start(self.pack)]

    def go(self, length: int) -> None:
        """Walk on, and now and then look at a session of before, as a face does after undo or a preview."""
        for _ in range(length):
            kind = self.random.choice(KINDS)
            before = self.sessions[-1]
            after = self._after(before, kind)
            self.sessions.append(after)
            self.events[kind] += after is not before
            if self.random.random() < 0.7:
                self.faults += [f"after {kind}: {fault}" for fault in faults_of(after)]
            if self.random.random() < 0.3:
                earlier = self.random.choice(self.sessions)
                self.faults += [f"of before, after {kind}: {fault}" for fault in faults_of(earlier)]
                self.faults += faults_of_preview(earlier, after)

    def _after(self, session: Session, kind: str) -> Session:
        match kind:
            case "undo":
                return session.undo()
            case "back":
                return session.back()
            case "resume":
                return Session.resume(self.pack, session.response)
            case "fork":
                return self.random.choice(self.sessions)
            case "jump" | "take back":
                go = session.jump if kind == "jump" else session.take_back
                return go(
                    self.random.choice(
                        [*session.standing.answers, session.current or session.standing.asked[0]]
                    )
                )
            case "keep":
                return session.keep() if session.current in session.standing.answers else session
            case _:
                return self._said(session, kind)

    def _said(self, session: Session, kind: str) -> Session:
        if session.item is None:
            return session
        event = random_answer(session.item, self.random) if kind == "answer" else self.random.choice(COMMANDS)
        try:
            proposed = propose(session, event)
        except AnswerError:
            return session
        if isinstance(proposed, Proposal):
            return proposed.after if self.random.random() < 0.7 else proposed.declined
        return proposed.session


def faults_of(session: Session) -> Iterator[str]:
    """Yield what a session says otherwise than the walk through all questions."""
    questionnaire, given = session.pack.questionnaire, dict(session.given)
    whole = standing_of(questionnaire, given)
    left = [link_id for link_id in whole.asked if link_id not in whole.answers]
    found = session.conclusions
    expected: dict[str, tuple[object, object]] = {
        "standing": (session.standing, whole),
        "order of answers": ([*session.standing.answers], [*whole.answers]),
        "order of parked answers": ([*session.standing.parked], [*whole.parked]),
        "order of facts": ([*session.standing.facts], [*whole.facts]),
        "progress": (session.progress, progress_of(questionnaire, whole)),
        "finished": (session.finished, not left),
        "given": (len(session.given), len(given)),
        "applying": (found.notes.applying, _with(session.pack, whole.facts, Outcome.TRUE)),
        "open": (found.notes.open, _with(session.pack, whole.facts, Outcome.UNKNOWN)),
        "conclusions": (found, session.pack.rules.evaluate(whole.facts)),
    }
    for name, (here, there) in expected.items():
        if here != there:
            yield f"{name}: {here} and not {there}, with {given}"


def faults_of_preview(before: Session, after: Session) -> Iterator[str]:
    """Yield what a preview says otherwise than two walks through all questions."""
    was, is_ = (standing_of(one.pack.questionnaire, one.given) for one in (before, after))
    change = compare(before, after)
    if set(change.parks) != set(is_.parked) & set(was.answers):
        yield f"parks {change.parks}"
    if set(change.brings_back) != set(is_.answers) & set(was.parked):
        yield f"brings back {change.brings_back}"
    if set(change.asks) != set(is_.asked) - set(was.asked) - set(is_.answers):
        yield f"asks {change.asks}"


def _with(pack: Pack, facts: Facts, outcome: Outcome) -> tuple[str, ...]:
    return tuple(note.id for note in pack.ruleset.note if outcome_of(note.when, facts) is outcome)


def walk_for(seed: int, length: int = 20) -> SessionWalk:
    """The walk of a seed."""
    walk = SessionWalk(walked_pack(seed), Random(f"session walk {seed}"))
    walk.go(length)
    return walk
