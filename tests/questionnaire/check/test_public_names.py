"""The names of release 1 still work, and warn that they have changed."""

import pytest

from questionnaire import check
from questionnaire.check.findings import FindingCode, NotProved, in_rules
from support.packs import choice, pack_of


@pytest.mark.parametrize(("old", "new"), [("Code", "FindingCode"), ("Limits", "Budgets")])
def test_an_old_name_is_an_alias_that_warns(old: str, new: str) -> None:
    with pytest.warns(DeprecationWarning, match=f"{old} is questionnaire.check.{new} now"):
        assert getattr(check, old) is getattr(check, new)


def test_an_old_attribute_is_an_alias_that_warns() -> None:
    report = check.check_pack(pack_of([choice("p")], []))
    undecided = NotProved(FindingCode.NEVER_APPLIES, in_rules("note", "n"), "on trial")
    with pytest.warns(DeprecationWarning, match=r"Report\.ways is Report\.response_paths now"):
        assert report.ways is report.response_paths
    with pytest.warns(DeprecationWarning, match=r"Finding\.place is Finding\.location now"):
        assert report.findings[0].place is report.findings[0].location
    with pytest.warns(DeprecationWarning, match=r"NotProved\.place is NotProved\.location now"):
        assert undecided.place is undecided.location


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Codes'"):
        check.Codes  # noqa: B018
