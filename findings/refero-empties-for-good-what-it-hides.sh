#!/usr/bin/env bash
# refero 22.2.1 and smart-forms-renderer 1.4.0 (npm, @helsenorge and @aehrc), the same form in both, in Chromium.
# A follow-up shows up by enableWhen once "during" is chosen. A person answers it, clicks "before" by mistake, and
# clicks "during" again. One would guess that the follow-up is back as it was: nothing but the first answer was touched.
# In smart-forms it is back, in the field and in the response. In refero it comes back empty, with each of the three
# types tried, and what is sent has no answer: to hide is to erase, there and then, and not when the form is sent.
#
# Needs bash, node 20, npm and Debian's chromium. Takes about four minutes.
set -euo pipefail
chromium=$(command -v chromium) || { echo "chromium is missing: apt-get install chromium" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# The peers of refero are named, and what it imports without saying so.
npm install --loglevel=error --ignore-scripts --no-audit --no-fund --legacy-peer-deps --before=2026-11-30 \
    @helsenorge/refero@22.2.1 @helsenorge/autosuggest@37.7.1 @helsenorge/datepicker@13.5.0 \
    @helsenorge/designsystem-react@13.5.0 @helsenorge/file-upload@37.7.1 classnames@2.5.1 date-fns@4.4.0 \
    dompurify@3.3.0 motion@11.18.2 react@19.3.1 react-dom@19.3.1 react-hook-form@7.92.0 react-redux@9.3.1 \
    react-router@7.18.7 redux@5.0.1 redux-thunk@3.1.0 @aehrc/smart-forms-renderer@1.4.0 \
    @tanstack/react-query@5.108.4 esbuild@0.28.2 playwright-core@1.65.1 >&2

cat > refero.jsx <<'PAGE'
import { Refero, rootReducer } from "@helsenorge/refero";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { applyMiddleware, legacy_createStore } from "redux";
import { thunk } from "redux-thunk";

// The words of the page: each by its own name, so that the button is called formSend.
const resources = new Proxy({}, { get: (_, name) => (typeof name === "string" ? name : undefined) });
let sent = null;

window.form = {
    response: () => sent,
    open(questionnaire) {
        createRoot(document.getElementById("form")).render(
            <Provider store={legacy_createStore(rootReducer, applyMiddleware(thunk))}>
                <Refero authorized language="en-gb" loginButton={<></>} questionnaire={questionnaire}
                    resources={resources} syncQuestionnaireResponse onSubmit={response => { sent = response; }} />
            </Provider>);
    },
};
PAGE
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
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const classNames = { // refero's packages import uncompiled styles, which have no part in this
    name: "class names",
    setup: builder => builder.onLoad({ filter: /\.scss$/ }, () => ({
        contents: "export default new Proxy({}, { get: (_, name) => name });", loader: "js",
    })),
};
await build({
    entryPoints: ["refero.jsx", "smart_forms.jsx"], outdir: "out", bundle: true, format: "esm", jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}", global: "globalThis" },
    loader: Object.fromEntries(["woff", "woff2", "ttf", "svg", "png"].map(kind => [`.${kind}`, "dataurl"])),
    plugins: [classNames], logLevel: "error",
});
const coded = code => ({ system: "urn:example:stage", code, display: code });
const followUp = type => ({
    linkId: type, text: type, type, enableBehavior: "all",
    enableWhen: [{ question: "stage", operator: "=", answerCoding: coded("during") }],
});
const questionnaire = {
    resourceType: "Questionnaire", status: "active",
    item: [{
        linkId: "stage", text: "stage", type: "choice",
        extension: [{
            url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            valueCodeableConcept: {
                coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "radio-button" }],
            },
        }],
        answerOption: ["before", "during"].map(code => ({ valueCoding: coded(code) })),
    }, followUp("string"), followUp("text"), followUp("integer")],
};
const typed = { string: "one", text: "two", integer: "3" };
const renderers = {
    refero: {
        field: linkId => `:is(textarea, input)[id^='item_${linkId}']`,
        option: "label[for^='item_stage']:has(input)",
        send: page => page.getByRole("button", { name: "formSend" }).click(),
    },
    smart_forms: {
        field: linkId => `[data-linkid='${linkId}'] :is(textarea, input):not([aria-hidden])`,
        option: "[data-linkid='stage'] label:has(input)",
        send: async () => {}, // it has no button: its response is read at any time
    },
};
const html = '<!doctype html><html lang="en"><title>form</title><div id="form"></div></html>';
const browser = await chromium.launch({
    executablePath: process.argv[2], args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

// What stands in the fields and in the response after these clicks; the follow-ups are filled in after the first.
async function filledIn(name, clicks) {
    const { field, option, send } = renderers[name];
    const page = await browser.newPage();
    await page.route("**/*", route => route.request().url().endsWith("/form")
        ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html }) : route.abort());
    await page.goto("http://form.invalid/form");
    await page.addScriptTag({ content: readFileSync(`out/${name}.js`, "utf8"), type: "module" });
    await page.waitForFunction(() => form.open);
    await page.evaluate(questionnaire => form.open(questionnaire), questionnaire);
    for (const [at, code] of clicks.entries()) {
        await page.locator(option).filter({ hasText: code }).click();
        for (const linkId of Object.keys(typed)) {
            await page.locator(field(linkId)).waitFor({ state: code === "during" ? "visible" : "hidden" });
            if (at === 0) {
                await page.locator(field(linkId)).click();
                await page.keyboard.type(typed[linkId]);
                await page.waitForTimeout(1500); // both write what is typed after 300 ms at most
            }
        }
        await page.waitForTimeout(1500);
    }
    const fields = {};
    for (const linkId of Object.keys(typed)) fields[linkId] = await page.locator(field(linkId)).inputValue();
    await send(page);
    await page.waitForFunction(() => form.response());
    const items = await page.evaluate(() => form.response().item);
    await page.close();
    const answers = Object.fromEntries(Object.keys(typed).map(linkId => {
        const answer = items.find(item => item.linkId === linkId)?.answer?.[0];
        return [linkId, String(answer?.valueString ?? answer?.valueInteger ?? "")];
    }));
    return { fields, answers };
}

let changed = false;
const observe = (what, seen, expected) => {
    const [got, want] = [JSON.stringify(seen), JSON.stringify(expected)];
    changed ||= got !== want;
    console.log(`${got === want ? "as found" : "CHANGED "}  ${what}: ${got}${got === want ? "" : `, was ${want}`}`);
};
const whole = { fields: typed, answers: typed };
const nothing = { string: "", text: "", integer: "" };
for (let round = 1; round <= 3; round += 1) {
    for (const name of Object.keys(renderers)) {
        observe(`${name}, filled in`, await filledIn(name, ["during"]), whole);
        observe(`${name}, changed and changed back`, await filledIn(name, ["during", "before", "during"]),
            name === "refero" ? { fields: nothing, answers: nothing } : whole);
    }
}
await browser.close();
process.exit(changed ? 1 : 0);
RUN
node run.mjs "$chromium"
