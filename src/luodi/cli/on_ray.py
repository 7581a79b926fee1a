"""The parts of a large ranking on a Ray cluster: the only module that imports Ray."""

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import ray

from luodi.cli.engines import AHEAD, EngineError, in_order, spare_the_collector
from luodi.cli.partitions import Task, answer
from luodi.matching import Company
from luodi.vocabulary import Words


def answers(task: Task, parts: Iterable[Sequence[Company]], *, workers: int | None) -> Iterator[bytes]:
    """Yield the answer to each part, in order; a part whose worker or machine is lost is done again.

    The cluster is the one that is already joined, else the one that RAY_ADDRESS names, else this machine
    with ``workers`` processes.

    Raises:
        EngineError: No cluster is reached, or a part cannot be done on it.
    """
    try:
        _join(workers)
        slots = workers or _processors()
        shared = ray.put(task)
        yield from in_order(
            parts, limit=slots * AHEAD, give=lambda part: _answer.remote(shared, part), wait=_result
        )
    except (ray.exceptions.RayError, ConnectionError) as error:
        raise EngineError(_broken(error)) from error


def _join(workers: int | None) -> None:
    if not ray.is_initialized():
        here = None if os.environ.get("RAY_ADDRESS") else workers
        ray.init(num_cpus=here, logging_level=logging.WARNING, log_to_driver=False)


def _processors() -> int:
    machines: list[dict[str, Any]] = ray.nodes()
    return max(1, int(sum(one["Resources"].get("CPU", 0) for one in machines if one["Alive"])))


def _answered(task: Task, firms: Sequence[Company]) -> bytes:
    spare_the_collector()
    return answer(task, firms)


_answer: Any = ray.remote(num_cpus=1, max_retries=-1)(_answered)


def _result(reference: Any) -> bytes:
    found: bytes = ray.get(reference)
    return found


def _broken(error: Exception) -> Words:
    return Words(
        zh=f"Ray 集群出错：请检查 RAY_ADDRESS 和集群状态（ray status）。{error}",
        en=f"The Ray cluster failed; check RAY_ADDRESS and the cluster (ray status). {error}",
    )
