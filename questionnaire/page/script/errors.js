/** Base of every error that a person can cause. Its message is the sentence for them. */
class QuestionnaireError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(printable(message));
  }
}

/** The value is no answer to this question. Nothing was recorded. */
class AnswerError extends QuestionnaireError {}

/** The session is in a state in which this event is impossible. */
class SessionError extends QuestionnaireError {}

/** A saved response cannot be read. */
class ResponseError extends QuestionnaireError {}

/**
 * Fill in a sentence of the interface: `{name}` gives way to what is given for it.
 * @param {string} sentence
 * @param {Readonly<Record<string, string | number>>} given
 */
function filled(sentence, given) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(given[name]));
}
