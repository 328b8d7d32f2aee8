"""FHIR on the command line: out, back in, and no way to make it show a traceback."""

import json
import re
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.commands import run
from support.extent import in_full

SAMPLE = Path(__file__).parents[2] / "samples" / "reference.json"
SHEETS = [
    ["sheet", "--format", "text"],
    ["sheet", "--format", "markdown"],
    ["sheet", "--format", "json"],
    ["explain"],
]


@pytest.fixture(scope="module")
def response(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's answers, in FHIR."""
    file = tmp_path_factory.mktemp("fhir") / "response.json"
    assert run("sheet", SAMPLE, "--format", "fhir", "--output", file).code == 0
    return file


@pytest.mark.parametrize("command", SHEETS, ids=" ".join)
def test_the_answers_in_fhir_are_told_as_the_saved_ones_are(response: Path, command: list[str]) -> None:
    ours, theirs = run(*command, SAMPLE), run(*command, response)

    assert (theirs.code, theirs.err) == (0, "")
    assert theirs.out.replace(str(response), str(SAMPLE)) == ours.out


def test_the_questions_are_exported() -> None:
    exported = json.loads(run("export", "--format", "fhir").out)

    assert (exported["resourceType"], exported["item"][1]["linkId"]) == ("Questionnaire", "stage")


def test_a_file_of_answers_says_that_it_holds_answers(tmp_path: Path) -> None:
    ended = run("sheet", SAMPLE, "--format", "fhir", "--output", tmp_path / "out.json")

    assert ended.out.startswith("The answers are saved in ")


def test_the_bundle_holds_the_sheet_as_json_does() -> None:
    bundle = json.loads(run("sheet", SAMPLE, "--format", "fhir", "--bundle").out)
    answers, sheet = (entry["resource"] for entry in bundle["entry"])
    [data] = [
        content["attachment"]["data"]
        for content in sheet["content"]
        if content["attachment"]["contentType"] == "application/json"
    ]

    assert bundle["type"] == "collection"
    assert answers == json.loads(run("sheet", SAMPLE, "--format", "fhir").out)
    assert b64decode(data).decode() == run("sheet", SAMPLE, "--format", "json").out


def test_a_bundle_without_a_pdf_says_so() -> None:
    ended = run("sheet", SAMPLE, "--format", "fhir", "--bundle")
    kinds = [
        content["attachment"]["contentType"]
        for content in json.loads(ended.out)["entry"][1]["resource"]["content"]
    ]

    assert ("application/pdf" in kinds) != ("holds the sheet as JSON only" in ended.err)


@pytest.mark.parametrize("command", ["sheet", "explain"])
def test_what_refuses_a_file_is_told_with_its_name_and_place(
    response: Path, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "broken.json"
    file.write_text(response.read_text("utf-8").replace('"urn:duration-factors:', '"urn:x:'), "utf-8")

    ended = run(command, file)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"duration-factors: {file}: questionnaire:")
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["sheet", "explain"])
@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ('"code": "having-now"', '"Stage" is left open, and nothing was chosen in its place. It was: x.'),
        ('"linkId": "route"', "is no question of this questionnaire"),
    ],
)
def test_what_is_wrong_in_one_answer_is_told_and_the_rest_counts(
    response: Path, tmp_path: Path, command: str, broken: str, says: str
) -> None:
    text = response.read_text("utf-8")
    file = tmp_path / "broken.json"
    file.write_text(text.replace(broken, broken.partition(":")[0] + ': "x"'), "utf-8")

    ended = run(command, file)

    assert ended.code == 0
    assert says in ended.err


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=5), part, max_size=3),
)


@settings(max_examples=in_full(50, 15))
@given(st.dictionaries(st.sampled_from(["item", "status", "questionnaire", "meta"]), ANYTHING))
def test_whatever_says_that_it_is_a_response_ends_in_a_sentence(
    keys: dict[str, object],
) -> None:
    ended = run("sheet", "-", given=json.dumps({**keys, "resourceType": "QuestionnaireResponse"}))

    assert (ended.code, ended.out) == (2, "")
    assert re.fullmatch(r"duration-factors: -: [^\n]+\n", ended.err)


def test_what_others_answered_is_not_gone_on_with(response: Path) -> None:
    before = response.read_bytes()
    ended = run("--plain", "--resume", response)

    assert ended.code == 2
    assert "you can only resume files written by --save" in ended.err
    assert response.read_bytes() == before


def test_a_parked_answer_is_told_of(response: Path) -> None:
    text = response.read_text("utf-8").replace('"code": "having-now"', '"code": "planned"')
    ended = run("sheet", "-", given=text)

    assert ended.code == 0
    assert '"Last dose" is not asked with these answers' in ended.err


def test_a_bundle_is_for_fhir() -> None:
    ended = run("sheet", SAMPLE, "--bundle")

    assert (ended.code, ended.out) == (2, "")
    assert "--bundle goes with --format fhir" in ended.err
