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

from rules.exports import on_demand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from questionnaire.fhir.bundle import Document, write_bundle
    from questionnaire.fhir.definition import export_questionnaire
    from questionnaire.fhir.reading import read_response
    from questionnaire.fhir.recognition import is_fhir
    from questionnaire.fhir.writing import write_response
else:
    __getattr__, __dir__ = on_demand(
        globals(),
        {
            "bundle": ("Document", "write_bundle"),
            "definition": ("export_questionnaire",),
            "reading": ("read_response",),
            "recognition": ("is_fhir",),
            "writing": ("write_response",),
        },
    )

__all__ = [
    "Document",
    "export_questionnaire",
    "is_fhir",
    "read_response",
    "write_bundle",
    "write_response",
]
