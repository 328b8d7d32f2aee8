VIEWS.check = () => {
  const { session, drafts } = visit;
  const content = copyOf("check");
  repeat(content, "dl div", [...session.standing.answers], (row, [linkId, answer]) => {
    const { label } = itemOf(linkId);
    say(row, "dt", label);
    one(row, "dd").prepend(`${answerInWords(itemOf(linkId), answer)} `);
    one(row, "button").setAttribute("aria-label", `${words.pages.CHANGE}: ${label}`);
    one(row, "button").onclick = () => go(question(linkId));
  });
  const labels = session.standing.asked.filter((linkId) => drafts.has(linkId)).map((linkId) => itemOf(linkId).label);
  const told = labels.length ? filled(words.pages.UNRECORDED_ROWS, { labels: labels.join("; ") }) : "";
  return { content, said: { told } };
};

FORMS.check = () => void Object.assign(visit, { done: visit.session.isFinished });

/** The style of the page itself comes behind that of its sheets, and changes it. */
one(document, "style").before(copyOf("style-of-sheets"));

VIEWS.sheet = () => sheetView();

/** @param {readonly AnswerRow[]} [moved] */
function sheetView(moved) {
  const { heading, first, more } = outlineWithClinic(moved);
  const content = copyOf("sheet");
  one(content, ".first-page").append(...first.map(sectionNode));
  one(content, ".more").append(...more.map(sectionNode));
  const hasOwnWords = more.some(({ name }) => name === "own-words");
  one(content, "details").toggleAttribute("open", hasOwnWords);
  if (!("share" in navigator)) for (const part of content.querySelectorAll(".sharing")) part.remove();
  return { heading, content, said: { safety: [] } };
}

/** It has no other page, so every typed text stands whole on this one. */
VIEWS.clinician = () => {
  const { heading, content, said } = sheetView([]);
  const page = copyOf("clinician");
  one(page, ".sheet").append(one(content, ".first-page"));
  return { heading, content: page, said };
};

const sheetAsText = () => asText(outlineWithClinic(), visit.ticked);

/**
 * Hand a text over as a file. Its name says nothing.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
function save(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

async function copySheet() {
  const { COPIED, NOT_COPIED } = words.page;
  const copying = navigator.clipboard?.writeText(sheetAsText()).then(() => COPIED);
  fillText(element("taken"), (await copying?.catch(() => NOT_COPIED)) ?? NOT_COPIED);
}

Object.assign(PRESSES, {
  print: () => {
    fillText(element("taken"), words.page.NOT_PRINTED); // taken back as soon as the browser does print
    if (typeof print === "function") print();
  },
  copy: copySheet,
  share: () => navigator.share({ text: sheetAsText() }).catch(() => {}),
  "save-text": () => save("visit-sheet.txt", "text/plain", sheetAsText()),
  save: () => save("my-answers.json", "application/json", writeResponse(visit.session)),
  "save-fhir": () => save("visit-answers.json", "application/fhir+json", writeFhirResponse(visit.session)),
});

addEventListener("beforeprint", () => {
  document.getElementById("taken")?.replaceChildren();
  for (const folded of document.querySelectorAll("#view details")) folded.toggleAttribute("open", true);
});
