/**
 * The sheet of a session. Its keys and their order are those of the sheet in JSON.
 * @param {Session} session
 * @returns {Sheet}
 */
function sheetOf(session) {
  const { answers, facts, parked } = session.standing;
  const [safety, unsaid] = [session.outcomesOf(rules.safety), session.outcomesOf(rules.unsaid)];
  const applying = applyingNotes(session);
  const questions = questionsToAsk(session, applying);
  return {
    title: rules.title,
    consult: rules.consult,
    safety: rules.safety.filter((line) => safety.get(line.id) !== "false").map((line) => line.text),
    in_short: rules.in_short.map((line) => line.text),
    caveat: rules.caveat ?? "",
    matters_most: valuesOf(answers.get(pack.matters_most ?? "")?.value),
    questions_to_ask: questions.slice(0, lengths.first_questions),
    standing_questions: (rules.standing_question ?? []).map((text) => whyAsked(text, applying, session)),
    more_questions: questions.slice(lengths.first_questions),
    answers: answerRows(session.standing),
    no_answer: "",
    not_taken: [],
    earlier: session.earlierSaid.filter((text) => parked.has(text.link_id)).map((text) => asShown(text, parked)),
    notes: applying.map((note) => ({
      id: note.id,
      factor: note.factor,
      text: note.text,
      because: reasonsOf(note, session),
      claims: note.claims,
      headings: [...new Set(note.claims.flatMap(headingsOf))],
      ask: note.ask ?? null,
    })),
    open_notes: openNotes(session),
    not_in_article: rules.unsaid
      .filter((line) => unsaid.get(line.id) === "true")
      .map((line) => ({ factor: line.factor, text: line.text, because: reasonsOf(line, session) })),
    about: (rules.about ?? []).map((line) => line.text),
    next_steps: rules.next_step,
    source: sourceOf(rules.source),
  };
}

/**
 * The notes that apply, factor by factor.
 * @param {Session} session
 */
function applyingNotes(session) {
  const outcomes = session.outcomesOf(rules.note);
  return rules.factor.flatMap(({ code }) => {
    return rules.note.filter((note) => note.factor === code && outcomes.get(note.id) === "true");
  });
}

/** @param {string} claim */
function headingsOf(claim) {
  return rules.claim.find((one) => one.id === claim)?.headings ?? [];
}

/**
 * The answers on which a line rests, in words.
 * @param {{ when: Condition }} line
 * @param {Session} session
 * @returns {Because[]}
 */
function reasonsOf(line, session) {
  return becauseOf(line.when, session.standing.facts).map((link_id) => {
    const { label } = itemOf(link_id);
    return { link_id, text: `${label}: ${answerOnSheet(itemOf(link_id), session.standing.answers)}`, label };
  });
}

/**
 * All questions to ask but the standing ones, the most pressing first, each text once.
 * @param {Session} session
 * @param {readonly Note[]} applying
 */
function questionsToAsk(session, applying) {
  const ranked = applying.filter((note) => note.ask !== undefined);
  ranked.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const above = ranked.filter((note) => (note.rank ?? 0) <= lengths.rank_about_harm);
  const first = rules.first_question.find(({ when }) => outcomeOf(when, session.standing.facts) === "true");
  const texts = [...above.map((note) => note.ask), first?.text, ...ranked.map((note) => note.ask)];
  const asked = new Set(texts.filter((text) => text !== undefined));
  for (const text of rules.standing_question ?? []) asked.delete(text);
  return Array.from(asked, (text) => whyAsked(text, ranked, session));
}

/**
 * A question, with the reasons of all notes that bring it.
 * @param {string} text
 * @param {readonly Note[]} notes
 * @param {Session} session
 * @returns {QuestionToAsk}
 */
function whyAsked(text, notes, session) {
  const because = notes.filter((note) => note.ask === text).flatMap((note) => reasonsOf(note, session));
  return { text, because: eachOnce(because) };
}

/**
 * @param {readonly Because[]} reasons
 * @returns {Because[]}
 */
function eachOnce(reasons) {
  return [...new Map(reasons.map((reason) => [reason.link_id, reason])).values()];
}

/**
 * One line for each question that a note waits for.
 * @param {Session} session
 */
function openNotes(session) {
  const outcomes = session.outcomesOf(rules.note);
  const open = rules.note.filter((note) => outcomes.get(note.id) === "unknown");
  const needed = new Set(open.flatMap((note) => needsOf(note.when, session.standing.facts)));
  return pack.items.flatMap(({ link_id }) => {
    const line = needed.has(link_id) && rules.open?.find((one) => one.link_id === link_id);
    return line ? [{ factor: line.factor, needs: [link_id], text: line.text }] : [];
  });
}

/**
 * What was typed and does not count; an amount with its unit.
 * @param {EarlierText} text
 * @param {Answers} parked
 */
function asShown(text, parked) {
  const item = itemsById.get(text.link_id);
  return item?.unit === undefined ? text : { ...text, text: answerOnSheet(item, parked) };
}

/** @param {Runtime["rules"]["source"]} source */
function sourceOf(source) {
  const { NOT_GIVEN: unknown } = words.sheet;
  const { title, limits = [], author = unknown, publisher = unknown, date = unknown, address = unknown } = source;
  return { title, pack: pack.id, version: pack.version, limits, author, publisher, date, address };
}

/**
 * A row for each question that is asked; for what matters most, only where it is not answered. The row of an amount
 * shows its unit, and that there is one.
 * @param {Standing} standing
 * @returns {AnswerRow[]}
 */
function answerRows({ asked, answers }) {
  const shownWithAmount = pack.items
    .filter((item) => item.unit !== undefined && answers.get(item.link_id)?.state === "answered")
    .flatMap((item) => [item.unit, onlyAnswerBefore(item)]);
  const inRows = asked.filter((linkId) => linkId !== pack.matters_most || answers.get(linkId)?.state !== "answered");
  const shown = inRows.filter((linkId) => !shownWithAmount.includes(linkId));
  return shown.map((link_id) => {
    const item = itemOf(link_id);
    const answer = answers.get(link_id);
    return {
      link_id,
      label: item.label,
      state: isLeftOpen(answer) ? "not-answered" : answer?.state === "answered" ? "answered" : "not-sure",
      text: answerOnSheet(item, answers),
      factor: item.factor ?? "",
      is_typed: item.kind.isOwnWords && answer?.state === "answered",
    };
  });
}

/**
 * The question that has to be answered in just one way for another to be asked.
 * @param {Item} item
 */
function onlyAnswerBefore({ enable_when }) {
  return enable_when.kind === "has" && enable_when.codes.size === 1 ? enable_when.link_id : undefined;
}

/**
 * Skipped, rather not say and not reached read the same, so that the reader cannot tell them apart.
 * @param {Answer | undefined} answer
 */
function isLeftOpen(answer) {
  return answer === undefined || answer.state === "skipped" || answer.state === "prefer-not-to-say";
}

/**
 * The answer to one question as a sheet shows it.
 * @param {Item} item
 * @param {Answers} answers
 */
function answerOnSheet(item, answers) {
  const answer = answers.get(item.link_id);
  if (answer === undefined || isLeftOpen(answer)) return words.sheet.NOT_ANSWERED;
  if (answer.state !== "answered") return words.shared.STATE_WORDS[answer.state];
  const amount = valueOnSheet(item, answer);
  if (item.unit === undefined) return amount;
  const unit = answers.get(item.unit);
  if (unit?.state === "answered") {
    return filled(words.shared.AMOUNT_WITH_UNIT, { amount, unit: valueOnSheet(itemOf(item.unit), unit) });
  }
  const { AMOUNT_UNIT_NOT_SURE, AMOUNT_UNIT_NOT_GIVEN } = words.sheet;
  return filled(unit?.state === "not-sure" ? AMOUNT_UNIT_NOT_SURE : AMOUNT_UNIT_NOT_GIVEN, { amount });
}
