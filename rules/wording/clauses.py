"""A sentence as clauses: who does what, in which mood.

This is no parser. A clause begins at a comma, at "and" or "but", and at a word that opens a subordinate
clause. Each rule looks its subject, its verb and its mood up in the word lists.
"""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from rules.wording.nouns import is_bodily
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import AUXILIARIES, is_base_verb
from rules.wording.words import word_set

CONDITIONS = word_set("if when whenever once unless while although though whereas since")
ASKING = word_set("how what whatever which whichever who whom whose why where wherever whether")
COORDINATORS = word_set("and or nor but yet so then plus")
_TIMES = word_set("before after until till as than")
_SUBJECTS = word_set(
    "i you he she it we they this that these those there people everyone everybody nobody somebody someone "
    "anyone patients your my our their his her its the a an"
)
_FRONTS = word_set("after before at in for during to with on by")
_TELLING = word_set("say says said tell tells told know knows knew think thinks show shows mean means")
_PREPOSITIONS = word_set("in on at of to for from by with about into like through under over")


class Kind(Enum):
    """What a clause is to its sentence."""

    MAIN = auto()
    CONDITION = auto()
    """After if, when, once, before with a subject: what it says is not said to be so."""
    EMBEDDED = auto()
    """After how, what, whether, which, who, or a relative that: asked, told of, or describing."""


class Clause(NamedTuple):
    """Some words of a sentence, from `start` to before `end`, without the word that opens them.

    opener: that word, else empty.
    continues: the clause whose subject and mood it shares, as in "you should stop or *change* it".
    """

    sentence: Sentence
    start: int
    end: int
    opener: str
    kind: Kind
    words: tuple[str, ...]
    continues: "Clause | None" = None

    @property
    def after_comma(self) -> bool:
        """Whether a comma stands before it, or before the word that opens it."""
        return "," in self.sentence.words[: self.start][-2:]

    @property
    def lead(self) -> tuple[str, ...]:
        """The words of its sentence before the word that opens it."""
        return self.sentence.words[: self.start][:-1]

    @property
    def led(self) -> tuple[str, ...]:
        """Its words, after those of the clause that it continues."""
        return self.words if self.continues is None else (*self.continues.words, *self.words)


def clauses_of(sentence: Sentence) -> tuple[Clause, ...]:
    """Return the clauses of a sentence, in order."""
    found: list[Clause] = []
    for clause in _parts(sentence):
        placed = _in_its_place(clause, found)
        if placed.words or placed.opener:
            found.append(placed)
    return tuple(found)


def _parts(sentence: Sentence) -> Iterator[Clause]:
    """Yield the parts between the words that open clauses; their kinds are only what these words say."""
    words, start, opener = sentence.words, 0, ""
    for at, word in enumerate(words):
        if word != "," and not _opens(words, at, start):
            continue
        yield _part(sentence, start, at, opener)
        opener, start = "" if word == "," else word, at + 1
    yield _part(sentence, start, len(words), opener)


def _opens(words: tuple[str, ...], at: int, start: int) -> bool:
    word = words[at]
    if word in _TIMES:
        return at > start and not _is_preposition(words, at) and words[at - 1] not in {"as", "just", "same"}
    if word == "that":
        return at > start and _is_relative(words, at)
    if word in {"once", "since"}:
        return word_at(words, at + 1) in _SUBJECTS - {"a", "an"}
    if word == "so":
        leads = word_at(words, at + 1) not in {"", "far", "much", "on", "that"}
        return leads and word_at(words, at - 1) in {"", ","}
    if word == "then":
        return at > start or at == 0
    if word == "while":
        return word_at(words, at - 1) not in {"a", "little", "good", "short", "long", "the", "worth"}
    if word == "because":
        return word_at(words, at + 1) not in {"", "of"}
    return word in CONDITIONS or word in ASKING or word in COORDINATORS


def _is_preposition(words: tuple[str, ...], at: int) -> bool:
    """Return whether "before", "until", "than" is followed by a noun alone: "before your visit"."""
    following = word_at(words, at + 1)
    if following in {"i", "you", "it", "they", "we", "he", "she", "people"}:
        return False
    if following in {"several", "some", "many", "few"} or words[at + 1 : at + 3] == ("a", "few"):
        return True
    return not any(
        word in _FINITE or (word.endswith("s") and is_base_verb(word[:-1])) for word in words[at + 2 :]
    )


_FINITE = AUXILIARIES | {"returns", "comes", "goes"}


def _is_relative(words: tuple[str, ...], at: int) -> bool:
    """Return whether "that" opens a clause, rather than pointing at something ("take that")."""
    before, following = words[at - 1], word_at(words, at + 1)
    is_verb = is_base_verb(before) and not is_bodily(before) and before not in _TELLING | {"find"}
    if before in _PREPOSITIONS or is_verb:
        return False
    return following not in {"", "dose", "drip", "medicine", "treatment", "spray", "pill", "tablet"}


def _part(sentence: Sentence, start: int, end: int, opener: str) -> Clause:
    kind = Kind.MAIN
    if opener in CONDITIONS or opener in _TIMES:
        kind = Kind.CONDITION
    elif opener in ASKING or opener == "that":
        kind = Kind.EMBEDDED
    return Clause(sentence, start, end, opener, kind, sentence.words[start:end])


def _in_its_place(clause: Clause, before: list[Clause]) -> Clause:
    """Return a clause with the kind that it takes from those before it."""
    last = before[-1] if before else None
    if last is None or clause.kind is not Kind.MAIN:
        return clause
    if clause.opener == "":  # after a comma: back in the main clause, unless it only lists
        lists = len(clause.words) == 1 and is_base_verb(*clause.words)
        led = last.kind is Kind.CONDITION or word_at(last.words, 0) in _FRONTS
        return _continuing(clause, last) if lists and not led else clause
    if clause.opener in {"but", "yet", "so", "then", "because", "plus"}:
        return clause
    if not clause.words:
        return _continuing(clause, last)
    said = clause.words[1:] if clause.words[0] == "then" else clause.words
    if word_at(said, 0) in _SUBJECTS and len(said) > 2 and clause.after_comma:
        return clause
    if clause.opener == "and" and clause.after_comma and is_base_verb(clause.words[0]):
        return clause
    if clause.opener == "and" and last.kind is Kind.MAIN and _forbids(last):
        return clause
    if clause.opener == "and" and last.kind is Kind.EMBEDDED and _rides_on(clause, last):
        return clause
    return _continuing(clause, last)


_JOINING = word_set("to can may will")


def _rides_on(clause: Clause, last: Clause) -> bool:
    """Return whether "tell us how you slept *and cut out the naps*" goes on from "tell", not from "slept"."""
    joined = any(is_base_verb(word) or word in _JOINING for word in last.words)
    return not joined and is_base_verb(clause.words[0]) and is_base_verb(clause.sentence.words[0])


def _forbids(clause: Clause) -> bool:
    return clause.words[:2] == ("do", "not") or word_at(clause.words, 0) == "never"


def _continuing(clause: Clause, last: Clause) -> Clause:
    return clause._replace(kind=last.kind, continues=last.continues or last)
