// Sends events to the script and tells how the visit stands after each: what a port has to come to.
(core) => (events) => {
  let session = core.Session.start();
  let pending = null;
  const pairs = (answers) => Array.from(answers, ([linkId, answer]) => [linkId, answer]);
  const told = (change) => (change === null ? null : { ...change, in_words: core.changeInWords(session, change) });

  const settle = (next) => {
    pending = null;
    session = next;
  };
  const give = (event) => {
    const proposed = core.propose(session, event);
    if (proposed.kind === "proposal") pending = proposed;
    else settle(proposed.session);
    return told(proposed.change);
  };
  const acts = {
    start: () => null,
    answer: ({ value }) => give(value),
    command: ({ command }) => give({ command }),
    jump: ({ link_id }) => settle(session.jump(link_id)),
    "take-back": ({ link_id }) => settle(session.takeBack(link_id)),
    yes: () => settle(pending.after),
    no: () => settle(core.declined(pending)),
    open: ({ text }) => {
      const saved = core.readResponse(text);
      settle(core.Session.resume(saved));
      return { notices: saved.notices, given_to: saved.given_to };
    },
  };
  const standing = ({ asked, answers, parked, facts }) => ({
    asked,
    answers: pairs(answers),
    parked: pairs(parked),
    facts: Array.from(facts, ([linkId, fact]) => [linkId, typeof fact === "string" ? fact : [...fact].sort()]),
  });
  const after = (event) => {
    const before = session;
    const step = { refused: null, told: null };
    try {
      step.told = acts[event.event](event) ?? null;
    } catch (error) {
      if (!(error instanceof core.QuestionnaireError)) throw error;
      step.refused = error.message;
    }
    const sheet = core.sheetOf(session);
    return {
      ...step,
      proposes: pending === null ? null : pending.link_id,
      standing: standing(session.standing),
      progress: session.progress,
      finished: session.isFinished,
      next: session.current,
      left: session.current === null ? null : core.progressInWords(session, session.current),
      said: session.item === undefined ? null : core.saidInWords(session, session.item),
      safety: core.safetyMadeTrue(before, session),
      response: core.writeResponse(session),
      sheet: core.inJson(sheet),
      outline: core.outlineOf(sheet),
      fhir: core.writeFhirResponse(session),
    };
  };
  return events.map(after);
};
