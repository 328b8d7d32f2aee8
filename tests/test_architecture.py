"""Who may import whom: read from the source, held here."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted([*(ROOT / "rules").rglob("*.py"), *(ROOT / "questionnaire").rglob("*.py")])
TEMPLATES = sorted((ROOT / "questionnaire" / "web" / "templates").glob("*.html"))
OUTSIDE = {
    "os",
    "sys",
    "shutil",
    "select",
    "tempfile",
    "termios",
    "pathlib",
    "importlib.resources",
    "subprocess",
    "socket",
    "webbrowser",
    "threading",
    "uvicorn",
}
"""What touches files, the environment or a terminal."""


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_in(module: str, *places: str) -> bool:
    return any(module == place or module.startswith(f"{place}.") for place in places)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_the_way_that_the_data_goes(path: Path) -> None:
    module, imported = name_of(path), set(imports_of(path))

    def imports(*places: str) -> set[str]:
        return {name for name in imported if is_in(name, *places)}

    if is_in(module, "rules"):
        assert not imports("questionnaire"), "rules know nothing of questions"
    if not is_in(module, "questionnaire.terminal"):
        assert not imports("questionary", "prompt_toolkit"), "only the terminal knows questionary"
    if not is_in(module, "questionnaire.terminal", "questionnaire.cli", "questionnaire.__main__"):
        assert not imports("questionnaire.terminal", "questionnaire.cli", "argparse"), (
            "no way back from a face"
        )
    prompts = [f"questionnaire.terminal.{name}" for name in ("prompts", "lists", "lines", "keys")]
    if is_in(module, "questionnaire.terminal.plain"):
        assert not imports(*prompts, "questionary"), "a face never imports another"
    if is_in(module, *prompts):
        assert not imports("questionnaire.terminal.plain")
    if is_in(module, "questionnaire.terminal"):
        assert not imports("questionnaire.web"), "a face never imports another"
    if is_in(module, "questionnaire.models", "questionnaire.response"):
        assert not imports("questionnaire.session", "questionnaire.sheet"), "a definition knows no session"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_web_face_stands_apart(path: Path) -> None:
    module, imported = name_of(path), set(imports_of(path))
    if is_in(module, "questionnaire.web"):
        assert not [name for name in imported if is_in(name, "questionnaire.terminal", "questionnaire.cli")]
        return
    parts = {
        "starlette",
        "uvicorn",
        "jinja2",
        "markupsafe",
        "python_multipart",
        "socket",
        "http",
        "webbrowser",
    }
    if module == "questionnaire.formats.html_pages":
        parts -= {"jinja2", "markupsafe"}
    assert not [name for name in imported if is_in(name, *parts)], "only the web face knows what serves it"
    if not is_in(module, "questionnaire.cli.serve"):
        assert not [name for name in imported if is_in(name, "questionnaire.web")], "nobody waits for pages"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_typst_stands_behind_one_door(path: Path) -> None:
    if name_of(path) != "questionnaire.formats.typesetting":
        assert not [name for name in imports_of(path) if is_in(name, "typst")]


def test_the_command_for_pages_imports_them_only_when_it_runs() -> None:
    tree = ast.parse((ROOT / "questionnaire" / "cli" / "serve.py").read_text("utf-8"))
    at_once = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert "questionnaire.web" not in ast.unparse(ast.Module(at_once, []))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_proofs_stand_apart(path: Path) -> None:
    module, imported = name_of(path), set(imports_of(path))

    def imports(*places: str) -> bool:
        return any(is_in(name, *places) for name in imported)

    if is_in(module, "questionnaire.check"):
        assert not imports("questionnaire.loading", "questionnaire.storage"), "proofs read no file"
    else:
        # Loading reads the file of cases, and imports what checks it only then.
        asks_or_answers = not is_in(module, "questionnaire.cli.check", "questionnaire.loading")
        assert not (asks_or_answers and imports("questionnaire.check")), "nobody waits for proofs"
    if not is_in(module, "questionnaire.check.clauses"):
        assert not imports("pysat"), "the solver stands behind one door"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_fhir_stands_apart(path: Path) -> None:
    module, imported = name_of(path), set(imports_of(path))
    if is_in(module, "questionnaire.fhir"):
        beyond = ("loading", "storage", "sheet", "formats", "session", "web")
        places = [f"questionnaire.{name}" for name in beyond]
        assert not [name for name in imported if is_in(name, *places)], "answers go out, and no sheet is made"
    elif not is_in(module, "questionnaire.cli"):
        assert not [name for name in imported if is_in(name, "questionnaire.fhir")], "only commands know FHIR"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_edge_touches_the_outside_world(path: Path) -> None:
    module = name_of(path)
    edge = ("cli", "__main__", "terminal", "loading", "storage", "web.server")
    if is_in(module, *(f"questionnaire.{place}" for place in edge)):
        return
    source = ast.parse(path.read_text("utf-8"))
    calls = [node.func for node in ast.walk(source) if isinstance(node, ast.Call)]
    assert not {call.id for call in calls if isinstance(call, ast.Name)} & {"print", "open", "input"}
    # Templates and styles lie beside the code, and are read once.
    with_files = ("questionnaire.web.app", "questionnaire.formats.materials")
    allowed = {"importlib.resources"} if module in with_files else set()
    assert not set(imports_of(path)) & OUTSIDE - allowed


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_longer_than_one_subject_needs(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250


def test_nothing_is_called_utils() -> None:
    banned = {"utils", "helpers", "helper", "common", "base", "manager", "handler"}
    assert not {path.stem for path in MODULES} & banned


def test_the_top_level_holds_what_a_project_needs_and_nothing_else() -> None:
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    leftovers = {"build", "dist", "duration_factors.egg-info"}
    allowed = {
        "questionnaire",
        "rules",
        "tests",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "requirements.lock",
    }
    assert visible - leftovers <= allowed


WORDS = ["words.py", "cli/help_texts.py", "fhir/fhir_texts.py", "formats/paper_texts.py", "web/page_texts.py"]


@pytest.mark.parametrize("path", WORDS)
def test_every_word_of_the_interface_is_used(path: str) -> None:
    words = ROOT / "questionnaire" / path
    names = {
        target.id
        for node in ast.parse(words.read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        for name in node.targets
        for target in ast.walk(name)
        if isinstance(target, ast.Name)
    }
    users = [path for path in [*MODULES, *TEMPLATES] if path != words]
    used = "".join(user.read_text("utf-8") for user in users)
    called = f"({words.stem}|texts)" if words.stem.endswith("_texts") else words.stem  # templates say texts
    assert {name for name in names if not re.search(rf"\b{called}\.{name}\b", used)} == set()
