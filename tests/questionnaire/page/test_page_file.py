"""The one file: it is whole and small, it can ask nothing of a network, and says what made it."""

import gzip
import json
import re
from base64 import b64encode
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

import pytest

import questionnaire
from questionnaire import Pack
from questionnaire.page.building import page_of
from questionnaire.page.joining import WHOLE, joined
from questionnaire.page.placeholders import ways_of_asking
from questionnaire.page.runtime import runtime_of
from questionnaire.page.screen_words import words_of_the_page
from support.packs import random_pack

PACK = questionnaire.load_pack()
MOST_LINES = 2_000
"""Of the whole script, as it ships."""
MOST_BYTES = 40_000
"""Gzipped, before the first question: up to the end of the script, which shows it."""
SWITCHES = [{"keep": keep, "fhir": fhir} for keep in (False, True) for fhir in (False, True)]

REACHES_OUT = {
    "fetches": r"\bfetch|XMLHttpRequest|sendBeacon|EventSource|importScripts|\bimport\b|\bcaches\b|prefetch",
    "connects": r"WebSocket|WebTransport|RTC[A-Z]|Worker|BroadcastChannel|postMessage",
    "opens": r"\bopen\(|showModal|\bwindow\b|\bself\b|globalThis|defaultView",
    "reaches another window": r"\b(parent|opener|frames|top)\b[.?\[]",
    "assigns a location": r"\blocation\b|\bnavigation\b|\bnavigate\(|\.(assign|replace)\(\s*[\"`](https?|/)",
    "loads by an element": r"\.src\b|srcset|srcdoc|new (Image|Audio|FontFace)|\.(data|poster|ping|rel)\b",
    "builds markup": r"innerHTML|outerHTML|insertAdjacent|document\.write|DOMParser|createContextualFragment",
    "submits": r"\.submit\(|requestSubmit|formAction|\.action\b",
    "runs text": r"\beval\b|\bFunction\b|setTimeout\(\s*[\"`]|setInterval|\.constructor\b",
    "styles": r"cssText|CSSStyleSheet|adoptedStyleSheets|url\(|@import",
    "keeps elsewhere": r"\bcookie|indexedDB|credentials",
    "asks for a device": r"geolocation|mediaDevices|Notification|PushManager|bluetooth|\busb\b",
}
"""What the browser's interfaces for leaving a page are called, so that a script names none."""


@cache
def page(*, keep: bool = True, fhir: bool = True) -> str:
    return page_of(PACK, keep=keep, fhir=fhir)


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None:
            self.texts[-1] += data

    @property
    def metas(self) -> dict[str, str | None]:
        metas = [attributes for tag, attributes in self.found if tag == "meta" and "content" in attributes]
        return {str(one.get("http-equiv") or one.get("name")): one["content"] for one in metas}


@dataclass
class Parts:
    """What stands in the file for the first question, and the rest of it."""

    style: str
    data: str
    script: str
    rest_of_style: str
    rest_of_data: str
    rest_of_script: str


def parts(page: str) -> Parts:
    return Parts(*Elements(page).texts)


def script() -> str:
    """The whole script, as it stands in the file."""
    found = parts(page())
    return found.script + found.rest_of_script


@pytest.mark.parametrize("what", REACHES_OUT)
def test_its_script_names_nothing_that(what: str) -> None:
    assert re.findall(rf".*(?:{REACHES_OUT[what]}).*", script()) == []


def test_its_script_sets_an_address_only_to_hand_a_file_over() -> None:
    lines = [line.strip() for line in script().splitlines() if re.search(r"\bhref\b|\bdownload\b", line)]
    assert lines == [
        "const href = URL.createObjectURL(new Blob([text], { type }));",
        'Object.assign(document.createElement("a"), { href, download: name }).click();',
        "setTimeout(() => URL.revokeObjectURL(href), 60_000);",
    ]


def test_of_the_navigator_its_script_uses_the_clipboard_and_sharing_which_a_person_asks_for() -> None:
    assert set(re.findall(r"navigator\??\.(\w+)", script())) == {"share", "clipboard"}


def test_no_text_in_the_script_goes_over_several_lines() -> None:
    assert [line for line in joined(WHOLE).splitlines() if line.count("`") % 2] == []


@pytest.mark.parametrize("switches", SWITCHES, ids=str)
def test_its_policy_lets_its_scripts_and_its_styles_in_and_nothing_else(switches: dict[str, bool]) -> None:
    elements = Elements(page(**switches))
    policy = elements.metas["Content-Security-Policy"] or ""
    found = parts(page(**switches))
    expected = {
        "default-src": "'none'",
        "script-src": f"{hash_of(found.script)} {hash_of(found.rest_of_script)}",
        "style-src": f"{hash_of(found.style)} {hash_of(found.rest_of_style)}",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    assert dict(rule.strip().split(" ", 1) for rule in policy.split(";")) == expected
    assert (elements.metas["x-dns-prefetch-control"], elements.metas["referrer"]) == ("off", "no-referrer")


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_no_element_names_another_place() -> None:
    allowed = {"#main", "#take", "#"}
    naming = {"src", "srcset", "formaction", "data", "ping", "poster", "style", "background"}
    for tag, attributes in Elements(page()).found:
        if tag == "link":  # what is to be there before anything is drawn
            assert attributes.pop("href") == "#view"
            assert attributes == {"rel": "expect", "blocking": "render"}
        assert tag not in {"base", "iframe", "img", "object", "embed", "audio", "video"}
        assert not naming & attributes.keys(), (tag, attributes)
        assert not [name for name in attributes if name.startswith("on")]
        assert attributes.get("href") in {None, *allowed}
        assert attributes.get("action") in {None, "/search"}, "sent nowhere: the policy forbids it"
        assert attributes.get("type") != "number"


def test_what_is_typed_is_neither_completed_nor_sent_to_a_spelling_checker() -> None:
    typed = [attributes for _, attributes in Elements(page()).found if attributes.get("name") == "typed"]
    assert len(typed) > 4
    for attributes in typed:
        assert (attributes["autocomplete"], attributes["spellcheck"]) == ("off", "false")


def test_it_reads_the_same_in_every_encoding() -> None:
    assert page().isascii()
    assert "&#8220;" in page(), "texts of the pack have other characters"
    assert joined(WHOLE).isascii(), "what a script says would be changed, and its policy would refuse it"


@pytest.mark.parametrize("title", ["10 µg € 📄", "a\x80\x85\x9fb", "&#128; &amp;euro"])
def test_it_says_each_character_of_a_title_as_the_pack_has_it(title: str) -> None:
    titled = page_of(replace(PACK, questionnaire=replace(PACK.questionnaire, title=title)))
    written = titled.partition("<title>")[2].partition("</title>")[0]
    assert unescape(written) == title
    assert "€" not in titled


def test_no_text_of_a_pack_can_end_its_data() -> None:
    found = parts(page())
    assert "<" not in found.data + found.rest_of_data
    first, rest = json.loads(found.data), json.loads(found.rest_of_data)
    held = {**first, **rest, "words": first["words"] | rest["words"]}
    switched = {"keep": True, "fhir": True}
    runtime = json.loads(json.dumps(runtime_of(PACK)))
    assert held == {
        **runtime,
        "words": json.loads(json.dumps(words_of_the_page(keep=True))),
        "page": switched,
    }


def test_the_script_knows_the_digest_of_the_data_beside_it() -> None:
    found = parts(page())
    digest = sha256((found.data + found.rest_of_data).encode()).hexdigest()
    assert f'const digest = "{digest}";' in found.script


def test_what_is_off_is_not_in_the_file() -> None:
    off = page(keep=False, fhir=False)
    for name in ("localStorage", "QuestionnaireResponse", 'id="keep"', "FORGOTTEN"):
        assert name not in off
    assert all(name in page() for name in ("localStorage", "QuestionnaireResponse", 'id="keep"'))


@pytest.mark.parametrize("pack", [PACK, *(random_pack(seed, questions=12) for seed in range(20))])
def test_every_question_has_one_form(pack: Pack) -> None:
    forms = [asked.link_ids.split() for asked in ways_of_asking(pack)]
    assert sorted(link_id for link_ids in forms for link_id in link_ids) == sorted(pack.questionnaire.items)


@pytest.mark.parametrize("pack", [PACK, *(random_pack(seed, questions=12) for seed in range(20))])
def test_the_form_of_the_question_that_is_asked_first_stands_before_the_others(pack: Pack) -> None:
    asked_first = questionnaire.Session.start(pack).current
    assert asked_first in ways_of_asking(pack)[0].link_ids.split()


def test_it_names_what_it_was_made_with() -> None:
    made = runtime_of(PACK)
    for name in (PACK.questionnaire.id, PACK.questionnaire.version, str(PACK.questionnaire.date)):
        assert name in page()
    assert f"{made['release']}, Unicode {made['unicode']}" in page()


def test_without_its_script_it_is_paper_with_the_consult_line_and_every_question() -> None:
    paper = page().partition('<div id="paper">')[2].partition("<template")[0]
    assert PACK.ruleset.consult in paper
    for item in PACK.questionnaire.item:
        assert item.text in paper


@pytest.mark.parametrize("switches", SWITCHES, ids=str)
def test_few_bytes_come_before_the_first_question(switches: dict[str, bool]) -> None:
    text = page(**switches)
    first = text[: text.index("</script>", text.index("<script>"))]
    assert len(gzip.compress(first.encode(), 9, mtime=0)) <= MOST_BYTES


def test_the_whole_script_is_small() -> None:
    assert joined(WHOLE).count("\n") + 1 <= MOST_LINES


def test_the_words_that_travel_are_those_that_its_script_says() -> None:
    whole = joined(WHOLE)
    words = words_of_the_page(keep=True)
    said = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)*\b", whole))
    assert [name for names in words.values() for name in names if name not in said] == []
    assert [
        name for module, name in re.findall(r"\bwords\.(\w+)\.(\w+)", whole) if name not in words[module]
    ] == []


def test_no_sentence_of_the_page_names_an_option_of_the_command_line_or_asks_to_edit_a_file() -> None:
    words = words_of_the_page(keep=True)
    found = [
        name
        for name, text in words["saved"].items()
        if re.search("Remove|Write|Change|JSON|quoted|bracket", str(text))
    ]
    assert found == []
    assert [name for names in words.values() for name, text in names.items() if "--" in str(text)] == []
