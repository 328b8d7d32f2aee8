"""The short form of the campaign of requests."""

from campaigns.page_requests import campaign
from support.extent import in_full


def test_random_requests_cross_nothing_and_invent_nothing() -> None:
    assert campaign(in_full(600, 200), seed=7) == []
