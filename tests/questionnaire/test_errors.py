"""Errors travel between processes whole."""

import copy
import pickle

import pytest

from questionnaire import ContentError, QuestionnaireError, parse_pack
from questionnaire.errors import (
    AnswerError,
    FileTakenError,
    MissingPartError,
    ResponseError,
    SessionError,
    StorageError,
)
from rules.errors import ConditionError

OF_A_SENTENCE = (AnswerError, FileTakenError, MissingPartError, ResponseError, SessionError, StorageError)


@pytest.mark.parametrize("kind", OF_A_SENTENCE)
def test_an_error_keeps_its_sentence_when_it_is_pickled(kind: type[QuestionnaireError]) -> None:
    error = kind("Type a number alone: it has no 100% sign.")

    for other in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert (type(other), str(other)) == (kind, str(error))


def test_a_content_error_keeps_its_sentence_and_its_problems_when_it_is_pickled() -> None:
    with pytest.raises(ContentError) as caught:
        parse_pack('id = "Wrong"', "[")

    for other in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert (type(other), str(other)) == (ContentError, str(caught.value))
        assert other.problems == caught.value.problems != ()


def test_a_condition_error_keeps_its_faults_when_it_is_pickled() -> None:
    error = ConditionError(["all takes a list", "no state is called so"])

    other = pickle.loads(pickle.dumps(error))

    assert (str(other), other.faults) == (str(error), error.faults)
