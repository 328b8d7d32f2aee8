"""Recommendations: what is best, worth it, in time or enough, without an imperative."""

from collections.abc import Iterator

from rules.wording.clauses import Clause
from rules.wording.nouns import CLINICIANS, FOOD, PAPER, TREATMENT, is_treatment
from rules.wording.objects import Thing, gerund_after, is_compared, phrase_after, thing_after
from rules.wording.tokens import Sentence, word_at
from rules.wording.verbs import CARE, DOING, GERUNDS, TELLING, is_base_verb
from rules.wording.words import word_set

DRUG_VERBS = CARE | DOING
_FITTING = word_set(
    "best better wise safe fine okay ok good sensible advisable time right important worth wiser safer "
    "essential vital advised recommended preferable wisest smart smarter necessary crucial healthy "
    "useful helpful helps pays pay moment need sense harm wrong point stops well idea reason"
)
_ADVISING = word_set(
    "recommend recommends recommended advise advises advised suggest suggests urge urges prefer favour "
    "favours endorse endorses propose proposes advocate advocates encourage encourages"
)


def fitting(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "it is best to ...", "we recommend ...", "it is time for a higher dose"."""
    for at in range(clause.start, clause.end):
        word = words[at]
        if word in _ADVISING and not {"not", "no", "nobody", "can", "may", "might"} & set(
            words[clause.start : at]
        ):
            if any(
                is_treatment(one) or (one in GERUNDS and GERUNDS[one] in DRUG_VERBS)
                for one in words[at + 1 : at + 8]
            ):
                yield clause.start, min(clause.end, at + 4)
                return
            if word in {"recommended", "advised"} and any(
                is_treatment(one) for one in words[clause.start : at]
            ):
                yield clause.start, at + 1
                return
        if word in _FITTING and at > clause.start:
            end = _fits(words, clause, at)
            if end:
                yield clause.start, end
                return
        if (
            word in _NEEDING
            and {"may", "might", "can", "some", "many", "if"}.isdisjoint(words[clause.start : at])
            and (
                not {"you", "your", "patients", "people"}.isdisjoint(words[clause.start : at])
                or words[clause.start : at] == ("there", "is", "no")
            )
            and word_at(words, at + 1) not in {"to", "not"}
        ):
            phrase = phrase_after(words[: clause.end], at + 2 if word_at(words, at + 1) == "for" else at + 1)
            cared = any(is_treatment(one) or one in _CARE_NAMED for one in phrase)
            if cared and PAPER.isdisjoint(phrase):
                yield at - 1, min(clause.end, at + 1 + len(phrase))
                return
        if word in GERUNDS and at == clause.start and _helps(words, clause, at):
            yield at, clause.end
            return


_NEEDING = word_set("need needs want wants deserve deserves")
_TOO_OFTEN = word_set("low high weak strong long often late soon early")
_TOO = word_set("many much few little")


def amounts(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "you take too many tablets", "more is better", "a higher dose, then"."""
    words = sentence.words
    said = words[clause.start : clause.end]
    for at in range(clause.start, clause.end - 1):
        if (
            words[at] == "too"
            and (words[at + 1] in _TOO or (words[at + 1] in _TOO_OFTEN and any(map(is_treatment, said))))
            and "you" in said[:3]
            and not {"if", "whether"}.intersection(words[:at])
        ):
            yield clause.start, at + 2
            return
    if (
        (
            (word_at(said, 0) in {"more", "less", "fewer", "higher", "lower"})
            or said[:2] in {("the", "more"), ("the", "less")}
        )
        and not {"better", "best", "enough", "safer", "wiser", "helps", "works"}.isdisjoint(
            words[clause.start :]
        )
        and not _SOFTENED.intersection(words)
    ):
        yield clause.start, clause.end
        return
    if (
        not _CHOSEN.isdisjoint(said)
        and not {"is", "are"}.isdisjoint(said)
        and _SOFTENED.isdisjoint(words)
        and any(is_compared(said[at : at + 1]) and is_treatment(said[at + 1]) for at in range(len(said) - 1))
    ):
        yield clause.start, clause.end
        return
    if (
        (
            word_at(said, 0) == "your"
            and not {"could", "can", "might"}.isdisjoint(said)
            and any(map(is_treatment, said[1:]))
        )
        and said[-1:]
        and (is_compared(said[-1:]))
        and "be" in said
    ):
        yield clause.start, clause.end
        return
    swapped = "instead" in said and sum(map(is_treatment, said)) > 1
    if sentence.mark in {".", "!"} and swapped and _VERBAL.isdisjoint(words):
        yield clause.start, clause.end
        return
    if _is_without_verb(sentence, clause) and any(map(_is_taken, said)) and len(words) <= 8:
        yield 0, clause.end
    elif word_at(said, 0) == "no" and sentence.mark == "." and word_at(said, 1) in _FORBIDDEN:
        yield from [(0, clause.end)] if word_at(said, 2) in {"", "with", "before", "after"} else []


def _is_taken(word: str) -> bool:
    return is_treatment(word) or word in FOOD or word in _CARE_NAMED


_FORBIDDEN = FOOD | {gerund for gerund, verb in GERUNDS.items() if verb in CARE}
_CARE_NAMED = word_set("rest exercise heat ice yoga screens walking")


def _is_without_verb(sentence: Sentence, clause: Clause) -> bool:
    """Return whether a sentence only names more, less or none of something: "No more tablets."."""
    said = sentence.words[clause.start : clause.end]
    if sentence.mark not in {".", "!"} or clause.start or not _VERBAL.isdisjoint(sentence.words) or not said:
        return False
    return said[0] in _AMOUNTS or (said[0] in {"a", "the", "not"} and is_compared(said[1:2]))


_AMOUNTS = word_set("plenty lots no more less fewer higher lower extra another only")
_CHOSEN = word_set("answer way solution key choice step must thing")
_SOFTENED = word_set("not may might can could some always tends")
_VERBAL = word_set(
    "is are was were be has have had may might can could does do did will would should must means mean "
    "acts act works work helps help lasts last brings bring named said says"
)


def _helps(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    treated = thing_after(words[: clause.end], at + 1) in {Thing.TREATMENT, Thing.PRONOUN} or word_at(
        words, at + 1
    ) in {"more", "less"}
    return treated and not {"helps", "works", "pays"}.isdisjoint(words[at : clause.end])


def _fits(words: tuple[str, ...], clause: Clause, at: int) -> int:
    """Return where "best to skip a dose", "time for a higher dose" ends; none if that is harmless."""
    if {"not", "whether", "what"} & set(words[clause.start : at]):
        return 0
    rest = words[at + 1 : clause.end]
    if words[at] == "reason" and word_at(rest, 0) != "not":
        return 0
    joint = next((one for one in range(len(rest)) if rest[one] in {"in", "with", "from", "for", "about"}), -1)
    if words[at] in {"harm", "wrong", "stops"} and joint >= 0:
        harmless = (
            thing_after(words[: clause.end], at + 2 + joint) is not Thing.TREATMENT
            and gerund_after(words[: clause.end], at + 2 + joint) < 0
        )
        return 0 if harmless else clause.end
    if words[at] in {"well", "harm", "wrong"} and word_at(rest, 0) != "to":
        return 0
    if "to" in rest[:4]:
        there = at + 2 + rest.index("to")
        if there < clause.end and words[there] in {"not", "never"}:
            there += 1
        if there >= clause.end or not is_base_verb(words[there]) or words[there] in TELLING:
            return 0
        thing = thing_after(words[: clause.end], there + 1)
        harmful = (
            words[there] in CARE
            or thing in {Thing.TREATMENT, Thing.BODY}
            or (thing is Thing.PRONOUN and words[there] in DOING)
        )
        alone = (
            thing is Thing.NONE
            and words[at] in {"time", "well", "sense", "pays", "wise", "best"}
            and words[there] in DRUG_VERBS
        )
        return min(clause.end, there + 4) if harmful or alone else 0
    gerund = gerund_after(words[: clause.end], at + 1)
    if gerund >= 0 and GERUNDS[words[gerund]] in DRUG_VERBS:
        return (
            gerund + 1
            if GERUNDS[words[gerund]] not in TELLING
            and thing_after(words[: clause.end], gerund + 1) is not Thing.PAPER
            else 0
        )
    if (words[at] == "time" and word_at(rest, 0) == "for") or (
        words[at] in {"best", "better", "sense"} and words[clause.start] != "some"
    ):
        chosen = any(word in TREATMENT for word in (*rest, *words[clause.start : at]))
        judged = {"you", "your", "off", "choice", "option"} & set(words[clause.start : clause.end]) or words[
            at
        ] == "time"
        return (
            min(clause.end, at + 4)
            if chosen and judged and CLINICIANS.isdisjoint(words[clause.start : clause.end])
            else 0
        )
    return 0
