"""Whatever is given to what reads a pack or answers, nothing but our own errors comes out."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import questionnaire
from questionnaire import (
    AnswerError,
    ContentError,
    ResponseError,
    Session,
    load_pack,
    parse_pack,
    read_response,
    write_response,
)
from support.edited_packs import DEFECTIVE, FILES
from support.extent import in_full

PACK = questionnaire.load_pack()
QUESTIONS, RULES = ((DEFECTIVE.base / name).read_text("utf-8") for name in FILES)
SAVED = json.loads(write_response(Session.start(PACK).answer("having-now").not_sure().response))

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["answered", "yes"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text() | st.sampled_from(["state", "value"]), inner, max_size=3)
    ),
    max_leaves=8,
)
no_texts = st.binary() | st.none() | st.integers() | st.lists(st.text()) | st.builds(object)


def nested(depth: int, opening: str, closing: str) -> str:
    return opening * depth + '{ nothing = "yes" }' + closing * depth


def is_read(text: Any) -> bool:
    try:
        read_response(text, PACK)
    except ResponseError as error:
        return bool(str(error))
    return True


def is_parsed(questions: Any, rules: Any) -> bool:
    try:
        parse_pack(questions, rules)
    except ContentError as error:
        return bool(error.problems)
    return True


def is_taken(session: Session, value: Any) -> bool:
    try:
        return session.answer(value) != session
    except AnswerError as error:
        return bool(str(error))


@given(st.text() | no_texts, st.text() | no_texts)
def test_no_pack_comes_of_whatever_is_no_pack(questions: object, rules: object) -> None:
    assert is_parsed(questions, rules)


@given(
    st.integers(1, 400),
    st.sampled_from([("{ not = ", " }"), ("{ all = [", "] }"), ("[", "]"), ("{ a.b = ", " }")]),
)
@settings(max_examples=in_full(60, 20), deadline=None)
def test_a_nested_condition_is_read_or_refused_however_deep(depth: int, brackets: tuple[str, str]) -> None:
    when = nested(depth, *brackets)
    lines = [f"when = {when}" if line.startswith("when = ") else line for line in RULES.splitlines()]

    assert is_parsed(QUESTIONS, "\n".join(lines))


@given(st.text() | no_texts)
@settings(deadline=None)
def test_no_pack_is_loaded_from_whatever_is_no_folder(folder: Any) -> None:
    if folder is not None and folder not in ("", "."):
        with pytest.raises(ContentError):
            load_pack(folder if not isinstance(folder, str) else f"{folder}\0")


@given(st.text() | no_texts | anything.map(json.dumps))
@settings(deadline=None)
def test_whatever_is_no_saved_response_is_refused(text: object) -> None:
    assert is_read(text)


@given(st.sampled_from([*SAVED]), anything)
@settings(max_examples=in_full(300, 75), deadline=None)
def test_a_saved_response_is_refused_whatever_stands_at_a_key(key: str, value: object) -> None:
    assert is_read(json.dumps({**SAVED, key: value}))
    assert is_read(json.dumps({**SAVED, "answers": {"stage": value}}))
    assert is_read(json.dumps({name: held for name, held in SAVED.items() if name != key}))


@given(st.sampled_from([item.link_id for item in PACK.questionnaire.item]), anything | no_texts)
@settings(max_examples=in_full(300, 75), deadline=None)
def test_whatever_is_no_answer_is_refused(link_id: str, value: Any) -> None:
    session = Session.start(PACK)
    while session.current not in (link_id, None):
        session = session.skip()
    if session.current is not None:
        assert is_taken(session, value)
