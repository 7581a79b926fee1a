"""Values that pages and the apps above share."""

from luodi_web.documents.values.filed import Filed
from luodi_web.documents.values.highlights import Block, Mark, Paragraphs, Segment, blocks_of, paragraphs_of
from luodi_web.documents.values.labels import CHOICE_LABELS, FIELD_LABELS, KIND_LABELS, field_label
from luodi_web.documents.values.lines import line_of

__all__ = [
    "CHOICE_LABELS",
    "FIELD_LABELS",
    "KIND_LABELS",
    "Block",
    "Filed",
    "Mark",
    "Paragraphs",
    "Segment",
    "blocks_of",
    "field_label",
    "line_of",
    "paragraphs_of",
]
