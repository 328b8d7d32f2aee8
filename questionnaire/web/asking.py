"""One question a page, and what a change would do."""

from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from questionnaire.errors import AnswerError
from questionnaire.models import Item
from questionnaire.response import SKIPPED, Answer
from questionnaire.showing import answer_in_words
from questionnaire.telling import change_in_words, progress_in_words
from questionnaire.web.forms import Filled, event_in, filled_in
from questionnaire.web.launch import Launch, see
from questionnaire.web.pages import ReadyPage
from questionnaire.web.sitting import Mistake
from questionnaire.web.views import as_answered, how_to_answer, view_of


async def question_page(launch: Launch, request: Request) -> Response:
    """Show a question that was reached, with its answer if it has one."""
    item = _item_at(launch, request)
    if item is None or not _can_be_shown(launch, item):
        return launch.to_where_they_are()
    mistake = launch.sitting.mistake
    if mistake is not None:
        return _page(launch, item, mistake.filled, mistake.message)
    return _page(launch, item, as_answered(item, _so_far(launch, item)))


async def answer(launch: Launch, request: Request, form: FormData) -> Response:
    """Record what was said, or lead to the same page, which says what is wrong."""
    item = _item_at(launch, request)
    if item is None or not _can_be_shown(launch, item):
        return launch.to_where_they_are()  # a page from before a change; nothing is recorded
    filled = filled_in(form)
    try:
        launch.sitting.give(item.link_id, event_in(filled, item, _so_far(launch, item)))
    except AnswerError as error:
        launch.sitting.mistake = Mistake(launch.path_of(item.link_id), str(error), filled)
        return see(launch.path_of(item.link_id))
    return launch.to_where_they_are()


async def change_page(launch: Launch, _: Request) -> Response:
    """Show what a change would do, before it is made."""
    proposal = launch.sitting.proposal
    if proposal is None:
        return launch.to_where_they_are()
    item = launch.pack.questionnaire.find(proposal.link_id)
    return launch.page(
        "change.html",
        item=item,
        proposal=proposal.id,
        back=launch.path_of(item.link_id),
        was=answer_in_words(item, proposal.before.given[item.link_id]),
        would_be=answer_in_words(item, proposal.after.given[item.link_id]),
        lines=tuple(change_in_words(proposal.before, proposal.change)),
    )


async def settle(launch: Launch, _: Request, form: FormData) -> Response:
    """Make the change that the page showed, or leave it; without a clear yes it is left."""
    launch.sitting.settle(form.get("proposal"), change=form.get("change") == "yes")
    return launch.to_where_they_are()


def _item_at(launch: Launch, request: Request) -> Item | None:
    # Looked up as it is written: a number of thousands of digits is no number that Python reads.
    places = {str(place): item for place, item in enumerate(launch.pack.questionnaire.item, start=1)}
    return places.get(request.path_params["place"])


def _so_far(launch: Launch, item: Item) -> Answer | None:
    return launch.sitting.session.standing.answers.get(item.link_id)


def _can_be_shown(launch: Launch, item: Item) -> bool:
    session = launch.sitting.session
    reached = item.link_id in session.standing.answers or item.link_id == session.current
    return launch.sitting.begun and reached


def _page(launch: Launch, item: Item, filled: Filled, error: str | None = None) -> Response:
    session = launch.sitting.session
    asked = session.standing.asked
    place = asked.index(item.link_id)
    theirs = {
        "progress": progress_in_words(session),
        "back": launch.path_of(asked[place - 1]) if place else "/",
        "form_token": launch.sitting.form_token,
    }
    skipped = _so_far(launch, item) == SKIPPED
    if filled == Filled() and error is None and not skipped and not launch.sitting.notices:
        return _first_sight(launch, item).filled(**theirs)
    status = HTTPStatus.OK if error is None else HTTPStatus.UNPROCESSABLE_ENTITY
    fixed = _fixed(launch, item, filled)
    return launch.page("question.html", status, **fixed, **theirs, skipped=skipped, error=error)


def _first_sight(launch: Launch, item: Item) -> ReadyPage:
    """Return the page of a question that nobody has answered yet: drawn once, for it is asked for most."""
    if item.link_id not in launch.first_sights:
        fixed = _fixed(launch, item, Filled())
        ready = launch.pages.ready("question.html", "progress", "back", "form_token", **fixed, skipped=False)
        launch.first_sights[item.link_id] = ready
    return launch.first_sights[item.link_id]


def _fixed(launch: Launch, item: Item, filled: Filled) -> dict[str, object]:
    return {
        "item": item,
        "path": launch.path_of(item.link_id),
        "how": how_to_answer(item),
        "view": view_of(item, filled),
    }
