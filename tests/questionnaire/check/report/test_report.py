"""A report names location, finding, witness and number of response paths: as text, as JSON and as SARIF."""

import json
import re
from typing import Any

import pytest

from questionnaire import load_pack, parse_pack, read_response
from questionnaire.check import Budgets, FindingCode, check_pack
from questionnaire.check.engine.prover import Prover
from questionnaire.check.findings import in_item, in_rules
from questionnaire.check.report import FORMATS, Sources, SourceText
from questionnaire.check.report.explanations import EXPLANATIONS
from questionnaire.pack.loading import texts_of
from support.edited_packs import DEFECTIVE, FILES

QUESTIONS, RULES = ((DEFECTIVE.base / name).read_text("utf-8") for name in FILES)
NOTE = '[[note]]\nid = "care-chain"'


def report_as(output: str, rules: str = RULES, budgets: Budgets | None = None, solver: bool = True) -> str:
    """A report on the clean pack with other rules."""
    pack = parse_pack(QUESTIONS, rules)
    prover = Prover(pack, budgets) if solver else Prover(pack, budgets, solver=lambda: None)
    report = check_pack(pack, prover=prover)
    return FORMATS[output](
        pack, report, Sources(SourceText("questionnaire.toml", QUESTIONS), SourceText("rules.toml", rules))
    )


def contradicting() -> str:
    """The rules with two notes that exclude each other but apply together."""
    return RULES + (
        '[[note]]\nid = "sound-too"\nfactor = "sound"\nwhen = { noises = "squeak" }\ntext = "One more."\n'
        'claims = ["sounds-add-up"]\nexcludes = ["sound-squeak"]\n'
    )


def accepting() -> str:
    """The same, accepted."""
    return contradicting() + (
        '[[accepted]]\nfinding = "contradiction"\nof = ["sound-squeak", "sound-too"]\nreason = "On trial."\n'
    )


def line_in(text: str, words: str) -> int:
    return text[: text.rindex(words)].count("\n") + 1


def test_the_text_of_a_finding_has_its_line_its_message_and_its_witness() -> None:
    text = report_as("text", contradicting())
    line = line_in(contradicting(), "excludes =")
    assert f'error: rules.toml:{line}: note "sound-too" > excludes [contradiction]\n' in text
    assert '  "sound-too" excludes "sound-squeak", but both apply to this person.' in text
    assert "  This person:\n    skip use\n    noises: squeak (A squeak)\n    stop there\n" in text
    assert "Refuted: 1 error across 6,240 response paths." in text
    assert "one that it excludes" not in text


def test_the_text_on_a_clean_pack_lists_what_is_proved_and_on_how_many_response_paths() -> None:
    text = report_as("text")
    assert "  - every note can apply (16)\n" in text
    assert "Proved: nothing dead, contradictory, missing or unsafe across 6,240 response paths.\n" in text


def test_an_accepted_finding_is_listed_with_its_reason_and_refutes_nothing() -> None:
    text = report_as("text", accepting())
    assert 'Accepted by the author:\n  note "sound-too" > excludes [contradiction]: On trial.\n' in text
    assert (
        "Proved, except for 1 error accepted by the author: no other error across 6,240 response paths."
        in text
    )


def test_what_is_undecided_without_a_solver_says_how_to_install_it() -> None:
    text = report_as("text", budgets=Budgets(sample=1, people=0), solver=False)
    assert "Proved" not in text
    assert "pip install 'duration-factors[author]'" in " ".join(text.split())
    assert re.search(r"^Not proved: \d+ queries could not be decided", text, re.MULTILINE)


def test_json_holds_the_witness_as_a_saved_response() -> None:
    data = json.loads(report_as("json", contradicting()))
    (found,) = [one for one in data["findings"] if one["code"] == "contradiction"]
    response = read_response(json.dumps(found["witness"]["response"]), parse_pack(QUESTIONS, RULES))
    assert response.answers["noises"].values == ("squeak",)
    assert data["verdict"] == "refuted"
    assert data["ways"] == {"count": "6,240", "exact": True}
    assert (found["file"], found["place"]) == ("rules.toml", 'note "sound-too" > excludes')


@pytest.mark.parametrize(
    ("rules", "budgets", "verdict"),
    [
        (RULES, Budgets(), "proved"),
        (accepting(), Budgets(), "proved"),
        (contradicting(), Budgets(), "refuted"),
        (RULES, Budgets(sample=1, people=0), "not-proved"),
    ],
    ids=["clean", "accepted", "contradicting", "too large without a solver"],
)
def test_json_holds_the_verdict_in_one_word(rules: str, budgets: Budgets, verdict: str) -> None:
    assert json.loads(report_as("json", rules, budgets, solver=False))["verdict"] == verdict


def results_in(rules: str, **more: Any) -> list[dict[str, Any]]:
    log = json.loads(report_as("sarif", rules, **more))
    assert log["version"] == "2.1.0"
    assert {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]} == set(FindingCode)
    results: list[dict[str, Any]] = log["runs"][0]["results"]
    return results


def test_sarif_holds_the_line_the_level_and_the_steps() -> None:
    (found,) = [one for one in results_in(contradicting()) if one["ruleId"] == "contradiction"]
    where = found["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "rules.toml"
    assert where["region"]["startLine"] == line_in(contradicting(), "excludes =")
    assert found["level"] == "error"
    assert "This person: skip use; noises: squeak (A squeak); stop there." in found["message"]["text"]


def test_in_sarif_accepted_findings_are_suppressed_and_undecided_ones_open() -> None:
    (accepted,) = [one for one in results_in(accepting()) if one["ruleId"] == "contradiction"]
    assert accepted["suppressions"] == [{"kind": "inSource", "justification": "On trial."}]
    undecided = results_in(RULES, budgets=Budgets(sample=1, people=0), solver=False)
    assert {one["kind"] for one in undecided if one["level"] == "none"} == {"open"}


def test_every_code_has_an_explanation_with_a_headline() -> None:
    assert set(EXPLANATIONS) == set(FindingCode)
    assert all(
        text.partition("\n")[0].endswith(".") and text.count("\n") > 1 for text in EXPLANATIONS.values()
    )


def test_lines_are_found_in_the_shipped_files() -> None:
    pack = load_pack()
    questions, rules = (SourceText(name, text) for name, text in texts_of())
    sources = Sources(questions, rules)
    for note in pack.ruleset.note:
        line = rules.text.splitlines()[sources.line_of(in_rules("note", note.id, "when")) - 1]
        assert line.startswith("when = ")
    for item in pack.questionnaire.item:
        for option in item.answer_option:
            place = sources.line_of(in_item(item.link_id, option=option.code)) - 1
            line, below = questions.text.splitlines()[place : place + 2]
            assert f'code = "{option.code}"' in (below if line == "[[item.answer_option]]" else line)


def test_the_line_of_an_inline_entry_is_the_first() -> None:
    sources = Sources(SourceText("q", ""), SourceText("r", 'note = [{ id = "one" }]\n'))
    assert sources.line_of(in_rules("note", "one", "when")) == 1
