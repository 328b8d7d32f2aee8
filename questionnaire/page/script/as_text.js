/**
 * A sheet as plain text: the first page, and what follows. No line is wrapped: what shows it does that.
 * @param {Outline} outline
 * @param {ReadonlySet<string>} ticked the questions to ask that have a tick
 */
function asText({ heading, consult, first, more }, ticked = new Set()) {
  const sections = [section("title", heading, [paragraph(consult)]), ...first, ...more];
  return `${sections.map((one) => sectionAsText(one, ticked)).join("\n\n")}\n`;
}

/**
 * @param {Section} section
 * @param {ReadonlySet<string>} ticked
 */
function sectionAsText({ heading, blocks }, ticked) {
  return [`${heading}\n${"-".repeat(lengthOf(heading))}`, ...blocks.map((one) => inText(one, ticked))].join("\n\n");
}

/**
 * @param {Block} block
 * @param {ReadonlySet<string>} ticked
 */
function inText(block, ticked) {
  if (block.kind === "paragraph") return block.text;
  if (block.kind === "subheading") return `${block.text}:`;
  if (block.kind === "write-in") return block.labels.map((label) => `${label}: ____`).join("\n");
  if (block.kind === "pairs") {
    return block.pairs.map(([label, text]) => `${label}: ${text.split("\n").join("\n    ")}`).join("\n");
  }
  return block.entries
    .map(({ text, aside }, at) => {
      const mark = block.numbered ? `${at + 1}. ` : block.boxes ? (ticked.has(text) ? "[x] " : "[ ] ") : "- ";
      return aside ? `${mark}${text}\n${" ".repeat(mark.length)}${aside}` : mark + text;
    })
    .join("\n");
}
