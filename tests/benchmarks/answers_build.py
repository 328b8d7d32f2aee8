"""One build at work, in a process of its own: each line of input is one round, and its figure is printed.

Runs in the environment of any build since release 1. So it imports nothing of the repository, and knows only
what all these builds export.
"""

import gc
import sys
import tracemalloc
from collections.abc import Callable
from time import process_time
from typing import Any

from questionnaire import Pack, Session, load_pack

MOST_ANSWERS = 18
"""In the session whose memory is measured."""
ROUND_SECONDS = 0.1
"""What a round takes at least. One that is over in a millisecond would measure how cold the caches are."""


def concluded(session: Session) -> Any:
    """What follows from the answers; release 1 calls it findings."""
    return session.conclusions if hasattr(Session, "conclusions") else session.findings


def as_a_face_reads(session: Session) -> None:
    """Read what a face shows after an answer: the next question, progress, what applies and what is open."""
    notes = concluded(session).notes
    _ = session.current, session.progress, notes.applying, notes.open


def interview(
    pack: Pack, read: Callable[[Session], object], code: Callable[[int], str]
) -> tuple[Session, int]:
    """Answer all questions, and read each session; return the last one, and how many answers there were."""
    session, answers = Session.start(pack), 0
    read(session)
    while session.current is not None:
        session = session.answer(code(answers))
        answers += 1
        read(session)
    return session, answers


def seconds_each(work: Callable[[], int]) -> float:
    """Repeat some work for a round; return the processor time of one thing of those that it says it did."""
    before, done, spent = process_time(), 0, 0.0
    while spent < ROUND_SECONDS:
        done += work()
        spent = process_time() - before
    return spent / done


def microseconds_an_answer(pack: Pack) -> float:
    """Of whole interviews, with all that a face reads."""
    return 1e6 * seconds_each(lambda: interview(pack, as_a_face_reads, lambda place: "aab"[place % 3])[1])


def seconds_of_chain(pack: Pack) -> float:
    """Of an interview in which each answer leads to the next question."""

    def once() -> int:
        interview(pack, lambda session: (session.current, session.progress), lambda _: "a")
        return 1

    return seconds_each(once)


def _bytes_held(pack: Pack, read: Callable[[Session], object]) -> float:
    held = []

    def until_enough(session: Session) -> None:
        read(session)
        if len(session.given) <= MOST_ANSWERS:
            held[:] = [session]

    interview(pack, until_enough, lambda _: "a")  # what is made once for a pack is made now
    held.clear()
    gc.collect()
    tracemalloc.start()
    interview(pack, until_enough, lambda _: "a")
    gc.collect()
    bytes_held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return float(bytes_held)


def bytes_of_session(pack: Pack) -> float:
    """Of a session with its history, each session of which was asked for its progress."""
    return _bytes_held(pack, lambda session: session.progress)


def bytes_of_all_that_is_read(pack: Pack) -> float:
    """Of a session with its history, each session of which was read as a face reads it."""
    return _bytes_held(pack, as_a_face_reads)


def microseconds_of_evaluation(pack: Pack) -> float:
    """Of the notes that apply and that are open, for twenty people who answered everything."""
    codes = [["a"], ["b"], ["c"], ["d"], ["a", "b"], ["b", "c", "d"]]
    link_ids = [item.link_id for item in pack.questionnaire.item]
    people = [
        {link_id: frozenset(codes[(place * 7 + person * 11) % 6]) for place, link_id in enumerate(link_ids)}
        for person in range(20)
    ]

    def evaluate() -> int:
        for facts in people:
            notes = pack.rules.evaluate(facts).notes
            _ = notes.applying, notes.open
        return len(people)

    evaluate()
    return 1e6 * seconds_each(evaluate)


WORKS: dict[str, Callable[[Pack], float]] = {
    "answer": microseconds_an_answer,
    "chain": seconds_of_chain,
    "memory": bytes_of_session,
    "memory of all that is read": bytes_of_all_that_is_read,
    "evaluation": microseconds_of_evaluation,
}


def main(work: str, folder: str) -> None:
    """Do a work on a pack once for each line of input."""
    pack = load_pack(folder)
    WORKS[work](pack)
    gc.collect()
    gc.freeze()  # what is loaded is not gone through again and again while something else is measured
    for _ in sys.stdin:
        print(WORKS[work](pack), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
