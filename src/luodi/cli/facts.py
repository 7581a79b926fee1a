"""A file of facts: one JSON object a line, written paper by paper, and taken up again after a kill.

A line is ``{"source": …, "facts": […]}``, with ``"recognised": [[start, end], …]``
where text was recognised from scans; a paper that could not be read has no facts
and ``"error": {"zh": …, "en": …}``.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from luodi.cli.outputs import OutputError, cannot_write
from luodi.streaming import Outcome, Paper
from luodi.vocabulary import Words, record_from_fact


def line_of(outcome: Outcome) -> str:
    """What came of one paper, as a line without its end."""
    facts = [record_from_fact(fact) for fact in outcome.reading.facts] if outcome.reading else []
    record: dict[str, Any] = {"source": outcome.paper.name, "facts": facts}
    if outcome.reading and outcome.reading.article.recognised:
        record["recognised"] = [[span.start, span.end] for span in outcome.reading.article.recognised]
    if outcome.problem:
        record["error"] = {"zh": outcome.problem.zh, "en": outcome.problem.en}
    return json.dumps(record, ensure_ascii=False)


def _start_of(paper: Paper) -> bytes:
    """How the line of a paper begins."""
    return f'{{"source": {json.dumps(paper.name, ensure_ascii=False)}, "facts": ['.encode()


class FactsFile:
    """The file that facts go to. What it holds already is finished and is not read again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.problems: list[Words] = []
        """What was wrong with papers that an earlier run has finished."""
        self.finished = 0
        """Files that an earlier run has finished."""

    def unfinished(self, papers: Iterable[Paper]) -> Iterator[Paper]:
        """Yield the papers that have no line yet; a line that was left half written is cut off.

        Raises:
            OutputError: the file holds something else than the facts of these papers.
        """
        remaining = iter(papers)
        if self._path.exists():
            remaining = self._after_finished(remaining)
        yield from remaining

    def write(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Write each outcome as it comes, whole lines only, and pass it on.

        Raises:
            OutputError: the file cannot be written.
        """
        try:
            with self._path.open("ab") as file:
                for outcome in outcomes:
                    file.write(f"{line_of(outcome)}\n".encode())
                    file.flush()
                    yield outcome
        except OSError as error:
            raise cannot_write(error) from error

    def _after_finished(self, papers: Iterator[Paper]) -> Iterator[Paper]:
        whole = 0
        with self._path.open("r+b") as file:
            for number, line in enumerate(file, 1):
                paper = next(papers, None)
                is_half = not line.endswith(b"\n")
                if paper is None or not line.startswith(_start_of(paper)[: len(line) if is_half else None]):
                    raise OutputError(self._foreign(number, paper))
                if is_half:
                    file.truncate(whole)
                    return chain([paper], papers)
                whole += len(line)
                self._note(paper, line)
        return papers

    def _note(self, paper: Paper, line: bytes) -> None:
        self.finished += paper.attachment is None
        error = json.loads(line).get("error")
        if error:
            self.problems.append(Words(zh=error["zh"], en=error["en"]))

    def _foreign(self, number: int, paper: Paper | None) -> Words:
        wanted = paper.name if paper else "—"
        return Words(
            zh=f"{self._path} 第 {number} 行不是 {wanted} 的结果：这份文件属于另一批材料。请换个文件名",
            en=f"{self._path}, line {number}, is not of {wanted}: the file is of other papers. "
            "Choose another name",
        )
