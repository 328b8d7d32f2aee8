"""Nothing leaves the machine, nothing stays in the browser, and the program stays small."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from questionnaire.words import pages as page_words
from support.browser import REFERENCE, Mouse, new_page, whole_journey
from support.browser_tour import NOT_OURS, open_file
from support.pages_server import ServeProcess

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MOST_MEMORY = 60_000
"""Kilobytes."""

_KEPT = """async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
    document.cookie, (await navigator.serviceWorker.getRegistrations()).length]"""


def test_a_journey_keeps_nothing_in_the_browser_asks_only_the_program_and_breaks_no_rule(
    visit: Callable[..., "Page"], program: ServeProcess
) -> None:
    page = visit()
    asked: set[str] = set()
    complaints: list[str] = []
    page.on("request", lambda request: asked.add("/".join(request.url.split("/")[:3])))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    hand = Mouse(page)
    hand.press(page_words.OPEN_SAVED)
    open_file(hand, NOT_OURS)
    assert [text for text in complaints if "422" not in text] == [], (
        "a page that refuses says so, and no more"
    )
    complaints.clear()
    hand.press(page_words.BACK)
    whole_journey(hand)
    assert complaints == []
    assert asked == {program.address}
    assert page.evaluate(_KEPT) == [0, 0, 0, "", 0]


def test_the_program_stays_small(chromium: "Browser") -> None:
    """As it runs for a person: without what measures coverage."""
    program = ServeProcess({key: value for key, value in os.environ.items() if not key.startswith("COV")})
    try:
        page = new_page(chromium, java_script_enabled=False)
        page.goto(program.link())
        whole_journey(Mouse(page))
        status = Path(f"/proc/{program.process.pid}/status").read_text("utf-8")
    finally:
        program.close()
    most = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    assert int(most) < MOST_MEMORY


@pytest.mark.usefixtures("chromium")
def test_the_whole_journey_works_on_a_machine_without_a_network(lacks: Callable[[str], None]) -> None:
    alone = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
    if not (shutil.which("unshare") and shutil.which("ip")) or subprocess.run([*alone, "true"]).returncode:
        lacks("needs to make a network namespace: unshare and ip (Debian's util-linux and iproute2), as root")
    script = Path(__file__).with_name("alone.py")
    inside = f'ip link set lo up && exec "{sys.executable}" "{script}"'
    run = subprocess.run([*alone, "sh", "-c", inside], capture_output=True, timeout=120)
    assert run.returncode == 0, run.stderr.decode()
    assert run.stdout == REFERENCE.read_bytes()
