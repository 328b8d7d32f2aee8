"""How much a sheet can come to, and what it says to somebody who would rather say nothing."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from questionnaire.check.findings import Code, File, Finding, Place
from questionnaire.check.kleene import Kleene
from questionnaire.check.trial import Said, Trial
from questionnaire.check.witness import Witness, answer_for, resumed
from questionnaire.enablement import standing_of
from questionnaire.response import PREFER_NOT_TO_SAY, SKIPPED
from questionnaire.sheet import Sheet, make_sheet
from rules.conditions import Condition, Outcome, outcome_of
from rules.ruleset import Factor, RuleSet

WHOLE_PACK = Place(File.RULES, "note")

Load: TypeAlias = tuple[tuple[Condition, ...], int]
"""Something that shows when one of some conditions is true, and what it adds."""


def says_on_silence(trial: Trial, rules: RuleSet) -> Iterator[Said]:
    """Yield what applies to somebody who would rather not say anything."""
    questionnaire = trial.pack.questionnaire
    declined = {item.link_id: PREFER_NOT_TO_SAY for item in questionnaire.item}
    standing = standing_of(questionnaire, declined)
    told = tuple(note.id for note in rules.note if outcome_of(note.when, standing.facts) is Outcome.TRUE)
    listed = ", ".join(f'"{id_}"' for id_ in told) or "no note"
    message = f"to somebody who would rather not say anything, this applies: {listed}."
    witness = resumed(trial.pack, standing.answers)
    yield Finding(Code.ON_SILENCE, WHOLE_PACK, message, told, witness)


def comes_to_at_most(trial: Trial, rules: RuleSet) -> Iterator[Said]:
    """Yield how many questions to ask and how many words of the pack a sheet has at most.

    The bound adds up what each factor comes to at most, and every safety and open line.
    """
    asks = len(rules.standing_question) + sum(
        _most(trial, _loads_of_asks(trial, factor)) for factor in rules.factor
    )
    fixed = _words([*_fixed_lines(rules), *(line.text for line in rules.safety)])
    fixed += _words(line.text for line in rules.open)
    words = fixed + sum(_most(trial, _loads_of_words(trial, factor)) for factor in rules.factor)
    sheet, witness = _long_sheet(trial)
    message = (
        f"a sheet comes to at most {asks} questions to ask and {words} words of the pack; the longest found "
        f"in a sample has {len(sheet.questions_to_ask + sheet.more_questions)} and {_words_on(sheet, rules)}."
    )
    yield Finding(Code.MOST_AT_ONCE, WHOLE_PACK, message, (), witness)


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


def _most(trial: Trial, loads: list[Load]) -> int:
    """Return the most that anybody gets; where not everybody can be tried, the sum of all."""
    crowd = trial.prover.everybody([when for whens, _ in loads for when in whens])
    if crowd is None:
        return sum(weight for _, weight in loads)
    return heaviest(crowd.algebra.both(()), _weighed(crowd, loads))[0]


def _weighed(crowd: Kleene[int], loads: Iterable[Load]) -> Iterator[tuple[int, int]]:
    for whens, weight in loads:
        yield crowd.algebra.either(crowd.pair(when).true for when in whens), weight


def _asks(trial: Trial, factor: Factor) -> dict[str, tuple[Condition, ...]]:
    """Return the questions to ask of a factor, each once, with the conditions that bring it."""
    standing = trial.pack.ruleset.standing_question
    asks = dict.fromkeys(note.ask for note in trial.notes_of[factor.code] if note.ask is not None)
    return {ask: tuple(note.when for note in trial.asking[ask]) for ask in asks if ask not in standing}


def _loads_of_asks(trial: Trial, factor: Factor) -> list[Load]:
    return [(whens, 1) for whens in _asks(trial, factor).values()]


def _loads_of_words(trial: Trial, factor: Factor) -> list[Load]:
    loads = [((note.when,), _words([note.text])) for note in trial.notes_of[factor.code]]
    unsaid = [line for line in trial.pack.ruleset.unsaid if line.factor == factor.code]
    loads += [((line.when,), _words([line.text])) for line in unsaid]
    return loads + [(whens, _words([ask])) for ask, whens in _asks(trial, factor).items()]


def _long_sheet(trial: Trial) -> tuple[Sheet, Witness]:
    """Return the sheet of the sampled person to whom most is said."""
    crowd = trial.prover.sample
    factors = trial.pack.ruleset.factor
    loads = [load for factor in factors for load in _loads_of_words(trial, factor)]
    _, who = heaviest(crowd.algebra.both(()), _weighed(crowd, loads))
    questionnaire = trial.pack.questionnaire
    facts = trial.prover.facts_in_sample(who, [item.link_id for item in questionnaire.item])
    said = {item.link_id: answer_for(item, facts[item.link_id]) or SKIPPED for item in questionnaire.item}
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


def _words_on(sheet: Sheet, rules: RuleSet) -> int:
    """Return how many words of the pack a sheet has: without headings, labels and answers."""
    standing = set(rules.standing_question)
    asks = [ask.text for ask in (*sheet.questions_to_ask, *sheet.more_questions) if ask.text not in standing]
    notes = [note.text for note in sheet.notes]
    notes += [line.text for line in sheet.open_notes]
    notes += [line.text for line in sheet.not_in_article]
    return _words([*_fixed_lines(rules), *sheet.safety, *asks, *notes])


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)
