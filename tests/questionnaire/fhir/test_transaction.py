"""A Bundle as a transaction, for servers that refuse a collection."""

import json
from typing import Any

from questionnaire import load_pack
from questionnaire.fhir import write_bundle
from support.commands import SAMPLE, run
from support.strategies import random_session

PACK = load_pack()


def bundle(*, transaction: bool) -> Any:
    response = random_session(PACK, 3).response
    return json.loads(write_bundle(PACK, response, "Sheet", [], transaction=transaction))


def test_each_entry_says_how_it_is_stored() -> None:
    made = bundle(transaction=True)

    assert made["type"] == "transaction"
    assert [entry["request"] for entry in made["entry"]] == [
        {"method": "POST", "url": "QuestionnaireResponse"},
        {"method": "POST", "url": "DocumentReference"},
    ]


def test_it_holds_what_the_collection_holds() -> None:
    collection, transaction = bundle(transaction=False), bundle(transaction=True)
    for entry in transaction["entry"]:
        del entry["request"]

    assert transaction["entry"] == collection["entry"]
    assert "request" not in collection["entry"][0]


def test_the_command_line_makes_one() -> None:
    ended = run("sheet", SAMPLE, "--format", "fhir", "--bundle", "--transaction")

    assert ended.code == 0
    assert json.loads(ended.out)["type"] == "transaction"


def test_a_transaction_is_a_bundle() -> None:
    ended = run("sheet", SAMPLE, "--format", "fhir", "--transaction")

    assert (ended.code, ended.out) == (2, "")
    assert "--transaction goes with --bundle" in ended.err
