"""Answers that were given to an earlier major version of a pack: what counts, and what stays on the sheet."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from questionnaire.answers.response import SKIPPED, Answer, EarlierText, answered, as_one_text
from questionnaire.answers.standing import Standing
from questionnaire.cleaning import clean_text
from questionnaire.kinds.question import Value
from questionnaire.kinds.typed import clean_lines, clean_texts
from questionnaire.pack.questions import Questionnaire, Retired
from questionnaire.words import saved as saved_words
from questionnaire.words import shared as words
from questionnaire.words import sheet as sheet_words


def is_read_by(questionnaire: Questionnaire, version: str) -> bool:
    """Return whether a version is an earlier one whose answers this one reads."""
    return version.partition(".")[0] in map(str, questionnaire.reads)


def is_gone(questionnaire: Questionnaire, link_id: str) -> bool:
    """Return whether an earlier version had this question, and this one has it no longer."""
    return link_id not in questionnaire.items and _retired(questionnaire, link_id) is not None


def answer_kept(value: Value) -> Answer:
    """Return an answer to a question that is gone, as it was given, but cleaned.

    One value may be a text, so its line breaks stay; several are lines.

    Raises:
        AnswerError: there is nothing in it.
    """
    return answered(clean_texts((value,))[0] if isinstance(value, str) else clean_lines(value))


def label_then(questionnaire: Questionnaire, link_id: str) -> str:
    """Return the row of a question as an earlier version had it; as it is, where nothing else is known."""
    retired = _retired(questionnaire, link_id)
    return questionnaire.items[link_id].label if retired is None else retired.label


def label_now(questionnaire: Questionnaire, link_id: str) -> str:
    """Return the row of a question as it is; one that is gone, as an earlier version had it."""
    item = questionnaire.items.get(link_id)
    return label_then(questionnaire, link_id) if item is None else item.label


def earlier_texts(
    questionnaire: Questionnaire,
    parked: Mapping[str, Answer],
    shown: Collection[str],
    label_of: Callable[[Questionnaire, str], str] = label_then,
) -> tuple[EarlierText, ...]:
    """Return what was typed for questions that are not asked.

    label_of: the rows of the version in which it was typed.
    shown: the link_ids of what would stand on a sheet: of an earlier version, what was not parked there.
    """
    return tuple(
        EarlierText(link_id, label_of(questionnaire, link_id), as_one_text(answer))
        for link_id, answer in parked.items()
        if link_id in shown and answer.values and is_typed(questionnaire, link_id)
    )


def is_typed(questionnaire: Questionnaire, link_id: str) -> bool:
    """Return whether people type, or typed, the answer to a question: in words, or an amount."""
    item, retired = questionnaire.items.get(link_id), _retired(questionnaire, link_id)
    return not item.kind.is_coded if item is not None else retired is not None and retired.typed


def came_in_words(questionnaire: Questionnaire, link_id: str, values: Sequence[str]) -> str:
    """Return values that no longer are an answer to a question, with the labels of what was on offer."""
    item = questionnaire.items.get(link_id)
    labels = {option.code: option.label for option in (item.answer_option if item is not None else ())}
    labels |= {one.code: one.label for one in questionnaire.retired if one.link_id == link_id and one.code}
    return "; ".join(labels.get(value) or clean_text(value) for value in values)


def notices_on_reading(
    questionnaire: Questionnaire,
    standing: Standing,
    counted: Collection[str],
    earlier: Sequence[EarlierText] = (),
    left_open: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Yield a sentence for each answer that reading has left out, set aside or brought back.

    counted: the link_ids of the answers that counted in the file; the others were parked there.
    left_open: link_id -> the sentence on a question that is left open for what was said there.
    """
    left_open, texts = left_open or {}, {text.link_id: text for text in earlier}
    for link_id in dict.fromkeys([*questionnaire.items, *standing.parked, *left_open]):
        label = label_now(questionnaire, link_id)
        if link_id in left_open:
            yield left_open[link_id]
        elif link_id in counted and standing.parked.get(link_id, SKIPPED) != SKIPPED:
            yield _parked(label, texts.get(link_id))
        elif link_id in standing.answers and link_id not in counted:
            yield saved_words.RESTORED_ON_READING.format(label=label)


def _parked(label: str, text: EarlierText | None) -> str:
    if text is None:
        return words.PARKED_ON_READING.format(label=label)
    return words.TEXT_STAYS.format(label=text.label, heading=sheet_words.OWN_WORDS)


def _retired(questionnaire: Questionnaire, link_id: str) -> Retired | None:
    """Return what is known of a question that was retired, if it was."""
    return next((one for one in questionnaire.retired if (one.link_id, one.code) == (link_id, None)), None)
