"""What came for questions that depend on one that is left open: told in a notice, as it does not count."""

from collections.abc import Iterable, Iterator

from questionnaire.answers.response import EarlierText
from questionnaire.fhir.came import came_for
from questionnaire.fhir.items import Items
from questionnaire.pack.questions import Questionnaire
from questionnaire.words import fhir as fhir_words
from questionnaire.words import sheet as sheet_words


def notices_of_hanging(
    under: Iterable[str], earlier: Iterable[EarlierText], items: Items, questionnaire: Questionnaire
) -> Iterator[str]:
    """Yield a sentence for each answer that does not count because another question is left open.

    under: link_ids of the questions. One without items was answered together with another.
    earlier: what of it stays on the sheet.
    """
    typed = {text.link_id for text in earlier}
    for link_id in under:
        if link_id not in items.questions:
            continue
        came = came_for(items.questions[link_id], link_id, questionnaire)
        sentence = fhir_words.HANGS_UNDER.format(label=questionnaire.items[link_id].label, came=came)
        if link_id in typed:
            heading = sheet_words.OWN_WORDS
            sentence = fhir_words.HANGS_UNDER_TYPED.format(sentence=sentence, heading=heading)
        yield sentence
