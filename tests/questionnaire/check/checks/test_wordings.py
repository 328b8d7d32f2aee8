"""What an article may say and an author has to have seen: reported at the text, accepted with a reason."""

import pytest

from questionnaire import ContentError, parse_pack
from questionnaire.check import check_pack
from questionnaire.check.findings import Finding, FindingCode, Severity
from support.edited_packs import DEFECTIVE, INVALID

ACCEPTED = """
[[accepted]]
finding = "wording"
of = ["sound-rattle"]
reason = "The article says so."
"""


def warned(questions: str, rules: str) -> list[Finding]:
    report = check_pack(parse_pack(questions, rules))
    return [finding for finding in report.findings if finding.code is FindingCode.WORDING]


def test_a_share_of_people_is_a_warning_at_the_note_that_names_it() -> None:
    (finding,) = warned(*DEFECTIVE.pack("most-people-in-a-note").texts())

    assert finding.severity is Severity.WARNING
    assert str(finding.location) == 'note "sound-rattle" > text'
    assert finding.message.startswith('"most" may say more than the article does.')


def test_an_author_accepts_it_with_a_reason() -> None:
    questions, rules = DEFECTIVE.pack("most-people-in-a-note").texts()
    report = check_pack(parse_pack(questions, rules + ACCEPTED))

    assert [reason for _finding, reason in report.accepted] == ["The article says so."]
    assert report.is_proved


def test_a_heading_of_the_article_is_read_too() -> None:
    questions, rules = DEFECTIVE.pack("most-people-in-a-note").texts(repaired=True)
    rules = rules.replace('headings = ["Noises"]', 'headings = ["Noises Are Likely"]', 1)
    (finding,) = warned(questions, rules)

    assert finding.location.table == "claim"
    assert finding.location.key == "headings"


def test_beside_what_keeps_a_pack_from_loading_it_is_marked() -> None:
    with pytest.raises(ContentError) as refused:
        parse_pack(*INVALID.pack("most-people-beside-a-duration").texts())

    warned = [problem for problem in refused.value.problems if problem.severity == "warning"]
    assert len(refused.value.problems) == 2
    assert [str(problem).partition(": ")[2] for problem in warned] == [
        f'note "is-treated" > text: warning: {warned[0].message} [wording]'
    ]
    assert "problems: 1" in str(refused.value)
