"""Rule three, promises: an effect said as a fact, reassurance, and trust asked for.

"It may help" and "it helps some people" are hedged and stand; "it always helps" does not become fine through a
hedge. What the person says of themselves, asks, or is told back of their own answers is no promise.
"""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.effects import (
    ABSOLUTES,
    ALL,
    CERTAIN,
    COMING,
    EFFECT_FORMS,
    FELT,
    HEDGES,
    LIVING,
    NEUTRAL_VERBS,
    OUTCOMES,
    PAST_FORMS,
    PEOPLE_SUBJECTS,
    STATES,
    STRONG,
    TREATED,
    WITH_OBJECT,
)
from rules.wording.forecasts import forecasts, is_known
from rules.wording.durations import is_time
from rules.wording.nouns import BODY, CLINICIANS, DOSES, PAPER, PEOPLE, TREATMENT, is_bodily
from rules.wording.reassurance import reassurances
from rules.wording.tokens import Sentence

_OWN = frozenset("i me my myself we our".split())
_NOT = frozenset("not no never cannot nobody nothing neither nor none hardly without".split())
_BE = frozenset(
    "is are be becomes become stays stay remains remain being feels seems gets get proves prove".split()
)
_ADVERBS = frozenset("very quite so too really always never completely totally entirely perfectly absolutely fully the a an "
                     "now soon also just truly often certainly surely definitely simply still that this such been "
                     "clearly wholly almost nearly well as".split())  # fmt: skip
_REFUSED_WHEN_DENIED = frozenset("come return hurt fail stop fade wear end worsen relapse harm leave".split())
_DENIED_HARM = frozenset("dangerous harmful risky unsafe addictive harm danger toxic painful habit".split())
_SAID_BACK = frozenset("said told answered wrote".split())
_COMPARISON = frozenset(
    "longer shorter sooner faster slower quicker slowly quickly differently longest shortest than".split()
)
_MARKS_OF_DEGREE = frozenset({"a", "the"})


def promises(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that promise something."""
    yield from _answers_its_own_question(sentence)
    if sentence.is_question:
        if "know" in sentence.words[:4] and "that" in sentence.words:
            yield from forecasts(sentence, clauses)
        return
    yield from reassurances(sentence)
    yield from forecasts(sentence, clauses)
    if not _OWN.isdisjoint(sentence.words) and _OWN.intersection(sentence.words[:6]):
        return
    if not _OWN.isdisjoint(sentence.before[0]) and sentence.before[1] == ":" or sentence.words[0] == "that":
        return  # an answer of the person, or a label for one: "What I expect: That it settles the pain"
    yield from _without_a_verb(sentence)
    yield from _for_all(sentence)
    for clause in clauses:
        span = _said_as_fact(clause, sentence) or _said_of_the_past(clause, sentence)
        if span:
            yield span


_PAST_SUBJECTS = frozenset("ketamine drip spray drips sprays treatment treatments infusion infusions tablets people patients everyone "
                           "everybody person patient woman man women men pain relief all they".split())  # fmt: skip


def _said_of_the_past(clause: Clause, sentence: Sentence) -> tuple[int, int] | None:
    """Return "the drip took the pain away": but "your pain eased" only says back what was answered."""
    words = sentence.words
    if (
        clause.kind is not Kind.MAIN
        or sentence.mark not in {".", "!"}
        or {"your", "you"}.intersection(clause.led[:6])
    ):
        return None
    if not HEDGES.isdisjoint(clause.led) or not _NOT.isdisjoint(clause.led):
        return None
    for at in range(clause.start + 1, min(clause.end, clause.start + 8)):
        verb = PAST_FORMS.get(words[at])
        subject = words[clause.start : at]
        if (
            verb is None
            or _PAST_SUBJECTS.isdisjoint(subject)
            or words[at - 1] in {"is", "are", "was", "were", "be", "been"}
        ):
            continue
        if _is_paper(subject) or _named_thing(subject) or subject[-1:] == ("it",):
            return None
        if _is_effect(verb, subject, words[at + 1 : min(clause.end, at + 7)]):
            return clause.start, at + 1
    return None


_ALL_PEOPLE = frozenset("everyone everybody nobody anyone".split())
_FOR_ALL = frozenset("relief hope better cure helps works worked helped improves improved help".split())
_KNOWING = frozenset(
    "can could may might know knows say says tell promise not if should must need what how which who".split()
)


def _for_all(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "there is hope for everyone", "no one leaves without relief", "it worked for all of them"."""
    words = sentence.words
    everybody = (
        not _ALL_PEOPLE.isdisjoint(words)
        or words[:2] == ("no", "one")
        or any(words[at : at + 2] in {("for", "all"), ("all", "of")} for at in range(len(words) - 1))
    )
    if everybody and not _FOR_ALL.isdisjoint(words) and _KNOWING.isdisjoint(words) and len(words) < 14:
        yield 0, len(words)


_ENJOYING = frozenset("feel enjoy expect wake look welcome experience sleep live regain reclaim get watch forget find "
                      "discover say bid have imagine picture".split())  # fmt: skip
_HOPED = (OUTCOMES | {"relief", "sleep", "life", "comfort", "without", "goodbye", "farewell"}) - {
    "results", "result", "change", "changes", "good", "again", "back", "fine", "again", "normal", "well", "hope", "difference",
}  # fmt: skip
_GONE = frozenset("no without goodbye farewell end freedom free zero".split())
_SUFFERING = frozenset("pain suffering agony ache aches symptoms misery".split())


def _without_a_verb(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "Enjoy relief.", "No more pain.": a label for an answer has no full stop."""
    words = sentence.words
    if sentence.mark not in {".", "!"} or {
        "not",
        "never",
        "if",
        "whether",
        "cannot",
        "nobody",
        "say",
    }.intersection(words[:3]) - {"say"}:
        return
    if (
        words[0] in _ENJOYING
        and words[1:2]
        and words[1] not in NEUTRAL_VERBS | {"that"}
        and len(words) <= 8
        and not _HOPED.isdisjoint(words[1:])
        and HEDGES.isdisjoint(words)
    ):
        if words[0] != "get" or "help" not in words:
            yield 0, len(words)
    elif words[0] in {
        "no",
        "goodbye",
        "farewell",
        "the",
        "freedom",
        "free",
        "soon",
        "at",
    } and HEDGES.isdisjoint(words):
        for at, word in enumerate(words[:8]):
            if (
                word in _SUFFERING
                and not _GONE.isdisjoint(words[max(0, at - 3) : at])
                and NOT_KNOWN.isdisjoint(words)
            ):
                if words[at + 1 : at + 2] not in {("signals",), ("relief",), ("specialist",)}:
                    yield 0, at + 1
                return


NOT_KNOWN = frozenset("know say tell promise guarantee treatment test medicine scan article".split())


def _said_as_fact(clause: Clause, sentence: Sentence) -> tuple[int, int] | None:
    """Return the span from the subject to what is promised of it; None if nothing is, or less than a fact."""
    if (
        clause.opener in {"who", "that"}
        and sentence.words[max(0, clause.start - 2) : clause.start - 1] in _ALL_WHO
    ):
        return _of_all_who(clause, sentence)
    if clause.kind is Kind.CONDITION:
        return None
    if clause.kind is Kind.EMBEDDED and clause.opener != "that":
        if not is_known(sentence.words, clause) or {"works", "work", "acts", "lasts", "affects"}.intersection(
            clause.words
        ):
            return None
    if clause.opener == "that" and _describes(sentence.words, clause):
        return None
    if (
        clause.opener == "that"
        and clause.kind is Kind.EMBEDDED
        and (
            not HEDGES.isdisjoint(sentence.words[: clause.start])
            or not _NOT.isdisjoint(sentence.words[: clause.start])
        )
    ):
        return None
    words = sentence.words
    for at in range(clause.start, clause.end):
        word = words[at]
        if (
            word in EFFECT_FORMS
            or word in _BE
            or word in {"has", "have"}
            or _is_unknown_verb(sentence, clause, at)
        ):
            end = _promised(clause, sentence, at)
            if end:
                return clause.start, end
    return None


_SAYING = frozenset("say says know knows show shows prove proves means mean think thinks believe tell tells you agree agrees "
                    "found find doubt proof clear certain sure state states confirm confirms remember see fact is".split())  # fmt: skip


def _describes(words: tuple[str, ...], clause: Clause) -> bool:
    """Return whether "that" leads on from a noun ("the dose that suits you"), not from a verb of saying."""
    return clause.start < 2 or words[clause.start - 2] not in _SAYING


_ALL_WHO = {("anyone",), ("everyone",), ("everybody",), ("anybody",), ("all",), ("those",)}


def _of_all_who(clause: Clause, sentence: Sentence) -> tuple[int, int] | None:
    """Return "everyone who tries it improves": the verb of the sentence stands after that of the relative clause."""
    words = sentence.words
    for at in range(clause.start + 1, clause.end):
        verb = EFFECT_FORMS.get(words[at])
        if verb and words[at] != verb and HEDGES.isdisjoint(words[: clause.end]):
            if (
                verb in STRONG
                or verb in LIVING
                and (at + 1 == clause.end or not OUTCOMES.isdisjoint(words[at : at + 4]))
            ):
                return clause.start - 2, at + 1
    return None


_ANSWERS = frozenset("help work ease return come fade stop".split())


def _is_an_answer(sentence: Sentence, holder: tuple[str, ...], verb: str) -> bool:
    """Return whether a line without a full stop is an answer to choose: "It helps a little"."""
    return (
        not sentence.mark
        and holder == ("it",)
        and verb in _ANSWERS
        and len(sentence.words) < 8
        and CERTAIN.isdisjoint(sentence.words)
    )


def _promised(clause: Clause, sentence: Sentence, at: int) -> int:
    """Return where a promise ends whose verb stands at a token; none if it is none."""
    words = sentence.words
    subject = words[clause.start : at]
    if not subject and clause.continues is None:
        return 0
    led = (*clause.continues.words[:12], *clause.words) if clause.continues else clause.words
    holder = subject or led[:4]
    if _is_paper(holder):
        return 0
    if (
        (holder[:2] == ("no", "one") or holder[:1] == ("nobody",))
        and "not" in holder
        and words[at] in EFFECT_FORMS
    ):
        return at + 1
    absolute = not ALL.isdisjoint(holder) and not {"not"}.intersection(holder)
    if _is_hedged(led, at - clause.start, absolute) or _is_negated(words, clause, at):
        return 0
    if (
        words[at] in _BE
        and words[at + 1 : at + 2] == ("not",)
        and not _DENIED_HARM.isdisjoint(words[at + 2 : at + 5])
    ):
        return at + 3
    if words[at] in _BE or words[at] in {"has", "have"}:
        found = _state(words, clause, at, holder)
        if found:
            return found
    verb = EFFECT_FORMS.get(words[at])
    if verb is None and words[at] not in _BE and words[at] not in {"has", "have"}:
        return at + 1
    if (
        verb == words[at]
        and clause.continues is not None
        and len(clause.words) == 1
        and not _is_person(holder)
    ):
        return 0  # the end of a list: "pain affects sleep, mood and work"
    if verb == words[at] and not _FINITE_BEFORE.isdisjoint(subject):
        return 0  # a noun: "pain needs urgent help"
    if verb is None or not _is_finite(words, clause, at):
        return 0
    if _is_an_answer(sentence, holder, verb):
        return 0
    return at + 1 if _is_effect(verb, holder, words[at + 1 : min(clause.end, at + 7)]) else 0


_ONLY_SUBJECTS = frozenset("relief ketamine drip spray pain it treatment medicine".split())


def _is_unknown_verb(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Return whether a word after "relief", "the drip" is a verb that is not known to be neutral: "pain loses its grip"."""
    word, before = sentence.words[at], sentence.words[clause.start : at]
    if (
        not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
        or word in NEUTRAL_VERBS
        or is_bodily(word)
        or word in PAPER
    ):
        return False
    if not before or before[-1] not in _ONLY_SUBJECTS - {"it"} or len(before) > 2:
        return False
    if word in DOSES or word in PEOPLE or is_time(word):
        return False
    if before[-1] not in {"relief", "ketamine", "pain"}:
        return not FELT.isdisjoint(sentence.words[at + 1 : at + 4])
    if before[-1] == "pain":
        return (
            at + 1 == clause.end
            and sentence.mark in {".", "!"}
            or sentence.words[at + 1 : at + 2] == ("its",)
        )
    return at + 1 < clause.end or sentence.mark in {".", "!"}


def _is_paper(holder: tuple[str, ...]) -> bool:
    return bool(holder) and (
        holder[-1] in PAPER or holder[-1] in CLINICIANS or not PAPER.isdisjoint(holder[:3])
    )


def _is_hedged(led: tuple[str, ...], verb: int, absolute: bool) -> bool:
    hedges = HEDGES.intersection(led)
    if not hedges:
        return False
    if absolute or not CERTAIN.isdisjoint(led):
        return hedges == {"not"} or bool(hedges & {"not"})
    return hedges != {"not"} or "not" in led and not _worsens(led)


def _worsens(led: tuple[str, ...]) -> bool:
    """Return whether a denial is good news: "the pain does not come back", "it is not dangerous"."""
    after = led[led.index("not") + 1 :]
    if not _DENIED_HARM.isdisjoint(after):
        return True
    if _REFUSED_WHEN_DENIED.isdisjoint(after[:2]):
        return False
    return not FELT.isdisjoint(led[: led.index("not")]) or "fail" in after[:2]


def _is_negated(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    before = words[max(clause.start, at - 3) : at]
    if "not" in words[clause.start : clause.end]:
        return False  # looked at with the hedges
    if words[clause.start : clause.start + 2] == ("no", "one") or before[:1] == ("nobody",):
        return "not" not in words[clause.start : at]
    if words[at - 1 : at] == ("nothing",) and any(map(is_bodily, words[at + 1 : at + 4])):
        return False
    if words[at - 1 : at] == ("nothing",) and not {"better", "faster", "like", "best"}.isdisjoint(
        words[at + 1 : at + 3]
    ):
        return False
    return (
        before[:1] in {("no",), ("nobody",), ("none",), ("nothing",), ("neither",)}
        and "one" not in before[1:2]
    )


def _is_finite(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    """Return whether a verb form stands where a sentence has its verb, not after "to" or an article."""
    before = words[at - 1] if at > clause.start else ""
    if before in {
        "to",
        "a",
        "an",
        "the",
        "your",
        "of",
        "for",
        "in",
        "with",
        "no",
        "my",
        "how",
        "by",
        "on",
        "at",
        "from",
    }:
        return before == "to" and words[at - 2 : at - 1] in {
            ("known",),
            ("shown",),
            ("proven",),
            ("bound",),
            ("set",),
            ("sure",),
            ("ought",),
            ("has",),
            ("have",),
            ("meant",),
        }
    return True


def _is_effect(verb: str, holder: tuple[str, ...], rest: tuple[str, ...]) -> bool:
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
        if (
            not CLINICIANS.isdisjoint(rest[:3])
            or prepares
            and TREATMENT.isdisjoint(rest)
            and OUTCOMES.isdisjoint(rest)
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
            or verb == "respond"
            and "well" in rest
        )
    if people and not treated and not felt:
        return hopes and verb in {"keep", "go", "stay", "move", "win", "come", "take", "make"}
    if felt and verb == "give" and not {"way", "up", "in"}.isdisjoint(rest[:2]):
        return True
    if felt and (verb in COMING or verb in STRONG) and not _named_thing(holder):
        return True
    if not (treated or felt or _names_a_cause(holder)):
        return False
    if verb in STRONG:
        return verb not in {"hold", "prevent", "return", "settle"} or treated
    if verb in WITH_OBJECT:
        return hopes or not FELT.isdisjoint(rest)
    return False


def _named_thing(holder: tuple[str, ...]) -> bool:
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


def _state(words: tuple[str, ...], clause: Clause, at: int, holder: tuple[str, ...]) -> int:
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
    if holder[-1:] == ("pain",) and not _OVER.isdisjoint(rest[:2]):
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
    if word in STATES or word in {"pain", "symptom", "risk", "worry"} and "free" in rest:
        return at + position + 2
    return at + position + 2 if word in {"well", "better", "free", "rid"} and _is_person(holder) else 0


_SAID_OF_RELIEF = frozenset("felt described measured personal different reported found said meant possible not seen called the what one "
                            "about hard something a given named rated being".split())  # fmt: skip


_FINITE_BEFORE = frozenset("needs means calls asks says has is are have includes does was were names speaks gives lists describes "
                           "need".split())  # fmt: skip


def _is_person(holder: tuple[str, ...]) -> bool:
    return not PEOPLE_SUBJECTS.isdisjoint(holder) or "all" in holder


def _has(rest: tuple[str, ...], at: int) -> int:
    """Return where "has been proven", "has no downside" ends."""
    if rest[:2] in {("been", "shown"), ("been", "proven"), ("been", "proved"), ("been", "found")}:
        return at + 3
    if (
        rest[:1] == ("proven",)
        or rest[:1] == ("a",)
        and not {"good", "proven", "perfect", "strong", "safety"}.isdisjoint(rest[1:4])
        and ({"record", "results", "safety", "profile", "history"} & set(rest[1:6]))
    ):
        return at + 3
    if rest[:1] in {("no",), ("few",)} and not _DRAWBACKS.isdisjoint(rest[1:4]):
        return at + 3
    return 0


_DRAWBACKS = frozenset("downside downsides drawback drawbacks risk risks danger dangers harm harms catch limit limits fault "
                       "faults side ill equal rival match".split())  # fmt: skip

_ASSENT = frozenset(
    "surely absolutely certainly yes definitely indeed always undoubtedly sure course naturally very".split()
)
_RESULTS = frozenset(
    "outcome result results verdict answer conclusion summary upshot effect effects prognosis outlook forecast".split()
)
_OVER = frozenset("gone over history finished ended beaten past yesterday memory".split())
_ASSERTS = frozenset("it they you this that".split())


def _answers_its_own_question(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "Surely." after "Will it help?": a promise in two sentences."""
    asked, mark = sentence.before
    if (
        mark == ":"
        and len(sentence.words) <= 3
        and asked
        and asked[-1] in _RESULTS
        and _OWN.isdisjoint(asked)
    ):
        if not (STATES | FELT).isdisjoint(sentence.words):
            yield 0, len(sentence.words)
    if (
        mark == "?"
        and len(asked) <= 3
        and not FELT.isdisjoint(asked)
        and not _OVER.isdisjoint(sentence.words[:2])
    ):
        yield 0, len(sentence.words)
    if mark != "?" or len(sentence.words) > 5 or not asked or sentence.is_question:
        return
    if asked[0] not in {
        "will",
        "is",
        "does",
        "can",
        "do",
        "are",
        "would",
        "could",
        "worried",
        "unsure",
        "safe",
    }:
        return
    first = sentence.words[0]
    short = len(sentence.words) <= 3
    asserts = first in _ASSERTS and short and sentence.words[-1] in {"does", "will", "is", "do", "can", "are"}
    if (
        first in _ASSENT
        and "not" not in sentence.words
        or asserts
        or sentence.words[:3] == ("without", "a", "doubt")
    ):
        yield 0, len(sentence.words)
