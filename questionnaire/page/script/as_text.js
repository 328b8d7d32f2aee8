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
  if (block.kind === "paragraph") return block.text;
  if (block.kind === "subheading") return `${block.text}:`;
  if (block.kind === "write-in") return block.labels.map((label) => `${label}: ____`).join("\n");
  if (block.kind === "pairs") {
    return block.pairs.map(([label, text]) => `${label}: ${text.split("\n").join("\n    ")}`).join("\n");
  }
  return block.entries
    .map(({ text, aside }, at) => {
      const mark = block.numbered ? `${at + 1}. ` : block.boxes ? "[ ] " : "- ";
      return aside ? `${mark}${text}\n${" ".repeat(mark.length)}${aside}` : mark + text;
    })
    .join("\n");
}
