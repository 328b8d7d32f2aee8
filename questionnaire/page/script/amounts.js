/**
 * Validate what a person gave: codes, a typed text, lines or a number.
 * @param {Item} item
 * @param {Value} given
 * @returns {Answer}
 * @throws {AnswerError} it is no answer; the sentence says what would be
 */
function answerTo(item, given) {
  return answered(item.kind.accept(item, valuesOf(given)));
}

/**
 * @param {Value} value
 * @returns {Answer}
 */
function answered(value) {
  return { state: "answered", value };
}

/**
 * What a value says to a question, by link_id: to the question for its unit too, if both are typed.
 * @param {Answers} given
 * @param {Item} item
 * @param {Value} value
 * @returns {[string, Answer][]}
 */
function answersTo(given, item, value) {
  if (item.unit === undefined || typeof value !== "string") return [[item.link_id, answerTo(item, value)]];
  const unit = itemOf(item.unit);
  const parts = numberAndCode(unit, value);
  if (parts !== null) {
    const answer = answerTo(unit, parts.code);
    const asked = standingOf(new Map([...given, [unit.link_id, answer]])).asked;
    if (asked.includes(item.link_id) && asked.includes(unit.link_id)) {
      return [
        [item.link_id, answerTo(item, parts.number)],
        [unit.link_id, answer],
      ];
    }
  }
  try {
    return [[item.link_id, answerTo(item, value)]];
  } catch (error) {
    const isForOther = parts === null && seemsToHaveUnit(value);
    if (!(error instanceof AnswerError) || !isForOther) throw error;
    if (!standingOf(given).asked.includes(unit.link_id)) throw error;
    throw new AnswerError(whatIsUnderstood(unit, error.message));
  }
}

/**
 * A refusal with the units that can be typed, and what to do with any other.
 * @param {Item} unit
 * @param {string} refusal
 */
function whatIsUnderstood(unit, refusal) {
  const { NUMBER_WITH_UNIT, UNIT_NOT_UNDERSTOOD, OTHER_UNIT } = words.shared;
  const units = unit.answer_option.flatMap((option) => option.spellings?.[0] ?? []).join(", ");
  const message = refusal === NUMBER_WITH_UNIT && units ? filled(UNIT_NOT_UNDERSTOOD, { units }) : refusal;
  const others = unit.answer_option.filter((option) => !option.spellings);
  return others.length === 1 ? filled(OTHER_UNIT, { message, label: others[0].label }) : message;
}

/**
 * The number as it was typed, and the code of the unit behind it, if there is such a unit.
 * @param {Item} unit
 * @param {string} typed
 */
function numberAndCode(unit, typed) {
  const parts = splitUnit(typed);
  if (parts === null) return null;
  const meant = folded(parts.spelling);
  const options = unit.answer_option.filter((option) => option.spellings?.some((one) => folded(one) === meant));
  return options.length === 1 ? { number: parts.number, code: options[0].code } : null;
}
