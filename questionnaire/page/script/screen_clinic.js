/**
 * What the clinic adds beside the pack: one section of the start and of the first page, or none.
 * @returns {Section[]}
 */
function clinicSections({ clinic } = runtime.page) {
  if (!clinic) return [];
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  /** @type {Block[]} */
  const blocks = [{ kind: "pairs", pairs: clinic.rows }];
  if (today > clinic.review_by) blocks.unshift({ kind: "paragraph", text: clinic.past_review });
  return [{ name: "clinic", heading: clinic.heading, blocks, picture: null }];
}

/**
 * The sheet as the page hands it over: with the clinic's section on its first page.
 * @param {readonly AnswerRow[]} [moved]
 */
function outlineWithClinic(moved) {
  const { first, ...others } = outlineOf(sheetOf(visit.session), moved);
  return { ...others, first: [...clinicSections(), ...first] };
}
