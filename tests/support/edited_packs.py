"""Builds packs from the edits that make them: a base pack, and one file for each pack that differs from it.

Such a file names, in `file`, which of the two files of the base it edits. Each `[[edit]]` is one of these:

    replace, with    lines, and the lines to put in their place
    after, add       lines, and the lines to add after them
    remove           lines to take out
    content          the whole text, where nothing of the base is left

`replace`, `after`, `remove` and `in` are anchors: whole lines that must be found exactly once. With `in`, the
others are looked for only in the table that holds its line. Blank lines separate tables. A whole table is
added after the table that holds the anchor, with a blank line; one that is removed takes a blank line along.

Each `[[repair]]` is an edit made after these, as an author would repair the pack. `missing = true` leaves the
file out of the pack, and `encoding` writes it in another encoding than UTF-8. What is expected of the pack is
listed in `[[finding]]` (what `check` finds) or `[[problem]]` (why loading refuses it).
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

TESTS = Path(__file__).parents[1]
FILES = ("questionnaire.toml", "rules.toml")
KEYS = {"file", "missing", "encoding", "edit", "repair", "finding", "problem"}

Edit: TypeAlias = Mapping[str, str]


class CorpusError(Exception):
    """A file of a corpus that cannot be applied to its base pack."""


@dataclass(frozen=True)
class EditedPack:
    """A pack that differs from its base in one file."""

    base: Path
    path: Path
    file: str
    missing: bool = False
    encoding: str = "utf-8"
    edit: tuple[Edit, ...] = ()
    repair: tuple[Edit, ...] = ()
    finding: tuple[dict[str, Any], ...] = ()
    problem: tuple[dict[str, Any], ...] = ()

    def files(self, *, repaired: bool = False) -> dict[str, bytes]:
        """Return the content of each file of the pack, as its author broke or repaired it."""
        files = {name: (self.base / name).read_bytes() for name in FILES}
        before = files.pop(self.file).decode("utf-8")
        if not self.missing:
            edits = self.edit + self.repair if repaired else self.edit
            try:
                files[self.file] = edited(before, edits).encode(self.encoding)
            except CorpusError as error:
                raise CorpusError(f"{self.path}: {error}") from None
        return files

    def texts(self, *, repaired: bool = False) -> list[str]:
        """Return the text of the questionnaire and that of the rules."""
        files = self.files(repaired=repaired)
        return [files[name].decode("utf-8") for name in FILES]

    def write(self, folder: Path, *, repaired: bool = False) -> Path:
        """Write the pack into a new folder, and return the folder."""
        folder.mkdir()
        for name, content in self.files(repaired=repaired).items():
            (folder / name).write_bytes(content)
        return folder


@dataclass(frozen=True)
class Corpus:
    """A folder that holds a base pack, itself a folder, and the files that edit it."""

    folder: Path
    base: Path

    @property
    def names(self) -> list[str]:
        """The names of the edited packs, in order."""
        return sorted(path.stem for path in self.folder.glob("*.toml"))

    def pack(self, name: str) -> EditedPack:
        """Read the file that edits the base."""
        path = self.folder / f"{name}.toml"
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        if (unknown := raw.keys() - KEYS) or raw.get("file") not in FILES:
            raise CorpusError(f"{path}: unknown keys {sorted(unknown)}, or `file` is not one of {FILES}")
        lists = {key: tuple(value) for key, value in raw.items() if isinstance(value, list)}
        return EditedPack(self.base, path, **{**raw, **lists})


DEFECTIVE = Corpus(TESTS / "defective", TESTS / "defective" / "clean")
INVALID = Corpus(TESTS / "invalid", TESTS / "invalid" / "valid")


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text after edits, each of them made in what the one before it left."""
    lines = text.splitlines()
    for edit in edits:
        lines = _apply(edit, lines)
    return "".join(f"{line}\n" for line in lines)


def _apply(edit: Edit, lines: list[str]) -> list[str]:
    scope = _table(lines, _find(edit["in"], lines, range(len(lines)))) if "in" in edit else range(len(lines))
    match sorted(edit.keys() - {"in"}):
        case ["replace", "with"]:
            found = _find(edit["replace"], lines, scope)
            new = edit["with"].splitlines()
        case ["add", "after"]:
            found = _find(edit["after"], lines, scope)
            new = edit["add"].splitlines()
            if edit["add"].startswith("["):
                found = _table(lines, found)
                new = ["", *new]
            found = range(found.stop, found.stop)
        case ["remove"]:
            found = _find(edit["remove"], lines, scope)
            new = []
            if edit["remove"].startswith("["):
                found = range(max(found.start - 1, 0), found.stop)
        case ["content"]:
            return edit["content"].splitlines()
        case keys:
            raise CorpusError(f"no edit has the keys {', '.join(keys)}")
    return [*lines[: found.start], *new, *lines[found.stop :]]


def _find(anchor: str, lines: list[str], scope: range) -> range:
    """Return where the lines of an anchor are, which must be in one place of the scope."""
    wanted = anchor.splitlines()
    starts = [at for at in scope if lines[at : min(at + len(wanted), scope.stop)] == wanted]
    if len(starts) != 1:
        raise CorpusError(f"an anchor must be found once, this one is found {len(starts)} times: {anchor}")
    return range(starts[0], starts[0] + len(wanted))


def _table(lines: list[str], within: range) -> range:
    """Return where the table is that holds these lines: up to the blank lines around it."""
    start, stop = within.start, within.stop
    while start > 0 and lines[start - 1]:
        start -= 1
    while stop < len(lines) and lines[stop]:
        stop += 1
    return range(start, stop)
