/** What the clinic adds beside the pack: one section of the start and of the first page, or none. */
function clinicSections() {
  const { clinic } = runtime.page;
  if (!clinic) return [];
  const late = today() > clinic.review_by ? [paragraph(clinic.past_review)] : [];
  return [section("clinic", clinic.heading, [...late, { kind: "pairs", pairs: clinic.rows }])];
}

/** The reader's own day, such as 2027-06-30. */
function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** The sheet as the page hands it over: with the clinic's section on its first page. */
function outlineWithClinic() {
  const outline = outlineOf(sheetOf(visit.session));
  return { ...outline, first: [...clinicSections(), ...outline.first] };
}
