"""Recommendations: what is best, worth it, in time or enough, without an imperative."""

from collections.abc import Iterator

from rules.wording.clauses import Clause
from rules.wording.directed import Way
from rules.wording.effects import FELT, SUFFERED
from rules.wording.nouns import BODY, CLINICIANS, COMPARED, FOOD, PAPER, TREATMENT, is_bodily, is_treatment
from rules.wording.objects import Thing, gerund_after, is_compared, phrase_after, thing_after
from rules.wording.tasks import task_end
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import CARE, GERUNDS, PARTICIPLES, TELLING, is_base_verb
from rules.wording.words import phrases, starts_with, word_set

_FITTING = word_set(
    "best better wise safe fine okay ok good sensible advisable time right important worth wiser safer "
    "essential vital advised recommended preferable wisest smart smarter necessary crucial healthy useful "
    "helpful helps pays pay moment need sense harm wrong point stops well idea reason"
)
_ADVISING = word_set(
    "recommend recommends recommended advise advises advised suggest suggests urge urges prefer favour "
    "favours endorse endorses propose proposes advocate advocates encourage encourages"
)
_UNSURE = word_set("not no nobody nothing can may might whether what if some could")
_NEEDING = word_set("means calls need needs want wants deserve deserves")
_NEEDY = word_set("you your patients people pain")
_CARE_NAMED = word_set("rest exercise heat ice yoga screens walking")
_SOFTENED = word_set("not may might can could some always tends")


def recommended(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "it is best to ...", "we recommend ...", "you need a drip", "more is better"."""
    words = sentence.words
    for at in range(clause.start, clause.end):
        end = _recommended_at(words, clause, at)
        if end and (sentence.mark or words[at] not in _CARE_NAMED):
            yield clause.start, end
            return
    if _is_amount(sentence, clause):
        yield clause.start, clause.end


def _recommended_at(words: tuple[str, ...], clause: Clause, at: int) -> int:
    word, lead = words[at], words[clause.start : at]
    if word in _ADVISING and _UNSURE.isdisjoint(lead):
        named = any(map(is_treatment, lead)) and word in {"recommended", "advised"}
        return at + 1 if named else _advised_task(words, at)
    fits = _fits(words, clause, at) if word in _FITTING and lead else 0
    if fits:
        return fits
    if word in _NEEDING and _is_needing(lead) and word_at(words, at + 1) not in {"to", "not"}:
        phrase = phrase_after(words[at + 1 : clause.end])
        cared = any(is_treatment(one) or one in _CARE_NAMED for one in phrase)
        cared |= phrase in {("more",), ("less",)} and (SUFFERED - FELT).isdisjoint(lead[-1:])
        return at + 1 + len(phrase) if cared and PAPER.isdisjoint(phrase) else 0
    if (
        (word in GERUNDS or word in _CARE_NAMED)
        and not lead
        and not {"helps", "works", "pays"}.isdisjoint(words[at : clause.end])
    ):
        harmless = GERUNDS.get(word) in TELLING or thing_after(words[at + 1 :]) is Thing.PAPER
        return clause.end if not harmless and _SOFTENED.isdisjoint(words) else 0
    return 0


def _advised_task(words: tuple[str, ...], at: int) -> int:
    rest = words[at:]
    told = any(GERUNDS.get(one) in TELLING for one in rest)
    done = any(GERUNDS.get(one, "ask") not in TELLING for one in rest)
    return len(words) if not told and (done or any(map(is_bodily, rest))) else 0


def _is_needing(lead: tuple[str, ...]) -> bool:
    told = not (BODY | SUFFERED | _NEEDY).isdisjoint(lead) or lead == ("there", "is", "no")
    return told and {"may", "might", "can", "some", "many", "if"}.isdisjoint(lead)


def _fits(words: tuple[str, ...], clause: Clause, at: int) -> int:
    """Return where "best to skip a dose", "time for a higher dose" ends; none if that is harmless."""
    lead, rest = words[clause.start : at], words[at + 1 : clause.end]
    if not {"not", "whether", "what"}.isdisjoint(lead) or (
        words[at] == "reason" and word_at(rest, 0) != "not"
    ):
        return 0
    if (words[at] == "need") is not (lead[-1] in {"no", "the", "a"}) and words[at] in {"need", "right"}:
        return 0
    if words[at] in {"best", "better"} and PARTICIPLES.get(word_at(rest, 0), "ask") not in TELLING:
        named = word_at(lead, len(lead) - 2)
        return at + 2 if is_bodily(named) and named != "pain" else 0
    if "to" in rest:
        there = at + 2 + rest.index("to")
        while word_at(words, there) in {"not", "never"}:
            there += 1
        if not is_base_verb(word_at(words[: clause.end], there)):
            return 0
        return task_end(words, there, clause.end, Way.IMPERATIVE)
    gerund = gerund_after(words[: clause.end], at + 1)
    if not gerund and words[at] in {"harm", "wrong", "stops", "point"}:
        gerund = next((one for one in range(at, clause.end) if words[one] in GERUNDS), 0)
    if gerund:
        harmless = GERUNDS[words[gerund]] in TELLING or thing_after(words[gerund + 1 :]) is Thing.PAPER
        return 0 if harmless else gerund + 1
    return clause.end if _is_named_fit(words, clause, at) else 0


def _is_named_fit(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    """Return whether "time for a drip", "the spray is best for you" names a treatment as fitting."""
    said = words[clause.start : clause.end]
    if words[at] == "time":
        named = word_at(words, at + 1) == "for" or words[at - 1] in {"about", "high"}
        return named and not TREATMENT.isdisjoint(said)
    if words[at] not in {"best", "better", "sense", "choice"}:
        return False
    judged = not {"you", "your", "off", "choice", "option"}.isdisjoint(said)
    return judged and not TREATMENT.isdisjoint(said) and (CLINICIANS | _UNSURE).isdisjoint(said)


_VERBAL = word_set(
    "is are was were be has have had may might can could does do did will would should must means mean "
    "acts act works work helps help lasts last brings bring named said says"
)
_AMOUNTS = word_set("plenty lots no more less fewer higher lower extra another only")
_RATHER = word_set("instead rather only")
_PLACED = word_set("up down out")
_ORDER = word_set("before over then not")
_ENOUGH = word_set("would means better best enough safer wiser helps works")
_FORBIDDEN = FOOD | {gerund for gerund, verb in GERUNDS.items() if verb in CARE}


def _is_amount(sentence: Sentence, clause: Clause) -> bool:
    """Return whether more or less of a treatment is called good, or is all that a sentence names."""
    words, said = sentence.words, clause.words
    if "too" in said and "you" in said and not any(one in {"if", "whether"} for one in words):
        following = word_at(said, said.index("too") + 1)
        return following in {"many", "much", "few", "little"} or any(map(is_treatment, said))
    if "you" in said and "than" in words and any(map(is_treatment, said)):
        return not {"need", "needs"}.isdisjoint(words[words.index("than") :])
    first = said[1:2] if word_at(said, 0) in {"the", "a"} else said[:1]
    if is_compared(first) and _SOFTENED.isdisjoint(words) and not _ENOUGH.isdisjoint(said):
        return True
    if sentence.mark not in {".", "!"} or not said or not _VERBAL.isdisjoint(words):
        return False
    if said[0] in BODY and word_at(said, 1) in _PLACED and word_at(said, 2) not in {"the", "your"}:
        return True
    taken = any(is_treatment(one) or one in FOOD or one in _CARE_NAMED for one in said)
    if taken and (
        not _RATHER.isdisjoint(said) or (sum(map(is_treatment, words)) > 1 and not _ORDER.isdisjoint(words))
    ):
        return True
    named = said[0] in _AMOUNTS or (said[0] in {"a", "the", "not"} and word_at(said, 1) in COMPARED)
    return clause.start == 0 and named and (taken or word_at(said, 1) in _FORBIDDEN)


def is_amount_of(rest: tuple[str, ...]) -> bool:
    """Return whether "quite a lot of morphine", "not much morphine" is said."""
    there = next((at for at, word in enumerate(rest) if word in {"lot", "much", "little"}), len(rest))
    return is_treatment(word_at(rest, there + 1 + (word_at(rest, there + 1) == "of")))


_NEEDLESS = phrases("do not, need not, no need to, no point in, no use, no reason to, not worth, never")
_TURNING_TO = word_set(
    "ask asking see seeing call calling contact contacting consult consulting phone tell telling need bother"
)


def kept_from_help(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "there is no point in seeing a doctor", "do not tell the nurse", "no doctor is needed"."""
    if CLINICIANS.isdisjoint(words) or not PAPER.isdisjoint(words):
        return
    for at in range(clause.start, clause.end):
        there = at + starts_with(words, at, _NEEDLESS)
        if at < there and word_at(words, there) in _TURNING_TO:
            yield at, clause.end
            return
    if words[0] == "no" and word_at(words, 1) in CLINICIANS and not {"needed", "need"}.isdisjoint(words):
        yield clause.start, clause.end


_ASKED_OF = phrases("says to, say to, up to you to, you are asked to, you are told to, is to")
_WANTING = word_set("want wants like need needs expect expects ask asks tell tells invite invites")
_WANTED = word_set("you people patients everyone")
CHOICES = word_set(
    "option choice step move bet thing way course answer plan solution need needs trick key helps must"
)


_MOVED = {("you", "on"), ("you", "off")}
_UNSTOPPED = ("nothing", "to", "stop", "you")


def asked_of_you(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield "we ask you to stop smoking", "what helps is to take more"."""
    if words[:2] == ("to", "be") or words[:3] == ("not", "to", "be"):
        done = PARTICIPLES.get(words[2 + (words[0] == "not")] if len(words) > 3 else "", "ask")
        if done not in TELLING:
            yield 0, len(words)
    for at in range(len(words) - 1 if "you" in words else 0):
        if words[at : at + 2] in _MOVED and thing_after(words[at + 2 :]) is Thing.TREATMENT:
            yield at, len(words)
    for at in range(len(words) if "to" in words else 0):
        there = at + starts_with(words, at, _ASKED_OF)
        if words[at] == "to" and words[at - 1] in _WANTED and not _WANTING.isdisjoint(words[at - 3 : at - 1]):
            there = at + 1
        gerund = gerund_after(words, at + 4) if words[at : at + 4] == _UNSTOPPED else 0
        if gerund and GERUNDS[words[gerund]] not in TELLING:
            yield at, gerund + 1
        if at < there < len(words) and is_base_verb(words[there]) and _UNSURE.isdisjoint(words[:at]):
            chosen = words[at] != "is" or word_at(words, at - 1) in CHOICES or words[there] in CARE
            if (chosen or any(map(is_bodily, words[there:]))) and task_end(
                words, there, len(words), Way.IMPERATIVE
            ):
                yield at, there + 1
