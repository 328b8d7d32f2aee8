"""The words of the sheet, and of `explain`."""

# Answers.
NOT_ANSWERED = "Not answered"
AMOUNT_UNIT_NOT_GIVEN = "{amount}, unit not given"
AMOUNT_UNIT_NOT_SURE = "{amount}, not sure of the unit"

# The first page. "I" is the patient; what is said to the patient stands apart.
DO_FIRST = "Do this first (general sense, not the article)"
STEPS = "How to use this sheet"
TICK_STEP, ASK_STEP, WRITE_STEP = (
    "Tick up to three questions.",
    "Ask them.",
    "Write down what you agree.",
)
MATTERS_MOST = "What I want most"
QUESTIONS = "What I want to ask"
OWN_QUESTION = "My own question"
AT_ANY_VISIT = "Also: {questions}"
ANSWERS = "About me"
QUOTED = "\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
SEE_OWN_WORDS = "In my own words, further on"
ONE_LEFT_OPEN = "I did not answer one question."
LEFT_OPEN = "I did not answer {count} questions."
NO_ANSWER = "Not taken from the file, because it is unclear or does not fit: {labels}."
HANGS_UNDER = "These depend on that, so they do not count either: {labels}."
IN_SHORT = "In short: what one article says"
OURS = "({text})"
NEXT_STEPS = "What to bring (general sense)"
BY_HAND = "Write at the visit"
BY_HAND_LABELS = (
    "Name",
    "Date",
    "Filled in by",
    "We agreed",
)
I_CALL = "If something is wrong I call (write it today)"

# What follows.
NOTES = "More: what one article says about my answers"
TO_ASK = "To ask: {question}"
UNDER_HEADINGS = "My notes rest on its parts {headings}."
HEADING = "\N{LEFT DOUBLE QUOTATION MARK}{heading}\N{RIGHT DOUBLE QUOTATION MARK}"
NO_NOTES = "Nothing yet: the notes follow from answers."
OWN_WORDS = "In my own words"
STILL_OPEN = "Still open or not sure"
NOT_IN_ARTICLE = "What the article does not say"
SOURCE = "Where this comes from"
FROM_ARTICLE = "One article: \N{LEFT DOUBLE QUOTATION MARK}{title}\N{RIGHT DOUBLE QUOTATION MARK}."
AUTHOR, PUBLISHER, DATE, ADDRESS = "Author", "publisher", "date", "address"
RECAP = "What to do now"
RECAP_LINE = "Ask what you ticked. Write down what you agree. Something feels wrong? Call your clinic."
NOT_GIVEN = "not given in our copy"
PACK_VERSION = "Version: {pack} {version}."

# Explaining.
APPLIES, IS_OPEN, DOES_NOT_APPLY = "applies", "open", "does not apply"
BECAUSE = "because"
WAITS_FOR = "waits for"
FLIPS_ON = "It would apply if"
FLIPS_OFF = "It would not apply if"
NOTHING_FLIPS = "No single change of an answer would flip it."
ONE_CHANGE = '"{label}" were: {answer}'
SAYS, WOULD_SAY = "{text}", 'it would say: "{text}"'
