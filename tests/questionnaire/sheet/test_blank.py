"""The blank form: numbered, and it gives something back by itself."""

from dataclasses import replace

from questionnaire import Pack
from questionnaire.formats.as_html import blank_as_html
from questionnaire.formats.as_pdf import blank_as_pdf
from questionnaire.sheet.blank import blank_of
from questionnaire.words import sheet as sheet_words
from rules.conditions import conditions
from rules.conditions.conditions import ALWAYS, HasAny
from support.papers import html_text, pdf_text, squeezed
from support.sheets import PACK

FORM = blank_of(PACK)
NUMBERS = {item.link_id: str(number) for number, item in enumerate(PACK.questionnaire.item, start=1)}


def test_its_questions_are_numbered_in_order() -> None:
    assert [question.number for question in FORM.questions] == list(NUMBERS.values())
    assert [question.text for question in FORM.questions] == [item.text for item in PACK.questionnaire.item]


def test_a_condition_names_an_earlier_question_by_its_number_and_its_answers_as_they_are_printed() -> None:
    for item, question in zip(PACK.questionnaire.item, FORM.questions, strict=True):
        assert (question.only_if == "") == (item.enable_when == ALWAYS)
        for test in conditions.tests_of(item.enable_when):
            assert isinstance(test, HasAny)
            earlier = FORM.questions[int(NUMBERS[test.link_id]) - 1]
            assert int(earlier.number) < int(question.number)
            assert f"in question {earlier.number}" in question.only_if
            labels = [
                one.label
                for one in PACK.questionnaire.items[test.link_id].answer_option
                if one.code in test.codes
            ]
            assert all(f"\u201c{label}\u201d" in question.only_if for label in labels)
            assert set(labels) <= set(earlier.options)


def test_short_answers_stand_side_by_side() -> None:
    side_by_side = {question.number: len(question.columns) for question in FORM.questions if question.options}
    assert min(side_by_side.values()) < max(side_by_side.values())
    for question in FORM.questions:
        if question.options:
            labels = [*question.options, *question.ways_out]
            in_one_row = len(question.columns) == len(labels)
            assert (
                sum(map(len, labels)) if in_one_row else max(map(len, labels)) * len(question.columns)
            ) <= 110


def test_it_says_what_to_ask_at_the_visit() -> None:
    assert FORM.to_ask == (PACK.ruleset.first_question[-1].text,)
    assert FORM.at_any_visit == sheet_words.AT_ANY_VISIT.format(
        questions=" ".join(PACK.ruleset.standing_question)
    )


def test_a_pack_without_standing_questions_has_no_line_for_them() -> None:
    ruleset = replace(PACK.ruleset, standing_question=())
    assert blank_of(Pack(PACK.questionnaire, ruleset)).at_any_visit == ""


def test_what_it_gives_back_follows_the_questions_on_paper_and_in_html() -> None:
    for read in (html_text(blank_as_html(FORM)), pdf_text(blank_as_pdf(FORM))):
        said = squeezed(read)
        place = said.index(squeezed(FORM.questions[-1].text))
        for text in (
            sheet_words.QUESTIONS,
            *FORM.to_ask,
            sheet_words.OWN_QUESTION,
            FORM.at_any_visit,
            FORM.consult,
        ):
            place = said.index(squeezed(text), place)
