"""How fast names are linked: a million against 72,753 known firms on two cores, beside RapidFuzz on a sample.

The names asked for are drawn from public full and short forms; without those data this says so and ends.
"""

import os
import statistics
import sys
import time
import zlib
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module, util
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from luodi.linking import Index, Known

_NAMES: Final = 1_000_000
_SAMPLE: Final = 40
_REPEATS: Final = 3
_CORES: Final = 2
_SECONDS: Final = 60
"""What a million names may take of each core; the clock also counts what else the machine does."""
_built: dict[str, Index] = {}


def main() -> int:
    """Print medians; return 1 if a million names take too long."""
    folder = Path(os.environ.get("LUODI_DATA", Path(__file__).parents[2] / "shared" / "data")) / "names"
    if not folder.exists():
        print(f"skipped: no names at {folder}; set LUODI_DATA to the folder that holds names/")
        return 0
    full = [name for name in _lines(folder / "full_names.txt") if name]
    pool = full + [name for name in _lines(folder / "short_forms_28w.txt")[3:] if name]
    asked = [pool[zlib.crc32(str(number).encode()) % len(pool)] for number in range(_NAMES)]
    start = time.perf_counter()
    _built["index"] = Index.build([Known(key=name, name=name) for name in full])
    print(f"{'build the index over ' + str(len(full)) + ' names':52}{time.perf_counter() - start:8.2f} s")
    runs = [_timed(asked) for _ in range(_REPEATS)]
    seconds, busy = (statistics.median(values) for values in zip(*runs, strict=True))
    print(f"{f'link {_NAMES} names on {_CORES} cores, median of {_REPEATS}':52}{seconds:8.2f} s")
    print(f"{'  of which each core was busy with it':52}{busy:8.2f} s")
    one = statistics.median(_timed_one(name) for name in asked[:200])
    print(f"{'link one name, with reasons, median of 200':52}{one * 1000:8.2f} ms")
    _print_peer(full, asked[:_SAMPLE], busy / _NAMES * _CORES)
    return 1 if busy > _SECONDS else 0


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").splitlines()


def _timed(asked: list[str]) -> tuple[float, float]:
    """Seconds by the clock and of one core; each process takes every second name and shares the index."""
    start = time.perf_counter()
    with ProcessPoolExecutor(_CORES, mp_context=get_context("fork")) as executor:
        busy = list(executor.map(_link_all, [asked[part::_CORES] for part in range(_CORES)]))
    return time.perf_counter() - start, max(busy)


def _link_all(names: list[str]) -> float:
    """Seconds of processor time that one process needs."""
    start = time.process_time()
    _built["index"].link_all(names)
    return time.process_time() - start


def _timed_one(name: str) -> float:
    start = time.perf_counter()
    _built["index"].link(name)
    return time.perf_counter() - start


def _print_peer(full: list[str], asked: list[str], own: float) -> None:
    """RapidFuzz on one core, for each name; the ratio is of time on one core."""
    if util.find_spec("rapidfuzz") is None:
        print("rapidfuzz is not installed: no comparison (make bench installs it)")
        return
    fuzz, process = import_module("rapidfuzz.fuzz"), import_module("rapidfuzz.process")
    for scorer in ("ratio", "WRatio"):
        start = time.perf_counter()
        for name in asked:
            process.extractOne(name, full, scorer=getattr(fuzz, scorer))
        each = (time.perf_counter() - start) / len(asked)
        title = f"rapidfuzz {scorer}, one name of {len(asked)}, one core"
        print(f"{title:52}{each * 1000:8.2f} ms  {each / own:6.0f} ×")


if __name__ == "__main__":
    sys.exit(main())
