"""Inspect the two files of a pack: shape, names and wording. All problems are reported at once."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from questionnaire.errors import ContentError
from questionnaire.pack import question_problems as wellformed
from questionnaire.pack.pack import Pack
from questionnaire.pack.questions import Questionnaire
from questionnaire.pack.shape import path_in_whole, placed, without_broken_entries
from questionnaire.pack.shape_reading import read_shape
from questionnaire.pack.source_lines import SourceText
from questionnaire.pack.toml_syntax import not_too_deep, syntax_problem
from rules.problems import LOCAL, ContentPath, PlacedProblem, Problem, ProblemCode
from rules.ruleset import rule_problems as rules_wellformed
from rules.ruleset.ruleset import RuleSet
from rules.wording.refusals import Ground, refusals, warnings

_NOT_SHOWN = frozenset(
    {"id", "version", "language", "link_id", "code", "type", "unit", "matters_most", "factor"}
    | {"claims", "states", "when", "enable_when"}
    | {"excludes", "beside", "reassures", "accepted", "spellings", "reads", "url"}
)
"""Keys whose text no patient reads: the wording guard skips them."""

_NOT_OURS = {("source", key) for key in ("author", "publisher", "date", "address")} | {("date",)}
"""What stands in the source alone, as the article has it, and the day of the version."""

_HEADINGS = {("source", "title"), ("claim", "headings")}
"""The article's own title and headings: shown as they are, so that only some rules hold for them."""

Defined = TypeVar("Defined", Questionnaire, RuleSet)


@dataclass
class Content:
    """A content file while it is inspected: its source, what it holds, and its problems so far."""

    source: SourceText
    raw: Mapping[str, Any] = field(default_factory=dict)
    problems: list[PlacedProblem] = field(default_factory=list)

    def add(self, problems: Iterable[Problem], rest: Mapping[str, Any] | None = None) -> None:
        """Add problems with their places in the file.

        rest: the file without its broken entries, where the paths of the problems are paths in that.
        """
        for problem in problems:
            path = problem.path if rest is None else path_in_whole(self.raw, rest, problem.path)
            self.problems.append(placed(replace(problem, path=path), self.raw, self.source))

    def add_warnings(self, problems: Iterable[Problem]) -> None:
        """Add what would not keep the pack from loading."""
        for problem in problems:
            self.problems.append(replace(placed(problem, self.raw, self.source), severity="warning"))

    def add_at(self, line: int | None, code: ProblemCode, message: str) -> None:
        """Add a problem of a file that cannot be parsed, with the line if that is known."""
        self.problems.append(PlacedProblem(code, self.source.name, "", message, line))


@dataclass(frozen=True)
class _Shaped(Generic[Defined]):
    """A definition read from a file.

    raw: what it was read from.
    whole: whether that is the whole file; else broken entries were left out.
    """

    definition: Defined
    raw: Mapping[str, Any]
    whole: bool


def content_of(name: str, written: bytes) -> Content:
    """Return a parsed file, or one with the problem that it is not TOML in UTF-8."""
    content = Content(SourceText(name, written.decode("utf-8-sig", errors="replace")))
    try:
        content.raw = not_too_deep(tomllib.loads(written.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        line = written[: error.start].count(b"\n") + 1
        content.add_at(line, ProblemCode.ENCODING, f"line {line} is not UTF-8. Save the file as UTF-8.")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message, at = syntax_problem(error, content.source.text)
        content.add_at(at, ProblemCode.SYNTAX, message)
    return content


def inspected(questions: Content, rules: Content) -> Pack:
    """Return the pack that two files hold.

    Raises:
        ContentError: with every problem of both.
    """
    for content in (questions, rules):
        content.add(_language_problems(content.raw))
        content.add(_wording_problems(content.raw))
    questionnaire, ruleset = _shape(Questionnaire, questions), _shape(RuleSet, rules)
    if questionnaire is not None:
        found = wellformed.problems_of(questionnaire.definition)
        questions.add(_sure(found, questionnaire.whole), questionnaire.raw)
    if questionnaire is not None and ruleset is not None:
        vocabulary = wellformed.vocabulary_of(questionnaire.definition)
        found = rules_wellformed.problems_of(ruleset.definition, vocabulary)
        rules.add(_sure(found, questionnaire.whole and ruleset.whole), ruleset.raw)
        rules.add(_disagreements(questionnaire.definition, ruleset.definition))
    if questionnaire is None or ruleset is None or questions.problems or rules.problems:
        for content in (questions, rules):
            content.add_warnings(_wording_warnings(content.raw))
        raise ContentError([*questions.problems, *rules.problems])
    return Pack(questionnaire.definition, ruleset.definition)


def _shape(kind: type[Defined], content: Content) -> _Shaped[Defined] | None:
    if not content.raw:
        if not content.problems:
            content.add([Problem(ProblemCode.SYNTAX, (), "this file is empty. Start from the shipped pack.")])
        return None
    definition, problems = read_shape(kind, content.raw)
    content.add(problems)
    if definition is not None:
        return _Shaped(definition, content.raw, whole=True)
    # The names in the rest are checked too, so that all problems are reported at once.
    rest = without_broken_entries(content.raw, problems)
    definition, _ = read_shape(kind, rest)
    return None if definition is None else _Shaped(definition, rest, whole=False)


def _sure(problems: Iterable[Problem], whole: bool) -> list[Problem]:
    """Return the problems that entries which were left out cannot have caused."""
    return [problem for problem in problems if whole or problem.code in LOCAL]


def _disagreements(questionnaire: Questionnaire, ruleset: RuleSet) -> Iterator[Problem]:
    for key in ("id", "version", "language"):
        ours, theirs = getattr(ruleset, key), getattr(questionnaire, key)
        if ours != theirs:
            message = f'{key} is "{ours}" here and "{theirs}" in the questions. The two files must agree.'
            yield Problem(ProblemCode.DISAGREE, (key,), message)


def _wording_problems(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for path, text in _shown_texts(raw, ()):
        for refusal in refusals(text, heading=is_heading(path)):
            message = f'"{refusal.words}" is refused: {refusal.ground.rule}'
            message += f' For example: "{refusal.ground.example}"'
            yield Problem(ProblemCode.WORDING, path, message)


def _wording_warnings(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for path, text in _shown_texts(raw, ()):
        for warned in warnings(text):
            yield Problem(ProblemCode.WORDING, path, warning_of(warned.words))


def warning_of(words: str) -> str:
    """Return what an author is told of words that may say more than the article."""
    rule, example = Ground.LIKELIHOOD.rule, Ground.LIKELIHOOD.example
    return f'"{words}" may say more than the article does. {rule} For example: "{example}"'


def is_heading(path: ContentPath) -> bool:
    """Return whether a path leads to the article's title or to one of its headings."""
    return tuple(step for step in path if isinstance(step, str)) in _HEADINGS


def is_not_shown(path: ContentPath, value: Any) -> bool:
    """Return whether no patient reads what stands at a path."""
    if path == ("factor",) and isinstance(value, list):
        return False  # the factors' own table; a note's factor is a name
    return path[-1] in _NOT_SHOWN or path in _NOT_OURS


def _language_problems(raw: Mapping[str, Any]) -> Iterator[Problem]:
    language = raw.get("language")
    if isinstance(language, str) and len(language) in (2, 3, 5, 6) and not language.startswith("en"):
        message = (
            f'the wording guard cannot read "{language}", so it could not keep numbers and promises out. '
            "Write the pack in English (en)."
        )
        yield Problem(ProblemCode.LANGUAGE, ("language",), message)


def _shown_texts(raw: Any, path: ContentPath) -> Iterator[tuple[ContentPath, str]]:
    if isinstance(raw, str):
        yield path, raw
    elif isinstance(raw, Mapping):
        for key, value in raw.items():
            if not is_not_shown((*path, key), value):
                yield from _shown_texts(value, (*path, key))
    elif isinstance(raw, list):
        for position, value in enumerate(raw):
            yield from _shown_texts(value, (*path, position))
