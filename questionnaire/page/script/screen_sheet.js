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

FORMS.check = () => {
  visit.done = visit.session.isFinished;
};

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

/** @param {Section} section */
function sectionNode({ name, heading, blocks, picture }) {
  const made = one(copyOf("section"), "section");
  made.className = name;
  one(made, "h2").append(...drawn(picture), heading);
  made.append(...blocks.map(blockNode));
  return made;
}

/** @param {string | null} picture */
const drawn = (picture) => (picture ? [copyOf(`picture-${picture}`), " "] : []);

/** @param {Block} block */
function blockNode(block) {
  const made = one(copyOf("blocks"), `section > ${selectorOf(block)}`);
  if (block.kind === "paragraph") fillText(made, block.text);
  else if (block.kind === "subheading") made.append(...drawn(block.picture), block.text);
  else if (block.kind === "write-in") repeat(made, "li", block.labels, fillText);
  else if (block.kind === "list") repeat(made, "li", block.entries, fillEntry);
  else {
    repeat(made, "tr", block.pairs, (row, [label, text]) => {
      fillText(one(row, "th"), label);
      fillText(one(row, "td"), text);
    });
  }
  return made;
}

/** @param {Block} block */
function selectorOf(block) {
  const of = { paragraph: "p", subheading: "h3", "write-in": ".write-in", pairs: "table", list: "ul:not([class])" };
  if (block.kind !== "list") return of[block.kind];
  if (block.numbered || block.boxes) return block.numbered ? "ol" : ".boxes";
  return block.entries.every((entry) => entry.picture) ? ".drawn" : of.list;
}

/**
 * @param {HTMLElement} row
 * @param {ListEntry} entry
 */
function fillEntry(row, { text, aside, picture }) {
  row.className = picture ? "pictured" : "";
  row.querySelector("svg")?.remove();
  if (picture) row.prepend(copyOf(`picture-${picture}`));
  const onchange = () => visit.ticked.delete(text) || visit.ticked.add(text);
  Object.assign(row.querySelector("input") ?? {}, { checked: visit.ticked.has(text), onchange });
  say(row, "span", text);
  row.querySelector(".aside")?.remove();
  if (aside) row.append(Object.assign(document.createElement("span"), { className: "aside", textContent: aside }));
}

const sheetAsText = () => asText(outlineWithClinic());

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
