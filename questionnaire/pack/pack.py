"""A pack: the questions and the rules made from one article."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from questionnaire.pack.questions import Questionnaire
from rules.ruleset.ruleset import RuleSet

if TYPE_CHECKING:
    from rules.evaluation.conclusions import CompiledRules


@dataclass(frozen=True)
class Pack:
    """Questions and rules that belong together. Make one with `load_pack`."""

    questionnaire: Questionnaire
    ruleset: RuleSet

    def __getstate__(self) -> dict[str, object]:
        """Return what a copy is made from: the definitions, and nothing that was worked out from them."""
        return {"questionnaire": self.questionnaire, "ruleset": self.ruleset}

    @cached_property
    def rules(self) -> "CompiledRules":
        """The rules, compiled for these questions at first use."""
        from rules.evaluation.conclusions import CompiledRules

        asked_when = {item.link_id: item.enable_when for item in self.questionnaire.item}
        return CompiledRules(self.ruleset, asked_when)
