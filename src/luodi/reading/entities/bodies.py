"""Bodies over the whole text: every mention gets the longest name that the text gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from luodi.reading.entities.geography import Geography
from luodi.reading.entities.naming import core_of, is_same_zone, is_short_form
from luodi.reading.mentions.named import BodyMention
from luodi.reading.mentions.places import without_parents
from luodi.reading.mentions.posts import title_after
from luodi.reading.mentions.suffixes import suffix_of, type_of
from luodi.reading.words.pages import Page
from luodi.reference import find_divisions
from luodi.vocabulary import OrganisationType, Span

_PARTY_ORGAN: Final = re.compile(
    r"(?:党工委|党委|党组|区委|市委|省委|县委|工委|管委会|管理委员会|管理办|人大常委会|人大|政协)$"
)
_BESIDE: Final = re.compile(r"、[省市区县州旗]政府")
"""What follows a party committee that acts with its government."""
_COMMITTEES: Final = ("管委会", "管理委员会")
_BECOMES: Final = re.compile(
    r"(?:建成|打造(?:成|为)?|建设成?为?|成为|争创|创建|建设一批|打造一批|定位为|升级为|获评|获批|获|"
    r"评为|批准为|认定为)[^,。;]{0,14}$"
)
_INNER: Final = re.compile(
    r"^[\u4e00-\u9fff]{4,30}?(?:联盟|协会|学会|商会|经济区|高新区|开发区|经开区|产业园区|工业园区|产业园|工业园|科技园|生态园|文创园|"
    r"集中区|示范区|合作区|试验区|保税区|港区|科技城|航天城|物流港|新城|新区(?!域))(?=[\u4e00-\u9fff]{2})"
)
_BARE: Final = re.compile(
    r"(?<![\u4e00-\u9fff])(?:高新区|开发区|经开区|产业园区|工业园区|园区|产业园|工业园|科技园|生态园|文创园|集中区|示范区|合作区|新城|新区)"
    r"|(?<=[,。;、在了由])(?:该园|园区|工业园|产业园|高新区|开发区|经开区)"
)
_RENAMED: Final = re.compile(r"(?:定名为|更名为|改名为)$")
_FORMER: Final = re.compile(
    r"前身(?:为|是|系|即)?[^,。;:、]{0,14}$|(?:^|[(,、\u201c\"])(?:原名?|原称|曾用名)(?:为|是|:)?$|"
    r"(?<![\u4e00-\u9fff])原(?:国有|集体|县办|市属)$|由原$"
)
_LONGEST_PLACE: Final = 5
_SHORTEST_OFFICE: Final = 3
_OWN_PLACE: Final = re.compile(r"^[\u4e00-\u9fff]{2,8}?[省市区县旗镇](?!场|域|块)")
_ZONE_FIRST: Final = re.compile(
    r"^[县市区旗州]?(开发区|高新区|集中区|园区|经开区|保税区|示范区|新区|合作区|试验区|工业区|航空港区|港区|产业园|"
    r"工业园|科技园|科技城)(?=\S)"
)
_ANY_ZONE: Final = "园区"
_LEVEL_FIRST: Final = re.compile(r"^(?:我|全)?([省市区县州旗])(?!场|域|块)")


@dataclass(frozen=True, slots=True)
class Body:
    """One body of the text, under its longest name, with its short names and all its places."""

    name: str
    type: OrganisationType
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]


def bodies_of(page: Page, mentions: Sequence[BodyMention], geography: Geography) -> tuple[Body, ...]:
    """Merge the mentions of each body, in order of first mention."""
    settled = _settled(page, mentions, geography)
    preferred = frozenset(
        m.name for m in settled if _RENAMED.search(page.text(max(0, m.span.start - 4), m.span.start))
    )
    names = sorted(
        {m.name for m in settled} | _nested(page, settled),
        key=lambda name: (name not in preferred, -len(name), name),
    )
    full = _full_names(names)
    groups: dict[str, list[BodyMention]] = {}
    for mention in settled:
        groups.setdefault(full[mention.name], []).append(mention)
    return tuple(_body(page, name, group) for name, group in groups.items())


def _full_names(names: Sequence[str]) -> dict[str, str]:
    """Find for each name the one before it of which it is a short form, if any; else it stands for itself.

    Only names that share the rarest character of the short one are compared, which keeps time linear.
    """
    full: dict[str, str] = {}
    sharing: dict[str, list[str]] = {}
    for name in names:
        rarest = min((sharing.get(character, []) for character in core_of(name)), key=len)
        full[name] = next((full[other] for other in rarest if _is_same(name, other)), name)
        for character in dict.fromkeys(name):
            sharing.setdefault(character, []).append(name)
    return full


def _nested(page: Page, mentions: Sequence[BodyMention]) -> set[str]:
    """Names in full only inside another: 某战略联盟 in 某战略联盟创新中心, if a short form is named too."""
    names = {m.name for m in mentions}
    outer = {found[0] for name in names for found in [_INNER.match(name)] if found and found[0] != name}
    return {
        name
        for name in outer
        if any(is_short_form(short, name) for short in names) or _is_spoken_of(page, name)
    }


def _is_spoken_of(page: Page, name: str) -> bool:
    """Tell whether the text speaks of a zone by a bare word of its sort."""
    if type_of(name) is not OrganisationType.ZONE or find_divisions(without_parents(name)):
        return False
    endings = [name[-size:] for size in (4, 3, 2)] + ["园区"]
    return any(ending in _bare_words(page) for ending in endings)


def _bare_words(page: Page) -> frozenset[str]:
    """The words for zones that stand alone in the text."""
    return frozenset(
        found[0]
        for found in _BARE.finditer(page.body)
        if page.is_boundary(found.start()) and page.is_boundary(found.end())
    )


def _is_same(name: str, longer: str) -> bool:
    return is_short_form(name, longer) or is_same_zone(name, longer)


def _body(page: Page, name: str, group: Sequence[BodyMention]) -> Body:
    written = {page.text(m.span.start, m.span.end): None for m in group} | {m.name: None for m in group}
    named = next((m for m in group if m.name == name), None)
    inside = page.body.find(name)
    spans = [m.span for m in group if m is not named]
    if named is None and inside >= 0:
        spans = [
            Span(inside, inside + len(name)),
            *(s for s in spans if not s.overlaps(Span(inside, inside + len(name)))),
        ]
    elif named is not None:
        spans = [named.span, *spans]
    body_type = type_of(name) if suffix_of(name) else group[0].type
    return Body(name, body_type, tuple(w for w in written if w != name), tuple(spans))


def _settled(page: Page, mentions: Sequence[BodyMention], geography: Geography) -> list[BodyMention]:
    """Give offices their place, and drop what is no body where it stands."""
    settled: list[BodyMention] = []
    zones = [m.name for m in mentions if m.type is OrganisationType.ZONE and not m.local]
    for mention in mentions:
        if mention.type is OrganisationType.ZONE and _is_to_become(page, mention, mentions):
            continue
        if _is_former(page, mention):
            continue
        stripped = _without_organ(page, mention)
        if stripped is None:
            continue
        listed = page.text(mention.span.end, mention.span.end + 1) == "、"
        placed = _placed(page, stripped, settled, (geography, zones)) or (
            stripped if listed and _is_office(stripped) else None
        )
        if placed is not None:
            settled.append(placed)
            if stripped is not mention and mention.name.endswith(_COMMITTEES) and not mention.local:
                settled.append(mention)
    return settled


def _is_office(mention: BodyMention) -> bool:
    """Tell whether an office is named by more than a bare word: 科技局, not 政府."""
    return mention.type is OrganisationType.GOVERNMENT and len(mention.name) >= _SHORTEST_OFFICE


def _is_to_become(page: Page, mention: BodyMention, mentions: Sequence[BodyMention]) -> bool:
    """Tell whether a zone is only what a place is to become: 建成总部经济区, 升级为国家级开发区."""
    before = page.text(page.clause_at(mention.span.start).start, mention.span.start)
    known = sum(1 for other in mentions if other.name == mention.name) > 1
    return bool(_BECOMES.search(before)) and not known


def _is_former(page: Page, mention: BodyMention) -> bool:
    """Tell whether a name is only what a body was called before: 前身是某厂, (原某公司)."""
    before = page.text(page.clause_at(mention.span.start).start, mention.span.start)
    return bool(_FORMER.search(before)) and not title_after(page.body, mention.span.end)


def _without_organ(page: Page, mention: BodyMention) -> BodyMention | None:
    """Reduce a body that stands only in a title to the zone or alliance before it: 某区党工委书记."""
    organ = _PARTY_ORGAN.search(mention.name)
    in_title = (
        title_after(page.body, mention.span.end) not in ("", "负责人", "代表")
        or page.text(mention.span.end, mention.span.end + 1) == "办"
    )
    if organ is None or (mention.type is not OrganisationType.PARTY and not in_title):
        return mention
    if _BESIDE.match(page.body, mention.span.end) and organ.start() > 1:
        return mention
    stem = mention.name[: organ.start()]
    if not suffix_of(stem) or not in_title:
        return None if mention.type is OrganisationType.PARTY or mention.local else mention
    return replace(
        mention, name=stem, type=type_of(stem), span=Span(mention.span.start, mention.span.start + len(stem))
    )


def _placed(
    page: Page, mention: BodyMention, before: Sequence[BodyMention], known: tuple[Geography, Sequence[str]]
) -> BodyMention | None:
    """Give an office its place: 区科委 is 东丽区科委, 集中区管委会 is 龙岭工业集中区管委会."""
    (geography, zones), name = known, mention.name
    zone = _ZONE_FIRST.match(name)
    if zone:
        same = [z for z in zones if z.endswith(zone[1]) and z != zone[1]]
        longer = next(iter(same or (zones if zone[1] == _ANY_ZONE else ())), None)
        return replace(mention, name=longer + name[zone.end() :], local=False) if longer else mention
    level = _LEVEL_FIRST.match(name) if mention.local else None
    if level:
        place = _named_near(page, mention.span.start, level[1], geography) or geography.at_level(level[1])
        rest = name[level.end() :]
        return replace(mention, name=place + rest if place else level[1] + rest, local=False)
    return _of_list(mention, before, geography) if mention.local else mention


def _named_near(page: Page, offset: int, level: str, geography: Geography) -> str | None:
    """The place of a level that the sentence names last before ``offset``."""
    sentence = page.sentence_at(offset)
    for word in reversed(page.words_in(sentence.start, offset)):
        if word.tag == "LOC" and word.span.end < offset:
            name = geography.own_name(word.text)
            if name.endswith(level) and len(name) <= _LONGEST_PLACE and not suffix_of(name):
                return name
    return None


def _of_list(mention: BodyMention, before: Sequence[BodyMention], geography: Geography) -> BodyMention | None:
    """An office with its own place, with that of its list, or without any; a bare word alone is no body."""
    own = _OWN_PLACE.match(without_parents(mention.name))
    if own and geography.knows(own[0]):
        return replace(mention, local=False)
    place = None if mention.name.endswith("街道") else _place_before(mention, before)
    if place:
        return replace(mention, name=place + mention.name, local=False)
    if own:
        return replace(mention, local=False)
    listed = bool(before) and mention.span.start - before[-1].span.end == 1
    office = mention.type is OrganisationType.GOVERNMENT and (listed or len(mention.name) > len("管委会"))
    return mention if office else None


def _place_before(mention: BodyMention, before: Sequence[BodyMention]) -> str | None:
    """Take the place from the office before it in the same list."""
    if not before or mention.span.start - before[-1].span.end > 1:
        return None
    found = re.match(r"^[\u4e00-\u9fff]{2,8}?[省市区县旗州]", without_parents(before[-1].name))
    return found[0] if found else None
