"""A bit index: all conditions of a rule set, evaluated for one person at once.

Each condition is brought into DNF (`dnf`), and each term of it gets a bit (`bit_layout`). Each question has a
column: for each fact that can be known of the question, one bit mask that says which terms the fact makes
false and, in the upper half, which terms it leaves unknown. To evaluate a person, combine the masks of their
facts, one from each column, by "or". A term that no question makes false is true, or unknown if some question
leaves it unknown; a condition is as true as the best of its terms.

The law, held by tests: for any facts, the index gives what `outcome_of` gives. `outcome_of` is the
reference; the index is only faster, and reasons are worked out without it.
"""

from collections.abc import Mapping

from rules.conditions.conditions import All, Condition, Outcome, outcome_of, tests_of
from rules.conditions.facts import Fact, Facts, State, fact_of
from rules.evaluation.bit_layout import NONE_NAMED, BitLayout, Named
from rules.evaluation.dnf import Term, dnf_of
from rules.evaluation.segment_tree import SegmentTree

MAX_CACHED_FACTS = 64
"""Cache limit per column: a ten-option multi-select has about a thousand combinations."""

_NOT_REACHED = State.NOT_REACHED


class Index:
    """Named conditions, indexed so that all of them can be evaluated together."""

    def __init__(self, conditions: Mapping[str, Condition]) -> None:
        self.layout = BitLayout()
        self._unindexed: list[tuple[int, Condition]] = []
        terms: dict[int, Term] = {}
        for name, condition in conditions.items():
            dnf = dnf_of(condition)
            if dnf is None:
                dnf = (frozenset(),)
                self._unindexed.append((1 << self.layout.width, condition))
            terms.update(enumerate(dnf, self.layout.width))
            self.layout.add(name, len(dnf))
        self._columns = {
            link_id: _Column(link_id, tested, self.layout) for link_id, tested in _by_question(terms).items()
        }

    def evaluate(self, facts: Facts) -> "Outcomes":
        """Return the outcome of every condition for one person."""
        mask = self.unindexed_mask(facts) if self._unindexed else 0
        fact_on = facts.get
        for link_id, column in self._columns.items():
            mask |= column[fact_on(link_id, _NOT_REACHED)]
        return Outcomes(self, facts, mask)

    def segment_tree(self, facts: Facts) -> SegmentTree:
        """Return the masks of all questions for one person, in a tree that can be updated."""
        return SegmentTree.of(
            {link_id: column[fact_of(facts, link_id)] for link_id, column in self._columns.items()}
        )

    def masks_of(self, facts: Facts) -> dict[str, int]:
        """Return the mask of each fact, by question; a question that no condition tests has none."""
        return {
            link_id: self._columns[link_id][fact]
            for link_id, fact in facts.items()
            if link_id in self._columns
        }

    def unindexed_mask(self, facts: Facts) -> int:
        """Return the mask of the conditions whose DNF has too many terms: each is evaluated by itself."""
        mask = 0
        for term, condition in self._unindexed:
            mask |= self.layout.mask(outcome_of(condition, facts), term)
        return mask


class Outcomes:
    """The outcome of every condition for one person. Immutable.

    Args:
        index: the conditions.
        facts: the person's facts.
        mask: the false terms and, in the upper half, the unknown terms.
        tree: the masks behind it, by question; built when it is first needed.
        named: the true and the unknown conditions before, from which the names of these are found.
    """

    __slots__ = ("_index", "_named_true", "_named_unknown", "_tree", "_true", "_unknown", "facts")

    def __init__(
        self,
        index: Index,
        facts: Facts,
        mask: int,
        tree: SegmentTree | None = None,
        named: tuple[Named, Named] = (NONE_NAMED, NONE_NAMED),
    ) -> None:
        self._index = index
        self.facts = facts
        self._tree = tree
        self._true, self._unknown = index.layout.outcomes(mask)
        self._named_true, self._named_unknown = named

    def after(self, changed: Facts, facts: Facts | None = None) -> "Outcomes":
        """Return the outcomes for the same person once some facts have changed.

        Facts that are not named stay. The cost grows with the number of changed facts, and hardly with the
        number of questions.

        facts: all of them then, where there is a mapping of them that never changes; else one is made.
        """
        if self._tree is None:
            self._tree = self._index.segment_tree(self.facts)
        tree = self._tree.after(self._index.masks_of(changed))
        facts = {**self.facts, **changed} if facts is None else facts
        mask = tree.root | self._index.unindexed_mask(facts)
        return Outcomes(self._index, facts, mask, tree, (self._named_true, self._named_unknown))

    def of(self, name: str) -> Outcome:
        """Return the outcome of one condition."""
        bit = self._index.layout.condition_bit[name]
        if self._true >> bit & 1:
            return Outcome.TRUE
        return Outcome.UNKNOWN if self._unknown >> bit & 1 else Outcome.FALSE

    @property
    def true(self) -> tuple[str, ...]:
        """The names of the true conditions, in their order."""
        self._named_true = self._index.layout.named(self._true, self._named_true)
        return self._named_true[1]

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the unknown conditions, in their order."""
        self._named_unknown = self._index.layout.named(self._unknown, self._named_unknown)
        return self._named_unknown[1]

    def true_but_not_in(self, other: "Outcomes") -> tuple[str, ...]:
        """Return the names of the conditions that are true here and not in `other`, of the same index."""
        return self._index.layout.names(self._true ^ self._true & other._true)


class _Column(dict[Fact, int]):
    """A cache for one question: fact -> bit mask. Each mask is computed when it is first needed.

    Args:
        link_id: the question.
        tested: each condition on this question alone -> the terms that contain it.
        layout: the assignment of bits.
    """

    def __init__(self, link_id: str, tested: Mapping[Condition, int], layout: BitLayout) -> None:
        super().__init__()
        self._link_id = link_id
        self._tested = tested
        self._layout = layout

    def __missing__(self, fact: Fact) -> int:
        facts = {self._link_id: fact}
        mask = 0
        for condition, terms in self._tested.items():
            mask |= self._layout.mask(outcome_of(condition, facts), terms)
        if len(self) < MAX_CACHED_FACTS:
            self[fact] = mask
        return mask


def _by_question(terms: Mapping[int, Term]) -> dict[str, dict[Condition, int]]:
    """Return, for each question, the conditions that terms put on it alone, and the bits of those terms."""
    by_question: dict[str, dict[Condition, int]] = {}
    for bit, term in terms.items():
        literals: dict[str, list[Condition]] = {}
        for literal in term:
            (link_id,) = {test.link_id for test in tests_of(literal)}
            literals.setdefault(link_id, []).append(literal)
        for link_id, together in literals.items():
            condition = together[0] if len(together) == 1 else All(tuple(together))
            tested = by_question.setdefault(link_id, {})
            tested[condition] = tested.get(condition, 0) | 1 << bit
    return by_question
