"""Drives LHC-Forms, a third-party renderer of FHIR questionnaires, in a real browser.

Its files are served from a folder on 127.0.0.1; requests to other hosts are refused and recorded.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, Route, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update"]

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>LHC-Forms</title>
<base href="/webcomponent/"><link rel="stylesheet" href="styles.css"></head><body><div id="form"></div>
<script src="assets/lib/zone.min.js"></script><script src="runtime.js"></script>
<script src="polyfills.js"></script><script src="main.js"></script>
<script src="../fhir/R4/lformsFHIR.min.js"></script></body></html>"""

OPEN = """async ([definition, response]) => {
    const form = LForms.Util.convertFHIRQuestionnaireToLForms(definition, 'R4');
    const filled = response ? LForms.Util.mergeFHIRDataIntoLForms(response, form, 'R4') : form;
    await LForms.Util.addFormToPage(filled, 'form', {prepopulate: false});
}"""
SHOWN = """linkIds => linkIds.filter(linkId => {
    const element = document.getElementById('item-' + linkId + '/1');
    return element !== null && element.getClientRects().length > 0;
})"""
RESPONSE = "LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', '#form', {})"


class LhcForms:
    """The client, with one questionnaire at a time.

    problems: errors in the page, and requests to other hosts.
    """

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._link_ids: list[str] = []
        self.problems: list[str] = []
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda said: self.problems.append(said.text) if said.type == "error" else None)
        page.route("**/*", partial(self._at_home_only, address))
        page.goto(f"{address}/form.html")
        page.wait_for_function("window.LForms && LForms.Util && LForms.Util.addFormToPage && LForms.FHIR")

    def _at_home_only(self, address: str, route: Route) -> None:
        if route.request.url == f"{address}/form.html":
            route.fulfill(body=PAGE, content_type="text/html")
        elif route.request.url.startswith((f"{address}/", "data:", "blob:")):
            route.continue_()
        else:
            self.problems.append(f"request to {route.request.url}")
            route.abort()

    def open(self, questionnaire: str, response: str = "null") -> None:
        """Open a questionnaire, with the answers of a response if there is one."""
        definition = json.loads(questionnaire)
        self._link_ids = [item["linkId"] for item in definition["item"]]
        self._page.evaluate(OPEN, [definition, json.loads(response)])

    def ask(self, address: str) -> None:
        """Make the page send a request to this address."""
        self._page.evaluate("address => fetch(address).catch(() => null)", address)

    @property
    def shown(self) -> list[str]:
        """The linkIds of the questions on the page."""
        shown: list[str] = self._page.evaluate(SHOWN, self._link_ids)
        return shown

    @property
    def text(self) -> str:
        """All text on the page."""
        return self._page.locator("#form").inner_text()

    @property
    def response(self) -> str:
        """The QuestionnaireResponse that the client exports."""
        return json.dumps(self._page.evaluate(RESPONSE))

    def choose(self, link_id: str, label: str) -> None:
        """Click the answer with this label."""
        self._page.locator(f'[id="item-{link_id}/1"]').get_by_text(label, exact=True).click()

    def type(self, link_id: str, lines: tuple[str, ...]) -> None:
        """Type into a question; for more than one line, add a field for each."""
        for number, line in enumerate(lines, start=1):
            if number > 1:
                self._page.locator(f'[id="add-{link_id}/{number - 1}"]').click()
            self._page.locator(f'[id="{link_id}/{number}"]').fill(line)
            self._page.locator(f'[id="{link_id}/{number}"]').blur()


@contextmanager
def lhc_forms(folder: Path, chromium: str) -> Iterator[LhcForms]:
    """Start the client in a browser."""
    with _served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        try:
            yield LhcForms(browser.new_page(locale="en-US"), address)
        finally:
            browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Do not log requests."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
