"""What a part of the benchmarks gives back: what was to be reached, and its tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Goal:
    """Some work, the most that it may take, and what it takes here.

    peers: what others take for it in the same run. unit: of all these figures; none where they are times.
    """

    work: str
    most: float
    here: float
    peers: Mapping[str, float] = field(default_factory=dict)
    unit: str = ""


@dataclass(frozen=True)
class Section:
    """What one part measured. details: every figure, as Markdown."""

    goals: Sequence[Goal]
    details: str


def goals_table(goals: Iterable[Goal]) -> str:
    """Return what was to be reached, what is, and whether that is enough, as Markdown."""
    rows = [["work", "peers, measured here", "to reach", "here", "reached"]]
    for goal in goals:
        unit = f" {goal.unit}" if goal.unit else ""
        peers = ", ".join(f"{name} {shown(figure)}" for name, figure in goal.peers.items())
        reached = "yes" if goal.here <= goal.most else "no"
        rows.append(
            [goal.work, peers or "none", f"at most {goal.most:,}{unit}", shown(goal.here) + unit, reached]
        )
    return table(rows)


def shown(figure: float) -> str:
    """Return a figure with as many places as tell something."""
    return f"{figure:,.2f}" if figure < 10 else f"{figure:,.0f}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as a Markdown table, the first as its head."""
    head, *rest = rows
    lines = [head, ["---"] * len(head), *rest]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
