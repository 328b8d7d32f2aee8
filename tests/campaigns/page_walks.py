"""Walk through random packs with the script and with Python, and compare each step.

    PYTHONPATH=tests python tests/campaigns/page_walks.py [WALKS] [FIRST]

Prints what the walks were made of, and the first walks on which the two part. The short form is
`tests/questionnaire/page/test_walks.py`.
"""

import sys

from support.page_differences import Mix, difference
from support.page_steps import Script

MOST_SHOWN = 5


def main(walks: int, first: int) -> int:
    """Return 0 if all are equal."""
    mix, found = Mix(), []
    with Script() as script:
        for seed in range(first, first + walks):
            if parted := difference(seed, script, mix):
                found.append(parted)
            if (seed + 1 - first) % 1000 == 0:
                print(f"{seed + 1 - first} walks, {len(found)} differ", flush=True)
    for parted in found[:MOST_SHOWN]:
        print(parted[:4000])
    print(f"{walks - len(found)} of {walks} walks are equal.")
    print("events:", dict(mix.events.most_common()))
    print("outcomes:", dict(mix.outcomes.most_common()))
    return bool(found)


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments + [20_000, 0][len(arguments) :])))
