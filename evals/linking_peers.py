"""Other ways to find the full name for an alias, for comparison."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from importlib import import_module, util

from luodi.linking import split_name

Peer = Callable[[str], int]
"""The row of the name that is found, -1 for none."""


def peers(names: Sequence[str]) -> dict[str, Peer]:
    """Every peer that is there, by its name; RapidFuzz is one of the parts that `make bench` installs."""
    found: dict[str, Peer] = {"core equal after taking place and form away": _equal_core(names)}
    if util.find_spec("rapidfuzz") is None:
        print("    (rapidfuzz is not installed: no comparison with it)")
        return found
    fuzz, process = import_module("rapidfuzz.fuzz"), import_module("rapidfuzz.process")
    for scorer in ("ratio", "token_set_ratio", "partial_ratio", "WRatio"):
        found[f"rapidfuzz {scorer}"] = _fuzzy(names, process.extractOne, getattr(fuzz, scorer))
    return found


def _equal_core(names: Sequence[str]) -> Peer:
    rows: dict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        rows[split_name(name).core].append(row)

    def peer(name: str) -> int:
        return next(iter(rows.get(split_name(name).core, ())), -1)

    return peer


def _fuzzy(
    names: Sequence[str],
    extract: Callable[..., tuple[str, float, int] | None],
    scorer: Callable[..., float],
) -> Peer:
    def peer(name: str) -> int:
        found = extract(name, names, scorer=scorer)
        return found[2] if found else -1

    return peer
