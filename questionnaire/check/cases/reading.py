"""Cases as an author writes them: a whole person, with the effects that their answers must have."""

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
from questionnaire.pack.shape import path_in_whole, placed, without_broken_entries
from questionnaire.pack.shape_reading import read_shape
from questionnaire.pack.source_lines import SourceText
from questionnaire.words import shared as words
from rules.problems import ContentPath, Problem, ProblemCode
from rules.ruleset.content_types import Text
from rules.ruleset.definition import Limits, ReadBy
from rules.ruleset.rule_problems import duplicates
from rules.suggestions import not_among

ANSWER_KEYS = ("answers", "not_sure", "prefer_not_to_say")
"""The keys of a case that hold the person's answers."""

_NO_SOURCE = SourceText("cases.toml", "")


def _value(written: object) -> object:
    if isinstance(written, str):
        return written
    if isinstance(written, tuple) and all(isinstance(one, str) for one in written):
        return written
    raise PydanticCustomError("text_or_list", "no answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person, from the first question to the last, and the effects that their answers must have.

    answers: link_id -> value, as in a saved response.
    not_sure, prefer_not_to_say: questions left open in this way; all others that are asked are skipped.
    applies, open: notes that must apply, or be open. No other note may, unless `absent` is given.
    absent: notes that must neither apply nor be open. If given, notes that are not named are not judged.
    safety, unsaid: exactly these lines must show; not judged if left out.
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

    def answer_to(self, item: Item) -> Answer:
        """Return the person's answer to a question, if it is asked."""
        if item.link_id in self.answers:
            return canonical_answer(item, self.answers[item.link_id])
        if item.link_id in self.not_sure:
            return NOT_SURE
        return PREFER_NOT_TO_SAY if item.link_id in self.prefer_not_to_say else SKIPPED

    def all_answers(self, questionnaire: Questionnaire) -> dict[str, Answer]:
        """Return the person's answer to every question, whether it is asked or not."""
        return {item.link_id: self.answer_to(item) for item in questionnaire.item}


@dataclass(frozen=True, slots=True, kw_only=True)
class CasesFile:
    """A file of cases."""

    case: Annotated[tuple[Case, ...], Limits(min_length=1)]


def read_cases(raw: Mapping[str, Any], pack: Pack, source: SourceText = _NO_SOURCE) -> tuple[Case, ...]:
    """Read cases from a parsed file, and validate every name and every answer against the pack.

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
        in_answers = [*_unknown_questions(case, path, pack), *_invalid_values(case, path, pack)]
        in_answers += _named_twice(case, path, (*ANSWER_KEYS, "not_asked"))
        found += in_answers or _not_asked(case, path, pack)
        found += [*_named_twice(case, path, ("applies", "open", "absent")), *_unknown_lines(case, path, pack)]
    return found


def _unknown_questions(case: Case, path: ContentPath, pack: Pack) -> Iterator[Problem]:
    link_ids = [item.link_id for item in pack.questionnaire.item]
    for key in (*ANSWER_KEYS, "not_asked"):
        for name in getattr(case, key) or ():
            if name not in link_ids:
                yield Problem(
                    ProblemCode.UNKNOWN_QUESTION, (*path, key), not_among("question", name, link_ids)
                )


def _invalid_values(case: Case, path: ContentPath, pack: Pack) -> Iterator[Problem]:
    for item in pack.questionnaire.item:
        if item.link_id not in case.answers:
            continue
        value_path = (*path, "answers", item.link_id)
        given = case.answers[item.link_id]
        codes = [option.code for option in item.answer_option]
        unknown = [code for code in ([given] if isinstance(given, str) else given) if code not in codes]
        if codes and unknown:
            kind = f'option of "{item.link_id}"'
            yield from (
                Problem(ProblemCode.UNKNOWN_OPTION, value_path, not_among(kind, one, codes))
                for one in unknown
            )
            continue
        try:
            canonical_answer(item, given)
        except AnswerError as error:
            yield Problem(ProblemCode.WRONG_VALUE, value_path, str(error))


def _named_twice(case: Case, path: ContentPath, keys: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for each name that appears more than once under keys that exclude each other."""
    occurrences = [(name, key) for key in keys for name in getattr(case, key) or ()]
    for name, count in Counter(name for name, _ in occurrences).items():
        if count > 1:
            keys_of_it = [key for one, key in occurrences if one == name]
            where = " and in ".join(dict.fromkeys(keys_of_it))
            twice = "twice " if len(set(keys_of_it)) == 1 else ""
            message = f'"{name}" appears {twice}in {where}. Keep one.'
            yield Problem(ProblemCode.DUPLICATE, (*path, keys_of_it[-1]), message)


def _not_asked(case: Case, path: ContentPath, pack: Pack) -> Iterator[Problem]:
    asked = standing_of(pack.questionnaire, case.all_answers(pack.questionnaire)).asked
    for key in ANSWER_KEYS:
        for link_id in getattr(case, key):
            if link_id not in asked:
                enable_when = as_toml(pack.questionnaire.items[link_id].enable_when)
                message = (
                    f'"{link_id}" is not asked of this person: it is asked only when {enable_when}. '
                    "Remove it, or change the answers that it depends on."
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
