"""One pack on trial: how a verdict becomes a finding."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from questionnaire.answers.standing import standing_of
from questionnaire.check.checks.lookup import Lookup
from questionnaire.check.engine.prover import Prover
from questionnaire.check.engine.queries import (
    TRUE,
    ComesTo,
    Impossible,
    Query,
    Shown,
    Undecided,
    Verdict,
    query,
)
from questionnaire.check.engine.witness import answer_for, only, witness_of
from questionnaire.check.findings import Finding, FindingCode, Location, NotProved
from questionnaire.check.quoting import as_toml
from questionnaire.pack.pack import Pack
from rules.conditions.conditions import ALWAYS, All, Condition
from rules.conditions.facts import Facts

Said: TypeAlias = Finding | NotProved


class Trial:
    """A pack, its look-up tables and its prover."""

    def __init__(self, pack: Pack, prover: Prover) -> None:
        self.pack = pack
        self.lookup = Lookup(pack)
        self.prover = prover
        self._dead: dict[Condition, Impossible | Undecided | None] = {}

    def facts_of(self, somebody: Shown, conditions: Iterable[Condition]) -> Facts:
        """Return what is known of somebody who was found, as far as some conditions rest on it."""
        items = self.prover.closure(conditions)
        facts = somebody.facts(item.link_id for item in items)
        said = {link_id: answer_for(self.lookup.items[link_id], fact) for link_id, fact in facts.items()}
        given = {link_id: answer for link_id, answer in said.items() if answer is not None}
        return standing_of(only(self.pack.questionnaire, items), given).facts

    def is_dead(self, condition: Condition) -> bool:
        """Return whether it is proved that a condition never comes true."""
        return isinstance(self._never_true(condition), Impossible)

    def _never_true(self, condition: Condition) -> Impossible | Undecided | None:
        """Return the proof that a condition never comes true; None where it does for somebody."""
        if condition not in self._dead:
            verdict = self.prover.find(query([(condition, TRUE)]))
            self._dead[condition] = None if isinstance(verdict, Shown) else verdict
        return self._dead[condition]

    def if_somebody(
        self,
        query: Query,
        code: FindingCode,
        place: Location,
        of: tuple[str, ...],
        message: str | Callable[[], str],
    ) -> Iterator[Said]:
        """Yield a finding, with the person, if there is somebody for whom a query holds."""
        verdict = self.prover.find(query)
        if isinstance(verdict, Shown):
            witness = witness_of(self.pack, query, verdict, self.prover.closure(query.conditions))
            sentence = message if isinstance(message, str) else message()
            yield Finding(code, place, sentence, of, witness)
        elif isinstance(verdict, Undecided):
            yield NotProved(code, place, verdict.reason)

    def if_nobody(
        self,
        query: Query,
        code: FindingCode,
        place: Location,
        of: tuple[str, ...],
        message: Callable[[], str],
    ) -> Iterator[Said]:
        """Yield a finding if there is nobody for whom a query holds."""
        yield from self._unless_shown(self.prover.find(query), code, place, of, message)

    def if_never_true(
        self,
        condition: Condition,
        code: FindingCode,
        place: Location,
        of: tuple[str, ...],
        message: Callable[[], str],
    ) -> Iterator[Said]:
        """Yield a finding if a condition never comes true."""
        yield from self._unless_shown(self._never_true(condition), code, place, of, message)

    def if_none_true(
        self,
        conditions: Iterable[Condition],
        code: FindingCode,
        place: Location,
        of: tuple[str, ...],
        message: Callable[[], str],
    ) -> Iterator[Said]:
        """Yield a finding if none of some conditions ever comes true."""
        verdicts = [self._never_true(condition) for condition in conditions]
        if None not in verdicts:
            undecided = next((one for one in verdicts if isinstance(one, Undecided)), Impossible())
            yield from self._unless_shown(undecided, code, place, of, message)

    def _unless_shown(
        self,
        verdict: Verdict | None,
        code: FindingCode,
        place: Location,
        of: tuple[str, ...],
        message: Callable[[], str],
    ) -> Iterator[Said]:
        if isinstance(verdict, Impossible):
            yield Finding(code, place, message(), of)
        elif isinstance(verdict, Undecided):
            yield NotProved(code, place, verdict.reason)

    def why_never(self, condition: Condition) -> str:
        """Return, as sentences, which parts of a condition exclude each other, and what keeps them apart."""
        core = self.prover.core(query((part, TRUE) for part in _conjuncts(condition)))
        parts = [part.condition for part in core if isinstance(part, ComesTo)]
        sentences = [f"{' and '.join(as_toml(part) for part in parts)} {_CANNOT[min(len(parts), 3)]}."]
        for item in reversed(self.prover.closure(parts)):
            if item.enable_when != ALWAYS:
                sentences.append(f'"{item.link_id}" is asked only when {as_toml(item.enable_when)}.')
        return " ".join(sentences)


_CANNOT = {1: "cannot be true", 2: "cannot both be true", 3: "cannot be true together"}


def _conjuncts(condition: Condition) -> list[Condition]:
    if isinstance(condition, All) and condition.parts:
        return [one for part in condition.parts for one in _conjuncts(part)]
    return [condition]
