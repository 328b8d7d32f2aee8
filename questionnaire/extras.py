"""Optional parts (extras), and the command that installs one into this environment."""

import os
import shlex
import sys
from dataclasses import dataclass
from importlib.util import find_spec

from questionnaire.errors import MissingPartError
from questionnaire.words import shared as words


@dataclass(frozen=True, slots=True)
class Extra:
    """An optional part.

    name: of the extra in pyproject.toml, such as "pdf".
    modules: what must be importable for it to work.
    purpose: what it is needed for, in words.
    """

    name: str
    modules: tuple[str, ...]
    purpose: str

    @property
    def is_there(self) -> bool:
        """Whether it is installed."""
        try:
            return all(find_spec(module) is not None for module in self.modules)
        except ImportError:
            return False

    def require(self) -> None:
        """Raise MissingPartError if it is not installed."""
        if not self.is_there:
            raise self.missing()

    def missing(self) -> MissingPartError:
        """Return the error that says how to install it."""
        return MissingPartError(words.EXTRA_IS_MISSING.format(purpose=self.purpose, command=self.command))

    @property
    def command(self) -> str:
        """The command that installs it into the environment of this process.

        It lists the requirements of the extra, because the program itself is in no package index:
        `.venv/bin/python -m pip install 'typst<0.16,>=0.15.2'`.
        """
        python = os.path.relpath(sys.executable)
        shortest = min(python, sys.executable, key=len)
        return _as_typed([shortest, "-m", "pip", "install", *self._requirements()])

    def _requirements(self) -> list[str]:
        from importlib.metadata import requires  # slow to import, and needed for this hint only

        declared = (line.replace("'", '"').partition(";") for line in requires(words.PROGRAM) or ())
        marker = f'extra == "{self.name}"'
        return [requirement.strip() for requirement, _, condition in declared if condition.strip() == marker]


def _as_typed(parts: list[str]) -> str:
    """Return a command quoted for the shell of this system; Windows knows double quotes only."""
    if os.name == "nt":
        return " ".join(f'"{part}"' if set(part) & set(" <>|&^") else part for part in parts)
    return shlex.join(parts)


WEB = Extra("web", ("starlette", "uvicorn", "jinja2", "python_multipart"), words.FOR_PAGES)
PAGE = Extra("web", ("jinja2",), words.FOR_ONE_FILE)
HTML = Extra("web", ("jinja2",), words.FOR_HTML)
PDF = Extra("pdf", ("typst",), words.FOR_PDF)
