"""How many ways of saying what no pack may say the guard hears, and how few harmless sentences.

The lists are data that a clinician can read and add to. The shares are what README promises.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from rules.wording.refusals import refusals, warnings

HERE = Path(__file__).parent
RULES = ("duration", "advice", "promise", "number", "odds", "comparison")


def kinds(name: str) -> list[dict[str, object]]:
    content = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    listed: list[dict[str, object]] = content["kind"]
    return listed


def texts(name: str, rule: str | None = None) -> Iterator[str]:
    for kind in kinds(name):
        listed = kind["texts"]
        assert isinstance(listed, list)
        if rule is None or kind["rule"] == rule:
            yield from listed


def share_passing(listed: list[str]) -> float:
    return sum(not refusals(text) and not warnings(text) for text in listed) / len(listed)


def harmless(of: str) -> list[str]:
    listed: list[str] = tomllib.loads((HERE / "harmless.toml").read_text(encoding="utf-8"))[of]
    return listed


@pytest.mark.parametrize("rule", RULES)
def test_hardly_a_text_by_others_passes(rule: str) -> None:
    assert share_passing([*texts("ways_by_others", rule)]) <= 0.03


@pytest.mark.parametrize("rule", RULES)
def test_few_texts_of_our_own_pass(rule: str) -> None:
    assert share_passing([*texts("ways_of_our_own", rule)]) <= 0.09


def test_most_disguises_are_seen_through() -> None:
    assert share_passing([*texts("disguises")]) <= 0.1


@pytest.mark.parametrize("of", ["by_others", "our_own"])
def test_harmless_sentences_stand(of: str) -> None:
    listed = harmless(of)
    assert sum(bool(refusals(text)) for text in listed) / len(listed) <= 0.015
    assert sum(bool(warnings(text)) for text in listed) / len(listed) <= 0.02


def test_no_text_is_listed_twice() -> None:
    listed = [*texts("ways_by_others"), *texts("ways_of_our_own"), *texts("disguises")]
    listed += [*harmless("by_others"), *harmless("our_own")]
    assert len(listed) == len(set(listed))
