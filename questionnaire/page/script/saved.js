const REQUIRED_KEYS = ["format", "questionnaire", "version", "status", "answers"];
const OPTIONAL_KEYS = ["parked", "earlier"];
const STATUSES = ["in-progress", "completed"];
const ANSWER_STATES = ["answered", "not-sure", "prefer-not-to-say", "skipped"];
const VERSION = /^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}$/;

/**
 * The answers of a session as JSON, as they are saved: parked ones too.
 * @param {Session} session
 */
function writeResponse(session) {
  const { answers, parked } = session.standing;
  const saved = {
    format: 1,
    questionnaire: pack.id,
    version: pack.version,
    status: session.isFinished ? "completed" : "in-progress",
    answers: Object.fromEntries(answers),
    parked: Object.fromEntries(parked),
  };
  const earlier = session.earlierSaid;
  return inJson(earlier.length ? { ...saved, earlier } : saved);
}

/** @param {object} table */
function inJson(table) {
  return `${JSON.stringify(table, null, 2)}\n`;
}

/**
 * Read saved answers and check everything in them against the pack.
 * @param {string} text
 * @returns {SavedAnswers}
 * @throws {ResponseError} the first fault, with its path and what to do
 */
function readResponse(text) {
  const saved = savedShape(text);
  const isEarlier = checkPack(saved);
  const { given, came } = givenIn(saved, isEarlier);
  const standing = standingOf(given);
  const earlier = isEarlier ? earlierTexts(saved, standing.parked) : earlierIn(saved, given);
  return {
    given: new Map([...standing.answers, ...standing.parked]),
    earlier,
    notices: noticesOnReading(standing, saved.answers, earlier, came),
    given_to: isEarlier ? saved.version : "",
  };
}

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

/**
 * Check that a response belongs to the pack; tell whether to an earlier version of it.
 * @param {SavedShape} saved
 */
function checkPack({ questionnaire, version }) {
  if (questionnaire !== pack.id) {
    throw new ResponseError(filled(words.saved.OTHER_PACK, { theirs: shortened(questionnaire), ours: pack.id }));
  }
  const [major, ours] = [version, pack.version].map((one) => one.split(".")[0]);
  if (major === ours) return false;
  if (pack.reads?.map(String).includes(major)) return true;
  throw new ResponseError(filled(words.saved.OTHER_VERSION, { theirs: shortened(version), ours: pack.version }));
}

/**
 * link_id -> answer, and link_id -> what came in words where that is no answer any more.
 * @param {SavedShape} saved
 * @param {boolean} isEarlier
 */
function givenIn(saved, isEarlier) {
  /** @type {Map<string, Answer>} */
  const given = new Map();
  /** @type {Map<string, string>} */
  const came = new Map();
  for (const [linkId, answer] of new Map([...saved.answers, ...saved.parked])) {
    const path = `${saved.answers.has(linkId) ? "answers" : "parked"}.${shortened(linkId)}`;
    checkEntry(saved, linkId, path, isEarlier);
    try {
      given.set(linkId, answerFrom(answer, linkId, path));
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      if (!isEarlier || !itemsById.has(linkId)) {
        throw new ResponseError(filled(words.saved.NO_ANSWER, { path, message: error.message }));
      }
      came.set(linkId, cameInWords(linkId, valuesOf(answer.value ?? undefined)));
    }
  }
  return { given, came };
}

/**
 * @param {SavedAnswer} saved
 * @param {string} linkId
 * @param {string} path
 * @returns {Answer}
 */
function answerFrom({ state, value, hasValue }, linkId, path) {
  const isAnswered = state === "answered";
  if (hasValue !== isAnswered || (value === null) === isAnswered) {
    throw new ResponseError(filled(words.saved.BAD_STATE, { path }));
  }
  return isAnswered ? canonicalAnswer(linkId, value ?? "") : { state };
}

/**
 * Check that an entry stands once, and for a question that there is, or that was and is parked.
 * @param {SavedShape} saved
 * @param {string} linkId
 * @param {string} path
 * @param {boolean} isEarlier
 */
function checkEntry({ answers, parked }, linkId, path, isEarlier) {
  if (answers.has(linkId) && parked.has(linkId)) {
    throw new ResponseError(filled(words.saved.EQUAL_KEYS, { key: shortened(linkId) }));
  }
  const isKept = retiredQuestion(linkId) !== undefined && (isEarlier || parked.has(linkId));
  if (itemsById.has(linkId) || isKept) return;
  const message = notAmong("question", linkId, [...itemsById.keys()]);
  throw new ResponseError(filled(words.saved.UNKNOWN_QUESTION, { path, message }));
}

/**
 * @param {string} linkId
 * @param {Value} value
 */
function canonicalAnswer(linkId, value) {
  const item = itemsById.get(linkId);
  if (item !== undefined) return answered(item.kind.acceptCanonical(item, value));
  const isText = typeof value === "string";
  const kept = notEmpty(valuesOf(value).map(isText ? cleanText : clean));
  return answered(isText ? kept[0] : kept);
}

/**
 * The earlier texts of a file of this version. Their labels are the pack's: nothing else is shown unquoted.
 * @param {SavedShape} saved
 * @param {Answers} given
 * @returns {EarlierText[]}
 */
function earlierIn(saved, given) {
  const seen = new Set();
  return saved.earlier.map(({ link_id, label, text }, position) => {
    const isKnown = given.has(link_id) && isTyped(link_id) && !seen.has(link_id);
    if (!isKnown || asOneText(given.get(link_id)) !== text) {
      const said = { path: `earlier[${position}]`, link_id: shortened(link_id) };
      throw new ResponseError(filled(words.saved.NOT_WHAT_WAS_TYPED, said));
    }
    seen.add(link_id);
    const isNow = itemsById.has(link_id) && label === labelNow(link_id);
    return { link_id, label: isNow ? label : labelThen(link_id), text };
  });
}
