"""Many papers to many readings: ``read_stream(papers, workers=2)``, in order, on all cores, memory flat."""

from luodi.streaming.papers import Paper, files_in, papers_in
from luodi.streaming.streams import AHEAD, Outcome, read_stream

__all__ = ["AHEAD", "Outcome", "Paper", "files_in", "papers_in", "read_stream"]
