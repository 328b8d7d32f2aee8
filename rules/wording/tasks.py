"""Tasks: which verb, done to what, only a clinician can ask of somebody."""

from rules.wording.directed import GERUND_LEADS, HIGHER
from rules.wording.nouns import (
    BODY,
    CLINICIANS,
    FOOD,
    PAPER,
    is_bodily,
    is_treatment,
)
from rules.wording.objects import Thing, gerund_after, is_compared, phrase_after, thing_after
from rules.wording.tokens import word_at
from rules.wording.verbs import CARE, DOING, GERUNDS, HANDLED, PARTICIPLES, TELLING, is_base_verb
from rules.wording.words import word_set

_STATE = word_set(
    "be have get feel need want like know see find notice expect wonder hear look lose remember come go "
    "keep take hold choose"
)


def task_end(words: tuple[str, ...], at: int, end: int, way: str) -> int:
    """Return where a task ends that only a clinician can give; none if the verb at a token is harmless."""
    verb, limit = words[at], words[:end]
    if way == "loose" and _is_described(limit, at):
        return 0
    if verb == "be":
        moved = word_at(words, at + 1) in {"on", "off", "without"}
        return end if moved and thing_after(limit, at + 2) is Thing.TREATMENT else 0
    if verb == "let":
        return _let(limit, at)
    gerund = gerund_after(limit, at + 1) if verb in GERUND_LEADS | {"think"} else -1
    if gerund >= 0:
        return _gerund_task(words, gerund, end)
    if verb in _STEPPING and not HIGHER.isdisjoint(limit[at + 1 :]):
        return min(end, at + 3)
    return _told_to_others(limit, at) or _object_task(limit, at, way)


_STEPPING = word_set("go aim step move push start stay")


def _is_described(words: tuple[str, ...], at: int) -> bool:
    """Return whether "you may have", "you can feel" says what somebody may meet, not what to do."""
    verb, rest = words[at], words[at + 1 : at + 2]
    if verb == "need" or (verb == "have" and not _PERFECT.isdisjoint(rest)):
        return True
    return verb in _STATE and rest != ("without",) and thing_after(words, at + 1) is not Thing.TREATMENT


def _let(words: tuple[str, ...], at: int) -> int:
    """Return where "let the drip run", "let your doctor raise it" ends."""
    if thing_after(words, at + 1) is Thing.TREATMENT:
        return min(len(words), at + 3)
    there = next((one for one in range(at + 2, min(at + 6, len(words))) if is_base_verb(words[one])), 0)
    return task_end(words, there, len(words), "strict") if there else 0


def _object_task(words: tuple[str, ...], at: int, way: str) -> int:
    """Return where a verb and its object end, if that is for a clinician to say."""
    verb = words[at]
    thing, phrase = thing_after(words, at + 1), phrase_after(words, at + 1)
    reached = min(len(words), at + 1 + max(1, len(phrase)) + _skipped(words, at, phrase))
    if verb in {"take", "use", "have"} and words[at + 1 : at + 3] in _AS_MUCH:
        return min(len(words), at + 4)
    if verb in CARE:
        return 0 if thing in {Thing.PAPER, Thing.PERSON} else reached
    if verb in TELLING:
        handled = verb in HANDLED and thing is Thing.TREATMENT and PAPER.isdisjoint(words[at:])
        return reached if handled else 0
    if verb in {"wait", "hold"} and way != "negated" and word_at(words, at + 1) != "for":
        return 0 if word_at(words, at + 1) == "on" else min(len(words), at + 3)
    if _is_on_the_sheet(words, at) or (word_at(words, at + 1) == "to" and word_at(words, at + 2) in TELLING):
        return 0
    if verb in _OF_TREATMENT:
        return reached if _is_of_treatment(words, at, thing, phrase, verb) else 0
    if thing is Thing.NONE and at + 1 == len(words) and at:
        return len(words) if verb in {"spray", "puff"} else 0
    if verb == "top" and words[at + 1 :] == ("up",):
        return len(words)
    return reached if _is_done_to_it(verb, way, thing, phrase) else 0


def _is_done_to_it(verb: str, way: str, thing: Thing, phrase: tuple[str, ...]) -> bool:
    """Return whether what a verb is done to makes it a task: a thing that is not of the body does not."""
    if thing is Thing.PRONOUN:
        return verb in DOING and not (phrase == ("this",) and way == "negated")
    return thing is Thing.TREATMENT or (thing is Thing.BODY and verb != "need")


_AS_MUCH = {("as", "much"), ("as", "many"), ("as", "little"), ("as", "often")}
_OF_TREATMENT = word_set("choose pick get keep leave add give have make set put")


def _is_on_the_sheet(words: tuple[str, ...], at: int) -> bool:
    """Return whether what is added is written: "Add your medicines to the list"."""
    if (words[at] == "raise" and not {"with", "at"}.isdisjoint(words[at + 2 :])) or (
        words[at + 2 : at + 4] in {("with", "you"), ("to", "your"), ("along",)}
    ):
        return True
    there = next(
        (one for one in range(at + 1, min(at + 9, len(words))) if words[one] in {"to", "on", "in", "with"}),
        len(words),
    )
    return not PAPER.isdisjoint(words[there + 1 :])


def _is_of_treatment(
    words: tuple[str, ...], at: int, thing: Thing, phrase: tuple[str, ...], verb: str
) -> bool:
    if thing is Thing.TREATMENT:
        return verb != "get" or "help" not in phrase
    if thing is Thing.OTHER and verb != "leave" and any(map(is_bodily, words[at + 2 :])):
        return PAPER.isdisjoint(words[at:])  # "put a cold cloth on your knee", "have a go at the spray"
    if thing is Thing.BODY:
        return verb not in {"get", "give"} or not FOOD.isdisjoint(phrase)
    if thing is Thing.PRONOUN:
        if any(word in BODY and word != "bed" for word in words[at + 2 :]):
            return True  # "keep it under your tongue"
        return (
            verb in {"have", "get", "leave", "give", "keep"}
            and bool(phrase)
            and phrase[-1] in {"it", "them", "more", "less", "another", "one"}
            and (
                verb in {"have", "get"}
                or (verb == "give" and not {"more", "less", "another"}.isdisjoint(phrase[-1:]))
                or "up" in words[at:]
                or "out" in words[at:]
            )
        )
    return (
        bool(phrase)
        and is_compared(phrase)
        and verb in {"have", "get"}
        and phrase[-1] in {"up", "round", "one"}
    ) or "top" in phrase


def _skipped(words: tuple[str, ...], at: int, phrase: tuple[str, ...]) -> int:
    return words.index(phrase[0], at + 1) - at - 1 if phrase else 0


def _gerund_task(words: tuple[str, ...], at: int, end: int) -> int:
    verb = GERUNDS[words[at]]
    if verb in TELLING:
        return 0
    thing = thing_after(words[:end], at + 1)
    if (
        verb in CARE
        or thing in {Thing.TREATMENT, Thing.BODY, Thing.PRONOUN}
        or word_at(words, at + 1) in {"less", "more"}
    ):
        return min(end, at + 1 + max(1, len(phrase_after(words[:end], at + 1))))
    return 0


_PERFECT = word_set("heard been had read seen tried noticed used taken told felt asked")
_ASKS = word_set(
    "ask tell get push beg urge press force make persuade convince remind order nag want instruct request"
)


def _told_to_others(words: tuple[str, ...], at: int) -> int:
    """Return where "ask your doctor to raise your dose", "ask for a higher dose" ends; none if it asks."""
    verb = words[at]
    if (verb in _ASKS and not CLINICIANS.isdisjoint(words[at + 1 :])) or (
        word_at(words, at + 1) == "them" and verb in _ASKS
    ):
        for there in range(at + 2, len(words) - 1):
            if words[there] in {"to", "for"} and words[there - 1] != "how":
                return _other_task(words, there + 1, words[there])
        return 0
    if verb == "ask" and words[at + 1 : at + 3] == ("to", "be"):
        return len(words) if PARTICIPLES.get("".join(words[at + 3 : at + 4])) in DOING - TELLING else 0
    if word_at(words, at + 1) in {"for", "on", "of", "about"} and verb in _WISHING:
        return _wish(words, at)
    if verb == "say" and words[at + 1 : at + 3] in {("no", "to"), ("yes", "to")}:
        return len(words) if thing_after(words, at + 3) is Thing.TREATMENT else 0
    return 0


_WISHING = word_set("ask insist opt go push press plump settle vote think dream")


def _wish(words: tuple[str, ...], at: int) -> int:
    """Return where "ask for a higher dose", "opt for the spray" ends; none if a paper is wished for."""
    phrase = phrase_after(words, at + 1 if words[at + 1] not in {"of", "about"} else at + 2)
    if phrase in {("more",), ("less",), ("another",), ("another", "one")}:
        return min(len(words), at + 3)
    wished = any(map(is_treatment, phrase)) and PAPER.isdisjoint(phrase)
    chosen = is_compared(phrase) or words[at] not in {"ask", "think"} or word_at(phrase, 0) == "a"
    return min(len(words), at + 2 + len(phrase)) if wished and chosen else 0


def _other_task(words: tuple[str, ...], at: int, joint: str) -> int:
    thing = thing_after(words, at if joint == "for" else at + 1)
    if joint == "for":
        phrase = phrase_after(words, at)
        return (
            len(words)
            if thing is Thing.TREATMENT and (is_compared(phrase) or word_at(phrase, 0) in {"a", "another"})
            else 0
        )
    if words[at] in TELLING or words[at] in {"help", "be"}:
        return 0
    return (
        len(words)
        if thing in {Thing.TREATMENT, Thing.PRONOUN, Thing.BODY} or is_compared(words[at + 1 :])
        else 0
    )
