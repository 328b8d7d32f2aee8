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


DATE = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


Date = Annotated[str, Limits(pattern=DATE)]


ADDRESS = r"^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\s|#?]*)?$"


Address = Annotated[str, Limits(pattern=ADDRESS)]
"""An http or https address that can be a canonical URL: FHIR sets a version behind a bar."""


SYSTEM = r"^(https?://|urn:)[^\s|]+$"


System = Annotated[str, Limits(pattern=SYSTEM)]
"""The address or URN of a code system."""


CODE = r"^\S+( \S+)*$"


Code = Annotated[str, Limits(pattern=CODE)]
"""A code of a code system, as FHIR has it: no space at either end, and none beside another."""


LANGUAGE = r"^[a-z]{2,3}(-[A-Z]{2})?$"


Language = Annotated[str, Limits(pattern=LANGUAGE)]
