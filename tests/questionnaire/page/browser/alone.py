"""A journey on a machine without a way off it, whose only name server is here: run by a test, in namespaces.

Prints the names that were looked up and the paths that the web server was asked for, before the program that
looks is itself tried with a name. Arguments: an engine, and a folder for what is written.
"""

import json
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[4]))
sys.path.insert(0, str(Path(__file__).parents[3]))

from playwright.sync_api import sync_playwright

from questionnaire import write_response
from questionnaire.words import page as file_words
from support.browser import CHROMIUM_OPTIONS, new_page
from support.outside_programs import CHROMIUM
from support.page_files import given_out, write_pages
from support.page_tour import to_the_sheet
from support.page_visitor import Visitor
from support.page_windows import ChromiumWindow, Window, firefox_window, webkit_window

CONTROL = "looked-up.example"


class NameServer:
    """Writes down which names are looked up, and knows none of them."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 53))
        threading.Thread(target=self._answer, daemon=True).start()

    def _answer(self) -> None:
        while True:
            query, sender = self._socket.recvfrom(512)
            labels, at = [], 12
            while query[at]:
                labels.append(query[at + 1 : at + 1 + query[at]].decode())
                at += 1 + query[at]
            self.asked.append(".".join(labels))
            no_such_name = b"\x81\x83" + query[4:6] + bytes(6)
            self._socket.sendto(query[:2] + no_such_name + query[12 : at + 5], sender)


def has_a_way_off() -> bool:
    """Return whether an address elsewhere can be reached. Nothing is sent: a datagram socket only looks."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return False
        return True


@contextmanager
def window_of(engine: str, folder: Path) -> Iterator[Window]:
    """Open a window of an engine."""
    (home := folder / "home").mkdir()
    (saved := folder / "saved").mkdir()
    if engine == "chromium":
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
            yield ChromiumWindow(new_page(browser), saved)
            browser.close()
        return
    window = {"firefox": firefox_window, "webkit": webkit_window}[engine](home, saved)
    try:
        yield window
    finally:
        window.driver.close()


def journey(window: Window, address: str) -> None:
    """Answer, and save the answers."""
    window.go(address)
    visitor = Visitor(window)
    response = to_the_sheet(visitor).response
    saved = visitor.saves(file_words.SAVE_ANSWERS)
    assert saved.read_bytes() == write_response(response).encode()
    saved.unlink()


def main(engine: str, folder: Path) -> None:
    """Go on a journey from the disk and on one from a web server."""
    assert not has_a_way_off()
    names = NameServer()
    write_pages(folder)
    with given_out(folder) as files, window_of(engine, folder) as window:
        journey(window, files.on_disk())
        journey(window, files.on_line())
        looked_up, asked = list(names.asked), list(files.asked)
        with suppress(Exception):  # each driver has its own error for a page that is not there
            window.go(f"http://{CONTROL}/")
    found = {"looked up": looked_up, "asked": asked, "control": CONTROL in names.asked}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
