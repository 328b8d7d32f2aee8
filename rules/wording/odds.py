"""Rule five, odds: shares of people are refused; words that an article may use are warned of."""

from collections.abc import Callable, Iterator

from rules.wording.effects import EFFECT_FORMS, HEDGES, STRONG
from rules.wording.nouns import PEOPLE, ROUTES, is_treatment
from rules.wording.numbers import CARDINALS, ORDINALS
from rules.wording.tokens import Sentence, word_at
from rules.wording.words import phrases, starts_with, word_set

_PERCENT = word_set("% ‰ ٪ percent percents percentage percentages percentile pct centile")
_HALF = word_set(
    "half halves halfway quarter quarters thirds fourths fifths sixths eighths tenths twentieths hundredths"
)
_NEARLY = word_set("nearly almost virtually practically hardly scarcely barely essentially about")
_ALL = word_set("no all any every everyone everybody anyone anybody none nobody always never each")
_NUMBERS = CARDINALS | {"one"}
_EACH = word_set("every each any a the")
_SHARE_OF = PEOPLE | word_set("all us cases drips times sessions pain trials studies treated")


def shares(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that give a share, a percentage or odds."""
    words = sentence.words
    if _is_set_against(words):
        yield 0, len(words)
    for at, word in enumerate(words):
        if word in _PERCENT or word in _HALF or word in _TOSSED:
            yield at, at + 1
        elif word in _NUMBERS or word in _UNCOUNTED:
            end = _out_of(words, at)
            if end:
                yield at, end
        elif word in ORDINALS and _is_a_part(words, at):
            yield at - 1, at + 1
        elif word in _NEARLY and _is_nearly_all(words, at):
            yield at, at + 2
        else:
            length = starts_with(words, at, _SAID) if word in _SAID else 0
            if length:
                yield at, at + length


_TOSSED = word_set("coin coins odds tossup")
_UNCOUNTED = word_set("few many some most")
_SAID = phrases(
    "per cent, per mille, heads or tails, p c, toss up, next to none, next to nobody, next to no, next to "
    "nothing, all but, everyone except, everybody except, all except, as often as not, as good as "
    "everyone, as good as everybody"
)
_PART_OF = word_set("of feel felt get got had have")


def _is_a_part(words: tuple[str, ...], at: int) -> bool:
    """Return whether "a third", "two thirds", "a tenth of" is a part of a whole, not a rank."""
    before, following = word_at(words, at - 1), word_at(words, at + 1)
    return before in _NUMBERS or (before in {"a", "an"} and (not following or following in _PART_OF))


def _is_nearly_all(words: tuple[str, ...], at: int) -> bool:
    word, rest = words[at], words[at + 1 :]
    if word in _HARDLY and word_at(rest, 0) == "a":
        return word_at(rest, 1) in PEOPLE or word_at(rest, 1) == "soul"
    return word_at(rest, 0) in _ALL and (
        word != "about" or word_at(words, at - 1) == "just" or not PEOPLE.isdisjoint(rest[1:])
    )


_HARDLY = word_set("hardly scarcely barely")
_REST_OF_ALL = word_set("another one several others")


def _is_set_against(words: tuple[str, ...]) -> bool:
    """Return whether "for every person who is helped, another is not" sets people against each other."""
    every = words[0] == "for" and word_at(words, 1) in {"every", "each"}
    return every and word_at(words, 2) in PEOPLE | {"one"} and not _REST_OF_ALL.isdisjoint(words[3:])


def _out_of(words: tuple[str, ...], at: int) -> int:
    """Return where "nine out of ten", "one of every two", "many in each hundred" ends; else none."""
    number = words[at] in _NUMBERS
    there = at + 1
    while number and word_at(words, there) in CARDINALS:
        there += 1
    if word_at(words, there) in (_SHARE_OF if number else PEOPLE):
        there += 1
    if number and words[there : there + 2] == ("to", "one"):
        return there + 2
    joint = 2 if words[there : there + 2] == ("out", "of") else 1
    if joint == 1 and word_at(words, there) not in {"in", "of", "per"}:
        return 0
    return _whole_of(words, there + joint, words[at])


def _whole_of(words: tuple[str, ...], there: int, part: str) -> int:
    """Return where the whole ends of which something is a part: "every two", "ten", "each patient"."""
    each = word_at(words, there) in {"every", "each"}
    if word_at(words, there) in _EACH:
        there += 1
    whole = word_at(words, there)
    return there + 1 if whole in _NUMBERS or (each and part in _NUMBERS and whole in PEOPLE) else 0


_LIKELY = word_set("likely unlikely likelier likeliest probable probably improbable likelihood probability")
_LONGER = word_set(
    "briefer longer shorter longest shortest sooner soonest slower slowest faster fastest quicker quickest "
    "slowly quickly earlier"
)
_TIMED = word_set(
    "last lasts lasted lasting hold holds wear wears fade fades act acts work works relief effect effects "
    "run runs start starts begin begins go goes keep keeps kick come comes persist persists linger lingers "
    "stay stays acting working"
)
_SIZES = word_set(
    "even every good high big slim small low fair fighting decent excellent strong poor great real "
    "better best"
)
_OWN = word_set("i me my we our")
_DOING = word_set("feel get do have find are say need")


def likelihoods(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that an article may say, and an author has to have seen."""
    words = sentence.words
    for at, word in enumerate(words):
        judge = _JUDGES.get(word)
        if judge is not None and judge(sentence, at):
            yield at, at + 1
    yield from _comparisons(sentence)


def _is_asked(sentence: Sentence) -> bool:
    return sentence.is_question or "whether" in sentence.words


def _most(sentence: Sentence, at: int) -> bool:
    words = sentence.words
    before = word_at(words, at - 1)
    opens = (
        before in {"", "in", ","} and words[at] == "most" and bool(sentence.mark) and not _is_asked(sentence)
    )
    opens &= _OWN.isdisjoint(words)
    return opens or _is_of_people(words[at], before, words[at + 1 :])


def _few(sentence: Sentence, at: int) -> bool:
    following = sentence.words[at + 1 :]
    named = word_at(following, 0) in PEOPLE | {"of", "who"}
    named |= at == 0 and not _DOING.isdisjoint(following)
    return named and word_at(sentence.words, at - 1) not in {"a", "quite"}


def _likely(sentence: Sentence, at: int) -> bool:
    return word_at(sentence.words, at - 1) not in {"how", "equally"} and not _is_asked(sentence)


def _rare(sentence: Sentence, at: int) -> bool:
    return word_at(sentence.words, at - 1) in {"is", "are", "very", "extremely"} and not _is_asked(sentence)


def _share(sentence: Sentence, at: int) -> bool:
    words = sentence.words
    return "lion" in words[:at] or (word_at(words, at + 1) == "of" and not PEOPLE.isdisjoint(words[at:]))


def _chance(sentence: Sentence, at: int) -> bool:
    said = word_at(sentence.words, at + 1) in {"are", "of", "for"} and not _is_asked(sentence)
    return said or word_at(sentence.words, at - 1) in _SIZES


def _more(sentence: Sentence, at: int) -> bool:
    return sentence.words[at + 2 : at + 4] == ("than", "not")


def _mostly(sentence: Sentence, at: int) -> bool:
    following = word_at(sentence.words, at + 1)
    said = EFFECT_FORMS.get(following, following) in STRONG and not _is_asked(sentence)
    return (said and _OWN.isdisjoint(sentence.words)) or following in PEOPLE


def _outlasts(sentence: Sentence, _at: int) -> bool:
    return not _is_hedged(sentence.words)


_OUTDOING = word_set("outlast outlive outstay outdo outrun outperform outshine outweigh outdoe")
_JUDGES: dict[str, Callable[[Sentence, int], bool]] = {
    **dict.fromkeys(("most", "majority", "minority"), _most),
    **dict.fromkeys(_LIKELY, _likely),
    **dict.fromkeys(("rare", "uncommon"), _rare),
    **dict.fromkeys(("share", "bulk", "proportion", "fraction"), _share),
    **dict.fromkeys(("chance", "chances", "prospects", "outlook"), _chance),
    "more": _more,
    **dict.fromkeys(("mainly", "mostly", "usually", "typically", "generally"), _mostly),
    **dict.fromkeys((root + end for root in _OUTDOING for end in ("", "s", "d", "ed")), _outlasts),
    "few": _few,
}


def _is_of_people(word: str, before: str, rest: tuple[str, ...]) -> bool:
    if word != "most":
        return True
    if before == "at":
        return False
    if not rest:
        return before in {"", "to", "for", "of", "helps", "suits"}
    named = rest[0] == "of" and word_at(rest, 1) in {"the", "those", "them", "us"}
    return named or not PEOPLE.isdisjoint(rest)


def _is_hedged(words: tuple[str, ...]) -> bool:
    return not HEDGES.isdisjoint(words) or not _OWN.isdisjoint(words)


def _comparisons(sentence: Sentence) -> Iterator[tuple[int, int]]:
    words = sentence.words
    if sentence.is_question or _is_hedged(words) or _ASKED.intersection(words):
        return
    timed = words[-1] in {"do", "does"} or not _TIMED.isdisjoint(words)
    for at in range(len(words)):
        if _is_better(words, at) or (timed and _is_longer(words, at)):
            yield at, at + 1


def _is_longer(words: tuple[str, ...], at: int) -> bool:
    """Return whether one way lasts longer than another, is fastest, or gives out before another does."""
    several = len(ROUTES.intersection(words)) > 1
    if words[at] in _LONGER:
        return several or "than" in words[at:] or words[at].endswith("est")
    goes_on = word_at(words, at - 1) in {"on", "working", "well", "lasts"} or "relief" in words
    goes_on |= words[-1] in {"do", "does"}
    return several and goes_on and words[at] in {"past", "after", "beyond", "before"}


_BETTER = word_set("better safer stronger gentler weaker milder superior worse")


def _is_better(words: tuple[str, ...], at: int) -> bool:
    """Return whether a treatment is said to be better than something."""
    compared = words[at] in _BETTER and word_at(words, at + 1) == "than"
    return compared and any(is_treatment(word) or word == "it" for word in words[:at])


_ASKED = word_set("how whether why which what")
