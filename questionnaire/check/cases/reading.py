"""Cases: whole people, each with what must come of their answers, as an author writes them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from questionnaire.answers.accepting import canonical_answer
from questionnaire.answers.response import NOT_SURE, PREFER_NOT_TO_SAY, SKIPPED, Answer
from questionnaire.answers.standing import standing_of
from questionnaire.check.quoting import as_toml
from questionnaire.errors import AnswerError, ContentError
from questionnaire.kinds.question import Value
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Item, Questionnaire
from questionnaire.pack.shape import path_in_whole, placed, read_shape, without_broken_entries
from questionnaire.pack.source_lines import SourceText
from questionnaire.words import shared as words
from rules.problems import ContentPath, Problem, ProblemCode
from rules.ruleset.content_types import Text
from rules.ruleset.definition import Limits, ReadBy
from rules.ruleset.rule_problems import duplicates
from rules.suggestions import not_among

SAID = ("answers", "not_sure", "prefer_not_to_say")
"""The keys that hold what a person says."""

_NO_SOURCE = SourceText("cases.toml", "")


def _value(written: object) -> object:
    if isinstance(written, str):
        return written
    if isinstance(written, tuple) and all(isinstance(one, str) for one in written):
        return written
    raise PydanticCustomError("text_or_list", "not what can be given as an answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person, from the first question to the last, and what must come of it.

    answers: link_id -> value, as in a saved response.
    not_sure, prefer_not_to_say: questions left open in this way; all others that are asked are skipped.
    applies, open: notes that must apply, or be open. No other may appear, unless `absent` is given.
    absent: notes that must not appear. Where it is given, notes that are named nowhere are not judged.
    safety, unsaid: exactly these lines must be shown; not judged where left out.
    not_asked: questions that must not be asked.
    """

    name: Text
    answers: dict[str, Annotated[Value, ReadBy(_value)]] = field(default_factory=dict)
    not_sure: tuple[str, ...] = ()
    prefer_not_to_say: tuple[str, ...] = ()
    applies: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    absent: tuple[str, ...] | None = None
    safety: tuple[str, ...] | None = None
    unsaid: tuple[str, ...] | None = None
    not_asked: tuple[str, ...] | None = None

    def says(self, item: Item) -> Answer:
        """Return what the person says to a question if it is asked."""
        if item.link_id in self.answers:
            return canonical_answer(item, self.answers[item.link_id])
        if item.link_id in self.not_sure:
            return NOT_SURE
        return PREFER_NOT_TO_SAY if item.link_id in self.prefer_not_to_say else SKIPPED

    def says_all(self, questionnaire: Questionnaire) -> dict[str, Answer]:
        """Return what the person says to every question, asked or not."""
        return {item.link_id: self.says(item) for item in questionnaire.item}


@dataclass(frozen=True, slots=True, kw_only=True)
class CasesFile:
    """What a file of cases holds."""

    case: Annotated[tuple[Case, ...], Limits(min_length=1)]


def read_cases(raw: Mapping[str, Any], pack: Pack, source: SourceText = _NO_SOURCE) -> tuple[Case, ...]:
    """Read cases from a parsed file and check every name and every answer in them against their pack.

    Raises:
        ContentError: with every problem of the file.
    """
    read, broken = read_shape(CasesFile, raw)
    found = list(broken)
    rest = raw if read is not None else without_broken_entries(raw, broken)
    read = read or read_shape(CasesFile, rest)[0]
    if read is not None:
        found += [
            replace(problem, path=path_in_whole(raw, rest, problem.path))
            for problem in _problems_of(read.case, pack)
        ]
    if read is None or found:
        raise ContentError([placed(problem, raw, source) for problem in found], words.CASES_UNUSABLE)
    return read.case


def _problems_of(cases: Sequence[Case], pack: Pack) -> list[Problem]:
    named: list[tuple[ContentPath, str]] = [
        (("case", at, "name"), case.name) for at, case in enumerate(cases)
    ]
    found = list(duplicates("case name", named))
    for at, case in enumerate(cases):
        path = ("case", at)
        said = [*_unknown_questions(case, path, pack), *_values_that_are_none(case, path, pack)]
        said += _named_twice(case, path, (*SAID, "not_asked"))
        found += said or _not_asked(case, path, pack)
        found += [*_named_twice(case, path, ("applies", "open", "absent")), *_unknown_lines(case, path, pack)]
    return found


def _unknown_questions(case: Case, path: ContentPath, pack: Pack) -> Iterator[Problem]:
    link_ids = [item.link_id for item in pack.questionnaire.item]
    for key in (*SAID, "not_asked"):
        for name in getattr(case, key) or ():
            if name not in link_ids:
                yield Problem(
                    ProblemCode.UNKNOWN_QUESTION, (*path, key), not_among("question", name, link_ids)
                )


def _values_that_are_none(case: Case, path: ContentPath, pack: Pack) -> Iterator[Problem]:
    for item in pack.questionnaire.item:
        if item.link_id not in case.answers:
            continue
        place = (*path, "answers", item.link_id)
        given = case.answers[item.link_id]
        codes = [option.code for option in item.answer_option]
        unknown = [code for code in ([given] if isinstance(given, str) else given) if code not in codes]
        if codes and unknown:
            kind = f'option of "{item.link_id}"'
            yield from (
                Problem(ProblemCode.UNKNOWN_OPTION, place, not_among(kind, one, codes)) for one in unknown
            )
            continue
        try:
            canonical_answer(item, given)
        except AnswerError as error:
            yield Problem(ProblemCode.WRONG_VALUE, place, str(error))


def _named_twice(case: Case, path: ContentPath, keys: Sequence[str]) -> Iterator[Problem]:
    """Yield each name that stands in two lists, or twice in one, where only one of them can be so."""
    places = [(name, key) for key in keys for name in getattr(case, key) or ()]
    for name, count in Counter(name for name, _ in places).items():
        if count > 1:
            keys_of_it = [key for one, key in places if one == name]
            where = " and in ".join(dict.fromkeys(keys_of_it))
            twice = "twice " if len(set(keys_of_it)) == 1 else ""
            message = f'"{name}" stands {twice}in {where}, and only one thing can be so. Keep one.'
            yield Problem(ProblemCode.DUPLICATE, (*path, keys_of_it[-1]), message)


def _not_asked(case: Case, path: ContentPath, pack: Pack) -> Iterator[Problem]:
    asked = standing_of(pack.questionnaire, case.says_all(pack.questionnaire)).asked
    for key in SAID:
        for link_id in getattr(case, key):
            if link_id not in asked:
                enable_when = as_toml(pack.questionnaire.items[link_id].enable_when)
                message = (
                    f'"{link_id}" is not asked of this person: it is asked only when {enable_when}. '
                    "Take it out, or change what it depends on."
                )
                yield Problem(ProblemCode.NOT_ASKED, (*path, key), message)


def _unknown_lines(case: Case, path: ContentPath, pack: Pack) -> Iterator[Problem]:
    rules = pack.ruleset
    notes = [note.id for note in rules.note]
    there_are = {
        "applies": ("note", notes),
        "open": ("note", notes),
        "absent": ("note", notes),
        "safety": ("safety line", [line.id for line in rules.safety]),
        "unsaid": ("unsaid line", [line.id for line in rules.unsaid]),
    }
    for key, (kind, ids) in there_are.items():
        for name in getattr(case, key) or ():
            if name not in ids:
                yield Problem(ProblemCode.UNKNOWN_NOTE, (*path, key), not_among(kind, name, ids))
