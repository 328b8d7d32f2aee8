"""What a clinic's own texts may not claim: nothing is said in them of what comes of a treatment.

A pack may say, with a hedge, that relief can fade. A name, an office and a note on data have no such thing to
say, so that they are held to less: words of an outcome are refused, and "pain", "relief" or a treatment may
only be part of what a place, a team or a person is called. English, as the guard.
"""

import re

from questionnaire.page.somebody import BESIDE_PLACE, SOMEBODY
from rules.wording.disguises import undisguised

_FIELD = "(?:medicine|management|therapy|research|society|network|association|foundation|trust)"
_PAPER = "(?:diary|diaries|scores?|records?|notes?|answers?|data|questionnaires?|history)"

# What an outcome is told of.
_OUTCOME = (
    "(?:relief|(?:es)?ketamine|lidocaine|morphine|opioids?|opiates?|pain[ -]?killers?|analgesi(?:a|cs?))"
)
_TREATMENT = f"(?:{_OUTCOME}|medications?|tablets?|pills?|sprays?|infusions?|drips?|treatments?)"
_TREATED_IN_A_NAME = rf"(?: (?:{BESIDE_PLACE}|infusion|treatment))? {SOMEBODY}\b"

# How it is told.
_TOLD = (
    "reliev(?:e[sd]?|ing)|(?:side[ -])?effects?|effective(?:ly|ness)?|better|worse|worr(?:y|ies|ied)|"
    "feel(?:s|ing)?(?! free)|felt|cur(?:e[sd]?|ing)|heal(?:s|ed)?|(?:long[ -])?lasting|doses?|dosage|twice|"
    "thrice|doubl(?:e|ing) (?:it|the|your)|(?:pain|symptom)[ -]free|painless(?:ly)?|no more|"
    "(?:in|de)creas(?:e[sd]?|ing)|ease[sd]?|soothe[sd]?|"
    "(?:stop|end|kill|beat|fight|lose|numb|block)(?:s|ped|ed|ping|ing)? (?:your |the |all |any )?pain|"
    "\\d+ (?:of|in|out of) \\d+"
)
_TOLD_IN_A_NAME = (
    "we|you|they|is|are|was|were|works?|worked|gone|goes|lasts?|lasted|fades?|helps?|takes?|away|"
    "for (?:most|many)|rare(?:ly)?|safe(?:ly)?(?! haven)|no pain|never|always(?! open)"
)
"""Words with which a sentence is told; a name and an office are none."""
_ROOM = "(?:ward|room|rm|level|floor|block|building|suite|unit|bay|house|apartment|apt|flat)"


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


_IS_TREATMENT, _IS_TOLD = _whole(_TREATMENT), _whole(_TOLD)
_IS_TOLD_IN_A_NAME = _whole(f"{_TOLD}|{_TOLD_IN_A_NAME}")
_IS_CALLED = _whole(f"{SOMEBODY}|{_FIELD}")
_UNCALLED = re.compile(rf"\b{_TREATMENT}\b(?!{_TREATED_IN_A_NAME})")
_UNCALLED_OUTCOME = re.compile(rf"\b{_OUTCOME}\b(?!{_TREATED_IN_A_NAME})")
_PAIN = _whole("pain")
_PAIN_IN_A_NOTE = re.compile(
    rf"\b(?:about|of|on) (?:your |the )?pain\b|\bpain (?:relief )?(?:{SOMEBODY}|{_FIELD}|{_PAPER})\b"
)
_STRETCH = re.compile(
    rf"(?P<room>\b{_ROOM} )?(?<![a-z0-9.])\d+(?:[.,]\d+)? ?-?(?:h|hrs?|d|y|yrs?|mo|mos|wks?|w|mins?)\b"
)
_PARTS = re.compile("[,;:()\N{EM DASH}]")


def names_treatment(text: str) -> bool:
    """Return whether a text names relief or a treatment, even as part of a name: "Pain Relief Centre"."""
    return _IS_TREATMENT.search(undisguised(text)) is not None


def claim_in(text: str, rest: str, *, is_name: bool) -> str:
    """Return the first words of a clinic's text that speak of an outcome, plainly spelt; empty if none do.

    rest: the text without its opening times, in which digits before "h" or "d" are a stretch of time.
    is_name: whether it is a name or an office, rather than a note in sentences.
    Examples: "lasting" in "Lasting relief for you"; none in "Pain Relief Clinic".
    """
    plain = undisguised(text)
    told = _IS_TOLD_IN_A_NAME if is_name else _IS_TOLD
    uncalled = _UNCALLED if is_name else _UNCALLED_OUTCOME
    stretches = (found[0] for found in _STRETCH.finditer(undisguised(rest)) if not found["room"])
    return _first(told, plain) or next(stretches, "") or _first(uncalled, plain) or _of_pain(plain, is_name)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return "" if found is None else str(found[0])


def _of_pain(text: str, is_name: bool) -> str:
    """Return "pain" that is no part of what somebody or something is called."""
    if is_name:
        parts = [part for part in _PARTS.split(text) if not _IS_CALLED.search(part)]
        return next(filter(None, (_first(_PAIN, part) for part in parts)), "")
    return _first(_PAIN, _PAIN_IN_A_NOTE.sub("", text))
