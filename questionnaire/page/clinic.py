"""What a clinic adds to the page, outside the pack: `page --clinic FILE.toml`.

Its name, its phones and who answers for the page: numbers are what they are for, and so are the times at
which it is open. Durations, doses, advice and promises are refused, as in a pack. No clock is read here:
`read_clinic` is given the day, and the page compares that of its reader.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from questionnaire.cleaning import clean
from questionnaire.errors import ContentError
from questionnaire.pack.inspection import Content
from questionnaire.pack.loading import file_in, read_content
from questionnaire.pack.shape_reading import read_shape
from questionnaire.page.claims import claim_in
from questionnaire.page.opening_times import without_opening_times
from questionnaire.page.phones import is_phone
from questionnaire.page.somebody import without_streets, without_surnames
from questionnaire.sheet.blocks import PairTable, Paragraph, Section
from questionnaire.words import clinic as words
from rules.problems import Problem, ProblemCode
from rules.ruleset.content_types import DATE, Date, Text
from rules.suggestions import shortened
from rules.wording.refusals import Ground, Refusal, refusals


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """Who gives out a page.

    name: of the clinic.
    emergency_phone: whom to call when help is needed now.
    clinic_phone: where the clinic is reached. Both may say when, such as "112 (24 hours)".
    responsible: the person or the office that answers for the page.
    privacy: what the clinic does with what people show or send it, in a few sentences.
    review_by: the last day, such as "2027-06-30", on which this counts as looked at.
    """

    name: Text
    emergency_phone: Text
    clinic_phone: Text
    responsible: Text
    privacy: Text
    review_by: Date

    def as_data(self) -> dict[str, Any]:
        """Return the block as the page's script shows it: plain JSON, with its words.

        heading: the label of the block. rows: pairs of a label and a text. review_by: a day such as
        "2027-06-30"; where the reader's own day, written like that, is greater, past_review is shown too.
        """
        return {
            "heading": words.HEADING,
            "rows": [list(row) for row in self._rows],
            "review_by": self.review_by,
            "past_review": self._past_review,
        }

    def as_section(self, *, past_review: bool = False) -> Section:
        """Return the block as what stands in the page before its script has run, which knows no day.

        past_review: say in front that the day is past. The script takes it away where it is not.
        """
        said = (Paragraph(self._past_review),) if past_review else ()
        return Section("clinic", words.HEADING, (*said, PairTable(self._rows)))

    @property
    def phones(self) -> str:
        """The two phones in one line, for where somebody may need them at once."""
        return words.PHONES.format(emergency_phone=self.emergency_phone, clinic_phone=self.clinic_phone)

    @property
    def _rows(self) -> tuple[tuple[str, str], ...]:
        return (
            (words.NAME, self.name),
            (words.EMERGENCY_PHONE, self.emergency_phone),
            (words.CLINIC_PHONE, self.clinic_phone),
            (words.RESPONSIBLE, self.responsible),
            (words.PRIVACY, self.privacy),
            (words.REVIEW_BY, self._day),
        )

    @property
    def _past_review(self) -> str:
        return words.PAST_REVIEW.format(day=self._day)

    @property
    def _day(self) -> str:
        day = date.fromisoformat(self.review_by)
        return words.DAY.format(day=day.day, month=words.MONTHS[day.month - 1], year=day.year)


LONGEST: Mapping[str, int] = {"name": 100, "responsible": 100, "privacy": 400}
"""Key -> the most characters: the block stands on a first page that is full already."""

_NAMES = tuple(field.name for field in fields(Clinic))
_KEYS = ", ".join(_NAMES)
_NAMES_OF_SOMEBODY = frozenset({"name", "responsible"})


def read_clinic(path: str, *, today: date) -> Clinic:
    """Read a clinic's file.

    today: a file whose day of review is before it is refused.

    Raises:
        ContentError: with every problem of the file.
    """
    content = read_content(*file_in("", path), words.A_CLINIC_FILE.format(keys=_KEYS))
    if not content.raw and not content.problems:
        content.add([Problem(ProblemCode.SYNTAX, (), words.NOTHING_IN_IT.format(keys=_KEYS))])
    clinic = _read(content, today) if content.raw else None
    if clinic is None or content.problems:
        raise ContentError(content.problems, words.UNUSABLE)
    return clinic


def _read(content: Content, today: date) -> Clinic | None:
    texts = {key: text for key, text in content.raw.items() if isinstance(text, str) and key in _NAMES}
    stripped = {key: text.strip() for key, text in texts.items()}
    clinic, problems = read_shape(Clinic, {**content.raw, **stripped})
    content.add(problem for problem in problems if stripped.get(str(problem.path[0])) != "")
    for key, text in stripped.items():
        content.add(Problem(code, (key,), said) for code, said in _problems(key, text, texts[key], today))
    return clinic


def _problems(key: str, text: str, written: str, today: date) -> Iterator[tuple[ProblemCode, str]]:
    """Yield what is wrong with a text that is one, beyond its shape. written: with the spaces around it."""
    if not text:
        yield ProblemCode.EMPTY_TEXT, words.EMPTY
        return
    if text != written:
        yield ProblemCode.WRONG_VALUE, words.AROUND.format(stripped=shortened(text))
    if key == "review_by":
        yield from _of_the_day(text, today)
    elif key.endswith("phone"):
        if not is_phone(text):
            yield ProblemCode.WRONG_VALUE, words.NO_PHONE.format(given=shortened(text))
    else:
        yield from _of_the_text(text, LONGEST[key])
        yield from _of_the_wording(key, text)


def _of_the_day(text: str, today: date) -> Iterator[tuple[ProblemCode, str]]:
    if not re.fullmatch(DATE, text):
        return  # its shape is told
    try:
        if date.fromisoformat(text) < today:
            yield ProblemCode.WRONG_VALUE, words.PAST.format(given=text)
    except ValueError:
        yield ProblemCode.NO_DAY, words.NO_DAY.format(given=text)


def _of_the_text(text: str, longest: int) -> Iterator[tuple[ProblemCode, str]]:
    if (cleaned := clean(text)) != text:
        yield ProblemCode.WRONG_VALUE, words.ONE_LINE.format(cleaned=shortened(cleaned))
    if len(text) > longest:
        yield ProblemCode.WRONG_VALUE, words.TOO_LONG.format(given=len(text), most=longest)


def _of_the_wording(key: str, text: str) -> Iterator[tuple[ProblemCode, str]]:
    """Yield what the guard refuses, else what the text claims. A name may have opening times beside it.

    What is too long is refused for that, and only the guard reads it.
    """
    is_name, fits = key in _NAMES_OF_SOMEBODY, len(text) <= LONGEST[key]
    rest = without_opening_times(text) if is_name and fits else text
    read = without_streets(without_surnames(rest)) if is_name else rest
    refused = refusals(read, with_numbers=True)
    for refusal in refused:
        rule = _rule(refusal, is_name=is_name)
        yield ProblemCode.WORDING, words.REFUSED.format(words=refusal.words, rule=rule)
    if fits and not refused and (claim := claim_in(text, rest, is_name=is_name)):
        rule = words.NO_CLAIM_IN_A_NAME if is_name else words.NO_CLAIM
        yield ProblemCode.WORDING, words.REFUSED.format(words=claim, rule=rule)


def _rule(refusal: Refusal, *, is_name: bool) -> str:
    if refusal.ground is Ground.COUNT:
        return words.NO_DOSE
    if is_name and refusal.ground is Ground.TIME:
        return f"{refusal.ground.rule} {words.OPENING_TIMES}"
    return refusal.ground.rule
