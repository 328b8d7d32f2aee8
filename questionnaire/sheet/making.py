"""Make a sheet: from a response, or from what a session has computed already."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice

from questionnaire.answers.not_taken import NotTaken, not_taken
from questionnaire.answers.response import Answer, EarlierText, QuestionnaireResponse, still_said
from questionnaire.answers.standing import Standing, standing_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Questionnaire
from questionnaire.sheet.answer_rows import answer_on_sheet, answer_rows
from questionnaire.sheet.sheet import (
    Because,
    NotInArticle,
    OpenNotes,
    QuestionToAsk,
    Sheet,
    SheetNote,
    SheetSource,
)
from questionnaire.words import sheet as sheet_words
from rules.conditions.conditions import Outcome, outcome_of
from rules.evaluation.conclusions import Conclusion, Conclusions
from rules.ruleset.ruleset import Note, Picture, RuleSet

MOST_QUESTIONS = 5
"""The most questions on the first page: question lists work when they are short. The rest follow later."""

ABOUT_HARM = 5
"""The highest rank of a question about harm: only such stand above the question that people come with."""


def make_sheet(pack: Pack, response: QuestionnaireResponse) -> Sheet:
    """Return the sheet for one response. The same response gives the same sheet."""
    standing = standing_of(pack.questionnaire, response.given)
    return sheet_of(pack, standing, pack.rules.evaluate(standing.facts), response.earlier, response.left_open)


def sheet_of(
    pack: Pack,
    standing: Standing,
    conclusions: Conclusions,
    earlier: Iterable[EarlierText],
    left_open: Collection[str] = (),
) -> Sheet:
    """Return the sheet for how every question stands and what follows from it.

    conclusions: those of the same standing, by the rules of the same pack.
    earlier: what was typed for questions that are not asked now; shown while it is parked.
    left_open: link_ids of questions for which a file held something that is no answer.
    """
    ruleset, said = pack.ruleset, still_said(earlier, standing.parked)
    aside = not_taken(pack.questionnaire, standing, left_open)
    because = _Reasons(pack.questionnaire, standing.answers)
    questions = _questions(pack, standing, conclusions, because)
    standing_questions = _standing_questions(ruleset, conclusions, because)
    return Sheet(
        title=ruleset.title,
        consult=ruleset.consult,
        safety=tuple(
            line.text for line in ruleset.safety if conclusions.safety[line.id].outcome is not Outcome.FALSE
        ),
        in_short=tuple(line.text for line in ruleset.in_short),
        caveat=ruleset.caveat or "",
        matters_most=_matters_most(pack.questionnaire, standing.answers),
        questions_to_ask=questions[:MOST_QUESTIONS],
        standing_questions=standing_questions,
        more_questions=questions[MOST_QUESTIONS:],
        answers=tuple(answer_rows(pack.questionnaire, standing)),
        no_answer=line_on(aside, pack.questionnaire),
        not_taken=aside.left_open,
        earlier=tuple(_as_shown(text, pack.questionnaire, standing) for text in said),
        notes=tuple(_notes(ruleset, conclusions, because)),
        open_notes=tuple(_open_notes(pack, conclusions)),
        not_in_article=tuple(
            NotInArticle(factor=line.factor, text=line.text, because=because.of(conclusions.unsaid[line.id]))
            for line in ruleset.unsaid
            if conclusions.unsaid[line.id].outcome is Outcome.TRUE
        ),
        about=tuple(line.text for line in ruleset.about),
        next_steps=ruleset.next_step,
        source=_source(ruleset),
        about_heading=ruleset.about_heading,
        factors={factor.code: factor.label for factor in ruleset.factor},
        pictures=_pictures(ruleset),
        language=ruleset.language,
    )


def _pictures(ruleset: RuleSet) -> dict[str, Picture]:
    texts = [(line.text, line.picture) for line in ruleset.safety]
    texts += [(line.text, line.picture) for line in (*ruleset.in_short, *ruleset.about)]
    texts += [(factor.label, factor.picture) for factor in ruleset.factor]
    return {text: picture for text, picture in texts if picture is not None}


def line_on(not_taken: NotTaken, questionnaire: Questionnaire) -> str:
    """Return the line on what was not taken from a file; empty where there is nothing.

    It names the questions. What came for them is never in it.
    """
    if not not_taken.left_open:
        return ""
    line = sheet_words.NO_ANSWER.format(labels=_labels(not_taken.left_open, questionnaire))
    if not not_taken.under:
        return line
    return f"{line} {sheet_words.HANGS_UNDER.format(labels=_labels(not_taken.under, questionnaire))}"


def _labels(link_ids: Iterable[str], questionnaire: Questionnaire) -> str:
    labels = (questionnaire.items[link_id].label for link_id in link_ids)
    return ", ".join(sheet_words.QUOTED.format(text=label) for label in labels)


def _as_shown(text: EarlierText, questionnaire: Questionnaire, standing: Standing) -> EarlierText:
    """Return what was typed and does not count; an amount with its unit."""
    item = questionnaire.items.get(text.link_id)
    if item is None or item.unit is None:
        return text
    return replace(text, text=answer_on_sheet(item, standing.parked, questionnaire))


class _Reasons:
    """Puts the reasons for a conclusion into words: label and answer of each question that it rests on."""

    def __init__(self, questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> None:
        self._questionnaire = questionnaire
        self._answers = answers

    def of(self, conclusion: Conclusion) -> tuple[Because, ...]:
        return tuple(self._because(link_id) for link_id in conclusion.because)

    def _because(self, link_id: str) -> Because:
        item = self._questionnaire.items[link_id]
        shown = answer_on_sheet(item, self._answers, self._questionnaire)
        return Because(link_id=link_id, text=f"{item.label}: {shown}", label=item.label)


def _matters_most(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    link_id = questionnaire.matters_most
    answer = answers.get(link_id) if link_id is not None else None
    return answer.values if answer is not None else ()


def _applying(rules: RuleSet, conclusions: Conclusions) -> list[Note]:
    """Return the notes that apply, factor by factor."""
    position = {factor.code: number for number, factor in enumerate(rules.factor)}
    notes = {note.id: note for note in rules.note}
    applying = [notes[id_] for id_ in conclusions.notes.applying]
    return sorted(applying, key=lambda note: position[note.factor])


def _notes(rules: RuleSet, conclusions: Conclusions, because: _Reasons) -> Iterator[SheetNote]:
    headings = {claim.id: claim.headings for claim in rules.claim}
    for note in _applying(rules, conclusions):
        cited = dict.fromkeys(heading for claim in note.claims for heading in headings[claim])
        yield SheetNote(
            id=note.id,
            factor=note.factor,
            text=note.text,
            because=because.of(conclusions.notes[note.id]),
            claims=note.claims,
            headings=tuple(cited),
            ask=note.ask,
        )


def _questions(
    pack: Pack, standing: Standing, conclusions: Conclusions, because: _Reasons
) -> tuple[QuestionToAsk, ...]:
    """Return all questions to ask but the standing ones, the most pressing first, each text once."""
    rules = pack.ruleset
    ranked = sorted(
        (note for note in _applying(rules, conclusions) if note.ask is not None),
        key=lambda note: note.rank or 0,
    )
    above = [note for note in ranked if (note.rank or 0) <= ABOUT_HARM]
    first = _first_question(rules, standing)
    texts = [note.ask or "" for note in above] + first + [note.ask or "" for note in ranked]
    standing_texts = {*rules.standing_question}
    return tuple(
        QuestionToAsk(text=text, because=_why_asked(text, ranked, conclusions, because))
        for text in dict.fromkeys(texts)
        if text not in standing_texts
    )


def _first_question(rules: RuleSet, standing: Standing) -> list[str]:
    """Return the question that the person came with, if the pack has one."""
    fitting = (
        question.text
        for question in rules.first_question
        if outcome_of(question.when, standing.facts) is Outcome.TRUE
    )
    return list(islice(fitting, 1))


def _standing_questions(
    rules: RuleSet, conclusions: Conclusions, because: _Reasons
) -> tuple[QuestionToAsk, ...]:
    applying = _applying(rules, conclusions)
    return tuple(
        QuestionToAsk(text=text, because=_why_asked(text, applying, conclusions, because))
        for text in rules.standing_question
    )


def _why_asked(
    text: str, notes: list[Note], conclusions: Conclusions, because: _Reasons
) -> tuple[Because, ...]:
    """Return the reasons of all notes that bring a question."""
    reasons = (because.of(conclusions.notes[note.id]) for note in notes if note.ask == text)
    return tuple(dict.fromkeys(chain.from_iterable(reasons)))


def _source(rules: RuleSet) -> SheetSource:
    source = rules.source
    return SheetSource(
        title=source.title,
        pack=rules.id,
        version=rules.version,
        limits=source.limits,
        author=source.author or sheet_words.NOT_GIVEN,
        publisher=source.publisher or sheet_words.NOT_GIVEN,
        date=source.date or sheet_words.NOT_GIVEN,
        address=source.address or sheet_words.NOT_GIVEN,
    )


def _open_notes(pack: Pack, conclusions: Conclusions) -> Iterator[OpenNotes]:
    """Yield one line for each question that a note waits for, in the order of the questionnaire."""
    needed = {link_id for id_ in conclusions.notes.open for link_id in conclusions.notes[id_].needs}
    lines = {line.link_id: line for line in pack.ruleset.open}
    for item in pack.questionnaire.item:
        if item.link_id in needed:
            line = lines[item.link_id]
            yield OpenNotes(factor=line.factor, needs=(item.link_id,), text=line.text)
