"""The endpoints for questions and for confirming changes."""

from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.answers.response import SKIPPED, Answer
from questionnaire.errors import AnswerError
from questionnaire.formats.form import Filled, as_answered, view_of
from questionnaire.pack.questions import Item
from questionnaire.session.in_words import change_in_words, progress_in_words, said_in_words
from questionnaire.web.forms import event_in, filled_in
from questionnaire.web.state import AppState, see
from questionnaire.web.visit import Mistake
from questionnaire.words import pages as page_words


async def question_page(state: AppState, request: Request) -> Response:
    """Show a question that was reached, with its present answer."""
    item = _item_at(state, request)
    if item is None or not _can_be_shown(state, item):
        return state.to_where_they_are()
    mistake = state.visit.mistakes.get(state.path_of(item.link_id))
    if mistake is None:
        return _page(state, request, item, as_answered(item, _so_far(state, item)))
    if mistake.left:
        return _page(state, request, item, mistake.filled, told=mistake.message)
    return _page(state, request, item, mistake.filled, error=mistake.message)


async def answer(state: AppState, request: Request, form: FormData) -> Response:
    """Record an answer, or redirect to the same page with an error."""
    item, filled = _item_at(state, request), filled_in(form)
    if item is None or not _can_be_shown(state, item):
        return _unrecorded(state, item, filled)
    path = state.path_of(item.link_id)
    try:
        state.visit.give(item.link_id, event_in(filled, item, _so_far(state, item)), filled)
    except AnswerError as error:
        state.visit.mistakes[path] = Mistake(str(error), filled)
        return see(path)
    state.visit.mistakes.pop(path, None)
    return state.to_where_they_are()


async def question_again(state: AppState, request: Request, form: FormData) -> Response:
    """Show a question again, with what the form held."""
    item, filled = _item_at(state, request), filled_in(form)
    if item is None or not _can_be_shown(state, item):
        return _unrecorded(state, item, filled)
    return _page(state, request, item, filled, told=page_words.TOO_SOON)


async def change_page(state: AppState, _: Request, told: str = "") -> Response:
    """Show the effects of a change, before it is made."""
    pending = state.visit.pending
    if pending is None:
        return state.to_where_they_are()
    proposal = pending.proposal
    item = state.pack.questionnaire.items[proposal.link_id]
    return state.page(
        "change.html",
        item=item,
        proposal=pending.id,
        back=state.path_of(item.link_id),
        was=said_in_words(proposal.before, item),
        would_be=said_in_words(proposal.after, item),
        lines=tuple(change_in_words(proposal.before, proposal.change)),
        told=told,
    )


async def settle(state: AppState, request: Request, form: FormData) -> Response:
    """Make the pending change if the person said yes; drop it otherwise."""
    dropped = state.visit.settle(form.get("proposal"), change=form.get("change") == "yes")
    if dropped is None:
        return state.to_where_they_are()
    if state.visit.pending is not None:
        return await change_page(state, request, page_words.ANOTHER_CHANGE)
    item = state.pack.questionnaire.items[dropped.proposal.link_id]
    if not _can_be_shown(state, item):
        return _unrecorded(state, item, dropped.filled)
    path = state.path_of(item.link_id)
    state.visit.mistakes[path] = Mistake(page_words.CHANGED_SINCE, dropped.filled, left=True)
    return see(path)


async def change_again(state: AppState, request: Request, form: FormData) -> Response:
    """Show the effects again, if they are those of the form."""
    if state.visit.pending is None or state.visit.pending.id != form.get("proposal"):
        return await settle(state, request, form)
    return await change_page(state, request, page_words.TOO_SOON)


def _item_at(state: AppState, request: Request) -> Item | None:
    # Looked up as text: int() refuses a number of thousands of digits.
    positions = {str(number): item for number, item in enumerate(state.pack.questionnaire.item, start=1)}
    return positions.get(request.path_params["position"])


def _so_far(state: AppState, item: Item) -> Answer | None:
    return state.visit.session.standing.answers.get(item.link_id)


def _can_be_shown(state: AppState, item: Item) -> bool:
    session = state.visit.session
    reached = item.link_id in session.standing.answers or item.link_id == session.current
    return state.visit.begun and reached


def _unrecorded(state: AppState, item: Item | None, filled: Filled) -> Response:
    """Say that a form came for a question that is not asked now; show what it held, and record nothing."""
    if item is None or not filled.holds_something:
        return state.to_where_they_are()
    view = view_of(item, filled)
    ticked = [row.label for row in (*view.rows, *view.states) if row.marked]
    typed = [line.typed for line in view.lines if line.typed.strip()]
    return state.page("unrecorded.html", HTTPStatus.CONFLICT, item=item, given=ticked + typed)


def _page(
    state: AppState,
    request: Request,
    item: Item,
    filled: Filled,
    *,
    error: str | None = None,
    told: str = "",
) -> Response:
    session = state.visit.session
    is_plain = "sec-fetch-site" not in request.headers  # a text browser, or an old one
    return state.page(
        "question.html",
        HTTPStatus.OK if error is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        item=item,
        path=state.path_of(item.link_id),
        view=view_of(item, filled, ticks_first=is_plain),
        is_plain=is_plain,
        progress=progress_in_words(session, item.link_id),
        back=_path_back(state, item.link_id),
        skipped=_so_far(state, item) == SKIPPED,
        said=state.visit.said,
        error=error,
        told=told,
    )


def _path_back(state: AppState, link_id: str) -> str:
    """Return the page before that of a question, as the session has it where it stands at this question."""
    session = state.visit.session
    asked = session.standing.asked
    if asked.index(link_id) == 0:
        return "/"
    here = session if session.current == link_id else session.jump(link_id)
    before = here.back().current
    assert before is not None
    return state.path_of(before)
