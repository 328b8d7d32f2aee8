const STATE_VALUE = /^state:/;

/** @type {Readonly<Record<string, "NOT_SURE_ROW" | "PREFER_NOT_TO_SAY_ROW">>} */
const ROW_OF_STATE = { "state:not-sure": "NOT_SURE_ROW", "state:prefer-not-to-say": "PREFER_NOT_TO_SAY_ROW" };

VIEWS.question = ({ linkId = "" }, { error = "", filled: given }) => {
  const item = itemOf(linkId);
  const so = visit.session.standing.answers.get(linkId);
  const draft = visit.drafts.get(linkId);
  const content = copyOfTemplate(one(document, `template[data-asks~="${linkId}"]`));
  fillTexts(content, item);
  fillIn(content, given ?? draft?.filled ?? asAnswered(item, so), error !== "");
  const { SKIPPED_BEFORE, RECORDED } = words.pages;
  if (so?.state === "skipped") content.prepend(caption(SKIPPED_BEFORE));
  if (visit.said) content.prepend(caption(filled(RECORDED, { answer: visit.said })));
  const told = draft && !given ? stripped(filled(words.pages.STILL_UNRECORDED, { message: draft.message })) : "";
  return { heading: item.text, content, said: { told } };
};

/** @param {string} text */
function caption(text) {
  const made = document.createElement("p");
  made.className = "caption";
  made.textContent = text;
  return made;
}

/**
 * @param {DocumentFragment} form
 * @param {Item} item
 */
function fillTexts(form, item) {
  if (item.care) say(form, "#care", item.care);
  say(form, "#why", filled(words.shared.WHY_WE_ASK, { why: item.why }));
  if (!item.answer_option.length) return;
  repeat(form, ".row", item.answer_option, (row, { code, label }, number) => {
    const input = /** @type {HTMLInputElement} */ (one(row, "input"));
    input.id = `answer-${number + 1}`;
    input.value = code;
    if (number) input.removeAttribute("aria-describedby");
    const text = /** @type {HTMLLabelElement} */ (one(row, "label"));
    text.htmlFor = input.id;
    text.textContent = label;
  });
}

/** @param {ParentNode} form @returns {NodeListOf<HTMLInputElement>} */
function boxesOf(form) {
  return form.querySelectorAll("input[name=chosen]");
}

/** @param {ParentNode} form @returns {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
function linesOf(form) {
  return form.querySelectorAll("[name=typed]");
}

/**
 * @param {DocumentFragment} form
 * @param {Filled} filled
 * @param {boolean} isInvalid
 */
function fillIn(form, { chosen, typed }, isInvalid) {
  for (const box of boxesOf(form)) box.checked = chosen.includes(box.value);
  linesOf(form).forEach((line, number) => {
    line.value = typed[number] ?? "";
  });
  const folded = form.querySelector("details");
  if (folded) folded.open = chosen.length > 0;
  if (!isInvalid) return;
  const lines = linesOf(form);
  for (const field of lines.length ? lines : boxesOf(form)) field.setAttribute("aria-invalid", "true");
}

/**
 * The form for an answer that was given before; an empty one if there is none.
 * @param {Item} item
 * @param {Answer | undefined} answer
 * @returns {Filled}
 */
function asAnswered(item, answer) {
  if (answer === undefined) return { chosen: [], typed: [] };
  if (answer.state !== "answered") return { chosen: [`state:${answer.state}`], typed: [] };
  const values = valuesOf(answer.value);
  return item.answer_option.length ? { chosen: values, typed: [] } : { chosen: [], typed: values };
}

/** @param {ParentNode} form @returns {Filled} */
function filledIn(form) {
  return {
    chosen: [...boxesOf(form)].filter((box) => box.checked).map((box) => box.value),
    typed: Array.from(linesOf(form), (line) => line.value),
  };
}

/** @param {Filled} filled */
function holdsSomething({ chosen, typed }) {
  return chosen.length > 0 || typed.some((line) => stripped(line));
}

/**
 * The event of a form. An empty one is none where the question was skipped before.
 * @param {Item} item
 * @param {Filled} given
 * @returns {SessionEvent}
 * @throws {AnswerError} it is empty, or its values exclude each other
 */
function eventIn(item, given) {
  if (!holdsSomething(given) && visit.session.standing.answers.get(item.link_id)?.state === "skipped") {
    return { command: "keep" };
  }
  const states = given.chosen.filter((value) => STATE_VALUE.test(value));
  const codes = given.chosen.filter((value) => !STATE_VALUE.test(value));
  const typed = given.typed.filter((line) => stripped(line));
  if (states.length && (codes.length || typed.length || states.length > 1)) {
    throw new AnswerError(filled(words.shared.STANDS_ALONE, { label: words.shared[ROW_OF_STATE[states[0]]] }));
  }
  if (states.length) return { command: /** @type {Command} */ (states[0].replace(STATE_VALUE, "")) };
  if (item.answer_option.length) return codes;
  if (!typed.length) {
    const { NOTHING_TYPED, NOTHING_TYPED_NUMBER } = words.shared;
    throw new AnswerError(item.type === "decimal" ? NOTHING_TYPED_NUMBER : NOTHING_TYPED);
  }
  return item.repeats ? typed : typed[0];
}

FORMS.question = (form, button) => {
  const linkId = shown.linkId ?? "";
  const given = filledIn(form);
  if (isTooSoon()) return show(shown, { told: words.pages.TOO_SOON, filled: given });
  const before = visit.session.current === linkId ? visit.session : visit.session.jump(linkId);
  try {
    take(propose(before, button?.value === "skip" ? { command: "skip" } : eventIn(itemOf(linkId), given)), given);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    visit.drafts.set(linkId, { filled: given, message: error.message });
    return show(shown, { error: error.message, filled: given });
  }
  go(placeNow());
};

/**
 * @param {Recorded | Proposal} proposed
 * @param {Filled} given
 */
function take(proposed, given) {
  const linkId = shown.linkId ?? "";
  if (proposed.kind === "proposal") {
    visit.proposal = proposed;
    visit.drafts.set(linkId, { filled: given, message: "" });
    return;
  }
  visit.drafts.delete(linkId);
  moveTo(proposed.session);
  sayWithUnit(linkId);
}

/**
 * Have the next view say what was recorded, where a unit belongs to it that is not asked again.
 * @param {string} linkId
 */
function sayWithUnit(linkId) {
  const item = itemOf(linkId);
  if (item.unit && visit.session.standing.answers.has(item.unit)) visit.said = saidInWords(visit.session, item);
}

/** Keep what the form of a question holds that was not recorded: the person may come back to it. */
function keepDraft() {
  const { name, linkId = "" } = shown;
  if (name !== "question") return;
  const given = filledIn(element("view"));
  const known = asAnswered(itemOf(linkId), visit.session.standing.answers.get(linkId));
  const isSame =
    given.chosen.join() === known.chosen.join() && given.typed.join("\n").trimEnd() === known.typed.join("\n");
  const message = visit.drafts.get(linkId)?.message ?? "";
  if (isSame || !holdsSomething(given)) visit.drafts.delete(linkId);
  else visit.drafts.set(linkId, { filled: given, message });
}

VIEWS.change = () => {
  const { before, after, link_id, change } = /** @type {Proposal} */ (visit.proposal);
  const item = itemOf(link_id);
  const content = copyOf("change");
  say(content, "strong", item.text);
  const [was, wouldBe] = content.querySelectorAll("dl div");
  say(wouldBe, "dd", saidInWords(after, item));
  const said = saidInWords(before, item);
  if (said) say(was, "dd", said);
  else was.remove();
  repeat(content, "ul li", changeInWords(before, change), fillText);
  return { content };
};

FORMS.change = (_, button) => {
  const proposal = visit.proposal;
  if (isTooSoon() || proposal === null) return show(shown, { told: words.pages.TOO_SOON });
  visit.drafts.delete(proposal.link_id);
  const isYes = button?.value === "yes";
  moveTo(isYes ? proposal.after : declined(proposal));
  if (isYes) sayWithUnit(proposal.link_id);
  go(placeNow());
};
