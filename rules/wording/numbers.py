"""Rule four, numbers: cardinals, Roman numerals, multiples, ordinals, ages, and counted doses.

What is counted for the sheet itself ("Mark three at most", "Name up to two things") stands, and so does "one"
where it is a pronoun or an article.
"""

import re
from collections.abc import Iterator

from rules.wording.nouns import CONTAINERS, DOSES, METRIC, PAPER, PEOPLE, TREATMENT, is_treatment
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import TELLING
from rules.wording.words import word_set

_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = frozenset(
    f"two three four five six seven eight nine {_TEENS} {_TENS} hundred hundreds thousand thousands million "
    "millions billion billions trillion dozen dozens couple handful zero nil nought naught null nada zilch "
    "umpteen duo trio quartet quintet sextet brace gross fourty tweny".split()
)
MULTIPLES = word_set(
    "squared cubed twice thrice double doubled doubles doubling triple tripled triples tripling treble "
    "quartered trebled trebles trebling quadruple quadrupled quintuple halve halved halves halving twofold "
    "manyfold severalfold"
)
_FOLD = frozenset(f"{word}fold" for word in CARDINALS)
ORDINALS = word_set(
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth "
    "eightieth ninetieth hundredth thousandth umpteenth nth"
)
_AGES = word_set(
    "twenties thirties forties fifties sixties seventies eighties nineties teens septuagenarian "
    "septuagenarians octogenarian octogenarians nonagenarian centenarian sexagenarian"
)
_ROMAN = word_set("ii iii vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxx xl")
_RANKED = word_set("part stage grade phase step level type class chapter section plan category figure group")
_LETTER_NUMERALS = word_set("i v x iv")
_BETWEEN = word_set(
    "less more further extra additional full complete higher high lower low small smaller large larger big "
    "bigger strong stronger of the these those such other or to and single whole separate different new "
    "usual equal your my our ketamine iv oral nasal intravenous intranasal booster starter test next last "
    "initial good about at least most a muscle treatment pain follow top short long weekly daily spinal"
)
_ONLY_AS_ORDINAL_OF = word_set("party parties person")


_NUMERALS = (
    CARDINALS
    | MULTIPLES
    | _FOLD
    | ORDINALS
    | _AGES
    | _ROMAN
    | _LETTER_NUMERALS
    | word_set("one once fold oh nought score scores factor")
)


def numbers(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that give a number, a multiple, a rank or an age, but no counted doses."""
    words = sentence.words
    if _NUMERALS.isdisjoint(words):
        return
    for at, word in enumerate(words):
        if word in _NUMERALS and _is_number(sentence, at):
            yield at, at + 1


def _is_number(sentence: Sentence, at: int) -> bool:
    words, word = sentence.words, sentence.words[at]
    following = word_at(words, at + 1)
    if word == "brace" and following != "of":
        return False  # a support for a joint
    if word in CARDINALS:
        return not _counts_for_the_sheet(sentence, at)
    if word in MULTIPLES or word in _FOLD or word in _AGES:
        return following not in {"check", "checked"}
    if word in ORDINALS:
        return following not in _ONLY_AS_ORDINAL_OF or word_at(words, at - 1) in {"every", "each"}
    return _is_number_sign(words, at) or _is_once(sentence, at)


def _is_number_sign(words: tuple[str, ...], at: int) -> bool:
    word = words[at]
    before, after = word_at(words, at - 1), word_at(words, at + 1)
    if word in _ROMAN or (word in _LETTER_NUMERALS and before in _RANKED):
        return True
    if word == "one":
        return after in METRIC or after == "point" or before in {"aged", "number", "factor", "score", "plus"}
    if word == "fold" and (before in CARDINALS or before in {"several", "many", "one"}):
        return True
    if word in {"oh", "nought"}:
        return after == "point"
    if word in {"score", "scores"}:
        return after == "of" and (word == "scores" or before in {"a", "one"})
    if word == "factor":
        return before in {"a", "the"} and word_at(words, at - 2) == "by" and after == "of"
    return False


_MANY_PEOPLE = PEOPLE | word_set("they course courses given people")
_OWN = word_set("i you me my we our your")


def _is_once(sentence: Sentence, at: int) -> bool:
    """Return whether "once" or "one time" counts what people or courses get."""
    words, word = sentence.words, sentence.words[at]
    if word == "once":
        if word_at(words, at - 1) in {"", "at", "than", ","} or words[at + 1 : at + 3] == ("and", "finished"):
            return False
    elif not (word == "one" and word_at(words, at + 1) == "time"):
        return False
    taken = not _MANY_PEOPLE.isdisjoint(words[:at]) or (word == "one" and any(map(is_treatment, words[:at])))
    return taken and _OWN.isdisjoint(words)


def _counts_for_the_sheet(sentence: Sentence, at: int) -> bool:
    """Return whether a number says how many things to name, ask or mark."""
    words = sentence.words
    following = next((word for word in words[at + 1 :] if word not in _BETWEEN), "")
    if following in DOSES | TREATMENT | PEOPLE:
        return False
    at_most = ("at", "most") in {words[at + 1 : at + 3], words[at + 2 : at + 4], words[-2:]}
    at_most |= words[:at][-2:] in {("at", "most"), ("up", "to")}
    at_most |= words[:at][-3:] == ("no", "more", "than")
    if not at_most:
        return False
    if len(words) == 3:
        return True  # a hint of its own: "Three at most."
    said = (*sentence.before[0], *words)
    asked = not (TELLING | {"choose", "pick", "add", "give"}).isdisjoint(said)
    return asked or following in PAPER


_FEW_OR_ONE = word_set("one several handful pair few numerous multiple countless")


_COUNTED = CARDINALS | _FEW_OR_ONE | ORDINALS | word_set("second half tens")
_VAGUE = word_set("several few numerous multiple")
_COUNTING = _COUNTED | METRIC | CONTAINERS | word_set("single lone sole per")


def counted_doses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that count doses, visits, courses or amounts."""
    words = sentence.words
    if _COUNTING.isdisjoint(words):
        return
    for at, word in enumerate(words):
        if word in _COUNTED and (word not in _VAGUE or word == "several" or sentence.mark):
            end = _counted(words, at)
            if end:
                yield at, end
        elif (
            word in {"single", "lone", "sole"}
            and word_at(words, at - 1) == "a"
            and word_at(words, at + 1) in DOSES
        ):
            yield at - 1, at + 2
        elif word in {"a", "an"} and _is_measure(words, at):
            yield at, at + 2
        elif word == "per" and word_at(words, at + 1) in METRIC | {"dose", "session", "visit"}:
            yield max(0, at - 1), at + 2


_GLUED = re.compile(r"[0-9]+([^\W\d_]+)")


def doses_in_digits(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that count doses in digits, such as "5 mg" and "5mg"."""
    words = sentence.words
    for at, word in enumerate(words):
        glued = _GLUED.fullmatch(word)
        end = _counted(words, at) if word.isdecimal() else at + 1 if glued and glued[1] in DOSES else 0
        if end:
            yield at, end


def _counted(words: tuple[str, ...], at: int) -> int:
    """Return where the counted noun ends; none if nothing is counted."""
    for there in range(at + 1, len(words)):
        word = words[there]
        if word in DOSES or (word in TREATMENT and word.endswith("s")):
            if words[at] in _VAGUE and (word in {"treatments", "turns", "tries"} or word not in DOSES):
                return 0
            return 0 if words[at] == "one" and word == "times" else there + 1
        if words[at] in ORDINALS | {"second"} and word == "treatment":
            return there + 1
        if word not in _BETWEEN and word not in CARDINALS and word not in {"one", "per", "in"}:
            return 0
        if words[at] == "one" and word in {"of", "or", "and", "to", "in"}:
            return 0
    return 0


_TAKEN = word_set("relief effect effects dose doses drip had have take takes took came after per")


def _is_measure(words: tuple[str, ...], at: int) -> bool:
    """Return whether "a" counts: "a gram per stone", "relief came after a bottle"."""
    noun = word_at(words, at + 1)
    if noun in METRIC:
        return True
    return noun in CONTAINERS and (word_at(words, at - 1) == "is" or not _TAKEN.isdisjoint(words[:at]))
