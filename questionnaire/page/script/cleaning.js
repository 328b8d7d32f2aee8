/**
 * Typed text as one line, without characters that hide, control or change the reading direction.
 * @param {string} text
 */
function clean(text) {
  const { hidden } = tables();
  const visible = codesOf(spaced(text)).filter((code) => !isIn(hidden, code));
  return wordsOf(composed(textOf(visible))).join(" ");
}

/**
 * Typed text with each of its lines cleaned. Its line breaks stay, but for those around it.
 * @param {string} text
 */
function cleanText(text) {
  const lines = text.replace(/\r\n|[\r\v\f\x85\u2028\u2029]/g, "\n").split("\n");
  const cleaned = lines.map(clean).join("\n");
  return cleaned.replace(/^\n+|\n+$/g, "");
}

/**
 * A message that may quote a file or what was typed. Line breaks and tabs stay.
 * @param {string} text
 */
function printable(text) {
  const { hidden } = tables();
  return textOf(codesOf(text).filter((code) => code === 9 || code === 10 || !isIn(hidden, code)));
}

/**
 * Whether a text shows nothing, because all of its characters are invisible.
 * @param {string} text
 */
function isBlank(text) {
  return codesOf(text).every((code) => isIn(tables().blank, code));
}

/**
 * The text with every white space as a plain one.
 * @param {string} text
 */
function spaced(text) {
  const { space } = tables();
  return textOf(codesOf(text).map((code) => (isIn(space, code) ? 32 : code)));
}

/** @param {string} text */
function wordsOf(text) {
  return spaced(text).split(" ").filter(Boolean);
}

/**
 * How many characters a text has, as everybody counts them: not units of UTF-16.
 * @param {string} text
 */
function lengthOf(text) {
  return codesOf(text).length;
}

/**
 * The text without white space around it.
 * @param {string} text
 */
function stripped(text) {
  const plain = spaced(text);
  return text.slice(plain.length - plain.replace(/^ +/, "").length, plain.replace(/ +$/, "").length);
}
