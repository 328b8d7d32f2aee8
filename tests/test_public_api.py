"""What the packages promise to whoever imports them."""

import questionnaire
import rules


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
        "Condition",
        "ConditionError",
        "Fact",
        "Facts",
        "Finding",
        "Findings",
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
        "refusals",
        "write_condition",
    ]
    assert all(hasattr(rules, name) for name in rules.__all__)


def test_every_error_has_the_root_of_its_package() -> None:
    ours = [getattr(questionnaire, name) for name in questionnaire.__all__ if name.endswith("Error")]
    assert all(issubclass(error, questionnaire.QuestionnaireError) for error in ours)
    assert issubclass(rules.ConditionError, rules.RulesError)
