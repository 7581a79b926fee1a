"""The plan as an office document in the layout of GB/T 9704-2012."""

from luodi.writing.office.document import to_docx

__all__ = ["to_docx"]
