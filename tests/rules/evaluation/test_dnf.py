"""A condition becomes terms, of which one must be true."""

from rules.conditions.conditions import All, AnyOf, HasAny, Not
from rules.evaluation.dnf import dnf_of

IV, HIGH, OLD = (HasAny(link_id, frozenset({"yes"})) for link_id in ("iv", "high", "old"))


def test_all_is_distributed_over_any() -> None:
    assert dnf_of(All((AnyOf((IV, HIGH)), OLD))) == (frozenset({IV, OLD}), frozenset({HIGH, OLD}))


def test_not_moves_inwards_past_all_and_any() -> None:
    assert dnf_of(Not(AnyOf((IV, HIGH)))) == (frozenset({Not(IV), Not(HIGH)}),)
    assert dnf_of(Not(All((IV, Not(HIGH))))) == (frozenset({Not(IV)}), frozenset({HIGH}))


def test_nothing_at_all_is_true_and_none_of_nothing_is_false() -> None:
    assert dnf_of(All(())) == (frozenset(),)
    assert dnf_of(AnyOf(())) == ()
