#!/usr/bin/env bash
# refero 22.2.1 (npm, @helsenorge), the form renderer of Norway's health portal, in Chromium.
# One would guess that Send hands over what stands in the fields, all the more where a question is required.
# It does not. A text gets into the response 250 ms after its last key, and Send does not wait for that: onSubmit is
# called once, with a response whose answer is missing. The check for required questions reads the field and not the
# response, so it lets the empty answer pass; with an empty field it refuses. The page shows the text and marks nothing.
# With two seconds between the last key and Send the text is handed over.
#
# Needs bash, node 20, npm and Debian's chromium. Takes about two minutes.
set -euo pipefail
chromium=$(command -v chromium) || { echo "chromium is missing: apt-get install chromium" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Its peers are named, and what it imports without saying so.
npm install --loglevel=error --ignore-scripts --no-audit --no-fund --legacy-peer-deps --before=2026-11-30 \
    @helsenorge/refero@22.2.1 @helsenorge/autosuggest@37.7.1 @helsenorge/datepicker@13.5.0 \
    @helsenorge/designsystem-react@13.5.0 @helsenorge/file-upload@37.7.1 classnames@2.5.1 date-fns@4.4.0 \
    dompurify@3.3.0 motion@11.18.2 react@19.3.1 react-dom@19.3.1 react-hook-form@7.92.0 react-redux@9.3.1 \
    react-router@7.18.7 redux@5.0.1 redux-thunk@3.1.0 esbuild@0.28.2 playwright-core@1.65.1 >&2

cat > page.jsx <<'PAGE'
import { Refero, rootReducer } from "@helsenorge/refero";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { applyMiddleware, legacy_createStore } from "redux";
import { thunk } from "redux-thunk";

// The words of the page: each by its own name, so that the button is called formSend.
const resources = new Proxy({}, { get: (_, name) => (typeof name === "string" ? name : undefined) });
const pressed = []; // when each key or button went down, by the page's own clock
for (const kind of ["keydown", "mousedown"]) addEventListener(kind, event => pressed.push(event.timeStamp), true);
const sent = [];

window.form = {
    pressed, sent,
    open(questionnaire) {
        createRoot(document.getElementById("form")).render(
            <Provider store={legacy_createStore(rootReducer, applyMiddleware(thunk))}>
                <Refero authorized language="en-gb" loginButton={<></>} questionnaire={questionnaire}
                    resources={resources} syncQuestionnaireResponse onSubmit={response => sent.push(response)} />
            </Provider>);
    },
};
PAGE

cat > run.mjs <<'RUN'
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const classNames = { // its packages import uncompiled styles, which have no part in this
    name: "class names",
    setup: builder => builder.onLoad({ filter: /\.scss$/ }, () => ({
        contents: "export default new Proxy({}, { get: (_, name) => name });", loader: "js",
    })),
};
await build({
    entryPoints: ["page.jsx"], outfile: "page.js", bundle: true, format: "esm", jsx: "automatic", logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}", global: "globalThis" },
    loader: Object.fromEntries(["woff", "woff2", "ttf", "svg", "png"].map(kind => [`.${kind}`, "dataurl"])),
    plugins: [classNames],
});
const script = readFileSync("page.js", "utf8");
const html = '<!doctype html><html lang="en"><title>form</title><div id="form"></div></html>';
const browser = await chromium.launch({
    executablePath: process.argv[2], args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

async function opened(type) {
    const page = await browser.newPage();
    await page.route("**/*", route => route.request().url().endsWith("/form")
        ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html }) : route.abort());
    await page.goto("http://form.invalid/form");
    await page.addScriptTag({ content: script, type: "module" });
    await page.waitForFunction(() => form.open);
    await page.evaluate(questionnaire => form.open(questionnaire), {
        resourceType: "Questionnaire", status: "active", item: [{ linkId: "pain", text: "pain", type, required: true }],
    });
    const field = page.locator(":is(textarea, input)[id^='item_pain']");
    const send = page.getByRole("button", { name: "formSend" });
    await field.waitFor();
    await send.waitFor();
    await page.waitForTimeout(500);
    return { page, field, send };
}

const answersSent = page => page.evaluate(
    () => form.sent.map(response => response.item[0].answer?.[0]?.valueString ?? ""));

// "bad" into the field, a pause, then Send; all again when a busy machine was slow between the two.
async function trial(type, pause) {
    for (let attempt = 0; attempt < 20; attempt += 1) {
        const { page, field, send } = await opened(type);
        const box = await send.boundingBox();
        await field.click();
        await page.keyboard.type("bad");
        if (pause) await page.waitForTimeout(pause);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        const gap = await page.evaluate(() => form.pressed.at(-1) - form.pressed.at(-2));
        await page.waitForTimeout(2000);
        const seen = {
            sent: await answersSent(page), shown: await field.inputValue(),
            refused: await page.locator("[aria-invalid='true']").count() > 0,
        };
        await page.close();
        if (pause ? gap >= pause : gap < 150) return seen;
    }
    throw new Error("this machine is too busy: no key and click within 150 ms in 20 attempts");
}

async function sentEmpty(type) {
    const { page, send } = await opened(type);
    await send.click();
    await page.locator("[aria-invalid='true']").first().waitFor();
    await page.waitForTimeout(1000);
    const sent = await answersSent(page);
    await page.close();
    return { sent, shown: "", refused: true };
}

let changed = false;
const observe = (what, seen, expected) => {
    const [got, want] = [JSON.stringify(seen), JSON.stringify(expected)];
    changed ||= got !== want;
    console.log(`${got === want ? "as found" : "CHANGED "}  ${what}: ${got}${got === want ? "" : `, was ${want}`}`);
};
for (let round = 1; round <= 3; round += 1) {
    for (const type of ["string", "text"]) {
        const sent = answer => ({ sent: [answer], shown: "bad", refused: false });
        const refused = { sent: [], shown: "", refused: true };
        observe(`required ${type}, Send at once`, await trial(type, 0), sent(""));
        observe(`required ${type}, Send after 2 s`, await trial(type, 2000), sent("bad"));
        observe(`required ${type}, Send with nothing typed`, await sentEmpty(type), refused);
    }
}
await browser.close();
process.exit(changed ? 1 : 0);
RUN
node run.mjs "$chromium"
