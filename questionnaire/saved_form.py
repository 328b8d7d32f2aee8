"""The form of a saved response, checked by pydantic before anything in it is looked at."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from questionnaire import words
from questionnaire.errors import ResponseError
from questionnaire.json_text import parse_json
from questionnaire.shape import expected
from rules.ruleset import VERSION


class _Saved(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class SavedAnswer(_Saved):
    """One answer; `value` stands there only where the state is answered."""

    state: Literal["answered", "not-sure", "prefer-not-to-say", "skipped"]
    value: str | list[str] | None = None


class SavedResponse(_Saved):
    """All that a file of answers holds."""

    format: Annotated[int, Field(ge=1, le=1)]
    questionnaire: str
    version: Annotated[str, Field(pattern=VERSION)]
    status: Literal["in-progress", "completed"]
    answers: dict[str, SavedAnswer]
    parked: dict[str, SavedAnswer] = Field(default_factory=dict)


def saved_form(text: str) -> SavedResponse:
    """Return what a text holds, in the form of a saved response.

    Raises:
        ResponseError: at the first thing that has another form, with its place.
    """
    try:
        return SavedResponse.model_validate(parse_json(text))
    except ValidationError as error:
        details = error.errors(include_url=False)[0]
        kinds = {"str", "list[str]"}
        place = ".".join(str(key) for key in details["loc"] if key not in kinds) or "top"
        raise ResponseError(words.WRONG_SHAPE.format(place=place, reason=_reason(details))) from error


def is_saved_response(text: str) -> bool:
    """Return whether a text looks like a saved response of any pack."""
    try:
        saved_form(text)
    except ResponseError:
        return False
    return True


def _reason(details: ErrorDetails) -> str:
    match details["type"]:
        case "missing":
            return words.KEY_MISSING
        case "extra_forbidden":
            return words.KEY_UNKNOWN
        case "literal_error":
            return words.ONE_OF.format(allowed=details["ctx"]["expected"])
        case "string_pattern_mismatch" | "greater_than_equal" | "less_than_equal":
            return words.WRONG_FORM
        case _:
            return words.BELONGS_HERE.format(expected=expected(details))
