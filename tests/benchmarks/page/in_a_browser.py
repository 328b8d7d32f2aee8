"""What three pages cost a phone: bytes, the time to the first question, the time from an answer to the next.

Chromium's own throttle makes the processor four times slower. All take turns within a round, each in a new
window without a cache. A window that was just opened is busy with itself, for as long as our page takes: it
is left until it is at rest, as the window of a person is who follows a link.

Times are taken in the page: from its navigation, or from the press that gives an answer, until the frame is
painted in which the question stands there. What a press brings at once, as all of these pages do it, stands
in the frame of that press: it is looked for there, and not one frame later. The task that takes the time
comes right behind that frame, as a press would, before the parser goes on with the page. The driver sends a
page nothing while a time is taken.
"""

import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from statistics import median
from threading import Event, Thread
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from goals import Goal, Section, table
from page.contestants import Contestant, contestants
from questionnaire import Pack, load_pack
from support.browser import CHROMIUM_OPTIONS
from support.outside_programs import debian_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROUNDS, SLOWER = 21, 4
UNTIL_AT_REST = 1500
"""In milliseconds: of a window that was opened, and of a page whose first question is there."""
_WINDOW = {"width": 375, "height": 800}
_IS_THERE = "the first question is there"
_WATCH = """
const clock = window.clock ??= performance.now.bind(performance);
const painted = (isThere, act = () => {}) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("the question did not come")), 60000);
  const look = async () => {
    act();
    await null;
    if (!isThere()) return requestAnimationFrame(look);
    const priority = "user-blocking";
    scheduler.postTask(() => resolve(performance.timeOrigin + clock()), { priority });
  };
  requestAnimationFrame(look);
});
"""


def section() -> Section:
    """Measure all three in turns."""
    pack = load_pack()
    pages = contestants(pack)
    bytes_, first, answer = {}, {}, {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=debian_chromium(), args=CHROMIUM_OPTIONS)
        for page in pages:
            bytes_[page.name] = _asserted(browser, page, pack)
        rounds = [[_times(browser, page) for page in pages] for _ in range(ROUNDS)]
        browser.close()
    for at, page in enumerate(pages):
        first[page.name] = [times[at][0] for times in rounds]
        answer[page.name] = [times[at][1] for times in rounds]
    return Section(_goals(bytes_, first, answer), _details(bytes_, first, answer))


class _Served:
    """What a server gives out, gzipped as by any server.

    packed: address -> the parts of a file, of which all but the first wait for `rest`.
    sent: address -> how many bytes of it were given out.
    """

    def __init__(self, page: Contestant) -> None:
        self.packed = {f"/{name}": _packed(content, page.enough) for name, content in page.files.items()}
        self.sent: dict[str, int] = {}
        self.rest = Event()

    def parts(self, address: str) -> Iterator[bytes]:
        """Yield the parts of a file."""
        for number, part in enumerate(self.packed[address]):
            if number:
                self.rest.wait()
            self.sent[address] = self.sent.get(address, 0) + len(part)
            yield part


def _packed(content: bytes, parted_by: bytes) -> list[bytes]:
    """Return a file as one stream of gzip, in two parts where it holds what parts it."""
    stream = zlib.compressobj(9, wbits=31)
    first, mark, rest = content.partition(parted_by) if parted_by else (content, b"", b"")
    if not mark:
        return [stream.compress(content) + stream.flush()]
    head = stream.compress(first) + stream.flush(zlib.Z_SYNC_FLUSH)
    return [head, stream.compress(mark + rest) + stream.flush()]


@contextmanager
def _serving(page: Contestant, *, whole: bool) -> Iterator[tuple[str, _Served]]:
    served = _Served(page)
    if whole:
        served.rest.set()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found = served.packed.get(self.path, [])
            self.send_response(200 if found else 404)
            self.send_header("Content-Length", str(sum(map(len, found))))
            if found:
                kind = {"css": "text/css", "js": "text/javascript", "html": "text/html"}
                self.send_header("Content-Type", kind.get(self.path.rpartition(".")[2], "font/woff2"))
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            for part in served.parts(self.path) if found else ():
                self.wfile.write(part)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/index.html", served
    finally:
        served.rest.set()
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def _opened(browser: "Browser", page: Contestant, address: str, slower: int) -> "Iterator[Page]":
    """Open a page in a window of its own; come back when the first question is there."""
    context = browser.new_context(viewport=_WINDOW)  # type: ignore[arg-type]
    window = context.new_page()
    context.new_cdp_session(window).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    window.add_init_script(
        f"{_WATCH} const start = () => {{ {page.start} }};"
        f"painted(() => {page.first}, start).then((at) => {{"
        f"  window.took = at - performance.timeOrigin; console.debug('{_IS_THERE}'); }});"
    )
    window.wait_for_timeout(UNTIL_AT_REST)
    with window.expect_console_message(lambda said: said.text == _IS_THERE, timeout=90_000):
        window.goto(address, wait_until="commit")
    yield window
    context.close()


def _times(browser: "Browser", page: Contestant) -> tuple[float, float]:
    """Return the milliseconds to the first question, and from its answer to the next."""
    with _serving(page, whole=True) as (address, _), _opened(browser, page, address, SLOWER) as window:
        first = float(window.evaluate("window.took"))
        window.wait_for_timeout(UNTIL_AT_REST)
        return first, _answered(window, page)


def _answered(window: "Page", page: Contestant) -> float:
    return float(
        window.evaluate(
            f"async () => {{ {_WATCH} const before = clock(); {page.answer}"
            f" return (await painted(() => {page.next})) - performance.timeOrigin - before; }}"
        )
    )


def _asserted(browser: "Browser", page: Contestant, pack: Pack) -> int:
    """See that a page asks what the pack asks, and what follows an answer; return the bytes that came."""
    first, *_ = pack.questionnaire.item
    with _serving(page, whole=False) as (address, served), _opened(browser, page, address, 1) as window:
        bytes_ = sum(served.sent.values())
        shown = " ".join(window.evaluate(page.shows).split())
        for text in (first.text, first.why, *(option.label for option in first.answer_option)):
            assert text in shown, f'{page.name} does not show "{text}"'
        served.rest.set()
        window.wait_for_timeout(600)
        _answered(window, page)
        return bytes_


def _goals(
    bytes_: Mapping[str, int], first: Mapping[str, list[float]], answer: Mapping[str, list[float]]
) -> list[Goal]:
    ours, *peers = bytes_
    smallest = min(bytes_[peer] for peer in peers)
    goals = [
        Goal(
            "bytes before the first question, gzipped", 40.0, bytes_[ours] / 1000, _kilo(bytes_, peers), "kB"
        ),
        Goal("the same, as a part of the smaller peer", 0.1, bytes_[ours] / smallest),
    ]
    for what, times, most in (
        ("navigation to the first question", first, {"SurveyJS": 1 / 4, "LHC-Forms": 1 / 8}),
        ("one answer to the next question", answer, {"SurveyJS": 1 / 5, "LHC-Forms": 1 / 5}),
    ):
        goals += [
            Goal(f"{what}, as a part of {peer}", most[peer], _part(times, ours, peer)) for peer in peers
        ]
    return goals


def _kilo(bytes_: Mapping[str, int], peers: list[str]) -> dict[str, float]:
    return {peer: bytes_[peer] / 1000 for peer in peers}


def _part(times: Mapping[str, list[float]], ours: str, peer: str) -> float:
    return median(mine / theirs for mine, theirs in zip(times[ours], times[peer], strict=True))


def _details(
    bytes_: Mapping[str, int], first: Mapping[str, list[float]], answer: Mapping[str, list[float]]
) -> str:
    rows = [["page", "kB, gzipped", "first question, ms", "an answer to the next, ms"]]
    rows += [
        [name, f"{bytes_[name] / 1000:,.1f}", f"{median(first[name]):,.0f}", f"{median(answer[name]):,.0f}"]
        for name in bytes_
    ]
    said = f"Chromium, its processor {SLOWER} times slower; medians of {ROUNDS} rounds in turns."
    return f"## The page in a browser\n\n{said}\n\n{table(rows)}"
