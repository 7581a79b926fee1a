"""Labelled documents: texts with all that they state, read, written, checked and scored against."""

from luodi.corpus.documents import CorpusError, LabelledDocument
from luodi.corpus.folders import Labelled, labelled_in
from luodi.corpus.parsing import parse
from luodi.corpus.scoring import KINDS, Record, Score, differences, score_of
from luodi.corpus.writing import write

__all__ = [
    "KINDS",
    "CorpusError",
    "Labelled",
    "LabelledDocument",
    "Record",
    "Score",
    "differences",
    "labelled_in",
    "parse",
    "score_of",
    "write",
]
