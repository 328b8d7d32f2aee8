"""Programs of others that tests need: where they are, and what happens without them.

`.ci/clients` gets the packages. Where one is missing, a test says which and is skipped; under CI it fails.
"""

import os
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest

_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
_CLIENTS = Path(os.environ.get("DURATION_FACTORS_CLIENTS") or _CACHE / "duration-factors" / "clients")


def package(name: str) -> Path:
    """Return the folder of an unpacked package, such as "lforms-40.1.3"."""
    folder = _CLIENTS / name
    if not folder.is_dir():
        missing(f"{folder} is not there: run .ci/clients")
    return folder


def module(name: str) -> None:
    """Need a module that the extra `browser` brings."""
    if find_spec(name) is None:
        missing(f"the Python module {name} is not installed")


def program(name: str) -> str:
    """Return the path of a program."""
    path = which(name)
    return path if path is not None else missing(f"{name} is not installed")


def missing(reason: str) -> str:
    """Skip the test that needs something; under CI, fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI has to have this: {reason}")
    pytest.skip(reason)
