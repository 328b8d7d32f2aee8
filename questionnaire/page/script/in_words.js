/**
 * An answer as the person sees it: labels for codes, and words for a state.
 * @param {Item} item
 * @param {Answer} answer
 */
function answerInWords(item, answer) {
  return answer.state === "answered" ? valueInWords(item, answer) : words.shared.STATE_WORDS[answer.state];
}

/**
 * How many questions are left at most, on the screen of one question.
 * @param {Session} session
 * @param {string} linkId
 */
function progressInWords(session, linkId) {
  const left = session.progress.most;
  if (left > 1) return filled(words.shared.LEFT, { left });
  if (left === 0) return words.shared.NONE_LEFT;
  return session.standing.answers.has(linkId) ? words.shared.ONE_MORE_LEFT : words.shared.LAST_QUESTION;
}

/**
 * What was said to a question: an amount with its unit if that was given, "" for nothing yet.
 * @param {Session} session
 * @param {Item} item
 */
function saidInWords(session, item) {
  const answer = session.given.get(item.link_id);
  if (answer === undefined) return "";
  const said = answerInWords(item, answer);
  const unit = item.unit === undefined ? undefined : session.standing.answers.get(item.unit);
  if (item.unit === undefined || unit?.state !== "answered" || answer.state !== "answered") return said;
  return filled(words.shared.AMOUNT_WITH_UNIT, { amount: said, unit: answerInWords(itemOf(item.unit), unit) });
}

/**
 * What a change would do, before it is made: one sentence each on answers, questions, the sheet.
 * @param {Session} session
 * @param {Preview} change
 */
function changeInWords(session, change) {
  const sentences = change.answers_too.map(([linkId, answer]) => {
    const item = itemOf(linkId);
    const was = answerInWords(item, /** @type {Answer} */ (session.given.get(linkId)));
    return filled(words.shared.ANSWERS_TOO, { label: item.label, was, would_be: answerInWords(item, answer) });
  });
  const { PARKS, BRINGS_BACK, ASKS, SHEET_CHANGES } = words.shared;
  sentences.push(...counted(PARKS, change.parks), ...counted(BRINGS_BACK, change.brings_back));
  sentences.push(...counted(ASKS, change.asks));
  const ids = [...change.notes_appear, ...change.notes_go];
  const codes = new Set(rules.note.filter((note) => ids.includes(note.id)).map((note) => note.factor));
  const factors = rules.factor.filter((factor) => codes.has(factor.code)).map((factor) => factor.label);
  return factors.length ? [...sentences, filled(SHEET_CHANGES, { factors: factors.join("; ") })] : sentences;
}

/**
 * @param {readonly [string, string]} sentences for one, and for several
 * @param {readonly string[]} linkIds
 */
function counted([one, several], linkIds) {
  if (!linkIds.length) return [];
  const labels = linkIds.map((linkId) => itemOf(linkId).label).join("; ");
  return [filled(linkIds.length === 1 ? one : several, { count: linkIds.length, labels })];
}
