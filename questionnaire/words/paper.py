"""The words of the formats, of the sheet on paper and of the blank form."""

# Files.
NOT_ON_A_SCREEN = "a PDF is nothing to show in a terminal. Add --output FILE."
PAPER_FOR_PDF = (
    "--paper goes with --format pdf; a page in HTML takes the paper of your printer. Leave --paper out."
)
SAVED_ANSWERS = "The answers are saved in {path}. Only your own account can open that file."
SAVED_BLANK = "The empty questionnaire is in {path}."

# The formats: what the command line says of them, and what a page calls them among its downloads.
HELP_TEXT = "if not given"
HELP_HTML = "needs the extra web"
HELP_PDF = "needs the extra pdf"
HELP_FHIR = "the answers alone, as a QuestionnaireResponse in R4"
LINK_TEXT = "Save it as plain text"
LINK_MARKDOWN = "Save it as Markdown"
LINK_JSON = "Save it for other programs (JSON)"
LINK_HTML = "Save it as a page, to read in a browser"
LINK_PDF = "Save it as a PDF, to print or send"

# The sheet on paper.
MORE_OVERLEAF = "Goes on overleaf"
LAST_PAGE = "The last page"
NOT_PRINTABLE = "[{mark} {name}]"
WITHOUT_NAME = "a character without a name"
MARKS_EXPLAINED = (
    "{mark} stands where a letter could not be printed; its name follows it. The sheet as a page in HTML "
    "shows it in your browser."
)

# The empty form.
BLANK_HOW = "How to fill this in"
BLANK_ADVICE = (
    "Tick what fits, with a pen. Leave open what you like: a blank does not mean No. Take this paper along "
    "to your visit. The sheet that is named above comes when the answers are typed into the program."
)
BLANK_QUESTIONS = "The questions"
BLANK_SOURCE = "Where the questions come from"
TICK_ONE = "Tick one."
TICK_ALL = "Tick all that fit."
WRITE = "Write it in your own words."
WRITE_NUMBER = "Write the number."
WRITE_LINES = "One thing on a line."
OR_ELSE = "Or:"
ONLY_IF = "Answer this if you ticked {conditions}."
TICKED = "{options} under {label}"
QUOTED = "\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
OR, AND = " or ", ", and "
