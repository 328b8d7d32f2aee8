/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {ParentNode} inside @param {string} selector */
const one = (inside, selector) => /** @type {HTMLElement} */ (inside.querySelector(selector));

/** @param {Element} template */
const copy = (template) =>
  /** @type {DocumentFragment} */ (/** @type {HTMLTemplateElement} */ (template).content.cloneNode(true));

/** @param {string} id */
const copyOf = (id) => copy(element(id));

/** @param {HTMLElement} found @param {string} text */
const fillText = (found, text) => Object.assign(found, { textContent: text });

/**
 * Put a text into the first element that a selector finds; without a text, take that element away.
 * @param {ParentNode} inside
 * @param {string} selector
 * @param {string} text
 */
function say(inside, selector, text) {
  if (text) fillText(one(inside, selector), text);
  else one(inside, selector).remove();
}

/**
 * Repeat the first element that a selector finds, once for each of these.
 * @template Given
 * @param {ParentNode} inside
 * @param {string} selector
 * @param {readonly Given[]} given
 * @param {(copy: HTMLElement, given: Given, at: number) => void} fill
 */
function repeat(inside, selector, given, fill) {
  const first = one(inside, selector);
  const copies = given.map(() => /** @type {HTMLElement} */ (first.cloneNode(true)));
  for (const [at, each] of copies.entries()) fill(each, given[at], at);
  first.replaceWith(...copies);
}
