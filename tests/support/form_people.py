"""People who fill in the form of another program: what they say, and the same said to our session."""

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING, TypeAlias

from questionnaire import Item, ItemType, Pack, Session
from questionnaire.answers.in_words import answer_in_words
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer, answered
from questionnaire.fhir import export_questionnaire

if TYPE_CHECKING:
    from support.form_pages import FormClient

AMOUNTS = ("1,5", "0,5 mg", "35 mg", "1.50", "1 000", "70", ".5", "2,25")
TEXTS = (
    "sleeping through",
    '<b>*5 to 6*</b> | \N{EURO SIGN} & "so"',
    "Schmerz, \N{LATIN SMALL LETTER U WITH DIAERESIS}berall",
)
PARAGRAPHS = ("worse at night,\nbetter when I walk", "up at 5\n\nasleep by 1,5 hours later")
LINES = ("sleeping through", "walking to the shop, and back", "less pain; more days", "1,5 hours of peace")

Said: TypeAlias = str | tuple[str, ...] | Answer
"""What is typed, the lines or codes of several answers, or one of the states."""
Person: TypeAlias = Callable[[Item], Said]


def person(seed: int, *, of_our_own: bool = False) -> Person:
    """A seeded person, who leaves every fifth question open.

    of_our_own: they use a face of ours, which has words for not being sure at every question.
    """

    def says(item: Item) -> Said:
        random = Random(f"{seed} {item.link_id}")
        if item.link_id != "stage" and random.random() < 0.2:
            return SKIPPED
        if of_our_own and random.random() < 0.2:
            return random.choice([NOT_SURE, PREFER_NOT_TO_SAY])
        if item.type is ItemType.DECIMAL:
            return random.choice(AMOUNTS)
        if item.type is not ItemType.CHOICE:
            return tuple(random.sample(LINES, random.randint(1, 3))) if item.repeats else _text(item, random)
        if random.random() < 0.15:
            return random.choice([NOT_SURE, PREFER_NOT_TO_SAY])
        return _chosen(item, random)

    return says


def _text(item: Item, random: Random) -> str:
    """A text; where a field has room for several lines, Enter may be pressed."""
    return random.choice(TEXTS if item.type is ItemType.STRING else (*TEXTS, *PARAGRAPHS))


def _chosen(item: Item, random: Random) -> tuple[str, ...]:
    codes = [option.code for option in item.answer_option if not option.exclusive]
    alone = [option.code for option in item.answer_option if option.exclusive]
    if alone and random.random() < 0.2:
        return (random.choice(alone),)
    return tuple(random.sample(codes, random.randint(1, len(codes)) if item.repeats else 1))


def told(session: Session, said: Said) -> Session:
    """The session, after its question was answered like that."""
    if not isinstance(said, Answer):
        return session.answer(said)
    states = {NOT_SURE: session.not_sure, PREFER_NOT_TO_SAY: session.prefer_not_to_say, SKIPPED: session.skip}
    return states[said]()


def fill_in(client: "FormClient", item: Item, said: Said) -> None:
    """Answer a question by clicking and typing."""
    if said == SKIPPED:
        return
    if item.type is ItemType.CHOICE:
        for answer in [said] if isinstance(said, Answer) else [answered(code) for code in said]:
            client.choose(item.link_id, answer_in_words(item, answer))
    elif not isinstance(said, Answer):
        client.type(item.link_id, (said,) if isinstance(said, str) else said)


def with_us(pack: Pack, says: Person) -> Session:
    """Our session with a person."""
    session = Session.start(pack)
    while session.item is not None:
        session = told(session, says(session.item))
    return session


def filled_in(client: "FormClient", pack: Pack, says: Person) -> Session:
    """Fill in the whole form, and return our session in which the same was said."""
    client.open(export_questionnaire(pack))
    session = Session.start(pack)
    while session.item is not None:
        said = says(session.item)
        fill_in(client, session.item, said)
        session = told(session, said)
    return session
