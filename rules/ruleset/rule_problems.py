"""The problems that a RuleSet of the right shape can still have: in names, claims and conditions."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rules.conditions.conditions import Condition, StateIs, tests_of
from rules.conditions.names import Vocabulary, condition_problems
from rules.problems import ContentPath, Problem, ProblemCode
from rules.ruleset.ruleset import ArticleLine, Note, OpenLine, RuleSet, SafetyLine, UnsaidLine
from rules.suggestions import not_among


def problems_of(ruleset: RuleSet, vocabulary: Vocabulary) -> list[Problem]:
    """Return every problem of a RuleSet, check by check."""
    return [
        *_duplicates(ruleset),
        *_unknown_claims(ruleset),
        *_unknown_factors(ruleset),
        *_unknown_questions(ruleset, vocabulary),
        *_unknown_declarations(ruleset, vocabulary),
        *_claims_not_carried(ruleset),
        *_asks_without_rank(ruleset),
        *_missing_open_lines(ruleset, vocabulary),
        *(
            problem
            for path, when in _conditions(ruleset)
            for problem in condition_problems(when, path, vocabulary)
        ),
    ]


def _conditions(ruleset: RuleSet) -> Iterator[tuple[ContentPath, Condition]]:
    """Yield every condition, with its path."""
    for path, line in _conditional_lines(ruleset):
        yield (*path, "when"), line.when
    for position, question in enumerate(ruleset.first_question):
        yield ("first_question", position, "when"), question.when


def _conditional_lines(ruleset: RuleSet) -> Iterator[tuple[ContentPath, Note | UnsaidLine | SafetyLine]]:
    """Yield every line that has an id and a condition, with its path."""
    for position, note in enumerate(ruleset.note):
        yield ("note", position), note
    for position, unsaid in enumerate(ruleset.unsaid):
        yield ("unsaid", position), unsaid
    for position, safety in enumerate(ruleset.safety):
        yield ("safety", position), safety


def _duplicates(ruleset: RuleSet) -> Iterator[Problem]:
    tables: dict[str, list[tuple[ContentPath, str]]] = {
        "note, unsaid or safety id": [((*path, "id"), line.id) for path, line in _conditional_lines(ruleset)],
        "claim id": [(("claim", position, "id"), claim.id) for position, claim in enumerate(ruleset.claim)],
        "factor code": [
            (("factor", position, "code"), factor.code) for position, factor in enumerate(ruleset.factor)
        ],
        "open line": [
            (("open", position, "link_id"), line.link_id) for position, line in enumerate(ruleset.open)
        ],
    }
    for kind, named in tables.items():
        yield from duplicates(kind, named)


def duplicates(kind: str, named: Iterable[tuple[ContentPath, str]]) -> Iterator[Problem]:
    """Yield a problem for each name that occurred before."""
    seen: Counter[str] = Counter()
    for path, name in named:
        seen[name] += 1
        if seen[name] > 1:
            message = f'the {kind} "{name}" appears twice. It must be unique: rename one of them.'
            yield Problem(ProblemCode.DUPLICATE, path, message)


def _unknown_claims(ruleset: RuleSet) -> Iterator[Problem]:
    claims = {claim.id: claim for claim in ruleset.claim}
    carriers: dict[str, tuple[Note | ArticleLine, ...]] = {
        "note": ruleset.note,
        "in_short": ruleset.in_short,
        "about": ruleset.about,
    }
    for table, lines in carriers.items():
        for position, line in enumerate(lines):
            for claim in line.claims:
                if claim not in claims:
                    message = not_among("claim", claim, claims)
                    yield Problem(ProblemCode.UNKNOWN_CLAIM, (table, position, "claims"), message)


def _unknown_factors(ruleset: RuleSet) -> Iterator[Problem]:
    factors = [factor.code for factor in ruleset.factor]
    grouped: dict[str, tuple[Note | OpenLine | UnsaidLine, ...]] = {
        "note": ruleset.note,
        "open": ruleset.open,
        "unsaid": ruleset.unsaid,
    }
    for table, members in grouped.items():
        for position, member in enumerate(members):
            if member.factor not in factors:
                message = not_among("factor", member.factor, factors)
                yield Problem(ProblemCode.UNKNOWN_FACTOR, (table, position, "factor"), message)


def _unknown_questions(ruleset: RuleSet, vocabulary: Vocabulary) -> Iterator[Problem]:
    for position, line in enumerate(ruleset.open):
        if line.link_id not in vocabulary:
            message = not_among("question", line.link_id, vocabulary)
            yield Problem(ProblemCode.UNKNOWN_QUESTION, ("open", position, "link_id"), message)


def _unknown_declarations(ruleset: RuleSet, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield a problem for each unknown name in `excludes`, `beside` and `reassures`."""
    notes = {note.id: note for note in ruleset.note}
    lines = {**notes, **{line.id: line for line in ruleset.unsaid}}
    for position, note in enumerate(ruleset.note):
        for name in (name for name in note.excludes if name not in notes or name == note.id):
            message = not_among("other note", name, (id_ for id_ in notes if id_ != note.id))
            yield Problem(ProblemCode.UNKNOWN_NOTE, ("note", position, "excludes"), message)
        for name in (name for name in note.beside if name not in lines):
            message = not_among("note or unsaid line", name, lines)
            yield Problem(ProblemCode.UNKNOWN_NOTE, ("note", position, "beside"), message)
        for name in (name for name in note.reassures if name not in vocabulary):
            message = not_among("question", name, vocabulary)
            yield Problem(ProblemCode.UNKNOWN_QUESTION, ("note", position, "reassures"), message)


def _claims_not_carried(ruleset: RuleSet) -> Iterator[Problem]:
    lines: tuple[Note | ArticleLine, ...] = (*ruleset.note, *ruleset.in_short, *ruleset.about)
    carried = {claim for line in lines for claim in line.claims}
    for position, claim in enumerate(ruleset.claim):
        if claim.id not in carried:
            message = f'no line rests on the claim "{claim.id}". Name it in a note, in_short or about line.'
            yield Problem(ProblemCode.CLAIM_NOT_CARRIED, ("claim", position), message)


def _asks_without_rank(ruleset: RuleSet) -> Iterator[Problem]:
    for position, note in enumerate(ruleset.note):
        if (note.ask is None) != (note.rank is None):
            message = (
                "ask and rank go together: the rank decides which questions come first. Give both, or none."
            )
            yield Problem(ProblemCode.ASK_AND_RANK, ("note", position), message)


def _missing_open_lines(ruleset: RuleSet, vocabulary: Vocabulary) -> Iterator[Problem]:
    has_line = {line.link_id for line in ruleset.open}
    reported: set[str] = set()
    for position, note in enumerate(ruleset.note):
        for link_id in sorted(can_need(note.when, vocabulary) - has_line - reported):
            reported.add(link_id)
            message = f'this note can wait for "{link_id}", which has no open line. Add an [[open]] for it.'
            yield Problem(ProblemCode.MISSING_OPEN_LINE, ("note", position, "when"), message)


def can_need(when: Condition, vocabulary: Vocabulary) -> set[str]:
    """Return the questions that a line with this condition can wait for."""
    needed: set[str] = set()
    todo = [when]
    while todo:
        for test in tests_of(todo.pop()):
            question = vocabulary.get(test.link_id)
            if question is not None and test.link_id not in needed and not isinstance(test, StateIs):
                needed.add(test.link_id)
                todo.append(question.asked_when)
    return needed
