"""The programs as a stranger has them: installed, in environments with nothing else beside them."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
PEERS = ("cookiecutter", "commitizen", "copier")


def install_ours(folder: Path) -> Path:
    """Install this checkout in a new environment; return where its programs are."""
    return _install(folder, str(CHECKOUT))


def install_peers(folder: Path) -> Path:
    """Install the peers in a new environment, as the extra `bench` names them; return where they are."""
    lines = {_name(line): line for line in PROJECT["optional-dependencies"]["bench"]}
    return _install(folder, *(lines[peer] for peer in PEERS))


def _install(folder: Path, *what: str) -> Path:
    subprocess.run([sys.executable, "-m", "venv", folder], check=True, env=_outside())
    pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-c", CHECKOUT / "requirements.lock", *what], check=True, env=_outside())
    return folder / "bin"


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def _outside() -> dict[str, str]:
    """Return the environment without what leads this Python to the checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
