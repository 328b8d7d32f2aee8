"""The questions and the answers in FHIR R4, for a clinic's system. Pure; no date and nobody is made up.

    export_questionnaire    what may be asked, as a Questionnaire
    write_response          one person's answers, as a QuestionnaireResponse: answers only, and no sheet
    write_bundle            the same with the sheet beside it, as a document
    read_response           a QuestionnaireResponse that another program made of our Questionnaire

**Why plain dictionaries, and not fhir.resources.** Three resources of a dozen elements each are written
here, and one is read. Version 8.3.0 of the library adds 0.2 s to every start; of 30 planted faults it
notices 7 (no code lists, no invariants); it takes "true" for true; it knows R4B and R5, and no R4. The
tests have stronger judges instead, which nobody needs to install to use this: HL7's own R4 JSON schema, the
validator of @medplum/core, LHC-Forms as a client, and checks for what none of them notices.
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
