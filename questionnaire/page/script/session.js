/**
 * One person's way through the questions. It never changes: every event gives a new one.
 *
 * given: link_id -> answer, of questions asked now or not.
 * current: the link_id of the current question; null at the review of all answers.
 * previous: the session before the last event; null where there is none.
 * earlier: what was typed for an earlier version, and is on the sheet though it is no longer asked.
 */
class Session {
  /**
   * @param {Answers} given
   * @param {string | null} current
   * @param {Session | null} previous
   * @param {readonly EarlierText[]} earlier
   */
  constructor(given, current, previous, earlier) {
    this.given = given;
    this.current = current;
    this.previous = previous;
    this.earlier = earlier;
    /** @type {Standing | undefined} */
    this.standingOnceFound = undefined;
    /** @type {Map<readonly { id: string, when: Condition }[], Map<string, Outcome>>} */
    this.outcomesOnceFound = new Map();
  }

  /** At the first question. */
  static start() {
    return new Session(new Map(), null, null, []).atNextOpen();
  }

  /**
   * With the answers of a response, at the first question without one.
   * @param {SavedAnswers} response
   */
  static resume(response) {
    return new Session(response.given, null, null, response.earlier).atNextOpen();
  }

  /** Which questions are asked now, and the answers split by that. */
  get standing() {
    this.standingOnceFound ??= standingOf(this.given);
    return this.standingOnceFound;
  }

  /** The current question; undefined at the review. */
  get item() {
    return this.current === null ? undefined : itemOf(this.current);
  }

  /** Whether every question that is asked has an answer or a state. */
  get isFinished() {
    return this.nextOpen() === null;
  }

  /** How many questions are left, from the fewest to the most. */
  get progress() {
    const { asked, answers } = this.standing;
    const fewest = asked.filter((linkId) => !answers.has(linkId)).length;
    return { fewest, most: mostLeft(this.standing) };
  }

  /** What was typed for an earlier version, and was not answered in another way since. */
  get earlierSaid() {
    return this.earlier.filter((text) => asOneText(this.given.get(text.link_id)) === text.text);
  }

  /**
   * The outcome of each of some notes or lines, by id.
   * @param {readonly { id: string, when: Condition }[]} lines
   */
  outcomesOf(lines) {
    let found = this.outcomesOnceFound.get(lines);
    if (found === undefined) {
      found = new Map(lines.map((line) => [line.id, outcomeOf(line.when, this.standing.facts)]));
      this.outcomesOnceFound.set(lines, found);
    }
    return found;
  }

  /**
   * The ids of the notes or lines that apply here and not before.
   * @param {Session} before
   * @param {readonly { id: string, when: Condition }[]} lines
   */
  applyingButNotIn(before, lines) {
    const [was, is] = [before.outcomesOf(lines), this.outcomesOf(lines)];
    return lines.map((line) => line.id).filter((id) => is.get(id) === "true" && was.get(id) !== "true");
  }

  /**
   * Answer the current question with codes, or with what was typed.
   * @param {Value} value
   */
  answer(value) {
    return this.with(answersTo(this.given, this.askedItem(), value));
  }

  /**
   * Record that the current question gets no value, and why.
   * @param {"skipped" | "not-sure" | "prefer-not-to-say"} state
   */
  leave(state) {
    return this.with([[this.askedItem().link_id, { state }]]);
  }

  /** Leave the answer of the current question as it is and go on. */
  keep() {
    if (!this.standing.answers.has(this.askedItem().link_id)) {
      throw new SessionError(words.shared.NOTHING_TO_KEEP);
    }
    return new Session(this.given, this.current, this, this.earlier).atNextOpen();
  }

  /**
   * Remove the answer to one question, and ask it again.
   * @param {string} linkId
   */
  takeBack(linkId) {
    this.requireReached(linkId);
    const given = new Map(this.given);
    given.delete(linkId);
    return new Session(given, linkId, this, this.earlier);
  }

  /** Go to the question before; stay at the first. From the review, to the last one that is asked. */
  back() {
    const { asked } = this.standing;
    const position = this.current === null ? asked.length : asked.indexOf(this.current);
    if (position === 0) return this;
    return new Session(this.given, this.typedIn(asked[position - 1]), this, this.earlier);
  }

  /**
   * Go to a question that was reached before.
   * @param {string} linkId
   */
  jump(linkId) {
    this.requireReached(linkId);
    return new Session(this.given, linkId, this, this.earlier);
  }

  /** The session before the last event; itself where there is none. */
  undo() {
    return this.previous ?? this;
  }

  /** @param {[string, Answer][]} answers */
  with(answers) {
    return new Session(new Map([...this.given, ...answers]), this.current, this, this.earlier).atNextOpen();
  }

  atNextOpen() {
    const at = new Session(this.given, this.nextOpen(), this.previous, this.earlier);
    at.standingOnceFound = this.standing;
    return at;
  }

  nextOpen() {
    const { asked, answers } = this.standing;
    return asked.find((linkId) => !answers.has(linkId)) ?? null;
  }

  /**
   * The question at which the last event answered this one: another, for a unit.
   * @param {string} linkId
   */
  typedIn(linkId) {
    const last = this.previous;
    if (last?.item?.unit !== linkId) return linkId;
    return this.given.get(linkId) === last.given.get(linkId) ? linkId : last.item.link_id;
  }

  askedItem() {
    if (this.item === undefined) throw new SessionError(words.shared.NO_QUESTION);
    return this.item;
  }

  /** @param {string} linkId */
  requireReached(linkId) {
    if (!itemsById.has(linkId)) throw new SessionError(notAmong("question", linkId, [...itemsById.keys()]));
    const isReached = this.standing.answers.has(linkId) || [this.current, this.nextOpen()].includes(linkId);
    if (!isReached) throw new SessionError(filled(words.shared.NOT_REACHED_YET, { link_id: linkId }));
  }
}

/**
 * Which safety lines an event makes true: they are shown right after it.
 * @param {Session} before
 * @param {Session} after
 */
function safetyMadeTrue(before, after) {
  const ids = after.applyingButNotIn(before, rules.safety);
  return rules.safety.filter((line) => ids.includes(line.id)).map((line) => line.text);
}

/**
 * A typed text, or typed lines, as a sheet shows them.
 * @param {Answer | undefined} answer
 */
function asOneText(answer) {
  return answer === undefined ? undefined : valuesOf(answer.value).join("; ");
}
