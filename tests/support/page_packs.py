"""Packs at random, with everything that a person can meet: every kind, units, own words, earlier versions."""

from dataclasses import replace
from random import Random

from questionnaire import Pack, load_pack
from questionnaire.pack.questions import Item, ItemType, Questionnaire, Retired
from rules import ALWAYS, AnyOf, Condition, HasAny
from rules.ruleset.ruleset import (
    ArticleLine,
    Claim,
    Factor,
    FirstQuestion,
    Picture,
    SafetyLine,
    Source,
    UnsaidLine,
)
from support.packs import choice, note, pack_of, random_condition, typed

NAMES = "pqrstuvw"
SPELLINGS = (
    "mg",
    "mg/kg",
    "\N{MICRO SIGN}g",
    "mcg",
    "Milli gram",
    "\N{GREEK SMALL LETTER IOTA}u",
    "tr\u00f6pfchen",
)
SHIPPED = load_pack()


def pack_for(seed: int) -> Pack:
    """A pack for one walk: drawn, most of the time; else the one that is shipped."""
    return SHIPPED if seed % 5 == 0 else drawn_pack(seed)


def drawn_pack(seed: int) -> Pack:
    """A pack of a few questions and notes."""
    random = Random(f"pack {seed}")
    items: list[Item] = []
    for name in NAMES[: random.randint(1, 8)]:
        items.append(_item(name, items, random))
    if random.random() < 0.6:
        unit = choice("unit", "abcd"[: random.randint(2, 4)])
        amount = Item(
            link_id="amount", type=ItemType.DECIMAL, text="?", label="Row amount", why="!", unit="unit"
        )
        items += random.sample([unit, amount], 2)
    if random.random() < 0.2:
        items = [*(typed(f"words-{letter}") for letter in "abcde"), *items]
    rules = _rules(items, random)
    notes, source = rules.pop("note"), rules.pop("source")
    assert isinstance(notes, tuple)
    drawn = pack_of(_with_units(items, random), list(notes), **rules)
    questionnaire = replace(drawn.questionnaire, **_of_itself(drawn.questionnaire, random))
    return replace(
        drawn, questionnaire=questionnaire, ruleset=replace(drawn.ruleset, source=source, version="2.1.0")
    )


def _item(name: str, earlier: list[Item], random: Random) -> Item:
    choices = [item for item in earlier if item.type is ItemType.CHOICE]
    when = _enabling(choices, random) if choices and random.random() < 0.6 else ALWAYS
    kind = random.choice([*["choice"] * 5, "decimal", "string", "text", "text"])
    factor = random.choice(["f", "g", None])
    care = random.choice([None, None, f"Care for {name}."])
    if kind != "choice":
        repeats = kind == "string" and random.random() < 0.6
        item = Item(
            link_id=name, type=ItemType(kind), text="?", label=f"Row {name}", why="!", enable_when=when
        )
        return replace(item, repeats=repeats, max=3 if repeats else None, factor=factor, care=care)
    repeats = random.random() < 0.4
    item = choice(name, "abcd"[: random.randint(2, 4)], alone="z" * repeats, repeats=repeats, when=when)
    options = tuple(
        replace(option, label=f"Option {option.code}", short=random.choice([None, option.code.upper()]))
        for option in item.answer_option
    )
    return replace(item, label=f"Row {name}", answer_option=options, factor=factor, care=care)


def _with_units(items: list[Item], random: Random) -> list[Item]:
    """Give decimals a unit, most of the time: a single choice, some of whose options have spellings."""
    units = [item for item in items if item.type is ItemType.CHOICE and not item.repeats]
    if not units or random.random() < 0.2:
        return items
    unit = next((item for item in units if item.link_id == "unit"), random.choice(units))
    spelt = random.sample(SPELLINGS, len(unit.answer_option) - 1)
    options = tuple(
        replace(option, spellings=tuple(spelt[at : at + 1])) for at, option in enumerate(unit.answer_option)
    )
    given = {unit.link_id: replace(unit, answer_option=options)}
    given |= {
        item.link_id: replace(item, unit=unit.link_id) for item in items if item.type is ItemType.DECIMAL
    }
    return [given.get(item.link_id, item) for item in items]


def _enabling(choices: list[Item], random: Random) -> Condition:
    def one() -> HasAny:
        item = random.choice(choices)
        codes = [option.code for option in item.answer_option]
        return HasAny(item.link_id, frozenset(random.sample(codes, random.randint(1, 2))))

    return one() if random.random() < 0.6 else AnyOf((one(), one()))


def _rules(items: list[Item], random: Random) -> dict[str, object]:
    asks = ["Ask one?", "Ask two?", "Ask three?", None]
    notes = tuple(
        note(
            f"note-{letter}",
            random_condition(items, random),
            factor=random.choice("fgh"),
            text=random.choice(["Alike.", f"Note {letter}."]),
            claims=tuple(random.sample(["differ", "same"], random.randint(1, 2))),
            ask=(ask := random.choice([*asks, f"Ask {letter}?"])),
            rank=None if ask is None else random.randint(1, 9),
        )
        for letter in "abcdefghij"[: random.randint(1, 10)]
    )
    claims = tuple(Claim(id=id_, headings=(id_.title(), "Both"), states=id_) for id_ in ("differ", "same"))
    lines = tuple(
        SafetyLine(
            id=f"safe-{letter}",
            when=random_condition(items, random),
            text=f"Safe {letter}.",
            picture=random.choice([None, Picture.PHONE]),
        )
        for letter in "ab"[: random.randint(0, 2)]
    )
    unsaid = tuple(
        UnsaidLine(
            id=f"unsaid-{letter}", factor="f", when=random_condition(items, random), text=f"Unsaid {letter}."
        )
        for letter in "ab"
    )
    first = (
        FirstQuestion(when=random_condition(items, random), text="How long, here?"),
        FirstQuestion(text="How long?"),
    )
    article = ArticleLine(
        text="People differ.", claims=("differ",), picture=random.choice([None, Picture.PEOPLE])
    )
    return {
        "note": notes,
        "claim": claims,
        "safety": lines,
        "unsaid": unsaid,
        "first_question": random.choice([(), first]),
        "standing_question": random.choice([(), ("Ask one?", "Anything else?")]),
        "about": random.choice([(), (article,)]),
        "in_short": (article,),
        "caveat": random.choice([None, "With {braces}."]),
        "factor": tuple(
            Factor(code=code, label=f"Factor {code}", picture=random.choice([None, Picture.DROP]))
            for code in "gfh"
        ),
        "source": Source(title="An article", limits=("A limit.",), author=random.choice([None, "Somebody"])),
    }


def _of_itself(questionnaire: Questionnaire, random: Random) -> dict[str, object]:
    lines = [item.link_id for item in questionnaire.item if item.type is ItemType.STRING]
    retired = (
        Retired(link_id="gone", label="Gone row", typed=True),
        Retired(link_id="gone-choice", label="Gone choice"),
        Retired(link_id=questionnaire.item[0].link_id, code="old", label="Old option"),
        Retired(link_id=questionnaire.item[-1].link_id, label="Row as it was"),
    )
    return {
        "version": "2.1.0",
        "title": "Drawn & <titled>",
        "matters_most": random.choice([None, *lines]),
        "reads": random.choice([(), (1,), (0, 1)]),
        "retired": random.choice([(), retired]),
        "url": random.choice([None, "https://example.org/questionnaires/drawn"]),
    }
