"""Prints what README says of speed, as Markdown: all of it is measured here and now.

    python -m pip install -e '.[bench]'
    python tests/benchmarks/table.py [evaluation] [startup] [--rounds 21]

First one table of what was to be reached; the details of each part follow.
"""

import argparse

from goals import Section, goals_table
from proofs import machine

PARTS = ("evaluation", "startup")
ROUNDS = 21
"""Of the start-up: less on a quiet machine, more on a busy one."""


def section_of(part: str, rounds: int) -> Section:
    """Measure one part. What another part needs is not loaded."""
    if part == "evaluation":
        import evaluation

        return evaluation.section()
    import startup

    return startup.section(rounds)


def main() -> None:
    """Print what was to be reached by some parts, and their details."""
    parser = argparse.ArgumentParser(description="Measures how fast it is, beside what people would use.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{' or '.join(PARTS)}; without one, all")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"of the start-up; {ROUNDS} if not given")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    sections = [section_of(part, options.rounds) for part in options.parts or PARTS]
    print(f"Measured on {machine()}. Medians; ratios are those of one run, in which all took turns.\n")
    print(goals_table(goal for section in sections for goal in section.goals))
    for section in sections:
        print(f"\n{section.details}")


if __name__ == "__main__":
    main()
