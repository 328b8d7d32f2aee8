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
  const { safety = [], in_short, about = [], factor } = rules;
  const lines = [...safety, ...in_short, ...about, ...factor.map(({ label, picture }) => ({ text: label, picture }))];
  return lines.filter((line) => line.text === text && line.picture !== undefined).pop()?.picture ?? null;
}

/**
 * @param {readonly (readonly [string, string])[]} pairs
 * @returns {Block[]}
 */
function pairTable(pairs) {
  return pairs.length ? [{ kind: "pairs", pairs }] : [];
}
