"""Values that pages and the apps above share."""

from luodi_web.documents.values.filed import Filed
from luodi_web.documents.values.labels import CHOICE_LABELS, FIELD_LABELS, KIND_LABELS

__all__ = ["CHOICE_LABELS", "FIELD_LABELS", "KIND_LABELS", "Filed"]
