"""The factor map: the sheet's own facts, as a picture without a measure."""

import re
from xml.etree import ElementTree

import pytest

from questionnaire import Sheet, render
from questionnaire.answers.response import NOT_SURE, SKIPPED, answered
from questionnaire.formats.factor_svg import map_svg, tile_svgs
from questionnaire.sheet.factor_map import FactorMap, Mark, Tile, factor_map
from support.papers import PACK, sheet_of, sheets
from support.web_client import parsed

SVG = "{http://www.w3.org/2000/svg}"


def facts_of(sheet: Sheet) -> dict[str, set[str]]:
    """What the JSON sheet says of each factor, told from its lines alone."""
    facts: dict[str, set[str]] = {label: set() for label in sheet.factors.values()}
    lines = {"From the article": sheet.notes, "Still open": sheet.open_notes}
    for words, said in {**lines, "Something unsaid": sheet.not_in_article}.items():
        for line in said:
            facts[sheet.factors[line.factor]].add(words)
    return facts


def shown_on(svg: str) -> dict[str, set[str]]:
    """What a picture shows: the bold words, and the others under them."""
    shown: dict[str, set[str]] = {}
    label = ""
    for text in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        if text.get("font-weight") == "bold":
            label = str(text.text)
            shown[label] = set()
        else:
            shown[label].add(str(text.text))
    return shown


@pytest.mark.parametrize("first", [0, 50])
def test_the_pictures_show_the_facts_of_the_sheet(first: int) -> None:
    for sheet in sheets(first, first + 50):
        map_ = factor_map(sheet)
        assert shown_on(map_svg(map_, columns=3, font="serif")) == facts_of(sheet)
        assert {key: said for svg in tile_svgs(map_) for key, said in shown_on(svg).items()} == facts_of(
            sheet
        )


@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_a_sheet_in_words_has_the_same_facts(format_: str) -> None:
    sheet = sheet_of(route=SKIPPED, body=answered(("genetics",)), concerns=NOT_SURE)
    said = render(sheet, format_).replace(" | ", ": ")
    for label, facts in facts_of(sheet).items():
        rows = re.findall(rf"^(?:\| )?{label}: (.*?)(?: \|)?$", said, flags=re.MULTILINE)
        assert facts in [set(row.split("; ")) for row in rows]


def test_one_factor_can_have_all_three() -> None:
    sheet = sheet_of(conditions=answered(("depression", "anxiety")), depression_treated=answered("yes"))
    marks = {tile.code: tile.marks for tile in factor_map(sheet).tiles}
    assert marks["conditions"] == (Mark.ARTICLE, Mark.OPEN, Mark.UNSAID)


def test_every_picture_has_a_title_and_a_description_that_a_page_finds_by_their_ids() -> None:
    for svg in tile_svgs(factor_map(sheet_of())):
        picture = ElementTree.fromstring(svg)
        title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
        assert picture.get("role") == "img"
        assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
        (facts,) = shown_on(svg).values()
        assert (title.text, set(description.text.split("; "))) == (next(iter(shown_on(svg))), facts)


def test_all_tiles_are_of_one_size_and_tell_by_shape_and_words_without_a_colour() -> None:
    tiles = [ElementTree.fromstring(svg) for svg in tile_svgs(factor_map(sheet_of()))]
    frames = {(tile[2].get("width"), tile[2].get("height")) for tile in tiles}
    assert len(frames) == 1
    for tile in tiles:
        for shape in tile.iter():
            assert {shape.get("fill"), shape.get("stroke")} <= {None, "none", "currentColor"}
            assert shape.get("style") is None


def test_no_word_of_the_picture_holds_a_digit() -> None:
    for svg in tile_svgs(factor_map(sheet_of())):
        assert not re.search(r"\d", "".join(ElementTree.fromstring(svg).itertext()))


def test_a_long_or_odd_label_stays_text_inside_its_tile() -> None:
    label = 'A < B & "C" ]]> <script>, and a great many more words than fit on one line'
    svgs = tile_svgs(FactorMap((Tile("odd", label, ()), Tile("even", "Even", (Mark.OPEN,)))))
    odd = ElementTree.fromstring(svgs[0])
    words = [text for text in odd.iter(f"{SVG}text") if text.get("font-weight") == "bold"]
    assert " ".join(str(text.text) for text in words) == label
    assert max(len(str(text.text)) for text in words) <= 18
    assert "Nothing yet" in svgs[0]


def test_the_page_and_the_pages_in_a_browser_show_one_tile_a_factor() -> None:
    page = parsed(render(sheet_of(), "html"))
    shown = [tile.all("title")[0].text for tile in page.all("svg")]
    assert shown == [factor.label for factor in PACK.ruleset.factor]
