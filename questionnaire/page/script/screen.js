/** A press that comes sooner after its view was shown is not taken: nobody can have seen that view. */
const QUICK_MILLISECONDS = 400;

/**
 * One person's visit, in memory only.
 *
 * begun: they have left the start. done: they have looked at all answers and asked for the sheet.
 * keeping: they want their browser to keep their answers.
 * drafts: by link_id, what a form holds that was not recorded, and why not.
 * ticked: the questions to ask that are ticked on the sheet. No answer, and in no file.
 * said, safety, notices: shown until the next answer.
 * @returns {Visit}
 */
function newVisit() {
  const fresh = { begun: false, done: false, keeping: false, proposal: null, said: "", safety: [], notices: [] };
  return { ...fresh, session: Session.start(), drafts: new Map(), ticked: new Set() };
}

const visit = newVisit();

/** What each view shows, by its name. One that is not here is its template as it stands. @type {Views} */
const VIEWS = {};

/** What the form of a view does when it is sent. @type {Forms} */
const FORMS = {};

/** What a button with `data-do` does. One with `data-to` leads to a view. @type {Record<string, () => unknown>} */
const PRESSES = { back: goBack, undo };

/** Told before anything is shown, since answers may have changed; one may have something to say. @type {(() => string | void)[]} */
const listeners = [];

/** Done after the person went to a place and sees it: what they need not wait for. @type {(() => void)[]} */
const afterwards = [tellHistory];

/** What is shown first. @type {{ name: ViewName }} */
const opening = { name: "start" };

/** Where the person went, one after the other; the browser's history holds their numbers alone. @type {Place[]} */
let steps = [];
let step = 0;

/** What is on the screen, since when, and with which error. @type {Place} */
let shown = { name: "start" };
let shownAt = 0;
let shownError = "";

/** Which load of the file a number in the history belongs to. */
const life = performance.timeOrigin;

/**
 * Use what a browser keeps. It may allow nothing, or have no room.
 * @param {() => Storage} store
 * @param {(store: Storage) => string | null | void} use
 * @returns {string | null | undefined} undefined where it failed
 */
function within(store, use) {
  try {
    return use(store()) ?? null;
  } catch {
    return undefined;
  }
}

/**
 * Go on with a session.
 * @param {Session} session
 * @param {string} linkId the question that was answered; it may have an amount, whose unit is not asked again
 */
function goOnWith(session, linkId = "") {
  const isSame = session.given === visit.session.given;
  const safety = safetyMadeTrue(visit.session, session);
  const unit = itemsById.get(linkId)?.unit ?? "";
  const said = !isSame && session.standing.answers.has(unit) ? saidInWords(session, itemOf(linkId)) : "";
  const done = visit.done && isSame;
  Object.assign(visit, { session, safety, said, done, begun: true, proposal: null, notices: [] });
  visit.drafts.delete(linkId);
}

/** @param {string | null} linkId @returns {Place} */
const question = (linkId) => ({ name: "question", linkId: linkId ?? "" });

/** The place at which the person is: a pending change, a question, all answers, or the sheet. @returns {Place} */
function placeNow() {
  if (!visit.begun) return { name: "start" };
  if (visit.proposal) return { name: "change" };
  if (visit.session.current !== null) return question(visit.session.current);
  return { name: visit.done ? "sheet" : "check" };
}

/** @param {Place | undefined} place */
function canBeShown({ name, linkId = "" } = { name: "deleted" }) {
  const { session, begun, done, proposal } = visit;
  if (name === "question") return begun && (session.standing.answers.has(linkId) || session.current === linkId);
  if (name === "check") return begun && session.isFinished;
  if (name === "sheet" || name === "clinician") return done;
  if (name === "change") return proposal !== null;
  return name === "delete" ? begun : ["start", "stop", "open"].includes(name);
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
    return question((session.current === linkId ? session : session.jump(linkId)).back().current);
  }
  if (name === "check") return question(session.standing.asked.slice(-1)[0]);
  if (name === "change" && proposal) return question(proposal.link_id);
  if (name === "sheet") return { name: "check" };
  if (name === "clinician") return { name: "sheet" };
  return name === "delete" ? steps[step - 1] : placeNow();
}

/** The step that the browser's history is still to be told of. @type {{ life: number, step: number } | null} */
let untold = null;

/** Tell the history of the last step. Browsers take long over it, so the question is painted before. */
function tellHistory() {
  if (history.state?.life !== life) history.replaceState({ life, step: 0 }, "");
  if (untold?.step === step) history.pushState(untold, "", `#${untold.step}`);
  untold = null;
}

/**
 * Show a place, as a new step in the browser's history.
 * @param {Place} place
 * @param {Said} said
 */
function go(place, said = {}) {
  if (untold) tellHistory();
  step += 1;
  steps = [...steps.slice(0, step), place];
  untold = { life, step };
  requestAnimationFrame(() => setTimeout(() => afterwards.forEach((act) => void act())));
  show(place, said);
}

function goBack() {
  tellHistory();
  const before = placeBefore(shown);
  const last = steps[step - 1];
  if (last?.name === before.name && last.linkId === before.linkId) history.back();
  else go(before);
}

function undo() {
  goOnWith(beforeLastAnswer());
  go(placeNow(), { told: words.page.UNDONE });
}

/** The session before answers changed last; one with the same answers where there is none. */
function beforeLastAnswer() {
  let { session } = visit;
  while (session.previous && session.given === visit.session.given) session = session.previous;
  return session;
}

/**
 * Show a place. The heading stays: it gets its text, and the focus before what has it is taken out, so that a screen
 * reader says it once. Each focus makes a browser lay out all that stands there, so it waits where nothing is lost.
 * @param {Place} place
 * @param {Said} said
 */
function show(place, said = {}) {
  const told = listeners.map((tell) => tell()).find(Boolean);
  const isFirst = element("screen").hidden;
  const view = VIEWS[place.name]?.(place, said) ?? { content: copyOf(place.name) };
  const { safety, notices } = visit;
  const before = saidBefore({ safety, notices, ...view.said, ...said, told: said.told || told || view.said?.told });
  const focused = isFirst ? null : one(before, ".told");
  focused?.setAttribute("role", "group");
  focused?.setAttribute("aria-label", one(focused, "p").textContent ?? "");
  [shown, shownError] = [place, said.error ?? ""];
  document.documentElement.className = `running at-${place.name}`;
  element("screen").hidden = false;
  fillText(element("heading"), view.heading ?? element(place.name).dataset.heading ?? "");
  if (document.activeElement?.closest("#said, #view")) element("heading").focus();
  element("said").replaceChildren(before);
  element("view").replaceChildren(view.content);
  if (!isFirst) element("heading").focus();
  const pressed = /** @type {"a"} */ ("a, [data-do], [data-to]");
  for (const each of element("screen").querySelectorAll(pressed)) each.onclick = press;
  fillText(element("progress"), place.linkId ? progressInWords(visit.session, place.linkId) : "");
  one(document, "footer [data-do=undo]").hidden = beforeLastAnswer().given === visit.session.given;
  scrollTo(0, 0);
  if (!isFirst) one(element("said"), ".error-summary, .told")?.focus();
  shownAt = performance.now();
}

/** @param {Said} said */
function saidBefore({ error = "", told = "", safety = [], notices = [] }) {
  /** @type {[string, string, readonly string[]][]} */
  const boxes = [
    [".error-summary", "a", [error].filter(Boolean)],
    [".told", "p", [told].filter(Boolean)],
    ["[aria-labelledby=safety]", "p", error ? [] : safety],
    ["[aria-labelledby=notices]", "li", notices],
  ];
  const said = new DocumentFragment();
  for (const [selector, line, texts] of boxes.filter(([, , texts]) => texts.length)) {
    said.append(one(copyOf("said-before"), selector));
    repeat(one(said, selector), line, texts, fillText);
  }
  return said;
}

/**
 * Do what a form asks for, and go on. Where it is refused, say why, and show the form as it was.
 * @param {() => ReturnType<NonNullable<Forms[ViewName]>>} act it may say where to go
 * @param {Filled} given
 */
async function take(act, given) {
  let place;
  try {
    place = await act();
  } catch (error) {
    if (!(error instanceof QuestionnaireError)) throw error;
    return show(shown, { error: error.message, filled: given });
  }
  return go(place ?? placeNow());
}
