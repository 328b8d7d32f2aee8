"""The short form of the campaign of requests."""

from campaigns.page_requests import campaign


def test_random_requests_cross_nothing_and_invent_nothing() -> None:
    assert campaign(600, seed=7) == []
