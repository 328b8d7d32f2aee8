"""The pages as a program of their own, in which a second goes by at each look at the clock.

`duration-factors serve` takes no form that comes back before anybody can have seen its page; a driven browser
is as fast as that.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import questionnaire
from questionnaire.web.server import serve
from support.web_client import Clock


def _show(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    pack, program = questionnaire.load_pack(), "duration-factors"
    serve(pack, port=0, show_line=_show, open_browser=False, program=program, clock=Clock())
