"""A pack: what one article becomes. The questions, the rules, and the two made ready for each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from questionnaire.enablement import standing_of
from questionnaire.models import Questionnaire
from questionnaire.response import Answer
from rules.ruleset import RuleSet

if TYPE_CHECKING:
    from rules.evaluation import CompiledRules, Findings


@dataclass(frozen=True)
class Pack:
    """Questions and rules that belong together. Make one with `load_pack`."""

    questionnaire: Questionnaire
    ruleset: RuleSet

    @cached_property
    def rules(self) -> "CompiledRules":
        """The rules, compiled for these questions at first use."""
        from rules.evaluation import CompiledRules

        asked_when = {item.link_id: item.enable_when for item in self.questionnaire.item}
        return CompiledRules(self.ruleset, asked_when)

    def findings(self, given: Mapping[str, Answer]) -> "Findings":
        """Return what follows from answers; those to questions that are not asked count for nothing."""
        return self.rules.evaluate(standing_of(self.questionnaire, given).facts)
