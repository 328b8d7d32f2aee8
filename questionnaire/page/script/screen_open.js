/** The largest saved file that is read, in bytes. What is written here has under ten thousand. */
const LARGEST = 1_000_000;

VIEWS.open = (_, { error }) => {
  const content = copyOf("open");
  one(content, "#replaces").hidden = visit.session.given.size === 0;
  if (error) one(content, "#file").setAttribute("aria-invalid", "true");
  return { content };
};

FORMS.open = async (form) => {
  const file = /** @type {HTMLInputElement} */ (one(form, "#file")).files?.[0];
  if (!file) throw new ResponseError(words.pages.NO_FILE);
  if (file.size > LARGEST) throw new ResponseError(words.saved.NOT_JSON);
  resume(textIn(await file.arrayBuffer()));
};

/** @param {ArrayBuffer} bytes */
function textIn(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ResponseError(words.saved.NOT_JSON);
  }
}

/**
 * Go on with saved answers in place of those that were given here.
 * @param {string} text
 * @throws {ResponseError} they are refused, and nothing changes
 */
function resume(text) {
  const saved = readResponse(text);
  goOnWith(Session.resume(saved));
  Object.assign(visit, { notices: saved.notices, safety: [], drafts: new Map(), ticked: new Set() });
}
