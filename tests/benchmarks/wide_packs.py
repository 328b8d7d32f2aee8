"""Packs with all notes under one factor, and one person who gets none of them: by answering each question.

pack = wide_pack(questions=100)
"""

from large_questions import name_of
from questionnaire.kinds.all_kinds import ItemType
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import AnswerOption, Item, Questionnaire
from rules.conditions.conditions import HasAny
from rules.ruleset.ruleset import ArticleLine, Claim, Factor, Note, OpenLine, RuleSet, Source

NAMES = {"id": "wide", "version": "1.0.0", "language": "en", "title": "Wide"}
OPTIONS = (
    AnswerOption(code="yes", label="Yes"),
    AnswerOption(code="no", label="No"),
    AnswerOption(code="other", label="Something else", for_clinician=True),
)


def wide_pack(questions: int, *, one_claim: bool = False) -> Pack:
    """Return a pack of so many questions, and twice as many notes.

    Its factor is silent for whoever answers something else to all: the witness has all questions.

    one_claim: whether all notes cite the same claim, so that each could repeat what others say.
    """
    items = [_item(name_of("question", number)) for number in range(questions)]
    cited = "differ" if one_claim else None
    notes = [_note(item.link_id, code, cited) for item in items for code in ("yes", "no")]
    claims = dict.fromkeys(("differ", *(claim for note in notes for claim in note.claims)))
    differ = ArticleLine(text="People differ.", claims=("differ",))
    return Pack(
        Questionnaire(**NAMES, item=tuple(items)),
        RuleSet(
            **NAMES,
            consult="Talk with a doctor, nurse or other clinician.",
            source=Source(title="An article", limits=()),
            claim=tuple(Claim(id=id_, headings=("A heading",), states=id_) for id_ in claims),
            factor=(Factor(code="all", label="Everything"),),
            note=tuple(notes),
            open=tuple(
                OpenLine(link_id=item.link_id, factor="all", text="Whether it is so.") for item in items
            ),
            unsaid=(),
            safety=(),
            in_short=(differ,),
            about_heading="About",
            about=(differ,),
            next_step=("Take this sheet along.",),
            standing_question=(),
        ),
    )


def _item(link_id: str) -> Item:
    return Item(
        link_id=link_id,
        type=ItemType.CHOICE,
        text="Is it so?",
        label="Whether it is so",
        why="To know it.",
        answer_option=OPTIONS,
    )


def _note(link_id: str, code: str, claim: str | None) -> Note:
    name = f"{link_id}-{code}"
    return Note(
        id=name,
        factor="all",
        when=HasAny(link_id, frozenset({code})),
        text="People differ here, too.",
        claims=(claim or name,),
    )
