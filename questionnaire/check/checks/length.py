"""How much a sheet can come to, and what it says to somebody who would rather say nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from questionnaire.answers.response import PREFER_NOT_TO_SAY, SKIPPED
from questionnaire.answers.standing import standing_of
from questionnaire.check.checks.trial import Said, Trial
from questionnaire.check.engine.columns import first_of
from questionnaire.check.engine.prover import Crowd
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
"""Something that shows when one of some conditions is true, and what it adds."""


def says_on_silence(trial: Trial, rules: RuleSet) -> Iterator[Said]:
    """Yield what applies to somebody who would rather not say anything."""
    questionnaire = trial.pack.questionnaire
    declined = {item.link_id: PREFER_NOT_TO_SAY for item in questionnaire.item}
    standing = standing_of(questionnaire, declined)
    told = tuple(note.id for note in rules.note if outcome_of(note.when, standing.facts) is Outcome.TRUE)
    message = f"to somebody who would rather not say anything, this applies: {quoted(told) or 'no note'}."
    witness = resumed(trial.pack, standing.answers)
    yield Finding(FindingCode.ON_SILENCE, WHOLE_PACK, message, told, witness)


def comes_to_at_most(trial: Trial, rules: RuleSet) -> Iterator[Said]:
    """Yield how many questions to ask and how many words of the pack a sheet has at most.

    The bound adds up what each factor comes to at most, and every safety line.
    """
    parts = [_FactorPart(trial, factor) for factor in rules.factor]
    asks = len(rules.standing_question) + sum(part.most(part.asks) for part in parts)
    fixed = _words([*_fixed_lines(rules), *(line.text for line in rules.safety)])
    words = fixed + sum(part.most(part.words) for part in parts)
    sheet, witness = _somebody_told_much(trial, parts)
    found = len(sheet.questions_to_ask) + len(sheet.more_questions)
    message = (
        f"a sheet comes to at most {asks:,} questions to ask and {words:,} words of the pack. The longest "
        f"that was found has {found:,} and {_words_on(trial, sheet):,}."
    )
    yield Finding(FindingCode.MOST_AT_ONCE, WHOLE_PACK, message, (), witness)


def heaviest(everybody: int, loads: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Return the largest sum of weights that anybody carries, and who carries it.

    Adds up for everybody at once: one integer for each binary digit of the sums.
    """
    digits: list[int] = []
    for who, weight in loads:
        for place in range(weight.bit_length()):
            carry, at = (who if weight >> place & 1 else 0), place
            while carry:
                digits.extend([0] * (at + 1 - len(digits)))
                digits[at], carry, at = digits[at] ^ carry, digits[at] & carry, at + 1
    most, left = 0, everybody
    for place in reversed(range(len(digits))):
        if left & digits[place]:
            most, left = most | 1 << place, left & digits[place]
    return most, left


class _FactorPart:
    """What a sheet can say of one factor, and everybody, as far as it tells them apart."""

    def __init__(self, trial: Trial, factor: Factor) -> None:
        rules, notes = trial.pack.ruleset, trial.lookup.notes_of[factor.code]
        # Each question to ask counts once, whichever of its notes bring it.
        asks = {note.ask for note in notes if note.ask is not None} - set(rules.standing_question)
        brought = {ask: tuple(note.when for note in trial.lookup.asking[ask]) for ask in sorted(asks)}
        self.asks: list[Load] = [(whens, 1) for whens in brought.values()]
        self.words: list[Load] = [((note.when,), _words([note.text])) for note in notes]
        self.words += [((one.when,), _words([one.text])) for one in rules.unsaid if one.factor == factor.code]
        self.words += [((_left(one),), _words([one.text])) for one in rules.open if one.factor == factor.code]
        self.words += [(whens, _words([ask])) for ask, whens in brought.items()]
        whens = [when for conditions, _ in self.words for when in conditions]
        self.link_ids = [item.link_id for item in trial.prover.closure(whens)]
        self.crowd = trial.prover.everybody(whens)

    def most(self, loads: list[Load]) -> int:
        """Return the most that anybody gets; where not everybody can be tried, the sum of all."""
        if self.crowd is None:
            return sum(weight for _, weight in loads)
        return _heaviest_in(self.crowd, loads)[0]


def _heaviest_in(crowd: Crowd, loads: Iterable[Load]) -> tuple[int, int]:
    read = crowd.kleene.pair
    weighed = ((crowd.people.either(read(when).true for when in whens), weight) for whens, weight in loads)
    return heaviest(crowd.people.everybody, weighed)


def _left(line: OpenLine) -> Condition:
    """Return a condition that holds wherever an open line shows, and sometimes where it does not."""
    return StateIs(line.link_id, frozenset(LEFT_OPEN))


def _somebody_told_much(trial: Trial, parts: Sequence[_FactorPart]) -> tuple[Sheet, Witness]:
    """Return a long sheet: that of whoever is told most in the sample, or of somebody told still more.

    Where everybody can be tried for a factor, the one who is told most of it lends their answers.
    """
    sample = trial.prover.sample
    _, who = _heaviest_in(sample, [load for part in parts for load in part.words])
    said = sample.people.facts_of(first_of(who), trial.lookup.items)
    longest = _sheet_of(trial, said)
    for part in parts:
        if part.crowd is not None:
            most = first_of(_heaviest_in(part.crowd, part.words)[1])
            lent = {**said, **part.crowd.people.facts_of(most, part.link_ids)}
            longer = _sheet_of(trial, lent)
            if _words_on(trial, longer[0]) > _words_on(trial, longest[0]):
                said, longest = lent, longer
    return longest


def _sheet_of(trial: Trial, facts: Mapping[str, Fact]) -> tuple[Sheet, Witness]:
    questionnaire = trial.pack.questionnaire
    said = {
        link_id: answer_for(item, facts[link_id]) or SKIPPED for link_id, item in trial.lookup.items.items()
    }
    witness = resumed(trial.pack, standing_of(questionnaire, said).answers)
    return make_sheet(trial.pack, witness.response), witness


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


def _words_on(trial: Trial, sheet: Sheet) -> int:
    """Return how many words of the pack a sheet has: without headings, labels and answers."""
    rules = trial.pack.ruleset
    standing = set(rules.standing_question)
    asks = [ask.text for ask in (*sheet.questions_to_ask, *sheet.more_questions) if ask.text not in standing]
    notes = [note.text for note in sheet.notes]
    notes += [line.text for line in sheet.open_notes]
    notes += [line.text for line in sheet.not_in_article]
    return _words([*_fixed_lines(rules), *sheet.safety, *asks, *notes])


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)
