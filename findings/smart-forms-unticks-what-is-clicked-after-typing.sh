#!/usr/bin/env bash
# smart-forms-renderer 1.4.0 (npm, @aehrc), shown by its own BaseRenderer in Chromium.
# One would guess that a click on an answer stays, whatever was typed before, since each question has a response item.
# It does not. A text is written 300 ms after its last key, and what is written then is the whole response as it was
# when the key was pressed. An answer clicked in between is held, is taken away again, and the page unticks it. A text
# typed in one field and another in the next, all within the delay: the response lacks the first, which the page shows.
# With two seconds between them nothing is lost.
#
# Needs bash, node 20, npm and Debian's chromium. Takes about four minutes.
set -euo pipefail
chromium=$(command -v chromium) || { echo "chromium is missing: apt-get install chromium" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-30 \
    @aehrc/smart-forms-renderer@1.4.0 react@19.3.1 react-dom@19.3.1 @tanstack/react-query@5.108.4 \
    esbuild@0.28.2 playwright-core@1.65.1 >&2

cat > page.jsx <<'PAGE'
import {
    BaseRenderer, buildForm, getResponse, questionnaireResponseStore, RendererThemeProvider,
} from "@aehrc/smart-forms-renderer";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";

const pressed = []; // when the last key or button of each gesture went down, by the page's own clock
const held = [];    // what the response held of the choice, at each change
const value = linkId => {
    const answer = getResponse().item?.find(item => item.linkId === linkId)?.answer?.[0];
    return answer?.valueString ?? answer?.valueCoding?.code ?? "";
};
for (const kind of ["keydown", "mousedown"]) addEventListener(kind, event => pressed.push(event.timeStamp), true);

window.form = {
    pressed, held, value,
    async open(questionnaire) {
        await buildForm({ questionnaire, terminologyServerUrl: `${location.origin}/none` });
        questionnaireResponseStore.subscribe(() => {
            if (held.at(-1) !== value("stage")) held.push(value("stage"));
        });
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

const text = linkId => ({ linkId, text: linkId, type: "text" });
const questionnaire = {
    resourceType: "Questionnaire", status: "active",
    item: [text("pain"), text("walk"), {
        linkId: "stage", text: "stage", type: "choice",
        extension: [{
            url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            valueCodeableConcept: {
                coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "radio-button" }],
            },
        }],
        answerOption: ["before", "during"].map(code => ({
            valueCoding: { system: "urn:example:stage", code, display: code },
        })),
    }],
};
await build({
    entryPoints: ["page.jsx"], outfile: "page.js", bundle: true, format: "iife", jsx: "automatic", logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}", global: "globalThis" },
    loader: { ".woff": "dataurl", ".woff2": "dataurl" },
});
const script = readFileSync("page.js", "utf8");
const html = '<!doctype html><html lang="en"><title>form</title><div id="form"></div></html>';
const browser = await chromium.launch({
    executablePath: process.argv[2], args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

async function opened() {
    const page = await browser.newPage();
    await page.route("**/*", route => route.request().url().endsWith("/form")
        ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html }) : route.abort());
    await page.goto("http://form.invalid/form");
    await page.addScriptTag({ content: script });
    await page.evaluate(questionnaire => form.open(questionnaire), questionnaire);
    const field = linkId => page.locator(`[data-linkid='${linkId}'] textarea:not([aria-hidden])`);
    const option = page.locator("[data-linkid='stage'] input").first();
    for (const needed of [field("pain"), field("walk"), option]) await needed.waitFor({ state: "attached" });
    await page.waitForTimeout(1000); // it fades in
    return { page, field, option };
}

// "bad" into the field "pain", a pause, then `next` at once; all again when a busy machine was slow within a gesture.
async function trial(pause, next) {
    for (let attempt = 0; attempt < 20; attempt += 1) {
        const { page, field, option } = await opened();
        const [first, second, tick] = await Promise.all(
            [field("pain"), field("walk"), option].map(one => one.boundingBox()));
        const click = box => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await click(first);
        await page.keyboard.type("bad");
        const typed = await page.evaluate(() => form.pressed.at(-1));
        if (pause) await page.waitForTimeout(pause);
        await click(next === "choose" ? tick : second);
        if (next === "type") await page.keyboard.type("far");
        const gap = await page.evaluate(() => form.pressed.at(-1)) - typed;
        await page.waitForTimeout(2000); // six times the delay
        const end = await page.evaluate(() => ({
            held: form.held.filter((code, at) => code || at), pain: form.value("pain"), walk: form.value("walk"),
            stage: form.value("stage"),
        }));
        const onPage = { ticked: await option.isChecked(), pain: await field("pain").inputValue() };
        await page.close();
        if (pause ? gap >= pause : gap < 200) return { gap, ...end, onPage };
    }
    throw new Error("this machine is too busy: no two gestures within 200 ms in 20 attempts");
}

let changed = false;
const observe = (what, seen, expected) => {
    const [got, want] = [JSON.stringify(seen), JSON.stringify(expected)];
    changed ||= got !== want;
    console.log(`${got === want ? "as found" : "CHANGED "}  ${what}: ${got}${got === want ? "" : `, was ${want}`}`);
};
for (let round = 1; round <= 3; round += 1) {
    for (const [pause, when] of [[0, "at once"], [2000, "after 2 s"]]) {
        const chosen = await trial(pause, "choose");
        observe(`${when}, a choice after a text: held in turn, at the end, ticked, text`,
            [chosen.held, chosen.stage, chosen.onPage.ticked, chosen.pain],
            pause ? [["before"], "before", true, "bad"] : [["before", ""], "", false, "bad"]);
        const typed = await trial(pause, "type");
        observe(`${when}, a text after a text: first in the response, first on the page, second in the response`,
            [typed.pain, typed.onPage.pain, typed.walk], pause ? ["bad", "bad", "far"] : ["", "bad", "far"]);
    }
}
await browser.close();
process.exit(changed ? 1 : 0);
RUN
node run.mjs "$chromium"
