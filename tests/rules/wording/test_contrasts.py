"""Short texts side by side, each with what the guard says of it, and why they part."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from rules.wording.refusals import refusals, warnings

CONTRASTS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("contrasts.toml").read_text(encoding="utf-8")
)["contrast"]


def told_of(text: str) -> list[str]:
    """Return the ground and the words of each refusal and warning, as an author reads them."""
    return [f"{ground}: {words}" for ground, words in (*refusals(text), *warnings(text))]


def passed_by(contrast: dict[str, Any]) -> list[str]:
    """Return what the guard lets pass: what is harmless, and what it still misses."""
    return [*contrast.get("passing", ()), *contrast.get("missed", ())]


@pytest.mark.parametrize("contrast", CONTRASTS, ids=lambda contrast: contrast["why"])
def test_a_text_is_on_its_side_of_a_rule(contrast: dict[str, Any]) -> None:
    assert {text: told_of(text) for text in contrast["heard"]} == contrast["heard"]
    assert [text for text in passed_by(contrast) if told_of(text)] == []


def test_no_text_is_listed_twice() -> None:
    texts = [text for one in CONTRASTS for text in (*one["heard"], *passed_by(one))]
    assert len(texts) == len(set(texts))
