const FHIR = "http://hl7.org/fhir/StructureDefinition";
const ABSENT = {
  url: `${FHIR}/data-absent-reason`,
  system: "http://terminology.hl7.org/CodeSystem/data-absent-reason",
  codes: { "not-sure": "asked-unknown", "prefer-not-to-say": "asked-declined", skipped: "unknown" },
};

/**
 * The answers of a session as a FHIR R4 QuestionnaireResponse, without the parked ones. No person, no date.
 * @param {Session} session
 */
function writeFhirResponse(session) {
  const { answers } = session.standing;
  const item = Array.from(answers, ([linkId, answer]) => fhirItem(itemOf(linkId), answer));
  return inJson({
    resourceType: "QuestionnaireResponse",
    language: pack.language,
    text: narrativeOf(answers),
    questionnaire: `${pack.url ?? urn()}|${pack.version}`,
    status: session.isFinished ? "completed" : "in-progress",
    ...(item.length ? { item } : {}),
  });
}

function urn() {
  return `urn:duration-factors:${pack.id}`;
}

/**
 * @param {Item} item
 * @param {Answer} answer
 */
function fhirItem(item, answer) {
  const head = { linkId: item.link_id, text: fhirText(item) };
  if (answer.state === "answered") {
    return { ...head, answer: valuesOf(answer.value).map((value) => fhirValue(item, value)) };
  }
  const code = ABSENT.codes[answer.state];
  if (item.type === "choice" && answer.state !== "skipped") {
    const display = words.shared.STATE_WORDS[answer.state];
    return { ...head, answer: [{ valueCoding: { system: ABSENT.system, code, display } }] };
  }
  return { extension: [{ url: ABSENT.url, valueCode: code }], ...head };
}

/**
 * @param {Item} item
 * @param {string} value
 */
function fhirValue(item, value) {
  if (item.type !== "choice") return { valueString: item.type === "decimal" ? asTyped(value) : value };
  const option = item.answer_option.find((one) => one.code === value);
  return { valueCoding: { system: `${urn()}:${item.link_id}`, code: value, display: option?.label } };
}

/**
 * The text of a question, with all that a face shows beside it.
 * @param {Item} item
 */
function fhirText(item) {
  const { FORMS_OF_A_NUMBER, FORMS_OF_AN_AMOUNT, KEPT_AS_TOLD } = words.fhir;
  const units = item.unit === undefined ? [] : itemOf(item.unit).answer_option;
  const [unit] = units.flatMap((option) => option.spellings ?? []);
  const forms = unit === undefined ? FORMS_OF_A_NUMBER : filled(FORMS_OF_AN_AMOUNT, { unit });
  const number = item.type === "decimal" ? [forms, ...(units.length ? [KEPT_AS_TOLD] : [])] : [];
  return [item.text, ...number, item.why, ...(item.care === undefined ? [] : [item.care])].join(" ");
}

/**
 * What a person reads who has no program for the rest of it.
 * @param {Answers} answers
 */
function narrativeOf(answers) {
  const rows = Array.from(answers, ([linkId, answer]) => {
    const item = itemOf(linkId);
    const amount = answerOnSheet(item, answers);
    const isAmount = item.unit !== undefined && answer.state === "answered";
    const shown = isAmount ? filled(words.fhir.AS_TOLD, { amount }) : amount;
    return `<dt>${escaped(item.label)}</dt><dd>${escaped(shown)}</dd>`;
  });
  const list = rows.length ? `<dl>${rows.join("")}</dl>` : "";
  const parts = `<p>${escaped(pack.title)}</p>${list}<p>${escaped(rules.consult)}</p>`;
  const head = `<div xmlns="http://www.w3.org/1999/xhtml" lang="${pack.language}" xml:lang="${pack.language}">`;
  return { status: "additional", div: `${head}${parts}</div>` };
}

/**
 * A text for XHTML; a character that XML cannot hold becomes the mark for one that is unknown.
 * @param {string} text
 */
function escaped(text) {
  const held = text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
  return held.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br/>");
}
