"""Ends the program at random moments while answers are saved, and looks at what is left.

    PYTHONPATH=tests python tests/campaigns/kills.py --runs 500

After KILL, TERM, HUP and INT, in both faces, the file holds the answers after one of the steps, whole. None
that was confirmed on the screen is missing. The next start with the file leaves nothing beside it. On all but
KILL the terminal is as it was, the exit code is that of the signal, and the consult line comes last.
"""

import signal
import sys
from pathlib import Path
from random import Random

from campaigns.campaign import PACK, Run, command, faces, start
from questionnaire import Session, write_response
from questionnaire.words import terminal as terminal_words
from support.interview_driver import ANSWERS, FILE, Interview

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
LONGEST_WAIT = 0.06
"""Seconds between the last answer and the signal, at most: an answer is saved within them."""
SAID = terminal_words.YOU_SAID.partition("{")[0].strip()


def killed(seed: int, folder: Path) -> Run:
    """Answer some questions, and end the program right after the last answer is typed."""
    random = Random(seed)
    face, number = faces()[seed % 2], SIGNALS[seed // 2 % 4]
    run = Run(f"{face.__name__.lower()}, {number.name}")
    steps = [_begun(random)]
    before = write_response(steps[0].response)
    (folder / FILE).write_text(before)
    person = start(face, folder, "--resume", FILE)
    try:
        for _ in range(random.randint(1, 3)):
            _answer(person, steps)
        person.terminal.hear(random.random() * LONGEST_WAIT)
        person.terminal.signal(number)
        code = person.end()
        _judge(run, person, steps, code, number)
    finally:
        person.terminal.stop()
    if number == signal.SIGKILL:
        _start_again(run, face, folder)
    run.must([path.name for path in folder.iterdir()] == [FILE], "something is left beside the file")
    return run


def _begun(random: Random) -> Session:
    session = Session.start(PACK)
    for _ in range(random.randrange(12)):
        assert session.current is not None
        session = session.answer(ANSWERS[session.current])
    return session


def _answer(person: Interview, steps: list[Session]) -> None:
    link_id = steps[-1].current
    assert link_id is not None
    person.answer(link_id, ANSWERS[link_id])
    steps.append(steps[-1].answer(ANSWERS[link_id]))


def _judge(run: Run, person: Interview, steps: list[Session], code: int, number: signal.Signals) -> None:
    shown, terminal = person.terminal.transcript, person.terminal
    whole = [write_response(step.response) for step in steps]
    content = (person.folder / FILE).read_text()
    run.must(content in whole, f"the file is broken or mixed: {content[-200:]}")
    if content in whole:
        run.must(whole.index(content) >= shown.count(SAID), "an answer is lost that was confirmed")
    run.must("Traceback" not in shown, f"a traceback: {shown[-500:]}")
    if number == signal.SIGKILL:
        run.must(code == -number, f"the exit code is {code}")
        return
    run.must(code == 128 + number, f"the exit code is {code}")
    run.must(shown.endswith(PACK.ruleset.consult), f"the last words are {shown[-200:]}")
    run.must(terminal.is_as_before, "the terminal is not as it was")


def _start_again(run: Run, face: type[Interview], folder: Path) -> None:
    left = len(list(folder.iterdir())) > 1
    if left:
        run.sort += ", left a file"
    person = start(face, folder, "--resume", FILE)
    try:
        person.terminal.wait_for(terminal_words.HOW_TO_STOP)
        person.terminal.signal(signal.SIGTERM)
        code = person.end()
        run.must(code == 143, f"gone on with, the exit code is {code}: {person.terminal.transcript[-300:]}")
    finally:
        person.terminal.stop()


if __name__ == "__main__":
    sys.exit(command(killed, 500))
