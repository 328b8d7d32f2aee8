"""The words that several faces share: states, errors about answers, progress, the review of all answers.

Style of the whole interface: "do not" rather than "don't"; no please, sorry, easy or simple; what to do, not
what was done wrong.
"""

PROGRAM = "duration-factors"

# The states of an answer. This module imports nothing: the first line on the screen waits for it.
STATE_WORDS = {
    "not-sure": "I am not sure",
    "prefer-not-to-say": "I would rather not say",
    "skipped": "Skipped",
}

AMOUNT_WITH_UNIT = "{amount} {unit}"

# Errors about an answer.
NO_SUCH_OPTION = 'There is no answer "{given}" here. Choose one from the list.'
NO_TEXT = "That is no answer. Give a text, a code, or a list of them."
NOTHING_CHOSEN = "Nothing is chosen yet. Choose an answer, or skip the question."
ONLY_ONE = "This question takes one answer. Choose the one that fits best."
STANDS_ALONE = '"{label}" stands alone. Choose it by itself, or leave it out.'
NOTHING_TYPED = "Nothing is typed yet. Type your answer, or skip the question."
TOO_MANY_LINES = "There is room for {most}, and you gave {given}. Leave out the ones that matter less."
TOO_LONG = "That has {given} characters, and {most} fit. Make it shorter."
TOO_LONG_WITH_BREAKS = (
    "That has {given} characters, each line break counted as one, and {most} fit. Make it shorter."
)
NOTHING_TYPED_NUMBER = "Nothing is typed yet. Type the number, or skip the question."
NUMBER_IS_RANGE = "That reads as a range. Type one number, such as the one you were told last, or skip."
NUMBER_IS_FRACTION = "That reads as a fraction. Type it with a point, such as 0.5."
NUMBER_WITH_UNIT = "Type the number without a unit, such as 35 or 0.5."
AMBIGUOUS_NUMBER = (
    '"{given}" can be read in two ways. Type {large} if you mean the large number, or {small} if you mean '
    "the small one."
)
UNIT_NOT_UNDERSTOOD = "Type one number. These units are understood behind it: {units}. Leave out the rest."
OTHER_UNIT = '{message} For another unit, type the number alone, and choose "{label}" when the unit is asked.'
NUMBER_TOO_LONG = "That number is too long: {most} digits fit. Check it, or skip the question."
NOT_A_NUMBER = "Type a number alone, such as 35 or 0.5."

# The session.
NOTHING_TO_KEEP = "This question has no answer yet that could be kept. Answer it, or skip it."
NO_QUESTION = "No question is being asked now. Go back, or jump to an answer to change it."
NOT_REACHED_YET = 'The question "{link_id}" was not reached yet. Answer those before it first.'

# One question.
LEFT = "At most {left} questions left"
LAST_QUESTION = "This is the last question."
ONE_MORE_LEFT = "At most one question left"
NONE_LEFT = "No other question is left"
WHY_WE_ASK = "Why we ask: {why}"
NOT_SURE_ROW = "I am not sure"
PREFER_NOT_TO_SAY_ROW = "I would rather not say"
SKIP_ROW = "Skip this question"

# The review of all answers.
REVIEW = "Check your answers"
REVIEW_INTRO = "You can change each of them. The sheet comes when you say that you are done."
REVIEW_DONE = "Done: show my sheet"
CHANGES = "If you change this:"
PARKS = (
    "This answer would no longer count: {labels}.",
    "These {count} answers would no longer count: {labels}.",
)
BRINGS_BACK = (
    "This earlier answer would count again: {labels}.",
    "These {count} earlier answers would count again: {labels}.",
)
ASKS = ("One more question would be asked: {labels}.", "{count} more questions would be asked: {labels}.")
ANSWERS_TOO = 'Your answer "{was}" would become "{would_be}": {label}.'
SHEET_CHANGES = "What your sheet says would change on: {factors}."
CHANGE_YES = "Yes, change it"
CHANGE_NO = "No, leave it as it was"

# Commands and files.
PACK_UNUSABLE = "this pack cannot be used; problems: {count}.\n{problems}"
CASES_UNUSABLE = "these cases cannot be used; problems: {count}.\n{problems}"

# Processes that share the work of `check`.
NO_WORKER = "no further process can be started: {reason}. Run it again with fewer --jobs."
WORKER_ENDED = (
    "a process that shared the work ended before it was done: something killed it, or the memory was full. "
    "Run it again, with fewer --jobs if it happens again."
)

# Values in saved answers.
VALUE_IS_LIST, VALUE_IS_TEXT = "the value must be a list of strings.", "the value must be one string."
THE_CODES = "{message} The codes are: {codes}."
DECIMAL_FORM = 'the number is not in canonical form. Write "{value}".'
PARKED_ON_READING = '"{label}" is not asked with these answers, so what was said there is kept aside.'
TEXT_STAYS = (
    '"{label}" is no longer asked with these answers. What was typed there stays on the sheet, under '
    '"{heading}".'
)
LEFT_OPEN_ON_READING = (
    '"{label}" is left open: what was said there is no answer to it any more. It was: {came}. You can answer '
    "it once more."
)
SAVED_SHEET = "The sheet is saved in {path}. Only your own account can open that file."
EXTRA_IS_MISSING = "one more part is needed for {purpose}. Install it: {command}"
FOR_PAGES, FOR_HTML, FOR_PDF = "pages in a browser", "a page in HTML", "a PDF"
FOR_ONE_FILE = "a page that asks"
