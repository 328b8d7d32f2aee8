/** Where this browser keeps the answers, if the person has ticked that it may. */
const KEPT_AS = `kept:${pack.id}`;

/** Every file on a disk shares one store with all others, so nothing is kept there. */
const mayKeep = document.URL.startsWith("http");
document.body.classList.toggle("may-keep", mayKeep);

/** @param {(store: Storage) => string | null | void} use */
const inStore = (use) => within(() => localStorage, use);

const keptText = () => (mayKeep ? (inStore((store) => store.getItem(KEPT_AS)) ?? "") : "");

/** @param {Storage} store */
const keepNow = (store) => store.setItem(KEPT_AS, writeResponse(visit.session));

function forget() {
  visit.keeping = false;
  inStore((store) => store.removeItem(KEPT_AS));
}

listeners.push(() => {
  const isTaken = !visit.keeping || !visit.session.given.size || inStore(keepNow) !== undefined;
  visit.keeping &&= isTaken;
  one(document, "footer [data-do=forget]").hidden = keptText() === "";
  return isTaken ? "" : words.page.NOT_KEPT;
});

if (keptText()) opening.name = "kept";

VIEWS.kept = (_, { error = "" }) => {
  const content = copyOf("kept");
  one(content, "[data-do=save-kept]").hidden = !error;
  if (error) say(content, ".kept", words.page.KEPT_UNREADABLE);
  if (error) one(content, "form").remove();
  return { content };
};

FORMS.kept = () => {
  resume(keptText());
  visit.keeping = true;
};

Object.assign(PRESSES, {
  forget: () => {
    forget();
    show(shown.name === "kept" ? placeNow() : shown, { told: words.page.FORGOTTEN });
  },
  "save-kept": () => save("my-answers.json", "application/json", keptText()),
});

addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.id !== "keep") return;
  if (target.checked) visit.keeping = true;
  else forget();
});

addEventListener("storage", ({ key }) => {
  if (!visit.keeping || (key !== KEPT_AS && key !== null)) return;
  visit.keeping = false;
  keepDraft();
  show(shown, { told: words.page.KEPT_ELSEWHERE });
});
