"""Questions to reflect on before a visit, and the sheet that comes of them.

pack = load_pack()
session = Session.start(pack)
sheet = make_sheet(pack, session.response)
print(render(sheet, "markdown"))
"""

_MODULES = {
    "Answer": "answers.response",
    "AnswerError": "errors",
    "AnswerOption": "pack.questions",
    "ContentError": "errors",
    "Item": "pack.questions",
    "ItemType": "kinds.all_kinds",
    "Pack": "pack.pack",
    "Preview": "session.preview",
    "Progress": "answers.standing",
    "Questionnaire": "pack.questions",
    "QuestionnaireError": "errors",
    "QuestionnaireResponse": "answers.response",
    "ResponseError": "errors",
    "Session": "session.session",
    "SessionError": "errors",
    "Sheet": "sheet.sheet",
    "Status": "answers.response",
    "StorageError": "errors",
    "compare": "session.preview",
    "load_pack": "pack.loading",
    "make_sheet": "sheet.making",
    "parse_pack": "pack.loading",
    "read_response": "saved.response_json",
    "render": "formats",
    "write_response": "saved.response_json",
}
"""Exported name -> the module that defines it, imported at first use. The stub beside this says the same."""

__all__ = list(_MODULES)


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    globals()[name] = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    return globals()[name]


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
