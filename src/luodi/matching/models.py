"""What data taught: how much each criterion counts, and how the parts of a criterion add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Self

from luodi.matching.weights import Weight, weights_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Blend:
    """A criterion that is a weighted sum of parts, brought to 0 and 1 between ``low`` and ``high``."""

    parts: Mapping[str, float]
    low: float
    high: float

    def score(self, values: Mapping[str, float]) -> float:
        """0 to 1; a part that is not given adds nothing."""
        total = sum(self.parts.get(key, 0.0) * value for key, value in values.items())
        return min(max((total - self.low) / (self.high - self.low), 0.0), 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Weights of the criteria, and the blends of those that have parts."""

    weights: Mapping[str, Weight]
    blends: Mapping[str, Blend]

    @classmethod
    def parse(cls, weights: str, blends: str) -> Self:
        """Read the two packaged tables."""
        return cls(weights=weights_in(weights), blends=_blends_in(blends))


@cache
def model() -> Model:
    """The model that the package carries."""
    folder = files("luodi.matching").joinpath("data")
    texts = [folder.joinpath(name).read_text("utf-8") for name in ("weights.tsv", "blends.tsv")]
    return Model.parse(*texts)


def _blends_in(text: str) -> Mapping[str, Blend]:
    found: dict[str, dict[str, float]] = {}
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    for criterion, part, value in rows:
        found.setdefault(criterion, {})[part] = float(value)
    return MappingProxyType(
        {
            key: Blend(low=parts.pop("low"), high=parts.pop("high"), parts=MappingProxyType(parts))
            for key, parts in found.items()
        }
    )
