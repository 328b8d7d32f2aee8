from rules.conditions.conditions import ALWAYS as ALWAYS
from rules.conditions.conditions import All as All
from rules.conditions.conditions import AnyOf as AnyOf
from rules.conditions.conditions import Condition as Condition
from rules.conditions.conditions import HasAny as HasAny
from rules.conditions.conditions import Not as Not
from rules.conditions.conditions import Outcome as Outcome
from rules.conditions.conditions import Several as Several
from rules.conditions.conditions import StateIs as StateIs
from rules.conditions.conditions import outcome_of as outcome_of
from rules.conditions.facts import Fact as Fact
from rules.conditions.facts import Facts as Facts
from rules.conditions.facts import State as State
from rules.conditions.toml import read_condition as read_condition
from rules.conditions.toml import write_condition as write_condition
from rules.errors import ConditionError as ConditionError
from rules.errors import RulesError as RulesError
from rules.evaluation.conclusions import CompiledRules as CompiledRules
from rules.evaluation.conclusions import Conclusion as Conclusion
from rules.evaluation.conclusions import Conclusions as Conclusions
from rules.ruleset.pydantic_shape import read_definition as read_definition
from rules.ruleset.ruleset import RuleSet as RuleSet
from rules.wording.refusals import Refusal as Refusal
from rules.wording.refusals import refusals as refusals

__all__ = [
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
