"""What version 2 of a pack refuses, or leaves open, of what version 1 could have saved."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import ResponseError, Session, read_response, write_response
from support.version_two import sample, version_two

PACK = version_two()
LABEL = "Relief so far, in my own words"
TYPED = "better for some days, then it crept back"


def changed(name: str, change: Callable[[dict[str, Any]], object]) -> str:
    """A file of version 1 after a change."""
    saved = json.loads(sample(name))
    change(saved)
    return json.dumps(saved)


def of_version_two(**more: Any) -> str:
    """The same person's file, as version 2 saves it, with keys replaced."""
    read = read_response(sample("relief-eased-in-own-words"), PACK)
    return json.dumps({**json.loads(write_response(Session.resume(PACK, read).response)), **more})


def refusal(text: str) -> str:
    with pytest.raises(ResponseError) as refused:
        read_response(text, PACK)
    return str(refused.value)


@pytest.mark.parametrize("version", ["0.9.0", "3.0.0", "11.0.0"])
def test_a_major_version_that_is_not_listed_is_refused(version: str) -> None:
    text = changed("stopped-early", lambda saved: saved.update(version=version))

    assert refusal(text) == (
        f"version: these answers were given to version {version}, and this pack has version "
        f"{PACK.questionnaire.version}: the questions are no longer the same. Answer them again."
    )


def test_a_retired_code_in_a_file_of_this_version_refuses_it() -> None:
    text = changed(
        "genetics-beside-body-size", lambda saved: saved.update(version=PACK.questionnaire.version)
    )

    assert "answers.body:" in refusal(text)


@pytest.mark.parametrize(
    "change",
    [
        lambda saved: saved["answers"].update(stge={"state": "skipped"}),
        lambda saved: saved["answers"]["stage"].pop("value"),
        lambda saved: saved["parked"].update(stage={"state": "skipped"}),
        lambda saved: saved.update(more=1),
    ],
    ids=["unknown question", "answered without a value", "twice", "unknown key"],
)
def test_what_no_version_would_write_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    assert refusal(changed("stopped-early", change))


EARLIER = {"link_id": "relief-so-far", "label": LABEL, "text": TYPED}


@pytest.mark.parametrize(
    "earlier",
    [
        {},
        ["text"],
        [{**EARLIER, "text": 1}],
        [{**EARLIER, "more": "x"}],
        [{"link_id": "relief-so-far", "text": TYPED}],
        [{**EARLIER, "text": "something else"}],
        [{**EARLIER, "link_id": "stage", "text": "having-now"}],
        [{**EARLIER, "link_id": "nowhere"}],
        [EARLIER, EARLIER],
    ],
    ids=str,
)
def test_earlier_texts_that_are_not_what_was_typed_refuse_a_file_of_this_version(earlier: object) -> None:
    assert "earlier" in refusal(of_version_two(earlier=earlier))


def test_the_label_is_the_packs_whatever_a_file_says() -> None:
    told = [{**EARLIER, "label": "Two weeks \x1b[31m of relief"}]

    assert read_response(of_version_two(earlier=told), PACK).earlier[0].label == LABEL


VALUES = st.one_of(st.text(max_size=5), st.lists(st.text(max_size=5), max_size=3), st.just("x" * 1001))


@given(st.dictionaries(st.sampled_from(sorted(PACK.questionnaire.items)), VALUES))
def test_whatever_was_said_nothing_is_made_up_and_each_answer_that_goes_is_told(
    said: dict[str, str | list[str]],
) -> None:
    answers = {link_id: {"state": "answered", "value": value} for link_id, value in said.items()}

    response = read_response(changed("nothing-said", lambda saved: saved.update(answers=answers)), PACK)

    assert set(response.given) <= set(said)
    for link_id in set(said) - set(response.given):
        label = PACK.questionnaire.items[link_id].label
        assert any(f'"{label}" is left open' in notice for notice in response.notices)
