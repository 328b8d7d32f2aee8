"""Drives three form clients of others that are made of React components, in a real browser.

`react_pages` has the page of each; `.ci/clients` bundles them.
"""

import json
import re
from typing import ClassVar

from playwright.sync_api import Locator, Page

from support.form_pages import FormClient, type_over

# What is typed is taken over after a while: the page's clock is put forward instead of waiting.
A_WHILE = 2_000
NEXT_TASK = """new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(0);
})"""
SHOWN = """([linkIds, selectors]) => linkIds.filter(linkId => selectors.some(selector => {
    const found = document.querySelectorAll(selector.replaceAll('LINK', linkId));
    return [...found].some(one => one.getClientRects().length);
}))"""


def _page(name: str) -> str:
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{name}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{name}.css"></head>
<body><div id="form"></div><script type="module" src="{name}.js"></script></body></html>"""


class ReactClient(FormClient):
    """A client whose page has `window.client`."""

    ready = "window.client"
    fields: ClassVar[str]
    """Where text is typed into the question LINK; each repetition has one."""
    options: ClassVar[str]
    """The labels of the answers to the question LINK."""
    more: ClassVar[str]
    """What adds a repetition of the question LINK."""
    send: ClassVar[str | None] = None
    """The name of the button that hands the answers over, if there is one."""
    _link_ids: tuple[str, ...] = ()

    def __init__(self, page: Page, address: str) -> None:
        page.clock.install()
        super().__init__(page, address)

    def open(self, questionnaire: str, response: str = "null") -> None:
        """Open a questionnaire, with the answers of a response if there is one."""
        definition = json.loads(questionnaire)
        self._link_ids = tuple(item["linkId"] for item in definition["item"] if item["type"] != "display")
        self._page.evaluate(
            "async ([definition, response]) => { await client.open(definition, response); }",
            [definition, json.loads(response)],
        )
        self._settle()

    def _settle(self) -> None:
        for _ in range(2):
            self._page.clock.run_for(A_WHILE)
            self._page.evaluate(NEXT_TASK)

    @property
    def shown(self) -> list[str]:
        """The linkIds of the questions on the page."""
        self._settle()
        shown: list[str] = self._page.evaluate(SHOWN, [list(self._link_ids), [self.fields, self.options]])
        return shown

    @property
    def response(self) -> str:
        """The QuestionnaireResponse that the client hands over."""
        self._settle()
        if self.send is not None:
            self._page.get_by_role("button", name=self.send).click()
            self._settle()
        response: str = self._page.evaluate("JSON.stringify(client.sent())")
        return response

    def _of(self, selector: str, link_id: str) -> Locator:
        return self._page.locator(selector.replace("LINK", link_id))

    def choose(self, link_id: str, label: str) -> None:
        """Click the answer with this label."""
        whole = re.compile(rf"^\s*{re.escape(label)}\s*$")
        self._of(self.options, link_id).filter(has_text=whole).click()
        self._settle()

    def type(self, link_id: str, lines: tuple[str, ...]) -> None:
        """Type over what stands in a question; for more than one answer, add a field for each."""
        for position, line in enumerate(lines):
            if position:
                self._of(self.more, link_id).click()
            type_over(self._of(self.fields, link_id).nth(position), line)
            self._settle()

    def clear(self, link_id: str) -> None:
        """Delete what stands in the first field of a question."""
        field = self._of(self.fields, link_id).first
        field.press("Control+a")
        field.press("Delete")
        self._settle()

    def has_room(self, link_id: str) -> bool:
        """Whether the question takes one more answer."""
        add = self._of(self.more, link_id).locator("visible=true")
        return add.count() > 0 and add.is_enabled()


class Medplum(ReactClient):
    """medplum's React forms."""

    name = "medplum"
    keeps_reasons = True
    page = _page("medplum")
    fields = ":is(input, textarea)[name='LINK']:not([type='radio'])"
    options = "label[for^='LINK-option-']"
    more = "div:has(> div input[name='LINK']) > a"
    send = "Submit"


class SmartForms(ReactClient):
    """smart-forms."""

    name = "smart-forms"
    page = _page("smart_forms")
    fields = "[data-linkid='LINK'] :is(textarea, input[type='text']):not([aria-hidden])"
    options = "[data-linkid='LINK'] label:has(input)"
    more = "[data-linkid='LINK'] [data-test='button-add-repeat-item']"


class Refero(ReactClient):
    """refero, of the Norwegian health portal."""

    name = "refero"
    keeps_reasons = True
    page = _page("refero")
    fields = (
        ":is(textarea, input:is([type='text'], [type='number'])):is([id='item_LINK'], [id^='item_LINK^'])"
    )
    options = "label:is([for^='item_LINK-hn-'], [for^='item_LINK^0-hn-']):has(input)"
    more = "[data-testid='LINK-repeat-button']"
    send = "formSend"


REACT_CLIENTS = (Medplum, SmartForms, Refero)
