"""The shipped pack reads answers to version 1: what they name is there and means the same, or was retired.

Whether two labels mean the same, no test can tell. When one changes, read the two beside each other. If they
mean the same, renew the reviewed list; if not, give the answer a new code and name the old in [[retired]]:
    export PYTHONPATH=tests
    python tests/questionnaire/content/test_version_one.py > tests/samples/version-1/same-meaning.txt
"""

import json
from collections.abc import Iterator
from typing import Any

import questionnaire
from support.version_two import QUESTIONNAIRE, VERSION_1, version_two

SHIPPED = questionnaire.load_pack().questionnaire
REVIEWED = VERSION_1 / "same-meaning.txt"
THEN: dict[str, Any] = {
    item["link_id"]: item for item in json.loads(QUESTIONNAIRE.read_text("utf-8"))["item"]
}
RETIRED = {(one.link_id, one.code) for one in SHIPPED.retired}


def labels_then() -> dict[tuple[str, str | None], str]:
    """What each question and each answer on offer was called; a question has no code."""
    questions = {(link_id, None): item["label"] for link_id, item in THEN.items()}
    options = {
        (link_id, option["code"]): option["label"]
        for link_id, item in THEN.items()
        for option in item["answer_option"]
    }
    return {**questions, **options}


def labels_now() -> dict[tuple[str, str | None], str]:
    """The same of the pack that is shipped."""
    questions = {(item.link_id, None): item.label for item in SHIPPED.item}
    options = {
        (item.link_id, option.code): option.label for item in SHIPPED.item for option in item.answer_option
    }
    return {**questions, **options}


def same_meaning() -> Iterator[str]:
    """One line for each question and answer that both versions have: its name, and its label then and now."""
    now = labels_now()
    for (link_id, code), label in sorted(labels_then().items(), key=str):
        if (link_id, code) in now:
            name = link_id if code is None else f"{link_id}/{code}"
            yield f"{name}: {label} = {now[link_id, code]}\n"


def test_every_question_and_answer_of_version_one_is_still_there_or_retired() -> None:
    assert labels_then().keys() - labels_now().keys() - RETIRED == set()


def test_every_question_of_version_one_that_is_still_there_takes_the_same_type_of_answer() -> None:
    for item in SHIPPED.item:
        if item.link_id in THEN:
            then = THEN[item.link_id]
            assert (item.link_id, item.type, item.repeats) == (then["link_id"], then["type"], then["repeats"])


def test_what_is_retired_has_the_label_that_it_had() -> None:
    questionnaire = version_two().questionnaire

    assert questionnaire.reads == (1,)
    for one in questionnaire.retired:
        assert labels_then()[one.link_id, one.code] == one.label


def test_somebody_has_read_that_what_has_the_same_name_means_the_same() -> None:
    assert "".join(same_meaning()) == REVIEWED.read_text("utf-8")


if __name__ == "__main__":
    print("".join(same_meaning()), end="")  # noqa: T201 - how the reviewed list is made
