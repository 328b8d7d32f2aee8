const REQUIRED_KEYS = ["format", "questionnaire", "version", "status", "answers"];
const OPTIONAL_KEYS = ["parked", "earlier"];
const STATUSES = ["in-progress", "completed"];
const ANSWER_STATES = ["answered", "not-sure", "prefer-not-to-say", "skipped"];
const VERSION = /^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}$/;

/**
 * The shape of a saved response, whatever the pack.
 * @param {string} text
 * @returns {SavedShape}
 */
function savedShape(text) {
  const table = tableIn(parseJson(text), "");
  checkKeys(table, "", REQUIRED_KEYS, OPTIONAL_KEYS);
  const format = table.get("format");
  const isOurs = typeof format === "object" && format !== null && "number" in format && format.number === "1";
  if (!isOurs) throw misshapen("format", words.saved.WRONG_VALUE);
  const version = stringIn(table.get("version"), "version");
  if (!VERSION.test(version)) throw misshapen("version", words.saved.WRONG_VALUE);
  const questionnaire = stringIn(table.get("questionnaire"), "questionnaire");
  oneOf(STATUSES, table.get("status"), "status");
  const answers = answersIn(table.get("answers"), "answers");
  const parked = table.has("parked") ? answersIn(table.get("parked"), "parked") : new Map();
  return {
    questionnaire,
    version,
    answers,
    parked,
    earlier: table.has("earlier") ? textsIn(table.get("earlier")) : [],
  };
}

/**
 * @param {Json | undefined} raw
 * @param {string} path
 */
function answersIn(raw, path) {
  return new Map(
    Array.from(tableIn(raw, path), ([linkId, one]) => [linkId, answerIn(one, `${path}.${shortened(linkId)}`)]),
  );
}

/**
 * @param {Json} raw
 * @param {string} path
 * @returns {SavedAnswer}
 */
function answerIn(raw, path) {
  const table = tableIn(raw, path);
  checkKeys(table, path, ["state"], ["value"]);
  const state = /** @type {AnswerState} */ (oneOf(ANSWER_STATES, table.get("state"), `${path}.state`));
  const value = table.get("value") ?? null;
  const isLines = Array.isArray(value) && value.every((one) => typeof one === "string");
  if (value !== null && typeof value !== "string" && !isLines) throw expected(`${path}.value`, "A_STRING_OR_STRINGS");
  return { state, value: /** @type {Value | null} */ (value), hasValue: table.has("value") };
}

/**
 * @param {Json | undefined} raw
 * @returns {EarlierText[]}
 */
function textsIn(raw) {
  if (!Array.isArray(raw)) throw expected("earlier", "A_LIST");
  return raw.map((entry, position) => {
    const path = `earlier[${position}]`;
    const table = tableIn(entry, path);
    checkKeys(table, path, ["link_id", "label", "text"], []);
    const [link_id, label, text] = ["link_id", "label", "text"].map((key) =>
      stringIn(table.get(key), `${path}.${key}`),
    );
    return { link_id, label, text };
  });
}

/**
 * @param {Json | undefined} raw
 * @param {string} path
 */
function tableIn(raw, path) {
  if (!(raw instanceof Map)) throw expected(path || "top", "AN_OBJECT");
  return raw;
}

/**
 * @param {ReadonlyMap<string, Json>} table
 * @param {string} path
 * @param {readonly string[]} required
 * @param {readonly string[]} optional
 */
function checkKeys(table, path, required, optional) {
  const known = [...required, ...optional];
  for (const key of [...required, ...table.keys()]) {
    if (table.has(key) && known.includes(key)) continue;
    const reason = required.includes(key) ? words.saved.KEY_MISSING : words.saved.KEY_UNKNOWN;
    throw misshapen(path ? `${path}.${shortened(key)}` : shortened(key), reason);
  }
}

/**
 * @param {Json | undefined} raw
 * @param {string} path
 */
function stringIn(raw, path) {
  if (typeof raw !== "string") throw expected(path, "A_STRING");
  return raw;
}

/**
 * @param {readonly string[]} allowed
 * @param {Json | undefined} raw
 * @param {string} path
 */
function oneOf(allowed, raw, path) {
  if (typeof raw === "string" && allowed.includes(raw)) return raw;
  throw misshapen(path, filled(words.saved.ONE_OF, { allowed: allowed.join(", ") }));
}

/**
 * @param {string} path
 * @param {"AN_OBJECT" | "A_LIST" | "A_STRING" | "A_STRING_OR_STRINGS"} what
 */
function expected(path, what) {
  return misshapen(path, filled(words.saved.EXPECTED, { expected: words.saved[what] }));
}

/**
 * @param {string} path
 * @param {string} reason
 */
function misshapen(path, reason) {
  return new ResponseError(filled(words.saved.WRONG_SHAPE, { path: stripped(path) || "top", reason }));
}
