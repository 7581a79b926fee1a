"""What is to be settled: who wants whom, how many fit, and who moves together."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from luodi.vocabulary import Words

Tiers = tuple[tuple[str, ...], ...]
Couple = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Seeker:
    """A firm with the zones it accepts, best tier first; names in one tier are equally good."""

    name: str
    tiers: Tiers


@dataclass(frozen=True, slots=True)
class Seat:
    """A zone with the firms it accepts, best tier first, and how many it can and must take."""

    name: str
    tiers: Tiers
    capacity: int = 1
    minimum: int = 0


@dataclass(frozen=True, slots=True)
class SettlementProblem:
    """Both sides, and the couples of firms that want one site or none."""

    firms: tuple[Seeker, ...]
    zones: tuple[Seat, ...]
    couples: tuple[Couple, ...] = ()


@dataclass(frozen=True, slots=True)
class SettlementParameters:
    """How much work the solver may do; the same work gives the same answer on every machine."""

    work: float = 10.0


class SettlementError(ValueError):
    """The problem contradicts itself; ``words`` says everything that is wrong with it."""

    def __init__(self, words: tuple[Words, ...]) -> None:
        """Keep every problem."""
        super().__init__("; ".join(one.en for one in words))
        self.words = words


def check(problem: SettlementProblem) -> None:
    """Refuse a problem that contradicts itself.

    Raises:
        SettlementError: with every problem found, in one order whatever the order of input.
    """
    found = sorted({*_names(problem), *_numbers(problem), *_couples(problem)}, key=lambda one: one.en)
    if found:
        raise SettlementError(tuple(found))


def ranks(side: Seeker | Seat) -> dict[str, int]:
    """Return the tier of every accepted name, 0 the best."""
    return {name: tier for tier, names in enumerate(side.tiers) for name in names}


def _names(problem: SettlementProblem) -> Iterator[Words]:
    firms = [firm.name for firm in problem.firms]
    zones = [zone.name for zone in problem.zones]
    yield from (_twice(name) for name in [*_repeated(firms), *_repeated(zones)])
    for sides, known in ((problem.firms, set(zones)), (problem.zones, set(firms))):
        for side in sides:
            listed = [name for tier in side.tiers for name in tier]
            yield from (_twice(name, side.name) for name in _repeated(listed))
            yield from (_unknown(name, side.name) for name in set(listed) - known)


def _numbers(problem: SettlementProblem) -> Iterator[Words]:
    for zone in problem.zones:
        if zone.capacity < 0 or zone.minimum < 0:
            yield Words(zh=f"“{zone.name}”的名额为负数", en=f"“{zone.name}” has a negative number of places")
        if zone.minimum > zone.capacity:
            yield Words(
                zh=f"“{zone.name}”的最低数{zone.minimum}大于容量{zone.capacity}",
                en=f"“{zone.name}” must take {zone.minimum} but has room for {zone.capacity}",
            )
    wanted = sum(zone.minimum for zone in problem.zones)
    if wanted > len(problem.firms):
        yield Words(
            zh=f"最低数合计{wanted}，企业只有{len(problem.firms)}家",
            en=f"The minimums add up to {wanted}, and there are {len(problem.firms)} firms",
        )


def _couples(problem: SettlementProblem) -> Iterator[Words]:
    accepted = {firm.name: set(ranks(firm)) for firm in problem.firms}
    hosts = {zone.name: set(ranks(zone)) for zone in problem.zones}
    yield from (_twice(name) for name in _repeated(name for couple in problem.couples for name in couple))
    for couple in problem.couples:
        one, other = sorted(couple)
        missing = {one, other} - accepted.keys()
        yield from (_unknown(name, f"{one}+{other}") for name in missing)
        shared = accepted.get(one, set()) & accepted.get(other, set())
        if not missing and not any({one, other} <= hosts.get(zone, set()) for zone in shared):
            yield Words(
                zh=f"“{one}”和“{other}”没有双方都能去的园区",
                en=f"No zone suits both “{one}” and “{other}”",
            )


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _twice(name: str, where: str = "") -> Words:
    place = Words(zh=f"（{where}）", en=f" ({where})") if where else Words(zh="", en="")
    return Words(zh=f"“{name}”重复出现{place.zh}", en=f"“{name}” is named twice{place.en}")


def _unknown(name: str, where: str) -> Words:
    return Words(zh=f"“{where}”提到未知的“{name}”", en=f"“{where}” names “{name}”, which nobody knows")
