"""Which of many names are certainly one body: the joins that need nobody's answer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from luodi.linking.index import Index
from luodi.linking.parts import split_name
from luodi.linking.public import SURE, chance_of_public, is_public, split_public
from luodi.linking.values import Known


def same_bodies(names: Iterable[Known], place: str = "") -> Iterator[tuple[str, str]]:
    """Pairs of names that mean one body; a name that could mean two of them is in no pair.

    ``place`` is where the documents are from.

    >>> names = ("天津市华明高新区", "华明高新区", "北京海兰信数据科技股份有限公司", "北京海兰信数据科技")
    >>> sorted(same_bodies(Known(key=name, name=name) for name in names))
    [('北京海兰信数据科技', '北京海兰信数据科技股份有限公司'), ('天津市华明高新区', '华明高新区')]
    """
    known = tuple({one.name: one for one in names}.values())
    public = [one for one in known if is_public(one.name, one.type)]
    yield from _public_pairs([one.name for one in public], place)
    others = [one for one in known if not is_public(one.name, one.type)]
    yield from _firm_pairs(others)


def _public_pairs(names: Sequence[str], place: str) -> Iterator[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if not split_public(name).is_generic:
            groups[split_public(name).rest].append(name)
    for group in groups.values():
        pairs = {pair: chance_of_public(*pair, place)[0] >= SURE for pair in combinations(group, 2)}
        one_body = all(pairs.values())
        for (first, second), is_same in pairs.items():
            if is_same and (one_body or (split_public(first).places and split_public(second).places)):
                yield first, second


def _firm_pairs(known: Sequence[Known]) -> Iterator[tuple[str, str]]:
    """Short forms with the full name that they certainly mean; two full names are never joined here."""
    full = [one for one in known if split_name(one.name).is_full]
    short = [one.name for one in known if not split_name(one.name).is_full]
    linked = Index.build(full).link_all(short)
    for name, row, is_same in zip(short, linked.best.tolist(), linked.is_same.tolist(), strict=True):
        if is_same:
            yield name, full[row].name
