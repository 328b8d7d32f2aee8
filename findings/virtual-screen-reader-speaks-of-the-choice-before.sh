#!/usr/bin/env bash
# virtual-screen-reader 0.33.0 (npm, @guidepup), by which tests ask what a screen reader would say of a page, in jsdom.
# One would guess that it speaks of a question as it stands now, and of a text field it does.
# Of a choice it speaks as the page was when it came. With its own act() it chooses "bad", the page holds "bad", and
# what it says from then on is "bad, not checked" and "none, checked": the opposite of the answer. It does the same with
# a tick box and with the options of a list, although it speaks the list itself with the new choice, and in a textarea
# it reads the old text. It asks the attributes, which say how a page began, and not the properties. testing-library,
# on which it stands, finds the right radio by the same roles.
# So a test that somebody hears what they chose fails on a good page.
#
# Needs bash, node 20 and npm. Takes about a minute.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-30 \
    @guidepup/virtual-screen-reader@0.33.0 @testing-library/dom@10.4.1 jsdom@29.1.1 >&2

cat > run.mjs <<'RUN'
import { JSDOM } from "jsdom";

const { window } = new JSDOM(`<!doctype html><html lang="en"><title>form</title><form>
    <fieldset><legend>pain</legend>
        <label><input type="radio" name="pain" value="none" checked>none</label>
        <label><input type="radio" name="pain" value="bad">bad</label>
    </fieldset>
    <label><input type="checkbox" name="fever">fever</label>
    <label>stage <select name="stage"><option selected>before<option>during</select></label>
    <label>since <input name="since" value="May"></label>
    <label>notes <textarea name="notes">old</textarea></label>
</form></html>`, { pretendToBeVisual: true, url: "http://form.invalid/" });
globalThis.window = window;
for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis)) globalThis[name] = window[name];
}
const { virtual } = await import("@guidepup/virtual-screen-reader");
const { getByRole } = await import("@testing-library/dom");
const form = window.document.forms[0];

async function spoken() {
    await virtual.start({ container: window.document.body });
    while (await virtual.lastSpokenPhrase() !== "end of document") await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    return phrases;
}

// It moves to what it calls so, and acts on it.
async function actOn(start) {
    await virtual.start({ container: window.document.body });
    for (let step = 0; !(await virtual.lastSpokenPhrase()).startsWith(start); step += 1) {
        if (step > 100) throw new Error(`it never says ${start}`);
        await virtual.next();
    }
    await virtual.act();
    await virtual.stop();
}

let changed = false;
const observe = (what, seen, expected) => {
    const [got, want] = [JSON.stringify(seen), JSON.stringify(expected)];
    changed ||= got !== want;
    console.log(`${got === want ? "as found" : "CHANGED "}  ${what}: ${got}${got === want ? "" : `, was ${want}`}`);
};
const page = () => [
    form.elements.pain.value, form.elements.fever.checked, form.elements.stage.value, form.elements.since.value,
    form.elements.notes.value,
];
const about = (phrases, ...starts) => starts.map(start => phrases.find(phrase => phrase.startsWith(start)) ?? "");
const none = "radio, none, checked, position 1, set size 2";
const bad = "radio, bad, not checked, position 2, set size 2";
const fever = "checkbox, fever, not checked";
const options = [
    "option, before, selected, position 1, set size 2", "option, during, not selected, position 2, set size 2",
];
const starts = ["radio, none", "radio, bad", "checkbox", "option, before", "option, during"];

const first = await spoken();
observe("at first, the page", page(), ["none", false, "before", "May", "old"]);
observe("at first, the choices as spoken", about(first, ...starts), [none, bad, fever, ...options]);

await actOn("radio, bad");
await actOn("checkbox, fever");
form.elements.stage.value = "during";
form.elements.since.value = "June";
form.elements.notes.value = "new";
const then = await spoken();
observe("then, the page", page(), ["bad", true, "during", "June", "new"]);
observe("then, the checked radio as testing-library finds it",
    getByRole(form, "radio", { checked: true }).value, "bad");
observe("then, the choices as spoken", about(then, ...starts), [none, bad, fever, ...options]);
observe("then, the list itself as spoken", about(then, "combobox"),
    ["combobox, stage, during, has popup listbox, not expanded"]);
observe("then, the text field as spoken", about(then, "textbox, since"), ["textbox, since, June"]);
observe("then, within the textarea as spoken", then.filter(phrase => /^(old|new)$/.test(phrase)), ["old"]);
process.exit(changed ? 1 : 0);
RUN
node run.mjs
