"""What a RuleSet of the right shape can still get wrong: names, claims and conditions.

Knows questions only as a vocabulary: which codes they offer and when they are asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rules.conditions import ALWAYS, All, AnyOf, Condition, HasAny, Not, Several, StateIs, Test, tests_of
from rules.problems import Code, Path, Problem, not_among
from rules.ruleset import ArticleLine, Note, OpenLine, RuleSet, SafetyLine, UnsaidLine


@dataclass(frozen=True, slots=True)
class Question:
    """What a condition may say of one question. Without codes it is a typed one."""

    codes: tuple[str, ...] = ()
    repeats: bool = False
    asked_when: Condition = ALWAYS


Vocabulary = Mapping[str, Question]
"""link_id -> Question, in the order of the questionnaire."""


def problems_of(ruleset: RuleSet, vocabulary: Vocabulary) -> list[Problem]:
    """Return every problem of a RuleSet, check by check."""
    return [
        *_duplicates(ruleset),
        *_unknown_claims(ruleset),
        *_unknown_factors(ruleset),
        *_unknown_questions(ruleset, vocabulary),
        *_claims_not_carried(ruleset),
        *_asks_without_rank(ruleset),
        *_missing_open_lines(ruleset, vocabulary),
        *(
            problem
            for path, line in _judged(ruleset)
            for problem in condition_problems(line.when, (*path, "when"), vocabulary)
        ),
    ]


def condition_problems(when: Condition, path: Path, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield what is wrong with the names in a condition, and with each bare `not`."""
    named = list(tests_of(when))
    for test in named:
        yield from _test_problems(test, path, vocabulary)
    if all(test.link_id in vocabulary for test in named):
        yield from _bare_nots(when, (), path, vocabulary)


def implies(given: Iterable[Condition], wanted: Condition) -> bool:
    """Return whether conditions that hold together make another one hold, as far as can be read off them."""
    known = list(given)
    match wanted:
        case All(parts):
            return all(implies(known, part) for part in parts)
        case AnyOf(parts):
            return any(implies(known, part) for part in parts)
        case _:
            return any(_one_implies(one, wanted) for one in known)


def _one_implies(given: Condition, wanted: Condition) -> bool:
    match given, wanted:
        case All(parts), _:
            return implies(parts, wanted)
        case HasAny(link_id, codes), HasAny(other, wanted_codes):
            return link_id == other and codes <= wanted_codes
        case AnyOf(parts), _:
            return all(implies([part], wanted) for part in parts)
        case _:
            return given == wanted


def _judged(ruleset: RuleSet) -> Iterator[tuple[Path, Note | UnsaidLine | SafetyLine]]:
    for place, note in enumerate(ruleset.note):
        yield ("note", place), note
    for place, unsaid in enumerate(ruleset.unsaid):
        yield ("unsaid", place), unsaid
    for place, safety in enumerate(ruleset.safety):
        yield ("safety", place), safety


def _duplicates(ruleset: RuleSet) -> Iterator[Problem]:
    tables: dict[str, list[tuple[Path, str]]] = {
        "note, unsaid or safety id": [((*path, "id"), line.id) for path, line in _judged(ruleset)],
        "claim id": [(("claim", place, "id"), claim.id) for place, claim in enumerate(ruleset.claim)],
        "factor code": [
            (("factor", place, "code"), factor.code) for place, factor in enumerate(ruleset.factor)
        ],
        "open line": [(("open", place, "link_id"), line.link_id) for place, line in enumerate(ruleset.open)],
    }
    for kind, named in tables.items():
        yield from duplicates(kind, named)


def duplicates(kind: str, named: Iterable[tuple[Path, str]]) -> Iterator[Problem]:
    """Yield a problem for each name that was given before."""
    seen: Counter[str] = Counter()
    for path, name in named:
        seen[name] += 1
        if seen[name] > 1:
            message = f'the {kind} "{name}" is given twice. Each stands for one thing: rename one of them.'
            yield Problem(Code.DUPLICATE, path, message)


def _unknown_claims(ruleset: RuleSet) -> Iterator[Problem]:
    claims = [claim.id for claim in ruleset.claim]
    resting: dict[str, tuple[Note | ArticleLine, ...]] = {
        "note": ruleset.note,
        "in_short": ruleset.in_short,
        "about": ruleset.about,
    }
    for table, lines in resting.items():
        for place, line in enumerate(lines):
            for claim in line.claims:
                if claim not in claims:
                    message = not_among("claim", claim, claims)
                    yield Problem(Code.UNKNOWN_CLAIM, (table, place, "claims"), message)


def _unknown_factors(ruleset: RuleSet) -> Iterator[Problem]:
    factors = [factor.code for factor in ruleset.factor]
    grouped: dict[str, tuple[Note | OpenLine | UnsaidLine, ...]] = {
        "note": ruleset.note,
        "open": ruleset.open,
        "unsaid": ruleset.unsaid,
    }
    for table, members in grouped.items():
        for place, member in enumerate(members):
            if member.factor not in factors:
                message = not_among("factor", member.factor, factors)
                yield Problem(Code.UNKNOWN_FACTOR, (table, place, "factor"), message)


def _unknown_questions(ruleset: RuleSet, vocabulary: Vocabulary) -> Iterator[Problem]:
    for place, line in enumerate(ruleset.open):
        if line.link_id not in vocabulary:
            message = not_among("question", line.link_id, vocabulary)
            yield Problem(Code.UNKNOWN_QUESTION, ("open", place, "link_id"), message)


def _claims_not_carried(ruleset: RuleSet) -> Iterator[Problem]:
    lines: tuple[Note | ArticleLine, ...] = (*ruleset.note, *ruleset.in_short, *ruleset.about)
    carried = {claim for line in lines for claim in line.claims}
    for place, claim in enumerate(ruleset.claim):
        if claim.id not in carried:
            message = f'no line rests on the claim "{claim.id}". Name it in a note, in_short or about line.'
            yield Problem(Code.CLAIM_NOT_CARRIED, ("claim", place), message)


def _asks_without_rank(ruleset: RuleSet) -> Iterator[Problem]:
    for place, note in enumerate(ruleset.note):
        if (note.ask is None) != (note.rank is None):
            message = (
                "ask and rank go together: the rank decides which questions come first. Give both, or none."
            )
            yield Problem(Code.ASK_AND_RANK, ("note", place), message)


def _missing_open_lines(ruleset: RuleSet, vocabulary: Vocabulary) -> Iterator[Problem]:
    has_line = {line.link_id for line in ruleset.open}
    told: set[str] = set()
    for place, note in enumerate(ruleset.note):
        for link_id in sorted(_can_need(note.when, vocabulary) - has_line - told):
            told.add(link_id)
            message = f'this note can wait for "{link_id}", which has no open line. Add an [[open]] for it.'
            yield Problem(Code.MISSING_OPEN_LINE, ("note", place, "when"), message)


def _can_need(when: Condition, vocabulary: Vocabulary) -> set[str]:
    needed: set[str] = set()
    for test in tests_of(when):
        question = vocabulary.get(test.link_id)
        if question is not None and not isinstance(test, StateIs):
            needed |= {test.link_id} | _can_need(question.asked_when, vocabulary)
    return needed


def _test_problems(test: Test, path: Path, vocabulary: Vocabulary) -> Iterator[Problem]:
    question = vocabulary.get(test.link_id)
    if question is None:
        yield Problem(Code.UNKNOWN_QUESTION, path, not_among("question", test.link_id, vocabulary))
    elif isinstance(test, HasAny | Several) and not question.codes:
        message = (
            f'"{test.link_id}" is typed, and what is typed is never judged. Only its state can be tested.'
        )
        yield Problem(Code.TYPED_QUESTION, path, message)
    elif isinstance(test, Several) and not question.repeats:
        message = f'"{test.link_id}" takes one answer, never several. Drop the test, or set repeats = true.'
        yield Problem(Code.NOT_REPEATING, path, message)
    elif isinstance(test, HasAny):
        for code in sorted(test.codes - set(question.codes)):
            message = not_among(f'option of "{test.link_id}"', code, question.codes)
            yield Problem(Code.UNKNOWN_OPTION, path, message)


def _bare_nots(
    when: Condition, beside: tuple[Condition, ...], path: Path, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield a problem for each `not` over a question that may not be asked at all.

    `beside` holds the conditions that hold together with this one.
    """
    match when:
        case All(parts):
            for place, part in enumerate(parts):
                others = parts[:place] + parts[place + 1 :]
                yield from _bare_nots(part, (*beside, *others), path, vocabulary)
        case AnyOf(parts):
            for part in parts:
                yield from _bare_nots(part, beside, path, vocabulary)
        case Not(part):
            for link_id in dict.fromkeys(test.link_id for test in tests_of(part)):
                if not _surely_asked(link_id, beside, vocabulary):
                    message = (
                        f'`not` speaks of "{link_id}", which is not asked of everybody: it would hold for '
                        "people who never saw it. Put the condition of that question beside the `not`, "
                        "under one `all`."
                    )
                    yield Problem(Code.BARE_NOT, path, message)
        case _:
            return


def _surely_asked(link_id: str, beside: tuple[Condition, ...], vocabulary: Vocabulary) -> bool:
    answered = any(isinstance(one, HasAny | Several) and one.link_id == link_id for one in beside)
    return answered or implies(beside, vocabulary[link_id].asked_when)
