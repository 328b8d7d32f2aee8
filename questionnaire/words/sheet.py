"""The words of the sheet, and of `explain`."""

# Answers.
NOT_ANSWERED = "Not answered"
AMOUNT_WITH_UNIT = "{amount} {unit}"
AMOUNT_UNIT_NOT_GIVEN = "{amount}, unit not given"
AMOUNT_UNIT_NOT_SURE = "{amount}, not sure of the unit"

# Headings and labels.
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

# Explaining.
APPLIES, IS_OPEN, DOES_NOT_APPLY = "applies", "open", "does not apply"
BECAUSE = "because"
WAITS_FOR = "waits for"
FLIPS_ON = "It would apply if"
FLIPS_OFF = "It would not apply if"
NOTHING_FLIPS = "No single change of an answer would flip it."
ONE_CHANGE = '"{label}" were: {answer}'
SAYS, WOULD_SAY = "{text}", 'it would say: "{text}"'
