#!/usr/bin/env bash
# fhirpathpy 2.2.4 (PyPI) and fhirpath 5.2.2 (npm): FHIRPath rules over the same QuestionnaireResponse, with R4 types.
# "No" is a boolean, and "none at all" on a scale from 0 to 10 is an integer. One would guess that a rule keeps them
# apart: FHIRPath makes an integer of a boolean only where toInteger() is written, and fhirpathpy knows the types, for
# type() names them and distinct() holds "no" and 0 for two.
# Yet its comparisons take "no" for 0 and "yes" for 1, as Python beneath does. `answer.value = 0` also finds the
# question that was answered "no", `= true` the one answered with 1 day, and `!= 0` misses the "no". exclude(0) throws
# the "no" away, intersect(1) hands back a "yes" that nobody asked for, and three times a "yes" is 3.
# As text a "no" is "False", so that a rule which asks for 'false' does not find it. fhirpath does none of this.
#
# Needs bash, python 3.11 or newer with venv, node 20 and npm. Takes about a minute.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check \
    fhirpathpy==2.2.4 antlr4-python3-runtime==4.13.2 python-dateutil==2.9.0.post0 >&2
npm install --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-30 fhirpath@5.2.2 >&2

# Each rule, what fhirpathpy gave and what fhirpath gave; "refused" is an error.
cat > rules.json <<'RULES'
[
    ["item.answer.value.type().name",
        ["boolean", "boolean", "integer", "integer"], ["boolean", "boolean", "integer", "integer"]],
    ["item.answer.value.distinct()", [false, true, 0, 1], [false, true, 0, 1]],
    ["item.where(answer.value = 0).linkId", ["smokes", "pain"], ["pain"]],
    ["item.where(answer.value ~ 0).linkId", ["smokes", "pain"], ["pain"]],
    ["item.where(answer.value != 0).linkId", ["fever", "days"], ["smokes", "fever", "days"]],
    ["item.where(answer.value in (1 | 2)).linkId", ["fever", "days"], ["days"]],
    ["item.where(answer.value = true).linkId", ["fever", "days"], ["fever"]],
    ["iif(item.where(linkId = 'days').answer.value = true, 'yes', 'no')", ["yes"], ["no"]],
    ["item.answer.value.exclude(0)", [true, 1], [false, true, 1]],
    ["item.answer.value.intersect(1)", [true], [1]],
    ["item.where(linkId = 'fever').answer.value * 3", [3], "refused"],
    ["item.where(linkId = 'smokes').answer.value.toString()", ["False"], ["false"]],
    ["item.where(answer.value.toString() = 'false').linkId", [], ["smokes"]]
]
RULES
cat > response.json <<'RESPONSE'
{
    "resourceType": "QuestionnaireResponse", "status": "completed",
    "item": [
        { "linkId": "smokes", "answer": [{ "valueBoolean": false }] },
        { "linkId": "fever", "answer": [{ "valueBoolean": true }] },
        { "linkId": "pain", "answer": [{ "valueInteger": 0 }] },
        { "linkId": "days", "answer": [{ "valueInteger": 1 }] }
    ]
}
RESPONSE

cat > with_fhirpath.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { evaluate } = require("fhirpath");
const r4 = require("fhirpath/fhir-context/r4");

const [response, rules] = ["response.json", "rules.json"].map(file => JSON.parse(readFileSync(file, "utf8")));
const results = rules.map(([rule]) => {
    try {
        return evaluate(response, rule, {}, r4);
    } catch {
        return "refused";
    }
});
console.log(JSON.stringify(results));
JS
cat > run.py <<'PY'
import json
import subprocess
import sys
from pathlib import Path

from fhirpathpy import evaluate
from fhirpathpy.models import models

response, rules = (json.loads(Path(file).read_text()) for file in ("response.json", "rules.json"))
changed = False


def observe(what: str, seen: object, expected: object) -> None:
    global changed
    got, want = json.dumps(seen), json.dumps(expected)
    changed = changed or got != want
    print(f"as found  {what}: {got}" if got == want else f"CHANGED   {what}: {got}, was {want}")


def with_fhirpathpy(rule: str) -> object:
    try:
        return evaluate(response, rule, {}, models["r4"])
    except Exception:  # whatever it is, it is a refusal
        return "refused"


others = json.loads(subprocess.run(["node", "with_fhirpath.cjs"], check=True, capture_output=True, text=True).stdout)
for (rule, python, javascript), other in zip(rules, others, strict=True):
    observe(f"{rule}, fhirpathpy", with_fhirpathpy(rule), python)
    observe(f"{rule}, fhirpath", other, javascript)
sys.exit(changed)
PY
venv/bin/python run.py
