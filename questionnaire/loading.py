"""Reads a pack: two TOML files, every problem of them told at once."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from questionnaire import wellformed, words
from questionnaire.errors import ContentError, PlacedProblem
from questionnaire.models import Questionnaire
from questionnaire.pack import Pack
from questionnaire.shape import place_in, read_shape, without_broken_entries
from rules import wellformed as rules_wellformed
from rules.problems import LOCAL, Code, Problem
from rules.problems import Path as ContentPath
from rules.ruleset import RuleSet
from rules.wording import refusals

if TYPE_CHECKING:
    from questionnaire.check.cases import Case

SHIPPED, SHIPPED_CASES = "ketamine_pain_relief.toml", "ketamine_pain_relief.cases.toml"
QUESTIONNAIRE_FILE, RULES_FILE, CASES_FILE = "questionnaire.toml", "rules.toml", "cases.toml"

_A_PACK = f"A pack is a folder with {QUESTIONNAIRE_FILE} and {RULES_FILE}."
_A_CASE = (
    "Begin with one [[case]]: a name, the answers of one person, and the notes that must apply. "
    "`duration-factors new FOLDER` writes a pack whose cases show how."
)

_NOT_SHOWN = frozenset(
    {"id", "version", "language", "link_id", "code", "type", "unit", "matters_most", "factor"}
    | {"claims", "headings", "states", "when", "enable_when"}
    | {"excludes", "beside", "reassures", "accepted"}
)
"""Keys whose text no patient reads, and the article's own title: the wording guard passes them over."""


Model = TypeVar("Model", Questionnaire, RuleSet)


class _File(Protocol):
    """What is needed of a file, on disk or inside a package."""

    def read_bytes(self) -> bytes: ...


@dataclass
class _Content:
    """One content file on its way in: what it holds, and what is wrong with it so far."""

    name: str
    raw: Mapping[str, Any] = field(default_factory=dict)
    problems: list[PlacedProblem] = field(default_factory=list)

    def add(self, problems: Iterable[Problem], raw: Mapping[str, Any] | None = None) -> None:
        """Note problems, with their places in `raw` (else in the file as it stands)."""
        for problem in problems:
            place = place_in(self.raw if raw is None else raw, problem.path)
            self.problems.append(PlacedProblem(problem.code, self.name, place, problem.message))


@dataclass(frozen=True)
class _Shaped(Generic[Model]):
    """A definition read from a file, and whether broken entries were left out to get it."""

    definition: Model
    raw: Mapping[str, Any]
    whole: bool


def load_pack(folder: str | Path | None = None) -> Pack:
    """Load the pack in a folder, or the one that is shipped.

    A folder holds `questionnaire.toml` and `rules.toml`.

    Raises:
        ContentError: with every problem of both files.
    """
    questions, rules = (_read(name, file) for name, file in _files_of(folder))
    return _load(questions, rules)


def texts_of(folder: str | Path | None = None) -> list[tuple[str, str]]:
    """Return the name and the text of the questions and of the rules of a pack that can be loaded."""
    return [(name, file.read_bytes().decode("utf-8-sig")) for name, file in _files_of(folder)]


def _files_of(folder: str | Path | None) -> list[tuple[str, "_File"]]:
    if folder is None:
        return [
            (f"{package}/content/{SHIPPED}", resources.files(package) / "content" / SHIPPED)
            for package in ("questionnaire", "rules")
        ]
    home = Path(folder)
    return [(str(home / name), home / name) for name in (QUESTIONNAIRE_FILE, RULES_FILE)]


def load_cases(folder: str | Path | None, pack: Pack) -> "tuple[Case, ...]":
    """Load the cases of a pack: of the one in a folder (its `cases.toml`), or of the one that is shipped.

    Raises:
        ContentError: with every problem of the file.
    """
    from questionnaire.check.cases import read_cases  # who only asks need not wait for the proofs

    if folder is None:
        shipped = resources.files("questionnaire") / "content" / SHIPPED_CASES
        content = _read(f"questionnaire/content/{SHIPPED_CASES}", shipped, _A_CASE)
    else:
        file = Path(folder) / CASES_FILE
        content = _read(str(file), file, _A_CASE)
    if not content.raw and not content.problems:
        content.add([Problem(Code.SYNTAX, (), f"this file is empty. {_A_CASE}")])
    if content.problems:
        raise ContentError(content.problems, words.CASES_UNUSABLE)
    return read_cases(content.raw, pack, content.name)


def parse_pack(questionnaire: str, rules: str) -> Pack:
    """Make a pack of the text of its two files.

    Raises:
        ContentError: with every problem of both.
    """
    return _load(
        _parse(QUESTIONNAIRE_FILE, questionnaire.encode(errors="surrogatepass")),
        _parse(RULES_FILE, rules.encode(errors="surrogatepass")),
    )


def _read(name: str, file: _File, what_to_do: str = _A_PACK) -> _Content:
    try:
        return _parse(name, file.read_bytes())
    except OSError as error:
        content = _Content(name)
        message = f"this file cannot be read: {error.strerror}. {what_to_do}"
        content.add([Problem(Code.MISSING_FILE, (), message)])
        return content


def _parse(name: str, written: bytes) -> _Content:
    content = _Content(name)
    try:
        content.raw = tomllib.loads(written.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = written[: error.start].count(b"\n") + 1
        content.add([Problem(Code.ENCODING, (), f"line {line} is not UTF-8. Save the file as UTF-8.")])
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        content.add([Problem(Code.SYNTAX, (), f"this is not TOML: {error}. Mend that line.")])
    return content


def _load(questions: _Content, rules: _Content) -> Pack:
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
        raise ContentError([*questions.problems, *rules.problems])
    return Pack(questionnaire.definition, ruleset.definition)


def _shape(model: type[Model], content: _Content) -> _Shaped[Model] | None:
    if not content.raw:
        if not content.problems:
            content.add([Problem(Code.SYNTAX, (), "this file is empty. Start from the shipped pack.")])
        return None
    definition, problems = read_shape(model, content.raw)
    content.add(problems)
    if definition is not None:
        return _Shaped(definition, content.raw, whole=True)
    # Names are worth checking in what is left, so that an author hears of everything at once.
    rest = without_broken_entries(content.raw, problems)
    definition, _ = read_shape(model, rest)
    return None if definition is None else _Shaped(definition, rest, whole=False)


def _sure(problems: Iterable[Problem], whole: bool) -> list[Problem]:
    """Return the problems that do not come from entries that had to be left out."""
    return [problem for problem in problems if whole or problem.code in LOCAL]


def _disagreements(questionnaire: Questionnaire, ruleset: RuleSet) -> Iterator[Problem]:
    for key in ("id", "version", "language"):
        ours, theirs = getattr(ruleset, key), getattr(questionnaire, key)
        if ours != theirs:
            message = f'{key} is "{ours}" here and "{theirs}" in the questions. The two files must agree.'
            yield Problem(Code.DISAGREE, (key,), message)


def _wording_problems(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for path, text in _shown_texts(raw, ()):
        for refusal in refusals(text):
            message = f'"{refusal.words}" is refused: {refusal.ground.rule}'
            yield Problem(Code.WORDING, path, message)


def _is_not_shown(path: ContentPath, value: Any) -> bool:
    if path == ("factor",) and isinstance(value, list):
        return False  # the factors' own table; a note's factor is a name
    return path[-1] in _NOT_SHOWN or path == ("source", "title")


def _language_problems(raw: Mapping[str, Any]) -> Iterator[Problem]:
    language = raw.get("language")
    if isinstance(language, str) and len(language) in (2, 3, 5, 6) and not language.startswith("en"):
        message = (
            f'the wording guard cannot read "{language}", so it could not keep numbers and promises out. '
            "Write the pack in English (en)."
        )
        yield Problem(Code.LANGUAGE, ("language",), message)


def _shown_texts(raw: Any, path: ContentPath) -> Iterator[tuple[ContentPath, str]]:
    if isinstance(raw, str):
        yield path, raw
    elif isinstance(raw, Mapping):
        for key, value in raw.items():
            if not _is_not_shown((*path, key), value):
                yield from _shown_texts(value, (*path, key))
    elif isinstance(raw, list):
        for place, value in enumerate(raw):
            yield from _shown_texts(value, (*path, place))
