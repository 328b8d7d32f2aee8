"""Where in a content file something stands: its line, and its place in an author's words."""

from collections.abc import Iterable, Mapping
from typing import Any

from questionnaire.pack.source_lines import SourceText
from rules.problems import ContentPath, PlacedProblem, Problem


def without_broken_entries(raw: Mapping[str, Any], problems: Iterable[Problem]) -> dict[str, Any]:
    """Return a file's content without the entries (questions, notes ...) that have a problem."""
    broken = {problem.path[:2] for problem in problems}
    return {
        key: [entry for position, entry in enumerate(value) if (key, position) not in broken]
        if isinstance(value, list)
        else value
        for key, value in raw.items()
        if (key,) not in broken
    }


def path_in_whole(raw: Mapping[str, Any], rest: Mapping[str, Any], path: ContentPath) -> ContentPath:
    """Translate a path in `rest`, the file without its broken entries, to a path in the file."""
    match path:
        case (str(key), int(position), *steps):
            entry = rest[key][position]
            return (key, next(at for at, other in enumerate(raw[key]) if other is entry), *steps)
    return path


def placed(problem: Problem, raw: Mapping[str, Any], source: SourceText) -> PlacedProblem:
    """Return a problem with its file, its line and its place."""
    line = source.line_of(problem.path) if problem.path else None
    return PlacedProblem(problem.code, source.name, place_in(raw, problem.path), problem.message, line)


def place_in(raw: Mapping[str, Any], path: ContentPath) -> str:
    """Return a path as an author finds it: `item "route" > answer_option "iv" > label`."""
    steps: list[str] = []
    here: Any = raw
    for key in path:
        here = step(here, key)
        if isinstance(key, str):
            steps.append(key)
        elif isinstance(here, Mapping) and (name := _name_of(here)):
            steps[-1] += f' "{name}"'
        else:
            steps[-1] += f" number {key + 1}"
    return " > ".join(steps)


def _name_of(entry: Mapping[str, Any]) -> str | None:
    names = (entry.get(key) for key in ("link_id", "id", "code", "name"))
    return next((name for name in names if isinstance(name, str)), None)


def step(here: Any, key: str | int) -> Any:
    """Return what stands at a key or a position of a parsed value; None where there is nothing."""
    try:
        return here[key]
    except (KeyError, IndexError, TypeError):
        return None
