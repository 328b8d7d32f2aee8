"""Drives LHC-Forms, a third-party renderer of FHIR questionnaires, in a real browser."""

import json

from support.form_pages import FormClient, type_over

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


class LhcForms(FormClient):
    """LHC-Forms, made of web components."""

    name = "LHC-Forms"
    page = """<!doctype html><html><head><meta charset="utf-8"><title>LHC-Forms</title>
<base href="/webcomponent/"><link rel="stylesheet" href="styles.css"></head><body><div id="form"></div>
<script src="assets/lib/zone.min.js"></script><script src="runtime.js"></script>
<script src="polyfills.js"></script><script src="main.js"></script>
<script src="../fhir/R4/lformsFHIR.min.js"></script></body></html>"""
    ready = "window.LForms && LForms.Util && LForms.Util.addFormToPage && LForms.FHIR"
    _link_ids: tuple[str, ...] = ()

    def open(self, questionnaire: str, response: str = "null") -> None:
        """Open a questionnaire, with the answers of a response if there is one."""
        definition = json.loads(questionnaire)
        self._link_ids = tuple(item["linkId"] for item in definition["item"] if item["type"] != "display")
        self._page.evaluate(OPEN, [definition, json.loads(response)])

    @property
    def shown(self) -> list[str]:
        """The linkIds of the questions on the page."""
        shown: list[str] = self._page.evaluate(SHOWN, list(self._link_ids))
        return shown

    @property
    def response(self) -> str:
        """The QuestionnaireResponse that the client hands over; "null" where it refuses to."""
        return json.dumps(self._page.evaluate(RESPONSE))

    def choose(self, link_id: str, label: str) -> None:
        """Click the answer with this label."""
        self._page.locator(f'[id="item-{link_id}/1"]').get_by_text(label, exact=True).click()

    def type(self, link_id: str, lines: tuple[str, ...]) -> None:
        """Type over what stands in a question; for more than one answer, add a field for each."""
        for number, line in enumerate(lines, start=1):
            if number > 1:
                self._page.locator(f'[id="add-{link_id}/{number - 1}"]').click()
            field = self._page.locator(f'[id="{link_id}/{number}"]')
            type_over(field, line)
            field.blur()

    def clear(self, link_id: str) -> None:
        """Delete what stands in the first field of a question."""
        field = self._page.locator(f'[id="{link_id}/1"]')
        field.press("Control+a")
        field.press("Delete")
        field.blur()

    def has_room(self, link_id: str) -> bool:
        """Whether the question takes one more answer."""
        return self._page.locator(f'[id^="add-{link_id}/"]').locator("visible=true").count() > 0
