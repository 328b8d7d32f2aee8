"""The words of the one HTML file that asks, in the order in which a person meets them.

What it says as the pages of `serve` do is in `pages`.
"""

# The command that makes the file.
HELP_OUTPUT = "write the page to this file, such as visit.html; - for standard output"
HELP_KEEP = "people may keep their answers in their own browser, if they tick that they want to"
HELP_FHIR = "people may save their answers in FHIR, for a clinic's system"
MADE = "{path}: {size} bytes, SHA-256 {digest}"
HEADER = "Give it out with this header:\nContent-Security-Policy: {policy}"

# Before the script has run, or where it cannot.
HOW_TO_OPEN = (
    "To answer on this screen, open this file in a browser with JavaScript switched on. A preview, such as "
    "in a mail program, cannot ask. Or print this page, and fill it in with a pen."
)
ALTERED_HEADING = "This file was changed after it was made"
ALTERED = (
    "So it does not ask its questions: they may not be the ones that were checked. Get the file once more "
    "from where it came from."
)
FAILED_HEADING = "Something went wrong on this page"
FAILED = "Your answers so far stand here. Print or copy them before you close this page."

# The start.
STAYS_HERE = (
    "Your answers stay in this page. It sends nothing anywhere. Nothing is saved unless you save it "
    "yourself. When you close this page, what you did not save is gone."
)
STAYS_HERE_OR_KEPT = (
    "Your answers stay in this page. It sends nothing anywhere. Nothing is saved unless you save it "
    "yourself, or tick that this browser keeps it. When you close this page, the rest is gone."
)
SHARED_DEVICE = (
    "Do others use this device? They can find in its history that you opened this page, not your answers. "
    "In a private window it shows nothing. At the end, delete your answers here and close the page."
)
PRINT_BLANK = "If you would rather write: print the empty questionnaire"
NOT_PRINTED = "If nothing is printed now, this browser does not print. Open this page in another one."
LOST = "You gave answers here before, and they are gone: the page was closed or loaded again."
MADE_WITH = "Questions: {pack} {version}{dated}. Made with {program} {release}, Unicode {unicode}."
DATED = " of {date}"

# Every screen.
UNDO = "Undo my last step"
UNDONE = "Undone."

# The sheet.
MORE = "What the article says about your answers, and where it comes from"
KEEP_AT_END = "Print it, save it, show it or delete your answers: at the end of this page."
PRINT = "Print, or save as a PDF"
HOW_TO_PRINT = 'To get a PDF, print and choose "Save as PDF" in place of a printer.'
COPY = "Copy as text"
COPIED = "Copied. You can paste it elsewhere now. Other programs on this device can read what was copied."
NOT_COPIED = "This browser did not let the page copy. Save it as text, or print it."
SHARE = "Share as text"
SHARE_ADVICE = "E-mail is not private, and neither are most messages. Share it only with people you choose."
SAVE_TEXT = "Save as text"
SAVE_ANSWERS = "Save my answers, to go on with them later"
SAVE_FHIR = "Save my answers for a clinic's system (FHIR)"
SAVED_FILES = (
    "A saved file is not locked. Others who use this device can open it, and a backup may copy it. The file "
    "with your answers also holds those to questions that are not asked any more."
)

# Stopping and deleting.
STOP_ADVICE = (
    "When you close this page, your answers are gone. Save them first if you want to go on with them later."
)
STOP_OR_KEPT_ADVICE = (
    "Unless you ticked that this browser keeps your answers, they are gone when you close this page. Save "
    "them first if you want to go on with them later."
)
DELETE_ADVICE = "This deletes your answers from this page. Files that you saved stay where they are."
DELETED_ADVICE = "Nothing is left of them in this page. You can close it now."

# Saved answers.
OPEN_HINT = "It is the one that you saved here, such as my-answers.json. It stays on this device."
OPEN_REPLACES = "You have answers here already. The answers in the file take their place."
NOT_SAVED_HERE = (
    "This file holds no saved answers. Choose the one that you saved here, such as my-answers.json."
)

# Answers that the browser keeps, where the file was made so.
KEEP = "Keep my answers in this browser"
KEEP_ADVICE = (
    "Then you can close this page and go on later. Everybody who uses this browser can read them, and so can "
    "other pages of the same web site. They stay until you press Forget them, or clear this browser's "
    "data."
)
KEPT_HEADING = "Go on, or forget?"
KEPT = "Answers that were given here before are kept in this browser."
KEPT_UNREADABLE = "Answers are kept in this browser, and this page cannot open them."
KEPT_SAVE = "Save what is kept, as a file"
FORGET = "Forget them"
FORGOTTEN = "The answers are not kept in this browser any more."
NOT_KEPT = (
    "Your last answers are not kept, nor those to come: this browser has no room, or does not allow it. Save "
    "them as a file before you close this page."
)
KEPT_ELSEWHERE = (
    "Another window of this browser has changed the kept answers. So this window keeps no more of them. What "
    "you see here stays."
)
