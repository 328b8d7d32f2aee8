"""The words of the command line: help, first and last lines, usage errors."""

PROGRAM = "Questions to reflect on before a visit, and a sheet to take along. Without a command: ask."
EPILOG = (
    "Without a command, the options are those of ask: --plain asks in plain lines, --save FILE saves your "
    "answers, --resume FILE goes on with them. Help on a command: duration-factors COMMAND --help"
)
COMMANDS = {
    "ask": "ask the questions (what happens without a command)",
    "serve": "ask the same questions as pages in a browser, on this machine only",
    "page": "make one file that asks the same questions in any browser, without this program",
    "sheet": "make a sheet from saved answers, without asking anything",
    "blank": "make a blank questionnaire, to be filled in with a pen",
    "explain": "say why each note applies, is open or does not apply",
    "export": "print the questions as JSON or as a FHIR Questionnaire, or the JSON Schema of a pack's files",
    "check": "prove that nothing in a pack is dead, contradictory, missing or unsafe",
    "new": "write a commented pack to start from",
}
"""Command -> what it does, in the order of the overview."""

VERSION = "show the version and exit"
EXPORT_FORMAT = (
    "json: the questions (default); fhir: a Questionnaire (R4); runtime: all of a pack, for another program "
    "that asks; schema: the JSON Schema of a pack's files"
)
EXPORT_FILE = "with --format schema: the schema of this file alone"
NEW_FOLDER = "target folder (created if missing)"
PACK = "use the pack in this folder instead of the one that is shipped"
PLAIN = "plain lines: no cursor movement, no redraw; for screen readers and pipes"
SAVE = "save the answers to this file after each question"
RESUME = "go on with the answers in this file, and save to it after each question"
FORCE = "overwrite an existing file"
RESPONSE = (
    "a file that --save wrote, or a FHIR QuestionnaireResponse, alone or in a Bundle; - for standard input"
)
FORMAT = "output format: {formats}; without it, the suffix of the --output file decides"
BUNDLE = "with --format fhir: a Bundle of the answers and the sheet"
TRANSACTION = "with --bundle: as a transaction, for a server that refuses a collection"
PAPER = "with --format pdf: the paper size (default: a4)"
BLANK_FORMAT = "output format: {formats}; without it, the suffix of the --output file decides, else pdf"
OUTPUT = "write to this file instead of the screen"
NOTE = "one note's id: also say what single change would flip it"
PORT = "listen on this port (default: any that is free)"
NO_BROWSER = "print the link without opening a browser"
CHECK_FORMAT = "text (default), json, or sarif for editors and code review"
CHECK_EXPLAIN = "explain the code of a finding and how to fix it, without checking anything"
CODE_OF_LOADING = (
    '"{code}" is the code of a problem for which a pack cannot be loaded. Its message says all there is: the '
    "line, what is wrong, and what to write instead. The codes of findings can be explained: {codes}."
)
CHECK_WITNESSES = "save the counterexample of each finding in this new folder, as answers that `sheet` reads"
CHECK_CASES = "run the pack's cases, and report what none of them covers"
CHECK_MUTATE = "change the pack in small ways, and report the changes that no case notices"
CHECK_JOBS = "let so many processes share the proofs (default: 1); 2 pays on a pack of some hundred questions"

# The first screen.
PLAIN_MODE = "Screen reader? Press Ctrl-T, or start with {program} --plain"
IN_PLAIN_LINES = "duration-factors, in plain lines"

# Usage errors, and lines about files.
FILE_WITHOUT_SCHEMA = "--file goes with --format schema. Add that, or leave --file out."
WRITTEN, NEXT_COMMANDS = "Written: {path}", "Next: answer its questions, check it, and run its cases."
THEN_SHARE = "To share it, make one HTML file that asks its questions on any phone or computer."
NO_TERMINAL = (
    "no terminal to ask in. Use `duration-factors sheet FILE` for saved answers, or "
    "`duration-factors --plain` to ask in plain lines."
)
TOO_DEEP = "this pack nests its conditions, or chains its enabling conditions, too deeply. Flatten them."
NEWER_TOML = (
    "warning: {file}:{line}: this {{ }} has several lines, or a comma before its }}. Python before 3.15 "
    "cannot read that, so others may not be able to open this pack. Write it on one line, without that comma."
)
ONE_FORMAT = "--cases and --mutate report as text only. Leave --format and --witnesses out."
NO_JOBS = '"{given}" is not a number of processes: expected a whole number from 1 to {most}'
JOBS_FOR_PROOFS = "--jobs shares the proofs, and --cases and --mutate run in one process. Leave --jobs out."
UNKNOWN_SUFFIX = (
    '{path}: nothing can be written as "{suffix}". End the name with one of {allowed}, or name the format '
    "with --format."
)
NO_OUTPUT = "the output cannot be written: {reason}. Check where it goes, or use --output FILE."
NO_PORT = '"{given}" is not a port: expected a number from 0 to 65535, where 0 takes any that is free'
SERVING_ENDED = "Stopped. The answers that were not saved are gone."
BUNDLE_WITHOUT_FHIR = "--bundle goes with --format fhir. Add that, or leave --bundle out."
TRANSACTION_WITHOUT_BUNDLE = "--transaction goes with --bundle. Add that, or leave --transaction out."
BUNDLE_WITHOUT_PDF = "the Bundle holds the sheet as JSON only: {message}"
NOT_TO_RESUME = (
    "this is a FHIR resource, and you can only resume files written by --save. Make its sheet with: "
    "{program} sheet FILE"
)
WRITTEN_ANEW = (
    "{path} holds answers to version {theirs} of these questions, and is written as version {ours} from your "
    "first answer on."
)
NOT_STANDARD_INPUT = "--save and --resume take the name of a file, not -. Choose a name."

# Explaining.
EXPLAIN_ONE = "More on one note, and what would flip it: {program} explain {path} NOTE"
