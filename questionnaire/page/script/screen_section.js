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
