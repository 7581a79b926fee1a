"""Where the parts of a large ranking are done: in this process, in several here, or on a Ray cluster.

Parts are given out in order and come back in order, so that the answer is the
same byte for byte wherever and by however many they are done.
"""

import gc
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import connection, get_context, parent_process
from os import _exit
from typing import Final, TypeVar

from luodi.cli.partitions import Task, answer
from luodi.matching import Company
from luodi.vocabulary import Words

AHEAD: Final = 3
"""Parts for each process that are under way, or wait for an earlier one."""

_Given = TypeVar("_Given")


class Engine(StrEnum):
    """Where the parts are done."""

    LOCAL = "local"
    RAY = "ray"


class EngineError(Exception):
    """The engine cannot run or broke down; ``words`` says why, and what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def answers(
    engine: Engine, task: Task, parts: Iterable[Sequence[Company]], *, workers: int | None
) -> Iterator[bytes]:
    """Yield the answer to each part, in order.

    Raises:
        EngineError: Ray is not installed or not reached, or a process here ended before its time.
    """
    if engine is Engine.RAY:
        if find_spec("ray") is None:
            raise EngineError(_NO_RAY)
        yield from import_module("luodi.cli.on_ray").answers(task, parts, workers=workers)
    elif workers in {None, 1}:
        yield from (answer(task, part) for part in parts)
    else:
        yield from _in_processes(task, parts, workers or 1)


def in_order(
    parts: Iterable[Sequence[Company]],
    *,
    limit: int,
    give: Callable[[Sequence[Company]], _Given],
    wait: Callable[[_Given], bytes],
) -> Iterator[bytes]:
    """Give out at most ``limit`` parts at a time, and yield what each comes to in their order."""
    waiting: deque[_Given] = deque()
    for part in parts:
        waiting.append(give(part))
        if len(waiting) >= limit:
            yield wait(waiting.popleft())
    while waiting:
        yield wait(waiting.popleft())


def spare_the_collector() -> None:
    """For a process that only ranks: no cycles arise, and the search for them takes a third of the time."""
    gc.disable()


def _in_processes(task: Task, parts: Iterable[Sequence[Company]], workers: int) -> Iterator[bytes]:
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start)
    try:
        yield from in_order(
            parts, limit=workers * AHEAD, give=lambda part: pool.submit(answer, task, part), wait=_result
        )
    except BrokenProcessPool as error:
        raise EngineError(_ENDED) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _result(future: Future[bytes]) -> bytes:
    return future.result()


def _start() -> None:
    """Leave interrupts to the parent, and end with it however it ends."""
    spare_the_collector()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        _exit(1)


_NO_RAY: Final = Words(
    zh="没有安装 Ray：请先运行 pip install -r requirements/ray.txt，或改用 --engine local",
    en="Ray is not installed; run pip install -r requirements/ray.txt first, or use --engine local",
)
_ENDED: Final = Words(
    zh="有一个进程意外结束（多半是内存不足）：请减少 --workers 后重新运行",
    en="A process ended before its time, most likely for want of memory; run again with fewer --workers",
)
