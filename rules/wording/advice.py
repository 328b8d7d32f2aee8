"""Rule two, advice: a reader is told to do something to a medicine, a treatment or the body.

A reader may be told to ask, to say, to show and to look after the sheet. What else an imperative, "you
should" or a passive tells them is judged by the verb and by what it is done to. What is described, asked, or
somebody's own doing is no advice.
"""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.directed import FRONTING, SUBJECTS, direction_of
from rules.wording.judgements import judgements
from rules.wording.nouns import PAPER, TREATMENT
from rules.wording.objects import Thing, begins_an_object, thing_after
from rules.wording.tasks import task_end
from rules.wording.tokens import Sentence
from rules.wording.verbs import AUXILIARIES, TELLING, is_base_verb
from rules.wording.words import phrases, word_set

_OWN = word_set("i me my mine myself we our us")
_HARMLESS_WAITING = word_set("wait ignore")
_CONSERVING = word_set(
    "change stop start skip raise lower alter adjust begin take miss increase reduce use share double "
    "halve give quit drop cut switch pause decide try let see treat rely put read mix"
)
_ON_ONES_OWN = phrases(
    "on your own, by yourself, because of, without asking, without talking, without telling, without a, "
    "without your, without advice, without first, without speaking, before you, until you, unless a, "
    "unless your, from this, as a reason, alone, as advice"
)
_SHEET_NEAR = word_set("sheet article questionnaire questions notes answers")
_PAPER_VERBS = word_set(
    "print fold save close turn open press show bring read keep take use copy tick mark write leave "
    "skip start finish go choose pick complete fill share send add put carry hold give"
)


def advice(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that advise."""
    for at, clause in enumerate(clauses):
        span = _advised(sentence, clauses[:at], clause)
        if span:
            yield span
    yield from judgements(sentence, clauses)


def _advised(sentence: Sentence, before: tuple[Clause, ...], clause: Clause) -> tuple[int, int] | None:
    if clause.kind is Kind.EMBEDDED and clause.opener not in {"that", "why"}:
        return None
    if clause.opener == "that" and not _NOT_SAID.isdisjoint(sentence.words[: clause.start]):
        return None
    if (
        not _OWN.isdisjoint(clause.led)
        and not {"you", "your"} & set(clause.led)
        and clause.led[:2] != ("let", "us")
    ):
        return None
    if sentence.is_question and not {"not", "about"}.intersection(sentence.words[1:2]):
        return None
    if clause.kind is Kind.CONDITION:
        return _without_comma(sentence, clause)
    directed = direction_of(sentence, clause)
    if directed is None:
        fronted = sentence.words[0] in FRONTING and clause.start == 0
        return _without_comma(sentence, clause) if fronted else None
    start, at, way = directed
    if way == "negated" and _is_warning(sentence, clause, at):
        return None
    end = task_end(sentence.words, at, clause.end, way)
    if not end or (way == "imperative" and _is_about_the_sheet(sentence, before, at)):
        return None
    return start, end


_NOT_SAID = word_set("not no nothing nobody never cannot")


def _is_warning(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Return whether "do not" keeps somebody from acting on the sheet, alone, or from waiting."""
    words, verb = sentence.words, sentence.words[at]
    if verb in TELLING or verb in _HARMLESS_WAITING:
        return True
    said = words[clause.start :]
    alone = any(
        said[there : there + len(one)] == one for one in _ON_ONES_OWN for there in range(min(len(said), 40))
    )
    return verb in _CONSERVING and (alone or not _SHEET_NEAR.isdisjoint(said))


def _is_about_the_sheet(sentence: Sentence, before: tuple[Clause, ...], at: int) -> bool:
    """Return whether "it" is what was just told or named: "Call the clinic. Do it now."."""
    words = sentence.words
    if words[at] not in _PAPER_VERBS or not {"it", "them", "this"}.intersection(words[at + 1 : at + 4]):
        return False
    said = (*sentence.before[0], *(word for clause in before for word in clause.words))
    return not PAPER.isdisjoint(said) and TREATMENT.isdisjoint(said)


def _without_comma(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Return a task after a clause without a comma: "If you feel unwell take more tablets"."""
    words = sentence.words
    if "," in words[clause.start :] or clause.end < len(words) or sentence.is_question:
        return None
    for at in range(clause.start + 2, clause.end - 1):
        verb = words[at]
        if (
            verb in TELLING
            or not is_base_verb(verb)
            or words[at - 1]
            in SUBJECTS | AUXILIARIES | {"to", "not", "and", "or", "the", "a", "your", "they", "of"}
            or not begins_an_object(words[at + 1])
            or thing_after(words[: clause.end], at + 1) is not Thing.TREATMENT
        ):
            continue
        plural_subject = at == clause.start + 1 and words[at - 1].endswith("s")
        return None if plural_subject else (at, min(clause.end, at + 4))
    return None
