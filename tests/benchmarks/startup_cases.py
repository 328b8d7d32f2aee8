"""What is started, and the signs that it must show: our program, what it is compared with, and the peers.

Everybody asks the same first question, of the shipped pack. It is on the screen when its text and all its
answers are; of ours, all that we have to say before we read must be there too.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import startup_peers as peers
from questionnaire import Item, Pack, load_pack, make_sheet, read_response, render
from questionnaire.pack.loading import QUESTIONNAIRE_FILE, RULES_FILE, texts_of
from questionnaire.session.events import STATE_ROWS
from questionnaire.words import shared as words
from questionnaire.words import terminal as terminal_words
from startup_environments import CHECKOUT, PROJECT, install_ours, install_peers
from startup_terminal import Program

SAMPLE = CHECKOUT / "tests" / "samples" / "reference.json"

BARE, NOTHING, MODEL = "questionary.select alone", "python -c pass", "pydantic and one model"
MODELLED, COOKIECUTTER = "questionary and a pydantic model", "cookiecutter"
COMMITIZEN, COPIER = "commitizen", "copier"
PROMPTS, PLAIN = "duration-factors", "duration-factors --plain"
FROM_FOLDER, PLAIN_FROM_FOLDER = f"{PROMPTS} --pack FOLDER", f"{PLAIN} --pack FOLDER"
FIRST_LINE, PLAIN_FIRST_LINE = f"{PROMPTS}, the first line", f"{PLAIN}, the first line"
SHEET, VERSION = "duration-factors sheet FILE", "duration-factors --version"

COMPARED_WITH: Mapping[str, Sequence[str]] = {
    BARE: (PROMPTS, PLAIN, FROM_FOLDER, PLAIN_FROM_FOLDER, MODELLED, COOKIECUTTER, COMMITIZEN, COPIER),
    NOTHING: (FIRST_LINE, PLAIN_FIRST_LINE, VERSION),
    MODEL: (SHEET,),
}
"""What takes 1.00 -> what is told in times of it."""


def programs_in(folder: Path) -> dict[str, Program]:
    """Install and write everything in a folder, and return each program by its name."""
    pack = load_pack()
    ours, theirs = install_ours(folder / "ours"), install_peers(folder / "peers")
    first = pack.questionnaire.item[0]
    question = [first.text, *(option.label for option in first.answer_option)]
    return {
        **_ours_asking(folder, ours, question),
        **_others_asking(folder, ours, theirs, peers.choices_of(pack), question),
        **_first_lines(folder, ours),
        **_to_the_end(folder, ours, pack),
    }


def _ours_asking(folder: Path, ours: Path, question: Sequence[str]) -> dict[str, Program]:
    """Return our faces, for the pack that is shipped and for one in a folder."""
    program = str(ours / words.PROGRAM)
    prompts = [*question, *STATE_ROWS.values()]
    plain = [*prompts, terminal_words.PROMPT.strip()]
    for name, (_, text) in zip((QUESTIONNAIRE_FILE, RULES_FILE), texts_of(), strict=True):
        peers.write(folder / "pack" / name, text)
    return {
        PROMPTS: Program([program], folder, prompts),
        PLAIN: Program([program, "--plain"], folder, plain),
        FROM_FOLDER: Program([program, "--pack", "pack"], folder, prompts),
        PLAIN_FROM_FOLDER: Program([program, "--plain", "--pack", "pack"], folder, plain),
    }


def _others_asking(
    folder: Path, ours: Path, theirs: Path, items: Sequence[Item], question: Sequence[str]
) -> dict[str, Program]:
    python = str(ours / "python")
    peers.write_bare_script(folder / "bare.py", items)
    peers.write_modelled_script(folder / "modelled.py", items)
    peers.write_cookiecutter_template(folder / "cookies", items)
    peers.write_copier_template(folder / "copies", items)
    peers.make_commitizen_repository(folder / "repository", items)
    return {
        BARE: Program([python, "bare.py"], folder, question),
        MODELLED: Program([python, "modelled.py"], folder, question),
        COOKIECUTTER: Program([str(theirs / "cookiecutter"), "cookies"], folder, question),
        COPIER: Program([str(theirs / "copier"), "copy", "copies", "copied"], folder, question),
        COMMITIZEN: Program([str(theirs / "cz"), "commit"], folder / "repository", question),
    }


def _first_lines(folder: Path, ours: Path) -> dict[str, Program]:
    """Return what has to say its name, and how to have plain lines or that these are."""
    program, signs = str(ours / words.PROGRAM), [words.PROGRAM, "plain"]
    return {
        FIRST_LINE: Program([program], folder, signs),
        PLAIN_FIRST_LINE: Program([program, "--plain"], folder, signs),
    }


def _to_the_end(folder: Path, ours: Path, pack: Pack) -> dict[str, Program]:
    """Return what ends by itself; the sheet must be the one that the library makes, to the word."""
    python, program = str(ours / "python"), str(ours / words.PROGRAM)
    peers.write_model_alone(folder / "model.py")
    sheet = render(make_sheet(pack, read_response(SAMPLE.read_text("utf-8"), pack)), "text")
    signs = {
        NOTHING: ([python, "-c", "pass"], ""),
        MODEL: ([python, "model.py"], ""),
        VERSION: ([program, "--version"], f"{words.PROGRAM} {PROJECT['version']}"),
        SHEET: ([program, "sheet", str(SAMPLE)], " ".join(str(sheet).split())),
    }
    return {
        name: Program(command, folder, [sign], to_its_end=True) for name, (command, sign) in signs.items()
    }
