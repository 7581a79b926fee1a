"""Zones and divisions under other forms of their names, made from the official tables by rule."""

from collections.abc import Iterator

from luodi.linking import Answer, Context, Index, Known
from luodi.reference import DivisionLevel, divisions, find_divisions, zones
from luodi.vocabulary import OrganisationType


def print_public() -> None:
    """Zones written with and without the place above them, and districts in full and in short."""
    for title, known, asked in (("zones", *_zones()), ("districts", *_districts())):
        index = Index.build(known)
        answers = [(index.link(name, Context(type=kind)), key) for name, key, kind in asked]
        same = [(link, key) for link, key in answers if link.answer is Answer.SAME and link.best]
        right = sum(link.best is not None and link.best.key == key for link, key in same)
        first = sum(link.best is not None and link.best.key == key for link, key in answers)
        whole = len(answers)
        print(
            f"\n{title}: {len(known)} known, {whole} other forms; first is right {first / whole:.3f}, ",
            end="",
        )
        print(f"same {len(same) / whole:.3f}, of which right {right / len(same):.4f}")


Asked = list[tuple[str, str, OrganisationType]]


def _zones() -> tuple[list[Known], Asked]:
    known = [
        Known(key=str(zone.code), name=zone.name, type=OrganisationType.ZONE) for zone in zones().values()
    ]
    asked: Asked = []
    for zone in zones().values():
        asked += [(form, str(zone.code), OrganisationType.ZONE) for form in _forms(zone.name, zone.province)]
    return known, asked


def _forms(name: str, province: str) -> Iterator[str]:
    if not name.startswith(province[:2]):
        yield province + name
    for long, short in (("高新技术产业开发区", "高新区"), ("经济技术开发区", "经开区")):
        if long in name:
            yield name.replace(long, short)


def _districts() -> tuple[list[Known], Asked]:
    counties = [one for one in divisions().values() if one.level is DivisionLevel.COUNTY]
    known = [
        Known(key=str(one.code), name=one.full_name) for one in counties if find_divisions(one.full_name)
    ]
    kind = OrganisationType.GOVERNMENT
    return known, [(one.name, str(one.code), kind) for one in counties if find_divisions(one.name)]
