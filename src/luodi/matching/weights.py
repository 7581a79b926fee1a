"""How much each criterion counts: a packaged table with its source, learned where data teach it."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def weights() -> Mapping[str, float]:
    """The weight of each criterion by its key; all are positive."""
    lines = files("luodi.matching").joinpath("data/weights.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return MappingProxyType({row[0]: float(row[1]) for row in rows})
