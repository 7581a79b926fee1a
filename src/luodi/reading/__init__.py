"""Documents to facts: ``read(article)`` finds every fact that a text states, each with its exact quote.

Rules and lexicons over the words of a small tagger; no guess, no network, no
clock: the same text gives the same facts, in time that grows with its length.
"""

from luodi.reading.explaining import Explanation, explain
from luodi.reading.learning.learned import LARGEST, Learned, WeightsError, learned_from, packaged
from luodi.reading.lessons import Lessons, lessons_of, taught
from luodi.reading.mentioning import Mention, MentionKind, find_mentions
from luodi.reading.reading import Reading, read
from luodi.reading.teaching import Example

__all__ = [
    "LARGEST",
    "Example",
    "Explanation",
    "Learned",
    "Lessons",
    "Mention",
    "MentionKind",
    "Reading",
    "WeightsError",
    "explain",
    "find_mentions",
    "learned_from",
    "lessons_of",
    "packaged",
    "read",
    "taught",
]
