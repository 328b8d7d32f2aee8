/**
 * What a message quotes from a file, cut after 100 characters.
 * @param {string} quoted
 */
function shortened(quoted) {
  const codes = codesOf(quoted);
  return codes.length <= 100 ? quoted : `${textOf(codes.slice(0, 100))}\u2026`;
}

/**
 * The message that a name is unknown, with the known names and a close match if there is one.
 * @param {string} kind
 * @param {string} unknown
 * @param {readonly string[]} names
 */
function notAmong(kind, unknown, names) {
  const word = shortened(unknown);
  const near = names
    .map((name) => ({ name, likeness: likenessOf(name, word) }))
    .filter(({ likeness }) => likeness >= 0.6)
    .sort((one, other) => other.likeness - one.likeness || (one.name < other.name ? 1 : -1));
  const meant = near.length ? ` Did you mean "${near[0].name}"?` : "";
  return `no ${kind} is called "${word}".${meant} There are: ${names.join(", ") || "none at all"}.`;
}

/**
 * How alike two words are, from 0 to 1: the share of characters in the longest runs that both have (Ratcliff
 * and Obershelp, as in Python's difflib).
 * @param {string} one
 * @param {string} other
 */
function likenessOf(one, other) {
  const [ours, theirs] = [codesOf(one), codesOf(other)];
  const all = ours.length + theirs.length;
  return all ? (2 * charactersInCommon(ours, theirs)) / all : 1;
}

/**
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 * @returns {number}
 */
function charactersInCommon(ours, theirs) {
  let best = { size: 0, at: 0, there: 0 };
  /** @type {number[]} */
  let above = [];
  ours.forEach((code, at) => {
    /** @type {number[]} */
    const sizes = [];
    theirs.forEach((other, there) => {
      if (other !== code) return;
      sizes[there] = (above[there - 1] ?? 0) + 1;
      const size = sizes[there];
      if (size > best.size) best = { size, at: at - size + 1, there: there - size + 1 };
    });
    above = sizes;
  });
  if (!best.size) return 0;
  const before = charactersInCommon(ours.slice(0, best.at), theirs.slice(0, best.there));
  return before + best.size + charactersInCommon(ours.slice(best.at + best.size), theirs.slice(best.there + best.size));
}
