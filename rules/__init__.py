"""What may be concluded from answers, and from which claim of the article.

    ruleset = read_definition(RuleSet, tomllib.loads(...))  # content, frozen
    rules = CompiledRules(ruleset, asked_when)              # once
    findings = rules.evaluate({"route": frozenset({"iv"})})
    findings = findings.after({"dose-change": frozenset({"higher"})})  # one more answer

Knows facts and conditions; knows no question's text, no screen and no file of answers.
"""

from rules.exports import on_demand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rules.conditions import (
        ALWAYS,
        All,
        AnyOf,
        Condition,
        HasAny,
        Not,
        Outcome,
        Several,
        StateIs,
        outcome_of,
    )
    from rules.errors import ConditionError, RulesError
    from rules.evaluation import CompiledRules, Finding, Findings
    from rules.facts import Fact, Facts, State
    from rules.ruleset import RuleSet
    from rules.syntax import read_condition, write_condition
    from rules.wording import Refusal, refusals
    from rules.written import read_definition
else:
    __getattr__, __dir__ = on_demand(
        globals(),
        {
            "conditions": (
                "ALWAYS",
                "All",
                "AnyOf",
                "Condition",
                "HasAny",
                "Not",
                "Outcome",
                "Several",
                "StateIs",
                "outcome_of",
            ),
            "errors": ("ConditionError", "RulesError"),
            "evaluation": ("CompiledRules", "Finding", "Findings"),
            "facts": ("Fact", "Facts", "State"),
            "ruleset": ("RuleSet",),
            "syntax": ("read_condition", "write_condition"),
            "wording": ("Refusal", "refusals"),
            "written": ("read_definition",),
        },
    )

__all__ = [
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
    "read_definition",
    "refusals",
    "write_condition",
]
