"""A sheet as JSON."""

import json
from dataclasses import asdict

from questionnaire.sheet.sheet import ONLY_FOR_PEOPLE, Sheet


def as_json(sheet: Sheet) -> str:
    """Return a sheet as JSON. Every key is always present."""
    shown = {key: value for key, value in asdict(sheet).items() if key not in ONLY_FOR_PEOPLE}
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"
