from questionnaire.answers.response import Answer as Answer
from questionnaire.answers.response import QuestionnaireResponse as QuestionnaireResponse
from questionnaire.answers.response import Status as Status
from questionnaire.answers.standing import Progress as Progress
from questionnaire.errors import AnswerError as AnswerError
from questionnaire.errors import ContentError as ContentError
from questionnaire.errors import QuestionnaireError as QuestionnaireError
from questionnaire.errors import ResponseError as ResponseError
from questionnaire.errors import SessionError as SessionError
from questionnaire.errors import StorageError as StorageError
from questionnaire.formats import render as render
from questionnaire.kinds.all_kinds import ItemType as ItemType
from questionnaire.pack.loading import load_pack as load_pack
from questionnaire.pack.loading import parse_pack as parse_pack
from questionnaire.pack.pack import Pack as Pack
from questionnaire.pack.questions import AnswerOption as AnswerOption
from questionnaire.pack.questions import Item as Item
from questionnaire.pack.questions import Questionnaire as Questionnaire
from questionnaire.saved.response_json import read_response as read_response
from questionnaire.saved.response_json import write_response as write_response
from questionnaire.session.preview import Preview as Preview
from questionnaire.session.preview import compare as compare
from questionnaire.session.session import Session as Session
from questionnaire.sheet.making import make_sheet as make_sheet
from questionnaire.sheet.sheet import Sheet as Sheet

__all__ = [
    "Answer",
    "AnswerError",
    "AnswerOption",
    "ContentError",
    "Item",
    "ItemType",
    "Pack",
    "Preview",
    "Progress",
    "Questionnaire",
    "QuestionnaireError",
    "QuestionnaireResponse",
    "ResponseError",
    "Session",
    "SessionError",
    "Sheet",
    "Status",
    "StorageError",
    "compare",
    "load_pack",
    "make_sheet",
    "parse_pack",
    "read_response",
    "render",
    "write_response",
]
