"""The cases for other runtimes, through the joined script in three engines."""

import json
from typing import Any

import pytest

from questionnaire.page.joining import joined
from support.conformance import FOLDER, events_in, read, walk_in_short
from support.page_files import Files
from support.page_steps import DRIVER, GIVES
from support.page_windows import Window, long

pytestmark = long

NAMES = sorted(path.stem for path in FOLDER.glob("*.json") if path.stem != "all-packs")
_MADE = f"window.make = {joined(gives=GIVES)}; window.drive = {DRIVER};"
_WALK = """const drive = window.drive(window.make(arguments[0]));
return JSON.stringify(arguments[1].map(events => {
    const told = drive(events);
    const brief = told.slice(0, -1).map(({ sheet, response, outline, fhir, ...rest }) => rest);
    return [...brief, told[told.length - 1]];
}));"""


def as_it_ends(walk: dict[str, Any], told: list[dict[str, Any]]) -> dict[str, Any]:
    """A walk as its file has it, from what an engine told."""
    ended = walk_in_short(walk["name"], events_in(walk), told)
    for name in ("sheet", "response"):
        assert told[-1][name] == json.dumps(walk[name], ensure_ascii=False, indent=2) + "\n"
    return ended


def test_every_engine_passes(window: Window, files: Files, subtests: pytest.Subtests) -> None:
    (files.folder / "empty.html").write_text("<!doctype html><title>Empty</title>")
    window.go(files.on_line("empty.html"))
    window.run(_MADE)
    for name in NAMES:
        content = read(f"{name}.json")
        walks = content["walks"]
        runtime = {**read("all-packs.json"), **content["runtime"]}
        told = json.loads(window.run(_WALK, runtime, [events_in(walk) for walk in walks]))
        with subtests.test(name):
            assert [as_it_ends(*each) for each in zip(walks, told, strict=True)] == walks
