"""How a sheet, the answers and the blank form are written: one module a format, and one table of them."""

from questionnaire.formats.table import FORMATS, AnswersFormat, Format, Handout, SheetFormat, render

__all__ = ["FORMATS", "AnswersFormat", "Format", "Handout", "SheetFormat", "render"]
