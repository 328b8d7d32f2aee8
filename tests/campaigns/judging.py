"""What every answer of the pages must be, whatever was asked."""

from questionnaire.web.app import STYLE
from questionnaire.web.middleware import HEADERS
from support.web_client import PACK, Visitor

CANARY = "Zebrafinch"
"""Starts everything that the honest person types, and is in nothing that a stranger may see."""

STATUSES = {200, 303, 307, 400, 403, 404, 405, 409, 413, 421, 422}


class Judge:
    """Looks at each answer that comes.

    requests: how many there were.
    failures: what must not happen and did, in words.
    """

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.requests = 0
        self.failures: list[str] = []

    def look(self, what: str) -> None:
        """Look at the answer to a request."""
        self.requests += 1
        answer = self.visitor.answer
        if answer.status_code not in STATUSES:
            self.fail(what, f"status {answer.status_code}")
        for name, value in HEADERS.items():
            kept = answer.url.path == STYLE and answer.status_code == 200 and name == "Cache-Control"
            if answer.headers.get_list(name) != [value] and not kept:
                self.fail(what, f"header {name}")
        if CANARY in " ".join([*answer.headers.values(), str(answer.headers.get("location", ""))]):
            self.fail(what, "a typed text in a header")
        if "Traceback" in answer.text:
            self.fail(what, "a traceback")
        if answer.headers.get("content-type", "").startswith("text/html") and answer.request.method != "HEAD":
            self._look_at_page(what)
        if self.visitor.failures:
            self.fail(what, f"failed: {self.visitor.failures.pop()!r}")

    def _look_at_page(self, what: str) -> None:
        is_file = "attachment" in self.visitor.answer.headers.get("content-disposition", "")
        if PACK.ruleset.consult not in " ".join(self.visitor.page.text.split()):
            self.fail(what, "no consult line")
        if not is_file and "<script" in self.visitor.answer.text:
            self.fail(what, "a script")

    def fail(self, what: str, why: str) -> None:
        """Note a failure."""
        self.failures.append(f"{self.requests}: {why}: {what}")


def values_sent(answer: dict[str, object] | None) -> list[str]:
    """Return what must have been sent for a saved answer: its codes, or the value of its state."""
    if answer is None:
        return []
    if answer["state"] != "answered":
        state = str(answer["state"])
        return ["skip" if state == "skipped" else f"state:{state}"]
    value = answer["value"]
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
