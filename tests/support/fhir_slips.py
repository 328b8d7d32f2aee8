"""Slips of other programs: for each kind, what stands in the items of one question and is no answer to it."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from questionnaire import Answer
from questionnaire.answers.response import PREFER_NOT_TO_SAY, SKIPPED
from questionnaire.pack.questions import Item, ItemType
from support.foreign_fhir import URL, coded, instead, why

Slip: TypeAlias = Callable[[Item], list[dict[str, Any]] | None]
"""Returns the items of a question with the slip; None where it cannot happen to that question."""


def item_for(item: Item, answer: Answer) -> list[dict[str, Any]]:
    """The items of a question with an answer, or with the reason why there is none."""
    if not answer.values:
        reasons = {SKIPPED: "unknown", PREFER_NOT_TO_SAY: "asked-declined"}
        return [{"linkId": item.link_id, **why(reasons.get(answer, "asked-unknown"))}]
    if item.type is ItemType.CHOICE:
        return [coded(item.link_id, *answer.values)]
    return _typed(item, *answer.values)


def _typed(item: Item, *texts: Any, key: str = "valueString") -> list[dict[str, Any]]:
    return [{"linkId": item.link_id, "answer": [{key: text} for text in texts]}]


def _is_text(item: Item) -> bool:
    return item.type in (ItemType.STRING, ItemType.TEXT)


def _codes(item: Item, *, exclusive: bool = False) -> list[str]:
    return [option.code for option in item.answer_option if option.exclusive is exclusive]


def _none_beside_another(item: Item) -> list[dict[str, Any]] | None:
    alone = _codes(item, exclusive=True)
    return [coded(item.link_id, _codes(item)[0], alone[0])] if alone else None


def _two_codes(item: Item) -> list[dict[str, Any]] | None:
    is_single = item.type is ItemType.CHOICE and not item.repeats
    return [coded(item.link_id, *_codes(item)[:2])] if is_single else None


def _in_two_items(item: Item) -> list[dict[str, Any]] | None:
    both = _two_codes(item)
    return both and [{**both[0], "answer": [answer]} for answer in both[0]["answer"]]


def _with(answer: dict[str, Any], applies: Callable[[Item], bool]) -> Slip:
    return lambda item: [{"linkId": item.link_id, "answer": [answer]}] if applies(item) else None


def _is_choice(item: Item) -> bool:
    return item.type is ItemType.CHOICE


def _is_number(item: Item) -> bool:
    return item.type is ItemType.DECIMAL


def _reason_beside_a_value(item: Item) -> list[dict[str, Any]] | None:
    if not _is_choice(item):
        return None
    chosen = coded(item.link_id, _codes(item)[0])["answer"]
    return [{"linkId": item.link_id, "answer": chosen + instead("", "asked-unknown")["answer"]}]


def _too_long(item: Item) -> list[dict[str, Any]] | None:
    return _typed(item, "x" * ((item.kind.longest or 0) + 1)) if _is_text(item) else None


def _one_line_more(item: Item) -> list[dict[str, Any]] | None:
    return _typed(item, *("abcdefghijklmnopqrstu"[: item.max + 1])) if item.max else None


def _twice(item: Item) -> list[dict[str, Any]] | None:
    return None if _is_choice(item) or item.repeats else _typed(item, "1", "2")


def _modified(item: Item) -> list[dict[str, Any]]:
    return [{"linkId": item.link_id, "modifierExtension": [{"url": "x"}], "answer": [{"valueString": "x"}]}]


SLIPS: dict[str, Slip] = {
    "none of these beside another": _none_beside_another,
    "two answers to a single choice": _two_codes,
    "two items for a single choice": _in_two_items,
    "not sure beside a value": _reason_beside_a_value,
    "unknown code": lambda item: [coded(item.link_id, "unheard-of")] if _is_choice(item) else None,
    "code of another system": _with({"valueCoding": {"system": f"{URL}:x", "code": "yes"}}, _is_choice),
    "no code": _with({"valueCoding": {"display": "Yes"}}, _is_choice),
    "text for a choice": _with({"valueString": "Yes"}, _is_choice),
    "truth value": _with({"valueBoolean": True}, lambda _: True),
    "number for a text": _with({"valueDecimal": 2}, _is_text),
    "code for a text": _with(
        {"valueCoding": {"system": "x", "code": "y"}}, lambda item: not _is_choice(item)
    ),
    "text too long": _too_long,
    "empty text": lambda item: None if _is_choice(item) else _typed(item, " \n"),
    "one line too many": _one_line_more,
    "two values where one fits": _twice,
    "negative number": _with({"valueDecimal": -1}, _is_number),
    "negative text": _with({"valueString": "-1"}, _is_number),
    "endless number": _with({"valueDecimal": 10**12}, _is_number),
    "number in a string": _with({"valueDecimal": "2"}, _is_number),
    "number in words": _with({"valueString": "ten"}, _is_number),
    "two values in one answer": _with({"valueString": "a", "valueDecimal": 1}, lambda _: True),
    "null": _with({"valueString": None}, lambda _: True),
    "answer that is no object": lambda item: [{"linkId": item.link_id, "answer": ["lost"]}],
    "answer that is no list": lambda item: [{"linkId": item.link_id, "answer": {"valueString": "lost"}}],
    "modifier": _modified,
}


def kinds_for(item: Item) -> Iterator[str]:
    """The kinds of slips that can happen to a question."""
    return (kind for kind, slip in SLIPS.items() if slip(item) is not None)
