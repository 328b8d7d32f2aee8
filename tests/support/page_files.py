"""The one HTML file in a folder, and a web server that gives it out and writes down what it is asked for."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import questionnaire
from questionnaire.page.building import page_of
from support.webdriver import PATIENCE

VISIT, KEEPING, SLOW = "visit.html", "keeping.html", "slow"
PACK = questionnaire.load_pack()


@dataclass
class Files:
    """A folder with the page as it is made by default, and with one that may keep answers.

    asked: the paths that were asked of the server.
    arrived: set when the end of what is given out slowly may come.
    """

    folder: Path
    address: str = ""
    asked: list[str] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)

    def on_disk(self, name: str = VISIT) -> str:
        """The address of a file that is opened from the disk."""
        return (self.folder / name).as_uri()

    def on_line(self, name: str = VISIT) -> str:
        """The address of a file that is given out by the server."""
        return f"{self.address}/{name}"

    def on_a_slow_line(self) -> str:
        """The address of the page whose end does not come before `arrived` is set."""
        self.arrived.clear()
        return f"{self.address}/{SLOW}"


def write_pages(folder: Path) -> None:
    """Write the pages of the shipped pack."""
    (folder / VISIT).write_text(page_of(PACK), "utf-8")
    (folder / KEEPING).write_text(page_of(PACK, keep=True, fhir=True), "utf-8")


@contextmanager
def given_out(folder: Path) -> Iterator[Files]:
    """Give the files of a folder out on 127.0.0.1, on an origin of their own."""
    files = Files(folder)

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:  # its name in the standard library
            if self.path == f"/{SLOW}":
                self._give_slowly((folder / VISIT).read_bytes())
            else:
                super().do_GET()

        def _give_slowly(self, content: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            shown = content.index(b"</script>", content.index(b"<script>")) + len(b"</script>")
            self.wfile.write(content[:shown])
            files.arrived.wait(PATIENCE)
            self.wfile.write(content[shown:])

        def log_message(self, *_: object) -> None:
            files.asked.append(self.path)

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        files.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield files
        finally:
            server.shutdown()
            thread.join()
