"""Forecasts: what will happen to the pain, to the reader, or to the dose."""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.effects import FELT, OUTCOMES, PEOPLE_SUBJECTS, TREATED
from rules.wording.nouns import CLINICIANS, PAPER, TREATMENT
from rules.wording.tokens import Sentence, last_of, word_at
from rules.wording.words import word_set

_DENIES = word_set("cannot not never nothing nobody none unknown unclear no")
_DENIED = word_set(
    "say says tell tells promise promises know knows guarantee predict mean means show prove sure certain "
    "promised said known"
)
_FEARS = word_set("worry worried afraid fear scared")
_DECIDES = word_set(
    "raise increase lower reduce decrease change adjust stop start begin cut double halve give"
)
_WELL = word_set("well better pain free relief whole strong life away")
_NEUTRAL = word_set("answer meet talk hear speak need want ask know read bring")
_NONE_HERE = word_set(
    "number numbers figure figures promise promises prediction forecast answer answers sheet"
)
_HARMLESS = word_set("want need ask be told know receive read able")


def forecasts(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the clauses that foretell, unless the sentence asks about it or calls it unknown."""
    words = sentence.words
    if _FORETELLING.isdisjoint(words):
        return
    for clause in clauses:
        asked = clause.kind is Kind.EMBEDDED and clause.opener not in {"that", "which", "who"}
        if clause.kind is Kind.CONDITION or (asked and not is_known(clause)):
            continue
        if not _is_called_unknown(words, clause) and any(
            _is_foretold(words, clause, at) for at in range(clause.start, clause.end)
        ):
            yield clause.start, clause.end


_LEARNT = word_set(
    "know learn notice watch glad see find discover hear read understand tells shows explains happy told "
    "certain sure proof says reveals"
)
_ASKED = word_set(
    "ask asks asked talk discuss wonder decide question questions cannot not nobody no hard depends "
    "whether if without nothing know-not unclear unknown uncertain may might can could help"
)


def is_known(clause: Clause) -> bool:
    """Return whether "you now know what relief will do" says that it is known; a title does not."""
    lead = clause.lead
    return (
        clause.opener in {"what", "how", "when", "why"}
        and not _LEARNT.isdisjoint(lead)
        and _ASKED.isdisjoint(lead)
    )


def _is_called_unknown(words: tuple[str, ...], clause: Clause) -> bool:
    """Return whether "nobody can say that", "it is unclear whether" leads to a clause."""
    if clause.opener in {"but", "yet", "so", "because", "although"} or (
        clause.kind is Kind.MAIN and clause.after_comma
    ):
        return False
    lead = words[: clause.start] if clause.opener else words[clause.start : clause.end]
    if not _FEARS.isdisjoint(lead):
        return True
    return not _DENIES.isdisjoint(lead) and not _DENIED.isdisjoint(lead)


def _is_foretold(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    """Return whether "will", "is going to", "you can expect" at a token foretells."""
    word, there = words[at], at + 1
    subject = words[clause.start : at] or clause.lead[-1:]
    if word in {"expect", "anticipate"} or (word == "forward" and word_at(words, at - 1) == "look"):
        return "you" in subject and {"do", "what", "not"}.isdisjoint(subject)
    if word in _BOUND and word_at(words, at + 1) == "to":
        there += 1
    elif word not in {"will", "shall"}:
        return False
    while there < clause.end and (words[there].endswith("ly") or words[there] in _BETWEEN):
        there += 1
    return there < clause.end and _is_forecast(words, clause, subject, there)


_BOUND = word_set("going set about sure bound certain destined guaranteed")
_FORETELLING = _BOUND | {"will", "shall", "expect", "anticipate", "forward"}
_BETWEEN = word_set(
    "not never always soon also still then just no longer very quite now all both once surely again"
)


def _is_forecast(words: tuple[str, ...], clause: Clause, subject: tuple[str, ...], at: int) -> bool:
    verb, rest = words[at], words[at + 1 : clause.end]
    if not PAPER.isdisjoint(subject):
        return False
    if not CLINICIANS.isdisjoint(subject) or subject == ("we",):
        hoped = not _WELL.isdisjoint(rest) and verb != "help"
        return hoped or (verb in _DECIDES and not TREATMENT.isdisjoint(rest))
    if "nobody" in subject and OUTCOMES.isdisjoint(rest):
        return False
    if not PEOPLE_SUBJECTS.isdisjoint(subject) or (subject == ("all",) and not OUTCOMES.isdisjoint(rest)):
        if verb in _HARMLESS and not (verb == "be" and word_at(rest, 0) in OUTCOMES | _STATES):
            return verb == "be" and bool(rest[:1]) and not _told(rest)
        shown = not (_NONE_HERE | PAPER).isdisjoint(rest) and rest[:2] != ("a", "thing")
        return verb not in _NEUTRAL and not shown
    if not FELT.isdisjoint(subject) or not TREATED.isdisjoint(subject) or clause.opener == "which":
        return not (verb == "be" and _told(rest)) and _NONE_HERE.isdisjoint(rest)
    return last_of(subject) in {"all", "there", "everything", "things"} and (
        verb in {"be", "get"}
        and word_at(rest, 0) in {"well", "fine", "no", "all", "ok", "okay", "good", "better"}
    )


def _told(rest: tuple[str, ...]) -> bool:
    return word_at(rest, 0) in _TELLING


_TELLING = word_set("told asked shown called seen given able sent stored saved")
_STATES = word_set("free rid cured healed fine safe normal yourself up out able")
