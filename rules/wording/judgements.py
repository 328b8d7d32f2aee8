"""Judgements: of the reader's dose, of what is best, and passives that leave out who is told."""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.duties import duties
from rules.wording.hints import OWN, UNSURE, is_hinted
from rules.wording.nouns import COMPARED, FOOD, PAPER, is_treatment
from rules.wording.objects import Thing, thing_after
from rules.wording.recommendations import (
    CHOICES,
    asked_of_you,
    is_amount_of,
    kept_from_help,
    recommended,
)
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import GERUNDS, PARTICIPLES, TELLING
from rules.wording.words import phrases, starts_with, word_set

_JUDGED = word_set(
    "low high weak strong small big much large light heavy enough insufficient inadequate needed wrong "
    "unnecessary necessary excessive right due overdue better best useless pointless unneeded required "
    "essential sufficient adequate redundant outdated recommended advised advisable unsuitable suitable "
    "harmful appropriate optimal ideal correct fine perfect forbidden banned prohibited taboo allowed"
)
_DOES = word_set("do does")
_BE = _DOES | word_set("is are seems looks sounds be")
_BANNED = phrases(
    "off limits, out of the question, forbidden, banned, prohibited, taboo, not allowed, a no no, a no go, "
    "the way to go, the way forward, the right choice, the better choice, worth a try, worth trying, worth "
    "it, worth a go, a must, called for, a good idea, a bad idea, a wise choice, a good choice, a mistake, "
    "the answer, indicated, in order"
)
_AMOUNT = word_set("amount strength take takes taking")


def judgements(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that judge a dose or a treatment for the reader."""
    words = sentence.words
    own = not OWN.isdisjoint(words)
    if is_hinted(sentence):
        yield 0, len(words)
    if sentence.is_question or (own and words[0] != "we"):
        return
    yield from asked_of_you(words)
    for clause in clauses:
        judged = _judged_end(sentence, clause)
        if judged:
            yield clause.start, judged
        if clause.kind is Kind.MAIN or clause.opener in {"that", "since"}:
            yield from duties(words, clause)
            yield from recommended(sentence, clause)
            yield from kept_from_help(words, clause)


def _judged_end(sentence: Sentence, clause: Clause) -> int:
    """Return where "your dose is too low", "your tablets do not suit you", "alcohol is off limits" ends."""
    words = sentence.words
    if clause.kind is not Kind.MAIN and clause.opener not in {"that", "since", "what", "all"}:
        return 0
    at = next((one for one in reversed(range(clause.start + 1, clause.end)) if words[one] in _BE), 0)
    subject, rest = words[clause.start : at], words[at + 1 : clause.end]
    while len(rest) > 1 and rest[0].endswith("ly"):
        rest = rest[1:]
    return clause.end if at and rest and _is_judgement(subject, rest) else 0


_ROUTINES = word_set("plan routine programme program regime schedule diet")


def _is_judgement(subject: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    treated = any(map(is_treatment, subject))
    if subject[-1] == "could" and rest[0] in COMPARED:
        return treated
    if not UNSURE.isdisjoint(subject):
        return False
    if subject[-1] in CHOICES and thing_after(rest) in {Thing.TREATMENT, Thing.BODY}:
        return True
    if subject in {("that",), ("this",), ("it",)} and is_amount_of(rest):
        return True
    if subject == ("you",):
        return _is_on_a_judged(rest)
    if subject[0] == "your" and subject[-1] in _ROUTINES and rest[0] == "too" and PAPER.isdisjoint(rest):
        return True
    if not {"your", "you"}.isdisjoint(subject) and (treated or not _AMOUNT.isdisjoint(subject)):
        return _is_yours_judged(subject, rest)
    if treated and rest[0] == "not" and rest[1:] in {("suit", "you"), ("help", "you")}:
        return True
    return subject[-1] not in PAPER and _is_called_for(subject, rest, treated=treated)


def _is_yours_judged(subject: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """Return whether anything but a harmless word is said of "your dose", "the amount that you take"."""
    if subject[-1] in PAPER and subject[-1] != "plan":
        return False
    said = rest[1] if rest[0] == "not" and len(rest) > 1 else rest[0]
    harmless = (said in _HARMLESS and rest[3:4] != ("side",)) or PARTICIPLES.get(said, "take") in TELLING
    return (
        not harmless
        or not {"right", "best"}.isdisjoint(subject)
        or _is_called_for(subject, rest, treated=True)
    )


def _is_called_for(subject: tuple[str, ...], rest: tuple[str, ...], *, treated: bool) -> bool:
    """Return whether "off limits", "worth a try", "wise" is said of a treatment or of doing something."""
    if (starts_with(rest, 0, _BANNED) and "to" not in rest) or (
        treated and (rest[:2] in _ONLY_ONE or rest in _OUT)
    ):
        return True
    done = any(one in FOOD or GERUNDS.get(one, "ask") not in TELLING for one in subject)
    if rest[0] in _ALLOWED and (done or (subject[-1] == "would" and "to" not in rest)):
        return True
    sized = rest[0] in _SIZED and (len(rest) == 1 or is_treatment(rest[-1]))
    if sized and subject[-1] not in {"dose", "doses", "dosage"}:
        return False  # "the brace is heavy", "opioids are strong medicines"
    return any(map(_is_judged_thing, subject)) and _is_judged(rest)


_SIZED = word_set("small big large light heavy strong weak")
_OUT = {("out",), ("not", "for", "you")}
_ONLY_ONE = {("your", "only"), ("the", "best")}
_ALLOWED = word_set("fine safe okay ok good wise best better right allowed harmless sensible unwise bad")
_HARMLESS = word_set("a an the one not part up in on at for listed different between meant given about as to")
"""What may follow on "your dose is": "a question for your clinician", "not the only one"."""


def _is_judged_thing(word: str) -> bool:
    return is_treatment(word) or word in {"rest", "exercise", "heat", "ice", "diet", "fasting", "yoga"}


_CANDIDATES = word_set("candidate contender")


def _is_on_a_judged(rest: tuple[str, ...]) -> bool:
    """Return whether "you are" goes on with "on the wrong dose"."""
    if not _CANDIDATES.isdisjoint(rest) or (rest[0] == "a" and not {"fit", "match"}.isdisjoint(rest)):
        return True
    taken = any(map(is_treatment, rest)) or not _AMOUNT.isdisjoint(rest)
    if rest[0] in {"ready", "due", "right", "suited", "made"}:
        return any(map(is_treatment, rest))
    taking = not {"on", "taking", "using"}.isdisjoint(rest)
    return taking and taken and not (_JUDGED | {"too"}).isdisjoint(rest)


def _is_judged(rest: tuple[str, ...]) -> bool:
    """Return whether a dose is called too low, due or needed; "right" and "best" only "for you"."""
    there = next((at for at, word in enumerate(rest) if word in _JUDGED), len(rest))
    between = rest[:there]
    if (
        there == len(rest)
        or (word_at(between, 0) == "a" and not {"bit", "little"} & set(between))
        or not _BETWEEN.issuperset(word for word in between if not word.endswith("ly"))
    ):
        return False
    if rest[there] in {"best", "right", "good", "ideal", "perfect", "fine"}:
        return rest[there + 1 :] == ("for", "you")
    return True


_BETWEEN = word_set(
    "too not no longer much very far quite a bit little already still now simply just as more the most "
    "never always also enough"
)
