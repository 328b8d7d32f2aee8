"""The script in V8, one for the tests of a module."""

from collections.abc import Iterator

import pytest

from support.page_steps import Script


@pytest.fixture(scope="module")
def script() -> Iterator[Script]:
    """The script, to take one pack after the other."""
    with Script() as opened:
        yield opened
