"""Who is named in a clinic's own texts: a place, a line, a team, or a person.

Beside them a time is when they are there. Some surnames are times or numbers to the wording guard: "Dr Jane
Day", "Jane Weeks, head nurse". So are some streets: "Hour Street Clinic". English, as the guard.
"""

import re

from rules.wording.refusals import Ground, refusals

PLACE = (
    "(?:(?:help|hot)?lines?|phone|number|desk|reception|services?|clinics?|cent(?:re|er)s?|units?|wards?|"
    "hospitals?|hospices?|practice|surgery|pharmacy|departments?|dept\\.?|institute|office|school|university|"
    "infirmary|programme?|polyclinic|policlinic|suite|casualty|a&e|teams?|group)"
)
PERSON = (
    "(?:nurses?|sister|matron|doctors?|physicians?|consultants?|surgeons?|pharmacists?|an(?:a)?esthetists?|"
    "an(?:a)?esthesiologists?|specialists?|therapists?|psychologists?|physiotherapists?|midwife|director|"
    "head|lead|manager|secretary|officer|registrar|staff|dr|prof|professor)"
)
BESIDE_PLACE = (
    "(?:pain|chronic|acute|emergency|urgent|medical|nursing|surgery|surgical|case|care|phone|telephone|advice|"
    "duty|patients?|outpatients?|information|crisis|walk-in|on-call|mental|health|access)"
)
SOMEBODY = f"(?:{PLACE}|{PERSON})"
_IS_SOMEBODY = re.compile(rf"\b{SOMEBODY}\b", re.IGNORECASE | re.ASCII)

_TITLE = "(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Nurse|Sister|Matron)"
_NO_GIVEN_NAME = (
    "(?i:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|few|several|many|more|most|some|all|"
    "any|every|each|long|extra|good|better|no|next|last|these|another|relief|pain|for|in|over|until|after|within)"
)
_GIVEN = rf"(?:(?!{_NO_GIVEN_NAME}\b)[A-Z][A-Za-z'-]*\.? )"
_SURNAME = "(?:[A-Z]'|Ma?c)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_TITLED = re.compile(rf"\b({_TITLE}\.? {_GIVEN}{{0,2}}){_SURNAME}(?=[,;:()]|$| and | [A-Z]{{2,}})")
_WITH_ROLE = re.compile(rf"^({_GIVEN}{{1,2}}){_SURNAME}(?=, (?:[A-Za-z]+ ){{0,3}}{PERSON}\b)", re.ASCII)

_STREET = (
    "(?:Streets?|St|Roads?|Rd|Lane|Avenue|Ave|Close|Court|Square|Hill|House|Park|Gardens|Terrace|Crescent)"
)
_IN_A_STREET = re.compile(
    rf"(?:^|(?<=[,;(] )|(?<=\b(?:at|of|on) )|(?<=\b[Tt]he ))[A-Z][a-z]+(?= {_STREET}\b)"
)


def names_somebody(text: str) -> bool:
    """Return whether a text names a place, a line, a team or a person by what they are."""
    return _IS_SOMEBODY.search(text) is not None


def without_surnames(text: str) -> str:
    """Return a text with another surname in a person's name, for the guard to read the rest.

    A name is known by a title before it, or by a given name before it and a role behind it.
    Examples: "Dr Jane Day" is "Dr Jane Roe"; "Two Weeks, head nurse" stays as it is.
    """
    return _WITH_ROLE.sub(r"\1Roe", _TITLED.sub(r"\1Roe", text))


def without_streets(text: str) -> str:
    """Return a text with another name for each street or house that is named after a time.

    Example: "Hour Street Clinic" is "Roe Street Clinic"; "24 Hour House" and "Cure Street" stay as they are.
    """
    return _IN_A_STREET.sub(lambda found: "Roe" if _is_a_time(found.group()) else found.group(), text)


def _is_a_time(word: str) -> bool:
    refused = refusals(word, with_numbers=True)
    return bool(refused) and all(refusal.ground is Ground.TIME for refusal in refused)
