"""An amount that is typed with its unit: one text, and the answers to two questions.

How a unit may be spelt stands in the pack. Nothing is guessed: the number is read as any other is, and the
spelling has to be that of one option. Whatever else is typed is refused as it is where no unit is known.
"""

from collections.abc import Mapping

from questionnaire.answers.accepting import answer_to
from questionnaire.answers.response import Answer
from questionnaire.answers.standing import standing_of
from questionnaire.errors import AnswerError
from questionnaire.kinds.numbers import seems_to_have_unit, split_unit
from questionnaire.kinds.question import Value
from questionnaire.kinds.units import folded
from questionnaire.pack.questions import AnswerOption, Item, Questionnaire
from questionnaire.words import shared as words


def answers_to(
    questionnaire: Questionnaire, given: Mapping[str, Answer], item: Item, value: Value
) -> Mapping[str, Answer]:
    """Return what `value` says to a question, by link_id: to the question for its unit too if both are typed.

    given: all that the person said before.

    Raises:
        AnswerError: it is no answer; the sentence says what would be.
    """
    unit = None if item.unit is None else questionnaire.items[item.unit]
    if unit is None or not isinstance(value, str):
        return {item.link_id: answer_to(item, value)}
    parts = number_and_code(unit, value)
    if parts is not None:
        answer = answer_to(unit, parts[1])
        if {item.link_id, unit.link_id} <= _asked(questionnaire, {**given, unit.link_id: answer}):
            return {item.link_id: answer_to(item, parts[0]), unit.link_id: answer}
    try:
        return {item.link_id: answer_to(item, value)}
    except AnswerError as error:
        is_for_other = parts is None and seems_to_have_unit(value)
        if not is_for_other or unit.link_id not in _asked(questionnaire, given):
            raise
        raise AnswerError(_what_is_understood(unit, str(error))) from error


def number_and_code(unit: Item, typed: str) -> tuple[str, str] | None:
    """Return the number as it was typed and the code of the unit behind it; None where there is no such unit.

    unit: the question for the unit.
    """
    parts = split_unit(typed)
    if parts is None:
        return None
    number, spelling = parts
    meant = folded(spelling)
    codes = [option.code for option in unit.answer_option if meant in map(folded, option.spellings)]
    return (number, codes[0]) if len(codes) == 1 else None


def _what_is_understood(unit: Item, refusal: str) -> str:
    """Return a refusal with the units that can be typed, and what to do with any other."""
    understood = ", ".join(option.spellings[0] for option in unit.answer_option if option.spellings)
    if refusal == words.NUMBER_WITH_UNIT and understood:
        refusal = words.UNIT_NOT_UNDERSTOOD.format(units=understood)
    other = _any_other_unit(unit)
    return refusal if other is None else words.OTHER_UNIT.format(message=refusal, label=other.label)


def _any_other_unit(unit: Item) -> AnswerOption | None:
    """Return the option for units that are not on offer: the only one that has no spellings."""
    without = [option for option in unit.answer_option if not option.spellings]
    return without[0] if len(without) == 1 else None


def _asked(questionnaire: Questionnaire, given: Mapping[str, Answer]) -> set[str]:
    return set(standing_of(questionnaire, given).asked)
