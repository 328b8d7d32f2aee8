"""A rule engine: notes and lines with three-valued conditions on a person's answers.

    ruleset = read_definition(RuleSet, tomllib.loads(...))  # content, frozen
    rules = CompiledRules(ruleset, asked_when)              # once
    conclusions = rules.evaluate({"route": frozenset({"iv"})})
    conclusions = conclusions.after({"dose-change": frozenset({"higher"})})  # one more answer

It knows facts and conditions, and nothing of the texts of questions, of screens or of saved answers.
"""

_MODULES = {
    "ALWAYS": "conditions.conditions",
    "All": "conditions.conditions",
    "AnyOf": "conditions.conditions",
    "CompiledRules": "evaluation.conclusions",
    "Conclusion": "evaluation.conclusions",
    "Conclusions": "evaluation.conclusions",
    "Condition": "conditions.conditions",
    "ConditionError": "errors",
    "Fact": "conditions.facts",
    "Facts": "conditions.facts",
    "HasAny": "conditions.conditions",
    "Not": "conditions.conditions",
    "Outcome": "conditions.conditions",
    "Refusal": "wording.refusals",
    "RuleSet": "ruleset.ruleset",
    "RulesError": "errors",
    "Several": "conditions.conditions",
    "State": "conditions.facts",
    "StateIs": "conditions.conditions",
    "outcome_of": "conditions.conditions",
    "read_condition": "conditions.toml",
    "read_definition": "ruleset.pydantic_shape",
    "refusals": "wording.refusals",
    "write_condition": "conditions.toml",
}
"""Exported name -> the module that defines it, imported at first use. The stub beside this lists the same."""

_DEPRECATED = {"Finding": "Conclusion", "Findings": "Conclusions"}
"""Names of release 1, kept until release 3.0."""

__all__ = list(_MODULES)


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in _DEPRECATED:
        from warnings import warn

        warn(f"{__name__}.{name} is {__name__}.{_DEPRECATED[name]} now", DeprecationWarning, stacklevel=2)
        return __getattr__(_DEPRECATED[name])
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    return globals()[name]


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
