"""What all checks share: the pack, its look-up tables, its prover, and proofs that are needed repeatedly."""

from collections.abc import Mapping

from questionnaire.check.checks.lookup import Lookup
from questionnaire.check.checks.traces import Traces
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.queries import TRUE, HasOutcome, Impossible, Possible, Undecided, query
from questionnaire.check.quoting import as_toml
from questionnaire.pack.pack import Pack
from rules.conditions.conditions import ALWAYS, All, Condition


class CheckContext:
    """A pack, its look-up tables and its prover."""

    def __init__(self, pack: Pack, prover: Prover) -> None:
        self.pack = pack
        self.lookup = Lookup(pack)
        self.prover = prover
        self.traces = Traces(pack, prover.dependencies)
        self._of_all_notes: dict[Condition, Impossible | Undecided | None] = {}
        self._never_true = dict(self._of_all_notes)

    def hand_over(self, never: Mapping[str, Impossible | Undecided]) -> None:
        """Take over which notes never apply (or may not), by id; all others do. Parts begun later know it."""
        notes = self.pack.ruleset.note
        self._of_all_notes = {note.when: never.get(note.id) for note in notes}

    def begin_part(self) -> None:
        """Forget what was learnt since a part began, so that nothing depends on the parts before."""
        self.prover.reset_solver()
        self._never_true = dict(self._of_all_notes)

    def is_dead(self, condition: Condition) -> bool:
        """Return whether it is proved that a condition is never true."""
        return isinstance(self.never_true(condition), Impossible)

    def never_true(self, condition: Condition) -> Impossible | Undecided | None:
        """Return the proof that a condition is never true; None if it is true for somebody."""
        if condition not in self._never_true:
            verdict = self.prover.find(query([(condition, TRUE)]))
            self._never_true[condition] = None if isinstance(verdict, Possible) else verdict
        return self._never_true[condition]

    def why_never(self, condition: Condition) -> str:
        """Return, as sentences, which parts of a dead condition exclude each other, and why."""
        core = self.prover.core(query((part, TRUE) for part in _conjuncts(condition)))
        parts = [constraint.condition for constraint in core if isinstance(constraint, HasOutcome)]
        sentences = [f"{' and '.join(as_toml(part) for part in parts)} {_CANNOT[min(len(parts), 3)]}."]
        for item in reversed(self.prover.closure(parts)):
            if item.enable_when != ALWAYS:
                sentences.append(f'"{item.link_id}" is asked only when {as_toml(item.enable_when)}.')
        return " ".join(sentences)


_CANNOT = {1: "cannot be true", 2: "cannot both be true", 3: "cannot all be true"}


def _conjuncts(condition: Condition) -> list[Condition]:
    if isinstance(condition, All) and condition.parts:
        return [one for part in condition.parts for one in _conjuncts(part)]
    return [condition]
