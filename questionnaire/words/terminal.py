"""The words of the terminal faces: first screen, prompts, plain lines, review, end."""

# The first screen.
NOTHING_LEAVES = "Your answers stay on this computer. Nothing is saved unless you ask for it."
SAVING_TO = "Your answers are saved in {path} after each question."
RESUMED = "Going on with the answers in {path}. They are saved there after each question."
HOW_TO_STOP = "You can skip any question, go back, and stop with Ctrl-C."

# One question.
YOUR_ANSWER = "Your answer so far: {answer}"
YOU_SAID = "You said: {answer}"
ERROR = "Not recorded. {message}"
LINE_BREAKS = "More than one line came in. Type or paste one line."
GARBLED = (
    "A letter came in that this terminal cannot pass on. Type it without that letter, or set the terminal "
    "to UTF-8."
)
FIRST_QUESTION = "This is the first question."
NOTHING_TO_UNDO = "There is nothing to undo."
UNDONE = "Undone."
PROMPT = "> "
NEXT_LINE = "Line {number} > "

# Plain lines: what can be typed.
TYPE_NUMBER = "Type the number of your answer."
TYPE_NUMBERS = "Type the numbers of all that fit, such as 1, 3."
TYPE_DECIMAL = "Type the number, such as 35 or 0.5."
TYPE_AMOUNT = "Type the amount, such as 35 or 0.5 mg."
TYPE_TEXT = "Type your answer on one line."
TYPE_LINES = "Type one thing, then press Enter. There is room for {most}. An empty line ends it."
COMMANDS = "Or type: why (we ask this), again (the question), back, undo, stop."
COMMANDS_SLASH = "Or type: /skip, /not sure, /rather not say, /why, /again, /back, /undo, /stop."
PROMPT_NUMBER, PROMPT_NUMBERS = "Number, 1 to {most}: ", "Numbers, 1 to {most}: "
PROMPT_DECIMAL, PROMPT_AMOUNT = "Number: ", "Amount: "
PROMPT_TEXT = "Your answer: "
PROMPT_LINE = "Line {number} of {most}: "
PROMPT_REVIEW = "Number, 1 to {most}, or done: "
PROMPT_YES_NO = "yes or no: "
PROMPT_MORE = "more, or Enter alone: "
KEEP = "Enter alone keeps your answer."
ENTER_IS_NO_ANSWER = "Enter alone gives no answer. Type the number of an answer, or the word skip."
ENTER_IS_NO_ANSWER_SLASH = "Enter alone gives no answer. Type an answer, or /skip."
COMMAND_OR_WORD = (
    'Not recorded. If you mean the command, type /{typed}. If "{typed}" is your answer, give it once more.'
)
NOT_UNDERSTOOD = 'Not recorded. "{given}" is not in the list. Type a number from 1 to {most}.'
ONE_NUMBER = "Not recorded. This question takes one answer. Type one number from 1 to {most}."

# Prompts: rows, keys and lines.
TYPE_TEXT_WITH_LINES = (
    "Type your answer, then press Enter. For a new line in it, press Alt and Enter, or Esc and then Enter."
)
KEYS_REVIEW = "Keys: Ctrl-B back, Ctrl-U undo, Ctrl-T plain lines, Ctrl-C stop."
KEYS = "Keys: ? why we ask, Ctrl-B back, Ctrl-U undo, Ctrl-T plain lines, Ctrl-C stop."
IN_PLAIN_LINES_NOW = "Plain lines from here on. What was recorded stays."
CHOOSE = "Choose one:"
TICK = "Choose all that fit:"
LIST_KEYS = "(arrow keys move, Enter chooses)"
YES_NO_KEYS = "(Y for yes, N for no; or arrow keys and Enter)"
LIST_STAYS = "Nothing is chosen yet. Move to a row with the arrow keys, then press Enter."
NOTHING_YET = "(nothing chosen yet: arrow keys move)"
NO_PASTE = "A list takes no pasted text. Move to a row with the arrow keys, then press Enter."
TICK_KEYS = "(arrow keys move, space ticks, Enter when done)"
TICK_STAYS = "Nothing is ticked yet. Move with the arrow keys, tick with space, or skip below."
NOTHING_TO_TICK = (
    "This row has no box to tick. Press Enter to choose it, or move to another with the arrow keys."
)
START_IS_NO_ANSWER = (
    "The first row is no answer. Move to an answer with the arrow keys, then tick it with space."
)
LINES_DROPPED = "What you typed here is not recorded."
TICKS_DROPPED = "What you ticked here is not recorded, as Enter did not confirm it."
DROPS_TICKS = 'You ticked answers, and "{label}" leaves them out. Press Enter once more if you mean that.'
KEEP_ROW = "Keep: {answer}"
TICKED, NOT_TICKED = "[x] ", "[ ] "
LINE_HINT = "type here, then press Enter"
LINE_HINT_DONE = "Enter alone when you are done"
LINE_HINT_KEEP = "Enter alone keeps your answer"
LINE_STAYS = "Nothing is typed yet. Type an answer, or /skip."

# The review of all answers.
REVIEW_TYPE = "Type the number of an answer to change it. Or type: done (show my sheet), back, undo, stop."
REVIEW_CHANGE = "Change an answer"
REVIEW_BACK = "Go back to the last question"
REVIEW_NUMBER = "Number of the answer to change:"
REVIEW_NUMBER_NOT_UNDERSTOOD = 'No answer has the number "{given}". Type a number from 1 to {most}.'
REVIEW_NO_NUMBER = "No number is typed, so no answer is changed."
REVIEW_NOT_UNDERSTOOD = (
    'No answer has the number "{given}". Type a number from 1 to {most}, or: done, back, undo.'
)
REVIEW_NO_QUESTION = (
    'No question is asked here, so "{given}" does nothing. Type a number from 1 to {most} to change that '
    "answer, or: done, back, undo, stop."
)
CONFIRM_CHANGE = "Change it? Type yes or no."
YES_OR_NO = "Type yes to change it, or no to leave it as it was."
LEFT_AS_IT_WAS = "Left as it was."

# The end.
END_OF_FIRST_PAGE = "This was the first page of your sheet. Scroll up to read it from the top."
THERE_IS_MORE = "More is there to read: what the article says about your answers, and where it comes from."
MORE_WORD = "more"
MORE_TYPE = "Type more, or yes, to read it. Enter alone, or no, goes on."
MORE_YES_ROW = "Show me more"
MORE_KEYS = "(Y shows more, N goes on; or arrow keys and Enter)"
MORE_NO_ROW = "Go on without it"
END_OF_SHEET = "This was your sheet. Scroll up to read it from the top."
OFFER_SHEET = "Save the whole sheet in {path}?"
OFFER_ANSWERS = "Save your answers, to go on with them or change them later? They would be in {path}."
YES_OR_NO_SAVE = "Type yes to save, or no."
OFFER_NO_ROW = "No, do not save"
OFFER_YES_ROW = "Yes, save"
NOT_SAVED_SHEET = "The sheet is not saved."
ERROR_SAVING = "The sheet is not saved. {message}"
ERROR_SAVING_RESPONSE = "Your answers are not saved. {message}"
SAVED_RESPONSE = "Your answers are saved in {path}."
NOT_SAVED_RESPONSE = "Your answers are not saved."
SAVING_FAILED = "Your answers are not saved now. {message} It is tried again after each answer."
STILL_NOT_SAVED = "Still not saved. It is tried again after your next answer."
SAVING_WORKS_AGAIN = "Saving works again: all your answers are saved in {path}."
WRITE_OVER = "Write your answers over what is in {path} now?"
WRITTEN_OVER = "Written. Your answers are saved there again after each question."
SAVING_STOPS = (
    "From here on your answers are not saved. You can save them in another file when you stop, or at the end."
)
FILE_HOLDS_OTHERS = "Your answers are not saved. Something else has changed {path}: it holds other answers."
FILE_HOLDS_NONE = "Your answers are not saved. {path} holds no answer yet."
FILE_GOES_UP_TO = 'Not all your answers are saved. {path} goes up to "{label}".'
NAME_A_FILE = "To save your answers now, type a name for the file. Enter alone does not save them."
NAME_ANOTHER_PLACE = "To save it in another place, type a name for the file. Enter alone does not save it."
FILE_NAME = "File name: "
YES_IS_NO_NAME = (
    '"{given}" is not taken as a name, because it may be meant as an answer. Type the name that the file is '
    "to have, or press Enter alone to save nothing."
)
NAME_IS_TAKEN = "{path}: this file exists already, and nothing was written. Type another name."
STOPPED = "You stopped before the end."
ENDED_FROM_OUTSIDE = "The program was ended from outside."
INPUT_ENDED = "The input ended before the questions did."
GO_ON_WITH = "Go on with: {command}"
START_AGAIN = "Start again with: {command}\n(Add --save FILE to keep your answers as you go.)"
MAKE_PDF = "For a PDF of your sheet: {command}"
