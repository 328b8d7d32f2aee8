"""Characters mean the same to the script as to Python, whatever its engine knows of them."""

from random import Random

import pytest

from questionnaire import ResponseError, load_pack
from questionnaire.cleaning import clean
from questionnaire.kinds.units import folded
from questionnaire.saved.json_text import parse_json
from rules.suggestions import not_among
from support.extent import in_full
from support.page_characters import parted
from support.page_packs import SPELLINGS, drawn_pack
from support.page_steps import Script
from support.unicode_texts import NEAR, any_of_unicode, disguised

BLOCKS = {
    "the first plane": [*range(0x3500), *range(0x3500, 0xA000, 37), *range(0xA000, 0xAC00)],
    "Hangul and what follows": [*range(0xAC00, 0xD7A4, 29), *range(0xD7A4, 0x10000)],
    "the second plane": [*range(0x10000, 0x17000), *range(0x17000, 0x1AFF0, 61), *range(0x1AFF0, 0x20000)],
    "Chinese characters": [*range(0x20000, 0x2F800, 251), *range(0x2F800, 0x2FA20)],
    "the others": [*range(0x2FA20, 0xE0000, 997), *range(0xE0000, 0xE0200), *range(0xE0200, 0x110000, 997)],
}
"""What Unicode says anything of, and some of the rest."""


@pytest.mark.parametrize("block", BLOCKS)
def test_every_character_is_cleaned_and_read_in_the_same_way(block: str, script: Script) -> None:
    """All of them: `tests/campaigns/page_characters.py`."""
    script.open(load_pack())
    assert list(parted(script, BLOCKS[block][:: in_full(1, 7)])) == []


def test_runs_of_marks_are_put_in_order_and_together_in_the_same_way(script: Script) -> None:
    random = Random(1)
    texts = ["".join(random.choices(NEAR, k=random.randint(2, 12))) for _ in range(in_full(20_000, 4_000))]
    script.open(load_pack())
    differing = [
        text for text, theirs in zip(texts, script.map("clean", texts), strict=True) if clean(text) != theirs
    ]
    assert differing == []


def test_units_that_are_spelt_alike_are_the_same_unit_to_both(script: Script) -> None:
    """What folds to no spelling of the pack may fold to something else: it is no unit to either."""
    random, pack = Random(2), next(drawn_pack(seed) for seed in range(99) if has_all_spellings(seed))
    spellings = [
        spelling for item in pack.questionnaire.item for o in item.answer_option for spelling in o.spellings
    ]
    typed = [
        f"{disguised(random.choice(SPELLINGS), random)}{end}"
        for end in ("", ".", " .", "\u2026")
        for _ in range(900)
    ]
    typed += ["".join(any_of_unicode(random) for _ in range(3)) for _ in range(500)]
    script.open(pack)
    ours = [[folded(one) == folded(spelling) for spelling in spellings] for one in typed]
    theirs_of = dict(zip(spellings, script.map("folded", spellings), strict=True))
    theirs = [[one == theirs_of[s] for s in spellings] for one in script.map("folded", typed)]
    assert sum(map(any, ours)) > 500
    assert [one for one, a, b in zip(typed, ours, theirs, strict=True) if a != b] == []


def has_all_spellings(seed: int) -> bool:
    options = [option for item in drawn_pack(seed).questionnaire.item for option in item.answer_option]
    return sum(bool(option.spellings) for option in options) >= 3


TEXTS = [
    *(
        "",
        " ",
        "{",
        "[",
        "[1,",
        "[1 2]",
        '{"a"',
        '{"a" 1}',
        '{"a":1 "b"}',
        "{1:2}",
        '"a',
        '"\\',
        '"\\x"',
        '"\\u12"',
    ),
    *(
        '"\\u12345"',
        '"\t"',
        "nul",
        "truex",
        "01",
        "-",
        "1.",
        "1e",
        "-Infinity",
        "NaN",
        "[NaN]",
        "\ufeff[]",
        "[]\n]",
    ),
    *(
        '{"a":1,"a":2}',
        '{"b":{"a":1,"a":2}',
        '"\\ud83d\\ude00"',
        '\n\n  {"\U0001f600": x}',
        "1" * 4301,
        "[" * 5000,
    ),
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_what_is_not_json_is_refused_in_the_same_sentence(text: str, script: Script) -> None:
    script.open(load_pack())
    (theirs,) = script.map("parseJson", [text])
    assert theirs.get("refused") == refusal(text) if isinstance(theirs, dict) else refusal(text) is None


def refusal(text: str) -> str | None:
    try:
        parse_json(text)
    except ResponseError as error:
        return str(error)
    return None


def test_the_same_name_is_meant_by_a_misspelt_one(script: Script) -> None:
    names = list(load_pack().questionnaire.items)
    random = Random(3)
    words = [misspelt(random.choice(names), random) for _ in range(400)]
    script.open(load_pack())
    theirs = script.map("notAmong", [["question", word, names] for word in words])
    assert theirs == [not_among("question", word, names) for word in words]


def misspelt(name: str, random: Random) -> str:
    letters = list(name)
    for _ in range(random.randint(1, 4)):
        letters[random.randrange(len(letters))] = random.choice([*name, "", "x", "-ab"])
    return "".join(letters)
