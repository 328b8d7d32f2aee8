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
from rules.wording.nouns import CLINICIANS, DOSES, PAPER, PEOPLE, ROUTES, TREATMENT, is_bodily
from rules.wording.outcomes import BE, is_effect, is_person, is_promised_state, named_thing
from rules.wording.times import is_time
from rules.wording.tokens import Sentence, last_of, word_at
from rules.wording.verbs import is_base_verb
from rules.wording.words import word_set

_PAST_SUBJECTS = word_set(
    "ketamine drip spray drips sprays treatment treatments infusion infusions tablets people patients "
    "everyone everybody person patient woman man women men pain relief all they"
)


def said_of_the_past(clause: Clause, sentence: Sentence) -> bool:
    """Return whether "the drip took the pain away" is said: "your pain eased" only repeats an answer."""
    words = sentence.words
    told_back = not _NOT_TOLD.isdisjoint(clause.led) or not _BACK.isdisjoint(words)
    if clause.kind is not Kind.MAIN or not sentence.mark or told_back:
        return False
    for at in range(clause.start, clause.end):
        verb, subject = PAST_FORMS.get(words[at]), words[clause.start : at]
        if verb is None or _PAST_SUBJECTS.isdisjoint(subject) or subject[-1] in _WAS:
            continue
        if _is_paper(subject) or named_thing(subject) or subject[-1] == "it":
            return False
        if is_effect(verb, subject, words[at + 1 : clause.end]):
            return True
    return False


_BACK = word_set("returned recurred flared")
"""What came back was no success."""
_NOT_TOLD = HEDGES | NOT | {"your", "you"}
_WAS = word_set("is are was were be been")


def said_as_fact(clause: Clause, sentence: Sentence) -> bool:
    """Return whether a clause promises something, as a fact."""
    lead = clause.lead
    if clause.opener in {"who", "that"} and _is_of_all(lead):
        return _is_said_of_all(clause, lead)
    if clause.kind is Kind.CONDITION or _comes_and_goes(clause):
        return False
    if clause.opener == "that":
        said = last_of(lead) in _SAYING
        if not said or (clause.kind is Kind.EMBEDDED and not (HEDGES | NOT).isdisjoint(lead)):
            return False
    elif clause.kind is Kind.EMBEDDED:
        asked = not is_known(clause) or not _HOW_IT_ACTS.isdisjoint(clause.words)
        if asked and CERTAIN.isdisjoint(clause.words):
            return False
    return any(_is_promised(clause, sentence, at) for at in range(clause.start, clause.end))


def _comes_and_goes(clause: Clause) -> bool:
    """Return whether what stops starts again in the same sentence."""
    after = clause.sentence.words[clause.end :]
    return not _RETURNING.isdisjoint(after) and NOT.isdisjoint(after)


_RETURNING = word_set("start starts return returns")
_HOW_IT_ACTS = word_set("works work acts lasts affects")


_SAYING = word_set(
    "say says know knows show shows prove proves means mean think thinks believe tell tells you agree "
    "agrees found find doubt proof clear certain sure state states confirm confirms remember see fact "
    "report reports reported known logical obvious settled established accepted is"
)


def _is_of_all(lead: tuple[str, ...]) -> bool:
    """Return whether "who" leads on from everyone, from all or from every patient."""
    last = last_of(lead)
    every = last in {"person", "patient", "people"} and word_at(lead, len(lead) - 2) in ALL
    return every or last == "those" or last in ALL


def _is_said_of_all(clause: Clause, lead: tuple[str, ...]) -> bool:
    """Return whether "everyone who tries it improves": its verb stands after that of the relative clause."""
    if not HEDGES.isdisjoint(lead) or not HEDGES.isdisjoint(clause.words):
        return False
    several = lead[-1] in {"all", "those", "people"}
    verbs = [word for word in clause.words[1:] if EFFECT_FORMS.get(word) in STRONG | LIVING]
    return any(several or EFFECT_FORMS[word] != word for word in verbs)


_ANSWERS = word_set("help work ease return come fade stop")


def _is_an_answer(sentence: Sentence, holder: tuple[str, ...], verb: str) -> bool:
    """Return whether a line without a full stop is an answer to choose: "It helps a little"."""
    chosen = not sentence.mark and holder == ("it",) and verb in _ANSWERS
    return chosen and CERTAIN.isdisjoint(sentence.words)


def _is_promised(clause: Clause, sentence: Sentence, at: int) -> bool:
    """Return whether the verb at a token promises something of its subject."""
    words, word = sentence.words, sentence.words[at]
    if word not in EFFECT_FORMS and word not in _STATING and not word.endswith("s"):
        return False
    subject, rest = words[clause.start : at], words[at + 1 : clause.end]
    if not subject and (clause.continues is None or is_base_verb(word_at(clause.continues.words, 0))):
        return False
    holder = subject or clause.led
    if _is_paper(holder):
        return False
    if is_hedged(clause.led, absolute=not ALL.isdisjoint(holder)) or is_negated(words, clause, at):
        return False
    if word in _STATING:
        harmless = word_at(rest, 0) == "not" and not DENIED_HARM.isdisjoint(rest)
        if harmless or is_promised_state(word, holder, rest):
            return True
    compared = "than" in words[at:]  # rule five warns of it
    if not compared and _is_unknown_verb(sentence, subject, word, rest):
        return True
    return _is_effect_here(clause, sentence, at, holder)


_STATING = BE | {"has", "have"}


def _is_effect_here(clause: Clause, sentence: Sentence, at: int, holder: tuple[str, ...]) -> bool:
    words = sentence.words
    verb = EFFECT_FORMS.get(words[at])
    if verb is None or not is_finite(words, at) or _is_an_answer(sentence, holder, verb):
        return False
    if verb == words[at]:  # perhaps a noun
        ends_a_list = clause.continues is not None and len(clause.words) == 1 and not is_person(holder)
        if ends_a_list or not _FINITE_BEFORE.isdisjoint(words[clause.start : at]):
            return False  # "pain affects sleep, mood and work", "pain needs urgent help"
    compared = word_at(words, clause.end) == "than"  # rule five warns of it
    return is_effect(verb, holder, words[at + 1 : clause.end + compared])


_OF_RELIEF = word_set("differs varies depends matters is has was does means lasts this its as comes plus")
_PLURAL = re.compile("[^s]s$")
_ACTING = (TREATED | TREATMENT | FELT | word_set("success")) - word_set(
    "body brain it they this that these nothing anyone science"
)


def _is_unknown_verb(sentence: Sentence, subject: tuple[str, ...], word: str, rest: tuple[str, ...]) -> bool:
    """Return whether a word after "relief", "the drip" is no neutral verb: "pain loses its grip"."""
    last = last_of(subject)
    if (
        not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
        or last not in _ACTING
        or _PLURAL.search(last)
    ):
        return False
    if word in _OUTDOING and last in _WAYS and not _WAYS.isdisjoint(rest):
        return True
    if word in (_OF_RELIEF if last == "relief" else NEUTRAL_VERBS) or word in _NOUNS or is_bodily(word):
        return False
    return (bool(rest) or sentence.mark in {".", "!"}) and not acts_on(rest) and not is_time(word)


_OUTDOING = word_set("leaves runs puts")
_WAYS = ROUTES & TREATMENT
_NOUNS = PAPER | DOSES | PEOPLE | SUFFERED


def _is_paper(holder: tuple[str, ...]) -> bool:
    return last_of(holder) in CLINICIANS or not PAPER.isdisjoint(holder)


_FINITE_BEFORE = word_set(
    "affects affect needs means calls asks says has is are have includes was were names speaks gives lists "
    "describes need"
)
