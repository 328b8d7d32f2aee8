"""What each form of others keeps of our questions and answers; `questionnaire/fhir/README.md` has a table."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from questionnaire import Session, load_pack
from questionnaire.fhir import export_questionnaire, names, write_response

if TYPE_CHECKING:
    from support.form_pages import FormClient

PACK = load_pack()
QUESTIONNAIRE = export_questionnaire(PACK)
ITEMS = {item["linkId"]: item for item in json.loads(QUESTIONNAIRE)["item"]}

KEEP_EXCLUSIVE = ("medplum",)
KEEP_MOST = ("LHC-Forms", "refero")
KEEP_LENGTH = ("refero",)
SHOW_UNDER_HIDDEN = ("smart-forms",)
FORGET_HIDDEN = ("refero",)


def sent(client: "FormClient") -> Mapping[str, list[Any]]:
    """link_id -> its items in the response, without the answers that hold nothing."""
    items: dict[str, list[Any]] = {}
    for item in json.loads(client.response).get("item", []):
        answers = [one for one in item.get("answer") or [] if any(key.startswith("value") for key in one)]
        items.setdefault(item["linkId"], []).append({**item, "answer": answers})
    return items


def texts(client: "FormClient", link_id: str) -> list[str]:
    return [answer["valueString"] for item in sent(client)[link_id] for answer in item["answer"]]


def test_the_consult_line_and_the_limits_are_shown(client: "FormClient") -> None:
    client.open(QUESTIONNAIRE)

    assert ITEMS[names.CONSULT]["text"] in client.text
    assert ITEMS[names.LIMITS]["text"] in client.text


def test_why_a_question_is_asked_is_shown(client: "FormClient") -> None:
    client.open(QUESTIONNAIRE)

    assert all(ITEMS[one]["text"] in client.text for one in Session.start(PACK).standing.asked)
    assert PACK.questionnaire.items["stage"].why in client.text


def test_line_breaks_are_kept(client: "FormClient") -> None:
    client.open(QUESTIONNAIRE)
    client.type("pain-lately", ("one\ntwo",))

    assert texts(client, "pain-lately") == ["one\ntwo"]


def test_medplum_alone_lets_none_of_these_stand_alone(client: "FormClient") -> None:
    client.open(QUESTIONNAIRE)
    client.choose("concerns", "Side effects")
    client.choose("concerns", "None of these")

    codes = [answer["valueCoding"]["code"] for item in sent(client)["concerns"] for answer in item["answer"]]

    assert codes == (["none"] if client.name in KEEP_EXCLUSIVE else ["side-effects", "none"])


def test_two_have_room_for_one_answer_more_than_there_may_be(client: "FormClient") -> None:
    client.open(QUESTIONNAIRE)
    client.type("matters-most", ("a", "b", "c"))

    assert client.has_room("matters-most") == (client.name not in KEEP_MOST)


def test_refero_alone_holds_back_a_text_that_is_too_long(client: "FormClient") -> None:
    client.open(QUESTIONNAIRE)
    client.type("matters-most", ("x" * (ITEMS["matters-most"]["maxLength"] + 1),))

    assert (client.response == "null") == (client.name in KEEP_LENGTH)


def test_two_keep_the_reason_why_there_is_no_answer_even_beside_one(client: "FormClient") -> None:
    session = Session.start(PACK).skip().not_sure()
    client.open(QUESTIONNAIRE, write_response(PACK, session.response))
    client.type("matters-most", ("to walk",))

    reasons = [one["valueCode"] for item in sent(client)["matters-most"] for one in item.get("extension", [])]

    assert reasons == (["asked-unknown"] if client.keeps_reasons else [])
    assert texts(client, "matters-most") == ["to walk"]


def hide_what_was_answered(client: "FormClient") -> None:
    client.open(QUESTIONNAIRE)
    client.choose("stage", "Having it now")
    client.choose("relief-felt", "It eased")
    client.type("relief-lasted", ("a week",))
    client.choose("stage", "Thinking about it")


def test_smart_forms_alone_still_asks_what_hangs_under_a_hidden_question(client: "FormClient") -> None:
    hide_what_was_answered(client)

    assert "relief-felt" not in client.shown
    assert ("relief-lasted" in client.shown) == (client.name in SHOW_UNDER_HIDDEN)


def test_refero_alone_forgets_what_it_hides(client: "FormClient") -> None:
    hide_what_was_answered(client)
    client.choose("stage", "Having it now")

    answers = [answer for item in sent(client)["relief-felt"] for answer in item["answer"]]

    assert (answers == []) == (client.name in FORGET_HIDDEN)
