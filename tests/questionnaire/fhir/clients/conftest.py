"""Four form clients of others, each in a browser."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from support.outside_programs import bundled_pages, debian_chromium, package

if TYPE_CHECKING:
    from support.form_pages import FormClient


@pytest.fixture(scope="module", params=["LHC-Forms", "medplum", "smart-forms", "refero"])
def client(request: pytest.FixtureRequest) -> Iterator["FormClient"]:
    """Each of the clients, for all tests of a file."""
    chromium, pages, lforms = debian_chromium(), bundled_pages(), package("lforms-40.1.3")
    from support.form_pages import form_clients
    from support.lhc_forms import LhcForms
    from support.react_clients import REACT_CLIENTS

    folders = {LhcForms: lforms / "dist/lforms", **dict.fromkeys(REACT_CLIENTS, pages)}
    chosen = {one: folder for one, folder in folders.items() if one.name == request.param}
    with form_clients(chosen, chromium) as (client,):
        yield client


@pytest.fixture(autouse=True)
def _quiet(client: "FormClient") -> Iterator[None]:
    """Hold after each test that nothing failed in the page, and nothing was asked of another machine."""
    client.problems.clear()
    yield
    assert client.problems == []
