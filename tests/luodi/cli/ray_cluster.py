"""Rank on a cluster of two machines, lose one in the middle, and compare with one process. Run as a program."""

import logging
import sys
import time
from typing import Any

import ray
from ray.cluster_utils import Cluster

from luodi.cli import on_ray
from luodi.cli.partitions import Task, answer
from luodi.matching import Company

_PARTS = 12
_FIRMS = 1500
_MACHINE: dict[str, Any] = {"num_cpus": 1, "object_store_memory": 80_000_000}
NO_CLUSTER = 3
"""The code where Ray gave up waiting for its own processes, as it does on a machine that is very busy."""


def main() -> int:
    """Return 0 if the answers are the same byte for byte though a machine was lost while it worked."""
    task = Task.of(province=None, top=5, language="zh", residents={})
    parts = [
        [Company(name=f"西安示例{part}厂", text=f"特种机器人{n}") for n in range(_FIRMS)]
        for part in range(_PARTS)
    ]
    here = [answer(task, part) for part in parts]
    try:
        cluster = Cluster(initialize_head=True, head_node_args=_MACHINE)
        second = cluster.add_node(wait=True, **_MACHINE)
    except Exception as error:  # noqa: BLE001 — Ray raises no narrower one where it gives up waiting
        sys.stdout.write(f"{error}\n")
        return NO_CLUSTER
    ray.init(address=cluster.address, logging_level=logging.ERROR, log_to_driver=False)
    there = []
    for found in on_ray.answers(task, parts, workers=2):
        there.append(found)
        if len(there) == 1:
            _wait_until_both_work()
            cluster.remove_node(second, allow_graceful=False)
    sys.stdout.write(f"{len(there)} answers, same: {there == here}\n")
    ray.shutdown()
    cluster.shutdown()
    return 0 if there == here else 1


def _wait_until_both_work() -> None:
    """Both machines have one processor: where none is free, each has a part in hand."""
    end = time.monotonic() + 60
    while ray.available_resources().get("CPU", 0) > 0 and time.monotonic() < end:
        time.sleep(0.05)
    if ray.available_resources().get("CPU", 0) > 0:
        raise RuntimeError("the second machine never had a part in hand")


if __name__ == "__main__":
    sys.exit(main())
