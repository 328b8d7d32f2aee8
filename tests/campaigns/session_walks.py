"""Walk through random packs by every event, and hold each session against the walk through all questions.

    PYTHONPATH=tests python tests/campaigns/session_walks.py --runs 10000

The short form is `tests/questionnaire/session/test_walks.py`.
"""

import sys
from pathlib import Path

from campaigns.campaign import Run, command
from support.session_walks import walk_for


def walked(seed: int, _: Path) -> Run:
    """The walk of a seed: what it had for a pack, and what was wrong."""
    walk = walk_for(seed)
    return Run(f"walks through {walk.pack.questionnaire.title}", walk.faults)


if __name__ == "__main__":
    sys.exit(command(walked, 10_000))
