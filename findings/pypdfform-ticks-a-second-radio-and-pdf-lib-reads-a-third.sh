#!/usr/bin/env bash
# PyPDFForm 6.0.1 (PyPI), a library that fills in PDF forms, and pdf-lib 1.17.1 (npm), which makes them.
# A radio group holds one choice, so one would guess that filling in another takes the first away.
# It does not: the field holds the new choice, but both buttons are drawn as chosen, on a screen and on paper. The same
# happens with a group that PyPDFForm made itself, and when one object is filled in twice. Its own `data` tells the new.
# pdf-lib names its buttons by place, from 0, and keeps what they mean beside them, in /Opt, as the PDF specification
# allows. PyPDFForm deletes /Opt. On a scale from 1 to 5, changed from 3 to 5, the page shows 3 and 5, and pdf-lib,
# which made the form, reads 4. When the choice is filled in again as it was, 3 becomes 2.
# With pikepdf, on which PyPDFForm stands, the same change gives a page with 5 alone, and pdf-lib reads 5.
#
# Needs bash, python 3.11 or newer with venv, node 20 and npm. Takes about a minute.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check PyPDFForm==6.0.1 pypdf==6.21.4 pikepdf==10.18.0 \
    pypdfium2==5.15.2 pillow==12.3.0 reportlab==5.1.0 fonttools==4.68.0 >&2
npm install --loglevel=error --ignore-scripts --no-audit --no-fund pdf-lib@1.17.1 >&2

cat > pdf_lib.mjs <<'LIB'
import { readFileSync, writeFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";

const [what, file] = process.argv.slice(2);
if (what === "make") {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([300, 100]);
    const pain = pdf.getForm().createRadioGroup("pain");
    for (const value of [1, 2, 3, 4, 5]) {
        pain.addOptionToPage(String(value), page, { x: 50 * value, y: 50, width: 20, height: 20 });
    }
    pain.select("3");
    writeFileSync(file, await pdf.save());
} else {
    const pdf = await PDFDocument.load(readFileSync(file));
    console.log(pdf.getForm().getRadioGroup("pain").getSelected() ?? "");
}
LIB

cat > run.py <<'RUN'
import io
import json
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
from pikepdf.form import Form
from PyPDFForm import BlankPage, Fields, PdfWrapper

SCALE = 2
changed = False


def observe(what: str, seen: object, expected: object) -> None:
    global changed
    got, want = json.dumps(seen), json.dumps(expected)
    changed = changed or got != want
    print(f"as found  {what}: {got}" if got == want else f"CHANGED   {what}: {got}, was {want}")


def pdf_lib(what: str, file: str) -> str:
    done = subprocess.run(["node", "pdf_lib.mjs", what, file], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def drawn(pdf: bytes) -> list[int]:
    """Which buttons, counted from 1 as they stand on the page, have a dark middle."""
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    picture = document[0].render(scale=SCALE).to_pil().convert("L")
    places = sorted([float(number) for number in annotation.get_object()["/Rect"]] for annotation in page["/Annots"])
    middles = [
        (int((left + right) / 2 * SCALE), picture.height - int((bottom + top) / 2 * SCALE))
        for left, bottom, right, top in places
    ]
    return [number for number, middle in enumerate(middles, 1) if picture.getpixel(middle) < 100]


def told(pdf: bytes) -> int:
    """The choice that PyPDFForm tells, counted from 1: it counts from 0."""
    return PdfWrapper(pdf).data["pain"] + 1


def fill(pdf: bytes, number: int) -> bytes:
    return PdfWrapper(pdf).fill({"pain": number - 1}).read()


def read_by_pdf_lib(pdf: bytes) -> str:
    Path("seen.pdf").write_bytes(pdf)
    return pdf_lib("read", "seen.pdf")


def with_pikepdf(pdf: bytes, number: int) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        group = Form(document)["pain"]
        group.selected = group.options[number - 1]
        document.save(out)
    return out.getvalue()


own = PdfWrapper(BlankPage())
own = own.bulk_create_fields([Fields.RadioGroup("pain", 1, [50, 100, 150, 200, 250], [700] * 5)])
three = fill(own.read(), 3)
observe("its own form, 3: drawn, told", [drawn(three), told(three)], [[3], 3])
five = fill(three, 5)
observe("its own form, then 5: drawn, told", [drawn(five), told(five)], [[3, 5], 5])
one = PdfWrapper(own.read())
both = one.fill({"pain": 2}).fill({"pain": 4}).read()
observe("its own form, 3 and 5 into one object: drawn, told", [drawn(both), told(both)], [[3, 5], 5])

pdf_lib("make", "made.pdf")
made = Path("made.pdf").read_bytes()
observe("a form of pdf-lib, 3: drawn, read by pdf-lib", [drawn(made), read_by_pdf_lib(made)], [[3], "3"])
again = fill(made, 3)
observe("3 again by PyPDFForm: drawn, read by pdf-lib", [drawn(again), read_by_pdf_lib(again)], [[3], "2"])
five = fill(made, 5)
observe("then 5 by PyPDFForm: drawn, read by pdf-lib", [drawn(five), read_by_pdf_lib(five)], [[3, 5], "4"])
right = with_pikepdf(made, 5)
observe("then 5 by pikepdf: drawn, read by pdf-lib", [drawn(right), read_by_pdf_lib(right)], [[5], "5"])
sys.exit(changed)
RUN
venv/bin/python run.py
