/** Which row a state has in a form. @type {Readonly<Record<string, "NOT_SURE_ROW" | "PREFER_NOT_TO_SAY_ROW">>} */
const ROW_OF_STATE = { "state:not-sure": "NOT_SURE_ROW", "state:prefer-not-to-say": "PREFER_NOT_TO_SAY_ROW" };

VIEWS.question = ({ linkId = "" }, { error, filled: given }) => {
  const item = itemOf(linkId);
  const answer = visit.session.standing.answers.get(linkId);
  const draft = visit.drafts.get(linkId);
  const content = copy(one(document, `template[data-asks~="${linkId}"]`));
  fillTexts(content, item);
  fillIn(content, given ?? draft?.filled ?? asAnswered(item, answer));
  const wrong = error ? [linesOf(content), boxesOf(content)].find((fields) => fields.length) : [];
  for (const field of wrong ?? []) field.setAttribute("aria-invalid", "true");
  const { SKIPPED_BEFORE, RECORDED, STILL_UNRECORDED } = words.pages;
  say(content, ".skipped", answer?.state === "skipped" ? SKIPPED_BEFORE : "");
  say(content, ".recorded", visit.said && filled(RECORDED, { answer: visit.said }));
  const told = draft && !given ? filled(STILL_UNRECORDED, { message: draft.message }) : "";
  return { heading: item.text, content, said: { told } };
};

/**
 * @param {DocumentFragment} form
 * @param {Item} item
 */
function fillTexts(form, item) {
  if (item.care) say(form, "#care", item.care);
  say(form, "#why", filled(words.shared.WHY_WE_ASK, { why: item.why }));
  if (!item.answer_option.length) return;
  repeat(form, ".row", item.answer_option, (row, { code, label }, at) => {
    const [box, text] = [one(row, "input"), one(row, "label")];
    Object.assign(box, { id: `answer-${at + 1}`, value: code });
    if (at) box.removeAttribute("aria-describedby");
    Object.assign(text, { htmlFor: box.id, textContent: label });
  });
}

/** @param {ParentNode} form @returns {HTMLInputElement[]} */
const boxesOf = (form) => [...form.querySelectorAll(/** @type {"input"} */ ("[name=chosen]"))];

/** @param {ParentNode} form @returns {HTMLInputElement[]} */
const linesOf = (form) => [...form.querySelectorAll(/** @type {"input"} */ ("[name=typed]"))];

/**
 * @param {DocumentFragment} form
 * @param {Filled} filled
 */
function fillIn(form, { chosen, typed }) {
  for (const box of boxesOf(form)) box.checked = chosen.includes(box.value);
  linesOf(form).forEach((line, at) => {
    line.value = typed[at] ?? "";
  });
  for (const button of form.querySelectorAll(/** @type {"button"} */ (".fold"))) setUnfolded(button, chosen.length > 0);
}

/**
 * Show or hide what a button folds; it does the opposite when it is pressed next.
 * @param {HTMLElement} button
 * @param {boolean} isShown
 */
function setUnfolded(button, isShown) {
  button.setAttribute("aria-expanded", String(isShown));
  /** @type {HTMLElement} */ (button.nextElementSibling).hidden = !isShown;
  button.onclick = () => setUnfolded(button, !isShown);
}

/**
 * The form for an answer that was given before; an empty one if there is none.
 * @param {Item} item
 * @param {Answer | undefined} answer
 * @returns {Filled}
 */
function asAnswered(item, answer) {
  const isChosen = answer?.state !== "answered" || item.answer_option.length > 0;
  const values = answer?.state === "answered" ? valuesOf(answer.value) : answer ? [`state:${answer.state}`] : [];
  return isChosen ? { chosen: values, typed: [] } : { chosen: [], typed: values };
}

/** @param {ParentNode} form @returns {Filled} */
function filledIn(form) {
  const chosen = boxesOf(form).filter((box) => box.checked);
  return { chosen: chosen.map((box) => box.value), typed: linesOf(form).map((line) => line.value) };
}

/**
 * The event of a form. An empty one is none where the question was skipped before.
 * @param {Item} item
 * @param {Filled} given
 * @returns {SessionEvent}
 * @throws {AnswerError} it is empty, or its values exclude each other
 */
function eventIn(item, { chosen, typed }) {
  const states = chosen.filter((value) => value in ROW_OF_STATE);
  const codes = chosen.filter((value) => !(value in ROW_OF_STATE));
  const lines = typed.filter((line) => stripped(line));
  const isSkipped = visit.session.standing.answers.get(item.link_id)?.state === "skipped";
  if (isSkipped && !chosen.length && !lines.length) return { command: "keep" };
  const { STANDS_ALONE, NOTHING_TYPED, NOTHING_TYPED_NUMBER } = words.shared;
  if (states.length && (codes.length || lines.length || states.length > 1)) {
    throw new AnswerError(filled(STANDS_ALONE, { label: words.shared[ROW_OF_STATE[states[0]]] }));
  }
  if (states.length) return { command: /** @type {Command} */ (states[0].replace("state:", "")) };
  if (item.answer_option.length) return codes;
  if (!lines.length) throw new AnswerError(item.type === "decimal" ? NOTHING_TYPED_NUMBER : NOTHING_TYPED);
  return item.repeats ? lines : lines[0];
}

FORMS.question = (form, value) => {
  const { linkId = "" } = shown;
  const given = filledIn(form);
  const before = visit.session.current === linkId ? visit.session : visit.session.jump(linkId);
  const proposed = propose(before, value === "skip" ? { command: "skip" } : eventIn(itemOf(linkId), given));
  if (proposed.kind === "recorded") return goOnWith(proposed.session, linkId);
  visit.proposal = proposed;
  visit.drafts.set(linkId, { filled: given, message: "" });
};

/** Keep what the form of a question holds that was not recorded: the person may come back to it. */
function keepDraft() {
  const { name, linkId = "" } = shown;
  if (name !== "question") return;
  const given = filledIn(element("view"));
  const known = asAnswered(itemOf(linkId), visit.session.standing.answers.get(linkId));
  const [is, was] = [given, known].map(({ chosen, typed }) => [...chosen, "", ...typed.filter(Boolean)].join("\n"));
  if (is === was || is === "") visit.drafts.delete(linkId);
  else visit.drafts.set(linkId, { filled: given, message: shownError });
}

element("view").addEventListener("input", () => {
  shownError = ""; // it is about what was there before
});

VIEWS.change = () => {
  const { before, after, link_id, change } = /** @type {Proposal} */ (visit.proposal);
  const content = copyOf("change");
  const [was, wouldBe] = [before, after].map((session) => saidInWords(session, itemOf(link_id)));
  say(content, "strong", itemOf(link_id).text);
  say(content, "div:last-child dd", wouldBe);
  if (was) say(content, "dd", was);
  else one(content, "dl div").remove();
  repeat(content, "li", changeInWords(before, change), fillText);
  return { content };
};

FORMS.change = (_, value) => {
  const proposal = /** @type {Proposal} */ (visit.proposal);
  goOnWith(value === "yes" ? proposal.after : declined(proposal), proposal.link_id);
};
