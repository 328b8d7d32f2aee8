"""Outcomes: which verbs, with what after them, are an effect on their subject."""

from itertools import pairwise

from rules.wording.effects import (
    ALL,
    COMING,
    EFFECT_FORMS,
    FELT,
    HEALING,
    LIVING,
    MECHANISM,
    OUTCOMES,
    PAST_FORMS,
    PEOPLE_SUBJECTS,
    STATES,
    STRONG,
    SUFFERED,
    TREATED,
    acts_on,
)
from rules.wording.nouns import BODY, CLINICIANS, FOOD, TREATMENT
from rules.wording.tokens import last_of, word_at
from rules.wording.verbs import PARTICIPLES
from rules.wording.words import word_set

BE = word_set("is are be becomes become stays stay remains remain being feels seems gets get proves prove")
_ADVERBS = word_set(
    "very quite so too really always never completely totally entirely perfectly absolutely fully the a an "
    "now soon also just truly often certainly surely definitely simply still that this such been clearly "
    "wholly almost nearly well as"
)
_HOPED_FOR = OUTCOMES | word_set("strength energy joy appetite mobility happiness comfort")


def is_effect(verb: str, holder: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """Return whether a verb is an effect of its subject, with what follows it."""
    people = not PEOPLE_SUBJECTS.isdisjoint(holder)
    felt, treated = _is_suffered(verb, holder), not (TREATED | TREATMENT).isdisjoint(holder)
    hopes = not _HOPED_FOR.isdisjoint(rest) or word_at(rest, 0) in {"less", "fewer"} or _is_eased(rest)
    if _is_no_effect(verb, holder, rest, people=people):
        return False
    if people and not felt and (verb in LIVING or not treated):
        return _is_hoped_of_people(verb, hopes=hopes)
    if holder[0] in MECHANISM and "in" in holder:
        return False  # "muscles in the throat relax": how the body works
    if felt and verb not in _NO_FEAT and not named_thing(holder) and word_at(rest, 0) != "from":
        return verb in HEALING or holder[-1] not in {"body", "brain"}
    if not (treated or _names_a_cause(holder)):
        return False
    if verb == "take" and not {"off", "away"}.isdisjoint(rest):
        return True
    if verb in {"put", "bring"} and not {"end", "stop"}.isdisjoint(rest[:3]):
        return "to" in rest
    return verb in STRONG or hopes or (verb != "have" and not SUFFERED.isdisjoint(rest))


def _is_eased(rest: tuple[str, ...]) -> bool:
    """Return whether something is said to go "more easily", "more freely"."""
    return any(pair[0] == "more" and pair[1] in _EASILY for pair in pairwise(rest))


_EASILY = word_set("easily freely comfortably soundly deeply")
_NO_FEAT = word_set("have find make take put get see")


def _is_suffered(verb: str, holder: tuple[str, ...]) -> bool:
    """Return whether a subject is felt, or a complaint that goes or does not come back."""
    if not FELT.isdisjoint(holder) or (verb in _WELL and holder[-1] in MECHANISM):
        return True
    return not SUFFERED.isdisjoint(holder) and (verb in _GOES or "not" in holder)


_GOES = word_set("ease settle vanish disappear subside clear stop cease improve fade")


def _is_no_effect(verb: str, holder: tuple[str, ...], rest: tuple[str, ...], *, people: bool) -> bool:
    """Return whether a verb compares (rule five), says how a medicine acts, or helps somebody to prepare."""
    if not people and "than" in rest and (verb in COMING or verb in {"work", "act"}):
        return True
    cared = verb == "work" and not _COMPLAINING.isdisjoint(rest)
    acted = holder[-1] not in {"pain", "relief"} and acts_on(rest)
    if not people and verb not in HEALING and acted and not cared:
        return True
    if verb == "suit" or word_at(rest, 0) == "together":
        return "should" in holder or verb != "suit"
    if verb == "help":
        return holder[-1] in {"it", "this", "that", "they"} and _is_preparing(rest)
    return verb == "work" and word_at(rest, 0) in _WHERE and (ALL | _COMPLAINING | SUFFERED).isdisjoint(rest)


_WHERE = word_set("on in by through along at")
_COMPLAINING = word_set("sore stiff swollen aching itchy painful inflamed tender arthritic")


def _is_preparing(rest: tuple[str, ...]) -> bool:
    """Return whether "it helps" goes on with a clinician or with what to do: "it helps to write it down"."""
    if not CLINICIANS.isdisjoint(rest):
        return True
    return not _PREPARING.isdisjoint(rest) and TREATMENT.isdisjoint(rest) and OUTCOMES.isdisjoint(rest)


_PREPARING = word_set("to talk ask")
_WELL = word_set("improve recover heal benefit thrive gain profit respond")


def _is_hoped_of_people(verb: str, *, hopes: bool) -> bool:
    return verb in _WELL or (hopes and (verb in LIVING or verb in {"keep", "win", "come", "take", "make"}))


def named_thing(holder: tuple[str, ...]) -> bool:
    """Return whether the felt word only describes another: "pain signals", "pain specialists"."""
    return holder[-1] in _DESCRIBED or not {"research", "studies", "study"}.isdisjoint(holder)


_DESCRIBED = word_set("signals specialist specialists pathways receptors clinic team levels")


def _names_a_cause(holder: tuple[str, ...]) -> bool:
    return holder[-1] in {"results", "method", "plan", "mix", "approach"}


def is_promised_state(verb: str, holder: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """Return whether "is permanent", "has no downside", "is known to work" is a good thing."""
    last = holder[-1]
    if last == "relief" and rest and (rest[0] not in _SAID_OF_RELIEF or not _SURE.isdisjoint(rest)):
        return True
    if last in _COMPLAINTS and last_of(rest) in OVER:
        return True
    if "again" in rest and (last in BODY or last in FELT):
        return True
    if _KNOWN_SUBJECTS.isdisjoint(holder) and not holder[0].endswith("ing") and last not in BODY:
        return last in TREATMENT and verb in BE and last_of(rest) in STATES
    if verb in {"has", "have"}:
        return _has(rest) or (last == "pain" and word_at(rest, 0) == "no")
    if last == "pain" and not (OVER.isdisjoint(rest) and _GONE_OFF.isdisjoint(rest)):
        return True
    described = word_at(rest, 0) in {"a", "an"}
    while rest and (rest[0] in _ADVERBS or rest[0].endswith("ly")):
        rest = rest[1:]
    return bool(rest) and holder != ("there",) and _is_good(rest[0], rest[1:], holder, described=described)


_COMPLAINTS = SUFFERED - FELT - word_set("cause root source")
_KNOWN_SUBJECTS = PEOPLE_SUBJECTS | TREATED | FELT | word_set("there we result results more success")


def _is_good(state: str, after: tuple[str, ...], holder: tuple[str, ...], *, described: bool) -> bool:
    to = word_at(after, 0) == "to"
    if to and state in _CERTAIN_TO and word_at(after, 1) in EFFECT_FORMS:
        return holder not in {("it",), ("this",)} or after[1] != "help" or not _is_preparing(after[2:])
    if state in _ONLY_TO or (to and holder == ("it",) and state in _TO_DO):
        return False
    if to and state == "normal" and word_at(after, 1) in {"have", "ask", "be"}:
        return False
    free = state in {"pain", "symptom", "risk", "worry"} and "free" in after
    person = state in {"well", "better", "free", "rid"} and is_person(holder)
    if state in STATES or free or person or PAST_FORMS.get(state) in _WELL | {"help"}:
        return True
    described |= state.endswith(("ed", "wn", "ing")) or state in _DESCRIBING or state in PARTICIPLES
    described |= state in TREATMENT
    if state.endswith("ing") and not {state[:-3], f"{state[:-3]}e"}.isdisjoint(_HELPING):
        return True
    described |= state.endswith("er") and "than" in after
    return holder[-1] in _SAID_TO_BE and not described


_HELPING = STRONG - {"return", "fade"}
_TO_DO = word_set("best fine good easy well better")
_SAID_TO_BE = (PEOPLE_SUBJECTS | TREATED | FELT | TREATMENT | FOOD) - word_set(
    "you it this that these they nothing anyone science one those drugs body back brain"
)
_DESCRIBING = word_set(
    "mine more another other either neither hard difficult common different poor low high new available "
    "possible personal individual complex bad worse painful risky dangerous uncertain unclear "
    "unpredictable limited mixed weak small one your part among in on for at about from with by of under "
    "to like there not listed below above open probable rare uncommon likely unlikely done greasy strange "
    "normal similar sticky noisy loud cold warm thick thin heavy bulky round flat tight loose blue brown "
    "white red green yellow bitter sweet sour salty empty full private free major minor invasive scary"
)


_GONE_OFF = word_set("off away out")
_ONLY_TO = word_set("known shown set about made meant designed")
_CERTAIN_TO = _ONLY_TO | word_set("proven bound sure guaranteed certain")
_SURE = STATES | word_set("sure")
_SAID_OF_RELIEF = word_set(
    "felt described measured personal different reported found said meant possible not seen called the "
    "what one about hard something a given named rated being"
)


def is_person(holder: tuple[str, ...]) -> bool:
    """Return whether a subject is people, or everybody."""
    return not PEOPLE_SUBJECTS.isdisjoint(holder) or "all" in holder


def _has(rest: tuple[str, ...]) -> bool:
    """Return whether "has been proven", "has a good record", "has no downside" is said."""
    first = word_at(rest, 0)
    if first in _HELD_UP or (first == "been" and word_at(rest, 1) in {"shown", "proven", "proved", "found"}):
        return True
    if first == "a":
        return not _RECORDS.isdisjoint(rest) and not _PRAISED.isdisjoint(rest)
    return first in {"no", "few"} and not _DRAWBACKS.isdisjoint(rest)


_HELD_UP = word_set("proven proved stood earned passed")
_RECORDS = word_set("record results safety profile history")
_PRAISED = word_set("good proven perfect strong safety long")
_DRAWBACKS = word_set(
    "downside downsides drawback drawbacks risk risks danger dangers harm harms catch limit limits fault "
    "faults side ill equal rival match"
)
OVER = word_set("gone over history finished ended beaten past yesterday memory")
