"""What industries a text speaks of, by the national classification GB/T 4754-2017."""

from luodi.industry.classifying import Classification, classify, profiles, reasons_for
from luodi.industry.lexicon import fold
from luodi.industry.tree import affinity, tree

__all__ = ["Classification", "affinity", "classify", "fold", "profiles", "reasons_for", "tree"]
