"""How something is refused."""

from collections.abc import Callable

import pytest

from questionnaire import StorageError


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(StorageError) as refused:
        work()
    message = str(refused.value)
    assert len(message.splitlines()) == 1
    return message
