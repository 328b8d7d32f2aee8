"""Finds the third-party programs that tests need; without them a test is skipped, or fails under CI.

`.ci/clients` downloads the packages.
"""

import os
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest

_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
CHROMIUM = Path("/usr/bin/chromium")
_CLIENTS = Path(os.environ.get("DURATION_FACTORS_CLIENTS") or _CACHE / "duration-factors" / "clients")


def bundled_pages() -> Path:
    """Return the folder of what `.ci/clients` bundles from `react_pages`, as these files are now."""
    sources = sorted((Path(__file__).parent / "react_pages").iterdir())
    made_from = sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    return package(f"react-clients-{made_from[:12]}")


def package(name: str) -> Path:
    """Return the folder of an unpacked package, such as "lforms-40.1.3"."""
    folder = _CLIENTS / name
    if not folder.is_dir():
        missing(f"{folder} is not there: run .ci/clients")
    return folder


def module(name: str) -> None:
    """Require a Python module of the extra `browser`."""
    if find_spec(name) is None:
        missing(f"the Python module {name} is not installed")


def program(name: str) -> str:
    """Return the path of a program."""
    path = which(name)
    return path if path is not None else missing(f"{name} is not installed")


def debian_chromium() -> str:
    """Return the path of Debian's chromium, and require playwright, which drives it."""
    module("playwright")
    if not CHROMIUM.exists():
        missing("Debian's chromium is not installed")
    return str(CHROMIUM)


def missing(reason: str) -> str:
    """Skip the test that needs something; under CI, fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI has to have this: {reason}")
    pytest.skip(reason)
