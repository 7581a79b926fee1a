"""How far apart two places are."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_EARTH_KM: Final = 6371.0


def kilometres(firms: NDArray[np.float64], zones: NDArray[np.float64]) -> NDArray[np.float64]:
    """Great-circle distance of every firm to every zone; points are rows of longitude and latitude."""
    east, north = np.radians(firms).T[:, :, None]
    other_east, other_north = np.radians(zones).T[:, None, :]
    half = np.sin((north - other_north) / 2) ** 2
    half = half + np.cos(north) * np.cos(other_north) * np.sin((east - other_east) / 2) ** 2
    return np.asarray(2 * _EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1))))
