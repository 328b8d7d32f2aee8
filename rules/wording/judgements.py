"""Judgements: of the reader's dose, of what is best, and passives that leave out who is told."""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.nouns import CLINICIANS, PAPER, TREATMENT, is_treatment
from rules.wording.objects import Thing, gerund_after, is_compared, phrase_after, thing_after
from rules.wording.tokens import Sentence
from rules.wording.verbs import CARE, DOING, GERUNDS, PARTICIPLES, TELLING, is_base_verb

_OWN = frozenset("i me my we our us".split())
_IN_YOUR_PLACE = (
    ("if", "i", "were"),
    ("were", "i", "you"),
    ("in", "your", "place"),
    ("in", "your", "shoes"),
    ("we", "would"),
)
_JUDGED = frozenset("low high weak strong small big little much large light heavy enough insufficient inadequate needed wrong "
                    "unnecessary necessary excessive right due overdue better best useless pointless unneeded required essential "
                    "sufficient adequate redundant outdated recommended advised advisable unsuitable suitable harmful "
                    "appropriate optimal ideal past".split())  # fmt: skip
_BE = frozenset("is are seems looks sounds be was".split())
_BETWEEN = frozenset("too not no longer much very far quite a bit already clearly probably still now simply just as more "
                     "the really most never always also".split())  # fmt: skip
_DUTY = frozenset("should must".split())
_DUTY_TO = frozenset("needs need ought has have".split())
_MOVES = frozenset("go come rise increase decrease change stop start begin drop fall double".split())
_DRUG_VERBS = CARE | DOING
_FITTING = frozenset("best better wise safe fine okay ok good sensible advisable time right important worth wiser safer essential "
                     "vital advised recommended preferable wisest smart smarter necessary crucial healthy useful helpful pays sense harm wrong point stops well idea reason".split())  # fmt: skip
_ADVISING = frozenset("recommend recommends recommended advise advises advised suggest suggests urge urges prefer favour favours "
                      "endorse endorses propose proposes advocate advocates encourage encourages".split())  # fmt: skip
_LABELS = frozenset("plan advice tip tips step steps recommendation recommendations answer solution aim do suggestion trick key rule "
                    "action remedy instructions instruction conclusion verdict dosing now best".split())  # fmt: skip


def judgements(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that judge a dose or a treatment for the reader."""
    words = sentence.words
    if (
        sentence.before[1] == ":"
        and not _LABELS.isdisjoint(sentence.before[0])
        and _OWN.isdisjoint(words + sentence.before[0])
    ):
        if _is_plan(words):
            yield 0, len(words)
    if sentence.before[1] == "?" and words[:2] in {("go", "ahead"), ("do", "it"), ("do", "so")}:
        if any(is_treatment(word) for word in sentence.before[0]):
            yield 0, len(words)
    if sentence.is_question:
        if (
            words[0] == "why"
            and words[1:2]
            and is_base_verb(words[1])
            and _OWN.isdisjoint(words)
            or words[:2] in {("who", "needs")}
        ):
            if any(is_treatment(word) for word in words) and words[1] not in TELLING:
                yield 0, len(words)
        if words[:2] in {("how", "about"), ("what", "about"), ("why", "not")} and _OWN.isdisjoint(words):
            if thing_after(words, 2) is Thing.TREATMENT:
                yield 0, len(words)
        return
    if not _OWN.isdisjoint(words):
        supposed = any(
            words[at : at + len(one)] == one for one in _IN_YOUR_PLACE for at in range(min(4, len(words)))
        )
        if supposed and any(is_treatment(word) or word in CARE for word in words):
            yield 0, len(words)
        if not words[:1] == ("we",):
            return
    yield from _is_to(words)
    yield from _told_of_others(sentence)
    for clause in clauses:
        if clause.kind is not Kind.MAIN and clause.opener not in {"that", "since"}:
            continue
        yield from _dose_judged(words, clause)
        yield from _duty(sentence, clause)
        yield from _fitting(words, clause)
        yield from _amounts(sentence, clause)


_OTHERS = frozenset("those many people patients who everyone anyone".split())
_GAINED = frozenset(
    "better relief well longer improve improves happier sooner good best again least less".split()
)


def _told_of_others(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield "those who raise the dose have longer relief": what others do, and how well it turns out."""
    words = sentence.words
    if _OTHERS.isdisjoint(words[:3]) or not {"may", "might", "can", "could", "some", "not", "ask"}.isdisjoint(
        words
    ):
        return
    for at in range(1, min(len(words) - 2, 8)):
        if words[at] in _DRUG_VERBS and words[at] not in TELLING | {"have", "get"}:
            if thing_after(words, at + 1) is Thing.TREATMENT and not _GAINED.isdisjoint(words[at + 2 :]):
                yield 0, len(words)
                return


def _is_to(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield "what helps is to take more", "the trick is to skip a dose"."""
    for at in range(1, len(words) - 2):
        if words[at : at + 2] == ("is", "to") and words[at + 2] in _DRUG_VERBS:
            if thing_after(words, at + 3) in {Thing.TREATMENT, Thing.BODY, Thing.PRONOUN}:
                yield at + 2, at + 4
        elif words[at - 1 : at + 1] == ("need", "is") and thing_after(words, at + 1) in {
            Thing.TREATMENT,
            Thing.BODY,
        }:
            yield at - 1, len(words)
        elif words[at : at + 3] in {("is", "called", "for"), ("are", "called", "for")} and any(
            map(is_treatment, words[:at])
        ):
            yield at - 1, at + 3
        elif words[at : at + 3] in {("is", "a", "must"), ("are", "a", "must")}:
            yield at - 1, at + 3


def _is_plan(words: tuple[str, ...]) -> bool:
    treated = any(is_treatment(word) for word in words)
    return (
        treated
        and (is_compared(words) or not {"twice", "no", "daily", "stop"}.isdisjoint(words))
        or len(words) <= 3
        and treated
        and words[0] in {"no"}
    )


def _dose_judged(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "your dose is too low", "the tablets are no longer needed"."""
    for at in range(clause.start, min(clause.end, clause.start + 10)):
        if words[at] not in _BE or at == clause.start:
            continue
        subject = words[clause.start : at]
        if not any(is_treatment(word) for word in subject) or PAPER.intersection(subject[-1:]):
            continue
        there = at + 1
        while there < clause.end and (words[there] in _BETWEEN or words[there].endswith("ly")):
            there += 1
        if there == clause.end and words[there - 1] in _JUDGED and words[there - 1] in _BETWEEN:
            there -= 1
        if (
            there < clause.end
            and words[there] in _JUDGED
            and words[there] not in {"best", "past", "right"} | _SOFT(words, there)
        ):
            yield clause.start, there + 1
        elif (
            there < clause.end
            and words[there] in {"best", "right"}
            and {"for", "you"} & set(words[there + 1 : there + 4])
        ):
            if "not" not in words[at:there]:
                yield clause.start, there + 1
        return


def _SOFT(words: tuple[str, ...], at: int) -> frozenset[str]:
    """Return the judgements that are none when they are denied: "the article calls none better"."""
    return (
        frozenset({"better", "necessary", "required"})
        if "may" in words[:at] or "might" in words[:at]
        else frozenset()
    )


def _duty(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "tablets should be stopped", "your dose needs stopping", "the dose must go up"."""
    words = sentence.words
    for at in range(clause.start + 1, min(clause.end, clause.start + 12)):
        word = words[at]
        subject = words[clause.start : at]
        if word not in _DUTY and not (word in _DUTY_TO and words[at + 1 : at + 2]):
            continue
        if not any(is_treatment(one) for one in subject[-5:]) and subject not in {
            ("it",),
            ("this",),
            ("they",),
        }:
            continue
        there, bare = at + 1, word in _DUTY
        denied = False
        while there < clause.end and (
            words[there] in {"to", "be", "not", "never", "always", "also", "now"}
            or words[there].endswith("ly")
        ):
            bare |= words[there] in {"to", "be"}
            denied |= words[there] in {"not", "never"}
            there += 1
        if there >= clause.end:
            return
        verb = words[there]
        done = PARTICIPLES.get(verb, "") if bare else GERUNDS.get(verb, "")
        if (
            subject[-1:] == ("it",)
            and verb in {"a", "an"}
            and any(is_treatment(one) for one in words[there : there + 4])
        ):
            yield clause.start, there + 2
            return
        if (
            done
            and done not in TELLING
            or bare
            and (verb in _MOVES or verb in {"higher", "lower", "more", "less"})
        ):
            if not (
                denied
                and not {"because", "own", "alone", "without", "some", "unless", "until"}.isdisjoint(words)
            ):
                yield clause.start, there + 1
        return


def _fitting(words: tuple[str, ...], clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "it is best to ...", "we recommend ...", "it is time for a higher dose"."""
    for at in range(clause.start, clause.end):
        word = words[at]
        if word in _ADVISING and not {"not", "no", "nobody", "can", "may", "might"} & set(
            words[clause.start : at]
        ):
            if any(
                is_treatment(one) or one in GERUNDS and GERUNDS[one] in _DRUG_VERBS
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
            word == "need"
            and words[at - 1] not in {"may", "might", "can"}
            and (
                not {"you", "patients", "people"}.isdisjoint(words[max(clause.start, at - 4) : at])
                or words[clause.start : at] == ("there", "is", "no")
            )
            and words[at + 1 : at + 2] not in {("to",), ("not",)}
        ):
            phrase = phrase_after(
                words[: clause.end], at + 2 if words[at + 1 : at + 2] == ("for",) else at + 1
            )
            if any(is_treatment(one) for one in phrase) and PAPER.isdisjoint(phrase):
                yield at - 1, min(clause.end, at + 1 + len(phrase))
                return
        if word in GERUNDS and at == clause.start and _helps(words, clause, at):
            yield at, clause.end
            return


_TOO = frozenset("many much few little".split())


def _amounts(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield "you take too many tablets", "more is better", "a higher dose, then"."""
    words = sentence.words
    said = words[clause.start : clause.end]
    for at in range(clause.start, clause.end - 1):
        if (
            words[at] == "too"
            and words[at + 1] in _TOO
            and "you" in said[:3]
            and not {"if", "whether"}.intersection(words[:at])
        ):
            yield clause.start, at + 2
            return
    if (
        said[:1]
        and said[0] in {"more", "less", "fewer", "higher", "lower"}
        or said[:2] in {("the", "more"), ("the", "less")}
    ):
        if not {"better", "best", "enough", "safer", "wiser", "helps", "works"}.isdisjoint(
            words[clause.start :][:10]
        ) and not _SOFTENED.intersection(words):
            yield clause.start, clause.end
            return
    chosen = any(is_compared(said[at : at + 1]) and is_treatment(said[at + 1]) for at in range(len(said) - 1))
    if (
        chosen
        and not _CHOSEN.isdisjoint(said)
        and not {"is", "are"}.isdisjoint(said)
        and _SOFTENED.isdisjoint(words)
    ):
        yield clause.start, clause.end
        return
    if (
        said[:1] == ("your",)
        and not {"could", "can", "might"}.isdisjoint(said)
        and any(map(is_treatment, said[1:3]))
    ):
        if said[-1:] and (is_compared(said[-1:])) and "be" in said:
            yield clause.start, clause.end
            return
    if sentence.mark in {".", "!"} and "instead" in said and not any(word in _VERBAL for word in words):
        if sum(map(is_treatment, said)) > 1:
            yield clause.start, clause.end
            return
    verbless = (
        sentence.mark in {".", "!"} and clause.start == 0 and not any(word in _VERBAL for word in words)
    )
    if (
        verbless
        and said[:1]
        and (
            said[0] in {"no", "more", "less", "fewer", "higher", "lower", "extra", "another", "only"}
            or said[:1] in {("a",), ("the",)}
            and is_compared(said[1:2])
        )
    ):
        if any(is_treatment(word) for word in said) and len(words) <= 8:
            yield 0, clause.end


_CHOSEN = frozenset("answer way solution key choice step must thing".split())
_SOFTENED = frozenset("not may might can could some always tends".split())
_VERBAL = frozenset("is are was were be has have had may might can could does do did will would should must means mean acts "
                    "act works work helps help lasts last brings bring named said says".split())  # fmt: skip


def _helps(words: tuple[str, ...], clause: Clause, at: int) -> bool:
    treated = thing_after(words[: clause.end], at + 1) in {Thing.TREATMENT, Thing.PRONOUN} or words[
        at + 1 : at + 2
    ] in {("more",), ("less",)}
    return treated and not {"helps", "works", "pays"}.isdisjoint(words[at : clause.end])


def _fits(words: tuple[str, ...], clause: Clause, at: int) -> int:
    """Return where "best to skip a dose", "time for a higher dose" ends; none if it fits something harmless."""
    if {"not", "whether", "what"} & set(words[clause.start : at]):
        return 0
    rest = words[at + 1 : clause.end]
    if words[at] == "reason" and rest[:1] != ("not",):
        return 0
    joint = next(
        (one for one in range(len(rest[:4])) if rest[one] in {"in", "with", "from", "for", "about"}), -1
    )
    if words[at] in {"harm", "wrong", "stops"} and joint >= 0:
        harmless = (
            thing_after(words[: clause.end], at + 2 + joint) is not Thing.TREATMENT
            and gerund_after(words[: clause.end], at + 2 + joint) < 0
        )
        return 0 if harmless else clause.end
    if words[at] in {"well", "harm", "wrong"} and rest[:1] != ("to",):
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
            or thing is Thing.PRONOUN
            and words[there] in DOING
        )
        alone = (
            thing is Thing.NONE
            and words[at] in {"time", "well", "sense", "pays", "wise", "best"}
            and words[there] in _DRUG_VERBS
        )
        return min(clause.end, there + 4) if harmful or alone else 0
    gerund = gerund_after(words[: clause.end], at + 1)
    if gerund >= 0 and GERUNDS[words[gerund]] in _DRUG_VERBS:
        return (
            gerund + 1
            if GERUNDS[words[gerund]] not in TELLING
            and thing_after(words[: clause.end], gerund + 1) is not Thing.PAPER
            else 0
        )
    if (
        words[at] == "time"
        and rest[:1] == ("for",)
        or words[at] in {"best", "better"}
        and words[clause.start] != "some"
    ):
        chosen = any(word in TREATMENT for word in (*rest, *words[clause.start : at]))
        judged = {"you", "off", "choice", "option"} & set(words[clause.start : clause.end]) or words[
            at
        ] == "time"
        return (
            min(clause.end, at + 4)
            if chosen and judged and CLINICIANS.isdisjoint(words[clause.start : clause.end])
            else 0
        )
    return 0
