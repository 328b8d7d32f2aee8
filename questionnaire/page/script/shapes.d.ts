// The shapes of what the script reads, keeps and gives. For the type checker alone: nothing of this ships.

/** The runtime file, which the one function of the script takes. */
declare const runtime: Runtime;

type AnswerState = "answered" | "not-sure" | "prefer-not-to-say" | "skipped";
type Outcome = "true" | "false" | "unknown";
type ItemType = "choice" | "decimal" | "string" | "text";
/** A code, a text or a canonical decimal; or several codes or lines, never none. */
type Value = string | readonly string[];
/** The codes that were ticked, or the state of the question. */
type Fact = readonly string[] | AnswerState | "not-reached" | "not-asked";
type Facts = ReadonlyMap<string, Fact>;
type Answer =
  | { readonly state: "answered"; readonly value: Value }
  | { readonly state: Exclude<AnswerState, "answered">; readonly value?: undefined };
/** link_id -> answer. */
type Answers = ReadonlyMap<string, Answer>;

/** One key: a link_id with its code or codes, `several`, `state`, `all`, `any` or `not`. */
type WrittenCondition = Readonly<Record<string, unknown>>;

interface Runtime {
  readonly format: 1;
  readonly release: string;
  readonly unicode: string;
  readonly questionnaire: Omit<Questionnaire, "item"> & { readonly item: readonly WrittenItem[] };
  readonly rules: {
    readonly title: string;
    readonly consult: string;
    readonly source: {
      readonly title: string;
      readonly limits?: readonly string[];
      readonly author?: string;
      readonly publisher?: string;
      readonly date?: string;
      readonly address?: string;
    };
    readonly claim: readonly { readonly id: string; readonly headings: readonly string[] }[];
    readonly factor: readonly { readonly code: string; readonly label: string; readonly picture?: string }[];
    readonly note?: readonly (NoteTexts & { readonly when?: WrittenCondition })[];
    readonly open?: readonly { readonly link_id: string; readonly factor: string; readonly text: string }[];
    readonly unsaid?: readonly (UnsaidTexts & { readonly when?: WrittenCondition })[];
    readonly safety?: readonly (SafetyTexts & { readonly when?: WrittenCondition })[];
    readonly in_short: readonly ArticleLine[];
    readonly caveat?: string;
    readonly first_question?: readonly { readonly text: string; readonly when?: WrittenCondition }[];
    readonly about_heading: string;
    readonly about?: readonly ArticleLine[];
    readonly next_step: readonly string[];
    readonly standing_question?: readonly string[];
  };
  readonly words: Words;
  /** What is switched on, in the page alone. */
  readonly page: { readonly keep: boolean; readonly fhir: boolean; readonly clinic?: ClinicBlock };
  readonly lengths: {
    readonly string: number;
    readonly text: number;
    readonly digits: number;
    readonly first_questions: number;
    readonly rank_about_harm: number;
    readonly quoted: number;
    readonly quoted_together: number;
    readonly line: number;
  };
  readonly characters: Readonly<
    Record<
      | "space"
      | "hidden"
      | "blank"
      | "letter"
      | "fraction"
      | "zero"
      | "marks"
      | "pairs"
      | "first"
      | "second"
      | "apart"
      | "single"
      | "same",
      string
    >
  >;
  /** What characters become -> those characters. */
  readonly folding: Readonly<Record<string, string>>;
}

interface Words {
  readonly shared: Sentences & {
    readonly STATE_WORDS: Readonly<Record<Exclude<AnswerState, "answered">, string>>;
    readonly PARKS: readonly [string, string];
    readonly BRINGS_BACK: readonly [string, string];
    readonly ASKS: readonly [string, string];
  };
  readonly sheet: Sentences & { readonly BY_HAND_LABELS: readonly string[] };
  readonly saved: Sentences;
  readonly fhir: Sentences;
  /** Of the page alone. */
  readonly page: Sentences;
  readonly pages: Sentences;
}
/** The sentences of one module of words, by name. A test holds that each is there. */
type Sentences = Readonly<Record<string, string>>;

interface ArticleLine {
  readonly text: string;
  readonly picture?: string;
}
interface NoteTexts {
  readonly id: string;
  readonly factor: string;
  readonly text: string;
  readonly claims: readonly string[];
  readonly ask?: string;
  readonly rank?: number;
}
interface UnsaidTexts {
  readonly id: string;
  readonly factor: string;
  readonly text: string;
}
interface SafetyTexts {
  readonly id: string;
  readonly text: string;
  readonly picture?: string;
}
type Note = NoteTexts & { readonly when: Condition };

interface AnswerOption {
  readonly code: string;
  readonly label: string;
  readonly exclusive?: boolean;
  readonly short?: string;
  readonly spellings?: readonly string[];
}

interface ItemTexts {
  readonly link_id: string;
  readonly type: ItemType;
  readonly text: string;
  readonly label: string;
  readonly why: string;
  readonly care?: string;
  readonly factor?: string;
  readonly max?: number;
  readonly unit?: string;
}
interface WrittenItem extends ItemTexts {
  readonly repeats?: boolean;
  readonly answer_option?: readonly AnswerOption[];
  readonly enable_when?: WrittenCondition;
}
interface Item extends ItemTexts {
  readonly repeats: boolean;
  readonly answer_option: readonly AnswerOption[];
  readonly enable_when: Condition;
  readonly kind: Kind;
}

interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly description?: readonly string[];
  readonly matters_most?: string;
  readonly reads?: readonly number[];
  readonly retired?: readonly {
    readonly link_id: string;
    readonly code?: string;
    readonly label: string;
    readonly typed?: boolean;
  }[];
}
interface Pack extends Questionnaire {
  readonly items: readonly Item[];
}

type Rules = Omit<Runtime["rules"], "note" | "unsaid" | "safety" | "first_question"> & {
  readonly note: readonly Note[];
  readonly unsaid: readonly (UnsaidTexts & { readonly when: Condition })[];
  readonly safety: readonly (SafetyTexts & { readonly when: Condition })[];
  readonly first_question: readonly { readonly text: string; readonly when: Condition }[];
};

interface Kind {
  /** Whether the rules see the codes of an answer. */
  readonly isCoded: boolean;
  /** Whether an answer is words of the person's own. */
  readonly isOwnWords: boolean;
  /** What a person gave, as a value; an AnswerError where it is none. */
  accept(item: Item, given: readonly string[]): Value;
  /** A value from a file, where every value is in its canonical form. */
  acceptCanonical(item: Item, stored: Value): Value;
}

type Test =
  | { readonly kind: "has"; readonly link_id: string; readonly codes: ReadonlySet<string> }
  | { readonly kind: "several"; readonly link_id: string }
  | { readonly kind: "state"; readonly link_id: string; readonly states: ReadonlySet<string> };
type Condition =
  | Test
  | { readonly kind: "all"; readonly parts: readonly Condition[] }
  | { readonly kind: "any"; readonly parts: readonly Condition[] }
  | { readonly kind: "not"; readonly part: Condition };
type Line = { readonly id: string; readonly when: Condition };

interface Standing {
  readonly asked: readonly string[];
  readonly answers: Answers;
  readonly parked: Answers;
  readonly facts: Facts;
}

type Command = "skip" | "not-sure" | "prefer-not-to-say" | "keep" | "back" | "undo";
/** Codes, a typed text or typed lines; or something other than an answer. */
type SessionEvent = Value | { readonly command: Command };
interface Preview {
  readonly parks: readonly string[];
  readonly brings_back: readonly string[];
  readonly asks: readonly string[];
  readonly notes_appear: readonly string[];
  readonly notes_go: readonly string[];
  readonly answers_too: readonly (readonly [string, Answer])[];
}
interface Recorded {
  readonly kind: "recorded";
  readonly session: Session;
  readonly change: Preview;
}
interface Proposal {
  readonly kind: "proposal";
  readonly before: Session;
  readonly after: Session;
  readonly link_id: string;
  readonly change: Preview;
}

interface EarlierText {
  readonly link_id: string;
  readonly label: string;
  readonly text: string;
}
interface SavedAnswers {
  readonly given: Answers;
  readonly earlier: readonly EarlierText[];
  /** What reading has set aside or brought back, as sentences for the person. */
  readonly notices: readonly string[];
  /** The earlier version to which the answers were given; "" where it is this one. */
  readonly given_to: string;
}
interface SavedAnswer {
  readonly state: AnswerState;
  readonly value: Value | null;
  readonly hasValue: boolean;
}
interface SavedShape {
  readonly questionnaire: string;
  readonly version: string;
  readonly answers: ReadonlyMap<string, SavedAnswer>;
  readonly parked: ReadonlyMap<string, SavedAnswer>;
  readonly earlier: readonly EarlierText[];
}
type Json = null | boolean | string | { readonly number: string } | readonly Json[] | ReadonlyMap<string, Json>;

interface Because {
  readonly link_id: string;
  readonly text: string;
  readonly label: string;
}
interface QuestionToAsk {
  readonly text: string;
  readonly because: readonly Because[];
}
interface AnswerRow {
  readonly link_id: string;
  readonly label: string;
  readonly state: "answered" | "not-sure" | "not-answered";
  readonly text: string;
  readonly factor: string;
  readonly is_typed: boolean;
}
interface SheetNote {
  readonly id: string;
  readonly factor: string;
  readonly text: string;
  readonly because: readonly Because[];
  readonly claims: readonly string[];
  readonly headings: readonly string[];
  readonly ask: string | null;
}
interface Sheet {
  readonly title: string;
  readonly consult: string;
  readonly safety: readonly string[];
  readonly in_short: readonly string[];
  readonly caveat: string;
  readonly matters_most: readonly string[];
  readonly questions_to_ask: readonly QuestionToAsk[];
  readonly standing_questions: readonly QuestionToAsk[];
  readonly more_questions: readonly QuestionToAsk[];
  readonly answers: readonly AnswerRow[];
  readonly no_answer: string;
  readonly not_taken: readonly string[];
  readonly earlier: readonly EarlierText[];
  readonly notes: readonly SheetNote[];
  readonly open_notes: readonly {
    readonly factor: string;
    readonly needs: readonly string[];
    readonly text: string;
  }[];
  readonly not_in_article: readonly {
    readonly factor: string;
    readonly text: string;
    readonly because: readonly Because[];
  }[];
  readonly about: readonly string[];
  readonly next_steps: readonly string[];
  readonly source: {
    readonly title: string;
    readonly pack: string;
    readonly version: string;
    readonly limits: readonly string[];
    readonly author: string;
    readonly publisher: string;
    readonly date: string;
    readonly address: string;
  };
}

interface ListEntry {
  readonly text: string;
  /** It belongs to the line; "" where there is none. */
  readonly aside: string;
  /** The name of a drawing that stands beside it, or null. */
  readonly picture: string | null;
}
type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "list";
      readonly entries: readonly ListEntry[];
      readonly numbered: boolean;
      readonly boxes: boolean;
    }
  | { readonly kind: "pairs"; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: "write-in"; readonly labels: readonly string[] }
  | { readonly kind: "subheading"; readonly text: string; readonly picture: string | null };
interface Section {
  readonly name: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly picture: string | null;
}
interface Outline {
  readonly heading: string;
  readonly consult: string;
  readonly first: readonly Section[];
  readonly more: readonly Section[];
}

interface CharacterTables {
  readonly space: readonly number[];
  readonly hidden: readonly number[];
  readonly blank: readonly number[];
  readonly letter: readonly number[];
  readonly fraction: readonly number[];
  readonly digits: Map<number, string>;
  readonly marks: Map<number, number>;
  readonly parts: Map<number, number[]>;
  readonly composed: Map<number, number>;
  readonly folding: Map<number, number[]>;
}

// The screen.

/** What a clinic adds: `Clinic.as_data` of `page/clinic.py` says what each key holds. */
interface ClinicBlock {
  readonly heading: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly review_by: string;
  readonly past_review: string;
}

/** SHA-256 of the data of the page, which its script begins with. */
declare const digest: string;

type ViewName =
  | "start"
  | "question"
  | "change"
  | "check"
  | "sheet"
  | "clinician"
  | "open"
  | "stop"
  | "delete"
  | "deleted"
  | "kept"
  | "altered";
interface Place {
  readonly name: ViewName;
  readonly linkId?: string;
}
/** What a form holds: the values that are ticked, and the lines that are typed. */
interface Filled {
  readonly chosen: readonly string[];
  readonly typed: readonly string[];
}
/** What a view says before anything else; and what its form held, where it is shown again. */
interface Said {
  readonly error?: string;
  readonly told?: string;
  readonly safety?: readonly string[];
  readonly notices?: readonly string[];
  readonly filled?: Filled;
}
interface View {
  readonly heading?: string;
  readonly content: DocumentFragment;
  readonly said?: Said;
}
type Views = { [name in ViewName]?: (place: Place, said: Said) => View };
/** Where to go after it; to the place at which the person is, where it does not say. */
type Forms = { [name in ViewName]?: (form: HTMLFormElement, value: string) => Place | void | Promise<void> };
interface Visit {
  session: Session;
  begun: boolean;
  done: boolean;
  keeping: boolean;
  proposal: Proposal | null;
  said: string;
  safety: readonly string[];
  notices: readonly string[];
  drafts: Map<string, { readonly filled: Filled; readonly message: string }>;
  ticked: Set<string>;
}
