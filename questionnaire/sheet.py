"""What a person takes along: one Sheet, from which every format is rendered.

The keys and their order are the JSON sheet's. Nothing in it is a number, and the consult line cannot
be left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from questionnaire.enablement import Standing, standing_of
from questionnaire.pack import Pack
from questionnaire.response import Answer, QuestionnaireResponse
from questionnaire.showing import answer_on_sheet, is_answered, is_left_open
from rules.conditions import Outcome
from rules.evaluation import Finding, Findings
from rules.ruleset import Note, RuleSet

MOST_QUESTIONS = 7
"""Questions to ask, at most; question lists work when they are short. The rest are more_questions."""


@dataclass(frozen=True, slots=True)
class Because:
    """One answer on which a line rests: the item's label and the answer as shown."""

    link_id: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionToAsk:
    """A question for the clinician."""

    text: str
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row of what the person told. `not-answered` is all that a sheet says of a blank."""

    link_id: str
    label: str
    state: Literal["answered", "not-sure", "not-answered"]
    text: str


@dataclass(frozen=True, slots=True)
class SheetNote:
    """A note that applies, with the answers and the places in the article on which it rests."""

    id: str
    factor: str
    text: str
    because: tuple[Because, ...]
    claims: tuple[str, ...]
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenNotes:
    """Notes that wait for the answer to one question."""

    factor: str
    needs: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class NotInArticle:
    """Something that the article does not say."""

    factor: str
    text: str
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetSource:
    """The article, the pack made of it, and what to know of both."""

    title: str
    pack: str
    version: str
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet. Make one with `make_sheet`.

    factors (code -> label), about_heading and language are for the formats that people read.
    """

    title: str
    consult: str
    safety: tuple[str, ...]
    in_short: tuple[str, ...]
    matters_most: tuple[str, ...]
    questions_to_ask: tuple[QuestionToAsk, ...]
    more_questions: tuple[QuestionToAsk, ...]
    answers: tuple[AnswerRow, ...]
    notes: tuple[SheetNote, ...]
    open_notes: tuple[OpenNotes, ...]
    not_in_article: tuple[NotInArticle, ...]
    about: tuple[str, ...]
    next_steps: tuple[str, ...]
    source: SheetSource
    factors: Mapping[str, str]
    about_heading: str
    language: str


ONLY_FOR_PEOPLE = frozenset({"factors", "about_heading", "language"})
"""What of a sheet stands in no JSON."""


def make_sheet(pack: Pack, response: QuestionnaireResponse) -> Sheet:
    """Return the sheet for one response. The same response gives the same sheet."""
    ruleset = pack.ruleset
    standing = standing_of(pack.questionnaire, {**response.answers, **response.parked})
    findings = pack.rules.evaluate(standing.facts)
    because = _Reasons(pack, standing)
    first, more = _questions(ruleset, findings, because)
    return Sheet(
        title=ruleset.title,
        consult=ruleset.consult,
        safety=tuple(
            line.text for line in ruleset.safety if findings.safety[line.id].outcome is not Outcome.FALSE
        ),
        in_short=tuple(line.text for line in ruleset.in_short),
        matters_most=_matters_most(pack, standing.answers),
        questions_to_ask=first,
        more_questions=more,
        answers=tuple(_rows(pack, standing)),
        notes=tuple(_notes(ruleset, findings, because)),
        open_notes=tuple(_open_notes(pack, findings)),
        not_in_article=tuple(
            NotInArticle(factor=line.factor, text=line.text, because=because.of(findings.unsaid[line.id]))
            for line in ruleset.unsaid
            if findings.unsaid[line.id].outcome is Outcome.TRUE
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
    """Turns the questions on which a finding rests into words."""

    def __init__(self, pack: Pack, standing: Standing) -> None:
        self._questionnaire = pack.questionnaire
        self._items = {item.link_id: item for item in pack.questionnaire.item}
        self._answers = standing.answers

    def of(self, finding: Finding) -> tuple[Because, ...]:
        return tuple(self._because(link_id) for link_id in finding.because)

    def _because(self, link_id: str) -> Because:
        item = self._items[link_id]
        shown = answer_on_sheet(item, self._answers, self._questionnaire)
        return Because(link_id=link_id, text=f"{item.label}: {shown}")


def _matters_most(pack: Pack, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    link_id = pack.questionnaire.matters_most
    answer = answers.get(link_id) if link_id is not None else None
    return answer.values if answer is not None else ()


def _applying(rules: RuleSet, findings: Findings) -> list[Note]:
    """Return the notes that apply, factor by factor."""
    place = {factor.code: place for place, factor in enumerate(rules.factor)}
    notes = {note.id: note for note in rules.note}
    applying = [notes[id_] for id_ in findings.notes.applying]
    return sorted(applying, key=lambda note: place[note.factor])


def _notes(rules: RuleSet, findings: Findings, because: _Reasons) -> Iterator[SheetNote]:
    headings = {claim.id: claim.headings for claim in rules.claim}
    for note in _applying(rules, findings):
        places = dict.fromkeys(heading for claim in note.claims for heading in headings[claim])
        yield SheetNote(
            id=note.id,
            factor=note.factor,
            text=note.text,
            because=because.of(findings.notes[note.id]),
            claims=note.claims,
            headings=tuple(places),
        )


def _questions(
    rules: RuleSet, findings: Findings, because: _Reasons
) -> tuple[tuple[QuestionToAsk, ...], tuple[QuestionToAsk, ...]]:
    """Return the questions to ask, the standing ones last, and those for which there is no room."""
    ranked = sorted(
        (note for note in _applying(rules, findings) if note.ask is not None), key=lambda note: note.rank or 0
    )
    reasons: dict[str, dict[Because, None]] = {}
    for note in ranked:
        reasons.setdefault(note.ask or "", {}).update(dict.fromkeys(because.of(findings.notes[note.id])))
    for_everybody = [
        QuestionToAsk(text=text, because=tuple(reasons.pop(text, ()))) for text in rules.standing_question
    ]
    own = [QuestionToAsk(text=text, because=tuple(why)) for text, why in reasons.items()]
    room = MOST_QUESTIONS - len(for_everybody)
    return (*own[:room], *for_everybody), tuple(own[room:])


def _rows(pack: Pack, standing: Standing) -> Iterator[AnswerRow]:
    questionnaire, answers = pack.questionnaire, standing.answers
    shown_with_amount = {
        item.unit
        for item in questionnaire.item
        if item.unit is not None and is_answered(answers.get(item.link_id))
    }
    for link_id in standing.asked:
        if link_id == questionnaire.matters_most or link_id in shown_with_amount:
            continue
        item = questionnaire.find(link_id)
        yield AnswerRow(
            link_id=link_id,
            label=item.label,
            state=_state_on_sheet(answers.get(link_id)),
            text=answer_on_sheet(item, answers, questionnaire),
        )


def _state_on_sheet(answer: Answer | None) -> Literal["answered", "not-sure", "not-answered"]:
    if is_left_open(answer):
        return "not-answered"
    return "answered" if is_answered(answer) else "not-sure"


def _open_notes(pack: Pack, findings: Findings) -> Iterator[OpenNotes]:
    """Yield one line for each question that a note waits for, in the order of the questionnaire."""
    needed = {link_id for id_ in findings.notes.open for link_id in findings.notes[id_].needs}
    lines = {line.link_id: line for line in pack.ruleset.open}
    for item in pack.questionnaire.item:
        if item.link_id in needed:
            line = lines[item.link_id]
            yield OpenNotes(factor=line.factor, needs=(item.link_id,), text=line.text)
