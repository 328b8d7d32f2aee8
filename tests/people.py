"""Whole people, as a pack's cases tell of them: what each says, question after question."""

from typing import Any

from questionnaire import Pack, Session


def session_of(pack: Pack, case: dict[str, Any]) -> Session:
    """The finished session of a case: every question that is asked has an answer or a state."""
    session = Session.start(pack)
    while session.item is not None:
        link_id = session.item.link_id
        if link_id in case["answers"]:
            value = case["answers"][link_id]
            session = session.answer(tuple(value) if isinstance(value, list) else value)
        elif link_id in case.get("not_sure", []):
            session = session.not_sure()
        elif link_id in case.get("prefer_not_to_say", []):
            session = session.prefer_not_to_say()
        else:
            session = session.skip()
    return session
