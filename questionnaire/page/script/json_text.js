/**
 * What an untrusted JSON text holds: objects as maps, and numbers as they are written.
 * @param {string} text
 * @returns {Json}
 * @throws {ResponseError} it is not JSON, is nested too deeply, or has a key twice
 */
function parseJson(text) {
  const reader = new JsonReader(text.replace(/^\ufeff/, ""));
  const value = reader.value(0);
  reader.space();
  return reader.at < reader.text.length ? reader.refuse("Extra data") : value;
}

const [MOST_NESTED, MOST_DIGITS] = [900, 4300];
const JSON_NAMES = { null: null, true: true, false: false };
/** @type {Readonly<Record<string, string>>} */
const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Reads as Python's json does, and says the same where a text is not JSON. */
class JsonReader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /**
   * @param {string} reason
   * @returns {never}
   */
  refuse(reason, at = this.at) {
    const before = this.text.slice(0, at).split("\n");
    const column = lengthOf(before[before.length - 1]) + 1;
    throw new ResponseError(filled(words.saved.NOT_JSON, { line: before.length, column, reason }));
  }

  space() {
    while (/^[ \t\n\r]/.test(this.text[this.at] ?? "")) this.at += 1;
  }

  /** @param {string} sign */
  takes(sign) {
    this.space();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  /**
   * @param {number} depth
   * @returns {Json}
   */
  value(depth) {
    if (depth > MOST_NESTED) throw new ResponseError(words.saved.NESTED_TOO_DEEPLY);
    this.space();
    if (this.takes("{")) return this.object(depth);
    if (this.takes("[")) return this.list(depth);
    if (this.takes('"')) return this.string();
    const rest = this.text.slice(this.at, this.at + 9);
    for (const [name, value] of Object.entries(JSON_NAMES)) {
      if (rest.startsWith(name)) {
        this.at += name.length;
        return value;
      }
    }
    return this.number();
  }

  number() {
    const pattern = /NaN|-?Infinity|(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return this.refuse("Expecting value");
    this.at += match[0].length;
    const isWhole = match[1] !== undefined && match[2] === undefined && match[3] === undefined;
    if (isWhole && match[1].replace("-", "").length > MOST_DIGITS) {
      throw new ResponseError(words.saved.NOT_JSON_AT_ALL);
    }
    return { number: match[0] };
  }

  /** @param {number} depth */
  list(depth) {
    /** @type {Json[]} */
    const list = [];
    if (this.takes("]")) return list;
    do list.push(this.value(depth + 1));
    while (this.takes(","));
    return this.takes("]") ? list : this.refuse("Expecting ',' delimiter");
  }

  /** @param {number} depth */
  object(depth) {
    /** @type {[string, Json][]} */
    const pairs = [];
    if (!this.takes("}")) {
      do pairs.push(this.pair(depth));
      while (this.takes(","));
      if (!this.takes("}")) this.refuse("Expecting ',' delimiter");
    }
    const table = new Map();
    for (const [key, value] of pairs) {
      if (table.has(key)) throw new ResponseError(filled(words.saved.EQUAL_KEYS, { key: shortened(key) }));
      table.set(key, value);
    }
    return table;
  }

  /**
   * @param {number} depth
   * @returns {[string, Json]}
   */
  pair(depth) {
    if (!this.takes('"')) this.refuse("Expecting property name enclosed in double quotes");
    const key = this.string();
    if (!this.takes(":")) this.refuse("Expecting ':' delimiter");
    return [key, this.value(depth + 1)];
  }

  string() {
    const begin = this.at - 1;
    let string = "";
    for (;;) {
      const sign = this.text[this.at];
      if (sign === undefined) this.refuse("Unterminated string starting at", begin);
      if (sign < " ") this.refuse("Invalid control character at");
      this.at += 1;
      if (sign === '"') return string;
      string += sign === "\\" ? this.escape(begin) : sign;
    }
  }

  /** @param {number} begin */
  escape(begin) {
    const sign = this.text[this.at];
    if (sign === undefined) this.refuse("Unterminated string starting at", begin);
    if (sign === "u") {
      const digits = this.text.slice(this.at + 1, this.at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits) || this.at + 5 >= this.text.length) {
        this.refuse("Invalid \\uXXXX escape");
      }
      this.at += 5;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    if (!(sign in ESCAPES)) this.refuse("Invalid \\escape", this.at - 1);
    this.at += 1;
    return ESCAPES[sign];
  }
}
