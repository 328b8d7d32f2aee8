"""A whole journey on a machine without a network: run by a test, in a namespace that has loopback alone.

Prints the saved answers.
"""

import socket
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from playwright.sync_api import sync_playwright

from questionnaire.words import pages as page_words
from support.browser import CHROMIUM_OPTIONS, Mouse, new_page, saved, whole_journey
from support.outside_programs import CHROMIUM
from support.pages_server import ServeProcess


def reaches_others() -> bool:
    """Return whether there is a way off the machine. Nothing is sent: a datagram socket only looks."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return False
        return True


def main() -> None:
    assert not reaches_others()
    program = ServeProcess()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
            page = new_page(browser)
            page.goto(program.link())
            whole_journey(Mouse(page))
            sys.stdout.buffer.write(saved(page, page_words.SAVE_ANSWERS)[1])
            browser.close()
    finally:
        program.close()


if __name__ == "__main__":
    main()
