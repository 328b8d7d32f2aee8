"""What the guard quotes of each listed text, and on what ground: a copy that somebody has read.

After a change of the guard, read what changed, then renew the copy:
    python tests/rules/wording/test_quoted.py > tests/rules/wording/quoted.txt
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rules.wording.refusals import refusals, warnings

HERE = Path(__file__).parent
LISTS = ("refused", "ways_by_others", "ways_of_our_own", "disguises", "harmless", "edges")


def strings(listed: Any) -> Iterator[str]:
    if isinstance(listed, dict):
        listed = [value for key, value in listed.items() if key not in {"ground", "rule", "name", "source"}]
    if isinstance(listed, str):
        yield listed
    else:
        for value in listed:
            yield from strings(value)


def quoted() -> str:
    """Return one line for each text that is refused or warned of: its words, then what is quoted of them."""
    lines = []
    for name in LISTS:
        for text in strings(tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))):
            found = [f"{ground}: {words}" for ground, words in (*refusals(text), *warnings(text))]
            if found:
                lines.append(f"{text!a} | {' | '.join(found)}\n")
    return "".join(lines)


def test_what_is_quoted_is_what_somebody_has_read() -> None:
    assert quoted() == (HERE / "quoted.txt").read_text("utf-8")


if __name__ == "__main__":
    print(quoted(), end="")  # noqa: T201 - how the copy is made
