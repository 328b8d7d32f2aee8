/** Hangul syllables follow from a formula: where they and their parts begin, and how many of each there are. */
const [SYLLABLE, LEAD, VOWEL, TAIL] = [0xac00, 0x1100, 0x1161, 0x11a7];
const [SYLLABLES, LEADS, VOWELS, TAILS] = [11172, 19, 21, 28];

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
  const at = code - SYLLABLE;
  if (at >= 0 && at < SYLLABLES) {
    const block = Math.floor(at / TAILS);
    const lead = LEAD + Math.floor(block / VOWELS);
    const parts = [lead, VOWEL + (block % VOWELS)];
    return at % TAILS ? [...parts, TAIL + (at % TAILS)] : parts;
  }
  const parts = tables().parts.get(code);
  return parts === undefined ? [code] : parts.flatMap(partsOf);
}

/** @param {readonly number[]} codes */
function putTogether(codes) {
  const marks = tables().marks;
  /** @type {number[]} */
  const together = [];
  let [starter, last] = [-1, -1];
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
  const [lead, vowel] = [first - LEAD, second - VOWEL];
  if (lead >= 0 && lead < LEADS && vowel >= 0 && vowel < VOWELS) {
    return SYLLABLE + (lead * VOWELS + vowel) * TAILS;
  }
  const [at, tail] = [first - SYLLABLE, second - TAIL];
  const isOpen = at >= 0 && at < SYLLABLES && at % TAILS === 0;
  if (isOpen && tail > 0 && tail < TAILS) return first + tail;
  return tables().composed.get(pairOf(first, second));
}

/**
 * @param {number} first
 * @param {number} second
 */
function pairOf(first, second) {
  return first * 0x110000 + second;
}
