"""The interface's words, all in one place. Medical words stand in the pack.

"Do not" rather than "don't"; no please, sorry, easy or simple; what to do, not what was done wrong.
"""

PROGRAM = "duration-factors"

# States, as a person reads them. No import here: the first line on the screen waits for this module.
NOT_ANSWERED = "Not answered"
STATE_WORDS = {
    "not-sure": "I am not sure",
    "prefer-not-to-say": "I would rather not say",
    "skipped": "Skipped",
}
AMOUNT_WITH_UNIT = "{amount} {unit}"
AMOUNT_UNIT_NOT_GIVEN = "{amount}, unit not given"
AMOUNT_UNIT_NOT_SURE = "{amount}, not sure of the unit"

# What was typed is no answer; each says what to do.
NO_SUCH_OPTION = 'There is no answer "{given}" here. Choose one from the list.'
NOTHING_CHOSEN = "Nothing is chosen yet. Choose an answer, or skip the question."
ONLY_ONE = "This question takes one answer. Choose the one that fits best."
STANDS_ALONE = '"{label}" stands alone. Choose it by itself, or leave it out.'
NOTHING_TYPED = "Nothing is typed yet. Type your answer, or skip the question."
TOO_MANY_LINES = "There is room for {most}, and you gave {given}. Leave out the ones that matter less."
TOO_LONG = "That has {given} characters, and {most} fit. Make it shorter."
NOTHING_TYPED_NUMBER = "Nothing is typed yet. Type the number, or skip the question."
NUMBER_IS_RANGE = "That reads as a range. Type one number, such as the one you were told last, or skip."
NUMBER_IS_FRACTION = "That reads as a fraction. Type it with a point, such as 0.5."
NUMBER_WITH_UNIT = "Type the number without a unit, such as 35 or 0.5."
AMBIGUOUS_NUMBER = (
    '"{given}" can be read in two ways. Type {large} if you mean the large number, or {small} if you mean '
    "the small one."
)
NUMBER_TOO_LONG = "That number is too long: {most} digits fit. Check it, or skip the question."
NOT_A_NUMBER = "Type a number alone, such as 35 or 0.5."

# The session.
NOTHING_TO_KEEP = "This question has no answer yet that could be kept. Answer it, or skip it."
NO_QUESTION = "No question is being asked now. Go back, or jump to an answer to change it."
NOT_REACHED_YET = 'The question "{link_id}" was not reached yet. Answer those before it first.'

# The sheet's own headings and labels.
IN_SHORT = "In short"
MATTERS_MOST = "What matters most to me"
QUESTIONS = "Questions to ask"
MORE_QUESTIONS = "More questions"
ANSWERS = "What I told you"
NOTES = "What the article says about my answers"
STILL_OPEN = "Still open"
NOT_IN_ARTICLE = "What the article does not say"
NEXT_STEPS = "Next steps"
SOURCE = "Where this comes from"
BEFORE_VISIT = "Before your visit"
GENERAL_SENSE = "General sense, not from the article."
FROM_ARTICLE = "From one article: \N{LEFT DOUBLE QUOTATION MARK}{title}\N{RIGHT DOUBLE QUOTATION MARK}."
PACK_VERSION = "Pack {pack}, version {version}."
UNDER_HEADINGS = "Article, under {headings}."
HEADING = "\N{LEFT DOUBLE QUOTATION MARK}{heading}\N{RIGHT DOUBLE QUOTATION MARK}"
BLANK_IS_NOT_NO = 'A blank does not mean No. "Not answered" means only that it was left open.'
ALL_LEFT_OPEN = "Every question was left open. The questions to ask are yours all the same."
NO_NOTES = "Nothing yet: the notes follow from answers. See what is still open, below."

# The first screen.
PLAIN_MODE = "Plain lines, for screen readers: {program} --plain"
IN_PLAIN_LINES = "duration-factors, in plain lines"
NOTHING_LEAVES = "Your answers stay here, and nothing is saved unless you ask for it."
SAVING_TO = "Your answers are saved in {path} after each question."
RESUMED = "Going on with the answers in {path}. They are saved there after each question."
HOW_TO_STOP = "You can skip any question, go back, and stop with Ctrl-C."

# One question.
LEFT_BETWEEN = "{fewest} to {most} questions left"
LEFT_EXACT = "{left} questions left"
ONE_LEFT = "Last question"
NONE_LEFT = "No other question is left"
YOUR_ANSWER = "Your answer so far: {answer}"
WHY_WE_ASK = "Why we ask: {why}"
YOU_SAID = "You said: {answer}"
ERROR = "Not recorded. {message}"
LINE_BREAKS = "More than one line came in. Type or paste one line."
FIRST_QUESTION = "This is the first question."
NOTHING_TO_UNDO = "There is nothing to undo."
UNDONE = "Undone."
NOT_SURE_ROW = "I am not sure"
PREFER_NOT_TO_SAY_ROW = "I would rather not say"
SKIP_ROW = "Skip this question"
PROMPT = "> "
NEXT_LINE = "{place} of at most {most} > "

# Plain lines: what can be typed.
TYPE_NUMBER = "Type the number of your answer."
TYPE_NUMBERS = "Type the numbers of all that fit, such as 1, 3."
TYPE_DECIMAL = "Type the number, such as 35 or 0.5."
TYPE_TEXT = "Type your answer on one line."
TYPE_LINES = "Type one thing on a line, {most} at most. An empty line when you are done."
COMMANDS = "Or type: why (to hear why we ask), back, undo."
COMMANDS_SLASH = "Or type: /skip, /not sure, /rather not say, /why, /back, /undo."
KEEP = "Enter alone keeps your answer."
ENTER_IS_NO_ANSWER = "Enter alone gives no answer. Type the number of an answer, or the word skip."
ENTER_IS_NO_ANSWER_SLASH = "Enter alone gives no answer. Type an answer, or /skip."
COMMAND_OR_WORD = (
    'Not recorded. If you mean the command, type /{typed}. If "{typed}" is your answer, give it once more.'
)
NOT_UNDERSTOOD = 'Not recorded. "{given}" is not in the list. Type a number from 1 to {most}.'

# Prompts: rows, keys and lines.
KEYS_REVIEW = "Keys: Ctrl-B back, Ctrl-U undo, Ctrl-C stop."
KEYS = "Keys: ? why we ask, Ctrl-B back, Ctrl-U undo, Ctrl-C stop."
CHOOSE = "Choose one:"
TICK = "Choose all that fit:"
LIST_KEYS = "(arrow keys move, Enter chooses)"
YES_NO_KEYS = "(Y for yes, N for no; or arrow keys and Enter)"
LIST_STAYS = "(nothing chosen yet: move to a row with the arrow keys, then press Enter)"
TICK_KEYS = "(arrow keys move, space ticks, Enter when done)"
TICK_STAYS = "(nothing ticked yet: move with the arrow keys, tick with space, or skip below)"
LINES_DROPPED = "What you typed here is not recorded."
UNTICK_FIRST = "(you ticked answers: to choose this row instead, untick them first, with space)"
KEEP_ROW = "Keep: {answer}"
TICKED, NOT_TICKED = "[x] ", "[ ] "
LINE_HINT = "type here, then press Enter"
LINE_HINT_DONE = "Enter alone when you are done"
LINE_HINT_KEEP = "Enter alone keeps your answer"
LINE_STAYS = "nothing typed yet: type an answer, or /skip"

# The review of all answers.
REVIEW = "Check your answers"
REVIEW_INTRO = "You can change each of them. The sheet comes when you say that you are done."
REVIEW_TYPE = "Type the number of an answer to change it. Or type: done (show my sheet), back, undo."
REVIEW_DONE = "Done: show my sheet"
REVIEW_CHANGE = "Change an answer"
REVIEW_BACK = "Go back to the last question"
REVIEW_NUMBER = "Number of the answer to change:"
REVIEW_NUMBER_NOT_UNDERSTOOD = 'No answer has the number "{given}". Type a number from 1 to {most}.'
REVIEW_NOT_UNDERSTOOD = 'No answer has the number "{given}". Type a number from 1 to {most}, or done.'
CHANGES = "If you change this:"
PARKS = "no longer asked, your answer is kept aside: {label}"
BRINGS_BACK = "your earlier answer counts again: {label}"
ASKS = "one more question: {label}"
NOTE_APPEARS = 'this note comes onto your sheet: "{text}"'
NOTE_GOES = 'this note leaves your sheet: "{text}"'
CONFIRM_CHANGE = "Change it? Type yes or no."
YES_OR_NO = "Type yes to change it, or no to leave it as it was."
CHANGE_YES = "Yes, change it"
CHANGE_NO = "No, leave it as it was"
LEFT_AS_IT_WAS = "Left as it was."

# The end.
SCROLL_UP = "This was your sheet. Scroll up to read it from the top."
OFFER_TO_SAVE = "Save this sheet to {path}? Type yes to save it; Enter alone means no."
YES_OR_NO_SAVE = "Type yes to save it, or no."
OFFER = "Save this sheet to {path}?"
OFFER_NO_ROW = "No, do not save it"
OFFER_YES_ROW = "Yes, save it"
SAVED_SHEET = "The sheet is saved in {path}. Only your own account can open that file."
NOT_SAVED_SHEET = "The sheet is not saved."
ERROR_SAVING = "The sheet is not saved. {message}"
SAVED_RESPONSE = "Your answers are saved in {path}."
NOT_SAVED_RESPONSE = "Your answers are not saved."
SAVING_FAILED = "From here on your answers are not saved. {message}"
STOPPED = "You stopped before the end."
INPUT_ENDED = "The input ended before the questions did."
GO_ON_WITH = "Go on with: {command}"
START_AGAIN = "Start again with: {command} (add --save FILE to keep your answers as you go)"

# Commands and files.
FILE_WITHOUT_SCHEMA = "--file goes with --format schema. Add that, or leave --file out."
WRITTEN, NEXT_COMMANDS = "Written: {path}", "Next: answer its questions, check it, and run its cases."
NO_TERMINAL = (
    "no terminal to ask in. Use `duration-factors sheet FILE` for saved answers, or "
    "`duration-factors --plain` to ask in plain lines."
)
PACK_UNUSABLE = "this pack cannot be used; problems: {count}.\n{problems}"
CASES_UNUSABLE = "these cases cannot be used; problems: {count}.\n{problems}"
TOO_DEEP = "this pack nests its conditions, or lets questions wait for questions, too deep. Make it flatter."
ONE_FORMAT = "what --cases and --mutate find is told as text only. Leave --format and --witnesses out."
FILE_EXISTS = (
    "{path}: this file exists already, and nothing was written. Choose another name, or add --force."
)
PACK_FILE_EXISTS = "{path}: this file exists already, and nothing was written. Choose another folder."
FILE_EXISTS_RESPONSE = (
    "{path}: this file holds saved answers, and nothing was written. Go on with them: --resume {path}. Or "
    "choose another name, or add --force to write over them."
)
NOT_A_PLAIN_FILE = "{path}: not an ordinary file, so it is not written over. Choose another name."
CANNOT_WRITE = "{path}: cannot be written: {reason}. Choose another place."
NO_OUTPUT = "the output cannot be written: {reason}. Check where it goes, or use --output FILE."
NEEDS_WEB = "pages in a browser need one more part. Install it: pip install 'duration-factors[web]'"
NO_PORT = '"{given}" is no port: a number from 0 to 65535, where 0 takes any that is free'
SERVING_ENDED = "Stopped. The answers that were not saved are gone."
BUNDLE_WITHOUT_FHIR = "--bundle goes with --format fhir. Add that, or leave --bundle out."
BUNDLE_WITHOUT_PDF = "the Bundle holds the sheet as JSON only. {message}"
SAVED_FHIR = "The answers are saved in {path}. Only your own account can open that file."
NOT_TO_RESUME = (
    "this is a FHIR resource, and only answers that --save wrote can be gone on with. Make its sheet with: "
    "{program} sheet FILE"
)
NOT_STANDARD_INPUT = "--save and --resume take the name of a file, not -. Choose a name."
CANNOT_READ = "{path}: cannot be read: {reason}. Check the name."
TOO_LARGE = (
    "{path}: larger than {most} bytes, so these are no saved answers. Choose the file that --save made."
)
NOT_UTF8 = "{path}: not text in UTF-8, so these are no saved answers. Choose the file that --save made."

# A saved response that cannot be read: place, what is wrong, what to do.
NOT_JSON = "line {line}, column {column}: this is not JSON: {reason}. Choose the file that --save made."
NOT_JSON_AT_ALL = "this is not JSON that can be read. Choose the file that --save made."
EQUAL_KEYS = 'the key "{key}" stands there twice, so it is not clear which one counts. Remove one of them.'
WRONG_SHAPE = "{place}: {reason}. Put it as --save writes it."
VALUE_IS_LIST, VALUE_IS_TEXT = "the value of this question is a list of texts.", "the value is one text."
THE_CODES = "{message} The codes are: {codes}."
DECIMAL_FORM = 'a number is kept in one form. Write "{value}".'
KEY_MISSING = "this key is missing"
KEY_UNKNOWN = "no saved answers have this key"
ONE_OF = "one of these belongs here: {allowed}"
WRONG_FORM = "this has the wrong form"
BELONGS_HERE = "{expected} belongs here"
A_TABLE, A_TEXT = "a table in braces", "a text in quotes"
A_TEXT_OR_TEXTS = "a text in quotes, or a list of such texts,"
OTHER_PACK = (
    'questionnaire: these answers belong to "{theirs}", and this pack is "{ours}". Name theirs with --pack.'
)
OTHER_VERSION = (
    "version: these answers were given to version {theirs}, and this pack has version {ours}: the questions "
    "are no longer the same. Answer them again."
)
UNKNOWN_QUESTION = "{place}: {message} Remove it, or name the right pack with --pack."
NO_ANSWER = "{place}: {message}"
BAD_STATE = "{place}: a value comes with the state answered, and only with it. Change one of the two."
PARKED_ON_READING = '"{label}" is not asked with these answers, so what was said there is kept aside.'
RESTORED_ON_READING = '"{label}" is asked with these answers, so what was kept aside counts again.'

# Explaining.
APPLIES, IS_OPEN, DOES_NOT_APPLY = "applies", "open", "does not apply"
BECAUSE = "because"
WAITS_FOR = "waits for"
FLIPS_ON = "It would apply if"
FLIPS_OFF = "It would not apply if"
NOTHING_FLIPS = "No single change of an answer would flip it."
ONE_CHANGE = '"{label}" were: {answer}'
EXPLAIN_ONE = "More on one note, and what would flip it: {program} explain {path} NOTE"
SAYS, WOULD_SAY = "{text}", 'it would say: "{text}"'
