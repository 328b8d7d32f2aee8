/** @type {Readonly<Record<string, string>>} */
const DECIMAL_MARKS = { "\u066b": ".", "\uff0e": ".", "\uff0c": "," };

/**
 * A typed number in its canonical form, such as "0.5" or "1000".
 * @param {string} typed
 * @throws {AnswerError} it is not a number, or is ambiguous
 */
function readDecimal(typed) {
  const line = inOneLine(typed);
  const isGrouped = /^[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?$/.test(line);
  const text = isGrouped ? line.replace(/ /g, "") : line;
  const match = /^([0-9]*)(?:[.,]([0-9]+))?$/.exec(text);
  if (match === null || !(match[1] || match[2])) throw new AnswerError(whatIsWrong(text));
  const [whole, part] = [match[1].replace(/^0+/, ""), match[2] ?? ""];
  const tooLong = filled(words.shared.NUMBER_TOO_LONG, { most: lengths.digits });
  if (whole.length > lengths.digits) throw new AnswerError(tooLong);
  if (part.length === 3 && whole) {
    const said = { given: shortened(text), large: whole + part, small: `${whole}.${notThreeDigits(part)}` };
    throw new AnswerError(filled(words.shared.AMBIGUOUS_NUMBER, said));
  }
  const kept = part.replace(/0+$/, "");
  if (whole.length + kept.length > lengths.digits) throw new AnswerError(tooLong);
  return kept ? `${whole || "0"}.${kept}` : whole || "0";
}

/**
 * A canonical number as somebody types it who means it: "1.1250", where "1.125" is ambiguous.
 * @param {string} canonical
 */
function asTyped(canonical) {
  const [whole, part = ""] = canonical.split(".");
  return part.length === 3 && whole !== "0" ? `${canonical}0` : canonical;
}

/** @param {string} text */
function isCanonical(text) {
  const match = /^(?:0|([1-9][0-9]*))(?:\.([0-9]*[1-9]))?$/.exec(text);
  return match !== null && (match[1] ?? "").length + (match[2] ?? "").length <= lengths.digits;
}

/**
 * A typed number and what stands behind it, if that is something without digits.
 * @param {string} typed
 */
function splitUnit(typed) {
  const match = /^([0-9 .,]*[0-9]) *([^0-9 .,][^0-9]*)$/.exec(inOneLine(typed));
  return match === null ? null : { number: match[1], spelling: match[2] };
}

/** @param {string} typed */
function seemsToHaveUnit(typed) {
  if (splitUnit(typed) !== null) return true;
  const text = inOneLine(typed);
  const behind = Array.from(text.matchAll(/[0-9] *(?=[^0-9 ])/g), (match) => text.slice(match.index + match[0].length));
  return behind.some((rest) => isLetter(rest) && !(rest.startsWith("to") && !isOfAWord(rest.slice(2))));
}

/** @param {string} text */
function isOfAWord(text) {
  return text !== "" && (/^[0-9_]/.test(text) || isLetter(text));
}

/**
 * Whether a text begins with a character of words that is no digit.
 * @param {string} text
 */
function isLetter(text) {
  return isIn(tables().letter, codesOf(text.slice(0, 2))[0]);
}

/**
 * The text in one line, with the digits of any script as 0 to 9.
 * @param {string} typed
 */
function inOneLine(typed) {
  const { digits } = tables();
  const plain = Array.from(typed, (one) => DECIMAL_MARKS[one] ?? digits.get(codesOf(one)[0]) ?? one);
  return wordsOf(plain.join("")).join(" ");
}

/**
 * The same decimals, but not three of them, which could be a group of thousands.
 * @param {string} part
 */
function notThreeDigits(part) {
  const short = part.replace(/0+$/, "") || "0";
  return short.length === 3 ? `${short}0` : short;
}

/** @param {string} text */
function whatIsWrong(text) {
  if (!text) return words.shared.NOTHING_TYPED_NUMBER;
  if (/[0-9] *(-|\u2013|\u2014|to) *[0-9]/.test(text)) return words.shared.NUMBER_IS_RANGE;
  const hasFraction = codesOf(text).some((code) => isIn(tables().fraction, code));
  if (hasFraction || /[0-9] *\/ *[0-9]/.test(text)) return words.shared.NUMBER_IS_FRACTION;
  const behind = /^[0-9 .,]*[0-9] *([^0-9 .,].*)$/u.exec(text);
  return behind !== null && isLetter(behind[1]) ? words.shared.NUMBER_WITH_UNIT : words.shared.NOT_A_NUMBER;
}

/**
 * A spelling without what does not tell units apart: case, width, spaces around a mark, a full stop at the end.
 * @param {string} spelling
 */
function folded(spelling) {
  const { folding } = tables();
  const plain = inOrder(takenApart(codesOf(spelling)).flatMap((code) => folding.get(code) ?? [code]));
  const beside = wordsOf(textOf(plain)).join(" ");
  return beside.replace(/ *([/*\u00b7.-]) */g, "$1").replace(/[. ]+$/, "");
}
