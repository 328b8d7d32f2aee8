/** Whether what a clinic adds is out of date, by the reader's own day. @param {ClinicBlock} clinic */
const isPastReview = ({ review_by }) =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10) > review_by;

/**
 * What the clinic adds beside the pack: one section of the first page, or none.
 * @returns {Section[]}
 */
function clinicSections({ clinic } = runtime.page) {
  if (!clinic) return [];
  /** @type {Block[]} */
  const blocks = [{ kind: "pairs", pairs: clinic.rows }];
  if (isPastReview(clinic)) blocks.unshift({ kind: "paragraph", text: clinic.past_review });
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
