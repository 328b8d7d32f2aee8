VIEWS.check = () => {
  const { session, drafts } = visit;
  const content = copyOf("check");
  repeat(content, "dl div", [...session.standing.answers], (row, [linkId, answer]) => {
    const item = itemOf(linkId);
    say(row, "dt", item.label);
    say(row, "dd span", answerInWords(item, answer));
    const change = one(row, "button");
    change.setAttribute("aria-label", `${words.pages.CHANGE}: ${item.label}`);
    change.onclick = () => go({ name: "question", linkId });
  });
  const labels = session.standing.asked.filter((linkId) => drafts.has(linkId)).map((linkId) => itemOf(linkId).label);
  const told = labels.length ? filled(words.pages.UNRECORDED_ROWS, { labels: labels.join("; ") }) : "";
  return { content, said: { told } };
};

FORMS.check = () => {
  if (isTooSoon()) return show(shown, { told: words.pages.TOO_SOON });
  visit.done = visit.session.isFinished;
  go(placeNow());
};

VIEWS.sheet = sheetView;

function sheetView() {
  const outline = outlineWithClinic();
  const content = copyOf("sheet");
  one(content, ".first-page").append(...outline.first.map(sectionNode));
  one(content, ".more").append(...outline.more.map(sectionNode));
  for (const hidden of [one(content, "[data-do=share]"), one(content, "#sharing")]) hidden.hidden = !navigator.share;
  return { heading: outline.heading, content, said: { safety: [] } };
}

VIEWS.clinician = () => {
  const { heading, content } = sheetView();
  const page = document.createElement("div");
  page.className = "large";
  page.append(one(content, ".sheet"));
  one(page, "details").remove();
  one(page, ".no-print").remove();
  content.replaceChildren(page);
  return { heading, content, said: { safety: [] } };
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
function drawn(picture) {
  return picture ? [copyOf(`picture-${picture}`), " "] : [];
}

/** @param {Block} block */
function blockNode(block) {
  const blocks = copyOf("blocks");
  const made = one(blocks, selectorOf(block));
  switch (block.kind) {
    case "paragraph":
      made.textContent = block.text;
      break;
    case "subheading":
      made.append(...drawn(block.picture), block.text);
      break;
    case "write-in":
      repeat(made, "li", block.labels, fillText);
      break;
    case "pairs":
      repeat(made, "tr", block.pairs, (row, [label, text]) => {
        say(row, "th", label);
        say(row, "td", text);
      });
      break;
    case "list":
      repeat(made, "li", block.entries, fillEntry);
  }
  return made;
}

/** @param {Block} block */
function selectorOf(block) {
  if (block.kind !== "list")
    return { paragraph: "p", subheading: "h3", "write-in": ".write-in", pairs: "table" }[block.kind];
  if (block.numbered) return "ol";
  if (block.boxes) return ".boxes";
  return block.entries.every((one) => one.picture) ? ".drawn" : "ul:not([class])";
}

/**
 * @param {HTMLElement} row
 * @param {ListEntry} entry
 */
function fillEntry(row, { text, aside, picture }) {
  const [line, under] = row.querySelectorAll("span");
  line.textContent = text;
  row.querySelector("svg")?.remove();
  row.className = picture ? "pictured" : "";
  if (picture) row.prepend(copyOf(`picture-${picture}`));
  if (aside) under.textContent = aside;
  else under?.remove();
}

function sheetAsText() {
  return asText(outlineWithClinic());
}

/**
 * Hand a text over as a file. Its name says nothing.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.download = name;
  link.href = address;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** @param {string} text */
function tell(text) {
  element("taken").textContent = text;
}

Object.assign(ACTS_OF_BUTTONS, {
  print: () => print(),
  "print-blank": () => {
    document.body.className = "print-blank";
    print();
  },
  copy: () =>
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(sheetAsText()))
      .then(
        () => tell(words.page.COPIED),
        () => tell(words.page.NOT_COPIED),
      ),
  share: () => navigator.share({ text: sheetAsText() }).catch(() => {}),
  show: () => go({ name: "clinician" }),
  "save-text": () => save("visit-sheet.txt", "text/plain", sheetAsText()),
  save: () => save("my-answers.json", "application/json", writeResponse(visit.session)),
  "save-fhir": () => save("visit-answers.json", "application/fhir+json", writeFhirResponse(visit.session)),
});

addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("#view details")) folded.setAttribute("open", "");
});
addEventListener("afterprint", () => {
  document.body.className = "";
});
