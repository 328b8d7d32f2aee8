"""What the packages promise to whoever imports them."""

import ast
import subprocess
import sys
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

import pytest

import questionnaire
import questionnaire.fhir
import rules

PACKAGES = [questionnaire, questionnaire.fhir, rules]


def test_questionnaire_exports_what_it_says() -> None:
    assert questionnaire.__all__ == [
        "Answer",
        "AnswerError",
        "AnswerOption",
        "ContentError",
        "Item",
        "ItemType",
        "Pack",
        "Preview",
        "Progress",
        "Questionnaire",
        "QuestionnaireError",
        "QuestionnaireResponse",
        "ResponseError",
        "Session",
        "SessionError",
        "Sheet",
        "Status",
        "StorageError",
        "compare",
        "load_pack",
        "make_sheet",
        "parse_pack",
        "read_response",
        "render",
        "write_response",
    ]
    assert all(hasattr(questionnaire, name) for name in questionnaire.__all__)


def test_rules_export_what_they_say() -> None:
    assert rules.__all__ == [
        "ALWAYS",
        "All",
        "AnyOf",
        "CompiledRules",
        "Conclusion",
        "Conclusions",
        "Condition",
        "ConditionError",
        "Fact",
        "Facts",
        "HasAny",
        "Not",
        "Outcome",
        "Refusal",
        "RuleSet",
        "RulesError",
        "Several",
        "State",
        "StateIs",
        "outcome_of",
        "read_condition",
        "read_definition",
        "refusals",
        "write_condition",
    ]
    assert all(hasattr(rules, name) for name in rules.__all__)


def test_every_error_has_the_root_of_its_package() -> None:
    ours = [getattr(questionnaire, name) for name in questionnaire.__all__ if name.endswith("Error")]
    assert all(issubclass(error, questionnaire.QuestionnaireError) for error in ours)
    assert issubclass(rules.ConditionError, rules.RulesError)


def seen_by_type_checkers(package: ModuleType) -> dict[str, str]:
    """The names that a package's stub exports -> the module and the name that each is imported from."""
    stub = ast.parse(Path(str(package.__file__)).with_suffix(".pyi").read_text("utf-8"))
    imports = [node for node in stub.body if isinstance(node, ast.ImportFrom)]
    return {str(name.asname): f"{node.module}.{name.name}" for node in imports for name in node.names}


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_what_is_imported_on_demand_is_what_type_checkers_see(package: ModuleType) -> None:
    seen = seen_by_type_checkers(package)

    assert sorted(seen.keys() - OLD_NAMES.keys()) == package.__all__
    for name in package.__all__:
        module, _, original = seen[name].rpartition(".")
        assert getattr(package, name) is getattr(import_module(module), original)


OLD_NAMES = {"Finding": "Conclusion", "Findings": "Conclusions"}


@pytest.mark.parametrize("old", OLD_NAMES)
def test_a_name_of_release_1_is_an_alias_and_says_so(old: str) -> None:
    with pytest.warns(DeprecationWarning, match=f"^rules.{old} is rules.{OLD_NAMES[old]} now$") as told:
        assert getattr(rules, old) is getattr(rules, OLD_NAMES[old])
    assert [warning.filename for warning in told] == [__file__]


def test_a_method_of_release_1_says_what_it_is_now() -> None:
    session = questionnaire.Session.start(questionnaire.load_pack())
    with pytest.warns(DeprecationWarning, match="Session.conclusions"):
        assert session.findings is session.conclusions
    with pytest.warns(DeprecationWarning, match="Questionnaire.items"):
        assert session.pack.questionnaire.find("stage") is session.pack.questionnaire.items["stage"]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_what_is_imported_on_demand_can_be_completed_before_it_is_used(package: ModuleType) -> None:
    program = f"import {package.__name__}\nprint(*dir({package.__name__}))"
    known = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout.split()
    assert set(package.__all__) <= set(known)


def test_the_command_begins_where_ctrl_c_is_expected() -> None:
    (command,) = entry_points(group="console_scripts", name="duration-factors")
    assert command.value == "questionnaire.__main__:main"


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
@pytest.mark.parametrize("name", ["sheeet", "Definition", "is_there"])
def test_a_name_that_is_not_exported_is_an_attribute_error(package: ModuleType, name: str) -> None:
    with pytest.raises(AttributeError, match=f"no attribute '{name}'"):
        getattr(package, name)
