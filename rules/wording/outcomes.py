"""Outcomes: which verbs, with what after them, are an effect on their subject."""

from rules.wording.clauses import Clause
from rules.wording.effects import (
    ALL,
    COMING,
    EFFECT_FORMS,
    FELT,
    LIVING,
    OUTCOMES,
    PEOPLE_SUBJECTS,
    STATES,
    STRONG,
    TREATED,
    WITH_OBJECT,
)
from rules.wording.nouns import BODY, CLINICIANS, TREATMENT
from rules.wording.words import word_set

BE = word_set("is are be becomes become stays stay remains remain being feels seems gets get proves prove")
_ADVERBS = word_set(
    "very quite so too really always never completely totally entirely perfectly absolutely fully the a "
    "an now soon also just truly often certainly surely definitely simply still that this such been "
    "clearly wholly almost nearly well as"
)
_COMPARISON = word_set(
    "longer shorter sooner faster slower quicker slowly quickly differently longest shortest than"
)


def is_effect(verb: str, holder: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """Return whether a verb is an effect of its subject, with what follows it."""
    people = not PEOPLE_SUBJECTS.isdisjoint(holder)
    felt, treated = not FELT.isdisjoint(holder), not TREATED.isdisjoint(holder)
    hopes = not OUTCOMES.isdisjoint(rest) or "less" in rest[:2]
    if (
        not _COMPARISON.isdisjoint(rest)
        and (verb in COMING or verb in {"last", "work", "act"})
        and not people
    ):
        return False  # a comparison: rule five
    if verb in {"depend", "vary", "differ"}:
        return False
    if verb == "suit" and "should" in holder:
        return False
    if verb == "help" and holder[-1:] in {("it",), ("this",), ("that",), ("they",)}:
        prepares = rest[:1] == ("to",) or rest[1:2] == ("to",) or "to" in rest[:4]
        if not CLINICIANS.isdisjoint(rest[:3]) or (
            prepares and TREATMENT.isdisjoint(rest) and OUTCOMES.isdisjoint(rest)
        ):
            return False
    if (
        verb == "work"
        and rest[:1]
        and rest[0] in {"on", "in", "by", "through", "along", "at"}
        and ALL.isdisjoint(rest)
    ):
        return False  # how a medicine acts in the body
    if people and verb in LIVING and not felt:
        return (
            hopes
            or verb in {"improve", "recover", "heal", "benefit", "thrive"}
            or (verb == "respond" and "well" in rest)
        )
    if people and not treated and not felt:
        return hopes and verb in {"keep", "go", "stay", "move", "win", "come", "take", "make"}
    if felt and verb == "give" and not {"way", "up", "in"}.isdisjoint(rest[:2]):
        return True
    if felt and (verb in COMING or verb in STRONG) and not named_thing(holder):
        return True
    if not (treated or felt or _names_a_cause(holder)):
        return False
    if verb in STRONG:
        return verb not in {"hold", "prevent", "return", "settle"} or treated
    if verb in WITH_OBJECT:
        return hopes or not FELT.isdisjoint(rest)
    return False


def named_thing(holder: tuple[str, ...]) -> bool:
    """Return whether the felt word only describes another: "pain signals", "pain specialists"."""
    return not {"research", "studies", "study"}.isdisjoint(holder) or holder[-1] in {
        "signals",
        "specialist",
        "specialists",
        "pathways",
        "receptors",
        "clinic",
        "team",
        "levels",
    }


def _names_a_cause(holder: tuple[str, ...]) -> bool:
    return len(holder) <= 3 and holder[-1:] in {("results",), ("method",), ("plan",), ("mix",), ("approach",)}


def promised_state(words: tuple[str, ...], clause: Clause, at: int, holder: tuple[str, ...]) -> int:
    """Return where "is permanent", "has no downside", "is known to work" ends; none if it is no outcome."""
    known = PEOPLE_SUBJECTS | TREATED | FELT | {"there", "we", "results", "success"}
    if holder[-1:] == ("relief",) and at + 1 < clause.end and words[at + 1] not in _SAID_OF_RELIEF:
        return at + 2
    if holder[-1:] and (holder[-1] in BODY or holder[-1] in FELT) and "again" in words[at : clause.end]:
        return clause.end
    if known.isdisjoint(holder) and not (
        holder
        and (
            holder[0].endswith("ing")
            or holder[-1] in BODY
            or not {"result", "results", "more", "success"}.isdisjoint(holder)
        )
    ):
        return 0
    rest = words[at + 1 : min(clause.end, at + 8)]
    if words[at] in {"has", "have"}:
        return at + 2 if holder[-1:] == ("pain",) and rest[:1] == ("no",) else _has(rest, at)
    if holder[-1:] == ("pain",) and not OVER.isdisjoint(rest[:2]):
        return at + 2
    position = 0
    while position < len(rest) and (rest[position] in _ADVERBS or rest[position].endswith("ly")):
        position += 1
    if position == len(rest):
        return 0
    word = rest[position]
    if holder == ("there",) and word == "certain":
        return 0
    if word in {
        "known",
        "shown",
        "proven",
        "meant",
        "bound",
        "sure",
        "set",
        "about",
        "guaranteed",
        "certain",
        "designed",
        "made",
    }:
        after = rest[position + 1 : position + 4]
        if after[:1] == ("to",) and after[1:2] and (after[1] in EFFECT_FORMS or after[1] in LIVING):
            return at + position + 4
        if word in {"known", "shown", "set", "about", "made", "meant", "designed"}:
            return 0
    if word == "normal" and rest[position + 1 : position + 3] in {("to", "have"), ("to", "ask")}:
        return 0
    if (
        word in {"fine", "good", "easy", "well", "better", "safe"}
        and rest[position + 1 : position + 2] == ("to",)
        and holder == ("it",)
    ):
        return at + position + 2 if word == "safe" else 0
    if word in STATES or (word in {"pain", "symptom", "risk", "worry"} and "free" in rest):
        return at + position + 2
    return at + position + 2 if word in {"well", "better", "free", "rid"} and is_person(holder) else 0


_SAID_OF_RELIEF = word_set(
    "felt described measured personal different reported found said meant possible not seen called the "
    "what one about hard something a given named rated being"
)


def is_person(holder: tuple[str, ...]) -> bool:
    return not PEOPLE_SUBJECTS.isdisjoint(holder) or "all" in holder


def _has(rest: tuple[str, ...], at: int) -> int:
    """Return where "has been proven", "has no downside" ends."""
    if rest[:2] in {("been", "shown"), ("been", "proven"), ("been", "proved"), ("been", "found")}:
        return at + 3
    if rest[:1] == ("proven",) or (
        rest[:1] == ("a",)
        and not {"good", "proven", "perfect", "strong", "safety"}.isdisjoint(rest[1:4])
        and ({"record", "results", "safety", "profile", "history"} & set(rest[1:6]))
    ):
        return at + 3
    if rest[:1] in {("no",), ("few",)} and not _DRAWBACKS.isdisjoint(rest[1:4]):
        return at + 3
    return 0


_DRAWBACKS = word_set(
    "downside downsides drawback drawbacks risk risks danger dangers harm harms catch limit limits "
    "fault faults side ill equal rival match"
)
OVER = word_set("gone over history finished ended beaten past yesterday memory")
