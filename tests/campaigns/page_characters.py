"""Clean and read every character that Unicode has room for, with the script and with Python.

    PYTHONPATH=tests python tests/campaigns/page_characters.py

Prints the first characters on which the two part. The short form is
`tests/questionnaire/page/test_characters.py`.
"""

import sys
from itertools import islice

from questionnaire import load_pack
from support.page_characters import parted
from support.page_steps import Script

MOST_SHOWN = 20


def main() -> int:
    """Return 0 if all are equal."""
    with Script() as script:
        script.open(load_pack())
        found = list(islice(parted(script, range(0x110000)), MOST_SHOWN))
    print("\n".join(found) or "All characters but surrogates come out equal.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
