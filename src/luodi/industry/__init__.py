"""What industries a text speaks of, by the national classification GB/T 4754-2017."""

from luodi.industry.calibrating import Weights, probabilities
from luodi.industry.classifying import Classification, classify, evidence_for, profiles, reasons_for
from luodi.industry.lexicon import fold
from luodi.industry.tree import affinity, tree

__all__ = [
    "Classification",
    "Weights",
    "affinity",
    "classify",
    "evidence_for",
    "fold",
    "probabilities",
    "profiles",
    "reasons_for",
    "tree",
]
