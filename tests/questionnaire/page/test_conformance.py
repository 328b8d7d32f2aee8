"""The cases for other runtimes: the script passes them, and they are what the Python session comes to."""

import json
import unicodedata
from itertools import islice

import pytest

from support.conformance import (
    FOLDER,
    OLDEST_UNICODE,
    as_text,
    events_in,
    packs,
    read,
    walk_in_short,
    written,
)
from support.extent import in_full
from support.page_steps import Script, steps

NAMES = sorted(path.stem for path in FOLDER.glob("*.json") if path.stem != "all-packs")


@pytest.mark.parametrize("name", NAMES)
def test_the_script_passes(name: str, script: Script) -> None:
    content = read(f"{name}.json")
    script.open_runtime({**read("all-packs.json"), **content["runtime"]})
    for walk in content["walks"]:
        told = script.steps(events_in(walk))
        assert walk_in_short(walk["name"], events_in(walk), told) == walk
        assert told[-1]["sheet"] == json.dumps(walk["sheet"], ensure_ascii=False, indent=2) + "\n"
        assert told[-1]["response"] == json.dumps(walk["response"], ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_they_are_what_this_python_comes_to(name: str) -> None:
    pack = packs()[name]
    for walk in read(f"{name}.json")["walks"]:
        events = events_in(walk)
        told = json.loads(json.dumps(walk_in_short(walk["name"], events, steps(pack, events))))
        assert told == walk


@pytest.mark.skipif(
    unicodedata.unidata_version != OLDEST_UNICODE, reason="they are written by the oldest Python"
)
def test_the_files_are_as_they_are_written() -> None:
    """Renew them: `PYTHONPATH=tests python tests/conformance/write.py`."""
    files = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.json")}
    anew = {name: as_text(content) for name, content in islice(written(), in_full(None, 4))}
    assert [name for name in anew if files.get(name) != anew[name]] == []
    assert files.keys() == {"all-packs.json", *(f"{name}.json" for name in packs())}


def test_there_are_the_cases_of_the_shipped_pack_and_three_hundred_walks() -> None:
    walks = {name: len(read(f"{name}.json")["walks"]) for name in NAMES}
    assert walks.pop("shipped") == 18
    assert sum(walks.values()) == 300


def test_nothing_in_them_is_newer_than_the_oldest_python() -> None:
    """A later Python knows more characters, and what it knows of the others never changes."""
    text = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.json"))
    if unicodedata.unidata_version == OLDEST_UNICODE:
        assert {one for one in text if unicodedata.category(one) in ("Cn", "Co")} == set()
