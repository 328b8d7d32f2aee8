"""Where the script of the page and the Python session part on a random walk, and what walks are made of."""

from collections import Counter
from dataclasses import dataclass, field

from support.page_steps import Script
from support.page_walks import Walk, walk_for


@dataclass
class Mix:
    """What walks were made of."""

    events: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)

    def add(self, walk: Walk) -> None:
        for event, step in zip(walk.events, walk.steps, strict=True):
            self.events[str(event.get("command", event["event"]))] += 1
            self.outcomes[
                "refused" if step["refused"] else "proposed" if step["proposes"] else "settled"
            ] += 1
        self.outcomes["changed the session"] += walk.changed


_LATER_PYTHONS = "Illegal trailing comma"
"""From 3.13 on, Python has another sentence for it; it is refused there, too."""


def difference(seed: int, script: Script, mix: Mix) -> str:
    """Where the script and Python part on the walk of a seed; "" where they do not."""
    walk = walk_for(seed)
    assert 2 * walk.changed >= len(walk.events)
    mix.add(walk)
    script.open(walk.pack)
    for at, (ours, theirs) in enumerate(zip(walk.steps, script.steps(walk.events), strict=True)):
        if ours != theirs and _LATER_PYTHONS not in str(ours["refused"]):
            parts = {key: (ours[key], theirs[key]) for key in ours if ours[key] != theirs[key]}
            return f"walk {seed}, event {at} {walk.events[: at + 1]}:\n{parts}"
    return ""
