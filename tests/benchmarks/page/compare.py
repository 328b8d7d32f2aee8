"""Prints what README says of the page that asks, as Markdown: all of it is measured here and now.

    PYTHONPATH=tests:tests/benchmarks python -m page.compare [logic] [browser]

Needs npm and Debian's chromium. First one table of what was to be reached; the details of each part follow.
"""

import sys

from goals import Section, goals_table
from proofs import machine

PARTS = ("browser", "logic")


def section_of(part: str) -> Section:
    """Measure one part. What another part needs is not loaded."""
    if part == "browser":
        from page import in_a_browser

        return in_a_browser.section()
    from page import logic

    return logic.section()


def main(parts: list[str]) -> None:
    """Print what was to be reached by some parts, and their details."""
    if unknown := set(parts) - set(PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}. There are: {', '.join(PARTS)}.")
    sections = [section_of(part) for part in parts or PARTS]
    print(f"Measured on {machine()}. Medians; ratios are those of one run, in which all took turns.\n")
    print(goals_table(goal for section in sections for goal in section.goals))
    for section in sections:
        print(f"\n{section.details}")


if __name__ == "__main__":
    main(sys.argv[1:])
