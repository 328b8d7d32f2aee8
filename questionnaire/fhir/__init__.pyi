from questionnaire.fhir.bundle import Document as Document
from questionnaire.fhir.bundle import write_bundle as write_bundle
from questionnaire.fhir.definition import export_questionnaire as export_questionnaire
from questionnaire.fhir.reading import read_response as read_response
from questionnaire.fhir.recognition import is_fhir as is_fhir
from questionnaire.fhir.writing import write_response as write_response

__all__ = ["Document", "export_questionnaire", "is_fhir", "read_response", "write_bundle", "write_response"]
