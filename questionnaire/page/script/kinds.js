/**
 * The kinds of answers: what counts as one, and what the rules see of it.
 * @type {Readonly<Record<ItemType, Kind>>}
 */
const KINDS = {
  choice: { isCoded: true, isOwnWords: false, accept: acceptChoice, acceptCanonical: canonicalChoice },
  decimal: { isCoded: false, isOwnWords: false, accept: acceptNumber, acceptCanonical: canonicalNumber },
  string: { isCoded: false, isOwnWords: true, accept: acceptLines, acceptCanonical: canonicalTyped(acceptLines) },
  text: { isCoded: false, isOwnWords: true, accept: acceptText, acceptCanonical: canonicalTyped(acceptText) },
};

/**
 * The chosen code or codes, in the order of the options.
 * @param {Item} item
 * @param {readonly string[]} codes
 */
function acceptChoice(item, codes) {
  for (const code of codes) {
    if (!item.answer_option.some((option) => option.code === code)) {
      throw new AnswerError(filled(words.shared.NO_SUCH_OPTION, { given: shortened(clean(code)) }));
    }
  }
  const ticked = item.answer_option.filter((option) => codes.includes(option.code));
  if (!ticked.length) throw new AnswerError(words.shared.NOTHING_CHOSEN);
  if (ticked.length > 1) {
    if (!item.repeats) throw new AnswerError(words.shared.ONLY_ONE);
    const alone = ticked.find((option) => option.exclusive);
    if (alone) throw new AnswerError(filled(words.shared.STANDS_ALONE, { label: alone.label }));
  }
  return item.repeats ? ticked.map((option) => option.code) : ticked[0].code;
}

/**
 * @param {Item} item
 * @param {readonly string[]} given
 */
function acceptLines(item, given) {
  const lines = notEmpty(given.map(clean));
  if (item.repeats && item.max !== undefined && lines.length > item.max) {
    throw new AnswerError(filled(words.shared.TOO_MANY_LINES, { given: lines.length, most: item.max }));
  }
  refuseLonger(lines, lengths.string);
  return item.repeats ? lines : onlyOne(lines);
}

/**
 * @param {Item} _
 * @param {readonly string[]} given
 */
function acceptText(_, given) {
  const texts = notEmpty(given.map(cleanText));
  refuseLonger(texts, lengths.text);
  return onlyOne(texts);
}

/** @param {Kind["accept"]} accept */
function canonicalTyped(accept) {
  return /** @type {Kind["acceptCanonical"]} */ ((item, stored) => accept(item, canonicalValues(item, stored)));
}

/**
 * @param {Item} _
 * @param {readonly string[]} given
 */
function acceptNumber(_, given) {
  return readDecimal(onlyOne(given));
}

/**
 * In a file, "1.125" is not ambiguous.
 * @param {Item} item
 * @param {Value} stored
 */
function canonicalNumber(item, stored) {
  const number = onlyOne(canonicalValues(item, stored));
  if (isCanonical(number)) return number;
  throw new AnswerError(filled(words.shared.DECIMAL_FORM, { value: readDecimal(number) }));
}

/**
 * A chosen code from a file; an error lists the codes.
 * @param {Item} item
 * @param {Value} stored
 */
function canonicalChoice(item, stored) {
  const values = canonicalValues(item, stored);
  try {
    return acceptChoice(item, values);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    const codes = item.answer_option.map((option) => option.code).join(", ");
    throw new AnswerError(filled(words.shared.THE_CODES, { message: error.message, codes }));
  }
}

/** @param {readonly string[]} cleaned */
function notEmpty(cleaned) {
  const texts = cleaned.filter((text) => !isBlank(text));
  if (!texts.length) throw new AnswerError(words.shared.NOTHING_TYPED);
  return texts;
}

/**
 * @param {readonly string[]} texts
 * @param {number} most
 */
function refuseLonger(texts, most) {
  for (const text of texts) {
    const given = lengthOf(text);
    const { TOO_LONG, TOO_LONG_WITH_BREAKS } = words.shared;
    const sentence = text.includes("\n") ? TOO_LONG_WITH_BREAKS : TOO_LONG;
    if (given > most) throw new AnswerError(filled(sentence, { given, most }));
  }
}

/**
 * A value from a file as a list; it must be one where the question repeats, and only there.
 * @param {Item} item
 * @param {Value} stored
 */
function canonicalValues(item, stored) {
  if ((typeof stored === "string") === item.repeats) {
    throw new AnswerError(item.repeats ? words.shared.VALUE_IS_LIST : words.shared.VALUE_IS_TEXT);
  }
  return valuesOf(stored);
}

/** @param {readonly string[]} values */
function onlyOne(values) {
  if (values.length !== 1) throw new AnswerError(words.shared.ONLY_ONE);
  return values[0];
}

/**
 * @param {Value | undefined} value
 * @returns {readonly string[]}
 */
function valuesOf(value) {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

/**
 * The labels of codes, and what was typed as it is.
 * @param {Item} item
 * @param {Answer} answer
 */
function valueInWords(item, answer) {
  return shownWith(item, answer, (option) => option.label);
}

/**
 * A value as a sheet shows it.
 * @param {Item} item
 * @param {Answer} answer
 */
function valueOnSheet(item, answer) {
  return shownWith(item, answer, (option) => option.short ?? option.label);
}

/**
 * @param {Item} item
 * @param {Answer} answer
 * @param {(option: AnswerOption) => string} shown
 */
function shownWith(item, answer, shown) {
  const labels = new Map(item.answer_option.map((option) => [option.code, shown(option)]));
  const said = valuesOf(answer.value).map((value) => labels.get(value) ?? value);
  return said.join("; ");
}
