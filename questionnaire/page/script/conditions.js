/**
 * Read a condition as the runtime file has it: as in the files of a pack.
 * @param {WrittenCondition | undefined} written
 * @returns {Condition}
 */
function readCondition(written) {
  if (written === undefined) return { kind: "all", parts: [] };
  const [key, value] = /** @type {[string, any]} */ (Object.entries(written)[0]);
  switch (key) {
    case "all":
    case "any":
      return { kind: key, parts: value.map(readCondition) };
    case "not":
      return { kind: "not", part: readCondition(value) };
    case "several":
      return { kind: "several", link_id: value };
    case "state": {
      const [link_id, states] = /** @type {[string, Value]} */ (Object.entries(value)[0]);
      return { kind: "state", link_id, states: new Set(valuesOf(states)) };
    }
    default:
      return { kind: "has", link_id: key, codes: new Set(valuesOf(value)) };
  }
}

/**
 * Evaluate a condition for one person, by strong Kleene logic: missing is not No.
 * @param {Condition} condition
 * @param {Facts} facts
 * @returns {Outcome}
 */
function outcomeOf(condition, facts) {
  switch (condition.kind) {
    case "all":
      return outcomeOfParts(condition.parts, facts, "false", "true");
    case "any":
      return outcomeOfParts(condition.parts, facts, "true", "false");
    case "not": {
      const outcome = outcomeOf(condition.part, facts);
      return outcome === "unknown" ? outcome : outcome === "true" ? "false" : "true";
    }
    default:
      return outcomeOfTest(condition, factOf(facts, condition.link_id));
  }
}

/**
 * @param {Test} test
 * @param {Fact} fact
 * @returns {Outcome}
 */
function outcomeOfTest(test, fact) {
  if (test.kind === "state") return test.states.has(typeof fact === "string" ? fact : "answered") ? "true" : "false";
  if (typeof fact === "string") return fact === "not-asked" ? "false" : "unknown";
  const holds = test.kind === "several" ? fact.length > 1 : fact.some((code) => test.codes.has(code));
  return holds ? "true" : "false";
}

/**
 * The decisive outcome if any part has it; else unknown, if any part is; else the other one.
 * @param {readonly Condition[]} parts
 * @param {Facts} facts
 * @param {Outcome} decisive
 * @param {Outcome} otherwise
 */
function outcomeOfParts(parts, facts, decisive, otherwise) {
  let outcome = otherwise;
  for (const part of parts) {
    const ofPart = outcomeOf(part, facts);
    if (ofPart === decisive) return decisive;
    if (ofPart === "unknown") outcome = ofPart;
  }
  return outcome;
}

/**
 * @param {Facts} facts
 * @param {string} linkId
 */
function factOf(facts, linkId) {
  return facts.get(linkId) ?? "not-reached";
}

/**
 * The questions whose answers decide an outcome. One that is not asked gives way to those that keep it from that.
 * @param {Condition} condition
 * @param {Facts} facts
 */
function becauseOf(condition, facts) {
  return behind(condition, facts, (linkId) => factOf(facts, linkId) !== "not-asked");
}

/**
 * The questions that can be answered now and could settle an unknown condition.
 * @param {Condition} condition
 * @param {Facts} facts
 */
function needsOf(condition, facts) {
  return behind(condition, facts, (linkId) => outcomeOf(itemOf(linkId).enable_when, facts) === "true");
}

/**
 * @param {Condition} condition
 * @param {Facts} facts
 * @param {(linkId: string) => boolean} counts
 */
function behind(condition, facts, counts) {
  const [seen, counting, todo] = [new Set(), new Set(), [condition]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const linkId of deciding(next, facts)) {
      if (seen.has(linkId)) continue;
      seen.add(linkId);
      if (counts(linkId)) counting.add(linkId);
      else todo.push(itemOf(linkId).enable_when);
    }
  }
  return pack.items.map((item) => item.link_id).filter((linkId) => counting.has(linkId));
}

/**
 * The questions of the tests that decide the outcome of a condition.
 * @param {Condition} condition
 * @param {Facts} facts
 * @returns {string[]}
 */
function deciding(condition, facts) {
  if (condition.kind === "not") return deciding(condition.part, facts);
  if (condition.kind === "all" || condition.kind === "any") {
    const outcome = outcomeOf(condition, facts);
    return condition.parts.flatMap((part) => (outcomeOf(part, facts) === outcome ? deciding(part, facts) : []));
  }
  return [condition.link_id];
}
