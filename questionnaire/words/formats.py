"""The words about formats: in `--help`, on download links, and once a file is saved."""

# In --help, after the name of a format.
HELP_TEXT = "default"
HELP_HTML = "needs the extra web"
HELP_PDF = "needs the extra pdf"
HELP_FHIR = "the answers alone, as a QuestionnaireResponse in R4"

# The links to download the sheet from its page.
LINK_TEXT = "Save it as plain text"
LINK_MARKDOWN = "Save it as Markdown"
LINK_JSON = "Save it for other programs (JSON)"
LINK_HTML = "Save it as a page, to read in a browser"
LINK_PDF = "Save it as a PDF, to print or send"

# Files.
SAVED_ANSWERS = "The answers are saved in {path}. Only your own account can open that file."
SAVED_BLANK = "The empty questionnaire is in {path}."
NOT_ON_A_SCREEN = "a PDF cannot be shown in a terminal. Add --output FILE."
PAPER_FOR_PDF = (
    "--paper goes with --format pdf; a page in HTML takes the paper of your printer. Leave --paper out."
)
