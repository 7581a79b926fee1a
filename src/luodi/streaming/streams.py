"""Read many papers on all cores: results in the order given, memory flat, no bad paper stops the others."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from typing import Final, Self

from luodi.loading import LoadError
from luodi.reading import Learned, Reading, read
from luodi.streaming.papers import Paper
from luodi.vocabulary import Words

AHEAD: Final = 4
"""Papers for each process that are under way or wait, done, for an earlier one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one paper: its reading, or what is wrong with it."""

    paper: Paper
    reading: Reading | None = None
    problem: Words | None = None


def read_stream(
    papers: Iterable[Paper], *, workers: int, learned: Learned | None = None
) -> Iterator[Outcome]:
    """Read papers in ``workers`` processes and yield what came of each, in the order given.

    One worker reads in this process. Papers are taken one by one: never more than
    ``workers * AHEAD`` are taken and not yet yielded. Choices are made by what was ``learned``, else by what
    travels with the reader.
    """
    if workers <= 1:
        yield from (_outcome_of(paper, learned) for paper in papers)
        return
    with _Crew(workers, learned) as crew:
        for paper in papers:
            crew.take(paper)
            if len(crew.waiting) >= workers * AHEAD:
                yield crew.next_outcome()
        while crew.waiting:
            yield crew.next_outcome()


class _Crew:
    """Processes that read, and the papers they were given; a process that dies is replaced."""

    def __init__(self, workers: int, learned: Learned | None) -> None:
        self.waiting: deque[tuple[Paper, Future[Outcome]]] = deque()
        self._workers = workers
        self._learned = learned
        self._pool = _pool_of(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def take(self, paper: Paper) -> None:
        """Give a paper to whoever is free next."""
        self.waiting.append((paper, self._given(paper)))

    def next_outcome(self) -> Outcome:
        """Wait for the paper that was taken first."""
        paper, future = self.waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            outcome = _read_alone(paper, self._learned)
            self._start_again()
            return outcome

    def _given(self, paper: Paper) -> Future[Outcome]:
        try:
            return self._pool.submit(_outcome_of, paper, self._learned)
        except BrokenProcessPool as error:
            broken: Future[Outcome] = Future()
            broken.set_exception(error)
            return broken

    def _start_again(self) -> None:
        """New processes, and to them all papers that the death of one has left undone."""
        self._pool.shutdown()
        self._pool = _pool_of(self._workers)
        self.waiting = deque(
            (paper, self._given(paper) if future.exception() else future) for paper, future in self.waiting
        )


def _pool_of(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_follow_parent)


def _follow_parent() -> None:
    """Leave interrupts to the parent, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _read_alone(paper: Paper, learned: Learned | None) -> Outcome:
    """Read the paper in a process of its own: if that dies too, the paper is at fault."""
    with _pool_of(1) as pool:
        try:
            return pool.submit(_outcome_of, paper, learned).result()
        except BrokenProcessPool:
            return Outcome(paper=paper, problem=_failed(paper, "process ended"))


def _outcome_of(paper: Paper, learned: Learned | None) -> Outcome:
    try:
        return Outcome(paper=paper, reading=read(paper.load(), learned))
    except LoadError as error:
        return Outcome(paper=paper, problem=error.words)
    except Exception as error:  # noqa: BLE001 — whatever it is, it is reported and the others are read
        return Outcome(paper=paper, problem=_failed(paper, type(error).__name__))


def _failed(paper: Paper, what: str) -> Words:
    return Words(
        zh=f"{paper.name}：读取时程序出错（{what}）。请把文件发给维护人员；其余文件照常读取。",
        en=f"{paper.name}: the program failed on it ({what}). Send it to the maintainers; others are read.",
    )
