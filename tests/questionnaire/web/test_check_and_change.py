"""All answers, each with a way to change it; what a change would do is told before it is made."""

import pytest

from questionnaire import compare, read_response
from questionnaire.answers.response import QuestionnaireResponse
from questionnaire.session.in_words import change_in_words, recorded
from questionnaire.session.session import Session
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.shipped import label_of
from support.web_client import Element, Visitor
from support.web_tour import open_saved, post, with_sheet

AFTER_KETAMINE = {
    *("dose-change", "how-often", "relief-felt", "relief-lasted", "side-effects-had", "side-effects-what")
}
"""What the person in the sample was asked because they are having it now."""


def response_of(visitor: Visitor) -> QuestionnaireResponse:
    return read_response(visitor.get("/answers").text, visitor.pack)


def propose(visitor: Visitor, code: str = "considering") -> None:
    """Change the first answer, so that others are no longer asked."""
    visitor.get("/question/1")
    visitor.press(page_words.CONTINUE, choose=[label_of("stage", code)])
    assert visitor.path == "/change"


def test_every_answer_has_one_way_to_change_it_with_a_name_of_its_own() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        rows = list(recorded(Session.resume(visitor.pack, response_of(visitor))))
        visitor.get("/check")
        links = [link for link in visitor.page.all("dl")[0].all("a")]
        names = [f"{page_words.CHANGE}: {label}" for _, label, _ in rows]
        assert [link["aria-label"] for link in links] == names
        assert {link.text for link in links} == {page_words.CHANGE}
        assert len(set(names)) == len(links)
        for link, (link_id, _, _) in zip(links, rows, strict=True):
            visitor.get(link["href"])
            assert visitor.heading == visitor.pack.questionnaire.items[link_id].text


def test_an_answer_is_text_of_its_row_itself_as_orca_reads_no_element_in_it_aloud() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        rows = list(recorded(Session.resume(visitor.pack, response_of(visitor))))
        visitor.get("/check")
        values = visitor.page.all("dd")
        inner = {child.tag for value in values for child in value.children if isinstance(child, Element)}
        assert inner == {"a"}
        own = ["".join(child for child in value.children if isinstance(child, str)) for value in values]
        assert [" ".join(text.split()) for text in own] == [" ".join(answer.split()) for _, _, answer in rows]


def test_an_answer_left_as_it_is_leads_back_to_all_answers() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        before = response_of(visitor)
        visitor.get("/question/1")
        visitor.press(page_words.CONTINUE)
        assert visitor.path == "/check"
        assert response_of(visitor) == before


def test_a_change_tells_what_it_parks_and_is_not_made_yet() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        before = response_of(visitor)
        propose(visitor)
        told = [line.text for line in visitor.page.all("li")]
        session = Session.resume(visitor.pack, before).jump("stage")
        change = compare(session, session.answer("considering"))
        assert set(change.parks) == AFTER_KETAMINE
        assert told == list(change_in_words(session, change))
        assert [part.text for part in visitor.page.all("dd")] == [
            label_of("stage", "having-now"),
            label_of("stage", "considering"),
        ]
        assert response_of(visitor) == before


def test_yes_makes_the_change_and_changing_back_restores_what_was_parked() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        before = response_of(visitor)
        propose(visitor)
        visitor.press(words.CHANGE_YES)
        assert visitor.path == "/check"
        assert set(response_of(visitor).parked) == AFTER_KETAMINE
        propose(visitor, "having-now")
        visitor.press(words.CHANGE_YES)
        assert response_of(visitor) == before


def test_no_leaves_everything_as_it_was() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        before = response_of(visitor)
        propose(visitor)
        visitor.press(words.CHANGE_NO)
        assert visitor.path == "/check"
        assert response_of(visitor) == before
        assert visitor.get("/change").url.path == "/check"


def hidden(visitor: Visitor) -> dict[str, list[str]]:
    return {part["name"]: [part["value"]] for part in visitor.page.all("input")}


@pytest.mark.parametrize("said", [[], [""], ["Yes"], ["y"], ["true"], ["yes", "no"]], ids=str)
def test_anything_but_a_clear_yes_leaves_the_answer(said: list[str]) -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        before = response_of(visitor)
        propose(visitor)
        fields = {**hidden(visitor), **({"change": said} if said else {})}
        post(visitor, "/change", fields)
        assert response_of(visitor) == before


def test_a_yes_to_a_change_that_no_longer_waits_is_not_recorded_and_says_so() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        propose(visitor)
        old_page = hidden(visitor)
        visitor.press(words.CHANGE_NO)
        before = response_of(visitor)
        post(visitor, "/change", {**old_page, "change": ["yes"]})
        assert page_words.CHANGED_SINCE in visitor.page.text
        assert (visitor.path, response_of(visitor)) == ("/question/1", before)


def test_a_yes_meant_for_one_change_does_not_make_another() -> None:
    with Visitor() as visitor:
        open_saved(visitor.come_in())
        propose(visitor)
        old_page, before = hidden(visitor), response_of(visitor)
        propose(visitor, "planned")
        post(visitor, "/change", {**old_page, "change": ["yes"]})
        assert visitor.path == "/change"
        assert page_words.ANOTHER_CHANGE in visitor.page.text
        assert label_of("stage", "planned") in visitor.page.text
        assert response_of(visitor) == before


def test_a_change_that_waits_is_asked_about_before_anything_else() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        propose(visitor)
        visitor.get("/")
        visitor.press(page_words.GO_ON)
        assert visitor.path == "/change"


def test_after_a_change_the_sheet_comes_only_after_another_look() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        propose(visitor)
        visitor.press(words.CHANGE_YES)
        assert visitor.get("/sheet").url.path == "/check"
        visitor.press(words.REVIEW_DONE)
        assert visitor.path == "/sheet"


def test_a_look_at_an_answer_keeps_the_sheet() -> None:
    with Visitor() as visitor:
        with_sheet(visitor)
        visitor.get("/question/1")
        visitor.press(page_words.CONTINUE)
        assert visitor.path == "/sheet"
