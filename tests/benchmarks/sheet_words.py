"""Prints how many words sheets of the shipped pack have: those of the reference person and of people drawn.

    python tests/benchmarks/sheet_words.py [--people 400] [--seed 0]

Words are counted in the outline, as `questionnaire.sheet.word_count` says; typed text is not counted.
Everybody who is drawn answers to the end. A question is answered with a value by 85 in 100, with "not sure"
by 6, "rather not say" by 3 and skipped by 6. Of a choice of several, each option is ticked by half.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import median

import questionnaire
from questionnaire import Item, QuestionnaireResponse, Session
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.longest_sheet import at_most
from questionnaire.check.engine.prover import Prover
from questionnaire.sheet.word_count import WordCount, word_count

PACK = questionnaire.load_pack()
REFERENCE = Path(__file__).parents[1] / "samples" / "reference.json"
PEOPLE, SEED = 400, 0
SHARES = {"value": 85, "not-sure": 6, "prefer-not-to-say": 3, "skip": 6}
TYPED = 0


def drawn(seed: int) -> QuestionnaireResponse:
    """Return the response of somebody who answers to the end."""
    random, session = Random(seed), Session.start(PACK)
    while session.item is not None:
        (kind,) = random.choices([*SHARES], [*SHARES.values()])
        match kind:
            case "value":
                session = session.answer(_value(session.item, random))
            case "not-sure":
                session = session.not_sure()
            case "prefer-not-to-say":
                session = session.prefer_not_to_say()
            case _:
                session = session.skip()
    return session.response


def _value(item: Item, random: Random) -> str | tuple[str, ...]:
    if not item.kind.is_coded:
        typed = item.kind.example or ""
        return (typed,) * random.randint(1, item.max or 1) if item.repeats else typed
    codes = [option.code for option in item.answer_option]
    if not item.repeats:
        return random.choice(codes)
    alone = [option.code for option in item.answer_option if option.exclusive]
    ticks = tuple(code for code in codes if code not in alone and random.random() < 0.5)
    return ticks or (random.choice(codes),)


def row(name: str, first_page: float, sheet: float) -> str:
    """Return a row of the table."""
    return f"| {name} | {first_page:,.0f} | {sheet:,.0f} |"


def table(reference: WordCount, people: Sequence[WordCount], most: WordCount) -> list[str]:
    """Return the table: the reference person, the people drawn, and what `check` proves of all."""
    first_pages, sheets = [one.first_page for one in people], [one.sheet for one in people]
    return [
        "| words of | first page | whole sheet |",
        "| --- | ---: | ---: |",
        row("the reference person", reference.first_page, reference.sheet),
        row(f"{len(people)} people drawn, median", median(first_pages), median(sheets)),
        row(f"{len(people)} people drawn, longest", max(first_pages), max(sheets)),
        row("anybody, at most (proved)", most.first_page, most.sheet),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Counts the words of sheets.")
    parser.add_argument(
        "--people", type=int, default=PEOPLE, help=f"how many are drawn; {PEOPLE} if not given"
    )
    parser.add_argument("--seed", type=int, default=SEED, help=f"of the first person; {SEED} if not given")
    options = parser.parse_args()
    reference = questionnaire.read_response(REFERENCE.read_text("utf-8"), PACK)
    seeds = range(options.seed, options.seed + options.people)
    people = [word_count(PACK, drawn(seed), TYPED) for seed in seeds]
    shares = ", ".join(f"{name} {share} %" for name, share in SHARES.items())
    print(f"{PACK.ruleset.id} {PACK.ruleset.version}, seeds {seeds.start} to {seeds.stop - 1}; {shares}.\n")
    most = at_most(CheckContext(PACK, Prover(PACK)), TYPED)
    print("\n".join(table(word_count(PACK, reference, TYPED), people, most)))


if __name__ == "__main__":
    main()
