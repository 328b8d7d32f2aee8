"""Rules and people to evaluate them for, drawn from a seed: the same for every engine.

Questions have four options, half of them take several. A rule is one to three tests that must all hold: of
ten tests about six ask for an option, two or three for either of two, and one or two for the lack of one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from string import ascii_lowercase

from rules.conditions.conditions import All, Condition, HasAny, Not
from rules.conditions.facts import Facts, State

CODES = tuple("abcd")
PEOPLE = 20
FEW = 5
"""How many notes apply to each person where only few do."""


@dataclass(frozen=True)
class Workload:
    """What is to be evaluated. people: the codes that each ticked at each question."""

    link_ids: Sequence[str]
    rules: Mapping[str, Condition]
    people: Sequence[Mapping[str, frozenset[str]]]

    def with_open_questions(self, seed: int = 1) -> list[Facts]:
        """Return the same people, of whose answers a third is missing or not known."""
        random = Random(seed)
        left_open = (State.NOT_REACHED, State.NOT_SURE, State.SKIPPED)
        return [
            {
                link_id: random.choice(left_open) if random.random() < 1 / 3 else ticked
                for link_id, ticked in person.items()
            }
            for person in self.people
        ]


def many_match(rules: int, questions: int, seed: int = 1) -> Workload:
    """Return rules of which about a fourth matches anybody."""
    random = Random(seed)
    link_ids = [f"q-{word(place)}" for place in range(questions)]
    conditions = {f"n-{word(place)}": All(tuple(_tests(random, link_ids))) for place in range(rules)}
    return Workload(link_ids, conditions, _people(random, link_ids))


def few_match(rules: int, questions: int, seed: int = 1) -> Workload:
    """Return rules of which the same few match, however many there are and whatever else is asked.

    The others are for people who said something else to the first question, as a note for another stage is.
    """
    random = Random(seed)
    first, *others = (f"q-{word(place)}" for place in range(questions))
    people = [{**person, first: frozenset("a")} for person in _people(random, others)]
    conditions: dict[str, Condition] = {}
    for place in range(rules):
        if place % (rules // FEW) == rules // FEW // 2:
            conditions[f"few-{word(len(conditions))}"] = HasAny(first, frozenset("ab"))
        else:
            elsewhere = HasAny(first, frozenset(random.choice("bcd")))
            conditions[f"n-{word(place)}"] = All((elsewhere, *_tests(random, others)))
    return Workload([first, *others], conditions, people)


def word(number: int) -> str:
    """Return a name for a number, in letters: ids hold no digits."""
    letters = ""
    while number >= 0:
        number, letter = divmod(number, len(ascii_lowercase))
        letters, number = ascii_lowercase[letter] + letters, number - 1
    return letters


def _tests(random: Random, link_ids: Sequence[str]) -> list[Condition]:
    return [_test(random, link_id) for link_id in random.sample(link_ids, random.randint(1, 3))]


def _test(random: Random, link_id: str) -> Condition:
    (kind,) = random.choices(("one", "either", "lack"), (60, 25, 15))
    codes = random.sample(CODES, 2 if kind == "either" else 1)
    test = HasAny(link_id, frozenset(codes))
    return Not(test) if kind == "lack" else test


def _people(random: Random, link_ids: Sequence[str]) -> list[dict[str, frozenset[str]]]:
    return [
        {
            link_id: frozenset(random.sample(CODES, random.randint(1, 3) if place % 2 else 1))
            for place, link_id in enumerate(link_ids)
        }
        for _ in range(PEOPLE)
    ]
