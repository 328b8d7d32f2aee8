/** A press that comes sooner after its view was shown is not taken: nobody can have seen that view. */
const QUICK_MILLISECONDS = 400;

/**
 * One person's visit, in memory only.
 *
 * done: they have looked at all answers and asked for the sheet.
 * drafts: by link_id, what a form holds that was not recorded, and why not.
 * said, safety, notices: shown until the next answer.
 * @returns {Visit}
 */
function newVisit() {
  const session = Session.start();
  return { session, begun: false, done: false, proposal: null, said: "", safety: [], notices: [], drafts: new Map() };
}

const visit = newVisit();

/** What each view shows, by its name. A view without its own is its template as it stands. @type {Views} */
const VIEWS = {};

/** What the form of a view does when it is sent. @type {Forms} */
const FORMS = {};
/** What a button with `data-do` does. @type {Acts} */
const ACTS_OF_BUTTONS = {
  back: goBack,
  undo,
  stop: () => go({ name: "stop" }),
  open: () => go({ name: "open" }),
  delete: () => go({ name: "delete" }),
  check: () => go({ name: "check" }),
  restart: () => go({ name: "start" }),
};

/** Told whenever the answers have changed. @type {(() => void)[]} */
const listeners = [];

/** Whether another view than the start comes first. @type {(() => ViewName | null)[]} */
const openings = [];

/** Where the person went, one after the other; the browser's history holds their numbers alone. @type {Place[]} */
let steps = [];
let at = 0;
/** @type {Place} */
let shown = { name: "start" };
let shownAt = 0;
/** Which load of the file a number in the history belongs to. */
const life = performance.timeOrigin;

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * A copy of what a template holds.
 * @param {string} id
 */
function copyOf(id) {
  return copyOfTemplate(element(id));
}

/** @param {Element} template */
function copyOfTemplate(template) {
  return /** @type {DocumentFragment} */ (/** @type {HTMLTemplateElement} */ (template).content.cloneNode(true));
}

/**
 * The first that a selector finds, where the template has one.
 * @param {ParentNode} inside
 * @param {string} selector
 */
function one(inside, selector) {
  return /** @type {HTMLElement} */ (inside.querySelector(selector));
}

/**
 * Put a text into the first element that a selector finds; without a text, take that element away.
 * @param {ParentNode} inside
 * @param {string} selector
 * @param {string} text
 */
function say(inside, selector, text) {
  const found = one(inside, selector);
  if (text) found.textContent = text;
  else found.remove();
}

/**
 * Repeat the first element that a selector finds, once for each of these.
 * @template Given
 * @param {ParentNode} inside
 * @param {string} selector
 * @param {readonly Given[]} given
 * @param {(copy: HTMLElement, given: Given, at: number) => void} fill
 */
function repeat(inside, selector, given, fill) {
  const first = one(inside, selector);
  const copies = given.map((each, number) => {
    const copy = /** @type {HTMLElement} */ (first.cloneNode(true));
    fill(copy, each, number);
    return copy;
  });
  first.replaceWith(...copies);
}

/**
 * Go on with a session, at the place to which it leads.
 * @param {Session} session
 */
function moveTo(session) {
  const isSame = session.given === visit.session.given;
  const safety = safetyMadeTrue(visit.session, session);
  Object.assign(visit, {
    session,
    safety,
    begun: true,
    done: visit.done && isSame,
    proposal: null,
    said: "",
    notices: [],
  });
  for (const tell of listeners) tell();
}

/** The place at which the person is: a pending change, a question, all answers, or the sheet. @returns {Place} */
function placeNow() {
  if (!visit.begun) return { name: "start" };
  if (visit.proposal) return { name: "change" };
  if (visit.session.current !== null) return { name: "question", linkId: visit.session.current };
  return { name: visit.done ? "sheet" : "check" };
}

/** @returns {ViewName} */
function firstView() {
  return openings.map((opening) => opening()).find((name) => name) ?? "start";
}

/** @param {Place} place */
function canBeShown({ name, linkId = "" }) {
  const { session, begun, done, proposal } = visit;
  if (name === "question") return begun && (session.standing.answers.has(linkId) || session.current === linkId);
  if (name === "check") return begun && session.isFinished;
  if (name === "sheet" || name === "clinician") return done;
  if (name === "change") return proposal !== null;
  return name === "start" || name === "stop" || name === "open" || (name === "delete" && begun);
}

/**
 * The place before, as the session has it.
 * @param {Place} place
 * @returns {Place}
 */
function placeBefore({ name, linkId = "" }) {
  const { session, proposal } = visit;
  if (name === "question") {
    if (session.standing.asked[0] === linkId) return { name: "start" };
    const here = session.current === linkId ? session : session.jump(linkId);
    return { name: "question", linkId: here.back().current ?? "" };
  }
  if (name === "check") return { name: "question", linkId: session.jump(lastAsked()).current ?? "" };
  if (name === "change" && proposal) return { name: "question", linkId: proposal.link_id };
  if (name === "sheet") return { name: "check" };
  if (name === "clinician") return { name: "sheet" };
  return name === "delete" ? { name: "stop" } : placeNow();
}

function lastAsked() {
  const { asked } = visit.session.standing;
  return asked[asked.length - 1];
}

/**
 * Show a place, as a new step in the browser's history.
 * @param {Place} place
 * @param {Said} said
 */
function go(place, said = {}) {
  at += 1;
  steps = [...steps.slice(0, at), place];
  history.pushState({ life, step: at }, "", `#${at}`);
  show(place, said);
}

function goBack() {
  const before = placeBefore(shown);
  const step = steps[at - 1];
  if (at > 0 && step.name === before.name && step.linkId === before.linkId) history.back();
  else go(before);
}

function undo() {
  let { session } = visit;
  while (session.previous && session.given === visit.session.given) session = session.previous;
  moveTo(session);
  go(placeNow(), { told: words.page.UNDONE });
}

function canUndo() {
  let { session } = visit;
  while (session.previous && session.given === visit.session.given) session = session.previous;
  return session.given !== visit.session.given;
}

/**
 * Show a place. The heading stays: it gets its text and the focus before what was shown is taken out, so that a
 * screen reader says it once.
 * @param {Place} place
 * @param {Said} said
 */
function show(place, said = {}) {
  const isFirst = element("screen").hidden;
  const { name } = place;
  const view = VIEWS[name]?.(place, said) ?? { content: copyOf(name) };
  const before = saidBefore({ safety: visit.safety, notices: visit.notices, ...view.said, ...said });
  shown = place;
  element("paper").hidden = true;
  element("screen").hidden = false;
  const heading = element("heading");
  heading.textContent = view.heading ?? element(name).dataset.heading ?? "";
  if (!isFirst) heading.focus();
  element("said").replaceChildren(before);
  element("view").replaceChildren(view.content);
  frame(place);
  scrollTo(0, 0);
  if (!isFirst) one(document, ".error-summary, .told")?.focus();
  shownAt = performance.now();
}

/**
 * What stands around the view: the way back, how many questions are left, what can be done everywhere.
 * @param {Place} place
 */
function frame({ name, linkId }) {
  const isOpening = ["start", "kept", "deleted", "altered"].includes(name);
  one(document, "header").hidden = isOpening;
  element("progress").textContent = linkId ? progressInWords(visit.session, linkId) : "";
  one(document, "[data-do=undo]").hidden = isOpening || name === "clinician" || !canUndo();
  one(document, "footer [data-do=stop]").hidden = isOpening || name === "clinician";
}

/**
 * What is said before anything else.
 * @param {Said} said
 */
function saidBefore({ error = "", told = "", safety = [], notices = [] }) {
  const parts = copyOf("said-before");
  if (error) {
    const field = "#view input:not([type=hidden]), #view textarea";
    say(parts, ".error-summary a", error);
    one(parts, ".error-summary a").onclick = () => one(document, field).focus();
  } else one(parts, ".error-summary").remove();
  say(parts, ".told", told);
  if (safety.length && !error) repeat(parts, "[aria-labelledby=safety] p", safety, fillText);
  else one(parts, "[aria-labelledby=safety]").remove();
  if (notices.length) repeat(parts, "[aria-labelledby=notices] li", notices, fillText);
  else one(parts, "[aria-labelledby=notices]").remove();
  return parts;
}

/**
 * @param {HTMLElement} copy
 * @param {string} text
 */
function fillText(copy, text) {
  copy.textContent = text;
}

function isTooSoon() {
  return performance.now() - shownAt < QUICK_MILLISECONDS;
}
