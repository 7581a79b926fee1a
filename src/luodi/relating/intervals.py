"""How sure a counted share is."""

from typing import Final

from scipy.stats import beta

_ENDS: Final = (0.025, 0.975)


def share_interval(count: int, known: int) -> tuple[float, float]:
    """The 95 % Jeffreys interval of ``count`` out of ``known``, from 0 where none counts, to 1 where all do.

    Brown, Cai and DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001).
    """
    low, high = (float(beta.ppf(end, count + 0.5, known - count + 0.5)) for end in _ENDS)
    return low if count else 0.0, high if count < known else 1.0
