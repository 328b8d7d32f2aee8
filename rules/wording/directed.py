"""What is directed at the reader: an imperative, or words such as "you should"."""

from rules.wording.clauses import Clause
from rules.wording.nouns import DETERMINERS, FOOD, is_bodily, is_treatment
from rules.wording.objects import Thing, begins_an_object, gerund_after, thing_after
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import AMBIGUOUS, AUXILIARIES, CARE, PARTICLES, is_base_verb
from rules.wording.words import phrases, starts_with, word_set

_LEADS = word_set(
    "please just simply always never first also instead next now then do to only even maybe perhaps "
    "again self still later afterwards today tonight meanwhile otherwise soon so"
)
_LEADING_PHRASES = phrases(
    "try to, try not to, remember to, make sure to, make sure you, make sure that you, no reason not "
    "to, be sure to, feel free to, aim to, plan to, decide to, choose to, learn to, go ahead and, do "
    "not forget to, do not hesitate to, do not fail to, do not be afraid to, do not wait to, be "
    "prepared to, go and, agree to, offer to, refrain from, continue to, start to, begin to, in that "
    "case, if so, if not, for now"
)
_LEADING_FIRST = frozenset(phrase[0] for phrase in _LEADING_PHRASES)
GERUND_LEADS = word_set(
    "consider try keep start begin stop quit continue avoid resume carry imagine recommend suggest "
    "think give worth prefer refrain contemplate"
)
_FUNCTION = AUXILIARIES | word_set(
    "a an the your my his her our their its this that these those any some all each every both no not "
    "none i you he she it we they who which what how why where when whether if in on at of to for from "
    "by with about into like through under over between within without before after until till since "
    "during as than because although though and or nor but yet so more less most many much few several "
    "such own other another same very too quite there here one two nobody everyone everybody somebody "
    "someone anyone people patients half behind beyond near off out up down along around across against "
    "among despite except per via inside outside above below upon toward towards let still good bad new "
    "old also never always only even either neither everything nothing something anything yes sure well "
    "once finally"
)
SUBJECTS = word_set("you everyone everybody anyone people patients women men adults sufferers smokers")
_STRICT = word_set("should must")
_LOOSE = word_set("can could may might")


def direction_of(sentence: Sentence, clause: Clause) -> tuple[int, int, str] | None:
    """Return where something directed at the reader starts, where its verb stands, and how it is directed."""
    words = sentence.words
    modal = _after_modal(words, clause)
    if modal:
        return modal
    if clause.opener == "that":
        sure = (
            word_at(words, clause.start - 2) in {"sure", "certain", "it"}
            and word_at(words, clause.start) == "you"
        )
        return (clause.start, clause.start + 1, "strict") if sure and clause.end > clause.start + 1 else None
    if clause.continues is not None:
        lead = _directed_by(sentence, clause.continues)
        if (
            lead is None
            and len(clause.continues.words) == 1
            and len(clause.words) > 1
            and is_base_verb(clause.continues.words[0])
        ):
            lead = "imperative"
        if lead is None or not clause.words or not is_base_verb(clause.words[0]):
            return None
        return clause.start, clause.start, lead
    at, negated = _lead_in(words, clause.start, clause.end)
    if at >= clause.end:
        return None
    led, closed = at > clause.start and words[at - 1] != "to", sentence.mark in {".", "!"}
    if not _is_imperative(words, at, clause.end, lead=led, closed=closed):
        return None
    return clause.start, at, "negated" if negated else "imperative"


def _directed_by(sentence: Sentence, clause: Clause) -> str | None:
    directed = direction_of(sentence, clause)
    return None if directed is None else directed[2]


def _lead_in(words: tuple[str, ...], at: int, end: int) -> tuple[int, bool]:
    """Return where the verb stands after "please", "do not", "remember to", and whether it is denied."""
    negated = moved = False
    while at < end:
        length = starts_with(words, at, _LEADING_PHRASES) if words[at] in _LEADING_FIRST else 0
        if length:
            at, moved = at + length, True
            continue
        if words[at : at + 2] == ("do", "not"):
            at, negated, moved = at + 2, True, True
        elif words[at] in {"never", "not"}:
            at, negated, moved = at + 1, True, True
        elif (words[at] in _LEADS and (words[at] != "to" or moved)) or (
            words[at].endswith("ly") and at + 1 < end
        ):
            at += 1
        else:
            break
    return at, negated


def _after_modal(words: tuple[str, ...], clause: Clause) -> tuple[int, int, str] | None:
    """Return the verb that "you should", "you had better", "everyone must" leads to."""
    for at in range(clause.start, clause.end):
        if words[at] not in SUBJECTS and not (
            words[at] in {"patient", "person"} and word_at(words, at - 1) in {"a", "every", "each", "the"}
        ):
            continue
        there = at + 1
        if words[at] != "you":
            there = next(
                (one for one in range(there, min(there + 5, clause.end)) if words[one] in _STRICT | {"need"}),
                there,
            )
        while there < clause.end and (
            words[there].endswith("ly") or words[there] in {"also", "always", "now", "just", "then"}
        ):
            there += 1
        modal, rest = words[there] if there < clause.end else "", words[there + 1 : clause.end]
        way, skip = _modal(modal, rest)
        if not way or (
            at > clause.start
            and words[at - 1] in {"that", "as", "than", "if", "of"}
            and clause.opener != "that"
        ):
            continue
        there += skip
        negated = False
        while there < clause.end and (
            words[there]
            in {
                "not",
                "never",
                "always",
                "also",
                "just",
                "simply",
                "now",
                "then",
                "to",
                "either",
                "only",
                "still",
            }
            or words[there].endswith("ly")
        ):
            negated |= words[there] in {"not", "never"}
            there += 1
        if there >= clause.end or (words[at] != "you" and way == "loose"):
            return None
        return at, there, "negated" if negated else way
    return None


def _modal(modal: str, rest: tuple[str, ...]) -> tuple[str, int]:
    """Return how a modal directs, and of how many words it is."""
    if modal in _STRICT:
        return "strict", 1
    if (modal in {"need", "have", "ought"} and word_at(rest, 0) == "to") or (
        modal in {"ought", "need"} and word_at(rest, 0) == "not"
    ):
        return ("", 0) if modal == "need" and word_at(rest, 0) == "not" else ("strict", 1)
    if (modal == "had" and word_at(rest, 0) == "better") or (
        modal == "are"
        and rest[:2]
        in {
            ("free", "to"),
            ("allowed", "to"),
            ("advised", "to"),
            ("ready", "to"),
            ("meant", "to"),
            ("supposed", "to"),
        }
    ):
        return "strict", 2
    if (
        modal in {"may", "might", "will", "would"}
        and word_at(rest, 0) in {"want", "like", "need", "wish", "have", "do"}
        and "to" in rest
    ):
        return "strict", 2
    if modal in {"might", "may"} and rest[:2] == ("as", "well"):
        return "strict", 3
    if modal == "want" and word_at(rest, 0) == "to":
        return "loose", 1
    return ("loose", 1) if modal in _LOOSE else ("", 0)


def _is_imperative(words: tuple[str, ...], at: int, end: int, *, lead: bool, closed: bool) -> bool:
    """Return whether a clause that begins at a token tells somebody to do something."""
    word, rest = words[at], words[at + 1 : end]
    if not is_base_verb(word):
        return _is_unknown_imperative(word, rest, closed) or (closed and _is_bare_order(word, rest))
    if word not in AMBIGUOUS:
        return True
    if not rest:
        fronted = at > 1 and words[0] in FRONTING | {"if", "when"} and words[at - 1] == ","
        waits = word == "wait" and end < len(words)
        return waits or ((lead or fronted) and word in _ALONE)
    if rest[0] in HIGHER or (word in GERUND_LEADS and gerund_after(words[:end], at + 1) >= 0):
        return True
    return _has_an_object(words[:end], at, lead=lead)


def _is_bare_order(word: str, rest: tuple[str, ...]) -> bool:
    """Return whether an unknown word and a medicine make a whole sentence: "Hoard opioids."."""
    if not rest or not is_treatment(rest[0]) or word in _FUNCTION or is_bodily(word) or len(rest) > 5:
        return False
    described = word.endswith(
        ("al", "ic", "ous", "ive", "ary", "ble", "ful", "ing", "ed", "ly", "er", "s", "an", "ong")
    )
    return not described and word.isalpha() and AUXILIARIES.isdisjoint(rest)


def _has_an_object(words: tuple[str, ...], at: int, *, lead: bool) -> bool:
    """Return whether what follows a word that can be a noun makes it a verb: "use it", not "use of it"."""
    word, rest = words[at], words[at + 1 :]
    following = rest[0]
    if following == "of" or following in AUXILIARIES:
        return False
    if following not in {"your", "the", "it"} and not AUXILIARIES.isdisjoint(rest):
        return False
    if following in _INTO and thing_after(words, at + 1) in {Thing.TREATMENT, Thing.BODY}:
        return word in {"stay", "rest", "go", "sit", "sleep"}
    if begins_an_object(following) or following in PARTICLES - _INTO or following.endswith("ly"):
        return True
    return lead or following in FOOD or (word in CARE and following in _AFTER_CARE)


_ALONE = CARE | {"spray", "puff", "stop"}
_INTO = word_set("in with for")
_AFTER_CARE = word_set("more less well before after with in")


def _is_unknown_imperative(word: str, rest: tuple[str, ...], closed: bool) -> bool:
    """Return whether an unknown word is a verb by what follows it: "bin your tablets"."""
    if word in _FUNCTION or not rest or word.endswith(("ing", "ed", "ly", "est")) or is_treatment(word):
        return False
    if not word.isalpha() or (word.endswith("s") and not word.endswith("ss")):
        return False
    if rest[0] in {"off", "back", "away", "out"}:
        rest = rest[1:]
    begins = word_at(rest, 0) in (_OBJECTS | (DETERMINERS - {"all"}) if closed else _OBJECTS)
    return begins and AUXILIARIES.isdisjoint(rest[1:])


_OBJECTS = word_set("your it them the yourself")
HIGHER = word_set("higher lower harder low high slower faster")
FRONTING = word_set("before after in at for during until with without from by")
