"""Tasks: what only a clinician can ask of somebody.

Every verb is a task but those that are on a short list of harmless ones (`verbs.TELLING`), and those whose
object is a paper, an answer, a person or help.
"""

from rules.wording.directed import Way
from rules.wording.imperatives import GERUND_LEADS, LOOKING_AFTER
from rules.wording.nouns import BODY, CLINICIANS, DETERMINERS, OUTSIDE, PAPER, is_bodily, is_treatment
from rules.wording.objects import (
    BY_WAY_OF,
    PERSONS,
    Thing,
    gerund_after,
    is_compared,
    phrase_after,
    thing_after,
)
from rules.wording.tokens import last_of, word_at
from rules.wording.verbs import AUXILIARIES, CARE, GERUNDS, HANDLED, PARTICIPLES, TELLING, is_base_verb
from rules.wording.words import word_set

_STATE = word_set(
    "be have get feel need want like know see find notice expect wonder hear look lose remember come go "
    "keep take hold choose"
)
_PERFECT = word_set("heard been had read seen tried noticed used taken told felt asked")
_ANSWERING = word_set(
    "choose give pick select add leave put prefer mark forget skip ignore long strong fast made"
)
"""What is done to answers: it is a task only with a medicine, with food, or with a part of the body."""
_SHORT = word_set("private over short simple open empty blank handy ready safe most")
_PLACES = word_set("emergency hospital clinic visit appointment here")
_WALKED_TO = _PLACES | {"desk"}
_HELP = word_set("help touch advice support sure")


def task_end(words: tuple[str, ...], at: int, end: int, way: Way) -> int:
    """Return where a task ends that only a clinician can give; none if the verb at a token is harmless."""
    limit = words[:end]
    verb, rest = words[at], words[at + 1 : end]
    if verb == "let":
        return _let(limit, at)
    gerund = gerund_after(limit, at + 1) if verb in GERUND_LEADS else 0
    if gerund:
        return _gerund_task(words, gerund, end)
    told = _told_to_others(limit, at)
    if told:
        return told
    if verb == "be":
        moved = word_at(rest, 0) in {"on", "off", "without"}
        return end if moved and thing_after(rest) is Thing.TREATMENT else 0
    if verb == "wear" and not _PLACES.isdisjoint(words):
        return 0  # "Wear shoes that are easy to take off for the visit."
    if verb in TELLING and _is_looked_after(verb, rest):
        return end
    if verb in TELLING:
        handled = verb in HANDLED and thing_after(rest) is Thing.TREATMENT
        handled |= verb == "remember" and _is_reminded(rest)
        handled |= verb in {"bring", "call"} and not {"down", "off", "halt"}.isdisjoint(rest)
        handled |= verb == "call" and word_at(rest, 0) == "time"
        return end if handled and PAPER.isdisjoint(rest) else 0
    if verb == "forget" and word_at(words, at - 1) == "not" and _is_brought(rest):
        return 0
    if _is_harmless(verb, rest, way) or (way is Way.LOOSE and _is_described(verb, rest)):
        return 0
    phrase = phrase_after(rest)
    return limit.index(phrase[-1], at) + 1 if phrase else end


def _is_looked_after(verb: str, rest: tuple[str, ...]) -> bool:
    """Return whether "see to the wound", "check your feet" is care of the body, not of a paper."""
    thing = thing_after(rest)
    if (verb, word_at(rest, 0)) in LOOKING_AFTER:
        return thing not in {Thing.PAPER, Thing.PERSON} and rest != ("to", "it")
    return verb == "check" and thing is Thing.BODY and phrase_after(rest)[-1] not in _NOTICED


_NOTICED = word_set("effects sleep pain sore")
_BROUGHT = word_set("inhaler inhalers aid aids")


def _is_reminded(rest: tuple[str, ...]) -> bool:
    """Return whether "your tablets", "plenty of water" is all that somebody is to remember."""
    begins, named = word_at(rest, 0) in DETERMINERS, rest[-1:] and is_bodily(rest[-1])
    thing = begins and named and rest[-1] not in _NOTICED and AUXILIARIES.isdisjoint(rest)
    return bool(thing) and not _is_brought(rest)


def _is_brought(rest: tuple[str, ...]) -> bool:
    """Return whether "your inhaler" is what somebody has along, with nothing said of when to use it."""
    named = word_at(rest, 0) in DETERMINERS and rest[-1] in _BROUGHT
    return named and not any(map(is_treatment, rest[:-1]))


def _is_for_the_body(rest: tuple[str, ...]) -> bool:
    """Return whether "the lift to spare your knees" names a thing for the sake of the body."""
    bodily = any(one in BODY and word_at(rest, at + 1) not in CLINICIANS for at, one in enumerate(rest))
    return bodily and last_of(phrase_after(rest)) in OUTSIDE


def _is_harmless(verb: str, rest: tuple[str, ...], way: Way) -> bool:
    """Return whether a verb is harmless by what it is done to."""
    thing = thing_after(rest)
    if _is_for_the_body(rest):
        return False
    if verb in CARE:
        there = verb == "walk" and word_at(rest, 0) == "to" and not _WALKED_TO.isdisjoint(rest)
        there &= not any(map(is_bodily, rest))
        here = verb == "apply" and word_at(rest, 0) in {"for", "here", "online"}
        return thing is Thing.PAPER or there or here
    if thing in {Thing.PAPER, Thing.PERSON} or _is_on_the_sheet(verb, rest):
        return True
    if not _HELP.isdisjoint(rest) or (rest and rest[-1] in _SHORT):
        return True
    if verb in {"wait", "hold"} and word_at(rest, 0) in {"on", "for"}:
        return True
    if thing is Thing.NONE and verb not in _ANSWERING:
        return way is not Way.IMPERATIVE and not rest
    if any(map(is_bodily, rest)):
        return rest[:2] == ("back", "to") and not any(map(is_treatment, rest))
    return _is_far_from_the_body(verb, rest, thing)


def _is_far_from_the_body(verb: str, rest: tuple[str, ...], thing: Thing) -> bool:
    """Return whether what is named without a medicine, food or a part of the body is for anybody to do."""
    if thing is Thing.TAKEN or not _PLACES.isdisjoint(rest):
        return True
    if not PERSONS.isdisjoint(rest):
        return "without" not in rest
    if thing is Thing.PRONOUN:
        kept = verb == "keep" and word_at(rest, 1) in {"in", "with", "for"}
        return kept or (verb in _ANSWERING and verb not in {"skip", "give"})
    return verb in _ANSWERING and (verb != "give" or thing is not Thing.NONE)


def _is_described(verb: str, rest: tuple[str, ...]) -> bool:
    """Return whether "you may have", "you can feel" says what somebody may meet, not what to do."""
    if verb == "need" or (verb == "have" and not _PERFECT.isdisjoint(rest)):
        return True
    if not any(map(is_bodily, rest)):
        return verb not in CARE and thing_after(rest) is not Thing.PRONOUN
    return verb in _STATE and word_at(rest, 0) != "without" and thing_after(rest) is not Thing.TREATMENT


def _let(words: tuple[str, ...], at: int) -> int:
    """Return where "let the drip run", "let your doctor raise it" ends."""
    if thing_after(words[at + 1 :]) is Thing.TREATMENT:
        return min(len(words), at + 3)
    there = next((one for one in range(at + 1, len(words)) if is_base_verb(words[one])), 0)
    if not there:
        return len(words) if thing_after(words[at:]) in {Thing.BODY, Thing.OTHER} else 0
    return task_end(words, there, len(words), Way.STRICT)


def _is_on_the_sheet(verb: str, rest: tuple[str, ...]) -> bool:
    """Return whether something is written, brought or said: "Add your medicines to the list"."""
    if (
        (verb == "raise" and not {"with", "at"}.isdisjoint(rest))
        or last_of(rest) == "along"
        or rest[1:3] == ("with", "you")
        or (verb == "have" and rest[-2:] == ("with", "you"))
    ):
        return True
    there = next((at for at, word in enumerate(rest) if word in {"to", "on", "in", "with"}), len(rest))
    written = not PAPER.isdisjoint(rest[there:]) and BY_WAY_OF.isdisjoint(rest)
    return written or (word_at(rest, 0) == "to" and word_at(rest, 1) in TELLING)


def _gerund_task(words: tuple[str, ...], at: int, end: int) -> int:
    if GERUNDS.get(words[at]) in TELLING or thing_after(words[at + 1 : end]) in {Thing.PAPER, Thing.PERSON}:
        return 0
    return at + 1 + len(phrase_after(words[at + 1 : end]))


_ASKS = word_set(
    "ask tell get push beg urge press force make persuade convince remind order nag want instruct request"
)
_WISHING = word_set("ask insist opt go push press plump settle vote think dream")


def _told_to_others(words: tuple[str, ...], at: int) -> int:
    """Return where "ask your doctor to raise your dose", "ask for a higher dose" ends; none if it asks."""
    verb, rest = words[at], words[at + 1 :]
    if verb in _ASKS and (not CLINICIANS.isdisjoint(rest) or word_at(rest, 0) == "them"):
        for there in range(at + 2, len(words)):
            if words[there] in {"to", "for"}:
                return len(words) if _is_other_task(words, there + 1, words[there]) else 0
        return 0
    if verb == "ask" and rest[:2] == ("to", "be"):
        return len(words) if PARTICIPLES.get(word_at(rest, 2), "ask") not in TELLING else 0
    if word_at(rest, 0) in {"for", "on", "of", "about"} and verb in _WISHING:
        return len(words) if _is_wish(words, at) else 0
    if verb == "say" and rest[:2] in {("no", "to"), ("yes", "to")}:
        return len(words) if thing_after(rest[1:]) is Thing.TREATMENT else 0
    return 0


def _is_wish(words: tuple[str, ...], at: int) -> bool:
    """Return whether "ask for a higher dose", "opt for the spray" wishes for a treatment, not for a paper."""
    phrase = phrase_after(words[at + 2 :])
    if phrase in {("more",), ("less",), ("another",), ("another", "one")}:
        return True
    wished = any(map(is_treatment, phrase)) and PAPER.isdisjoint(phrase)
    return wished and (is_compared(phrase) or words[at] not in {"ask", "think"} or word_at(phrase, 0) == "a")


def _is_other_task(words: tuple[str, ...], at: int, joint: str) -> bool:
    phrase = phrase_after(words[at:])
    if joint == "for":
        wished = is_compared(phrase) or word_at(phrase, 0) in {"a", "another"}
        return wished and thing_after(words[at:]) is Thing.TREATMENT
    if word_at(words, at) in TELLING | {"help", "be"}:
        return False
    thing = thing_after(words[at + 1 :])
    return thing in {Thing.TREATMENT, Thing.PRONOUN, Thing.BODY} or is_compared(words[at:])
