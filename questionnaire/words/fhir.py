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
NO_RESPONSE = (
    'this "{theirs}" holds no QuestionnaireResponse, so there are no answers in it. Choose another file.'
)
SEVERAL_RESPONSES = (
    "this file holds {count} responses to this questionnaire, and a sheet is made from one. Extract the one "
    "that you want."
)
NONE_OF_SEVERAL = (
    "this file holds {count} responses, and none that counts is to this questionnaire. Choose another file."
)
NO_QUESTIONNAIRE = (
    "questionnaire: the address is missing, so it is not known which questions were answered, and they do "
    'not seem to be those of this pack. Write "{ours}" if they are.'
)
OTHER_QUESTIONNAIRE = (
    'questionnaire: these answers belong to "{theirs}", and this pack is "{ours}". Name theirs with --pack.'
)
OTHER_VERSION = (
    "questionnaire: these answers were given to version {theirs}, and this pack has version {ours}: the "
    "questions are no longer the same. Answer them again."
)
IN_ERROR = "status: this response is marked as entered in error. Use the one that replaced it."

# Any element.
CHANGES_THE_REST = (
    "{path}: this modifies the meaning of the rest, in a way that this program does not know. Ask whoever "
    "made the file for one without it."
)
MISSING = "{path}: this key is missing. Add {expected}."
EXPECTED = "{path}: expected {expected}, got {given}. Replace it."
AN_OBJECT, A_LIST, A_STRING = "an object in braces", "a list in brackets", "a quoted string"
A_NUMBER = "a number without quotes"
TRUTH, NOTHING = "true or false", "null"

# Why something is no answer. The notice says what came; these say where.
WRONG_VALUE = "{path}: answers to this question are {expected}, got {given}."
TWO_VALUES = "{path}: an answer has one value, got {given}."
WRONG_SYSTEM = '{path}: the code system of this question is "{ours}".'
REASON_AND_VALUE = "There is a value, and a reason why there is none."

# Notices on reading.
OTHER_ADDRESS = (
    'These answers name "{theirs}" as their questionnaire. The questions and the answers fit this one, so '
    "they are read."
)
WITHOUT_ADDRESS = (
    "These answers do not name their questionnaire. The questions and the answers fit this one, so they are "
    "read."
)
OTHER_RESPONSES = (
    "Passed over in this file: {count} other responses, to another questionnaire or entered in error.",
    "Passed over in this file: one other response, to another questionnaire or entered in error.",
)
NO_STATUS = "These answers do not say whether they are complete, so they are read as begun."
LEFT_OPEN = '"{label}" is left open, and nothing was chosen in its place. It was: {came}. {why}'
RETIRED_CODE = '"{label}" was an answer in an earlier version, and is none in this one.'
UNITS_APART = (
    '"{label}" and "{unit}" are left open, and nothing was chosen in their place: what came does not fit '
    "together. It was: {came}, and {came_for_unit}."
)
HANGS_UNDER = '"{label}" does not count: it depends on a question that is left open. It was: {came}.'
HANGS_UNDER_TYPED = '{sentence} It stays on the sheet, under "{heading}".'
OF_NO_QUESTION = '"{name}" is no question of this questionnaire, so what came does not count. It was: {came}.'
PASSED_OVER = "Passed over, as not of this questionnaire and without an answer of their own: {names}."
UNREAD = "These parts have no place in a response, and are not read: {paths}."
QUOTED = '"{name}"'

# What came, in words.
OF_TYPE = "{value} ({key})"
EMPTY = "an empty text"
UNREADABLE = "something that cannot be read"
NO_VALUE = "nothing"
YES, NO = "true", "false"
