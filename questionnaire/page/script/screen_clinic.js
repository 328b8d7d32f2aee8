/** What the clinic adds beside the pack: one section of the start and of the first page, or none. */
function clinicSections({ clinic } = runtime.page) {
  if (!clinic) return [];
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const late = today > clinic.review_by ? [paragraph(clinic.past_review)] : [];
  return [section("clinic", clinic.heading, [...late, { kind: "pairs", pairs: clinic.rows }])];
}

/**
 * The sheet as the page hands it over: with the clinic's section on its first page.
 * @param {readonly AnswerRow[]} [moved]
 */
function outlineWithClinic(moved) {
  const { first, ...others } = outlineOf(sheetOf(visit.session), moved);
  return { ...others, first: [...clinicSections(), ...first] };
}
