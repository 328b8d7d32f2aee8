/** That answers were given, and none of them: a phone that throws the page away says nothing before. */
const MARK = `answered:${pack.id}`;

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
  const { clinic } = runtime.page;
  const content = copyOf("start");
  if (clinic && !isPastReview(clinic)) one(content, ".clinic p").remove();
  one(content, "#keep")?.toggleAttribute("checked", visit.keeping);
  if (visit.begun) say(content, "form > button", words.pages.GO_ON);
  one(content, "#lost").hidden = !isLost || visit.session.given.size > 0;
  return { content };
};

FORMS.start = () => void Object.assign(visit, { begun: true });

VIEWS.stop = () => {
  const content = copyOf("stop");
  one(content, visit.begun ? ".not-begun" : ".begun").remove();
  return { content };
};

FORMS.delete = () => {
  Object.assign(visit, newVisit());
  steps = steps.map(() => ({ name: "deleted" })); // the browser's history still counts them
  PRESSES.forget?.();
  return { name: "deleted" };
};

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
