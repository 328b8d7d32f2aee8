"""An amount that is typed with its unit: one text, and the answers to two questions.

How a unit may be spelt stands in the pack. Nothing is guessed: the number is read as any other is, and the
spelling has to be that of one option. Whatever else is typed is refused as it is where no unit is known.
"""

from collections.abc import Mapping

from questionnaire.answers.accepting import answer_to
from questionnaire.answers.response import Answer
from questionnaire.answers.standing_bits import StandingBits
from questionnaire.errors import AnswerError
from questionnaire.kinds.numbers import seems_to_have_unit, split_unit, words_behind_numbers
from questionnaire.kinds.question import Value
from questionnaire.kinds.units import folded
from questionnaire.pack.questions import AnswerOption, Item
from questionnaire.words import shared as words


def answers_to(standing: StandingBits, item: Item, value: Value) -> Mapping[str, Answer]:
    """Return what `value` says to a question, by link_id: to the question for its unit too if both are typed.

    standing: how the questions stand with all that the person said before.

    Raises:
        AnswerError: it is no answer; the sentence says what would be.
    """
    unit = None if item.unit is None else standing.questionnaire.items[item.unit]
    if unit is None or not isinstance(value, str):
        return {item.link_id: answer_to(item, value)}
    parts = number_and_code(unit, value)
    if parts is not None:
        answer = answer_to(unit, parts[1])
        then = standing.after(standing.given.with_answers({unit.link_id: answer}))
        if then.is_asked(item.link_id) and then.is_asked(unit.link_id):
            return {item.link_id: answer_to(item, parts[0]), unit.link_id: answer}
    try:
        return {item.link_id: answer_to(item, value)}
    except AnswerError as error:
        if not standing.is_asked(unit.link_id):
            raise
        raise naming_units(error, unit, value) from error


def naming_units(error: AnswerError, unit: Item, typed: str) -> AnswerError:
    """Return a refusal with the units that can be typed, where a unit may be meant.

    unit: the question for the unit.
    """
    if number_and_code(unit, typed) is not None or not seems_to_have_unit(typed):
        return error
    return AnswerError(_what_is_understood(unit, str(error)))


def number_and_code(unit: Item, typed: str) -> tuple[str, str] | None:
    """Return the number as it was typed and the code of the unit behind it; None where there is no such unit.

    unit: the question for the unit.
    """
    parts = split_unit(typed)
    code = None if parts is None else _code_for(unit, parts[1])
    return None if parts is None or code is None else (parts[0], code)


def units_in(unit: Item, typed: str) -> frozenset[str | None]:
    """Return the codes of the units that stand behind numbers in a text; None among them is any other unit.

    The text need not be an amount: "30-40 mg" names one unit, and so does "35 ml".
    unit: the question for the unit.
    """
    return frozenset(_code_for(unit, spelling) for spelling in words_behind_numbers(typed))


def _code_for(unit: Item, spelling: str) -> str | None:
    meant = folded(spelling)
    codes = [option.code for option in unit.answer_option if meant in map(folded, option.spellings)]
    return codes[0] if len(codes) == 1 else None


def _what_is_understood(unit: Item, refusal: str) -> str:
    """Return a refusal with the units that can be typed, and what to do with any other."""
    understood = ", ".join(option.spellings[0] for option in unit.answer_option if option.spellings)
    if refusal == words.NUMBER_WITH_UNIT and understood:
        refusal = words.UNIT_NOT_UNDERSTOOD.format(units=understood)
    other = other_unit(unit)
    return refusal if other is None else words.OTHER_UNIT.format(message=refusal, label=other.label)


def other_unit(unit: Item) -> AnswerOption | None:
    """Return the option for units that are not on offer: the only one that has no spellings."""
    without = [option for option in unit.answer_option if not option.spellings]
    return without[0] if len(without) == 1 else None
