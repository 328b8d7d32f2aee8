"""What is said of files and of the answers saved in them."""

# Commands and files.
FILE_EXISTS = (
    "{path}: this file exists already, and nothing was written. Choose another name, or add --force."
)
PACK_FILE_EXISTS = "{path}: this file exists already, and nothing was written. Choose another folder."
FILE_EXISTS_RESPONSE = (
    "{path}: this file holds saved answers, and nothing was written. Go on with them: --resume {path}. Or "
    "choose another name, or add --force to write over them."
)
NOT_A_PLAIN_FILE = "{path}: not an ordinary file, so it is not written over. Choose another name."
CANNOT_WRITE = "{path}: cannot be written: {reason}. Choose another place."
CANNOT_READ = "{path}: cannot be read: {reason}. Check the name."
TOO_LARGE = (
    "{path}: larger than {most} bytes, so these are no saved answers. Choose the file that --save made."
)
NOT_UTF8 = "{path}: not text in UTF-8, so these are no saved answers. Choose the file that --save made."

# A saved response that cannot be read: place, what is wrong, what to do.
NOT_JSON = "line {line}, column {column}: this is not JSON: {reason}. Choose the file that --save made."
NOT_JSON_AT_ALL = "this is not JSON that can be read. Choose the file that --save made."
EQUAL_KEYS = 'the key "{key}" stands there twice, so it is not clear which one counts. Remove one of them.'
WRONG_SHAPE = "{path}: {reason}. Put it as --save writes it."
KEY_MISSING = "this key is missing"
KEY_UNKNOWN = "no saved answers have this key"
ONE_OF = "one of these belongs here: {allowed}"
WRONG_FORM = "this has the wrong form"
BELONGS_HERE = "{expected} belongs here"
A_TABLE, A_LIST, A_TEXT = "a table in braces", "a list in brackets", "a text in quotes"
A_TEXT_OR_TEXTS = "a text in quotes, or a list of such texts,"
OTHER_PACK = (
    'questionnaire: these answers belong to "{theirs}", and this pack is "{ours}". Name theirs with --pack.'
)
OTHER_VERSION = (
    "version: these answers were given to version {theirs}, and this pack has version {ours}: the questions "
    "are no longer the same. Answer them again."
)
UNKNOWN_QUESTION = "{path}: {message} Remove it, or name the right pack with --pack."
NO_ANSWER = "{path}: {message}"
BAD_STATE = "{path}: a value comes with the state answered, and only with it. Change one of the two."
NOT_WHAT_WAS_TYPED = (
    '{path}: this is not what was typed for "{link_id}", or it stands there twice. Remove it, or put it as '
    "--save writes it."
)
RESTORED_ON_READING = '"{label}" is asked with these answers, so what was kept aside counts again.'
