"""Questions to reflect on before a visit, and the sheet that comes of them.

pack = load_pack()
session = Session.start(pack)
sheet = make_sheet(pack, session.response)
print(render(sheet, "markdown"))
"""

from rules.exports import on_demand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from questionnaire.errors import (
        AnswerError,
        ContentError,
        QuestionnaireError,
        ResponseError,
        SessionError,
        StorageError,
    )
    from questionnaire.formats import render
    from questionnaire.loading import load_pack, parse_pack
    from questionnaire.models import AnswerOption, Item, ItemType, Questionnaire
    from questionnaire.pack import Pack
    from questionnaire.preview import Preview, compare
    from questionnaire.response import Answer, QuestionnaireResponse, Status
    from questionnaire.saved import read_response, write_response
    from questionnaire.session import Progress, Session
    from questionnaire.sheet import Sheet, make_sheet
else:
    __getattr__, __dir__ = on_demand(
        globals(),
        {
            "errors": (
                "AnswerError",
                "ContentError",
                "QuestionnaireError",
                "ResponseError",
                "SessionError",
                "StorageError",
            ),
            "formats": ("render",),
            "loading": ("load_pack", "parse_pack"),
            "models": ("AnswerOption", "Item", "ItemType", "Questionnaire"),
            "pack": ("Pack",),
            "preview": ("Preview", "compare"),
            "response": ("Answer", "QuestionnaireResponse", "Status"),
            "saved": ("read_response", "write_response"),
            "session": ("Progress", "Session"),
            "sheet": ("Sheet", "make_sheet"),
        },
    )

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
