"""Make a sheet: from a response, or from what a session has computed already."""

from collections.abc import Iterator, Mapping

from questionnaire.answers.response import Answer, QuestionnaireResponse
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
from rules.conditions.conditions import Outcome
from rules.evaluation.conclusions import Conclusion, Conclusions
from rules.ruleset.ruleset import Note, RuleSet

MOST_QUESTIONS = 7
"""The most questions to ask: question lists work when they are short. The rest are more_questions."""


def make_sheet(pack: Pack, response: QuestionnaireResponse) -> Sheet:
    """Return the sheet for one response. The same response gives the same sheet."""
    standing = standing_of(pack.questionnaire, response.given)
    return sheet_of(pack, standing, pack.rules.evaluate(standing.facts))


def sheet_of(pack: Pack, standing: Standing, conclusions: Conclusions) -> Sheet:
    """Return the sheet for a standing and the conclusions from it.

    conclusions: from the same standing, by the rules of the same pack.
    """
    ruleset = pack.ruleset
    because = _Reasons(pack.questionnaire, standing.answers)
    first, more = _questions(ruleset, conclusions, because)
    return Sheet(
        title=ruleset.title,
        consult=ruleset.consult,
        safety=tuple(
            line.text for line in ruleset.safety if conclusions.safety[line.id].outcome is not Outcome.FALSE
        ),
        in_short=tuple(line.text for line in ruleset.in_short),
        matters_most=_matters_most(pack.questionnaire, standing.answers),
        questions_to_ask=first,
        more_questions=more,
        answers=tuple(answer_rows(pack.questionnaire, standing)),
        notes=tuple(_notes(ruleset, conclusions, because)),
        open_notes=tuple(_open_notes(pack, conclusions)),
        not_in_article=tuple(
            NotInArticle(factor=line.factor, text=line.text, because=because.of(conclusions.unsaid[line.id]))
            for line in ruleset.unsaid
            if conclusions.unsaid[line.id].outcome is Outcome.TRUE
        ),
        about=tuple(line.text for line in ruleset.about),
        next_steps=ruleset.next_step,
        source=SheetSource(
            title=ruleset.source.title, pack=ruleset.id, version=ruleset.version, limits=ruleset.source.limits
        ),
        about_heading=ruleset.about_heading,
        factors={factor.code: factor.label for factor in ruleset.factor},
        language=ruleset.language,
    )


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
        return Because(link_id=link_id, text=f"{item.label}: {shown}")


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
        )


def _questions(
    rules: RuleSet, conclusions: Conclusions, because: _Reasons
) -> tuple[tuple[QuestionToAsk, ...], tuple[QuestionToAsk, ...]]:
    """Return the questions to ask, with the standing questions last, and the rest."""
    ranked = sorted(
        (note for note in _applying(rules, conclusions) if note.ask is not None),
        key=lambda note: note.rank or 0,
    )
    reasons: dict[str, dict[Because, None]] = {}
    for note in ranked:
        reasons.setdefault(note.ask or "", {}).update(dict.fromkeys(because.of(conclusions.notes[note.id])))
    for_everybody = [
        QuestionToAsk(text=text, because=tuple(reasons.pop(text, ()))) for text in rules.standing_question
    ]
    own = [QuestionToAsk(text=text, because=tuple(why)) for text, why in reasons.items()]
    room = MOST_QUESTIONS - len(for_everybody)
    return (*own[:room], *for_everybody), tuple(own[room:])


def _open_notes(pack: Pack, conclusions: Conclusions) -> Iterator[OpenNotes]:
    """Yield one line for each question that a note waits for, in the order of the questionnaire."""
    needed = {link_id for id_ in conclusions.notes.open for link_id in conclusions.notes[id_].needs}
    lines = {line.link_id: line for line in pack.ruleset.open}
    for item in pack.questionnaire.item:
        if item.link_id in needed:
            line = lines[item.link_id]
            yield OpenNotes(factor=line.factor, needs=(item.link_id,), text=line.text)
