"""What all Markdown files have in common, and what questionnaire/README.md says of the code."""

import re

import pytest

from support.readmes import ROOT, anchors, links, text_of
from test_architecture import FLOORS

PAGES = sorted(
    str(path.relative_to(ROOT))
    for folder in (".", ".github", "findings", "questionnaire", "rules", "tests")
    for path in (ROOT / folder).glob("*.md" if folder == "." else "**/*.md")
)
ARCHITECTURE = text_of("questionnaire/README.md")
LARGEST_PICTURE = 150_000
"""Bytes."""


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    nowhere = []
    for link in links(text_of(page)):
        address, _, anchor = link.partition("#")
        target = (ROOT / page).parent / address if address else ROOT / page
        if not target.exists() or (anchor and anchor not in anchors(target.read_text("utf-8"))):
            nowhere.append(link)
    assert nowhere == []


def test_every_picture_is_small_shown_and_described() -> None:
    described = dict(re.findall(r'<img [^>]*src="([^"]+)" alt="([^"]+)"', text_of("README.md")))
    pictures = {str(path.relative_to(ROOT)): path for path in (ROOT / ".github" / "pictures").iterdir()}
    assert described.keys() == pictures.keys()
    assert [name for name, path in pictures.items() if path.stat().st_size > LARGEST_PICTURE] == []


def test_the_floors_are_those_that_the_architecture_test_holds() -> None:
    chapter = ARCHITECTURE.partition("## The floors\n")[2].partition("\n## ")[0]
    listed = re.findall(r"^\d+\. ((?:`[\w.]+`,? ?)+):", chapter, flags=re.MULTILINE)
    assert [tuple(re.findall(r"`([\w.]+)`", floor)) for floor in listed] == list(FLOORS)


def test_the_glossary_defines_a_word_once() -> None:
    chapter = ARCHITECTURE.partition("## Glossary\n")[2].partition("\n## ")[0]
    words = re.findall(r"^- (?:\*\*[^*]+\*\*(?:, )?)+:", chapter, flags=re.MULTILINE)
    defined = [word.lower() for line in words for word in re.findall(r"\*\*([^*]+)\*\*", line)]
    assert len(defined) > 30
    assert sorted(set(defined)) == sorted(defined)


def test_every_place_for_a_new_kind_is_there() -> None:
    chapter = ARCHITECTURE.partition("## Adding a kind of answer\n")[2].partition("\n## ")[0]
    places = dict(re.findall(r"^ *\| `([\w/]+\.py)`, `(\w+)` \|", chapter, flags=re.MULTILINE))
    folder = ROOT / "questionnaire"
    matching = {
        str(path.relative_to(folder))
        for path in folder.rglob("*.py")
        if "assert_never(" in path.read_text("utf-8") and path.name != "all_kinds.py"
    }
    assert places.keys() == matching
    for path, function in places.items():
        assert f"def {function}(" in text_of(f"questionnaire/{path}")
