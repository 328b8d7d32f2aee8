"""The same events, drawn at random, give the same answers and the same sheet in a browser and without one."""

from random import Random

import pytest

from questionnaire import Item, ItemType, Session, make_sheet, read_response, render, write_response
from questionnaire.formats import FORMATS
from questionnaire.session.events import STATE_ROWS, Event, session_after
from questionnaire.words import pages as page_words
from questionnaire.words import shared as words
from support.browser import PACK, Mouse, give, item_on, reference, saved
from support.browser_tour import open_file, saved_without


def drawn(item: Item, random: Random) -> Event:
    """Draw what a person might give to a question."""
    if random.random() < 0.3:
        return random.choice(list(STATE_ROWS))
    if item.type is ItemType.CHOICE:
        codes = [option.code for option in item.answer_option if not option.exclusive]
        return tuple(
            sorted(
                random.sample(codes, random.randint(1, len(codes)) if item.repeats else 1), key=codes.index
            )
        )
    if item.type is ItemType.DECIMAL:
        return random.choice(["0,5", "35", "7.25"])
    if item.repeats:
        return tuple(
            random.sample(["sleeping through", "walking", "<b>my</b> son & I"], random.randint(1, 3))
        )
    return random.choice(["hard to tell", "a little: \N{SNOWMAN}, 'then' \"gone\""])


def walk(hand: Mouse, session: Session, random: Random) -> Session:
    """Answer at random until all is answered, going back now and then; give the session the same events."""
    while (item := item_on(hand.page)) is not None:
        session = session if session.current == item.link_id else session.jump(item.link_id)
        place = session.standing.asked.index(item.link_id)
        if place and random.random() < 0.1:
            hand.press(page_words.BACK)
            session = session.back()
            assert item_on(hand.page) == session.item
            continue
        event = drawn(item, random)
        give(hand, item, event)
        session = settled(hand, session, session_after(session, event), random)
        assert item_on(hand.page) == session.item
    return session


def settled(hand: Mouse, before: Session, after: Session, random: Random) -> Session:
    """Say yes or no where the page asks whether a change is meant."""
    if not hand.page.url.endswith("/change"):
        return after
    meant = random.random() < 0.5
    hand.press(words.CHANGE_YES if meant else words.CHANGE_NO)
    return after if meant else before.keep()


def assert_equal(hand: Mouse, session: Session) -> None:
    """The files that the page hands over are those that the session gives."""
    assert saved(hand.page, page_words.SAVE_ANSWERS)[1].decode() == write_response(session.response)
    sheet = render(make_sheet(PACK, session.response), "json")
    assert saved(hand.page, FORMATS["json"].link)[1].decode() == sheet


@pytest.mark.parametrize("seed", range(20))
def test_a_whole_random_journey_gives_what_the_session_gives(mouse: Mouse, seed: int) -> None:
    mouse.press(page_words.START)
    session = walk(mouse, Session.start(PACK), Random(seed))
    mouse.press(words.REVIEW_DONE)
    assert_equal(mouse, session)


@pytest.mark.parametrize("seed", range(20, 30))
def test_random_changes_to_saved_answers_give_what_the_session_gives(mouse: Mouse, seed: int) -> None:
    random = Random(seed)
    file = saved_without(*random.sample(sorted(reference()), 2))
    mouse.press(page_words.OPEN_SAVED)
    open_file(mouse, file)
    session = Session.resume(PACK, read_response(file["buffer"].decode(), PACK))
    session = walk(mouse, session, random)
    item = PACK.questionnaire.items[random.choice(session.standing.asked)]
    mouse.change(item.label)
    event = drawn(item, random)
    before = session.jump(item.link_id)
    give(mouse, item, event)
    session = walk(mouse, settled(mouse, before, session_after(before, event), random), random)
    mouse.press(words.REVIEW_DONE)
    assert_equal(mouse, session)
