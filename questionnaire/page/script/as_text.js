/**
 * A sheet as plain text: the first page, and what follows. No line is wrapped: what shows it does that.
 * @param {Outline} outline
 */
function asText({ heading, consult, first, more }) {
  const title = section("title", heading, [paragraph(consult)]);
  return `${[title, ...first, ...more].map(sectionAsText).join("\n\n")}\n`;
}

/** @param {Section} section */
function sectionAsText({ heading, blocks }) {
  return [`${heading}\n${"-".repeat(lengthOf(heading))}`, ...blocks.map(blockAsText)].join("\n\n");
}

/** @param {Block} block */
function blockAsText(block) {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "subheading":
      return `${block.text}:`;
    case "pairs":
      return block.pairs.map(([label, text]) => `${label}: ${text.split("\n").join("\n    ")}`).join("\n");
    case "write-in":
      return block.labels.map((label) => `${label}: ____`).join("\n");
    case "list":
      return block.entries.map((one, at) => entryAsText(markOf(block, at), one)).join("\n");
  }
}

/**
 * @param {{ numbered: boolean, boxes: boolean }} list
 * @param {number} at
 */
function markOf({ numbered, boxes }, at) {
  if (numbered) return `${at + 1}. `;
  return boxes ? "[ ] " : "- ";
}

/**
 * @param {string} mark
 * @param {ListEntry} entry
 */
function entryAsText(mark, { text, aside }) {
  return aside ? `${mark}${text}\n${" ".repeat(mark.length)}${aside}` : mark + text;
}
