"""Pack files that builds of all releases load: questions with ten notes each, and questions in one chain."""

from itertools import pairwise
from pathlib import Path
from random import Random

from evaluation_content import HEAD, tables
from evaluation_workload import word

NOTES = 10
"""How many notes a question has."""
WAITING, NEAR = 0.3, 20
"""How many questions wait for an earlier one, and how far back that is at most."""
CODES = "abc"


def write_pack(folder: Path, questions: int) -> Path:
    """Write a pack with so many questions. A note tests two of them, and an unanswered one leaves it open."""
    random = Random(1)
    link_ids = [f"q-{word(place)}" for place in range(questions)]
    items = [_item(link_id) for link_id in link_ids]
    for place, item in enumerate(items[1:], 1):
        if random.random() < WAITING:
            item["enable_when"] = {link_ids[random.randrange(max(0, place - NEAR), place)]: "a"}
    notes = []
    for place in range(NOTES * questions):
        one, other = random.sample(link_ids, 2)
        either = [{other: random.choice(CODES)}, {"state": {other: "not-sure"}}]
        when = {one: random.choice(CODES), "any": either}
        notes.append({"id": f"n-{word(place)}", "when": when})
    return write_tables(folder, items, notes)


def write_chain(folder: Path, questions: int) -> Path:
    """Write a pack in which each question waits for the one before it, and one note waits for the last."""
    items = [_item(f"q-{word(place)}") for place in range(questions)]
    for before, item in pairwise(items):
        item["enable_when"] = {before["link_id"]: "a"}
    return write_tables(folder, items, [{"id": "n", "when": {items[-1]["link_id"]: "a"}}])


def _item(link_id: str) -> dict[str, object]:
    options = [{"code": code, "label": f"Option {code}"} for code in CODES]
    return {"link_id": link_id, "type": "choice", "text": "What?", "label": "It", "why": "So."} | {
        "answer_option": options
    }


def write_tables(folder: Path, items: list[dict[str, object]], notes: list[dict[str, object]]) -> Path:
    """Write a pack of such questions and notes; what the notes leave out is the same for all."""
    folder.mkdir(parents=True, exist_ok=True)
    questions = "\n".join(HEAD.splitlines()[:4]) + "\n" + tables("item", items)
    filled = [{"factor": "factor", "text": "So.", "claims": ["claim"], **note} for note in notes]
    open_ = [{"link_id": item["link_id"], "factor": "factor", "text": "Open."} for item in items]
    (folder / "questionnaire.toml").write_text(questions, "utf-8")
    (folder / "rules.toml").write_text(HEAD + tables("note", filled) + tables("open", open_), "utf-8")
    return folder
