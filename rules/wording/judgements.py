"""Judgements: of the reader's dose, of what is best, and passives that leave out who is told."""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.nouns import PAPER, is_bodily, is_treatment
from rules.wording.objects import Thing, is_compared, thing_after
from rules.wording.recommendations import DRUG_VERBS, amounts, fitting
from rules.wording.tokens import Sentence, word_at
from rules.wording.urging import asked_of_you, kept_from_help, named_best
from rules.wording.verbs import CARE, GERUNDS, PARTICIPLES, TELLING, is_base_verb
from rules.wording.words import phrases, starts_with, word_set

_OWN = word_set("i me my we our us")
_IN_YOUR_PLACE = phrases("if i were, were i you, in your place, in your shoes, we would")
_JUDGED = word_set(
    "low high weak strong small big little much large light heavy enough insufficient inadequate needed "
    "wrong unnecessary necessary excessive right due overdue better best useless pointless unneeded "
    "required essential sufficient adequate redundant outdated recommended advised advisable unsuitable "
    "suitable harmful appropriate optimal ideal past"
)
_BE = word_set("is are seems looks sounds be was")
_BETWEEN = word_set(
    "too not no longer much very far quite a bit already clearly probably still now simply just as more "
    "the really most never always also"
)
_DUTY = word_set("should must")
_DUTY_TO = word_set("wants needs need ought has have")
_MOVES = word_set("go come rise increase decrease change stop start begin drop fall double")
_LABELS = word_set(
    "plan advice tip tips step steps recommendation recommendations answer solution aim do suggestion "
    "trick key rule action remedy instructions instruction conclusion verdict dosing now best"
)


def judgements(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that judge a dose or a treatment for the reader."""
    words = sentence.words
    if _follows_a_label(sentence) or _answers_with_a_task(sentence):
        yield 0, len(words)
    if sentence.is_question:
        if _OWN.isdisjoint(words) and _is_rhetorical(words):
            yield 0, len(words)
        return
    if not _OWN.isdisjoint(words):
        if _is_supposed(words):
            yield 0, len(words)
        if word_at(words, 0) != "we":
            return
    yield from _is_to(words)
    yield from _told_of_others(sentence)
    yield from asked_of_you(words)
    for clause in clauses:
        if clause.kind is not Kind.MAIN and clause.opener not in {"that", "since"}:
            continue
        yield from _dose_judged(words, clause)
        yield from _duty(sentence, clause)
        yield from fitting(words, clause)
        yield from amounts(sentence, clause)
        yield from named_best(words, clause)
        yield from kept_from_help(words, clause)


_DONE = DRUG_VERBS - TELLING - {"have", "get"}
_OTHERS = word_set("those many people patients who everyone anyone")
_GAINED = word_set("better relief well longer improve improves happier sooner good best again least less")


def _follows_a_label(sentence: Sentence) -> bool:
    """Return whether "Plan:" is followed by "higher dose"."""
    label, mark = sentence.before
    labelled = mark == ":" and not _LABELS.isdisjoint(label) and _OWN.isdisjoint(sentence.words + label)
    return labelled and _is_plan(sentence.words)


def _answers_with_a_task(sentence: Sentence) -> bool:
    """Return whether "Go ahead." follows on a question about a treatment."""
    asked, mark = sentence.before
    said = sentence.words[:2] in {("go", "ahead"), ("do", "it"), ("do", "so")}
    said |= len(sentence.words) == 1 and sentence.words[0] in _DONE
    return said and mark == "?" and any(map(is_treatment, asked))


def _is_rhetorical(words: tuple[str, ...]) -> bool:
    """Return whether a question tells: "Why wait for the next drip?", "How about a higher dose?"."""
    if words[:2] in {("how", "about"), ("what", "about"), ("why", "not")}:
        return thing_after(words, 2) is Thing.TREATMENT
    if words[0] in {"ready", "time"}:
        return any(map(is_treatment, words))
    asks = words[:2] == ("who", "needs") or (words[0] == "why" and len(words) > 1 and is_base_verb(words[1]))
    return asks and words[1] not in TELLING and any(map(is_treatment, words))


def _is_supposed(words: tuple[str, ...]) -> bool:
    """Return whether "if I were you" comes before what somebody would do."""
    supposed = any(starts_with(words, at, _IN_YOUR_PLACE) for at in range(min(4, len(words))))
    return supposed and any(is_treatment(word) or word in CARE for word in words)


def _told_of_others(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "those who raise the dose have longer relief": what others do, and how well it turns out."""
    words = sentence.words
    if _is_exemplary(words):
        yield 0, len(words)
        return
    if _OTHERS.isdisjoint(words) or not {"may", "might", "can", "could", "some", "not", "ask"}.isdisjoint(
        words
    ):
        return
    for at in range(1, len(words) - 2):
        done = words[at] in _DONE
        if done and thing_after(words, at + 1) is Thing.TREATMENT and not _GAINED.isdisjoint(words[at + 2 :]):
            yield 0, len(words)
            return


_WISE = word_set("sensible smart wise clever careful savvy responsible")
_PERSONS = word_set("person people patient patients adult adults user users")


def _is_exemplary(words: tuple[str, ...]) -> bool:
    """Return whether "a sensible person stops the tablets" sets an example."""
    exemplary = not _WISE.isdisjoint(words) and not _PERSONS.isdisjoint(words[1:])
    return exemplary and any(map(is_bodily, words[2:]))


def _is_to(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield "what helps is to take more", "the trick is to skip a dose"."""
    for at in range(1, len(words) - 2):
        if (
            words[at : at + 2] == ("is", "to")
            and words[at + 2] in DRUG_VERBS
            and thing_after(words, at + 3) in {Thing.TREATMENT, Thing.BODY, Thing.PRONOUN}
        ):
            yield at + 2, at + 4
        elif words[at - 1 : at + 1] in {("need", "is"), ("needs", "is")} and thing_after(words, at + 1) in {
            Thing.TREATMENT,
            Thing.BODY,
        }:
            yield at - 1, len(words)
        elif (
            words[at : at + 3] in {("is", "called", "for"), ("are", "called", "for")}
            and any(map(is_treatment, words[:at]))
        ) or words[at : at + 3] in {("is", "a", "must"), ("are", "a", "must")}:
            yield at - 1, at + 3


def _is_plan(words: tuple[str, ...]) -> bool:
    treated = any(is_treatment(word) for word in words)
    return (treated and (is_compared(words) or not {"twice", "no", "daily", "stop"}.isdisjoint(words))) or (
        treated and words[0] == "no"
    )


def _dose_judged(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "your dose is too low", "the tablets are no longer needed", "alcohol is off limits"."""
    at = next((one for one in range(clause.start + 1, clause.end) if words[one] in _BE), 0)
    subject = words[clause.start : at]
    named = word_at(words, at + 1) in {"a", "an"} and word_at(words, at + 2) not in {"bit", "little"}
    if not at or subject[-1] in PAPER or (named and not starts_with(words, at + 1, _BANNED)):
        return
    there = at + 1
    while there < clause.end and (words[there] in _BETWEEN or words[there].endswith("ly")):
        there += 1
    if there == clause.end and words[there - 1] in _JUDGED and words[there - 1] in _BETWEEN:
        there -= 1
    if any(is_treatment(word) or word in _RESTING for word in subject) and _is_judged(
        words, there, clause.end
    ):
        yield clause.start, there + 1
    elif any(is_bodily(word) or word in GERUNDS for word in subject) and starts_with(words, at + 1, _BANNED):
        yield clause.start, clause.end


_BANNED = phrases(
    "off limits, out of the question, forbidden, banned, prohibited, taboo, not allowed, a no no, "
    "the way to go, the way forward, the right choice, the better choice, worth a try, "
    "worth trying, worth it, worth a go"
)


def _is_judged(words: tuple[str, ...], there: int, end: int) -> bool:
    """Return whether a dose is judged by the word at a token; "right" and "best" only "for you"."""
    if there >= end:
        return False
    judged = words[there]
    if judged in _FOR_YOU:
        return words[there + 1 : there + 3] == ("for", "you") and _UNSURE.isdisjoint(words[:there])
    if judged in {"better", "necessary", "required"} and not {"may", "might"}.isdisjoint(words[:there]):
        return False
    return judged in _JUDGED - {"past"}


_RESTING = word_set("rest exercise heat ice diet fasting yoga")
_FOR_YOU = word_set("best right good ideal perfect made")
_UNSURE = word_set("not if whether think may might can could how")


def _duty(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "tablets should be stopped", "your dose needs stopping", "the dose must go up"."""
    words = sentence.words
    for at in range(clause.start + 1, clause.end):
        word = words[at]
        subject = words[clause.start : at]
        is_to = word in {"is", "are"} and words[at + 1 : at + 3] == ("to", "be")
        if word not in _DUTY and not (word in _DUTY_TO and words[at + 1 : at + 2]) and not is_to:
            continue
        if not any(is_treatment(one) for one in subject[-5:]) and subject not in {
            ("it",),
            ("this",),
            ("they",),
        }:
            continue
        there, bare = at + 1, word in _DUTY
        denied = False
        while there < clause.end and (
            words[there] in {"to", "be", "not", "never", "always", "also", "now"}
            or words[there].endswith("ly")
        ):
            bare |= words[there] in {"to", "be"}
            denied |= words[there] in {"not", "never"}
            there += 1
        if there >= clause.end:
            return
        verb = words[there]
        done = PARTICIPLES.get(verb, "") if bare else GERUNDS.get(verb, "")
        if (
            subject[-1:] == ("it",)
            and verb in {"a", "an"}
            and any(is_treatment(one) for one in words[there : clause.end])
        ):
            yield clause.start, there + 2
            return
        if (
            (done and done not in TELLING)
            or (bare and (verb in _MOVES or verb in {"higher", "lower", "more", "less"}))
        ) and not (
            denied and not {"because", "own", "alone", "without", "some", "unless", "until"}.isdisjoint(words)
        ):
            yield clause.start, there + 1
        return
