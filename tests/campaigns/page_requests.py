"""Random requests to the pages, honest and hostile: nothing crosses, and nobody's answers are invented.

    python tests/campaigns/page_requests.py --requests 20000 --seed 1

Every request goes to the application in this process; nothing leaves it.
"""

import argparse
import json
import string
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from campaigns.hostile import HOSTS, KINDS, METHODS, ORIGINS, noise
from campaigns.judging import CANARY, Judge, values_sent
from questionnaire.web.app import STYLE
from support.web_client import ADDRESS, PACK, SAME_ORIGIN, Visitor
from support.web_tour import REFERENCE, addresses

MOST = 100_000
ITEMS = list(PACK.questionnaire.items)
OPENED: dict[str, dict[str, object]] = json.loads(REFERENCE)["answers"]


class Campaign:
    """One person with a browser, and strangers beside them."""

    def __init__(self, visitor: Visitor, seed: int) -> None:
        self.visitor = visitor
        self.random = Random(seed)
        self._judge = Judge(visitor)
        self.paths = [path for _, path in addresses()]
        self.said = {
            ("", "mg"),
            *((link_id, code) for link_id in ITEMS for code in values_sent(OPENED.get(link_id))),
        }

    def run(self, requests: int) -> list[str]:
        """Send so many requests; return the failures."""
        self.visitor.come_in()
        acts: list[Callable[[], None]] = [
            self._use_a_page,
            self._follow,
            self._stranger,
            self._forged,
            self._noise,
        ]
        while self._judge.requests < requests:
            self.random.choices(acts, (6, 3, 3, 3, 3))[0]()
        return self._judge.failures

    def _send(self, method: str, path: str, **how: object) -> None:
        self.visitor.request(method, path, follow_redirects=False, **how)
        self._judge.look(f"{method} {path!r} {how!r}"[:300])

    def _answers(self) -> object:
        self.visitor.request("GET", "/answers", headers=SAME_ORIGIN)
        if self.visitor.path == "/away":
            self._go_on()
            self.visitor.request("GET", "/answers", headers=SAME_ORIGIN)
        return json.loads(self.visitor.answer.text)

    def _go_on(self) -> None:
        data = {"csrf_token": self._token()}
        self.visitor.request("POST", "/go-on", data=data, headers=SAME_ORIGIN)

    def _token(self) -> str:
        for path in ("/away", "/open", "/"):
            self.visitor.request("GET", path, headers=SAME_ORIGIN)
            for part in self.visitor.page.all("input"):
                if part["name"] == "csrf_token":
                    return part["value"]
        return ""

    # Honest.

    def _use_a_page(self) -> None:
        """Press a button of the page at hand, after filling in some of it."""
        self.visitor.clock.now += self.random.choice([0, 0, 1, 60])
        self.visitor.clock.step = self.random.choice([0, 1, 1, 1])
        if not self.visitor.answer.headers.get("content-type", "").startswith("text/html"):
            self._send("GET", "/", headers=SAME_ORIGIN)
        forms = self.visitor.page.all("form")
        if not forms or self.random.random() < 0.05:
            self._send("GET", self.random.choice(self.paths), headers=SAME_ORIGIN)
            return
        form = self.random.choice(forms)
        button = self.random.choice(form.all("button"))
        data: dict[str, list[str]] = {}
        for part in form.all("input"):
            is_row = part["type"] in ("radio", "checkbox")
            if part["type"] == "hidden" or (is_row and self.random.random() < 0.3):
                data.setdefault(part["name"], []).append(part["value"])
        for part in [part for part in form.all("input") if part["type"] == "text"] + form.all("textarea"):
            data.setdefault(part["name"], []).append(self._typed())
        if button["name"]:
            data.setdefault(button["name"], []).append(button["value"])
        how: dict[str, object] = {"data": data, "headers": self._own_headers()}
        if form["action"] == "/open":
            how["files"] = {"file": ("a.json", self.random.choice([REFERENCE, "{}", noise(self.random)]))}
        if form["action"].startswith("/question/"):
            link_id = ITEMS[int(form["action"].rpartition("/")[2]) - 1]
            self.said |= {(link_id, value) for value in (*data.get("chosen", ()), *data.get("act", ()))}
        self._send("POST", form["action"], **how)
        self._see()
        if self.random.random() < 0.2:
            self._judge_answers()

    def _judge_answers(self) -> None:
        """Hold every choice, skip and state that is recorded against what was sent for its question."""
        answers = self._answers()
        assert isinstance(answers, dict)
        for part in ("answers", "parked"):
            for link_id, answer in answers.get(part, {}).items():
                for value in values_sent(answer):
                    is_typed = not PACK.questionnaire.items[link_id].answer_option and answer.get("value")
                    if not is_typed and (link_id, value) not in self.said and ("", value) not in self.said:
                        self._judge.fail("the answers", f"nobody said {value!r} to {link_id}")
        self.visitor.request("GET", "/", headers=SAME_ORIGIN)

    def _see(self) -> None:
        """Follow the redirect, as a browser does."""
        for _ in range(5):
            location = self.visitor.answer.headers.get("location")
            if location is None:
                return
            self._send("GET", location, headers=self._own_headers())

    def _follow(self) -> None:
        if not self.visitor.answer.headers.get("content-type", "").startswith("text/html"):
            self._send("GET", "/", headers=SAME_ORIGIN)
        links = [link["href"] for link in self.visitor.page.all("a") if link["href"].startswith("/")]
        self._send("GET", self.random.choice([*links, "/", "/stop", STYLE]), headers=self._own_headers())
        self._see()
        if self.random.random() < 0.01:
            self.visitor.clock.now += 3700

    def _own_headers(self) -> dict[str, str]:
        return self.random.choice([SAME_ORIGIN, SAME_ORIGIN, {"Origin": ADDRESS}, {}])

    def _typed(self) -> str:
        return self.random.choice(
            ["", "", "35", "0,5", "5 mg", f"{CANARY} <b>&amp;", f"{CANARY}\r\n\x1b[31m\u202e"]
        )

    # Hostile: no answer may change, and none may be seen.

    def _unchanged(self, act: Callable[[], None]) -> None:
        before = self._answers()
        act()
        said = self.visitor.answer
        if self._answers() != before:
            self._judge.fail(f"{said.request.method} {said.url}", "an answer changed")
        self.visitor.request("GET", "/", headers=SAME_ORIGIN)

    def _stranger(self) -> None:
        """Come without the cookie, with a wrong one, or under another name of this machine."""

        def act() -> None:
            wrong = self.random.choice(["", "x", noise(self.random)])
            headers = {
                **SAME_ORIGIN,
                "Content-Type": self.random.choice(KINDS),
                "Cookie": f"duration-factors-8000={wrong}".encode("utf-8", "replace"),
            }
            if self.random.random() < 0.4:
                headers = {**SAME_ORIGIN, "Host": self.random.choice(HOSTS)}
            method, path = self.random.choice(METHODS), self.random.choice(self.paths)
            self._send(method, path, headers=headers, **self._body(method))
            if CANARY in self.visitor.answer.text:
                self._judge.fail(f"{method} {path}", "a stranger saw an answer")
            if self.visitor.answer.status_code == 200 and path != STYLE:
                self._judge.fail(f"{method} {path}", "a stranger came in")

        self._unchanged(act)

    def _forged(self) -> None:
        """Send a form with the cookie from another site, or from ours with a wrong token."""
        token = self._token()

        def act() -> None:
            foreign = {"Sec-Fetch-Site": self.random.choice(["cross-site", "same-site", "none", ""])}
            if self.random.random() < 0.4:
                foreign = {"Origin": self.random.choice(ORIGINS)}
            data = {"csrf_token": token, "chosen": "planned", "typed": CANARY, "change": "yes", "sent": "0"}
            if self.random.random() < 0.4:
                foreign, data["csrf_token"] = (
                    self._own_headers(),
                    self.random.choice(["", token[:-1], "\xe9"]),
                )
            self._send("POST", self.random.choice(self.paths), data=data, headers=foreign)
            if self.visitor.answer.status_code not in (400, 403, 405):
                self._judge.fail("a forged form", f"status {self.visitor.answer.status_code}")

        self._unchanged(act)

    def _noise(self) -> None:
        """Send with the person's own cookie what no page of ours would send."""

        def act() -> None:
            method = self.random.choice(METHODS)
            path = "/" + "".join(
                self.random.choices(string.printable.replace("\\", "")[:94], k=self.random.randint(0, 30))
            )
            path = self.random.choice(
                [path, *self.paths[:3], "/question/" + "9" * 5000, "//evil.example/", "/%00%ff"]
            )
            self._send(
                method,
                ADDRESS + path.replace("#", "").replace("?", "?&"),
                headers={**self._own_headers(), "Content-Type": self.random.choice(KINDS)},
                **self._body(method),
            )

        if self.random.random() < 0.5:
            self._unchanged(act)
        else:
            act()

    def _body(self, method: str) -> dict[str, object]:
        if method in ("GET", "HEAD"):
            return {}
        return {
            "content": noise(self.random).encode("utf-8", "surrogatepass")
            * self.random.choice([1, 1, 1, 500])
        }


def campaign(requests: int, seed: int) -> list[str]:
    """Send so many requests in the order of a seed; return the failures."""
    with Visitor(PACK) as visitor:
        return Campaign(visitor, seed).run(requests)


def main() -> None:
    """Run the long form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    failures = campaign(min(options.requests, MOST), options.seed)
    for failure in failures[:50]:
        sys.stdout.write(f"{failure}\n")
    sys.stdout.write(f"{options.requests} requests, {len(failures)} failures\n")
    raise SystemExit(bool(failures))


if __name__ == "__main__":
    main()
