"""How many ways of saying what no pack may say the guard hears, and how few harmless sentences.

The lists are data that a clinician can read and add to: what is heard, what is still missed, and what is
refused although it is harmless. A text whose verdict changes is moved to the other list by hand.
"""

import tomllib
from pathlib import Path

import pytest

from rules.wording.refusals import refusals, warnings

HERE = Path(__file__).parent
RULES = ("duration", "advice", "promise", "number", "odds", "comparison", "disguise")
LISTS = ("ways_by_others", "ways_of_our_own", "disguises")


def texts(name: str, which: str = "texts", rule: str | None = None) -> list[str]:
    content = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    kinds: list[dict[str, list[str]]] = content["kind"]
    return [text for kind in kinds if rule in {None, kind["rule"]} for text in kind.get(which, [])]


def harmless(which: str, name: str = "harmless") -> list[str]:
    listed: list[str] = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))[which]
    return listed


def edges(which: str) -> list[str]:
    return harmless(which, "edges")


def passes(text: str) -> bool:
    return not refusals(text) and not warnings(text)


@pytest.mark.parametrize("name", LISTS)
def test_what_is_heard_is_refused_or_warned_of(name: str) -> None:
    assert [text for text in texts(name) if passes(text)] == []


@pytest.mark.parametrize("name", LISTS)
def test_what_is_missed_is_still_missed(name: str) -> None:
    assert [text for text in texts(name, "missed") if not passes(text)] == []


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("name", LISTS)
def test_few_texts_are_missed(name: str, rule: str) -> None:
    missed, heard = texts(name, "missed", rule), texts(name, "texts", rule)
    assert len(missed) <= 0.12 * len(missed + heard)


def test_harmless_sentences_stand() -> None:
    assert [text for text in harmless("by_others") + harmless("our_own") if not passes(text)] == []


def test_few_harmless_sentences_are_refused() -> None:
    refused, warned_of = harmless("refused"), harmless("warned_of")
    assert [text for text in refused if not refusals(text)] == []
    assert [text for text in warned_of if refusals(text) or not warnings(text)] == []
    assert len(refused + warned_of) <= 0.015 * len(harmless("our_own"))


def test_texts_at_an_edge_of_a_rule_stay_on_their_side_of_it() -> None:
    assert [text for text in edges("heard") + edges("mistaken") if passes(text)] == []
    assert [text for text in edges("passing") + edges("missed") if not passes(text)] == []


def test_no_text_is_listed_twice() -> None:
    listed = [text for name in LISTS for which in ("texts", "missed") for text in texts(name, which)]
    listed += [text for of in ("by_others", "our_own", "refused", "warned_of") for text in harmless(of)]
    listed += [text for side in ("heard", "passing", "missed", "mistaken") for text in edges(side)]
    assert len(listed) == len(set(listed))
