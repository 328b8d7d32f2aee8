"""The words on paper: the printed sheet, the blank questionnaire."""

# The sheet on paper.
MORE_OVERLEAF = "Goes on overleaf"
LAST_PAGE = "The last page"
NOT_PRINTABLE = "[{mark} {name}]"
NOT_PRINTABLE_RUN = "[{mark} {count} letters, shown by the sheet in HTML]"
WITHOUT_NAME = "a character without a name"
MARKS_EXPLAINED = (
    "{mark} stands where a letter could not be printed; its name follows it, or how many they are. The "
    "sheet as a page in HTML shows them in your browser."
)

# The blank questionnaire.
BLANK_HOW = "How to fill this in"
BLANK_ADVICE = (
    "Tick what fits, with a pen. Leave open what you like: a blank does not mean No. Take this paper along "
    "to your visit. The sheet comes when the answers are typed into the program."
)
BLANK_SOURCE = "Where the questions come from"
TICK_ONE = "Tick one."
TICK_ALL = "Tick all that fit."
WRITE = "In your own words."
WRITE_NUMBER = "Write the number."
WRITE_LINES = "One thing on a line."
ONLY_IF = "Only if you ticked {conditions}."
TICKED = "{options} in question {number}"
QUOTED = "\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
OR, AND = " or ", ", and "
