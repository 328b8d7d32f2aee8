"""Feats and threats: what a clinic makes of people, what they take up again, what comes without treatment."""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.effects import FELT, HEDGES, SUFFERED
from rules.wording.hedges import NOT
from rules.wording.nouns import BODY, CLINICIANS, DOSES, PAPER, PEOPLE, is_bodily, is_treatment
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import is_base_verb
from rules.wording.words import word_set

_UNSAID = HEDGES | (NOT - {"without"})


def feats(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield "we put your knee right", "people take up work again with it", "without it, pain gets worse"."""
    for clause in clauses:
        said = clause.words
        if clause.kind is not Kind.MAIN or not said or not _UNSAID.isdisjoint(said) or is_base_verb(said[0]):
            continue
        if (
            _is_made_well(said)
            or _is_freed(said)
            or _is_taken_up(said)
            or (_is_worse(said) and _is_threatening(sentence, clauses))
        ):
            yield clause.start, clause.end


_MAKES = word_set("make makes put puts get gets")
_WELL = word_set("right rights well better past history")


def _is_made_well(said: tuple[str, ...]) -> bool:
    """Return whether somebody or something puts a knee right, or makes a complaint history."""
    if _MAKES.isdisjoint(said):
        return False
    at = next((at for at, word in enumerate(said) if at and word in _MAKES), len(said))
    maker = said[:at]
    makes = word_at(maker, 0) in {"we", "our"} or any(one in CLINICIANS or is_treatment(one) for one in maker)
    well = at + 2 < len(said) and (said[-1] in _WELL or said[at + 1] == "rid")
    return makes and well and (PAPER - {"thing"}).isdisjoint(said)


_TAKES_UP = word_set("return go get pick take")
_UP = word_set("up back on to")
_LIFE = word_set("their work")
_WITH = word_set("with after on")


def _is_taken_up(said: tuple[str, ...]) -> bool:
    """Return whether people pick up their hobbies again with a treatment."""
    if _TAKES_UP.isdisjoint(said):
        return False
    at = next((at for at, word in enumerate(said) if at and word in _TAKES_UP), len(said))
    there = next((one for one in reversed(range(at + 2, len(said))) if said[one] in _WITH), len(said))
    taken = said[at + 1 : there]
    if (
        word_at(taken, 0) not in _UP
        or PEOPLE.isdisjoint(said[:at])
        or _LIFE.isdisjoint(taken)
        or any(map(is_treatment, taken))
    ):
        return False
    return PAPER.isdisjoint(taken) and any(map(is_treatment, said[there:]))


def _is_freed(said: tuple[str, ...]) -> bool:
    """Return whether people are said to leave, live or walk without pain."""
    at = said.index("without") if "without" in said else 0
    freed = at > 1 and said[at - 1] not in {"and", "or"} and word_at(said, at + 1) in SUFFERED
    freed &= not is_treatment(word_at(said, at + 2))
    return freed and said[0] in PEOPLE | {"you"}


_REFUSES = word_set("stop refuse skip miss turn")


def _is_threatening(sentence: Sentence, clauses: tuple[Clause, ...]) -> bool:
    """Return whether "without the drip", "if you refuse treatment", "unless you take it" is said."""
    if sentence.words[0] == "without" and any(map(is_bodily, clauses[0].words)):
        return True
    if "untreated" in sentence.words:
        return True
    return any(
        clause.kind is Kind.CONDITION
        and any(map(is_treatment, clause.words))
        and (clause.opener == "unless" or not _REFUSES.isdisjoint(clause.words))
        for clause in clauses
    )


_HURTS = SUFFERED | FELT | BODY
_NOT_HURT = PAPER | CLINICIANS | DOSES | word_set("is are")


def _is_worse(said: tuple[str, ...]) -> bool:
    """Return whether a main clause says what comes of what hurts."""
    if said[0] == "without":
        said = said[said.index("your") :] if "your" in said else said[:1]
    named = said[0] in {"your", "untreated"} or not _HURTS.isdisjoint(said[:3])
    return named and _NOT_HURT.isdisjoint(said) and not any(map(is_treatment, said))
