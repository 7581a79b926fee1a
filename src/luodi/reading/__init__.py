"""Documents to facts: ``read(article)`` finds every fact that a text states, each with its exact quote.

Rules and lexicons over the words of a small tagger; no guess, no network, no
clock: the same text gives the same facts, in time that grows with its length.
"""

from luodi.reading.explaining import Explanation, explain
from luodi.reading.reading import Reading, read

__all__ = ["Explanation", "Reading", "explain", "read"]
