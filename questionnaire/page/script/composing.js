const HANGUL = {
  syllable: 0xac00,
  syllables: 11172,
  lead: 0x1100,
  vowel: 0x1161,
  tail: 0x11a7,
  vowels: 21,
  tails: 28,
};

/**
 * The normalization form C of a text, by the tables of the runtime file. Engines differ in it.
 * @param {string} text
 */
function composed(text) {
  const codes = codesOf(text);
  return codes.every((code) => code < 0x300) ? text : textOf(putTogether(takenApart(codes)));
}

/**
 * The normalization form D of code points.
 * @param {readonly number[]} codes
 */
function takenApart(codes) {
  return inOrder(codes.flatMap(partsOf));
}

/**
 * Runs of combining marks, by their classes.
 * @param {readonly number[]} codes
 */
function inOrder(codes) {
  const marks = tables().marks;
  const ordered = [...codes];
  for (let at = 1; at < ordered.length; at += 1) {
    const [code, mark] = [ordered[at], marks.get(ordered[at]) ?? 0];
    let to = at;
    for (; mark && to > 0 && (marks.get(ordered[to - 1]) ?? 0) > mark; to -= 1) ordered[to] = ordered[to - 1];
    ordered[to] = code;
  }
  return ordered;
}

/**
 * @param {number} code
 * @returns {number[]}
 */
function partsOf(code) {
  const at = code - HANGUL.syllable;
  if (at >= 0 && at < HANGUL.syllables) {
    const block = Math.floor(at / HANGUL.tails);
    const lead = HANGUL.lead + Math.floor(block / HANGUL.vowels);
    const parts = [lead, HANGUL.vowel + (block % HANGUL.vowels)];
    return at % HANGUL.tails ? [...parts, HANGUL.tail + (at % HANGUL.tails)] : parts;
  }
  const parts = tables().parts.get(code);
  return parts === undefined ? [code] : parts.flatMap(partsOf);
}

/** @param {readonly number[]} codes */
function putTogether(codes) {
  const marks = tables().marks;
  /** @type {number[]} */
  const together = [];
  let starter = -1;
  let last = -1;
  for (const code of codes) {
    const mark = marks.get(code) ?? 0;
    const whole = starter >= 0 && last < mark ? wholeOf(together[starter], code) : undefined;
    if (whole !== undefined) {
      together[starter] = whole;
      continue;
    }
    together.push(code);
    last = mark || -1;
    if (!mark) starter = together.length - 1;
  }
  return together;
}

/**
 * What two characters are together, if they are one.
 * @param {number} first
 * @param {number} second
 */
function wholeOf(first, second) {
  const [lead, vowel] = [first - HANGUL.lead, second - HANGUL.vowel];
  if (lead >= 0 && lead < 19 && vowel >= 0 && vowel < HANGUL.vowels) {
    return HANGUL.syllable + (lead * HANGUL.vowels + vowel) * HANGUL.tails;
  }
  const [at, tail] = [first - HANGUL.syllable, second - HANGUL.tail];
  const isOpen = at >= 0 && at < HANGUL.syllables && at % HANGUL.tails === 0;
  if (isOpen && tail > 0 && tail < HANGUL.tails) return first + tail;
  return tables().composed.get(pairOf(first, second));
}

/**
 * @param {number} first
 * @param {number} second
 */
function pairOf(first, second) {
  return first * 0x110000 + second;
}
