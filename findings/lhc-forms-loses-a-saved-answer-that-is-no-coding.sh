#!/usr/bin/env bash
# LHC-Forms 40.1.3 (npm, lforms), the FHIR form renderer of the US National Library of Medicine, and
# smart-forms-renderer 1.4.0 (npm, @aehrc), the same form in both, in Chromium.
# In FHIR R4 the options of a choice may be integers, strings, dates or times, and LHC-Forms shows and takes them. One
# would guess that a saved response with such an answer comes back into the form, as it does with a coded answer.
# It does not. The field is empty, nothing is said, and the response that the form gives next lacks the answer, so that
# opening a saved form and saving it loses what was said. Smart-forms writes such answers, as integer and string.
# LHC-Forms itself writes each of these choices as a Coding without a code, the choice 8 with the number 8 for its
# display, where FHIR has a string; that alone it reads again. In R5, where the type of the item is integer or string
# and not choice, it keeps all.
#
# Needs bash, node 20, npm and Debian's chromium. Takes about five minutes.
set -euo pipefail
chromium=$(command -v chromium) || { echo "chromium is missing: apt-get install chromium" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Its package holds the built script; what it names as dependencies is only for building it, and is much.
npm pack --loglevel=error lforms@40.1.3 >&2
tar -xzf lforms-40.1.3.tgz
npm install --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-30 \
    @aehrc/smart-forms-renderer@1.4.0 react@19.3.1 react-dom@19.3.1 @tanstack/react-query@5.108.4 \
    esbuild@0.28.2 playwright-core@1.65.1 >&2

cat > smart_forms.jsx <<'PAGE'
import { BaseRenderer, buildForm, getResponse, RendererThemeProvider } from "@aehrc/smart-forms-renderer";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";

window.form = {
    response: getResponse,
    async open(questionnaire) {
        await buildForm({ questionnaire, terminologyServerUrl: `${location.origin}/none` });
        createRoot(document.getElementById("form")).render(
            <RendererThemeProvider>
                <QueryClientProvider client={new QueryClient()}><BaseRenderer /></QueryClientProvider>
            </RendererThemeProvider>);
    },
};
PAGE

cat > run.mjs <<'RUN'
import { existsSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";

await build({
    entryPoints: ["smart_forms.jsx"], outfile: "smart_forms.js", bundle: true, format: "iife", jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}", global: "globalThis" },
    loader: { ".woff": "dataurl", ".woff2": "dataurl" }, logLevel: "error",
});
const lhcForms = [
    ...["assets/lib/zone.min.js", "runtime.js", "polyfills.js", "main.js"].map(name => `webcomponent/${name}`),
    "fhir/lformsFHIRAll.min.js",
].map(name => `package/dist/lforms/${name}`);
const html = '<!doctype html><html lang="en"><title>form</title><div id="form"></div></html>';
const browser = await chromium.launch({
    executablePath: process.argv[2], args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

// An empty page with these scripts in it, and nothing else to be had.
async function pageWith(...files) {
    const page = await browser.newPage();
    await page.route("**/*", route => route.request().url().endsWith("/form")
        ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html }) : route.abort());
    await page.goto("http://form.invalid/form");
    for (const file of files) await page.addScriptTag({ content: readFileSync(file, "utf8") });
    return page;
}

const coded = code => ({ valueCoding: { system: "urn:example:pain", code, display: code } });
const options = {
    integer: [{ valueInteger: 7 }, { valueInteger: 8 }], string: [{ valueString: "mild" }, { valueString: "bad" }],
    date: [{ valueDate: "2024-05-01" }, { valueDate: "2024-06-01" }],
    time: [{ valueTime: "08:00:00" }, { valueTime: "20:00:00" }], coding: [coded("before"), coded("during")],
};
const kinds = Object.keys(options);
const radios = [{ // smart-forms shows radios only when asked
    url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
    valueCodeableConcept: {
        coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "radio-button" }],
    },
}];
const questionnaire = (version, extra) => ({
    resourceType: "Questionnaire", status: "active",
    item: kinds.map(kind => ({
        linkId: kind, text: kind, answerOption: options[kind],
        ...(version === "R5" ? { type: kind, answerConstraint: "optionsOnly" } : { type: "choice" }), ...extra,
    })),
});
const saved = {
    resourceType: "QuestionnaireResponse", status: "completed",
    item: kinds.map(kind => ({ linkId: kind, answer: [options[kind][1]] })),
};
const answers = ({ item = [] }) => Object.fromEntries(item.map(({ linkId, answer }) => [linkId, answer[0]]));

// The form in LHC-Forms, with a saved response in it or with none.
async function inLhcForms(version, response) {
    const page = await pageWith(...lhcForms);
    await page.waitForFunction(() => window.LForms?.FHIR && LForms.Util.addFormToPage);
    await page.evaluate(async ([version, questionnaire, response]) => {
        let form = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, version);
        if (response) form = LForms.Util.mergeFHIRDataIntoLForms("QuestionnaireResponse", response, form, version);
        await LForms.Util.addFormToPage(form, "form", { prepopulate: false });
    }, [version, questionnaire(version), response]);
    const field = kind => page.locator(`[id="${kind}/1"]`);
    for (const kind of kinds) await field(kind).waitFor();
    await page.waitForTimeout(2000);
    return {
        async choose(kind) { // the second in its list, by keyboard
            await field(kind).click();
            for (const key of ["ArrowDown", "ArrowDown", "Tab"]) {
                await page.waitForTimeout(500);
                await page.keyboard.press(key);
            }
            await page.waitForTimeout(500);
        },
        async shown() {
            const values = {};
            for (const kind of kinds) values[kind] = await field(kind).inputValue();
            return values;
        },
        response: () => page.evaluate(
            version => LForms.Util.getFormFHIRData("QuestionnaireResponse", version), version),
    };
}

// The response of smart-forms, in R4, after a click on the second option wherever it shows options.
async function fromSmartForms() {
    const page = await pageWith("smart_forms.js");
    await page.evaluate(questionnaire => form.open(questionnaire), questionnaire("R4", { extension: radios }));
    for (const kind of ["integer", "string", "coding"]) {
        await page.locator(`[data-linkid='${kind}'] input`).nth(1).click();
        await page.waitForTimeout(1000);
    }
    return page.evaluate(() => form.response());
}

let changed = false;
const observe = (what, seen, expected) => {
    const [got, want] = [JSON.stringify(seen), JSON.stringify(expected)];
    changed ||= got !== want;
    console.log(`${got === want ? "as found" : "CHANGED "}  ${what}: ${got}${got === want ? "" : `, was ${want}`}`);
};
const texts = { integer: "8", string: "bad", date: "2024-06-01", time: "20:00:00", coding: "during" };
const codedOnly = { integer: "", string: "", date: "", time: "", coding: "during" };
for (const version of ["R4", "R4B", "R5"]) {
    const form = await inLhcForms(version, saved);
    observe(`${version}, a saved response, shown`, await form.shown(), version === "R5" ? texts : codedOnly);
    observe(`${version}, a saved response, written again`, answers(await form.response()),
        version === "R5" ? answers(saved) : { coding: coded("during") });
}
const theirs = await fromSmartForms();
observe("R4, chosen in smart-forms, written", answers(theirs),
    { integer: { valueInteger: 8 }, string: { valueString: "bad" }, coding: coded("during") });
const taken = await inLhcForms("R4", theirs);
observe("R4, from smart-forms, shown", await taken.shown(), codedOnly);
observe("R4, from smart-forms, written again", answers(await taken.response()), { coding: coded("during") });

const empty = await inLhcForms("R4");
for (const kind of kinds) await empty.choose(kind);
const own = await empty.response();
observe("R4, chosen in LHC-Forms, shown", await empty.shown(), texts);
observe("R4, chosen in LHC-Forms, written", answers(own), {
    integer: { valueCoding: { display: 8 } }, string: { valueCoding: { display: "bad" } },
    date: { valueCoding: { display: "2024-06-01" } }, time: { valueCoding: { display: "20:00:00" } },
    coding: coded("during"),
});
observe("R4, its own response, shown", await (await inLhcForms("R4", own)).shown(), texts);
await browser.close();
process.exit(changed ? 1 : 0);
RUN
node run.mjs "$chromium"
