/** Where this browser keeps the answers, if the person has ticked that it may. */
const KEPT_AS = `kept:${pack.id}`;

/** Every file on a disk shares one store with all others, so nothing is kept there. */
const mayKeep = runtime.page.keep && document.URL.startsWith("http");

let isKeeping = false;

/**
 * Use what the browser keeps. It may allow nothing, or have no room.
 * @param {(store: Storage) => string | null | void} use
 * @returns {string | null | undefined} undefined where it failed
 */
function inStore(use) {
  try {
    return use(localStorage) ?? null;
  } catch {
    return undefined;
  }
}

function keptText() {
  return mayKeep ? (inStore((store) => store.getItem(KEPT_AS)) ?? null) : null;
}

function forget() {
  isKeeping = false;
  inStore((store) => store.removeItem(KEPT_AS));
}

function keepNow() {
  if (!isKeeping) return;
  if (visit.session.given.size === 0) forget();
  else if (inStore((store) => store.setItem(KEPT_AS, writeResponse(visit.session))) === undefined) {
    visit.notices = [...visit.notices, words.page.NOT_KEPT];
  }
}

listeners.push(keepNow);

openings.push(() => (keptText() === null ? null : "kept"));

VIEWS.kept = (_, { error = "" }) => {
  const content = copyOf("kept");
  if (error) {
    say(content, ".kept", filled(words.page.KEPT_UNREADABLE, { message: error }));
    one(content, "form").remove();
  } else one(content, "[data-do=save-kept]").remove();
  return { content, said: { error: "" } };
};

FORMS.kept = () => {
  try {
    resume(keptText() ?? "");
    isKeeping = true;
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    return show(shown, { error: error.message });
  }
  go(placeNow());
};

Object.assign(ACTS_OF_BUTTONS, {
  forget: () => {
    forget();
    const place = shown.name === "kept" ? placeNow() : shown;
    show(place, { told: words.page.FORGOTTEN });
  },
  "save-kept": () => save("my-answers.json", "application/json", keptText() ?? ""),
});

addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.id !== "keep") return;
  isKeeping = target.checked;
  if (isKeeping) keepNow();
  else forget();
});

addEventListener("storage", ({ key }) => {
  if (!isKeeping || (key !== KEPT_AS && key !== null)) return;
  isKeeping = false;
  keepDraft();
  show(shown, { told: words.page.KEPT_ELSEWHERE });
});
