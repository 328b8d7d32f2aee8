/**
 * Do what an answer does, and throw away what it gives: a browser compiles what it runs for the first time. The
 * person reads meanwhile, and their answer takes less time.
 */
function rehearse() {
  const { item } = visit.session;
  if (!item?.answer_option.length) return;
  const given = { chosen: [item.answer_option[0].code], typed: [] };
  const proposed = propose(visit.session, eventIn(item, given));
  if (proposed.kind === "recorded") safetyMadeTrue(visit.session, proposed.session);
  VIEWS.question?.(question(item.link_id), { filled: given });
}

/**
 * Whether the data beside the script is what the file was made with. Not known without a secure context.
 * @param {string} data
 */
async function isUnaltered(data) {
  if (!crypto.subtle) return true;
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(data)));
  return Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("") === digest;
}
