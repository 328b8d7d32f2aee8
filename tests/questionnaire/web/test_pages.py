"""What every page has, so that it can be read, heard and used by anybody."""

import re
from collections.abc import Iterator

from questionnaire import ItemType, Session
from questionnaire.words import pages as page_words
from support.web_client import Element, Visitor
from support.web_tour import TYPED, asked_together, fill, open_saved, path_of, post, tour

HERE = ("aria-describedby", "aria-labelledby", "for")
NOT_OURS = {"required", "maxlength", "minlength", "pattern", "placeholder", "style", "target", "accesskey"}


def everything(page: Element) -> Iterator[Element]:
    for child in page.children:
        if isinstance(child, Element):
            yield child
            yield from everything(child)


def assert_well_made(page: Element, language: str) -> None:
    elements = list(everything(page))
    assert page.all("html")[0]["lang"] == language
    assert len(page.all("h1")) == len(page.all("main")) == len(page.all("head")[0].all("title")) == 1
    ids = [element["id"] for element in elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    named = {id_ for element in elements for name in HERE for id_ in element[name].split()}
    named |= {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert named <= set(ids)
    for element in elements:
        assert element.tag not in {"script", "style", "iframe", "object", "embed", "base"}
        assert not NOT_OURS & set(element.attributes)
        assert not [name for name in element.attributes if name.startswith("on")]


def assert_every_field_has_a_label(page: Element) -> None:
    fields = [part for part in page.all("input") + page.all("textarea") if part["type"] != "hidden"]
    labels = [label["for"] for label in page.all("label")]
    assert sorted(labels) == sorted(field["id"] for field in fields)
    assert all(label.text for label in page.all("label"))


def assert_headings_go_down_one_by_one(page: Element) -> None:
    levels = [
        int(part.tag[1]) for part in everything(page.all("main")[0]) if re.fullmatch("h[1-6]", part.tag)
    ]
    error_first = levels[:2] == [2, 1]  # what is wrong stands above the question
    for above, below in zip(levels[error_first:], levels[error_first + 1 :], strict=False):
        assert below <= above + 1


def test_every_page_is_well_made() -> None:
    with Visitor() as visitor:
        for _ in tour(visitor):
            assert_well_made(visitor.page, visitor.pack.questionnaire.language)
            assert_every_field_has_a_label(visitor.page)
            assert_headings_go_down_one_by_one(visitor.page)


def test_no_two_pages_have_the_same_title() -> None:
    with Visitor() as visitor:
        titles = {name: visitor.page.all("title")[0].text for name in tour(visitor)}
        assert titles.pop("404") == titles.pop("405")
        assert len(set(titles.values())) == len(titles)
        assert all(titles.values())


def test_nothing_is_chosen_or_typed_before_the_person_does_it() -> None:
    with Visitor() as visitor:
        for name in tour(visitor):
            if not name.startswith("error") and "/question/" in visitor.path:
                parts = visitor.page.all("input") + visitor.page.all("textarea")
                typed = [part.text or part["value"] for part in parts if part["name"] == "typed"]
                assert not any(typed)
                assert not [part for part in parts if "checked" in part.attributes]


def test_back_leads_to_the_question_before_with_its_answer_shown() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        visitor.press(page_words.START)
        before = "/"
        for item in asked_together(visitor):
            here = visitor.path
            (back,) = visitor.page.all("nav")[0].all("a")
            assert back["href"] == before
            visitor.get(back["href"])
            if before != "/":
                assert has_an_answer(visitor.page)
            visitor.get(here)
            fill(visitor, item)
            before = path_of(visitor, item.link_id)
        assert visitor.page.all("nav")[0].all("a")[0]["href"] == before


def has_an_answer(page: Element) -> bool:
    parts = page.all("input") + page.all("textarea")
    typed = any(TYPED in (part.text or part["value"]) or part["value"] == "98765.4" for part in parts)
    return typed or any("checked" in part.attributes for part in parts)


def test_an_error_is_told_once_before_the_question_and_belongs_to_its_field() -> None:
    with Visitor() as visitor:
        for name in tour(visitor):
            if name.startswith("error"):
                assert visitor.answer.status_code == 422
                assert_error_is_told(visitor.page)


def assert_error_is_told(page: Element) -> None:
    assert page.all("title")[0].text.startswith(page_words.ERROR_IN_TITLE)
    (summary,) = [part for part in page.all("div") if part["role"] == "alert"]
    (link,) = summary.all("a")
    (sentence,) = [part for part in summary.all("p") if part["id"] == "error"]
    fields = [part for part in everything(page) if part.tag in ("input", "textarea")]
    fields = [field for field in fields if field["type"] != "hidden"]
    assert link["href"] == f"#{fields[0]['id']}"
    assert sentence.text == link.text
    assert page.all("main")[0].text.count(link.text) == 1
    described = [part["aria-describedby"].split() for part in everything(page)]
    assert any("error" in ids for ids in described)


def test_in_an_error_each_field_of_the_answer_is_invalid_and_elsewhere_none_is() -> None:
    with Visitor() as visitor:
        for name in tour(visitor):
            parts = [*visitor.page.all("input"), *visitor.page.all("textarea")]
            invalid = {part["id"] for part in parts if part["aria-invalid"] == "true"}
            answering = {part["id"] for part in parts if part["type"] != "hidden"}
            if any(part["type"] == "text" for part in parts) or visitor.page.all("textarea"):
                answering = {id_ for id_ in answering if id_.startswith("line-")}
            assert invalid == (answering if name.startswith("error") else set()), name


def test_the_first_field_is_described_by_all_that_its_group_is() -> None:
    with Visitor() as visitor:
        for name in tour(visitor):
            for group in visitor.page.all("fieldset"):
                marked = [part for part in group.all("input") if "checked" in part.attributes]
                first = (
                    [*marked, *group.all("input")][0] if group.all("input")[0]["type"] == "radio" else None
                )
                first = first or group.all("input")[0]
                assert group["aria-describedby"], name
                assert first["aria-describedby"] == group["aria-describedby"], name


def test_each_text_is_said_once_to_a_screen_reader() -> None:
    with Visitor() as visitor:
        for name in tour(visitor):
            for heard in [part for part in everything(visitor.page) if part["class"] == "for-ears"]:
                assert heard.tag.startswith("h"), name  # a block of its own, never a piece of a visible text
            for group in visitor.page.all("dl"):
                assert len(group.all("dt")) == len(group.all("dd")), name
            for opened in visitor.page.all("details"):
                assert not opened["aria-labelledby"], name  # Firefox reads its summary as well


def test_what_was_chosen_and_typed_stays_beside_the_error() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        for item in visitor.pack.questionnaire.item:
            visitor.get(path_of(visitor, item.link_id))
            if visitor.path == "/check":
                continue  # is not asked
            fields = {"chosen": ["state:not-sure", "state:prefer-not-to-say"]}
            if item.type is not ItemType.CHOICE:
                fields["typed"] = ["a\n b <i>"]
            post(visitor, path_of(visitor, item.link_id), fields)
            assert visitor.answer.status_code == 422
            parts = visitor.page.all("input") + visitor.page.all("textarea")
            assert [part["value"] for part in parts if "checked" in part.attributes] == fields["chosen"]
            shown = ["".join(map(str, part.children)).removeprefix("\n") or part["value"] for part in parts]
            assert set(fields.get("typed", [])) <= set(shown)


def test_the_start_says_how_many_questions_there_are_and_that_nothing_is_saved() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        most = Session.start(visitor.pack).progress.most
        assert page_words.LENGTH.format(most=most) in visitor.page.text
        for said in (
            *visitor.pack.questionnaire.description,
            page_words.STAYS_HERE,
            page_words.SHARED_COMPUTER,
        ):
            assert said in visitor.page.text


def test_somebody_who_has_begun_is_led_on_from_the_start_and_starts_nothing_anew() -> None:
    with Visitor() as visitor:
        visitor.come_in()
        visitor.press(page_words.START)
        visitor.press(page_words.SKIP)
        visitor.get("/")
        visitor.press(page_words.GO_ON)
        assert visitor.path == "/question/2"
