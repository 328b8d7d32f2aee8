"""What is directed at the reader: an imperative, or words such as "you should"."""

from enum import Enum, auto

from rules.wording.clauses import Clause
from rules.wording.imperatives import FUNCTION, is_imperative
from rules.wording.nouns import CLINICIANS, PAPER, is_bodily
from rules.wording.objects import PERSONS, begins_an_object
from rules.wording.tokens import Sentence, last_of, word_at
from rules.wording.verbs import AUXILIARIES, PARTICIPLES, TELLING, is_adverb, is_base_verb
from rules.wording.words import phrases, starts_with, word_set


class Way(Enum):
    """How something is directed at the reader."""

    IMPERATIVE = auto()
    STRICT = auto()
    """You should."""
    LOOSE = auto()
    """You can."""
    NEGATED = auto()
    """Do not, you should not."""


_LEADS = word_set(
    "please just simply always never first also instead next now then do to only even maybe perhaps not "
    "again self still later afterwards today tonight meanwhile otherwise soon so"
)
_LEADING_PHRASES = phrases(
    "try to, try not to, remember to, make sure to, make sure you, make sure that you, no reason not to, "
    "be sure to, be careful to, be careful not to, feel free to, aim to, plan to, decide to, choose to, "
    "learn to, go ahead and, do not forget to, do not hesitate to, do not fail to, do not be afraid to, "
    "do not wait to, be prepared to, go and, agree to, offer to, refrain from, continue to, start to, "
    "begin to, take care to, take care not to, in that case, if so, if not, for now"
)
SUBJECTS = word_set("you everyone everybody anyone people patients women men adults sufferers smokers nobody")
_STRICT = phrases(
    "should, must, had best, d best, d better, are told to, are to, ought to, ought, need to, needs to, "
    "have to, has to, have got to, had better, are free to, are allowed to, are advised to, are ready to, "
    "are meant to, are supposed to, might as well, may as well, may want to, might want to, will want to, "
    "might like to, will need to, may need to, might need to, would need to, may wish to, will have to, "
    "may have to, would do well to"
)
_LOOSE = phrases("need not, can, could, may, might, want to, are welcome to")
_AROUND = word_set("not never always also just simply now then either only still to")


def direction_of(sentence: Sentence, clause: Clause) -> tuple[int, int, Way] | None:
    """Return where something directed at the reader starts, where its verb stands, and how it is directed."""
    words = sentence.words
    modal = _after_modal(words, clause)
    if modal or clause.opener == "that":
        return modal or _after_make_sure(clause)
    if clause.continues is not None:
        return _continued(sentence, clause, clause.continues)
    at, negated = _lead_in(words, clause.start, clause.end)
    if at >= clause.end:
        return None
    led, closed = at > clause.start and words[at - 1] != "to", sentence.mark in {".", "!"}
    denied = words[at - 2 : at] == ("do", "not") and words[at] not in FUNCTION
    if not denied and not is_imperative(words, at, clause.end, lead=led, closed=closed):
        return None
    return clause.start, at, Way.NEGATED if negated else Way.IMPERATIVE


def _after_make_sure(clause: Clause) -> tuple[int, int, Way] | None:
    said = last_of(clause.lead) in _SURE and word_at(clause.words, 0) == "you" and len(clause.words) > 1
    return (clause.start, clause.start + 1, Way.STRICT) if said else None


_SURE = word_set("sure certain it ensure care that")


def ensured(clause: Clause) -> bool:
    """Return whether a clause says what the reader has to make sure of: "ensure (that) the feet are dry"."""
    lead, said = clause.lead, clause.words
    if clause.opener != "that":
        length = 1 if word_at(said, 0) == "ensure" else 2 * (said[:2] in _MAKE_SURE)
        lead, said = said[:length], said[length:]
    if last_of(lead) not in _SURE - {"it"} or not (PAPER | PERSONS | {"with"}).isdisjoint(said):
        return False
    return (
        word_at(said, 0) != "to"
        and any(map(is_bodily, said))
        and not any(PARTICIPLES.get(word) in TELLING for word in said)
    )


_MAKE_SURE = {("see", "that"), ("take", "care"), ("make", "sure"), ("be", "sure"), ("make", "certain")}


def _continued(sentence: Sentence, clause: Clause, led_by: Clause) -> tuple[int, int, Way] | None:
    """Return what "you should stop or change it" directs in its second clause: with "do it", nothing new."""
    if not clause.words or not is_base_verb(clause.words[0]) or clause.words[:2] == ("do", "it"):
        return None
    lead = direction_of(sentence, led_by)
    if lead:
        return clause.start, clause.start, lead[2]
    joined = len(led_by.words) == 1 or begins_an_object(word_at(clause.words, 1))  # "Go home and skip it"
    joined &= len(led_by.words) < 3 and len(clause.words) > 1 and is_base_verb(word_at(led_by.words, 0))
    return (clause.start, clause.start, Way.IMPERATIVE) if joined else None


def _lead_in(words: tuple[str, ...], at: int, end: int) -> tuple[int, bool]:
    """Return where the verb stands after "please", "do not", "remember to", and whether it is denied."""
    start, negated = at, False
    while at < end:
        length = starts_with(words, at, _LEADING_PHRASES)
        if length:
            at += length
        elif (words[at] in _LEADS and (words[at] != "to" or at > start)) or is_adverb(words[at]):
            negated |= words[at] in {"not", "never"}
            at += 1
        else:
            break
    return at, negated


def _after_modal(words: tuple[str, ...], clause: Clause) -> tuple[int, int, Way] | None:
    """Return the verb that "you should", "you had better", "everyone must" leads to."""
    for at in range(clause.start, clause.end):
        described = at > clause.start and words[at - 1] in {"that", "as", "than", "if", "of"}
        if not _is_subject(words, at) or (described and clause.opener != "that"):
            continue
        there = at + 1
        excused = words[there : there + 2] == ("do", "not")
        there += excused
        while there < clause.end and (
            is_adverb(words[there])
            or words[there] in _AROUND
            or (words[at] != "you" and words[there] not in AUXILIARIES and words[there] != "ought")
        ):
            there += 1
        way = Way.LOOSE if excused else Way.STRICT
        length = starts_with(words, there, _STRICT)
        if not length and words[at] == "you":
            way, length = Way.LOOSE, starts_with(words, there, _LOOSE)
        if words[at] in CLINICIANS:
            way = Way.LOOSE
        if not length:
            continue
        there += length
        negated = words[at] == "nobody"
        while there < clause.end and (is_adverb(words[there]) or words[there] in _AROUND):
            negated |= words[there] in {"not", "never"}
            there += 1
        if words[at] == "nobody" and word_at(words, there) in {"have", "be"}:
            return None
        return (at, there, Way.NEGATED if negated else way) if there < clause.end else None
    return None


def _is_subject(words: tuple[str, ...], at: int) -> bool:
    one = words[at] in {"patient", "person"} and word_at(words, at - 1) in {"a", "every", "each", "the"}
    one |= at == 0 and words[at].endswith("s") and word_at(words, 1) == "with" and words[0] not in PAPER
    return one or words[at] in SUBJECTS or words[at] in CLINICIANS
