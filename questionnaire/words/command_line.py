"""What `--help` says of commands and options."""

PROGRAM = "Questions to reflect on before a visit, and a sheet to take along. Without a command: ask."
EPILOG = (
    "Without a command, the options of ask hold: --plain asks in plain lines, --save FILE keeps your "
    "answers, --resume FILE goes on with them. More on a command: duration-factors COMMAND --help"
)
COMMANDS = {
    "ask": "ask the questions (what happens without a command)",
    "serve": "ask the same questions as pages in a browser, on this machine only",
    "sheet": "make a sheet of saved answers, without a question",
    "blank": "make the empty questionnaire, to be filled in with a pen",
    "explain": "say why each note applies, is open or does not apply",
    "export": "print the questions as JSON or as a FHIR Questionnaire, or the JSON Schema of a pack's files",
    "check": "prove that nothing in a pack is dead, contradictory, missing or unsafe",
    "new": "write a commented pack to start from",
}
"""The commands, in the order of the overview, and what each does."""

VERSION = "show the version and exit"
EXPORT_FORMAT = (
    "json: the questions (if not given); fhir: a Questionnaire (R4); schema: how a pack's files are written"
)
EXPORT_FILE = "with --format schema: how this file is written, and not the other"
NEW_FOLDER = "where to; made if it is not there"
PACK = "use the pack in this folder instead of the one that is shipped"
PLAIN = "plain lines: no cursor movement, no redraw; for screen readers and pipes"
SAVE = "save the answers to this file after each question"
RESUME = "go on with the answers in this file, and keep saving there"
FORCE = "write over a file that exists"
RESPONSE = "a file that --save made, or a FHIR QuestionnaireResponse; - for standard input"
FORMAT = "what to make: {formats}"
BUNDLE = "with --format fhir: a Bundle of the answers and the sheet"
PAPER = "with --format pdf: the paper (a4 if not given)"
BLANK_FORMAT = "what to make: {formats}; pdf if not given"
OUTPUT = "write to this file instead of the screen"
NOTE = "one note's id: also say what single change would flip it"
PORT = "listen on this port (if not given, on any that is free)"
NO_BROWSER = "print the link, and open no browser"
CHECK_FORMAT = "text (if not given), json, or sarif for editors and code review"
CHECK_EXPLAIN = "say what a code means and how to mend it, and check nothing"
CHECK_WITNESSES = "save each person that a finding names in this new folder, as answers that `sheet` reads"
CHECK_CASES = "run the pack's cases, and say what none of them covers"
CHECK_MUTATE = "change the pack in small ways, and say which changes no case notices"

# The first screen.
PLAIN_MODE = "Plain lines, for screen readers: {program} --plain"
IN_PLAIN_LINES = "duration-factors, in plain lines"

# Commands and files.
FILE_WITHOUT_SCHEMA = "--file goes with --format schema. Add that, or leave --file out."
WRITTEN, NEXT_COMMANDS = "Written: {path}", "Next: answer its questions, check it, and run its cases."
NO_TERMINAL = (
    "no terminal to ask in. Use `duration-factors sheet FILE` for saved answers, or "
    "`duration-factors --plain` to ask in plain lines."
)
TOO_DEEP = "this pack nests its conditions, or lets questions wait for questions, too deep. Make it flatter."
ONE_FORMAT = "what --cases and --mutate find is told as text only. Leave --format and --witnesses out."
NO_OUTPUT = "the output cannot be written: {reason}. Check where it goes, or use --output FILE."
NO_PORT = '"{given}" is no port: a number from 0 to 65535, where 0 takes any that is free'
SERVING_ENDED = "Stopped. The answers that were not saved are gone."
BUNDLE_WITHOUT_FHIR = "--bundle goes with --format fhir. Add that, or leave --bundle out."
BUNDLE_WITHOUT_PDF = "the Bundle holds the sheet as JSON only. {message}"
NOT_TO_RESUME = (
    "this is a FHIR resource, and only answers that --save wrote can be gone on with. Make its sheet with: "
    "{program} sheet FILE"
)
WRITTEN_ANEW = (
    "{path} holds answers to version {theirs} of these questions, and is written as version {ours} from your "
    "first answer on."
)
NOT_STANDARD_INPUT = "--save and --resume take the name of a file, not -. Choose a name."

# Explaining.
EXPLAIN_ONE = "More on one note, and what would flip it: {program} explain {path} NOTE"
