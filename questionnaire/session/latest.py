"""What was found last in one visit, from which what comes next is found by what differs."""

from typing import TYPE_CHECKING

from questionnaire.answers.given import Given
from questionnaire.answers.standing import Standing
from questionnaire.answers.standing_bits import StandingBits
from questionnaire.pack.pack import Pack

if TYPE_CHECKING:
    from rules.evaluation.conclusions import CompiledRules, Conclusions


class Latest:
    """How the questions stand, and what follows, in the session of a visit that was asked last.

    A cache that all sessions of a visit share, so that none of them has to hold what can be found again. What
    is in it never changes: whichever session is asked next, in whichever thread, finds its own from that.
    """

    __slots__ = ("_bits", "_concluded", "_standing")

    def __init__(self) -> None:
        self._bits: StandingBits | None = None
        self._standing: tuple[StandingBits, Standing] | None = None
        self._concluded: tuple[CompiledRules, StandingBits, Conclusions] | None = None

    def bits(self, pack: Pack, given: Given) -> StandingBits:
        """Return how the questions stand with some answers."""
        last = self._bits
        if last is None or last.questionnaire is not pack.questionnaire:
            last = self._bits = StandingBits.of(pack.questionnaire, given)
        elif last.given is not given:
            last = self._bits = last.after(given)
        return last

    def standing(self, pack: Pack, given: Given) -> Standing:
        """Return the same as plain values, in dictionaries of the caller's own."""
        bits, last = self.bits(pack, given), self._standing
        if last is None or last[0] is not bits:
            self._standing = last = bits, bits.standing()
        return last[1].copied()

    def conclusions(self, pack: Pack, given: Given) -> "Conclusions":
        """Return what follows from some answers."""
        bits, last = self.bits(pack, given), self._concluded
        if last is None or last[0] is not pack.rules:
            conclusions = pack.rules.evaluate(bits.facts)
        else:
            _, before, conclusions = last
            conclusions = conclusions.after(bits.facts_other_than(before), bits.facts)
        self._concluded = pack.rules, bits, conclusions
        return conclusions
