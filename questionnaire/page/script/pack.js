const { words, lengths } = runtime;

/**
 * The questions, with their conditions read.
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
};

const itemsById = new Map(pack.items.map((item) => [item.link_id, item]));

/**
 * The question with this link_id, of which it is known that there is one.
 * @param {string} linkId
 */
function itemOf(linkId) {
  return /** @type {Item} */ (itemsById.get(linkId));
}
