const { words, lengths } = runtime;

/**
 * The questions and the rules, with their conditions read.
 * @type {Pack}
 */
const pack = {
  ...runtime.questionnaire,
  items: runtime.questionnaire.item.map((item) => ({
    ...item,
    repeats: item.repeats ?? false,
    answer_option: item.answer_option ?? [],
    enable_when: readCondition(item.enable_when),
    kind: KINDS[item.type],
  })),
  note: withConditions(runtime.rules.note),
  unsaid: withConditions(runtime.rules.unsaid),
  safety: withConditions(runtime.rules.safety),
  first_question: withConditions(runtime.rules.first_question),
};

const itemsById = new Map(pack.items.map((item) => [item.link_id, item]));

/**
 * @template {{ when?: WrittenCondition }} Line
 * @param {readonly Line[]} lines
 */
function withConditions(lines = []) {
  return lines.map((line) => ({ ...line, when: readCondition(line.when) }));
}

/**
 * The question with this link_id, of which it is known that there is one.
 * @param {string} linkId
 */
function itemOf(linkId) {
  return /** @type {Item} */ (itemsById.get(linkId));
}
