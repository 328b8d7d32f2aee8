"""How to answer is said once: by the question, or beside its fields."""

from dataclasses import replace

import pytest

from questionnaire import Item, load_pack
from questionnaire.formats.fields import fields_for
from questionnaire.words import pages as page_words

SEVERAL = [item for item in load_pack().questionnaire.item if item.repeats and item.answer_option]


@pytest.mark.parametrize("item", SEVERAL, ids=lambda item: item.link_id)
def test_that_several_rows_may_be_ticked_is_said_once(item: Item) -> None:
    silent = replace(item, text="What worries you?")
    for asked in (item, silent):
        assert f"{asked.text} {fields_for(asked).how}".count(page_words.CHOOSE_ALL) == 1
