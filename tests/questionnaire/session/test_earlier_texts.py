"""What was typed for an earlier version, on its way through a session of this one."""

import json

from questionnaire import QuestionnaireResponse, Session, make_sheet, read_response, render, write_response
from questionnaire.answers.response import answered
from support.version_two import sample, version_two

PACK = version_two()
TYPED = "better for some days, then it crept back"


def sheet_of(response: QuestionnaireResponse) -> str:
    """The sheet as text, white space folded, so that wrapping does not matter."""
    return " ".join(str(render(make_sheet(PACK, response), "text")).split())


def resumed() -> Session:
    return Session.resume(PACK, read_response(sample("relief-eased-in-own-words"), PACK))


def test_it_survives_every_event_and_undo() -> None:
    session = resumed()

    after = session.jump("stage").answer("had-before").jump("matters-most").skip()

    assert after.response.earlier == session.response.earlier != ()
    assert after.undo().undo().undo().undo() == session


def test_where_its_question_comes_back_it_is_an_answer_and_goes_again_with_it() -> None:
    session = resumed()
    worse = session.jump("relief-felt").answer("worse")

    assert worse.standing.answers["relief-so-far"] == answered(TYPED)
    assert make_sheet(PACK, worse.response).earlier == ()
    assert TYPED in sheet_of(worse.response)
    back = worse.jump("relief-felt").answer("eased")
    assert back == session
    assert sheet_of(back.response) == sheet_of(session.response)


def test_a_text_that_was_replaced_is_gone_from_the_sheet_and_from_the_file() -> None:
    worse = resumed().jump("relief-felt").answer("worse")
    replaced = worse.jump("relief-so-far").answer("it burned").jump("relief-felt").answer("eased")

    assert "burned" not in sheet_of(replaced.response)
    assert TYPED not in sheet_of(replaced.response)
    assert "earlier" not in json.loads(write_response(replaced.response))
    assert replaced != resumed()


def test_sessions_differ_where_only_the_earlier_texts_do() -> None:
    saved = json.loads(write_response(resumed().response))
    del saved["earlier"]

    assert Session.resume(PACK, read_response(json.dumps(saved), PACK)) != resumed()
