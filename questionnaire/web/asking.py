"""The endpoints for questions and for confirming changes."""

from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.answers.response import SKIPPED, Answer
from questionnaire.errors import AnswerError
from questionnaire.pack.questions import Item
from questionnaire.session.in_words import change_in_words, progress_in_words, said_in_words
from questionnaire.web.forms import Filled, event_in, filled_in
from questionnaire.web.state import AppState, see
from questionnaire.web.views import as_answered, view_of
from questionnaire.web.visit import Mistake


async def question_page(state: AppState, request: Request) -> Response:
    """Show a question that was reached, with its present answer."""
    item = _item_at(state, request)
    if item is None or not _can_be_shown(state, item):
        return state.to_where_they_are()
    mistake = state.visit.mistake
    if mistake is not None:
        return _page(state, item, mistake.filled, mistake.message)
    return _page(state, item, as_answered(item, _so_far(state, item)))


async def answer(state: AppState, request: Request, form: FormData) -> Response:
    """Record an answer, or redirect to the same page with an error."""
    item = _item_at(state, request)
    if item is None or not _can_be_shown(state, item):
        return state.to_where_they_are()  # an outdated page; nothing is recorded
    filled = filled_in(form)
    try:
        state.visit.give(item.link_id, event_in(filled, item, _so_far(state, item)))
    except AnswerError as error:
        state.visit.mistake = Mistake(state.path_of(item.link_id), str(error), filled)
        return see(state.path_of(item.link_id))
    return state.to_where_they_are()


async def change_page(state: AppState, _: Request) -> Response:
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
    )


async def settle(state: AppState, _: Request, form: FormData) -> Response:
    """Make the pending change if the person said yes; drop it otherwise."""
    state.visit.settle(form.get("proposal"), change=form.get("change") == "yes")
    return state.to_where_they_are()


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


def _page(state: AppState, item: Item, filled: Filled, error: str | None = None) -> Response:
    session = state.visit.session
    asked = session.standing.asked
    position = asked.index(item.link_id)
    return state.page(
        "question.html",
        HTTPStatus.OK if error is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        item=item,
        path=state.path_of(item.link_id),
        view=view_of(item, filled),
        progress=progress_in_words(session, item.link_id),
        back=state.path_of(asked[position - 1]) if position else "/",
        skipped=_so_far(state, item) == SKIPPED,
        said=state.visit.said,
        error=error,
    )
