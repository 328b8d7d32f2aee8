"""The house, held here: folders are the pipeline, and data goes one way through them.

Each test is one rule and lists all that breaks it.
"""

import ast
import re
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("rules", "questionnaire")

FLOORS = (
    ("rules.errors", "rules.problems", "rules.suggestions"),
    ("rules.conditions",),
    ("rules.ruleset", "rules.wording"),
    ("rules.evaluation",),
    ("rules",),
    ("questionnaire.words",),
    ("questionnaire.cleaning", "questionnaire.interrupts"),
    ("questionnaire.errors",),
    ("questionnaire.extras",),
    ("questionnaire.kinds",),
    ("questionnaire.pack",),
    ("questionnaire.answers",),
    ("questionnaire.session", "questionnaire.sheet", "questionnaire.saved"),
    ("questionnaire.fhir",),
    ("questionnaire.formats",),
    ("questionnaire.check.quoting",),
    ("questionnaire.check.engine",),
    ("questionnaire.check.findings",),
    ("questionnaire.check.subjects",),
    ("questionnaire.check.checks", "questionnaire.check.cases"),
    ("questionnaire.check.report",),
    ("questionnaire.check",),
    ("questionnaire.terminal", "questionnaire.web", "questionnaire.page"),
    ("questionnaire.cli",),
    ("questionnaire",),
)
"""From the ground up. A folder imports what stands below it and nothing beside or above it."""

ON_DEMAND = {"rules", "questionnaire", "questionnaire.fhir"}
"""Packages whose `__init__` names what they export, and imports it at first use."""

ALONE: Mapping[str, tuple[str, ...]] = {
    "questionary": ("questionnaire.terminal",),
    "prompt_toolkit": ("questionnaire.terminal",),
    "argparse": ("questionnaire.cli",),
    "pydantic": (
        "rules.ruleset.pydantic_shape",
        "questionnaire.pack.shape_problems",
        "questionnaire.pack.json_schema",
    ),
    "pydantic_core": (
        "questionnaire.pack.shape_problems",
        "questionnaire.pack.json_schema",
        "questionnaire.check.cases.reading",
    ),
    "pysat": ("questionnaire.check.engine.clauses",),
    "typst": ("questionnaire.formats.typesetting",),
    "jinja2": ("questionnaire.formats.as_html", "questionnaire.page.building"),
    "markupsafe": ("questionnaire.formats.as_html", "questionnaire.page.building"),
    "starlette": ("questionnaire.web",),
    "uvicorn": ("questionnaire.web.server", "questionnaire.web.connections"),
    "python_multipart": ("questionnaire.web.form_parsing",),
}
"""A library, and who alone may know it."""

EDGE = (
    *("questionnaire.__main__", "questionnaire.cli", "questionnaire.terminal"),
    *("questionnaire.web.server", "questionnaire.web.connections"),
    *("questionnaire.pack.loading", "questionnaire.saved.files", "questionnaire.saved.response_file"),
    *("questionnaire.saved.fingerprint", "questionnaire.saved.temporary", "questionnaire.interrupts"),
    *("questionnaire.check.cases.loading", "questionnaire.formats.templates", "questionnaire.extras"),
    *("questionnaire.page.joining", "questionnaire.check.checks.workers"),
)
"""What may touch files, the environment, the network, a terminal or other processes."""

OUTSIDE = {
    *("os", "sys", "shutil", "select", "tempfile", "termios", "pathlib", "importlib.resources", "subprocess"),
    *("socket", "webbrowser", "threading", "multiprocessing", "multiprocessing.connection", "signal"),
}

LOOSE = {"questionnaire": 6, "rules": 5, "questionnaire/check": 5}
"""Modules that stand in a folder without one of their own, at most."""


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def modules() -> Mapping[str, ast.Module]:
    paths = chain.from_iterable((ROOT / package).rglob("*.py") for package in PACKAGES)
    return {name_of(path): ast.parse(path.read_text("utf-8")) for path in sorted(paths)}


@cache
def imports_of(module: str) -> frozenset[str]:
    """The modules that a module imports, wherever in it; of a package that exports on demand, the package."""
    found = set()
    for node in ast.walk(modules()[module]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inner & modules().keys()) or {str(node.module)}
    return frozenset(found)


def is_in(module: str, *places: str) -> bool:
    return any(module == place or module.startswith(f"{place}.") for place in places)


def floor_of(module: str) -> tuple[int, str]:
    """The floor on which a module stands, and the folder or module in the list that it belongs to."""
    places = [(len(place), floor, place) for floor, row in enumerate(FLOORS) for place in row]
    return max((length, floor, place) for length, floor, place in places if is_in(module, place))[1:]


def arrows() -> Iterator[tuple[str, str]]:
    for module in modules():
        yield from ((module, imported) for imported in imports_of(module) if imported in modules())


def test_every_folder_imports_only_what_stands_below_it() -> None:
    """So no face knows another, the rules know no question, and nothing goes in a circle between folders."""
    beside_or_above = [
        f"{module} imports {imported}"
        for module, imported in arrows()
        if floor_of(module)[1] != floor_of(imported)[1] and floor_of(module)[0] <= floor_of(imported)[0]
    ]
    assert beside_or_above == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    left = {module: set(imports_of(module)) & modules().keys() - {module} for module in modules()}
    while done := {module for module, imported in left.items() if not imported & left.keys()}:
        left = {module: imported for module, imported in left.items() if module not in done}
    assert sorted(left) == []


def test_a_library_is_known_in_one_place() -> None:
    known_elsewhere = [
        f"{module} imports {imported}"
        for module in modules()
        for imported in imports_of(module)
        for library, places in ALONE.items()
        if is_in(imported, library) and not is_in(module, *places)
    ]
    assert known_elsewhere == []


def test_only_the_edge_touches_the_outside_world() -> None:
    touching = [
        f"{module} uses {used}"
        for module, tree in modules().items()
        if not is_in(module, *EDGE)
        for used in {*imports_of(module) & OUTSIDE, *called_in(tree) & {"print", "open", "input"}}
    ]
    assert touching == []


def called_in(tree: ast.Module) -> set[str]:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {call.id for call in calls if isinstance(call, ast.Name)}


def test_a_module_has_one_subject_and_a_folder_few_loose_ones() -> None:
    too_long = [
        name_of(path)
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if len(path.read_text("utf-8").splitlines()) > 250
    ]
    too_loose = [folder for folder, most in LOOSE.items() if len(list((ROOT / folder).glob("*.py"))) > most]
    vague = {"utils", "helpers", "helper", "common", "base", "manager", "handler"}
    badly_named = [module for module in modules() if set(module.split(".")) & vague]
    assert (too_long, too_loose, badly_named) == ([], [], [])


def test_every_word_of_the_interface_is_used() -> None:
    used = {
        path: set(re.findall(r"\w+", path.read_text("utf-8")))
        for suffix in ("*.py", "*.html")
        for path in (ROOT / "questionnaire").rglob(suffix)
    }
    unused = []
    for words in (ROOT / "questionnaire" / "words").glob("[a-z]*.py"):
        elsewhere = {word for path, found in used.items() if path.parent != words.parent for word in found}
        names = {name for name in assigned_in(modules()[name_of(words)]) if not name.startswith("_")}
        unused += [f"{words.stem}: {name}" for name in names - elsewhere]
    assert unused == []


def assigned_in(tree: ast.Module) -> set[str]:
    assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
    targets = chain.from_iterable(node.targets for node in assigned)
    return {part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)}


def test_the_top_level_holds_what_a_project_needs_and_nothing_else() -> None:
    """What is committed, or would be: files that a person saved in this folder are their own affair."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    committed = {line.partition("/")[0] for line in listed.stdout.splitlines()}
    allowed = {"questionnaire", "rules", "tests", "findings"}
    allowed |= {"pyproject.toml", "README.md", "LICENSE", "requirements.lock"}
    assert {name for name in committed if not name.startswith(".")} - allowed == set()
