/**
 * What is known of a question that an earlier version of the pack had.
 * @param {string} linkId
 */
function retiredQuestion(linkId) {
  return pack.retired?.find((one) => one.link_id === linkId && one.code === undefined);
}

/**
 * The row of a question as an earlier version had it; as it is, where nothing else is known.
 * @param {string} linkId
 */
function labelThen(linkId) {
  return (retiredQuestion(linkId) ?? itemOf(linkId)).label;
}

/**
 * The row of a question as it is; one that is gone, as an earlier version had it.
 * @param {string} linkId
 */
function labelNow(linkId) {
  return itemsById.get(linkId)?.label ?? labelThen(linkId);
}

/**
 * Whether people type, or typed, the answer to a question: in words, or an amount.
 * @param {string} linkId
 */
function isTyped(linkId) {
  const item = itemsById.get(linkId);
  return item === undefined ? (retiredQuestion(linkId)?.typed ?? false) : !item.kind.isCoded;
}

/**
 * What was typed for questions that are no longer asked. What was parked in the file did not stand on its sheet.
 * @param {SavedShape} saved
 * @param {Answers} parked
 * @returns {EarlierText[]}
 */
function earlierTexts(saved, parked) {
  const shown = new Set([...saved.answers.keys(), ...saved.earlier.map((text) => text.link_id)]);
  return [...parked]
    .filter(([linkId, answer]) => shown.has(linkId) && answer.value !== undefined && isTyped(linkId))
    .map(([link_id, answer]) => ({
      link_id,
      label: labelThen(link_id),
      text: valuesOf(answer.value).join("; "),
    }));
}

/**
 * Values that no longer are an answer to a question, with the labels of what was on offer.
 * @param {string} linkId
 * @param {readonly string[]} values
 */
function cameInWords(linkId, values) {
  const gone = (pack.retired ?? []).filter((one) => one.link_id === linkId && one.code !== undefined);
  const options = itemOf(linkId).answer_option;
  const labels = new Map([...options, ...gone].map((one) => [one.code, one.label]));
  return values.map((value) => labels.get(value) ?? cleanText(value)).join("; ");
}

/**
 * A sentence for each answer that reading has left out, set aside or brought back.
 * @param {Standing} standing
 * @param {ReadonlyMap<string, unknown>} counted the answers that counted in the file
 * @param {readonly EarlierText[]} earlier
 * @param {ReadonlyMap<string, string>} came what was said in words, where it is no answer any more
 */
function noticesOnReading(standing, counted, earlier, came) {
  const { LEFT_OPEN_ON_READING, TEXT_STAYS, PARKED_ON_READING } = words.shared;
  const linkIds = new Set([...itemsById.keys(), ...standing.parked.keys(), ...came.keys()]);
  return [...linkIds].flatMap((linkId) => {
    const label = labelNow(linkId);
    const said = came.get(linkId);
    if (said !== undefined) return [filled(LEFT_OPEN_ON_READING, { label, came: said })];
    const parked = standing.parked.get(linkId);
    if (counted.has(linkId) && parked !== undefined && parked.state !== "skipped") {
      const text = earlier.find((one) => one.link_id === linkId);
      if (text === undefined) return [filled(PARKED_ON_READING, { label })];
      return [filled(TEXT_STAYS, { label: text.label, heading: words.sheet.OWN_WORDS })];
    }
    const isBack = standing.answers.has(linkId) && !counted.has(linkId);
    return isBack ? [filled(words.saved.RESTORED_ON_READING, { label })] : [];
  });
}
