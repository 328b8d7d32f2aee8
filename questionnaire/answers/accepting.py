"""What counts as an answer to a question.

Every face and every file goes through here, so that a "none of these" stands alone and a typed line is
clean wherever it came from. The kind of the question decides.
"""

from questionnaire.answers.response import Answer, answered
from questionnaire.kinds.question import Value
from questionnaire.pack.questions import Item


def answer_to(item: Item, given: Value) -> Answer:
    """Return the answer that `given` is to this question: codes, a typed text, typed lines, a typed number.

    Raises:
        AnswerError: it is none; the sentence says what would be.
    """
    return answered(item.kind.accept(item, (given,) if isinstance(given, str) else tuple(given)))


def canonical_answer(item: Item, stored: Value) -> Answer:
    """Return the answer that a value in a file is to this question. There, every value has one form.

    Raises:
        AnswerError: it is none; the sentence says what would be.
    """
    return answered(item.kind.accept_canonical(item, stored))
