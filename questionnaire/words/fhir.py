"""The words about FHIR resources: the path in the file, what is wrong, what is allowed, what to do."""

# What is asked.
FORMS_OF_A_NUMBER = "Write it as 35, 0.5 or 0,5."
FORMS_OF_AN_AMOUNT = "Write it as 35, 0.5 or 0,5, or with its unit: 0.5 {unit}."
KEPT_AS_TOLD = "It is kept as told, not checked."
AS_TOLD = "{amount} (as I was told it, not checked)"

# The resource.
OTHER_RESOURCE = (
    'resourceType: expected "QuestionnaireResponse", got "{theirs}". Extract the response from it, or choose '
    "another file."
)
NO_QUESTIONNAIRE = (
    'questionnaire: this key is missing, so it is not known which questions were answered. Write "{ours}" '
    "if these are answers to this pack."
)
OTHER_QUESTIONNAIRE = (
    'questionnaire: these answers belong to "{theirs}", and this pack is "{ours}". Name theirs with --pack.'
)
OTHER_VERSION = (
    "questionnaire: these answers were given to version {theirs}, and this pack has version {ours}: the "
    "questions are no longer the same. Answer them again."
)
IN_ERROR = "status: this response is marked as entered in error. Use the one that replaced it."
NO_STATUS = 'status: "{given}" is not a known status. There are: {allowed}.'

# Any element.
NOT_A_KEY = "{path}: {message} Remove it."
CHANGES_THE_REST = (
    "{path}: this modifies the meaning of the rest, in a way that this program does not know. Ask whoever "
    "made the file for one without it."
)
MISSING = "{path}: this key is missing. Add {expected}."
EXPECTED = "{path}: expected {expected}, got {given}. Replace it."
AN_OBJECT, A_LIST, A_STRING = "an object in braces", "a list in brackets", "a quoted string"
A_NUMBER = "a number without quotes"
TRUTH, NOTHING = "true or false", "null"

# Items and answers.
UNKNOWN_QUESTION = "{path}: {message} Remove it, or name the right pack with --pack."
QUESTION_TWICE = (
    '{path}: the question "{link_id}" appears twice, so it is not clear which answer counts. Put all '
    "its answers in one item."
)
NOT_INSIDE = (
    '{path}: "{link_id}" is nested in another question, and no question of this pack is. Move it to the top.'
)
HELP_WITH_ANSWER = (
    "{path}: this is the help text of a question, and takes no answer. Move it to the question."
)
WRONG_VALUE = "{path}: answers to this question are {expected}, got {given}. Replace it."
TWO_VALUES = "{path}: an answer has one value, got {given}. Make them answers of their own."
WRONG_SYSTEM = '{path}: the code system of this question is "{ours}", got {theirs}. Replace it.'
NO_SUCH_CODE = "{path}: {message} Use one of these."
NO_SUCH_REASON = "{path}: {message} Only these are understood: use one of them, or none."
REASON_AND_VALUE = "{path}: there is a value, and a reason why there is none. Remove one of them."
NO_ANSWER = "{path}: {message}"
