"""区情: what the documents and the catalogue say of the place and of each zone in it."""

from collections.abc import Iterator
from typing import Final

from luodi.dossiers import PlaceDossier, StatedFocus
from luodi.reference import Zone, zones_in
from luodi.vocabulary import FocusRole, PartialDate, plain
from luodi.writing.citing import Part, line, listed
from luodi.writing.desk import Desk
from luodi.writing.manuscript import Block, Cite, Heading, Paragraph
from luodi.writing.phrases import said

_ROLES: Final = {
    FocusRole.LEADING: "主导产业为",
    FocusRole.EMERGING: "新兴产业为",
    FocusRole.TARGET: "拟重点发展",
    None: "涉及产业有",
}
_CATALOGUE: Final = "中国开发区审核公告目录（2018年版）"
_CATALOGUE_DAY: Final = PartialDate(2018, 2, 26)


def place(desk: Desk) -> Iterator[Block]:
    """One part for each place that documents describe, then the zones of the catalogue."""
    yield Heading(1, "区情")
    for dossier in desk.places:
        paragraphs = [part for part in (_figures(desk, dossier), _honours(desk, dossier)) if part]
        paragraphs += _focuses(desk, dossier)
        if not paragraphs:
            continue
        yield Heading(2, dossier.name)
        yield from (Paragraph(line(*parts)) for parts in paragraphs)
    yield from _catalogue(desk)


def _figures(desk: Desk, dossier: PlaceDossier) -> list[Part]:
    if not dossier.indicators:
        return []
    items = [(said(item), desk.cite(*item.evidence)) for item in dossier.indicators]
    return [f"{dossier.name}", *listed(items, "，"), "。"]


def _honours(desk: Desk, dossier: PlaceDossier) -> list[Part]:
    if not dossier.honours:
        return []
    items = [(item.honour, desk.cite(*item.evidence)) for item in dossier.honours]
    return ["所获定位和称号有：", *listed(items), "。"]


def _focuses(desk: Desk, dossier: PlaceDossier) -> list[list[Part]]:
    found: list[list[Part]] = []
    for role, words in _ROLES.items():
        items = [(item.industry, desk.cite(*item.evidence)) for item in _in_role(dossier, role)]
        if items:
            found.append([words, *listed(items), "。"])
    return found


def _in_role(dossier: PlaceDossier, role: FocusRole | None) -> list[StatedFocus]:
    return [item for item in dossier.focuses if item.role is role]


def _catalogue(desk: Desk) -> Iterator[Block]:
    found = zones_in(desk.brief.place.code)
    if not found:
        return
    yield Heading(2, "国家目录内的开发区")
    for zone in found:
        yield Paragraph(line(zone.name, _zone_words(zone), _cite_zone(desk, zone), "。"))


def _zone_words(zone: Zone) -> str:
    area = f"，核准面积{plain(zone.area_ha)}公顷" if zone.area_ha else "，核准面积目录未载"
    focus = f"，主导产业为{'、'.join(zone.industries)}" if zone.industries else ""
    return f"{area}{focus}"


def _cite_zone(desk: Desk, zone: Zone) -> Cite:
    words = f"{zone.name}（代码{zone.key}）{_zone_words(zone)}"
    return desk.citations.register(_CATALOGUE, words, _CATALOGUE_DAY)
