/** That answers were given, and none of them: a phone that throws the page away says nothing before. */
const MARK = `answered:${pack.id}`;

/** The largest saved file that is read. What is written here has under ten thousand bytes. */
const LARGEST = 1_000_000;

/**
 * What the mark says; with a value, set it. A browser may not allow either.
 * @param {string | null} [value]
 */
function mark(value) {
  try {
    if (value) sessionStorage.setItem(MARK, value);
    else if (value === null) sessionStorage.removeItem(MARK);
    return sessionStorage.getItem(MARK);
  } catch {
    return null;
  }
}

/** @param {BeforeUnloadEvent} event */
function askBeforeLeaving(event) {
  event.preventDefault();
  event.returnValue = "";
}

listeners.push(() => {
  const hasAnswers = visit.session.given.size > 0;
  mark(hasAnswers ? "yes" : null);
  if (hasAnswers) addEventListener("beforeunload", askBeforeLeaving);
  else removeEventListener("beforeunload", askBeforeLeaving);
});

VIEWS.start = () => {
  const content = copyOf("start");
  one(content, ".clinic").replaceWith(...clinicSections().map(sectionNode));
  if (visit.begun) say(content, "form > button", words.pages.GO_ON);
  const isLost = visit.session.given.size === 0 && mark() !== null;
  return { content, said: { told: isLost ? words.page.LOST : "" } };
};

FORMS.start = () => {
  if (isTooSoon()) return show(shown, { told: words.pages.TOO_SOON });
  visit.begun = true;
  go(placeNow());
};

VIEWS.stop = () => {
  const content = copyOf("stop");
  one(content, visit.begun ? ".not-begun" : ".begun").remove();
  return { content };
};

FORMS.stop = () => go(placeNow());

FORMS.delete = () => {
  if (isTooSoon()) return show(shown, { told: words.pages.DELETED_TOO_SOON });
  Object.assign(visit, newVisit());
  steps = [];
  for (const tell of listeners) tell();
  go({ name: "deleted" });
};

VIEWS.open = (_, { error }) => {
  const content = copyOf("open");
  one(content, "#replaces").hidden = visit.session.given.size === 0;
  if (error) one(content, "#file").setAttribute("aria-invalid", "true");
  return { content };
};

FORMS.open = async (form) => {
  const file = /** @type {HTMLInputElement} */ (one(form, "#file")).files?.[0];
  if (isTooSoon()) return show(shown, { told: `${words.pages.TOO_SOON} ${words.pages.FILE_AGAIN}` });
  if (!file) return show(shown, { error: words.pages.NO_FILE });
  if (file.size > LARGEST) return show(shown, { error: words.page.TOO_LARGE });
  try {
    resume(textIn(await file.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    return show(shown, { error: error.message });
  }
  go(placeNow());
};

/** @param {ArrayBuffer} bytes */
function textIn(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ResponseError(words.pages.NOT_OURS);
  }
}

/**
 * Go on with saved answers in place of those that were given here.
 * @param {string} text
 * @throws {ResponseError} they are refused, and nothing changes
 */
function resume(text) {
  const saved = readResponse(text);
  moveTo(Session.resume(saved));
  Object.assign(visit, { notices: saved.notices, safety: [], drafts: new Map() });
}

/** The consult line and the answers, beside what is on the screen, which stays. */
function showFailure() {
  element("failed").hidden = false;
  const rows = [...visit.session.given].map(([linkId, answer]) => {
    const item = itemsById.get(linkId);
    return item ? `${item.label}: ${answerInWords(item, answer)}` : "";
  });
  one(element("failed"), "ul").replaceChildren(
    ...rows.filter(Boolean).map((text) => Object.assign(document.createElement("li"), { textContent: text })),
  );
}

/** Whether the data beside the script is what the file was made with. Not known without a secure context. */
async function isUnaltered() {
  if (!crypto.subtle) return true;
  const bytes = new TextEncoder().encode(element("data").textContent ?? "");
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("") === digest;
}

addEventListener("error", showFailure);
addEventListener("unhandledrejection", showFailure);

addEventListener("submit", (event) => {
  event.preventDefault();
  const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
  return FORMS[shown.name]?.(/** @type {HTMLFormElement} */ (event.target), button);
});

addEventListener("click", (event) => {
  const pressed = /** @type {Element} */ (event.target).closest("a, [data-do]");
  if (pressed instanceof HTMLAnchorElement) {
    if (pressed.download) return;
    event.preventDefault();
    document.getElementById(pressed.hash.slice(1))?.focus();
  } else if (pressed instanceof HTMLElement) {
    keepDraft();
    ACTS_OF_BUTTONS[pressed.dataset.do ?? ""]?.();
  }
});

addEventListener("popstate", (event) => {
  keepDraft();
  const isOurs = event.state?.life === life && steps[event.state.step] !== undefined;
  if (isOurs) at = event.state.step;
  else {
    [at, steps] = [0, [placeNow()]];
    history.replaceState({ life, step: 0 }, "");
  }
  show(canBeShown(steps[at]) ? steps[at] : placeNow());
});

isUnaltered().then((isSame) => {
  /** @type {Place} */
  const place = { name: isSame ? firstView() : "altered" };
  steps = [place];
  history.replaceState({ life, step: 0 }, "");
  show(place);
});
