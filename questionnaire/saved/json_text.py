"""Parse untrusted JSON: duplicate keys are refused, and errors are sentences."""

import json
from collections.abc import Callable
from typing import Any

from questionnaire.errors import ResponseError
from questionnaire.words import saved as saved_words
from rules.suggestions import shortened


def parse_json(text: str, number: Callable[[str], object] | None = None) -> object:
    """Return what a JSON text holds.

    number: converts the text of each number; without it, numbers become int and float.

    Raises:
        ResponseError: it is no text, or not JSON, is nested too deeply, or has a key twice.
    """
    _require_text(text)
    try:
        return json.loads(
            text.removeprefix("\ufeff"),
            object_pairs_hook=_without_equal_keys,
            parse_int=number,
            parse_float=number,
            parse_constant=number,
        )
    except json.JSONDecodeError as error:
        message = saved_words.NOT_JSON.format(line=error.lineno, column=error.colno, reason=error.msg)
        raise ResponseError(message) from error
    except RecursionError as error:
        raise ResponseError(saved_words.NESTED_TOO_DEEPLY) from error
    except ValueError as error:
        if isinstance(error, ResponseError):
            raise
        raise ResponseError(saved_words.NOT_JSON_AT_ALL) from error


def _require_text(given: object) -> None:
    if not isinstance(given, str):
        raise ResponseError(saved_words.NO_TEXT.format(kind=type(given).__name__))


def _without_equal_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for key, value in pairs:
        if key in table:
            raise ResponseError(saved_words.EQUAL_KEYS.format(key=shortened(key)))
        table[key] = value
    return table
