"""The questions and their enabling conditions as JSON, for other programs."""

import json
from dataclasses import asdict
from typing import Any

from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import ALWAYS
from rules.conditions.toml import write_condition


def export_json(questionnaire: Questionnaire) -> str:
    """Return the questionnaire as JSON, ending in a line break. enable_when is null where always asked."""
    exported = {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "language": questionnaire.language,
        "date": questionnaire.date,
        "publisher": questionnaire.publisher,
        "url": questionnaire.url,
        "item": [_item(item) for item in questionnaire.item],
    }
    return json.dumps(exported, ensure_ascii=False, indent=2) + "\n"


def _item(item: Item) -> dict[str, Any]:
    return {
        "link_id": item.link_id,
        "type": item.type,
        "text": item.text,
        "label": item.label,
        "why": item.why,
        "code": None if item.code is None else asdict(item.code),
        "repeats": item.repeats,
        "max": item.max,
        "unit": item.unit,
        "answer_option": [
            {"code": option.code, "label": option.label, "exclusive": option.exclusive}
            for option in item.answer_option
        ],
        "enable_when": None if item.enable_when == ALWAYS else write_condition(item.enable_when),
    }
