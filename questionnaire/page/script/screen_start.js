/** That answers were given, and none of them: a phone that throws the page away says nothing before. */
const MARK = `answered:${pack.id}`;

/** The largest saved file that is read, in bytes. What is written here has under ten thousand. */
const LARGEST = 1_000_000;

/** @param {(store: Storage) => string | null | void} use */
const inTab = (use) => within(() => sessionStorage, use);

/** @param {BeforeUnloadEvent} event */
function askBeforeLeaving(event) {
  event.preventDefault();
  event.returnValue = "";
}

let isLost = false;

/** See whether answers were lost. Browsers take long over the first look into a store, so the start is painted before. */
function lookForMark() {
  isLost = inTab((store) => store.getItem(MARK)) === "yes";
  document.getElementById("lost")?.toggleAttribute("hidden", !isLost);
}

afterwards.push(() => {
  const isAnything = visit.session.given.size > 0;
  isLost &&= !isAnything;
  if (!isLost) inTab((store) => (isAnything ? store.setItem(MARK, "yes") : store.removeItem(MARK)));
  (isAnything ? addEventListener : removeEventListener)("beforeunload", askBeforeLeaving);
});

VIEWS.start = () => {
  const content = copyOf("start");
  one(content, ".clinic").replaceWith(...clinicSections().map(sectionNode));
  if (one(content, "#may-keep")) offerToKeep(content);
  if (visit.begun) say(content, "form > button", words.pages.GO_ON);
  one(content, "#lost").hidden = !isLost || visit.session.given.size > 0;
  return { content };
};

FORMS.start = () => {
  visit.begun = true;
};

VIEWS.stop = () => {
  const content = copyOf("stop");
  one(content, visit.begun ? ".not-begun" : ".begun").remove();
  return { content };
};

FORMS.delete = () => {
  Object.assign(visit, newVisit());
  steps = [];
  PRESSES.forget?.();
  return { name: "deleted" };
};

VIEWS.open = (_, { error }) => {
  const content = copyOf("open");
  one(content, "#replaces").hidden = visit.session.given.size === 0;
  if (error) one(content, "#file").setAttribute("aria-invalid", "true");
  return { content };
};

FORMS.open = async (form) => {
  const file = /** @type {HTMLInputElement} */ (one(form, "#file")).files?.[0];
  if (!file) throw new ResponseError(words.pages.NO_FILE);
  if (file.size > LARGEST) throw new ResponseError(words.saved.NOT_JSON);
  resume(textIn(await file.arrayBuffer()));
};

/** @param {ArrayBuffer} bytes */
function textIn(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ResponseError(words.saved.NOT_JSON);
  }
}

/**
 * Go on with saved answers in place of those that were given here.
 * @param {string} text
 * @throws {ResponseError} they are refused, and nothing changes
 */
function resume(text) {
  const saved = readResponse(text);
  goOnWith(Session.resume(saved));
  Object.assign(visit, { notices: saved.notices, safety: [], drafts: new Map(), ticked: new Set() });
}

/** Show the consult line and the answers, beside what is on the screen, which stays. */
function showFailure() {
  element("failed").hidden = element("screen").hidden = false;
  document.documentElement.classList.remove("at-start"); // which is printed without its screen
  const given = [...visit.session.given].filter(([linkId]) => itemsById.has(linkId));
  const lines = given.map(([linkId, answer]) => `${itemOf(linkId).label}: ${answerInWords(itemOf(linkId), answer)}`);
  fillText(element("so-far"), lines.join("\n"));
  element("failed").scrollIntoView();
}

/** What is at the end of the file, which a slow line brings after the first question. */
const whole = new Promise((loaded) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", loaded);
  else loaded(null);
}).then(async () => {
  const isSame = await isUnaltered(["data", "rest"].map((id) => element(id).textContent).join(""));
  if (!isSame) show({ name: "altered" });
  setTimeout(rehearse, QUICK_MILLISECONDS);
  return isSame;
});

/**
 * Do what an answer does, and throw away what it gives: a browser compiles what it runs for the first time. The
 * person reads meanwhile, and their answer takes less time. Chromium reads its own style for each `<details>` anew,
 * unless there is one in the page already.
 */
function rehearse() {
  const { item } = visit.session;
  if (!item?.answer_option.length) return;
  const given = { chosen: [item.answer_option[0].code], typed: [] };
  const proposed = propose(visit.session, eventIn(item, given));
  if (proposed.kind === "recorded") safetyMadeTrue(visit.session, proposed.session);
  VIEWS.question?.(question(item.link_id), { filled: given });
  document.body.append(Object.assign(document.createElement("details"), { hidden: true }));
}

/**
 * Whether the data beside the script is what the file was made with. Not known without a secure context.
 * @param {string} data
 */
async function isUnaltered(data) {
  if (!crypto.subtle) return true;
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(data)));
  return Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("") === digest;
}

addEventListener("error", showFailure);
addEventListener("unhandledrejection", showFailure);

/** Forms that were sent. A person may press twice while the end of the file is awaited. @type {WeakSet<Element>} */
const sent = new WeakSet();

addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const { value = "" } = /** @type {HTMLButtonElement} */ (event.submitter ?? {});
  const isTooSoon = performance.now() - shownAt < QUICK_MILLISECONDS && shown.name !== "stop";
  if ((shown.name !== "start" && !(await whole)) || !form.isConnected || sent.has(form)) return;
  sent.add(form);
  const { TOO_SOON, DELETED_TOO_SOON, FILE_AGAIN } = words.pages;
  const also = shown.name === "open" ? ` ${FILE_AGAIN}` : "";
  const told = shown.name === "delete" ? DELETED_TOO_SOON : TOO_SOON + also;
  if (isTooSoon) show(shown, { told, filled: filledIn(form) });
  else take(() => FORMS[shown.name]?.(form, value), filledIn(form));
});

/** @param {MouseEvent} event */
async function press(event) {
  const pressed = /** @type {HTMLElement} */ (event.currentTarget);
  if (pressed instanceof HTMLAnchorElement) {
    event.preventDefault();
    (document.getElementById(pressed.hash.slice(1)) ?? one(document, "#view input, #view textarea"))?.focus();
  } else if (await whole) {
    keepDraft();
    const { to } = pressed.dataset;
    if (to) go({ name: /** @type {ViewName} */ (to) });
    else PRESSES[pressed.dataset.do ?? ""]();
  }
}

addEventListener("popstate", ({ state }) => {
  if (shown.name === "altered") return;
  keepDraft();
  if (state?.life === life) step = state.step;
  else [step, steps] = [0, [placeNow()]];
  show(canBeShown(steps[step]) ? steps[step] : placeNow());
});

steps = [opening];
show(opening);
requestAnimationFrame(() => setTimeout(lookForMark));
