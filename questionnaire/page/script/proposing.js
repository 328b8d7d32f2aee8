/** @type {Readonly<Record<Command, (session: Session) => Session>>} */
const ACTS = {
  skip: (session) => session.leave("skipped"),
  "not-sure": (session) => session.leave("not-sure"),
  "prefer-not-to-say": (session) => session.leave("prefer-not-to-say"),
  keep: (session) => session.keep(),
  back: (session) => session.back(),
  undo: (session) => session.undo(),
};

/**
 * Record an event at the current question, or propose it if it would take something away.
 * @param {Session} session
 * @param {SessionEvent} event
 * @returns {Recorded | Proposal}
 * @throws {AnswerError | SessionError} nothing is recorded
 */
function propose(session, event) {
  const isCommand = typeof event === "object" && "command" in event;
  const after = isCommand ? ACTS[event.command](session) : session.answer(event);
  const linkId = session.current;
  if (linkId === null) return { kind: "recorded", session: after, change: NO_CHANGE };
  const answersToo = isCommand ? [] : answeredAnew(session, after);
  const answer = session.standing.answers.get(linkId);
  if (answer === undefined && !answersToo.length) return { kind: "recorded", session: after, change: NO_CHANGE };
  const change = { ...compare(session, after), answers_too: answersToo };
  if (answersToo.length || takesAway(answer, change)) {
    return { kind: "proposal", before: session, after, link_id: linkId, change };
  }
  return { kind: "recorded", session: after, change };
}

/**
 * The session with everything left as it was: at the next question, or at this one if it is open.
 * @param {Proposal} proposal
 */
function declined({ before, link_id }) {
  return before.standing.answers.has(link_id) ? before.keep() : before;
}

/**
 * The question for the unit and its new answer, where an amount came with another than before.
 * @param {Session} before
 * @param {Session} after
 * @returns {[string, Answer][]}
 */
function answeredAnew(before, after) {
  const unit = before.item?.unit;
  const was = unit === undefined ? undefined : before.standing.answers.get(unit);
  const is = unit === undefined ? undefined : after.given.get(unit);
  if (unit === undefined || was === undefined || is === undefined) return [];
  return was.state === is.state && was.value === is.value ? [] : [[unit, is]];
}

/**
 * Replacing a mere state takes nothing away, unless answers are parked or notes disappear.
 * @param {Answer | undefined} answer
 * @param {Preview} change
 */
function takesAway(answer, change) {
  const { parks, brings_back, asks, notes_appear, notes_go } = change;
  const isEmpty = ![parks, brings_back, asks, notes_appear, notes_go].some((ids) => ids.length);
  return !isEmpty && (answer?.value !== undefined || parks.length > 0 || notes_go.length > 0);
}

/** @type {Preview} */
const NO_CHANGE = { parks: [], brings_back: [], asks: [], notes_appear: [], notes_go: [], answers_too: [] };

/**
 * What would follow from a change.
 * @param {Session} before
 * @param {Session} after
 * @returns {Preview}
 */
function compare(before, after) {
  const [was, is] = [before.standing, after.standing];
  return {
    parks: [...is.parked.keys()].filter((linkId) => was.answers.has(linkId)),
    brings_back: [...is.answers.keys()].filter((linkId) => was.parked.has(linkId)),
    asks: is.asked.filter((linkId) => !was.asked.includes(linkId) && !is.answers.has(linkId)),
    notes_appear: after.applyingButNotIn(before, rules.note),
    notes_go: before.applyingButNotIn(after, rules.note),
    answers_too: [],
  };
}
