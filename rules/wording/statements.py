"""Statements: an effect said as a fact, and what makes it less than one."""

import re

from rules.wording.clauses import Clause, Kind
from rules.wording.effects import (
    ALL,
    CERTAIN,
    EFFECT_FORMS,
    FELT,
    HEDGES,
    LIVING,
    NEUTRAL_VERBS,
    PAST_FORMS,
    STRONG,
    SUFFERED,
    TREATED,
    acts_on,
)
from rules.wording.forecasts import is_known
from rules.wording.hedges import DENIED_HARM, NOT, is_finite, is_hedged, is_negated
from rules.wording.nouns import CLINICIANS, DOSES, PAPER, PEOPLE, TREATMENT, is_bodily
from rules.wording.outcomes import BE, is_effect, is_person, named_thing, promised_state
from rules.wording.times import is_time
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import is_base_verb
from rules.wording.words import word_set

_PAST_SUBJECTS = word_set(
    "ketamine drip spray drips sprays treatment treatments infusion infusions tablets people patients "
    "everyone everybody person patient woman man women men pain relief all they"
)


def said_of_the_past(clause: Clause, sentence: Sentence) -> tuple[int, int] | None:
    """Return "the drip took the pain away": but "your pain eased" only says back what was answered."""
    words = sentence.words
    if (
        clause.kind is not Kind.MAIN
        or sentence.mark not in {".", "!"}
        or {"your", "you"}.intersection(clause.led)
    ):
        return None
    if not HEDGES.isdisjoint(clause.led) or not NOT.isdisjoint(clause.led):
        return None
    for at in range(clause.start + 1, clause.end):
        verb = PAST_FORMS.get(words[at])
        subject = words[clause.start : at]
        if (
            verb is None
            or _PAST_SUBJECTS.isdisjoint(subject)
            or words[at - 1] in {"is", "are", "was", "were", "be", "been"}
        ):
            continue
        if _is_paper(subject) or named_thing(subject) or subject[-1:] == ("it",):
            return None
        if is_effect(verb, subject, words[at + 1 : clause.end]):
            return clause.start, at + 1
    return None


def said_as_fact(clause: Clause, sentence: Sentence) -> tuple[int, int] | None:
    """Return the span from the subject to what is promised of it; None if nothing is, or less than a fact."""
    if clause.opener in {"who", "that"} and _is_of_all(sentence.words[: clause.start - 1]):
        return _of_all_who(clause, sentence)
    if clause.kind is Kind.CONDITION:
        return None
    if clause.kind is Kind.EMBEDDED and clause.opener != "that":
        asked = not is_known(sentence.words, clause) or not _HOW_IT_ACTS.isdisjoint(clause.words)
        asked &= CERTAIN.isdisjoint(clause.words)
        return None if asked else _first_promise(clause, sentence)
    if clause.opener == "that" and _describes(sentence.words, clause):
        return None
    if (
        clause.opener == "that"
        and clause.kind is Kind.EMBEDDED
        and (
            not HEDGES.isdisjoint(sentence.words[: clause.start])
            or not NOT.isdisjoint(sentence.words[: clause.start])
        )
    ):
        return None
    return _first_promise(clause, sentence)


_HOW_IT_ACTS = word_set("works work acts lasts affects")


def _first_promise(clause: Clause, sentence: Sentence) -> tuple[int, int] | None:
    """Return the span up to the first verb of a clause that promises."""
    words = sentence.words
    for at in range(clause.start, clause.end):
        word = words[at]
        if (
            word in EFFECT_FORMS
            or word in BE
            or word in {"has", "have"}
            or _is_unknown_verb(sentence, clause, at)
        ):
            end = _promised(clause, sentence, at)
            if end:
                return clause.start, end
    return None


_SAYING = word_set(
    "say says know knows show shows prove proves means mean think thinks believe tell tells you agree "
    "agrees found find doubt proof clear certain sure state states confirm confirms remember see fact "
    "report reports reported settled established accepted is"
)


def _describes(words: tuple[str, ...], clause: Clause) -> bool:
    """Return whether "that" leads on from a noun ("the dose that suits you"), not from a verb of saying."""
    return clause.start < 2 or words[clause.start - 2] not in _SAYING


def _is_of_all(lead: tuple[str, ...]) -> bool:
    """Return whether "who" leads on from everyone, from all or from every patient."""
    every = lead[-1:] in {("person",), ("patient",), ("people",)} and word_at(lead, len(lead) - 2) in ALL
    return every or lead[-1:] == ("those",) or not ALL.isdisjoint(lead[-1:])


_SEVERAL = word_set("all those people")


def _of_all_who(clause: Clause, sentence: Sentence) -> tuple[int, int] | None:
    """Return "everyone who tries it improves": its verb stands after that of the relative clause."""
    words = sentence.words
    for at in range(clause.start + 1, clause.end):
        verb = EFFECT_FORMS.get(words[at])
        if (
            verb
            and (
                words[at] != verb or (at > clause.start + 1 and sentence.words[clause.start - 2] in _SEVERAL)
            )
            and HEDGES.isdisjoint(words[: clause.end])
            and (verb in STRONG or verb in LIVING)
        ):
            return clause.start - 2, at + 1
    return None


_ANSWERS = word_set("help work ease return come fade stop")


def _is_an_answer(sentence: Sentence, holder: tuple[str, ...], verb: str) -> bool:
    """Return whether a line without a full stop is an answer to choose: "It helps a little"."""
    return (
        not sentence.mark
        and holder == ("it",)
        and verb in _ANSWERS
        and len(sentence.words) < 8
        and CERTAIN.isdisjoint(sentence.words)
    )


def _promised(clause: Clause, sentence: Sentence, at: int) -> int:
    """Return where a promise ends whose verb stands at a token; none if it is none."""
    words = sentence.words
    subject = words[clause.start : at]
    if not subject and (clause.continues is None or any(map(is_base_verb, clause.continues.words[:1]))):
        return 0
    led = clause.led
    holder = subject or led
    if _is_paper(holder):
        return 0
    if (
        "not" in holder
        and words[at] in EFFECT_FORMS
        and (holder[:2] == ("no", "one") or holder[0] == "nobody")
    ):
        return at + 1
    absolute = not ALL.isdisjoint(holder)
    if is_hedged(led, absolute=absolute) or is_negated(words, clause, at):
        return 0
    if words[at] in BE or words[at] in {"has", "have"}:
        harmless = word_at(words, at + 1) == "not" and not DENIED_HARM.isdisjoint(words[at + 2 : clause.end])
        found = at + 3 if harmless else promised_state(words, clause, at, holder)
        if found:
            return found
    if _is_unknown_verb(sentence, clause, at):
        return at + 1
    return _effect_end(clause, sentence, at, holder)


def _effect_end(clause: Clause, sentence: Sentence, at: int, holder: tuple[str, ...]) -> int:
    """Return where a verb ends that is an effect; none if the word is none, or an answer to choose."""
    words = sentence.words
    verb = EFFECT_FORMS.get(words[at])
    if verb is None or not is_finite(words, clause, at) or _is_an_answer(sentence, holder, verb):
        return 0
    if verb == words[at]:  # perhaps a noun
        ends_a_list = clause.continues is not None and len(clause.words) == 1 and not is_person(holder)
        if ends_a_list or not _FINITE_BEFORE.isdisjoint(words[clause.start : at]):
            return 0  # "pain affects sleep, mood and work", "pain needs urgent help"
    return at + 1 if is_effect(verb, holder, words[at + 1 : clause.end]) else 0


_OF_RELIEF = word_set("differs varies depends matters is has was does means lasts this its as comes plus")
_PLURAL = re.compile("[^s]s$")
_ACTING = TREATED | TREATMENT | FELT | word_set("success")
_NO_SUBJECTS = word_set("body brain it they this that these nothing anyone science")


def _is_unknown_verb(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Return whether a word after "relief", "the drip" is no neutral verb: "pain loses its grip"."""
    word, before = sentence.words[at], sentence.words[clause.start : at]
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return False
    if word in NEUTRAL_VERBS and not (before[-1:] == ("relief",) and word not in _OF_RELIEF):
        return False
    if not before or _PLURAL.search(before[-1]) or before[-1] not in _ACTING or before[-1] in _NO_SUBJECTS:
        return False
    if (
        is_bodily(word)
        or word in PAPER
        or word in DOSES
        or word in PEOPLE
        or word in SUFFERED
        or is_time(word)
    ):
        return False
    closed = at + 1 < clause.end or sentence.mark in {".", "!"}
    return closed and not acts_on(sentence.words[at + 1 : clause.end])


def _is_paper(holder: tuple[str, ...]) -> bool:
    return bool(holder) and (holder[-1] in PAPER or holder[-1] in CLINICIANS or not PAPER.isdisjoint(holder))


_FINITE_BEFORE = word_set(
    "affects affect needs means calls asks says has is are have includes was were names speaks gives lists "
    "describes need"
)
