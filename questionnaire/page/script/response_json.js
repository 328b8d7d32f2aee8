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
