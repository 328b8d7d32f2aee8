"""Types random keys and lines, sends signals and changes the size of the window, in both faces.

    PYTHONPATH=tests python tests/campaigns/fuzzing.py --runs 2000

However it ends: no traceback, an exit code of the list, the consult line, the terminal as it was. The file
holds no answer that was not confirmed on the screen, and none at all where Enter was never pressed.
"""

import signal
import sys
from contextlib import suppress
from pathlib import Path
from random import Random

from campaigns.campaign import PACK, Run, command, faces, start
from questionnaire import Session, read_response, write_response
from questionnaire.answers.in_words import answer_in_words
from questionnaire.errors import ResponseError
from questionnaire.words import terminal as terminal_words
from support.interview_driver import ANSWERS, FILE, Interview

CODES = {0, 2, 4, 129, 130, 143}
ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
ENTER = "\r"
KEYS = (
    "\x1b[A",
    "\x1b[B",
    "\x1b[B",
    "\x1b[C",
    "\x1b[D",
    " ",
    " ",
    "?",
    "\x02",
    "\x15",
    "\x01",
    "\x0b",
    "\x1b[Z",
)
KEYS += (
    "\x1b[5~",
    "\x1b[6~",
    "\x1b[3~",
    "\x7f",
    "\t",
    "\x0c",
    "\x12",
    "\x17",
    "y",
    "n",
    "a",
    "i",
    "\x1bb",
    "\x1bOP",
)
TYPED = (
    "1",
    "2",
    "9",
    "3, 4",
    "yes",
    "no",
    "skip",
    "/skip",
    "/not sure",
    "r",
    "why",
    "/back",
    "undo",
    "help",
    "done",
)
TYPED += (
    "35 mg",
    "0,5",
    "1/2",
    "10-20",
    "-1",
    "x" * 300,
    "café",
    "\u202eabc",
    "👩\u200d⚕️",
    "一二",
    "\x1f",
    "more",
    "",
)
LONGEST_WAIT = 0.05


def fuzzed(seed: int, folder: Path) -> Run:
    """Make one run."""
    random, face = Random(seed), faces()[seed % 2]
    is_silent = seed % 8 < 2  # Enter is never pressed
    run = Run(f"{face.__name__.lower()}{', without Enter' if is_silent else ''}")
    begun = Session.start(PACK)
    for _ in range(random.choice((0, 0, 3, 8, 15, 25))):
        begun = begun.answer(ANSWERS[begun.current]) if begun.current is not None else begun
    (folder / FILE).write_text(write_response(begun.response))
    person = start(
        face,
        folder,
        "--resume",
        FILE,
        columns=random.choice((20, 40, 80, 200)),
        rows=random.choice((2, 24, 60)),
    )
    try:
        person.terminal.wait_until_said(terminal_words.HOW_TO_STOP)
        for _ in range(random.randint(3, 40)):
            if person.terminal.is_running:
                _act(random, person, is_silent=is_silent)
        code = _ended(random, person)
        _judge(run, person, begun, code, is_silent=is_silent)
    finally:
        person.terminal.stop()
    return run


def _act(random: Random, person: Interview, *, is_silent: bool) -> None:
    drawn, terminal = random.random(), person.terminal
    enter = "" if is_silent else ENTER
    with suppress(OSError):  # the program may have ended just now
        if drawn < 0.04:
            terminal.resize(random.choice((10, 20, 40, 80, 200)), random.choice((1, 3, 10, 24, 60)))
        elif drawn < 0.07:
            terminal.signal(signal.SIGSTOP)
            terminal.send(random.choice(KEYS) + enter)
            terminal.signal(signal.SIGCONT)
        elif drawn < 0.08:
            terminal.signal(random.choice(ENDS))
        elif drawn < 0.1:
            terminal.send(random.choice(("\x03", "\x04")))
        elif drawn < 0.15:
            # Plain lines know no paste: a line break in one is Enter there.
            line_break = " " if is_silent and person.is_plain else "\n"
            pasted = f"{random.choice(TYPED)}{line_break}{random.choice(TYPED)}"
            terminal.send(f"\x1b[200~{pasted}\x1b[201~{enter}")
        elif person.is_plain or drawn < 0.35:
            terminal.send(random.choice(TYPED) + enter)
        else:
            terminal.send("".join(random.choices((*KEYS, enter, enter, enter), k=random.randint(1, 4))))
    terminal.hear(random.random() * LONGEST_WAIT)


def _ended(random: Random, person: Interview) -> int:
    """End the program, if it has not ended; nothing is saved under a name."""
    for _ in range(20):
        if not person.terminal.is_running:
            break
        with suppress(OSError, ProcessLookupError):
            if random.random() < 0.5:
                person.terminal.send("\x03")
            else:
                person.terminal.signal(random.choice(ENDS))
        person.terminal.hear(0.2)
    return person.end()


def _judge(run: Run, person: Interview, begun: Session, code: int, *, is_silent: bool) -> None:
    shown = person.terminal.said
    run.sort += f", code {code}"
    run.must(code in CODES, f"the exit code is {code}")
    run.must("Traceback" not in shown, f"a traceback: {shown[-1500:]}")
    run.must(PACK.ruleset.consult in shown[-3000:] or code == 0, f"no consult line: {shown[-500:]}")
    run.must(person.terminal.is_as_before, "the terminal is not as it was")
    try:
        saved = read_response((person.folder / FILE).read_text(), PACK)
    except ResponseError as error:
        run.must(False, f"the file cannot be read: {error}")
        return
    had = {**begun.standing.answers, **begun.standing.parked}
    for link_id, answer in {**saved.answers, **saved.parked}.items():
        if had.get(link_id) == answer:
            continue
        run.must(not is_silent, f"{link_id} is answered, and Enter was never pressed")
        told = answer_in_words(PACK.questionnaire.items[link_id], answer)
        said = _solid(terminal_words.YOU_SAID.format(answer=told))
        is_unit = link_id in {item.unit for item in PACK.questionnaire.item}
        run.must(said in _solid(shown) or is_unit, f"{link_id} was not confirmed: {told}")


def _solid(text: str) -> str:
    """Return a text without white space: long words are broken in small windows."""
    return "".join(text.split())


if __name__ == "__main__":
    sys.exit(command(fuzzed, 2000))
