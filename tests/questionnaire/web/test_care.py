"""Lines of general sense where they are needed: under a question, and right after an answer."""

import pytest

from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words
from support.packs import with_care
from support.shipped import label_of
from support.web_client import PACK, Element, Visitor
from support.web_tour import open_saved, path_of, tour

CARE = "If you think about hurting yourself, get help now."
RECENT = next(line.text for line in PACK.ruleset.safety if line.id == "safety-recent-pain")
PAIN = "pain-duration"
IT_IS_RECENT, LONG_TIME = label_of(PAIN, "recent"), label_of(PAIN, "long-time")


def alerts(page: Element) -> list[Element]:
    return [part for part in page.all("div") if part["role"] == "alert"]


def at_pain(visitor: Visitor) -> None:
    visitor.come_in()
    visitor.press(page_words.START)
    while visitor.path != path_of(visitor, PAIN):
        visitor.press(page_words.SKIP)


@pytest.mark.parametrize("link_id", ["stage", "route", "dose-amount", "matters-most"])
def test_a_line_of_care_stands_under_its_question_and_is_read_with_its_fields(link_id: str) -> None:
    with Visitor(with_care(PACK, link_id, care=CARE)) as visitor:
        open_saved(visitor.come_in())
        visitor.get(path_of(visitor, link_id))
        assert visitor.page.text.count(CARE) == 1
        [line] = [part for part in visitor.page.all("p") if part.text == CARE]
        main = visitor.page.all("main")[0].text
        assert main.index(visitor.heading) < main.index(CARE) < main.index("Why we ask")
        fields = [*visitor.page.all("fieldset"), *visitor.page.all("input")]
        assert any(line["id"] in field["aria-describedby"].split() for field in fields)
        visitor.get(path_of(visitor, "concerns"))
        assert CARE not in visitor.page.text


def test_each_line_of_care_of_the_shipped_pack_stands_on_the_page_of_its_question_and_on_no_other() -> None:
    lines = {item.link_id: item.care for item in PACK.questionnaire.item}
    seen = set()
    with Visitor() as visitor:
        for name in tour(visitor):
            if name in lines:
                shown = {line for line in lines.values() if line and line in visitor.page.text}
                longest = {line for line in shown if not any(line in other for other in shown - {line})}
                assert longest == {line for line in [lines[name]] if line}
                seen.add(name)
    assert seen == set(lines)


def test_a_safety_line_is_told_on_the_page_after_the_answer_before_its_question() -> None:
    with Visitor() as visitor:
        at_pain(visitor)
        visitor.press(page_words.CONTINUE, choose=[IT_IS_RECENT])
        [notice] = alerts(visitor.page)
        assert notice.text == f"{sheet_words.DO_FIRST} {RECENT}"
        main = visitor.page.all("main")[0].text
        assert main.index(RECENT) < main.index(visitor.heading)
        visitor.get(visitor.path)
        assert len(alerts(visitor.page)) == 1, "a reload takes nothing away"


def test_a_safety_line_is_not_told_again_after_a_later_answer() -> None:
    with Visitor() as visitor:
        at_pain(visitor)
        visitor.press(page_words.CONTINUE, choose=[IT_IS_RECENT])
        visitor.press(page_words.SKIP)
        assert alerts(visitor.page) == []
        visitor.get(path_of(visitor, PAIN))
        visitor.press(page_words.CONTINUE)
        assert alerts(visitor.page) == []


def test_a_safety_line_that_a_change_makes_true_once_more_is_told_once_more() -> None:
    with Visitor() as visitor:
        at_pain(visitor)
        visitor.press(page_words.CONTINUE, choose=[IT_IS_RECENT])
        for label, told in ((LONG_TIME, []), (IT_IS_RECENT, [RECENT])):
            visitor.get(path_of(visitor, PAIN))
            visitor.press(page_words.CONTINUE, choose=[label])
            assert visitor.path == "/change"
            visitor.press(words.CHANGE_YES)
            assert [RECENT for notice in alerts(visitor.page) if RECENT in notice.text] == told


def test_an_error_is_the_only_alert_on_its_page() -> None:
    with Visitor() as visitor:
        at_pain(visitor)
        visitor.press(page_words.CONTINUE, choose=[IT_IS_RECENT])
        visitor.press(page_words.CONTINUE)
        assert visitor.answer.status_code == 422
        assert len(alerts(visitor.page)) == 1
        assert RECENT not in visitor.page.text


def test_opened_answers_and_the_page_after_an_hour_tell_none() -> None:
    with Visitor() as visitor:
        at_pain(visitor)
        visitor.press(page_words.CONTINUE, choose=[IT_IS_RECENT])
        visitor.clock.now += 60 * 60 + 1
        visitor.get("/")
        assert visitor.path == "/away"
        assert RECENT not in visitor.page.text
        visitor.press(page_words.GO_ON)
        assert RECENT in visitor.page.text
        open_saved(visitor)
        assert alerts(visitor.page) == []
