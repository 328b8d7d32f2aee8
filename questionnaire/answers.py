"""What counts as an answer to a question.

Every face and every file goes through here, so that a "none of these" stands alone and a typed line is
clean wherever it came from.
"""

from collections.abc import Sequence

from questionnaire import words
from questionnaire.cleaning import clean
from questionnaire.decimals import is_in_one_form, read_decimal
from questionnaire.errors import AnswerError
from questionnaire.models import Item, ItemType
from questionnaire.response import Answer, Value, answered

LONGEST = {ItemType.STRING: 200, ItemType.TEXT: 1000}
"""Characters that fit; more is refused, never cut."""


def answer_to(item: Item, given: Value) -> Answer:
    """Return the answer that `given` is to this question: codes, a typed text, typed lines, a typed number.

    Raises:
        AnswerError: it is none; the sentence says what would be.
    """
    values = (given,) if isinstance(given, str) else tuple(given)
    if item.type is ItemType.CHOICE:
        return answered(_codes(item, values))
    if item.type is ItemType.DECIMAL:
        return answered(read_decimal(_only(values)))
    lines = _lines(item, values)
    return answered(lines if item.repeats else _only(lines))


def answer_as_written(item: Item, written: Value) -> Answer:
    """Return the answer that a value in a file is to this question. There, every value has one form.

    Raises:
        AnswerError: it is none; the sentence says what would be.
    """
    if isinstance(written, tuple) != item.repeats:
        raise AnswerError(words.VALUE_IS_LIST if item.repeats else words.VALUE_IS_TEXT)
    if item.type is ItemType.DECIMAL and isinstance(written, str) and is_in_one_form(written):
        return answered(written)
    try:
        answer = answer_to(item, written)
    except AnswerError as error:
        if item.type is not ItemType.CHOICE:
            raise
        codes = ", ".join(option.code for option in item.answer_option)
        raise AnswerError(words.THE_CODES.format(message=error, codes=codes)) from error
    if item.type is ItemType.DECIMAL and answer.value != written:
        raise AnswerError(words.DECIMAL_FORM.format(value=answer.value))
    return answer


def _codes(item: Item, given: Sequence[str]) -> Value:
    for code in given:
        if item.option(code) is None:
            raise AnswerError(words.NO_SUCH_OPTION.format(given=clean(code)))
    ticked = [option for option in item.answer_option if option.code in given]
    if not ticked:
        raise AnswerError(words.NOTHING_CHOSEN)
    if len(ticked) > 1:
        if not item.repeats:
            raise AnswerError(words.ONLY_ONE)
        for option in ticked:
            if option.exclusive:
                raise AnswerError(words.STANDS_ALONE.format(label=option.label))
    return tuple(option.code for option in ticked) if item.repeats else ticked[0].code


def _lines(item: Item, given: Sequence[str]) -> tuple[str, ...]:
    lines = tuple(line for line in (clean(text) for text in given) if line)
    if not lines:
        raise AnswerError(words.NOTHING_TYPED)
    if item.repeats and item.max is not None and len(lines) > item.max:
        raise AnswerError(words.TOO_MANY_LINES.format(given=len(lines), most=item.max))
    for line in lines:
        if len(line) > LONGEST[item.type]:
            raise AnswerError(words.TOO_LONG.format(given=len(line), most=LONGEST[item.type]))
    return lines


def _only(values: Sequence[str]) -> str:
    if len(values) != 1:
        raise AnswerError(words.ONLY_ONE)
    return values[0]
