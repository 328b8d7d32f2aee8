"""The words about files, and about answers saved in them: what is wrong, and what to do.

A path leads to a key in a file of saved answers, such as `answers.stage.value`.
"""

# Files.
FILE_EXISTS = (
    "{path}: this file exists already, and nothing was written. Choose another name, or add --force."
)
PACK_FILE_EXISTS = "{path}: this file exists already, and nothing was written. Choose another folder."
FILE_EXISTS_RESPONSE = (
    "{path}: this file holds saved answers, and nothing was written. Go on with them: --resume {path}. Or "
    "choose another name, or add --force to write over them."
)
NOT_A_PLAIN_FILE = "{path}: not an ordinary file, so it is not overwritten. Choose another name."
FILE_TAKEN = (
    "{path}: something else has changed this file, such as a second window with the same questions. "
    "It is not written over."
)
CANNOT_WRITE = "{path}: cannot be written: {reason}. Choose another place."
CANNOT_READ = "{path}: cannot be read: {reason}. Check the name."
TOO_LARGE = (
    "{path}: larger than {most} bytes, so not a file of saved answers. Choose the one that --save wrote."
)
NOT_UTF8 = "{path}: not UTF-8 text, so not a file of saved answers. Choose the one that --save wrote."

# Saved answers.
NOT_JSON = "line {line}, column {column}: this is not JSON: {reason}. Choose the file that --save wrote."
NOT_JSON_AT_ALL = "this is not JSON. Choose the file that --save wrote."
NO_TEXT = "saved answers are read from a text, and this is of the type {kind}. Decode it, or read the file."
NESTED_TOO_DEEPLY = (
    "the brackets of this JSON are nested too deeply to be read. Choose the file that --save wrote, or "
    "answers in FHIR that are nested less."
)
EQUAL_KEYS = 'the key "{key}" appears twice, so it is not clear which one counts. Remove one of them.'
WRONG_SHAPE = "{path}: {reason}. Write it as --save does."
KEY_MISSING = "this key is missing"
KEY_UNKNOWN = "saved answers have no such key"
ONE_OF = "expected one of: {allowed}"
WRONG_VALUE = "this value is not valid"
EXPECTED = "expected {expected}"
AN_OBJECT, A_LIST, A_STRING = "an object in braces", "a list in brackets", "a quoted string"
A_STRING_OR_STRINGS = "a quoted string or a list of quoted strings"
OTHER_PACK = (
    'questionnaire: these answers belong to "{theirs}", and this pack is "{ours}". Name theirs with --pack.'
)
OTHER_VERSION = (
    "version: these answers were given to version {theirs}, and this pack has version {ours}: the questions "
    "are no longer the same. Answer them again."
)
UNKNOWN_QUESTION = "{path}: {message} Remove it, or name the right pack with --pack."
NO_ANSWER = "{path}: {message}"
BAD_STATE = '{path}: a value goes with the state "answered", and with no other. Change one of the two.'
NOT_WHAT_WAS_TYPED = (
    '{path}: this is not what was typed for "{link_id}", or it stands there twice. Remove it, or put it as '
    "--save writes it."
)
RESTORED_ON_READING = '"{label}" is asked with these answers, so what was kept aside counts again.'

# The same for somebody who chose the file on a page.
NOT_THESE_QUESTIONS = (
    'These answers belong to "{theirs}", and this page asks "{ours}". Open them where you gave them, or '
    "choose the file that you saved here, such as my-answers.json."
)
NOT_ASKED_HERE = "{path}: {message} Choose the file that you saved here, such as my-answers.json."
TWICE_HERE = "{key}: this stands there twice. Choose the file that you saved here, such as my-answers.json."
NOT_AS_SAVED_HERE = (
    "{path}: this is not as it was saved here. Choose the file that you saved here, such as my-answers.json."
)
