"""The questions and the answers in FHIR R4, for a clinic's system. No dates or people are made up.

    export_questionnaire    the questions, as a Questionnaire
    write_response          one person's answers, as a QuestionnaireResponse, without the sheet
    write_bundle            the same with the sheet beside it, as a document
    read_response           a QuestionnaireResponse that another program made from our Questionnaire

**Why plain dictionaries, and not fhir.resources.** Three resources of a dozen elements each are written
here, and one is read. Version 8.3.0 of the library adds 0.2 s to every start; it finds 7 of 30 planted faults
(it has no code lists and no invariants); it accepts "true" for true; it supports R4B and R5, but not R4. The
tests use stronger validators instead, which users need not install: HL7's R4 JSON schema, the validator of
@medplum/core, LHC-Forms as a client, and checks of our own for what these miss.
"""

_MODULES = {
    "Document": "bundle",
    "export_questionnaire": "definition",
    "is_fhir": "recognition",
    "read_response": "reading",
    "write_bundle": "bundle",
    "write_response": "writing",
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
