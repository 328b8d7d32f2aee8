"""What the peers are given to ask: the choice questions of the shipped pack, as each takes them."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from questionnaire import Item, ItemType, Pack

MODEL = """from pydantic import BaseModel


class Option(BaseModel):
    code: str
    label: str


class Question(BaseModel):
    link_id: str
    text: str
    answer_option: list[Option]
"""
"""Of a question, as one would write it first."""
ASKING = """
questions = [Question.model_validate(question) for question in QUESTIONS]
first = questions[0]
choices = [questionary.Choice(option.label, option.code) for option in first.answer_option]
questionary.select(first.text, choices=choices).unsafe_ask()
"""


def choices_of(pack: Pack) -> list[Item]:
    """Return the questions that can be asked by anything that has lists."""
    return [item for item in pack.questionnaire.item if item.type is ItemType.CHOICE]


def write_bare_script(file: Path, items: Sequence[Item]) -> None:
    """Write the least that asks the first question with questionary."""
    labels = [option.label for option in items[0].answer_option]
    asking = f"questionary.select({items[0].text!r}, choices={labels!r}).unsafe_ask()"
    write(file, f"import questionary\n\n{asking}\n")


def write_modelled_script(file: Path, items: Iterable[Item]) -> None:
    """Write a script that asks the same, and has all questions validated by a pydantic model first."""
    questions = [
        {
            "link_id": item.link_id,
            "text": item.text,
            "answer_option": [{"code": option.code, "label": option.label} for option in item.answer_option],
        }
        for item in items
    ]
    write(file, f"import questionary\n{MODEL}\n\nQUESTIONS = {questions!r}\n{ASKING}")


def write_model_alone(file: Path) -> None:
    """Write a script that imports pydantic, defines one model and ends."""
    write(file, "from pydantic import BaseModel\n\n\nclass Question(BaseModel):\n    text: str\n")


def write_cookiecutter_template(folder: Path, items: Iterable[Item]) -> None:
    """Write a template of cookiecutter, which asks by number."""
    asked, shown = {}, {}
    for item in items:
        labels = {option.code: option.label for option in item.answer_option}
        asked[_variable(item)] = list(labels)
        shown[_variable(item)] = {"__prompt__": item.text, **labels}
    write(folder / "cookiecutter.json", json.dumps({**asked, "__prompts__": shown}, indent=2))
    write(folder / f"{{{{cookiecutter.{next(iter(asked))}}}}}" / "answers", "{{ cookiecutter }}\n")


def write_copier_template(folder: Path, items: Iterable[Item]) -> None:
    """Write a template of copier. Each text is a string of JSON, which is one of YAML too."""
    lines = []
    for item in items:
        lines += [f"{_variable(item)}:", "  type: str", f"  help: {json.dumps(item.text)}"]
        lines += ["  multiselect: true"] if item.repeats else []
        lines += ["  choices:"]
        lines += [
            f"    {json.dumps(option.label)}: {json.dumps(option.code)}" for option in item.answer_option
        ]
    write(folder / "copier.yml", "\n".join(lines) + "\n")
    write(folder / "answers.jinja", "{{ _copier_answers }}\n")


def make_commitizen_repository(folder: Path, items: Iterable[Item]) -> None:
    """Make a repository with something to commit, for which commitizen asks the questions."""
    questions = [
        {
            "type": "list",
            "name": _variable(item),
            "message": item.text,
            "choices": [{"value": option.code, "name": option.label} for option in item.answer_option],
        }
        for item in items
    ]
    customize = {"message_template": f"{{{{{questions[0]['name']}}}}}", "questions": questions}
    settings = {"commitizen": {"name": "cz_customize", "customize": customize}}
    write(folder / ".cz.json", json.dumps(settings, indent=2))
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    subprocess.run(["git", "-C", folder, "add", ".cz.json"], check=True)


def write(file: Path, text: str) -> None:
    """Write a file, and the folder for it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _variable(item: Item) -> str:
    return item.link_id.replace("-", "_")
