/**
 * Which questions are asked, and what was given, split by that.
 * @param {Answers} given
 * @returns {Standing}
 */
function standingOf(given) {
  /** @type {string[]} */
  const asked = [];
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  /** @type {Map<string, Answer>} */
  const parked = new Map();
  /** @type {Map<string, Fact>} */
  const facts = new Map();
  for (const item of pack.items) {
    const outcome = outcomeOf(item.enable_when, facts);
    const answer = given.get(item.link_id);
    if (outcome === "true") asked.push(item.link_id);
    if (answer !== undefined) (outcome === "true" ? answers : parked).set(item.link_id, answer);
    facts.set(item.link_id, factFrom(item, outcome, answers.get(item.link_id)));
  }
  for (const [linkId, answer] of given) {
    if (!itemsById.has(linkId)) parked.set(linkId, answer);
  }
  return { asked, answers, parked, facts };
}

/**
 * An upper bound for the questions that are still to be asked. It grows only when an answer is changed.
 * @param {Standing} standing
 */
function mostLeft(standing) {
  /** @type {Map<string, Fact>} */
  const facts = new Map();
  let left = 0;
  for (const item of pack.items) {
    const canBeAsked = outcomeOf(item.enable_when, facts) !== "false";
    if (canBeAsked && !standing.answers.has(item.link_id)) left += 1;
    const fact = factOf(standing.facts, item.link_id);
    const mayCome = canBeAsked && fact === "not-reached";
    facts.set(item.link_id, typeof fact === "string" && !mayCome ? "not-asked" : fact);
  }
  return left;
}

/**
 * @param {Item} item
 * @param {Outcome} outcome
 * @param {Answer | undefined} answer
 * @returns {Fact}
 */
function factFrom(item, outcome, answer) {
  if (answer === undefined) return outcome === "false" ? "not-asked" : "not-reached";
  return answer.state === "answered" && item.kind.isCoded ? valuesOf(answer.value) : answer.state;
}
