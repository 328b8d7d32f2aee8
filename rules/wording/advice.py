"""Rule two, advice: a reader is told to do something to a medicine, a treatment or the body.

A reader may be told to ask, to say, to show and to look after the sheet. What else an imperative, "you should"
or a passive tells them is judged by the verb and by what it is done to. Described, asked and own doings are none.
"""

from collections.abc import Iterator

from rules.wording.clauses import Clause, Kind
from rules.wording.judgements import judgements
from rules.wording.nouns import CLINICIANS, FOOD, PAPER, TREATMENT, is_treatment
from rules.wording.objects import (
    Thing,
    begins_an_object,
    gerund_after,
    is_compared,
    phrase_after,
    thing_after,
)
from rules.wording.tokens import Sentence
from rules.wording.verbs import (
    AMBIGUOUS,
    AUXILIARIES,
    CARE,
    DOING,
    GERUNDS,
    HANDLED,
    PARTICLES,
    TELLING,
    is_base_verb,
)

_OWN = frozenset("i me my mine myself we our us".split())
_LEADS = frozenset("please just simply always never first also instead next now then do to only even maybe perhaps again "
                   "self still later afterwards today tonight meanwhile otherwise soon so".split())  # fmt: skip
_LEADING_PHRASES = (
    ("try", "to"), ("try", "not", "to"), ("remember", "to"), ("make", "sure", "to"), ("make", "sure", "you"), ("make", "sure", "that", "you"), ("no", "reason", "not", "to"), ("be", "sure", "to"),
    ("feel", "free", "to"), ("aim", "to"), ("plan", "to"), ("decide", "to"), ("choose", "to"), ("learn", "to"),
    ("go", "ahead", "and"), ("do", "not", "forget", "to"), ("do", "not", "hesitate", "to"), ("do", "not", "fail", "to"),
    ("do", "not", "be", "afraid", "to"), ("do", "not", "wait", "to"), ("be", "prepared", "to"), ("go", "and"), ("agree", "to"), ("offer", "to"),
    ("refrain", "from"), ("continue", "to"), ("start", "to"), ("begin", "to"), ("in", "that", "case"), ("if", "so"), ("if", "not"), ("for", "now"),
)  # fmt: skip
_GERUND_LEADS = frozenset("consider try keep start begin stop quit continue avoid resume carry imagine recommend suggest think "
                          "give worth prefer refrain contemplate".split())  # fmt: skip
_FUNCTION = AUXILIARIES | frozenset(
    "a an the your my his her our their its this that these those any some all each every both no not none i you he she it "
    "we they who which what how why where when whether if in on at of to for from by with about into like through under "
    "over between within without before after until till since during as than because although though and or nor but "
    "yet so more less most many much few several such own other another same very too quite there here one two "
    "nobody everyone everybody somebody someone anyone people patients half behind beyond near off out up down along around "
    "across against among despite except per via inside outside above below upon toward towards let still "
    "good bad new old also never always only even either neither all everything nothing something anything "
    "yes sure well once finally".split()
)
_HARMLESS_WAITING = frozenset("wait".split())
_CONSERVING = frozenset("change stop start skip raise lower alter adjust begin take miss increase reduce use share "
                        "double halve give quit drop cut switch pause decide try let see treat rely put read mix".split())  # fmt: skip
_ON_ONES_OWN = (("on", "your", "own"), ("by", "yourself"), ("because", "of"), ("without", "asking"), ("without", "talking"),
                ("without", "telling"), ("without", "a"), ("without", "your"), ("without", "advice"), ("without", "first"),
                ("without", "speaking"), ("before", "you"), ("until", "you"), ("unless", "a"), ("unless", "your"), ("from", "this"), ("as", "a", "reason"),
                ("alone",), ("as", "advice"))  # fmt: skip
_SHEET_NEAR = frozenset("sheet article questionnaire questions notes answers".split())
_SUBJECTS = frozenset("you everyone everybody anyone people patients".split())
_STRICT = frozenset("should must".split())
_LOOSE = frozenset("can could may might".split())
_STATE = frozenset("be have get feel need want like know see find notice expect wonder hear look lose remember come go keep "
                   "take hold choose".split())  # fmt: skip
_PAPER_VERBS = frozenset("print fold save close turn open press show bring read keep take use copy tick mark write leave skip "
                         "start finish go choose pick complete fill share send add put carry hold give".split())  # fmt: skip


def advice(sentence: Sentence, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that advise."""
    for at, clause in enumerate(clauses):
        span = _advised(sentence, clauses[:at], clause)
        if span:
            yield span
    yield from judgements(sentence, clauses)


def _advised(sentence: Sentence, before: tuple[Clause, ...], clause: Clause) -> tuple[int, int] | None:
    if clause.kind is Kind.EMBEDDED and clause.opener not in {"that", "why"}:
        return None
    if clause.opener == "that" and not _NOT_SAID.isdisjoint(sentence.words[: clause.start]):
        return None
    if (
        not _OWN.isdisjoint(clause.led)
        and not {"you", "your"} & set(clause.led)
        and clause.led[:2] != ("let", "us")
    ):
        return None
    if sentence.is_question and not {"not", "about"}.intersection(sentence.words[1:2]):
        return None
    if clause.kind is Kind.CONDITION:
        return _without_comma(sentence, clause)
    directed = _directed(sentence, clause)
    if directed is None:
        fronted = sentence.words[0] in _FRONTING and clause.start == 0
        return _without_comma(sentence, clause) if fronted else None
    start, at, way = directed
    if way == "negated" and _is_warning(sentence, clause, at):
        return None
    end = _task(sentence.words, at, clause.end, way)
    if not end or way == "imperative" and _is_about_the_sheet(sentence, before, at):
        return None
    return start, end


_NOT_SAID = frozenset("not no nothing nobody never cannot".split())


def _directed(sentence: Sentence, clause: Clause) -> tuple[int, int, str] | None:
    """Return where something directed at the reader starts, where its verb stands, and how it is directed."""
    words = sentence.words
    modal = _after_modal(words, clause)
    if modal:
        return modal
    if clause.opener == "that":
        sure = words[clause.start - 2 : clause.start - 1] in {("sure",), ("certain",), ("it",)} and words[
            clause.start : clause.start + 1
        ] == ("you",)
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
    if not _is_imperative(words, at, clause.end, lead=at > clause.start and words[at - 1] != "to"):
        return None
    return clause.start, at, "negated" if negated else "imperative"


def _directed_by(sentence: Sentence, clause: Clause) -> str | None:
    directed = _directed(sentence, clause)
    return None if directed is None else directed[2]


def _lead_in(words: tuple[str, ...], at: int, end: int) -> tuple[int, bool]:
    """Return where the verb stands after "please", "always", "do not", "remember to", and whether it is denied."""
    negated = moved = False
    while at < end:
        phrase = next((one for one in _LEADING_PHRASES if words[at : at + len(one)] == one), None)
        if phrase:
            at, moved = at + len(phrase), True
            continue
        if words[at : at + 2] == ("do", "not"):
            at, negated, moved = at + 2, True, True
        elif words[at] in {"never", "not"}:
            at, negated, moved = at + 1, True, True
        elif (
            words[at] in _LEADS and (words[at] != "to" or moved) or words[at].endswith("ly") and at + 1 < end
        ):
            at += 1
        else:
            break
    return at, negated


def _after_modal(words: tuple[str, ...], clause: Clause) -> tuple[int, int, str] | None:
    """Return the verb that "you should", "you had better", "everyone must" leads to."""
    for at in range(clause.start, min(clause.end - 1, clause.start + 8)):
        if words[at] not in _SUBJECTS and not (
            words[at] in {"patient", "person"}
            and words[at - 1 : at] in {("a",), ("every",), ("each",), ("the",)}
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
        modal, rest = words[there] if there < clause.end else "", words[there + 1 : there + 4]
        way, skip = _modal(modal, rest)
        if (
            not way
            or at > clause.start
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
        if there >= clause.end:
            return None
        if words[at] != "you" and way == "loose":
            return None
        return at, there, "negated" if negated else way
    return None


def _modal(modal: str, rest: tuple[str, ...]) -> tuple[str, int]:
    """Return how a modal directs, and of how many words it is."""
    if modal in _STRICT:
        return "strict", 1
    if (
        modal in {"need", "have", "ought"}
        and rest[:1] == ("to",)
        or modal in {"ought", "need"}
        and rest[:1] == ("not",)
    ):
        return ("", 0) if modal == "need" and rest[:1] == ("not",) else ("strict", 1)
    if (
        modal == "had"
        and rest[:1] == ("better",)
        or modal == "are"
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
        and rest[:1]
        and rest[0] in {"want", "like", "need", "wish", "have", "do"}
        and "to" in rest
    ):
        return "strict", 2
    if modal in {"might", "may"} and rest[:2] == ("as", "well"):
        return "strict", 3
    if modal == "want" and rest[:1] == ("to",):
        return "loose", 1
    return ("loose", 1) if modal in _LOOSE else ("", 0)


def _is_imperative(words: tuple[str, ...], at: int, end: int, *, lead: bool) -> bool:
    """Return whether a clause that begins at a token tells somebody to do something."""
    word, rest = words[at], words[at + 1 : end]
    if (
        word in {"lower", "double", "triple"}
        and rest
        and rest[0].endswith("s")
        and not begins_an_object(rest[0])
    ):
        return False
    if is_base_verb(word):
        if word not in AMBIGUOUS:
            return True
        if word == "wait" and end < len(words):
            return True
        if not rest:
            fronted = at > 1 and words[0] in _FRONTING | {"if", "when"} and words[at - 1] == ","
            return (lead or fronted) and word in CARE | {"spray", "puff", "stop"}
        if rest[0] in _HIGHER:
            return True
        if word in _GERUND_LEADS and gerund_after(words[:end], at + 1) >= 0:
            return True
        if (
            rest[0] == "of"
            or rest[0] in AUXILIARIES
            or any(one in AUXILIARIES for one in rest[:3])
            and rest[0] not in {"your", "the", "it"}
        ):
            return False
        if (
            rest[0] in PARTICLES
            and thing_after(words[:end], at + 1) in {Thing.TREATMENT, Thing.BODY}
            and rest[0] in {"in", "with", "for"}
        ):
            return word in {"stay", "rest", "go", "sit", "sleep"}
        follows = (
            begins_an_object(rest[0])
            or rest[0] in PARTICLES
            and rest[0] not in {"in", "with", "for"}
            or rest[0].endswith("ly")
        )
        return (
            follows
            or rest[0] in FOOD
            or lead
            or word in CARE
            and rest[0] in {"more", "less", "well", "before", "after", "with", "in"}
        )
    if word in _FUNCTION or not rest or word.endswith(("ing", "ed", "ly", "est")) or is_treatment(word):
        return False
    if not word.isalpha() or word.endswith("s") and not word.endswith("ss"):
        return False
    object_first = rest[0] in {"your", "it", "them", "the", "yourself"}
    return object_first and not any(one in AUXILIARIES for one in rest[1:4])


def _task(words: tuple[str, ...], at: int, end: int, way: str) -> int:
    """Return where a task ends that nobody but a clinician can give; none if the verb at a token is harmless."""
    verb, limit = words[at], words[:end]
    if way == "loose" and verb in _STATE and thing_after(limit, at + 1) is not Thing.TREATMENT:
        return 0 if words[at + 1 : at + 2] != ("without",) else end
    if way == "loose" and (
        verb == "need" or verb == "have" and limit[at + 1 : at + 2] and limit[at + 1] in _PERFECT
    ):
        return 0
    if verb == "be":
        moved = (
            words[at + 1 : at + 2] in {("on",), ("off",), ("without",)}
            and thing_after(limit, at + 2) is Thing.TREATMENT
        )
        return end if moved else 0
    told = _told_to_others(limit, at)
    if told:
        return told
    if verb == "let":
        if thing_after(limit, at + 1) is Thing.TREATMENT:
            return min(end, at + 3)
        there = next((one for one in range(at + 2, min(at + 6, end)) if is_base_verb(words[one])), 0)
        return _task(words, there, end, "strict") if there and is_base_verb(words[there]) else 0
    gerund = gerund_after(limit, at + 1) if verb in _GERUND_LEADS | {"think"} else -1
    if gerund >= 0:
        return (
            _task(words, gerund, end, "strict")
            if words[gerund] not in GERUNDS
            else _gerund_task(words, gerund, end)
        )
    if verb in {"go", "aim", "step", "move", "push", "start", "stay"} and not _HIGHER.isdisjoint(
        limit[at + 1 : at + 3]
    ):
        return min(end, at + 3)
    thing = thing_after(limit, at + 1)
    phrase = phrase_after(limit, at + 1)
    reached = min(end, at + 1 + max(1, len(phrase)) + _skipped(limit, at, phrase))
    if verb in CARE:
        return 0 if thing in {Thing.PAPER, Thing.PERSON} else reached
    if verb in TELLING:
        return reached if verb in HANDLED and thing is Thing.TREATMENT and PAPER.isdisjoint(limit[at:]) else 0
    if verb in {"wait", "hold"} and way != "negated" and not words[at + 1 : at + 2] == ("for",):
        return min(end, at + 3) if "on" not in words[at + 1 : at + 2] else 0
    if verb in {"choose", "pick", "get", "keep", "leave", "add", "give", "have", "make", "set", "put"}:
        return (
            reached
            if _is_of_treatment(limit, at, thing, phrase, verb) and not _is_on_the_sheet(limit, at)
            else 0
        )
    if verb == "need" and way == "strict":
        return reached if thing is Thing.TREATMENT else 0
    if thing in {Thing.TREATMENT, Thing.BODY}:
        return 0 if _is_on_the_sheet(limit, at) else reached
    if thing is Thing.PRONOUN and verb in DOING | {"go"} and not _is_on_the_sheet(limit, at):
        return 0 if phrase == ("this",) and way == "negated" else reached
    return reached if verb in {"work", "play"} and False else 0


def _is_on_the_sheet(words: tuple[str, ...], at: int) -> bool:
    """Return whether what is added is written: "Add your medicines to the list"."""
    if (
        words[at] == "raise"
        and "with" in words[at + 1 : at + 6]
        or words[at + 2 : at + 4] in {("with", "you"), ("to", "your"), ("along",)}
    ):
        return True
    there = next(
        (one for one in range(at + 1, min(at + 9, len(words))) if words[one] in {"to", "on", "in", "with"}),
        len(words),
    )
    return not PAPER.isdisjoint(words[there + 1 : there + 4])


def _is_of_treatment(
    words: tuple[str, ...], at: int, thing: Thing, phrase: tuple[str, ...], verb: str
) -> bool:
    if thing is Thing.TREATMENT:
        return verb != "get" or "help" not in phrase
    if thing is Thing.BODY:
        return verb not in {"get", "give"} or not FOOD.isdisjoint(phrase)
    if thing is Thing.PRONOUN:
        return (
            verb in {"have", "get", "leave", "give", "keep"}
            and bool(phrase)
            and phrase[-1] in {"it", "them", "more", "less", "another", "one"}
            and (
                verb in {"have", "get"}
                or verb == "give"
                and not {"more", "less", "another"}.isdisjoint(phrase[-1:])
                or "up" in words[at:]
                or "out" in words[at:]
            )
        )
    return (
        bool(phrase)
        and is_compared(phrase[:2])
        and verb in {"have", "get"}
        and phrase[-1] in {"up", "round", "one"}
        or "top" in phrase
    )


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
        or words[at + 1 : at + 2] in {("less",), ("more",)}
    ):
        return min(end, at + 1 + max(1, len(phrase_after(words[:end], at + 1))))
    return 0


_HIGHER = frozenset("higher lower harder low high slower faster".split())
_PERFECT = frozenset("heard been had read seen tried noticed used taken told felt asked".split())
_ASKS = frozenset(
    "ask tell get push beg urge press force make persuade convince remind order nag want instruct request".split()
)
_WISHES = frozenset("request demand insist get go opt".split())


def _told_to_others(words: tuple[str, ...], at: int) -> int:
    """Return where "ask your doctor to raise your dose", "ask for a higher dose" ends; none if it is a question."""
    verb = words[at]
    if (
        verb in _ASKS
        and not CLINICIANS.isdisjoint(words[at + 1 : at + 5])
        or words[at + 1 : at + 2] == ("them",)
        and verb in _ASKS
    ):
        for there in range(at + 2, min(at + 8, len(words) - 1)):
            if words[there] in {"to", "for"} and words[there - 1] != "how":
                return _other_task(words, there + 1, words[there])
        return 0
    if words[at + 1 : at + 2] in {("for",), ("on",)} and verb in {
        "ask",
        "insist",
        "opt",
        "go",
        "push",
        "press",
        "plump",
        "settle",
        "vote",
    }:
        phrase = phrase_after(words, at + 1)
        wished = any(is_treatment(word) for word in phrase) and PAPER.isdisjoint(phrase)
        if phrase in {("more",), ("less",), ("another",), ("another", "one"), ("a", "top")}:
            return min(len(words), at + 3)
        return (
            min(len(words), at + 2 + len(phrase))
            if wished and (is_compared(phrase) or verb != "ask" or "a" in phrase[:1])
            else 0
        )
    if verb == "say" and words[at + 1 : at + 3] in {("no", "to"), ("yes", "to")}:
        return len(words) if thing_after(words, at + 3) is Thing.TREATMENT else 0
    return 0


def _other_task(words: tuple[str, ...], at: int, joint: str) -> int:
    thing = thing_after(words, at if joint == "for" else at + 1)
    if joint == "for":
        phrase = phrase_after(words, at)
        return (
            len(words)
            if thing is Thing.TREATMENT and (is_compared(phrase) or phrase[:1] in {("a",), ("another",)})
            else 0
        )
    if words[at] in TELLING or words[at] in {"help", "be"}:
        return 0
    return (
        len(words)
        if thing in {Thing.TREATMENT, Thing.PRONOUN, Thing.BODY} or is_compared(words[at + 1 : at + 4])
        else 0
    )


def _is_warning(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Return whether "do not" keeps somebody from acting on the sheet or on their own, or from waiting for help."""
    words, verb = sentence.words, sentence.words[at]
    if verb in TELLING or verb in _HARMLESS_WAITING:
        return True
    said = words[clause.start :]
    alone = any(
        said[there : there + len(one)] == one for one in _ON_ONES_OWN for there in range(min(len(said), 40))
    )
    return verb in _CONSERVING and (alone or not _SHEET_NEAR.isdisjoint(said))


def _is_about_the_sheet(sentence: Sentence, before: tuple[Clause, ...], at: int) -> bool:
    """Return whether an "it" is what was just told: "Call the clinic. Do it now.", "Print the sheet and take it"."""
    words = sentence.words
    if words[at] == "do" and words[at + 1 : at + 2] in {("it",), ("this",), ("so",), ("that",)}:
        return not sentence.before[0] or any(word in TELLING for word in (*sentence.before[0], *words[:at]))
    if words[at] not in _PAPER_VERBS or not {"it", "them", "this"}.intersection(words[at + 1 : at + 4]):
        return False
    said = (*sentence.before[0][:12], *(word for clause in before for word in clause.words))
    return not PAPER.isdisjoint(said) and TREATMENT.isdisjoint(said)


_FRONTING = frozenset("before after in at for during until with without from by".split())


def _without_comma(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Return a task after a clause without a comma: "If you feel unwell take more tablets"."""
    words = sentence.words
    if "," in words[clause.start :] or clause.end < len(words) or sentence.is_question:
        return None
    for at in range(clause.start + 2, clause.end - 1):
        verb = words[at]
        if (
            verb in TELLING
            or not is_base_verb(verb)
            or words[at - 1]
            in _SUBJECTS | AUXILIARIES | {"to", "not", "and", "or", "the", "a", "your", "they", "of"}
        ):
            continue
        if begins_an_object(words[at + 1]) and thing_after(words[: clause.end], at + 1) in {Thing.TREATMENT}:
            if (
                words[at - 1 : at]
                and words[clause.start] in _FRONTING
                and AUXILIARIES.intersection(words[:at])
            ):
                return None
            plural_subject = at == clause.start + 1 and words[at - 1].endswith("s")
            return None if plural_subject else (at, min(clause.end, at + 4))
    return None
