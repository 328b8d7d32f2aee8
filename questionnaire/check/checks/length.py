"""How long a sheet can get, and which notes apply to somebody who prefers not to answer anything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from questionnaire.answers.response import PREFER_NOT_TO_SAY, SKIPPED
from questionnaire.answers.standing import standing_of
from questionnaire.check.checks.context import CheckContext
from questionnaire.check.checks.verdicts import CheckResult
from questionnaire.check.engine.columns import first_of
from questionnaire.check.engine.heaviest import heaviest
from questionnaire.check.engine.prover import Population
from questionnaire.check.engine.replies import LEFT_OPEN
from questionnaire.check.engine.witness import Witness, answer_for, resumed
from questionnaire.check.findings import File, Finding, FindingCode, Location
from questionnaire.check.quoting import quoted
from questionnaire.sheet.making import make_sheet
from questionnaire.sheet.sheet import Sheet
from rules.conditions.conditions import Condition, Outcome, StateIs, outcome_of
from rules.conditions.facts import Fact
from rules.ruleset.ruleset import Factor, OpenLine, RuleSet

WHOLE_PACK = Location(File.RULES, "note")

Load: TypeAlias = tuple[tuple[Condition, ...], int]
"""A text that shows when one of some conditions is true, and the weight that it adds to the sheet."""


def notes_on_silence(context: CheckContext, rules: RuleSet) -> Iterator[CheckResult]:
    """Yield the notes that apply to somebody who prefers not to answer any question."""
    questionnaire = context.pack.questionnaire
    declined = {item.link_id: PREFER_NOT_TO_SAY for item in questionnaire.item}
    standing = standing_of(questionnaire, declined)
    applying = tuple(note.id for note in rules.note if outcome_of(note.when, standing.facts) is Outcome.TRUE)
    message = f"notes for somebody who prefers not to answer any question: {quoted(applying) or 'none'}."
    witness = resumed(context.pack, standing.answers)
    yield Finding(FindingCode.ON_SILENCE, WHOLE_PACK, message, applying, witness)


def longest_sheet(context: CheckContext, rules: RuleSet) -> Iterator[CheckResult]:
    """Yield an upper bound on the length of a sheet: questions for the clinician, and words of the pack.

    The bound is the sum of the longest part of each factor and of all safety lines.
    """
    parts = [_FactorPart(context, factor) for factor in rules.factor]
    asks = len(rules.standing_question) + sum(part.most(part.asks) for part in parts)
    fixed = _words([*_fixed_lines(rules), *(line.text for line in rules.safety)])
    words = fixed + sum(part.most(part.words) for part in parts)
    sheet, witness = _long_sheet(context, parts)
    found = len(sheet.questions_to_ask) + len(sheet.more_questions)
    message = (
        f"a sheet has at most {asks:,} questions to ask and {words:,} words of the pack. The longest one "
        f"found has {found:,} and {_words_on(context, sheet):,}."
    )
    yield Finding(FindingCode.MOST_AT_ONCE, WHOLE_PACK, message, (), witness)


class _FactorPart:
    """The texts on one factor, and everybody whom their conditions can distinguish (None if too many)."""

    def __init__(self, context: CheckContext, factor: Factor) -> None:
        rules, notes = context.pack.ruleset, context.lookup.notes_of[factor.code]
        # A question for the clinician counts once, however many of its notes apply.
        asks = {note.ask for note in notes if note.ask is not None} - set(rules.standing_question)
        asked = {ask: tuple(note.when for note in context.lookup.notes_asking[ask]) for ask in sorted(asks)}
        self.asks: list[Load] = [(whens, 1) for whens in asked.values()]
        self.words: list[Load] = [((note.when,), _words([note.text])) for note in notes]
        self.words += [((one.when,), _words([one.text])) for one in rules.unsaid if one.factor == factor.code]
        self.words += [((_left(one),), _words([one.text])) for one in rules.open if one.factor == factor.code]
        self.words += [(whens, _words([ask])) for ask, whens in asked.items()]
        whens = [when for conditions, _ in self.words for when in conditions]
        self.link_ids = [item.link_id for item in context.prover.closure(whens)]
        self.population = context.prover.exhaustive(whens)

    def most(self, loads: list[Load]) -> int:
        """Return the largest sum of weights of anybody; without exhaustive search, the sum of all."""
        if self.population is None:
            return sum(weight for _, weight in loads)
        return _heaviest_in(self.population, loads)[0]


def _heaviest_in(population: Population, loads: Iterable[Load]) -> tuple[int, int]:
    pair, people = population.kleene.pair, population.people
    weighed = ((people.disjunction(pair(when).true for when in whens), weight) for whens, weight in loads)
    return heaviest(people.everybody, weighed)


def _left(line: OpenLine) -> Condition:
    """Return a condition that is true wherever an open line shows, and sometimes where it does not."""
    return StateIs(line.link_id, frozenset(LEFT_OPEN))


def _long_sheet(context: CheckContext, parts: Sequence[_FactorPart]) -> tuple[Sheet, Witness]:
    """Return a long sheet: the longest in the sample, made longer factor by factor.

    For each factor with exhaustive search, try the answers of the person with the longest part on it.
    """
    sample = context.prover.sample
    _, who = _heaviest_in(sample, [load for part in parts for load in part.words])
    facts = sample.people.facts_of(first_of(who), context.lookup.items)
    longest = _sheet_of(context, facts)
    for part in parts:
        if part.population is not None:
            most = first_of(_heaviest_in(part.population, part.words)[1])
            changed = {**facts, **part.population.people.facts_of(most, part.link_ids)}
            longer = _sheet_of(context, changed)
            if _words_on(context, longer[0]) > _words_on(context, longest[0]):
                facts, longest = changed, longer
    return longest


def _sheet_of(context: CheckContext, facts: Mapping[str, Fact]) -> tuple[Sheet, Witness]:
    questionnaire = context.pack.questionnaire
    given = {
        link_id: answer_for(item, facts[link_id]) or SKIPPED for link_id, item in context.lookup.items.items()
    }
    witness = resumed(context.pack, standing_of(questionnaire, given).answers)
    return make_sheet(context.pack, witness.response), witness


def _fixed_lines(rules: RuleSet) -> list[str]:
    """Return the lines of the pack that everybody reads."""
    about = [line.text for line in (*rules.in_short, *rules.about)]
    return [
        rules.title,
        rules.consult,
        *about,
        *rules.standing_question,
        *rules.next_step,
        *rules.source.limits,
    ]


def _words_on(context: CheckContext, sheet: Sheet) -> int:
    """Return the number of words of the pack on a sheet, without headings, labels and answers."""
    rules = context.pack.ruleset
    standing = set(rules.standing_question)
    asks = [ask.text for ask in (*sheet.questions_to_ask, *sheet.more_questions) if ask.text not in standing]
    notes = [note.text for note in sheet.notes]
    notes += [line.text for line in sheet.open_notes]
    notes += [line.text for line in sheet.not_in_article]
    return _words([*_fixed_lines(rules), *sheet.safety, *asks, *notes])


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)
