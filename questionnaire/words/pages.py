"""The words of the web pages, in the order in which a person meets them."""

# In the terminal where the program was started.
LINK = "Open this link in your browser. It works once, in one browser:"
IN_MEMORY = "Your answers are kept only while this program runs. Ctrl-C ends it, and they are gone."
PORT_TAKEN = "port {port} cannot be used: {reason}. Leave --port out to get a free one."
FAILED = "A page failed ({kind} in {where}). Your answers are still there: go back in the browser."

# On every page.
SKIP_TO_CONTENT = "Skip to the main part"
BACK = "Back"
OR = "or"
CONTINUE = "Continue"
SKIP = "Skip this question"
STOP = "Stop, save or delete"
ERROR_IN_TITLE = "Error: "
PROBLEM_HEADING = "There is a problem"
TO_WHERE_I_WAS = "Go on where I was"
NOTICE = "From your saved answers"

# The start.
LENGTH = "There are at most {most} questions, one on a page. You can skip any of them, go back, and stop."
WHERE_ANSWERS_GO = "Where your answers go"
STAYS_HERE = (
    "Your answers stay on this computer. Nothing is sent anywhere. Nothing is saved unless you save it "
    "yourself. When the program ends, what you did not save is gone."
)
SHARED_COMPUTER = (
    "Do others use this computer? They can find in your browser's history which questions you saw. They "
    "cannot find your answers there. If you use a private window, the history shows nothing. At the end, "
    "delete your answers here and close the window."
)
START = "Start"
GO_ON = "Go on"
BLANK = {
    "html": "If you would rather write: get the empty questionnaire, to print",
    "pdf": "If you would rather write: get the empty questionnaire, to print (PDF)",
}
OPEN_SAVED = "Open answers that you saved earlier"

# One question.
CHOOSE_ALL = "Choose all that fit."
TYPE_NUMBER = "Type the number, such as 35 or 0.5."
TYPE_AMOUNT = "Type the amount, such as 35 or 0.5 mg."
TYPE_TEXT = "Type it in your own words."
TYPE_LINES = "Type one thing on each line. You can leave lines empty."
LINE = "Line {number}"
SKIPPED_BEFORE = "You skipped this question. It stays so unless you answer it now."
NO_ANSWER_YET = "No answer yet"
PLAIN_INSTEAD = (
    "Are these pages hard to use in this browser? Type {program} --plain in a terminal: it asks the same "
    "questions in plain lines."
)
LEAVE_OPEN = "Not sure, or rather not say?"
RECORDED = "Recorded: {answer}"

# What was sent and could not be recorded.
TOO_SOON = (
    "Not recorded: the button was pressed just when this page appeared. Look at this page, and press again "
    "if you mean it."
)
DELETED_TOO_SOON = (
    "Not deleted: the button was pressed just when this page appeared. Look at this page, and press again if "
    "you mean it."
)
FILE_AGAIN = "Choose your file again."
STILL_UNRECORDED = "Not recorded: what you gave here last. It stands below. {message}"
CHANGED_SINCE = (
    "Not recorded: your answers have changed since you were asked, perhaps in another window. Your new "
    "answer stands below. Continue if you still mean it."
)
ANOTHER_CHANGE = "Not recorded: that page asked about another change. This is the change that waits for you."
UNRECORDED_ROWS = "Not recorded: what you gave last to these questions. It stands on their pages: {labels}."
UNRECORDED_HEADING = "Not recorded"
UNRECORDED_ADVICE = (
    "This question is not asked any more, because your answers have changed, perhaps in another window. What "
    "you gave to it was not recorded. Copy it from here if you want to keep it."
)

# A change.
CHANGE_HEADING = "Change this answer?"
WAS, WOULD_BE = "Your answer so far", "Your new answer"

# All answers.
CHANGE = "Change"

# The sheet.
KEEP_HEADING = "Keep this sheet"
OTHER_FORMATS = "Save it in another way"
KEEP_AT_END = "Print it, save it or delete your answers: at the end of this page."
HOW_TO_PRINT = (
    "To print it, use Print in your browser's menu, or press Ctrl and P (on a Mac, Command and P). Only the "
    "sheet is printed."
)
SAVE_ANSWERS = "Save my answers, to open them here again"
SAVED_BY_BROWSER = "Your browser saves files among its downloads. Others on this computer may find them."
SHOW = "Show to my clinician"
SHOW_ADVICE = "Large, and only to be read: nothing on that screen can change an answer."
CHANGE_ANSWERS = "Change my answers"
DELETE = "Delete my answers"
DELETE_HEADING = "When you are done"

# Deleting.
DELETE_SURE = "Delete your answers?"
DELETE_ADVICE = "This deletes what you answered from this program. Files that you saved stay where they are."
DELETE_YES = "Delete"
DELETE_NO = "No, go back"

# Stopping, deleting, coming back.
STOP_HEADING = "Stop, save or delete your answers"
STOP_ADVICE = (
    "You can close this window now. Your answers stay here until you delete them or the program ends. Save "
    "them if you want to keep them longer."
)
NOTHING_YET = "You have not started yet, so there is nothing to save or delete."
DELETED_HEADING = "Your answers are deleted"
DELETED_ADVICE = (
    "Nothing is left of them in this program. Close this window now: until then, Back in your browser may "
    "still show pages that it has kept."
)
START_AGAIN = "Start again"
TO_START = "To the start"
AWAY_HEADING = "You were away for an hour or more"
AWAY_ADVICE = "Your answers are still here. Go on with them, or delete them."

# Saved answers.
OPEN_HEADING = "Open answers that you saved earlier"
OPEN_LABEL = "The file with your answers"
OPEN_HINT = "It is the one that you saved here, such as my-answers.json. It stays on this computer."
OPEN = "Open"
OPEN_REPLACES = "You have answers here already. The answers in the file take their place."
OPEN_REPLACES_NOW = (
    "Not opened: answers were given since this page appeared, perhaps in another window. To replace them, "
    "choose your file again."
)
NO_FILE = "No file is chosen yet. Choose the file with your answers."
NOT_OURS = "This file holds no saved answers. Choose the one that you saved here."

# What everybody else sees, and errors: a heading and what to do.
OUTSIDE_HEADING = "This page is open in one browser only"
OUTSIDE_ADVICE = (
    "To use it here, look where the program was started: a link stands there. Open that link in this "
    "browser. The other browser is let go then."
)
NO_COOKIE_HEADING = "Your browser kept no cookie"
NO_COOKIE_ADVICE = (
    "These pages need one cookie, to know your browser again. It goes nowhere but to this program. Allow "
    "cookies for {address} in your browser's settings, or use another browser. Then open the new link, which "
    "stands where the program was started."
)
NO_COOKIE_YET = (
    "Did you follow the link from another page? Then your browser may have the cookie: go on here."
)
OUTSIDE_UNRECORDED = "Nothing was recorded from the page that you sent."
OTHER_HOST = "This address leads nowhere. Use the link that stands where the program was started.\n"
PROBLEM = ("Something went wrong", "Nothing that you said is lost. Go on where you were.")
PROBLEMS = {
    400: ("This could not be read", "Nothing was recorded. Go on where you were, and try again."),
    403: ("This page is out of date", "Nothing was recorded. Go on where you were, and try again."),
    404: ("There is no such page", "Go on where you were."),
    405: ("There is no such page", "Go on where you were."),
    413: (
        "That is too large",
        "Nothing was recorded. Saved answers are a small file: choose the one that you saved here.",
    ),
}
