"""What one would write first, as a yardstick: after each answer, a loop over all questions and all notes.

It knows yes and no and nothing between, so it does not tell what is open.
"""

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from answers_build import seconds_each


class PlainLoop:
    """The pack of `answers_packs`, asked by plain loops."""

    def __init__(self, folder: Path) -> None:
        questions, rules = (
            tomllib.loads((folder / name).read_text("utf-8")) for name in ("questionnaire.toml", "rules.toml")
        )
        self._questions = [
            (item["link_id"], [*item.get("enable_when", {}).items()]) for item in questions["item"]
        ]
        self._notes = [(note["id"], _tests(note["when"])) for note in rules["note"]]

    def interview(self, code_at: str) -> int:
        """Answer all questions, looking at everything after each; return how many answers there were."""
        said: dict[str, str] = {}
        while (link_id := self._look(said)) is not None:
            said[link_id] = code_at[len(said) % len(code_at)]
        return len(said)

    def _look(self, said: Mapping[str, str]) -> str | None:
        asked = [
            link_id
            for link_id, tests in self._questions
            if all(said.get(other) == code for other, code in tests)
        ]
        left = [link_id for link_id in asked if link_id not in said]
        _applying = [
            id_ for id_, tests in self._notes if all(said.get(other) == code for other, code in tests)
        ]
        return left[0] if left else None


def _tests(when: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the tests of a note; of several that could be true, the first."""
    found: list[tuple[str, str]] = []
    for key, value in when.items():
        found += _tests(value[0]) if key == "any" else [(key, value)]
    return found


def main(folder: str) -> None:
    """Go through an interview once for each line of input, and print the microseconds of an answer."""
    plain = PlainLoop(Path(folder))
    for _ in sys.stdin:
        print(1e6 * seconds_each(lambda: plain.interview("aab")), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
