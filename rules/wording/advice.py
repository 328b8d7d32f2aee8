"""Rule two, advice: a reader is told to do something to a medicine, a treatment or the body.

A reader may be told to ask, to say, to show and to look after the sheet. What else an imperative, "you
should" or a passive tells them is advice, unless its object is harmless. What is described, asked, or
somebody's own doing is none.
"""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.directed import SUBJECTS, Way, direction_of, ensured
from rules.wording.imperatives import FRONTING
from rules.wording.judgements import judgements
from rules.wording.nouns import PAPER, TREATMENT, is_bodily
from rules.wording.objects import PERSONS, Thing, begins_an_object, thing_after
from rules.wording.tasks import task_end
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import AUXILIARIES, TELLING, is_base_verb
from rules.wording.words import holds, phrases, word_set

_OWN = word_set("i me my mine myself we our us")
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
    "print fold save close turn open press show bring read keep take use copy tick mark write leave skip "
    "start finish go choose pick complete fill share send add put carry hold give"
)
_NOT_SAID = word_set("not no nothing nobody never cannot")


def advice(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that advise."""
    for at, clause in enumerate(clauses):
        span = _advised(sentence, clauses[:at], clause, clauses[at + 1 :])
        if span:
            yield span
    yield from judgements(sentence, clauses)


def _advised(
    sentence: Sentence, before: tuple[Clause, ...], clause: Clause, after: tuple[Clause, ...]
) -> tuple[int, int] | None:
    words = sentence.words
    tried = words[0] == "see" and clause.start > 1 and clause.opener in {"if", "whether", "how"}
    if clause.kind is Kind.EMBEDDED and clause.opener not in {"that", "why"} and not tried:
        return None
    if clause.opener == "that" and not _NOT_SAID.isdisjoint(words[: clause.start]):
        return None
    if not _OWN.isdisjoint(clause.led) and not {"you", "your", "let"} & set(clause.led):
        return None
    if sentence.is_question and word_at(words, 1) not in {"not", "about"}:
        return None
    if ensured(clause):
        return clause.start, clause.end
    directed = None if clause.kind is Kind.CONDITION and not tried else direction_of(sentence, clause)
    if directed is None:
        fronted = clause.start == 0 and words[0] in FRONTING
        return _without_comma(sentence, clause) if fronted or clause.kind is Kind.CONDITION else None
    start, at, way = directed
    if at + 1 == clause.end and word_at(words, clause.end) in {"whenever", "wherever"}:
        return None
    if way is Way.NEGATED and _is_warning(words[at:]):
        return None
    end = task_end(words, at, clause.end, way)
    about_the_sheet = way is Way.IMPERATIVE and _is_about_the_sheet(sentence, before, clause, at)
    if not end or about_the_sheet or _settles_down(words[at : clause.end], after):
        return None
    return start, end


def _is_warning(said: tuple[str, ...]) -> bool:
    """Return whether "do not" keeps somebody from acting on the sheet, alone, or from waiting."""
    if said[0] in {"wait", "ignore"}:
        return True
    alone = holds(said, _ON_ONES_OWN)
    return said[0] in _CONSERVING and (alone or not _SHEET_NEAR.isdisjoint(said))


def _is_about_the_sheet(sentence: Sentence, before: tuple[Clause, ...], clause: Clause, at: int) -> bool:
    """Return whether "it" is what was just told or named: "Call the clinic. Do it now."."""
    words = sentence.words
    if words[at] not in _PAPER_VERBS or {"it", "them", "this"}.isdisjoint(words[at : clause.end]):
        return False
    said = (*sentence.before[0], *(word for one in before for word in one.words))
    return not PAPER.isdisjoint(said) and TREATMENT.isdisjoint(said)


_SETTLING = word_set("sit lie stand")
_POSTURES = word_set("upright straight still flat tall sideways")
_FILLING_IN = word_set("fill read write answer go mark tick choose")
_IT = PAPER | word_set("it this them these")


def _settles_down(said: tuple[str, ...], after: tuple[Clause, ...]) -> bool:
    """Return whether somebody sits down with a person, or to fill something in, as they like best."""
    if said[0] not in _SETTLING or any(map(is_bodily, said)) or not _POSTURES.isdisjoint(said):
        return False
    with_a_person = said[:2] == ("sit", "with") and not PERSONS.isdisjoint(said)
    return any(map(_fills_in, after)) or (with_a_person and not after)


def _fills_in(clause: Clause) -> bool:
    said = clause.words[1:] if clause.words[:1] == ("you",) else clause.words
    return word_at(said, 0) in _FILLING_IN and (len(said) == 1 or not _IT.isdisjoint(said))


_NO_VERB_AFTER = SUBJECTS | AUXILIARIES | word_set("to not and or the a your they of")


def _without_comma(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Return a task after a clause without a comma: "If you feel unwell take more tablets"."""
    words = sentence.words
    if clause.end < len(words):
        return None
    for at in range(clause.start + 2, clause.end - 1):
        if (
            is_base_verb(words[at])
            and words[at] not in TELLING
            and words[at - 1] not in _NO_VERB_AFTER
            and begins_an_object(words[at + 1])
            and thing_after(words[at:]) is Thing.TREATMENT
        ):
            return at, clause.end
    return None
