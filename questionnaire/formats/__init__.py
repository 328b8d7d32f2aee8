"""The formats of a sheet, of the answers and of the blank: a module for each, and one table of all."""

from questionnaire.formats.table import FORMATS, AnswersFormat, Format, Handout, SheetFormat, render

__all__ = ["FORMATS", "AnswersFormat", "Format", "Handout", "SheetFormat", "render"]
