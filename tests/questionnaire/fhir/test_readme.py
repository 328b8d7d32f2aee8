"""The commands that the README of this folder shows can be typed."""

from pathlib import Path

import pytest

from support.commands import SAMPLE, run
from support.readmes import blocks, text_of

SHOWN = blocks(text_of("questionnaire/fhir/README.md"), "console")[0]
COMMANDS = [line.partition("#")[0].split() for line in SHOWN.splitlines()]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_can_be_typed(command: list[str], tmp_path: Path) -> None:
    response = tmp_path / "response.json"
    response.write_text(run("sheet", SAMPLE, "--format", "fhir").out, "utf-8")
    files = {"FILE": SAMPLE, "RESPONSE": response}
    name, *arguments = command
    done = run(*(files.get(argument, argument) for argument in arguments))
    assert name == "duration-factors"
    assert (done.code, done.err) == (0, "")
    assert done.out
