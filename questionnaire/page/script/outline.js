/**
 * The sheet as sections and blocks, in order: the first page, which can stand alone, and what follows.
 * @param {Sheet} sheet
 * @param {readonly AnswerRow[]} moved the answers that do not stand on the first page
 * @returns {Outline}
 */
function outlineOf(sheet, moved = tooLongToQuote(sheet.answers)) {
  const text = words.sheet;
  const first = [
    section("safety", text.DO_FIRST, safetyBlocks(sheet)),
    section("steps", text.STEPS, stepsBlocks()),
    section("matters-most", text.MATTERS_MOST, listOf(sheet.matters_most, true)),
    section("questions", text.QUESTIONS, questionBlocks(sheet)),
    section("answers", text.ANSWERS, answerBlocks(sheet, moved)),
    section("in-short", text.IN_SHORT, inShortBlocks(sheet)),
    section("next-steps", text.NEXT_STEPS, listOf(sheet.next_steps), "bag"),
    section("by-hand", text.BY_HAND, byHandBlocks(sheet), "pen"),
  ];
  const more = [
    section("notes", text.NOTES, noteBlocks(sheet)),
    section("own-words", text.OWN_WORDS, ownWords(moved, sheet.earlier)),
    section("open", text.STILL_OPEN, listOf(sheet.open_notes.map((line) => line.text))),
    section("not-in-article", text.NOT_IN_ARTICLE, listOf(sheet.not_in_article.map((line) => line.text))),
    section("about", runtime.rules.about_heading, pictured(sheet.about)),
    section("source", text.SOURCE, sourceBlocks(sheet)),
    section("recap", text.RECAP, [paragraph(text.RECAP_LINE)]),
  ];
  const [onFirst, further] = [first, more].map((all) => all.filter((one) => one.blocks.length));
  return { heading: sheet.title, consult: sheet.consult, first: onFirst, more: further };
}

/**
 * @param {string} name
 * @param {string} heading
 * @param {Block[]} blocks
 * @param {string | null} picture
 * @returns {Section}
 */
function section(name, heading, blocks, picture = null) {
  return { name, heading, blocks, picture };
}

/**
 * @param {string} text
 * @returns {Block}
 */
function paragraph(text) {
  return { kind: "paragraph", text };
}

/**
 * @param {string} text
 * @param {string | null} picture
 * @returns {ListEntry}
 */
function entry(text, picture = null, aside = "") {
  return { text, aside, picture };
}

/**
 * @param {readonly ListEntry[]} entries
 * @param {{ numbered?: boolean, boxes?: boolean }} look
 * @returns {Block[]}
 */
function textList(entries, { numbered = false, boxes = false } = {}) {
  return [{ kind: "list", entries, numbered, boxes }];
}

/** @param {readonly string[]} texts */
function listOf(texts, numbered = false, isDrawn = false) {
  const entries = texts.map((text) => entry(text, isDrawn ? pictureOf(text) : null));
  return entries.length ? textList(entries, { numbered }) : [];
}

/** @param {readonly string[]} texts */
const pictured = (texts) => listOf(texts, false, true);

/**
 * The drawing that stands beside a line or the label of a factor. Of equal texts, the last one's.
 * @param {string} text
 */
function pictureOf(text) {
  const { safety = [], in_short, about = [], factor } = runtime.rules;
  const lines = [...safety, ...in_short, ...about, ...factor.map(({ label, picture }) => ({ text: label, picture }))];
  return lines.filter((line) => line.text === text && line.picture !== undefined).pop()?.picture ?? null;
}

/**
 * @param {Sheet} sheet
 * @returns {Block[]}
 */
function safetyBlocks(sheet) {
  const lines = pictured(sheet.safety);
  return lines.length ? [...lines, { kind: "write-in", labels: [words.sheet.I_CALL] }] : [];
}

/**
 * The lines to write on. Whom to call stands with the safety lines, where there are any.
 * @param {Sheet} sheet
 * @returns {Block[]}
 */
function byHandBlocks(sheet) {
  const labels = words.sheet.BY_HAND_LABELS;
  return [{ kind: "write-in", labels: sheet.safety.length ? labels : [...labels, words.sheet.I_CALL] }];
}

function stepsBlocks() {
  const { TICK_STEP, ASK_STEP, WRITE_STEP } = words.sheet;
  return textList([entry(TICK_STEP, "tick"), entry(ASK_STEP, "talk"), entry(WRITE_STEP, "pen")]);
}

/**
 * @param {Sheet} sheet
 * @returns {Block[]}
 */
function questionBlocks(sheet) {
  const entries = sheet.questions_to_ask.map((question) => entry(question.text));
  const questions = sheet.standing_questions.map((question) => question.text).join(" ");
  return [
    ...textList(entries, { boxes: true }),
    { kind: "write-in", labels: [words.sheet.OWN_QUESTION] },
    ...(questions ? [paragraph(filled(words.sheet.AT_ANY_VISIT, { questions }))] : []),
  ];
}

/**
 * @param {Sheet} sheet
 * @param {readonly AnswerRow[]} moved
 * @returns {Block[]}
 */
function answerBlocks(sheet, moved) {
  const codes = runtime.rules.factor.map((factor) => factor.code);
  const given = sheet.answers.filter((row) => row.state !== "not-answered");
  const byFactor = [...given].sort((one, other) => codes.indexOf(one.factor) - codes.indexOf(other.factor));
  /** @type {[string, string][]} */
  const pairs = byFactor.map((row) => [row.label, moved.includes(row) ? words.sheet.SEE_OWN_WORDS : quoted(row)]);
  const count = sheet.answers.length - given.length;
  const { ONE_LEFT_OPEN, LEFT_OPEN } = words.sheet;
  return [
    ...pairTable(pairs),
    ...(count ? [paragraph(count === 1 ? ONE_LEFT_OPEN : filled(LEFT_OPEN, { count }))] : []),
  ];
}

/**
 * @param {readonly (readonly [string, string])[]} pairs
 * @returns {Block[]}
 */
function pairTable(pairs) {
  return pairs.length ? [{ kind: "pairs", pairs }] : [];
}

/**
 * An answer as a sheet shows it: what was typed in quotation marks, whole.
 * @param {AnswerRow} row
 */
function quoted(row) {
  return row.is_typed ? filled(words.sheet.QUOTED, { text: row.text }) : row.text;
}

/**
 * The typed texts for which the first page has no room. None is ever cut.
 * @param {readonly AnswerRow[]} rows
 */
function tooLongToQuote(rows) {
  let room = lengths.quoted_together;
  return rows.filter((row) => {
    if (!row.is_typed) return false;
    const takes = lengthOf(row.text) + lengths.line * (row.text.split("\n").length - 1);
    if (takes > Math.min(lengths.quoted, room)) return true;
    room -= takes;
    return false;
  });
}

/**
 * @param {readonly AnswerRow[]} moved
 * @param {readonly EarlierText[]} earlier
 */
function ownWords(moved, earlier) {
  /** @type {[string, string][]} */
  const rows = moved.map((row) => [row.label, quoted(row)]);
  for (const { label, text } of earlier) rows.push([label, filled(words.sheet.QUOTED, { text })]);
  return pairTable(rows);
}

/** @param {Sheet} sheet */
function inShortBlocks(sheet) {
  const lines = pictured(sheet.in_short);
  return sheet.caveat ? [...lines, paragraph(filled(words.sheet.OURS, { text: sheet.caveat }))] : lines;
}

/**
 * @param {Sheet} sheet
 * @returns {Block[]}
 */
function noteBlocks(sheet) {
  if (!sheet.notes.length) return [paragraph(words.sheet.NO_NOTES)];
  const asked = new Set(sheet.questions_to_ask.map((question) => question.text));
  /** @type {Set<string>} */
  const told = new Set();
  return runtime.rules.factor.flatMap(({ code, label }) => {
    const notes = sheet.notes.filter((note) => note.factor === code);
    if (!notes.length) return [];
    return [
      /** @type {Block} */ ({ kind: "subheading", text: label, picture: pictureOf(label) }),
      ...notesOfAFactor(eachTextOnce(notes), asked, told),
    ];
  });
}

/**
 * The texts of notes, each with all its reasons and questions: two notes may say the same, for two answers.
 * @param {readonly SheetNote[]} notes
 */
function eachTextOnce(notes) {
  return Array.from(new Set(notes.map((note) => note.text)), (text) => {
    const same = notes.filter((note) => note.text === text);
    const because = eachOnce(same.flatMap((note) => note.because));
    const asks = new Set(same.flatMap((note) => (note.ask === null ? [] : [note.ask])));
    return { text, because, asks, key: because.map((reason) => reason.link_id).join(" ") };
  });
}

/**
 * The notes by the answers on which they rest. Those that rest on answers told already come first.
 * @param {ReturnType<typeof eachTextOnce>} notes
 * @param {Set<string>} asked the questions that stand elsewhere already
 * @param {Set<string>} told the reasons that were given in full already
 */
function notesOfAFactor(notes, asked, told) {
  const toldBefore = new Set(told);
  const keys = [...new Set(notes.map((note) => note.key))];
  const isNew = new Map(notes.map(({ key, because }) => [key, because.some((one) => !toldBefore.has(one.link_id))]));
  const inOrderOfTelling = [...keys.filter((key) => !isNew.get(key)), ...keys.filter((key) => isNew.get(key))];
  return inOrderOfTelling.flatMap((key) => {
    const group = notes.filter((note) => note.key === key);
    const reasons = isNew.get(key) ? [paragraph(reasonsInWords(group[0].because, told))] : [];
    const entries = group.map(({ text, asks }) => {
      const question = [...asks].filter((ask) => !asked.has(ask)).join(" ");
      for (const ask of asks) asked.add(ask);
      return entry(text, null, question ? filled(words.sheet.TO_ASK, { question }) : "");
    });
    return [...reasons, ...textList(entries)];
  });
}

/**
 * The reasons that are new in full; if none is, the labels of all.
 * @param {readonly Because[]} because
 * @param {Set<string>} told
 */
function reasonsInWords(because, told) {
  const fresh = because.filter((reason) => !told.has(reason.link_id));
  for (const reason of fresh) told.add(reason.link_id);
  const texts = fresh.length ? fresh.map((reason) => reason.text) : because.map((reason) => reason.label);
  return texts.map((text) => `${text}.`).join(" ");
}

/**
 * @param {Sheet} sheet
 * @returns {Block[]}
 */
function sourceBlocks({ notes, source }) {
  const text = words.sheet;
  const headings = [...new Set(notes.flatMap((note) => note.headings))];
  const cited = headings.map((heading) => filled(text.HEADING, { heading }));
  return [
    paragraph(filled(text.FROM_ARTICLE, { title: source.title })),
    ...(cited.length ? [paragraph(filled(text.UNDER_HEADINGS, { headings: cited.join(", ") }))] : []),
    paragraph(aboutTheArticle(source)),
    ...source.limits.map(paragraph),
    paragraph(filled(text.PACK_VERSION, { pack: source.pack, version: source.version })),
  ];
}

/**
 * Author, publisher, date and address; what is not known in one phrase.
 * @param {Sheet["source"]} source
 */
function aboutTheArticle(source) {
  const { AUTHOR, PUBLISHER, DATE, ADDRESS, NOT_GIVEN } = words.sheet;
  const parts = [
    [AUTHOR, source.author],
    [PUBLISHER, source.publisher],
    [DATE, source.date],
    [ADDRESS, source.address],
  ];
  const known = parts.filter(([, text]) => text !== NOT_GIVEN).map(([label, text]) => `${label}: ${text}.`);
  const unknown = parts.filter(([, text]) => text === NOT_GIVEN).map(([label]) => label);
  return [...known, ...(unknown.length ? [`${unknown.join(", ")}: ${NOT_GIVEN}.`] : [])].join(" ");
}
