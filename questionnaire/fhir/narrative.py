"""The narrative of a resource: what a person reads who has no program for the rest of it."""

import re
from collections.abc import Iterable, Mapping
from html import escape

from questionnaire.answers.in_words import is_answered
from questionnaire.answers.response import Answer
from questionnaire.fhir.resource import Resource
from questionnaire.fhir.texts import limits_of, text_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.sheet.answer_rows import answer_on_sheet
from questionnaire.words import fhir as fhir_words

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def narrative_of_questions(pack: Pack) -> Resource:
    """Return the narrative of a Questionnaire: all that stands in it for people."""
    questionnaire = pack.questionnaire
    parts = [
        *(_element("p", text) for text in (questionnaire.title, *questionnaire.description)),
        _element("p", pack.ruleset.consult),
        _wrapped("ol", (_question(item, questionnaire) for item in questionnaire.item)),
        _element("p", limits_of(pack)),
    ]
    return _narrative("generated", parts, questionnaire.language)


def narrative_of_answers(pack: Pack, answers: Mapping[str, Answer], not_taken: str) -> Resource:
    """Return the narrative of a response: its answers as a sheet shows them, and the consult line.

    not_taken: the line of the sheet on what was not taken from a file; empty where there is nothing.
    """
    questionnaire = pack.questionnaire
    rows = "".join(
        f"{_element('dt', questionnaire.items[link_id].label)}"
        f"{_element('dd', _answer(questionnaire.items[link_id], answers, questionnaire))}"
        for link_id in answers
    )
    parts = [
        _element("p", questionnaire.title),
        *([f"<dl>{rows}</dl>"] if rows else []),
        *([_element("p", not_taken)] if not_taken else []),
        _element("p", pack.ruleset.consult),
    ]
    return _narrative("additional", parts, questionnaire.language)


def narrative_of_sheet(pack: Pack, title: str) -> Resource:
    """Return the narrative of the sheet as a document: its title, and the consult line."""
    parts = [_element("p", title), _element("p", pack.ruleset.consult)]
    return _narrative("additional", parts, pack.questionnaire.language)


def _question(item: Item, questionnaire: Questionnaire) -> str:
    options = [_element("li", option.label) for option in item.answer_option]
    return _wrapped(
        "li", [_escaped(text_of(item, questionnaire)), *([_wrapped("ul", options)] if options else [])]
    )


def _answer(item: Item, answers: Mapping[str, Answer], questionnaire: Questionnaire) -> str:
    shown = answer_on_sheet(item, answers, questionnaire)
    is_amount = item.unit is not None and is_answered(answers[item.link_id])
    return fhir_words.AS_TOLD.format(amount=shown) if is_amount else shown


def _narrative(status: str, parts: Iterable[str], language: str) -> Resource:
    head = f'<div xmlns="http://www.w3.org/1999/xhtml" lang="{language}" xml:lang="{language}">'
    return {"status": status, "div": f"{head}{''.join(parts)}</div>"}


def _element(name: str, text: str) -> str:
    return _wrapped(name, [_escaped(text)])


def _wrapped(name: str, parts: Iterable[str]) -> str:
    return f"<{name}>{''.join(parts)}</{name}>"


def _escaped(text: str) -> str:
    """Return a text for XHTML, with its line breaks.

    A character that XML cannot hold becomes the mark for one that is unknown.
    """
    escaped = escape(_NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text), quote=False)
    return escaped.replace("\n", "<br/>")
