"""What is said of FHIR resources: the place in the file, what is wrong, what is allowed, what to do."""

# The resource.
OTHER_RESOURCE = (
    'resourceType: this is "{theirs}", and answers are read from a QuestionnaireResponse. Take that one out '
    "of it, or choose another file."
)
NO_QUESTIONNAIRE = (
    'questionnaire: this key is missing, so nobody knows which questions were answered. Write "{ours}" if '
    "these are answers to this pack."
)
OTHER_QUESTIONNAIRE = (
    'questionnaire: these answers belong to "{theirs}", and this pack is "{ours}". Name theirs with --pack.'
)
OTHER_VERSION = (
    "questionnaire: these answers were given to version {theirs}, and this pack has version {ours}: the "
    "questions are no longer the same. Answer them again."
)
IN_ERROR = "status: this response says of itself that it was entered in error. Use the one that replaced it."
NO_STATUS = 'status: "{given}" is no status of a response. There are: {allowed}.'

# Any place.
NOT_A_KEY = "{path}: {message} Remove it."
CHANGES_THE_REST = (
    "{path}: this changes what the rest means, in a way that is not known here. Ask whoever made this file "
    "for one without it."
)
MISSING = "{path}: this key is missing. Put {expected} there."
BELONGS_HERE = "{path}: {given} stands here, and {expected} belongs here. Put that there."
A_TABLE, A_LIST, A_TEXT = "a table in braces", "a list in brackets", "a text in quotes"
A_NUMBER = "a number without quotes"
TRUTH, NOTHING = "true or false", "null"

# Items and answers.
UNKNOWN_QUESTION = "{path}: {message} Remove it, or name the right pack with --pack."
QUESTION_TWICE = (
    '{path}: the question "{link_id}" stands there twice, so it is not clear which answer counts. Put all '
    "that was said to it in one item."
)
NOT_INSIDE = (
    '{path}: "{link_id}" stands inside another question, and here no question does. Move it to the top.'
)
HELP_WITH_ANSWER = "{path}: this is the help of a question, and takes no answer. Move it to the question."
WRONG_VALUE = "{path}: {given} stands here, and the answer to this question is {expected}. Put that there."
TWO_VALUES = "{path}: one answer holds one value, and here stand {given}. Make them answers of their own."
WRONG_SYSTEM = '{path}: the codes of this question are in "{ours}", and here stands {theirs}. Put that there.'
NO_SUCH_CODE = "{path}: {message} Put one of these there."
NO_SUCH_REASON = "{path}: {message} Only these have a meaning here: put one of them there, or none."
REASON_AND_VALUE = "{path}: a value, and a reason why there is none, stand side by side. Remove one of them."
NO_ANSWER = "{path}: {message}"
