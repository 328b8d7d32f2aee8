"""Prints what README says of speed, as Markdown: each section is measured here and now.

python -m pip install -e '.[bench]'
python tests/benchmarks/table.py [evaluation]
"""

import sys
from collections.abc import Callable, Iterable, Mapping

import evaluation
from proofs import machine

SECTIONS: Mapping[str, Callable[[], str]] = {"evaluation": evaluation.section}
"""What can be measured: a name -> what measures it and returns Markdown."""


def main(names: Iterable[str]) -> None:
    """Print some sections."""
    print(f"Measured on {machine()}. Medians; ratios are those of one run, in which all took turns.")
    for name in names:
        print(f"\n{SECTIONS[name]()}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:] or SECTIONS)
