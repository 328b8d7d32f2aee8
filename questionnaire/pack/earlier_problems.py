"""What a pack can get wrong about its earlier versions: those that it reads, and what it retired of them."""

from collections import Counter
from collections.abc import Iterator

from questionnaire.pack.questions import Questionnaire, Retired
from rules.problems import ContentPath, Problem, ProblemCode
from rules.suggestions import not_among


def earlier_problems(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Yield every problem of `reads` and `retired`."""
    yield from _reads(questionnaire)
    seen: set[tuple[str, str | None]] = set()
    for position, one in enumerate(questionnaire.retired):
        path = ("retired", position)
        if (one.link_id, one.code) in seen:
            message = "this is retired once more. It has one label: keep the one that people saw last."
            yield Problem(ProblemCode.DUPLICATE, path, message)
        seen.add((one.link_id, one.code))
        yield from _retired(one, path, questionnaire)


def _reads(questionnaire: Questionnaire) -> Iterator[Problem]:
    own = int(questionnaire.version.partition(".")[0])
    for major, times in Counter(questionnaire.reads).items():
        if times > 1:
            yield Problem(ProblemCode.DUPLICATE, ("reads",), f"{major} is named twice. Name it once.")
        if major >= own:
            message = (
                f"{major} is no earlier version: this pack has version {questionnaire.version}, and reads "
                "its own answers anyway. Name major versions before it."
            )
            yield Problem(ProblemCode.RETIRED, ("reads",), message)


def _retired(one: Retired, path: ContentPath, questionnaire: Questionnaire) -> Iterator[Problem]:
    item = questionnaire.items.get(one.link_id)
    if one.code is not None and item is None:
        message = not_among("question", one.link_id, questionnaire.items)
        yield Problem(ProblemCode.UNKNOWN_QUESTION, (*path, "link_id"), message)
    elif one.code is not None and item is not None and item.option(one.code) is not None:
        message = (
            f'"{one.code}" is still on offer at "{one.link_id}", so its answers would count. Give the answer '
            "that means something else a new code, or drop this entry."
        )
        yield Problem(ProblemCode.RETIRED, (*path, "code"), message)
    if one.typed and (one.code is not None or item is not None):
        message = "typed belongs to a question that is gone: what is still asked says by its type. Drop it."
        yield Problem(ProblemCode.RETIRED, (*path, "typed"), message)
