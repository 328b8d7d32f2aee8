/**
 * The rules, with their conditions read. Nothing needs them before the first answer.
 * @type {Rules}
 */
const rules = {
  ...runtime.rules,
  note: withConditions(runtime.rules.note),
  unsaid: withConditions(runtime.rules.unsaid),
  safety: withConditions(runtime.rules.safety),
  first_question: withConditions(runtime.rules.first_question),
};

/**
 * @template {{ when?: WrittenCondition }} Line
 * @param {readonly Line[]} lines
 */
function withConditions(lines = []) {
  return lines.map((line) => ({ ...line, when: readCondition(line.when) }));
}
