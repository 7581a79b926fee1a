"""What industries a text speaks of, by the national classification GB/T 4754-2017."""

from luodi.industry.classifying import Classification, classify, profiles
from luodi.industry.lexicon import fold
from luodi.industry.tree import affinity, tree

__all__ = ["Classification", "affinity", "classify", "fold", "profiles", "tree"]
