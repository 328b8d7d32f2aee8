"""The questions and their enabling conditions as a FHIR R4 Questionnaire."""

from collections.abc import Iterator
from dataclasses import asdict

from questionnaire.fhir import names
from questionnaire.fhir.narrative import narrative_of_questions
from questionnaire.fhir.resource import Resource, coding_of, coding_of_reason, in_json, without_gaps
from questionnaire.fhir.texts import limits_of, text_of
from questionnaire.fhir.values import fhir_value_of
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from rules.conditions.conditions import ALWAYS, All, AnyOf, Condition, HasAny


def export_questionnaire(pack: Pack) -> str:
    """Return the questions of a pack as a Questionnaire, as JSON that ends in a line break.

    Before the questions stands the consult line, and behind them what this is not, as displays of their own:
    no client shows the description.

    Raises:
        ValueError: FHIR's enableWhen cannot express an enabling condition. Loading refuses such packs.
    """
    questionnaire = pack.questionnaire
    resource = {
        "resourceType": "Questionnaire",
        "language": questionnaire.language,
        "text": narrative_of_questions(pack),
        "url": names.url_of(questionnaire),
        "identifier": [{"system": names.URI_SYSTEM, "value": names.urn_of(questionnaire)}],
        "version": questionnaire.version,
        "name": "".join(word.capitalize() for word in questionnaire.id.split("-")),
        "title": questionnaire.title,
        "status": "active",
        "subjectType": ["Patient"],
        "date": questionnaire.date,
        "publisher": questionnaire.publisher,
        "description": "\n\n".join(questionnaire.description) or None,
        "item": [
            _display(names.CONSULT, pack.ruleset.consult),
            *(_question(item, questionnaire) for item in questionnaire.item),
            _display(names.LIMITS, limits_of(pack)),
        ],
    }
    return in_json(without_gaps(resource))


def _display(link_id: str, text: str) -> Resource:
    return {"linkId": link_id, "text": text, "type": "display"}


def _question(item: Item, questionnaire: Questionnaire) -> Resource:
    known = fhir_value_of(item)
    question: Resource = {
        "extension": list(_extensions(item)),
        "linkId": item.link_id,
        "code": [] if item.code is None else [without_gaps(asdict(item.code))],
        "text": text_of(item, questionnaire),
        "type": known.type,
        **_enabling(item.enable_when, questionnaire),
    }
    if item.repeats:
        question["repeats"] = True
    if known.longest is not None:
        question["maxLength"] = known.longest
    if known.is_coding:
        question["answerOption"] = list(_options(item, questionnaire))
    return {key: value for key, value in question.items() if value != []}


def _extensions(item: Item) -> Iterator[Resource]:
    yield from fhir_value_of(item).extensions
    if item.max is not None:
        yield {"url": names.MAX_OCCURS, "valueInteger": item.max}


def _options(item: Item, questionnaire: Questionnaire) -> Iterator[Resource]:
    """Yield the options, and after them the reasons for giving no answer."""
    for option in item.answer_option:
        coding = coding_of(option, item, questionnaire)
        yield _option(coding, exclusive=option.exclusive)
    for reason in names.CHOSEN_REASONS:
        yield _option(coding_of_reason(reason), exclusive=item.repeats)


def _option(coding: Resource, *, exclusive: bool) -> Resource:
    alone = {"extension": [{"url": names.OPTION_EXCLUSIVE, "valueBoolean": True}]} if exclusive else {}
    return {**alone, "valueCoding": coding}


def _enabling(condition: Condition, questionnaire: Questionnaire) -> Resource:
    """Return `enableWhen` and `enableBehavior` for a condition; nothing for one that is always true."""
    if condition == ALWAYS:
        return {}
    behavior, tests = _joined(condition)
    enable_when = [
        {"question": link_id, "operator": "=", "answerCoding": _answer_coding(link_id, code, questionnaire)}
        for link_id, code in tests
    ]
    return {"enableWhen": enable_when, "enableBehavior": behavior}


def _joined(condition: Condition) -> tuple[str, list[tuple[str, str]]]:
    match condition:
        case HasAny(link_id, codes):
            return "any", [(link_id, code) for code in sorted(codes)]
        case All((part,)) | AnyOf((part,)):
            return _joined(part)
        case AnyOf(parts) if all(isinstance(part, HasAny) for part in parts):
            return "any", [test for part in parts for test in _joined(part)[1]]
        case All(parts) if all(isinstance(part, HasAny) and len(part.codes) == 1 for part in parts):
            return "all", [test for part in parts for test in _joined(part)[1]]
        case _:
            raise ValueError(f"FHIR's enableWhen does not carry this condition: {condition}")


def _answer_coding(link_id: str, code: str, questionnaire: Questionnaire) -> Resource:
    return {"system": names.system_of(questionnaire, link_id), "code": code}
