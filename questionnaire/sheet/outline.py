"""The sheet as sections and blocks: the content of every format for people, in order.

The first page can stand alone; what else there is follows. A format decides how a block looks, never whether
it is there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from questionnaire.answers.response import EarlierText
from questionnaire.sheet.blocks import (
    Block,
    ListEntry,
    Outline,
    PairTable,
    Paragraph,
    Section,
    Subheading,
    TextList,
    WriteIn,
)
from questionnaire.sheet.sheet import AnswerRow, Because, Sheet, SheetNote, SheetSource
from questionnaire.words import sheet as sheet_words
from rules.ruleset.ruleset import Picture

MOST_QUOTED = 160
"""The most characters of a typed text on the first page. A longer one moves whole to the second part."""

MOST_QUOTED_TOGETHER = 420
"""Characters of all typed texts that are quoted there, the first ones first."""

A_LINE = 50
"""Characters for which a line of the first page has room: what a line break takes of it."""


def outline(sheet: Sheet, *, whole: bool = False) -> Outline:
    """Return the outline of a sheet. A section that has nothing to say is left out.

    whole: whether every typed text stands on the first page, however long it is.
    """
    moved = () if whole else _too_long_to_quote(sheet.answers)
    first = (
        Section("safety", sheet_words.DO_FIRST, _safety(sheet)),
        Section("steps", sheet_words.STEPS, _steps()),
        Section("matters-most", sheet_words.MATTERS_MOST, _list(sheet.matters_most, numbered=True)),
        Section("questions", sheet_words.QUESTIONS, tuple(_questions(sheet))),
        Section("answers", sheet_words.ANSWERS, tuple(_answers(sheet, moved))),
        Section("in-short", sheet_words.IN_SHORT, tuple(_in_short(sheet))),
        Section("next-steps", sheet_words.NEXT_STEPS, _list(sheet.next_steps), Picture.BAG),
        Section("by-hand", sheet_words.BY_HAND, _by_hand(sheet), Picture.PEN),
    )
    more = (
        Section("notes", sheet_words.NOTES, tuple(_notes(sheet))),
        Section("own-words", sheet_words.OWN_WORDS, _own_words(moved, sheet.earlier)),
        Section("open", sheet_words.STILL_OPEN, _list(line.text for line in sheet.open_notes)),
        Section(
            "not-in-article", sheet_words.NOT_IN_ARTICLE, _list(line.text for line in sheet.not_in_article)
        ),
        Section("about", sheet.about_heading, _pictured(sheet.about, sheet.pictures)),
        Section("source", sheet_words.SOURCE, tuple(_source(sheet))),
        Section("recap", sheet_words.RECAP, (Paragraph(sheet_words.RECAP_LINE),)),
    )
    return Outline(sheet.title, sheet.consult, _with_blocks(first), _with_blocks(more))


def _with_blocks(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.blocks)


def _list(texts: Iterable[str], *, numbered: bool = False) -> tuple[Block, ...]:
    entries = tuple(ListEntry(text) for text in texts)
    return (TextList(entries, numbered),) if entries else ()


def _pictured(texts: Iterable[str], pictures: Mapping[str, Picture]) -> tuple[Block, ...]:
    entries = tuple(ListEntry(text, picture=pictures.get(text)) for text in texts)
    return (TextList(entries),) if entries else ()


def _safety(sheet: Sheet) -> tuple[Block, ...]:
    lines = _pictured(sheet.safety, sheet.pictures)
    return (*lines, WriteIn((sheet_words.I_CALL,))) if lines else ()


def _by_hand(sheet: Sheet) -> tuple[Block, ...]:
    """Return the lines to write on; whom to call stands with the safety lines, where there are any."""
    labels = sheet_words.BY_HAND_LABELS
    return (WriteIn(labels if sheet.safety else (*labels, sheet_words.I_CALL)),)


def _steps() -> tuple[Block, ...]:
    steps = (
        ListEntry(sheet_words.TICK_STEP, picture=Picture.TICK),
        ListEntry(sheet_words.ASK_STEP, picture=Picture.TALK),
        ListEntry(sheet_words.WRITE_STEP, picture=Picture.PEN),
    )
    return (TextList(steps),)


def _questions(sheet: Sheet) -> Iterator[Block]:
    yield TextList(tuple(ListEntry(question.text) for question in sheet.questions_to_ask), boxes=True)
    yield WriteIn((sheet_words.OWN_QUESTION,))
    if sheet.standing_questions:
        standing = " ".join(question.text for question in sheet.standing_questions)
        yield Paragraph(sheet_words.AT_ANY_VISIT.format(questions=standing))


def _answers(sheet: Sheet, moved: tuple[AnswerRow, ...]) -> Iterator[Block]:
    position = {code: number for number, code in enumerate(sheet.factors)}
    given = [row for row in sheet.answers if row.state != "not-answered"]
    by_factor = sorted(given, key=lambda row: position.get(row.factor, -1))
    pairs = tuple(
        (row.label, sheet_words.SEE_OWN_WORDS if row in moved else quoted(row)) for row in by_factor
    )
    if pairs:
        yield PairTable(pairs)
    # What was answered and not taken stands in a line of its own.
    left_open = sum(
        row.state == "not-answered" and row.link_id not in sheet.not_taken for row in sheet.answers
    )
    if left_open == 1:
        yield Paragraph(sheet_words.ONE_LEFT_OPEN)
    elif left_open:
        yield Paragraph(sheet_words.LEFT_OPEN.format(count=left_open))
    if sheet.no_answer:
        yield Paragraph(sheet.no_answer)


def quoted(row: AnswerRow) -> str:
    """Return an answer as a sheet shows it: what was typed in quotation marks, whole."""
    return sheet_words.QUOTED.format(text=row.text) if row.is_typed else row.text


def _too_long_to_quote(rows: Iterable[AnswerRow]) -> tuple[AnswerRow, ...]:
    """Return the typed texts for which the first page has no room. None is ever cut."""
    moved, room = [], MOST_QUOTED_TOGETHER
    for row in rows:
        if row.is_typed:
            takes = len(row.text) + A_LINE * row.text.count("\n")
            if takes > min(MOST_QUOTED, room):
                moved.append(row)
            else:
                room -= takes
    return tuple(moved)


def _own_words(moved: tuple[AnswerRow, ...], earlier: tuple[EarlierText, ...]) -> tuple[Block, ...]:
    rows = [(row.label, quoted(row)) for row in moved]
    rows += [(text.label, sheet_words.QUOTED.format(text=text.text)) for text in earlier]
    return (PairTable(tuple(rows)),) if rows else ()


def _in_short(sheet: Sheet) -> Iterator[Block]:
    yield from _pictured(sheet.in_short, sheet.pictures)
    if sheet.caveat:
        yield Paragraph(sheet_words.OURS.format(text=sheet.caveat))


def _notes(sheet: Sheet) -> Iterator[Block]:
    asked = {question.text for question in sheet.questions_to_ask}
    told: set[Because] = set()
    for code, label in sheet.factors.items():
        notes = [note for note in sheet.notes if note.factor == code]
        if notes:
            yield Subheading(label, sheet.pictures.get(label))
            yield from _notes_of_a_factor(_each_text_once(notes), asked, told)
    if not sheet.notes:
        yield Paragraph(sheet_words.NO_NOTES)


@dataclass(frozen=True, slots=True)
class _Told:
    """A text of one or more notes, with all their reasons and questions."""

    text: str
    because: tuple[Because, ...]
    asks: tuple[str, ...]


def _each_text_once(notes: list[SheetNote]) -> list[_Told]:
    """Return the texts of notes. Two notes of a factor may say the same, for two answers."""
    alike = {note.text: [other for other in notes if other.text == note.text] for note in notes}
    return [
        _Told(
            text,
            tuple(dict.fromkeys(reason for note in same for reason in note.because)),
            tuple(dict.fromkeys(note.ask for note in same if note.ask is not None)),
        )
        for text, same in alike.items()
    ]


def _notes_of_a_factor(notes: list[_Told], asked: set[str], told: set[Because]) -> Iterator[Block]:
    """Yield the notes by the answers on which they rest; a question stands with its first note.

    Those that rest only on answers given in full already come first, without them.

    asked: the questions that stand elsewhere already.
    told: the reasons that were given in full already.
    """
    told_before = frozenset(told)
    order = {because: number for number, because in enumerate(dict.fromkeys(note.because for note in notes))}
    in_groups = sorted(
        notes, key=lambda note: (not told_before.issuperset(note.because), order[note.because])
    )
    for because, group in groupby(in_groups, lambda note: note.because):
        if not told_before.issuperset(because):
            yield Paragraph(_reasons(because, told))
        yield TextList(tuple(_entry(note, asked) for note in group))


def _reasons(because: tuple[Because, ...], told: set[Because]) -> str:
    """Return the reasons that are new in full; if none is, the labels of all."""
    new = [reason for reason in because if reason not in told]
    told.update(new)
    return " ".join(f"{reason.text}." for reason in new) or " ".join(f"{one.label}." for one in because)


def _entry(note: _Told, asked: set[str]) -> ListEntry:
    new = [ask for ask in note.asks if ask not in asked]
    asked.update(new)
    return ListEntry(note.text, sheet_words.TO_ASK.format(question=" ".join(new)) if new else "")


def _source(sheet: Sheet) -> Iterator[Block]:
    source = sheet.source
    headings = dict.fromkeys(heading for note in sheet.notes for heading in note.headings)
    cited = ", ".join(sheet_words.HEADING.format(heading=heading) for heading in headings)
    yield Paragraph(sheet_words.FROM_ARTICLE.format(title=source.title))
    if cited:
        yield Paragraph(sheet_words.UNDER_HEADINGS.format(headings=cited))
    yield Paragraph(_about_the_article(source))
    for limit in source.limits:
        yield Paragraph(limit)
    yield Paragraph(sheet_words.PACK_VERSION.format(pack=source.pack, version=source.version))


def _about_the_article(source: SheetSource) -> str:
    """Return author, publisher, date and address; what is not known in one phrase."""
    parts = {
        sheet_words.AUTHOR: source.author,
        sheet_words.PUBLISHER: source.publisher,
        sheet_words.DATE: source.date,
        sheet_words.ADDRESS: source.address,
    }
    known = [f"{label}: {text}." for label, text in parts.items() if text != sheet_words.NOT_GIVEN]
    unknown = ", ".join(label for label, text in parts.items() if text == sheet_words.NOT_GIVEN)
    return " ".join([*known, *([f"{unknown}: {sheet_words.NOT_GIVEN}."] if unknown else [])])
