"""A sheet as JSON."""

import json

from questionnaire.sheet import Sheet


def as_json(sheet: Sheet) -> str:
    """Return a sheet as JSON, every key always there."""
    return json.dumps(sheet.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
