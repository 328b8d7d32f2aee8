"""What the shipped pack calls its answers, so that no test writes it out again."""

import questionnaire

PACK = questionnaire.load_pack()
LINK_IDS = [item.link_id for item in PACK.questionnaire.item]


def label_of(link_id: str, code: str) -> str:
    """Return what a person reads for an answer."""
    option = PACK.questionnaire.items[link_id].option(code)
    assert option is not None
    return option.label


def asked_after(link_id: str) -> str:
    """Return the question that stands after another in the pack."""
    return LINK_IDS[LINK_IDS.index(link_id) + 1]
