"""One name for one thing over all documents: short forms, aliases, with and without the place before it.

A name is only taken for another where a document or the register of divisions
says so. A short form that could mean many bodies (联盟, 高新区) joins nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from luodi.linking import Known, same_bodies
from luodi.reference import Division, find_divisions
from luodi.vocabulary import (
    Activity,
    Agreement,
    Commitment,
    Evidence,
    Fact,
    Membership,
    Organisation,
    Person,
    Policy,
)
from luodi.vocabulary import OrganisationType as Type

_GENERIC: Final = re.compile(
    r"(?:本|该|我|市|区|县|省|国家)?(?:联盟|协会|学会|商会|公司|集团|企业|研究院|研究所|学院|大学|中心|平台|基地|园区|高新区|"
    r"开发区|经开区|示范区|产业园|科技园|管委会|党工委|政府|人民政府|政府办|科委|发改委|招商局|合作交流办|科技局|工信局)"
)
_LONGEST_DIVISION: Final = 14
_PUBLIC: Final = frozenset({Type.GOVERNMENT, Type.PARTY})


def fold(name: str) -> str:
    """Write a name in one way: half width, no white space.

    >>> fold("触景无限科技（北京）有限公司")
    '触景无限科技(北京)有限公司'
    """
    return "".join(unicodedata.normalize("NFKC", name).split())


def is_generic(name: str) -> bool:
    """Whether the name could mean many bodies, so that it says something in its own document only.

    >>> is_generic("联盟"), is_generic("华明高新区")
    (True, False)
    """
    return _GENERIC.fullmatch(name) is not None


@cache
def leading_division(name: str) -> tuple[Division, str] | None:
    """The one division that a name starts with, and what follows it.

    >>> division, rest = leading_division("天津东丽区政府")
    >>> division.full_name, rest
    ('天津市东丽区', '政府')
    """
    for size in range(min(len(name), _LONGEST_DIVISION), 1, -1):
        found = find_divisions(name[:size])
        if len(found) == 1:
            return found[0], name[size:]
    return None


class NameBook:
    """Which names mean the same, and the longest of them.

    ``place`` is what an ambiguous division (鼓楼区) means, if it can mean that.
    """

    def __init__(self, evidence: Iterable[Evidence], place: Division | None = None) -> None:
        facts = [item.fact for item in evidence]
        self._place = place
        self._types: dict[str, Type] = {}
        self._parents: dict[str, str] = {}
        self._order: dict[str, int] = {}
        for fact in facts:
            if isinstance(fact, Organisation):
                self._types.setdefault(fold(fact.name), fact.type)
        for name in dict.fromkeys(name for fact in facts for name in _names_in(fact)):
            self._add(fold(name))
        self._join_linked()
        self._join_aliases([fact for fact in facts if isinstance(fact, Organisation)])
        self._longest = self._choose_longest()

    def name(self, name: str) -> str:
        """The name under which ``name`` is kept: a division's full name, else the longest form known."""
        division = self.division(name)
        if division is not None:
            return division.full_name
        return self._longest.get(self._root(fold(name)), fold(name))

    def names(self, names: Iterable[str]) -> tuple[str, ...]:
        """The kept names of several, each once, in their order."""
        return tuple(dict.fromkeys(self.name(name) for name in names))

    def division(self, name: str) -> Division | None:
        """The division that ``name`` is, if it is certain which one."""
        found = find_divisions(fold(name))
        if self._place in found:
            return self._place
        return found[0] if len(found) == 1 else None

    def type_of(self, name: str) -> Type | None:
        """The type that the documents give to it under any of its names."""
        root = self._root(fold(name))
        return next((kind for other, kind in self._types.items() if self._root(other) == root), None)

    def _add(self, name: str) -> None:
        if name in self._parents:
            return
        self._parents[name] = name
        self._order[name] = len(self._order)
        key = self._key(name)
        if key != name:
            self._add_key(key)
            self._join(name, key)

    def _add_key(self, key: str) -> None:
        self._parents.setdefault(key, key)

    def _key(self, name: str) -> str:
        """What names of the same body share, by its type."""
        kind, start = self._types.get(name), leading_division(name)
        if start is None or not start[1]:
            return name
        division, rest = start
        if kind in _PUBLIC:
            return f"{division.code}{rest.replace('人民政府', '政府')}"
        return name

    def _join_linked(self) -> None:
        """Join the names of zones and firms that are certainly one, as far as linking can tell."""
        names = [
            Known(key=name, name=name, type=self._types.get(name))
            for name in self._order
            if not is_generic(name) and not find_divisions(name) and self._types.get(name) not in _PUBLIC
        ]
        place = self._place.full_name if self._place else ""
        for one, other in same_bodies(names, place):
            self._join(one, other)

    def _join_aliases(self, bodies: list[Organisation]) -> None:
        """Join an alias to the one body that has it; to none if several have it, or anything could."""
        owners: dict[str, set[str]] = {}
        for body in bodies:
            for alias in map(fold, body.aliases):
                if not is_generic(alias) and not find_divisions(alias):
                    owners.setdefault(alias, set()).add(fold(body.name))
        for alias, names in owners.items():
            if len({self._root(name) for name in names}) == 1:
                self._parents.setdefault(alias, alias)
                self._join(alias, min(names))

    def _root(self, name: str) -> str:
        while self._parents.get(name, name) != name:
            name = self._parents[name]
        return name

    def _join(self, first: str, second: str) -> None:
        one, other = self._root(first), self._root(second)
        if one != other:
            self._parents[max(one, other)] = min(one, other)

    def _choose_longest(self) -> dict[str, str]:
        groups: dict[str, list[str]] = {}
        for name in self._order:
            groups.setdefault(self._root(name), []).append(name)
        return {
            root: max(names, key=lambda name: (len(name), -self._order[name]))
            for root, names in groups.items()
        }


def _names_in(fact: Fact) -> Iterator[str]:
    """Every name of a body or place that a fact holds."""
    match fact:
        case Organisation():
            yield fact.name
        case Membership():
            yield from filter(None, (fact.alliance, fact.member))
        case Activity():
            yield from fact.participants + fact.hosts + fact.guests
        case Agreement() | Commitment():
            yield from fact.parties
        case Person():
            yield from filter(None, (fact.organisation,))
        case Policy():
            yield from filter(None, (fact.issuer,))
        case _:
            yield from filter(None, (getattr(fact, "subject", None),))
