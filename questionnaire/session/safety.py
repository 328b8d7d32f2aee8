"""Which safety lines an answer makes true: a face shows them right after it, and not on the sheet alone."""

from questionnaire.session.session import Session


def safety_made_true(before: Session, after: Session) -> tuple[str, ...]:
    """Return the safety lines that are true after an event and were not before it, in the pack's order.

    What stays true is not told again; what is taken back and made true once more is.
    """
    # In this order: what follows after is found from what followed before.
    applied, applies = before.conclusions.safety, after.conclusions.safety
    new = set(applies.applying_but_not_in(applied))
    return tuple(line.text for line in after.pack.ruleset.safety if line.id in new)
