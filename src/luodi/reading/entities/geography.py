"""Which places a text speaks of, and which one 全市, 我区 or 区科委 means in it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.named import BodyMention
from luodi.reading.mentions.places import PROVINCES, PlaceMention, without_parents
from luodi.reference import find_divisions

_LEVELS: Final = "省市区县旗镇州"
_PLAIN_LEVELS: Final = "省市区县旗镇"
_FIRST: Final = 3
"""The place that a text names first is the one of which it is news."""
_PROVINCE: Final = re.compile(rf"(?:{'|'.join(PROVINCES)})(?:省|市|(?:壮族|回族|维吾尔)?自治区)")
_OF_PEOPLE: Final = re.compile(
    r"[\u4e00-\u9fff]{2,16}?(?:自治[州县旗]|[左右前后中]旗|[联合]合旗|盟(?=[^军友]))"
)
_LEVEL_IN_BODY: Final = re.compile(r"^[\u4e00-\u9fff]{2,8}?[省市区县旗](?=[\u4e00-\u9fff])")


@dataclass(frozen=True, slots=True)
class Geography:
    """The places of one text: their own names, most often named first at each level."""

    names: frozenset[str]
    by_level: dict[str, str]
    peoples: dict[str, str]
    """For a name without its level the division of a people: 德宏傣族景颇族自治州 for 德宏."""

    def own_name(self, place: str) -> str:
        """Return a place's own name in the longest form that the text gives: 东丽 is 东丽区 if that is named.

        The place itself is returned if the text gives no longer form.
        """
        own = without_parents(place)
        if own in self.names and own[-1] in _PLAIN_LEVELS:
            return own
        return next(
            (own + level for level in _LEVELS if own + level in self.names), self.peoples.get(own, own)
        )

    def knows(self, place: str) -> bool:
        """Tell whether the text names the place, or an official list does."""
        return place in self.names or bool(find_divisions(place))

    def at_level(self, level: str) -> str | None:
        """Return the place that 全市, 我区 … means; none if the text names no place of that level."""
        return self.by_level.get(level)


def geography_of(
    places: Sequence[PlaceMention], bodies: Sequence[BodyMention], offices: Sequence[str] = (), text: str = ""
) -> Geography:
    """Collect the places of a text, those inside the names of offices and before titles too.

    A place that is only named without its level (阜城) takes the one that ``text`` writes anywhere, even in a
    byline or a longer word (阜城县委书记), if it is an official division.
    """
    counts = _counts_of(places, bodies, offices)
    for name in tuple(counts):
        for longer in _longer_forms(name):
            if longer in text and find_divisions(longer):
                counts[longer] += 0
    names = frozenset(counts)
    for name in tuple(counts):
        for longer in _longer_forms(name):
            if longer in names:
                counts[longer] += counts[name]
    first = min(places, key=lambda place: place.span, default=None)
    if first:
        counts[without_parents(first.name)] += _FIRST
    peoples = _of_peoples(counts, text)
    for name, longer in peoples.items():
        counts[longer] += counts[name]
    levels = _by_level([name for name, _ in counts.most_common()])
    return Geography(names | frozenset(peoples.values()), levels, peoples)


def _by_level(ordered: Sequence[str]) -> dict[str, str]:
    """For each level the first of its places; 京津冀地区 is of none."""
    by_level: dict[str, str] = {}
    for name in ordered:
        if not name.endswith("地区"):
            by_level.setdefault(name[-1], name)
    for longer in (form for name in ordered for form in _longer_forms(name) if find_divisions(form)):
        by_level.setdefault(longer[-1], longer)
    return {level: name for level, name in by_level.items() if level in _LEVELS}


def _of_peoples(names: Iterable[str], text: str) -> dict[str, str]:
    """For each name without its level the official division of a people that begins with it in the text."""
    peoples = sorted({found[0] for found in _OF_PEOPLE.finditer(text)})
    pairs = ((name, people) for name in names for people in peoples if people.startswith(name))
    return {name: people for name, people in pairs if name != people and find_divisions(people)}


def _counts_of(
    places: Sequence[PlaceMention], bodies: Sequence[BodyMention], offices: Sequence[str]
) -> Counter[str]:
    """How often each place is named; a place of its own counts twice a place in another name."""
    counts: Counter[str] = Counter(offices)
    for mention in places:
        counts[without_parents(mention.name)] += 2
        counts.update(dict.fromkeys(_parents(mention.name), 1))
    for body in bodies:
        found = _LEVEL_IN_BODY.match(without_parents(body.name))
        province = None if found else _PROVINCE.match(body.name)
        if province:
            counts[province[0]] += 2
        if found and (not body.local or find_divisions(found[0])):
            counts[found[0]] += 2
    return counts


def _longer_forms(name: str) -> list[str]:
    """The forms in full that a name without its level may stand for: 东丽 for 东丽区, 东丽市 …."""
    return [] if name[-1] in _LEVELS else [name + level for level in _LEVELS]


def _parents(name: str) -> list[str]:
    """The places that stand before the own name: 天津市 in 天津市东丽区."""
    own = without_parents(name)
    parent = name.removesuffix(own)
    return [parent] if parent and parent[-1] in _LEVELS else []
