"""The problems of a Questionnaire that has the right shape: names, references, enabling conditions."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from questionnaire.kinds.units import folded, stands_behind_a_number
from questionnaire.pack.earlier_problems import earlier_problems
from questionnaire.pack.questions import AnswerOption, Item, Questionnaire
from rules.conditions.conditions import ALWAYS, All, AnyOf, Condition, HasAny, tests_of
from rules.conditions.names import Question, Vocabulary, condition_problems
from rules.conditions.toml import RESERVED
from rules.problems import ContentPath, Problem, ProblemCode
from rules.ruleset.rule_problems import duplicates
from rules.suggestions import not_among


def problems_of(questionnaire: Questionnaire) -> list[Problem]:
    """Return every problem of a Questionnaire, check by check."""
    vocabulary = vocabulary_of(questionnaire)
    named = [
        (("item", position, "link_id"), item.link_id) for position, item in enumerate(questionnaire.item)
    ]
    return [
        *_date(questionnaire),
        *_matters_most(questionnaire),
        *earlier_problems(questionnaire),
        *duplicates("link_id", named),
        *(
            problem
            for position, item in enumerate(questionnaire.item)
            for problem in _item_problems(item, ("item", position), questionnaire, vocabulary)
        ),
    ]


def vocabulary_of(questionnaire: Questionnaire) -> Vocabulary:
    """Return what conditions may say of each question.

    A condition that refers to a later question is left out (it is a problem of its own), so that following
    conditions from question to question always terminates.
    """
    vocabulary: dict[str, Question] = {}
    for item in questionnaire.item:
        ahead = any(test.link_id not in vocabulary for test in tests_of(item.enable_when))
        codes = tuple(option.code for option in item.answer_option)
        question = Question(codes, item.repeats, ALWAYS if ahead else item.enable_when)
        vocabulary.setdefault(item.link_id, question)
    return vocabulary


def _item_problems(
    item: Item, path: ContentPath, questionnaire: Questionnaire, vocabulary: Vocabulary
) -> Iterator[Problem]:
    yield from _names(item, path)
    yield from item.kind.problems(item, path)
    yield from _unit(item, path, questionnaire)
    yield from _spellings(item, path, questionnaire)
    yield from _enable_when(item, path, questionnaire, vocabulary)


def _names(item: Item, path: ContentPath) -> Iterator[Problem]:
    if item.link_id in RESERVED:
        message = f'"{item.link_id}" is a word of the condition language. Choose another link_id.'
        yield Problem(ProblemCode.RESERVED, (*path, "link_id"), message)
    codes = [
        ((*path, "answer_option", position, "code"), option.code)
        for position, option in enumerate(item.answer_option)
    ]
    yield from duplicates("code", codes)


def _unit(item: Item, path: ContentPath, questionnaire: Questionnaire) -> Iterator[Problem]:
    if item.unit is None:
        return
    units = [
        other.link_id
        for other in questionnaire.item
        if other.kind.is_coded and not other.repeats and other.link_id != item.link_id
    ]
    if not item.kind.takes_unit:
        message = f"only a decimal question has a unit; this one is a {item.type}."
        yield Problem(ProblemCode.REFERENCE, (*path, "unit"), message)
    elif item.unit not in units:
        yield Problem(
            ProblemCode.REFERENCE, (*path, "unit"), not_among("choice for a unit", item.unit, units)
        )


def _spellings(item: Item, path: ContentPath, questionnaire: Questionnaire) -> Iterator[Problem]:
    is_unit = any(other.kind.takes_unit and other.unit == item.link_id for other in questionnaire.item)
    spelt: dict[str, AnswerOption] = {}
    for position, option in enumerate(item.answer_option):
        here = (*path, "answer_option", position, "spellings")
        if option.spellings and not is_unit:
            message = f'no amount has "{item.link_id}" for its unit, so nobody can type these. Drop them.'
            yield Problem(ProblemCode.REFERENCE, here, message)
        for place, spelling in enumerate(option.spellings):
            other = spelt.setdefault(folded(spelling), option)
            yield from _spelling(spelling, option, other, (*here, place))


def _spelling(
    spelling: str, option: AnswerOption, other: AnswerOption, path: ContentPath
) -> Iterator[Problem]:
    """Yield what is wrong with a spelling; `other` is the first option that is spelt so."""
    if not folded(spelling):
        message = f'"{spelling}" holds no letter and no sign. Write the unit as people type it.'
        yield Problem(ProblemCode.OPTIONS, path, message)
    elif not stands_behind_a_number(spelling):
        message = f'"{spelling}" cannot be told from the number before it. Write it without digits.'
        yield Problem(ProblemCode.OPTIONS, path, message)
    elif other is not option:
        message = f'"{spelling}" is typed for "{other.code}" already. Leave it to one of the two.'
        yield Problem(ProblemCode.DUPLICATE, path, message)


def _date(questionnaire: Questionnaire) -> Iterator[Problem]:
    try:
        date.fromisoformat(questionnaire.date or "2000-01-01")
    except ValueError:
        message = f'"{questionnaire.date}" is no day of the calendar. Write the day of this version.'
        yield Problem(ProblemCode.NO_DAY, ("date",), message)


def _matters_most(questionnaire: Questionnaire) -> Iterator[Problem]:
    wanted = questionnaire.matters_most
    lines = [item.link_id for item in questionnaire.item if item.kind.takes_lines(item)]
    if wanted is not None and wanted not in lines:
        yield Problem(
            ProblemCode.REFERENCE, ("matters_most",), not_among("question for lines", wanted, lines)
        )


def _enable_when(
    item: Item, path: ContentPath, questionnaire: Questionnaire, vocabulary: Vocabulary
) -> Iterator[Problem]:
    path = (*path, "enable_when")
    if item.enable_when == ALWAYS:
        return
    if not _is_fhir_like(item.enable_when):
        message = (
            "enable_when must be one `all` or one `any` of single tests such as { stage = [...] }: what "
            "FHIR's enableWhen can express. Not allowed: state, several, not, lists of codes inside `all`."
        )
        yield Problem(ProblemCode.ENABLE_WHEN, path, message)
    yield from condition_problems(item.enable_when, path, vocabulary)
    before = takewhile(lambda other: other is not item, questionnaire.item)
    earlier = {other.link_id for other in before}
    for link_id in dict.fromkeys(test.link_id for test in tests_of(item.enable_when)):
        if link_id in vocabulary and link_id not in earlier:
            yield _looks_ahead(item, link_id, path, questionnaire)


def _is_fhir_like(condition: Condition) -> bool:
    match condition:
        case HasAny():
            return True
        case All(parts):
            return all(isinstance(part, HasAny) and len(part.codes) == 1 for part in parts)
        case AnyOf(parts):
            return all(isinstance(part, HasAny) for part in parts)
        case _:
            return False


def _looks_ahead(item: Item, link_id: str, path: ContentPath, questionnaire: Questionnaire) -> Problem:
    if item.link_id == link_id:
        message = f'"{link_id}" waits for its own answer, so it is never asked. Name an earlier question.'
        return Problem(ProblemCode.CYCLE, path, message)
    if item.link_id in _leads_to(link_id, questionnaire):
        both = f'"{item.link_id}" and "{link_id}"'
        message = f"{both} wait for each other, so neither is ever asked. Remove one of the conditions."
        return Problem(ProblemCode.CYCLE, path, message)
    message = f'"{link_id}" is asked later. A question can wait only for earlier ones: move one of the two.'
    return Problem(ProblemCode.FORWARD_REFERENCE, path, message)


def _leads_to(link_id: str, questionnaire: Questionnaire) -> set[str]:
    """Return the questions that a question depends on, directly or not, itself included."""
    waits_for = {
        item.link_id: {test.link_id for test in tests_of(item.enable_when)} for item in questionnaire.item
    }
    found: set[str] = set()
    todo = {link_id}
    while todo:
        one = todo.pop()
        found.add(one)
        todo |= waits_for.get(one, set()) - found
    return found
