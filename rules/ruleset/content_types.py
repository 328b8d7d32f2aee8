"""The types of the texts and names in content files, each with its constraints."""

from typing import Annotated

from rules.conditions.conditions import Condition
from rules.conditions.toml import read_condition
from rules.ruleset.definition import Limits, ReadBy

Id = Annotated[str, Limits(pattern=r"^[a-z]+(-[a-z]+)*$")]


Text = Annotated[str, Limits(min_length=1, pattern=r"\S")]


When = Annotated[Condition, ReadBy(read_condition)]


VERSION = r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}$"


Version = Annotated[str, Limits(pattern=VERSION)]


Language = Annotated[str, Limits(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
