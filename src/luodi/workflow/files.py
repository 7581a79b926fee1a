"""Read files and what hangs on e-mails among them; what cannot be read is reported all at once."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from luodi.loading import LoadError
from luodi.reading import Reading, read
from luodi.streaming import papers_in
from luodi.vocabulary import Evidence, Source, Words

Progress = Callable[[float, Words], None]
"""Told the share that is done, and what is being done."""


class UnreadableFilesError(Exception):
    """Some files cannot be read; ``problems`` has one entry a file: what, where, what to do."""

    def __init__(self, problems: tuple[Words, ...]) -> None:
        super().__init__("; ".join(words.en for words in problems))
        self.problems = problems


def say_nothing(_share: float, _words: Words) -> None:
    """Take progress and tell nobody."""


def read_files(paths: Sequence[Path], *, progress: Progress = say_nothing) -> tuple[Reading, ...]:
    """Read every file, in the order given, an e-mail followed by its attachments.

    Raises:
        UnreadableFilesError: at least one file cannot be read; all of them are named.
    """
    readings, problems = [], []
    papers = list(papers_in([(path, path.name) for path in paths]))
    for number, paper in enumerate(papers):
        progress(number / len(papers), Words(zh=f"读取 {paper.name}", en=f"Reading {paper.name}"))
        try:
            readings.append(read(paper.load()))
        except LoadError as error:
            problems.append(error.words)
    if problems:
        raise UnreadableFilesError(tuple(problems))
    progress(1.0, Words(zh="文件已读完", en="All files are read"))
    return tuple(readings)


def evidence_of(readings: Sequence[Reading]) -> tuple[Evidence, ...]:
    """Everything that the documents state, each document cited under a key of its own."""
    found: list[Evidence] = []
    names: Counter[str] = Counter()
    for reading in readings:
        name = reading.article.name
        names[name] += 1
        key = name if names[name] == 1 else f"{name} ({names[name]})"
        found += reading.evidence(Source(key=key, title=reading.title, published=reading.published))
    return tuple(found)
