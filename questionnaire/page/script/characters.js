const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** @type {CharacterTables | undefined} */
let tablesOnceRead;

/** The classes and tables of the runtime file, read at the first use. */
function tables() {
  tablesOnceRead ??= readTables(runtime.characters);
  return tablesOnceRead;
}

/**
 * @param {Runtime["characters"]} written
 * @returns {CharacterTables}
 */
function readTables(written) {
  const [first, second, same] = [written.first, written.second, written.same].map(codesOf);
  const apart = classIn(written.apart);
  const digits = classIn(written.zero).flatMap((zero) => Array.from("0123456789", (one, at) => [zero + at, one]));
  /** @type {CharacterTables} */
  const read = {
    space: classIn(written.space),
    hidden: classIn(written.hidden),
    blank: classIn(written.blank),
    letter: classIn(written.letter),
    fraction: classIn(written.fraction),
    digits: new Map(/** @type {[number, string][]} */ (digits)),
    marks: marksIn(written.marks),
    parts: new Map(),
    composed: new Map(),
    folding: new Map(),
  };
  membersOf(classIn(written.single)).forEach((code, at) => {
    read.parts.set(code, [same[at]]);
  });
  membersOf(classIn(written.pairs)).forEach((code, at) => {
    read.parts.set(code, [first[at], second[at]]);
    if (!isIn(apart, code)) read.composed.set(pairOf(first[at], second[at]), code);
  });
  for (const [to, from] of Object.entries(runtime.folding)) {
    for (const code of codesOf(from)) read.folding.set(code, codesOf(to));
  }
  return read;
}

/** @param {string} text */
function codesOf(text) {
  return Array.from(text, (character) => /** @type {number} */ (character.codePointAt(0)));
}

/** @param {readonly number[]} codes */
function textOf(codes) {
  return codes.map((code) => String.fromCodePoint(code)).join("");
}

/**
 * Numbers, written six bits to a character.
 * @param {string} text
 */
function numbersIn(text) {
  const numbers = [];
  let [number, shift] = [0, 0];
  for (const digit of text) {
    const value = DIGITS.indexOf(digit);
    number |= (value & 31) << shift;
    shift += 5;
    if (value < 32) {
      numbers.push(number);
      number = shift = 0;
    }
  }
  return numbers;
}

/**
 * A class as its edges: where it begins, ends, begins again, and so on.
 * @param {string} text
 */
function classIn(text) {
  let end = 0;
  return numbersIn(text).map((distance) => {
    end += distance;
    return end;
  });
}

/**
 * @param {readonly number[]} edges
 * @param {number} code
 */
function isIn(edges, code) {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= code) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** @param {readonly number[]} edges */
function membersOf(edges) {
  const members = [];
  for (let at = 0; at < edges.length; at += 2) {
    for (let code = edges[at]; code < edges[at + 1]; code += 1) members.push(code);
  }
  return members;
}

/** @param {string} text */
function marksIn(text) {
  const [marks, numbers] = [new Map(), numbersIn(text)];
  let code = 0;
  for (let at = 0; at < numbers.length; at += 3) {
    code += numbers[at];
    for (const end = code + numbers[at + 1]; code < end; code += 1) marks.set(code, numbers[at + 2]);
  }
  return marks;
}
