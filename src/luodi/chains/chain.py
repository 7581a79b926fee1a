"""Industry chains as data: links from upstream to downstream, each with its classes and words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from luodi.reference import industries
from luodi.vocabulary import IndustryCode, Words


class Stage(StrEnum):
    """Where in the chain a link stands: 上游, 中游, 下游."""

    UPSTREAM = "upstream"
    MIDSTREAM = "midstream"
    DOWNSTREAM = "downstream"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link (环节): classes of GB/T 4754-2017, words that name it, and the keys of the links it feeds."""

    key: str
    stage: Stage
    name: Words
    codes: tuple[IndustryCode, ...]
    words: tuple[str, ...]
    feeds: tuple[str, ...] = ()


class ChainError(ValueError):
    """A chain contradicts itself or the classification; ``words`` says everything that is wrong with it."""

    def __init__(self, words: tuple[Words, ...]) -> None:
        """Keep every problem."""
        super().__init__("; ".join(one.en for one in words))
        self.words = words


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A chain; its links stand in order, upstream first.

    Raises:
        ChainError: A key stands twice, a link feeds an unknown one, has a code that GB/T 4754-2017 does not
            know, or neither codes nor words.
    """

    key: str
    name: Words
    links: tuple[Link, ...]

    def __post_init__(self) -> None:
        if problems := tuple(_problems(self.links)):
            raise ChainError(problems)

    def to_record(self) -> dict[str, Any]:
        """Return JSON values; ``chain_from_record`` reads them back."""
        return {
            "key": self.key,
            "name": [self.name.zh, self.name.en],
            "links": [
                {
                    "key": link.key,
                    "stage": str(link.stage),
                    "name": [link.name.zh, link.name.en],
                    "codes": [str(code) for code in link.codes],
                    "words": list(link.words),
                    "feeds": list(link.feeds),
                }
                for link in self.links
            ],
        }


def chain_from_record(record: Mapping[str, Any]) -> Chain:
    """Read what ``Chain.to_record`` returned.

    Raises:
        ChainError: as for ``Chain``.
    """
    return Chain(
        key=record["key"],
        name=Words(zh=record["name"][0], en=record["name"][1]),
        links=tuple(
            Link(
                key=link["key"],
                stage=Stage(link["stage"]),
                name=Words(zh=link["name"][0], en=link["name"][1]),
                codes=tuple(map(IndustryCode, link["codes"])),
                words=tuple(link["words"]),
                feeds=tuple(link["feeds"]),
            )
            for link in record["links"]
        ),
    )


@cache
def chains() -> Mapping[str, Chain]:
    """The packaged chains by key, in the order of the table.

    >>> chains()["special-robots"].name.zh
    '特种机器人'
    """
    found: dict[str, list[Link]] = {}
    for row in _rows("chain_links"):
        found.setdefault(row["chain"], []).append(
            Link(
                key=row["key"],
                stage=Stage(row["stage"]),
                name=Words(zh=row["zh"], en=row["en"]),
                codes=tuple(map(IndustryCode, row["codes"].split())),
                words=tuple(row["words"].split("、")),
                feeds=tuple(row["feeds"].split()),
            )
        )
    return MappingProxyType(
        {
            row["key"]: Chain(
                key=row["key"], name=Words(zh=row["zh"], en=row["en"]), links=tuple(found[row["key"]])
            )
            for row in _rows("chains")
        }
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    lines = files("luodi.chains").joinpath(f"data/{name}.tsv").read_text("utf-8").splitlines()
    head, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    for row in rows:
        yield dict(zip(head, row, strict=True))


def _problems(links: Iterable[Link]) -> Iterator[Words]:
    listed = tuple(links)
    keys = [link.key for link in listed]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield Words(zh=f"环节“{key}”重复出现", en=f"The link “{key}” stands twice")
    for link in listed:
        if not link.codes and not link.words:
            yield Words(
                zh=f"环节“{link.name.zh}”没有行业代码，也没有名称词",
                en=f"The link “{link.name.en}” has neither codes nor words",
            )
        for code in link.codes:
            if code not in industries():
                yield Words(
                    zh=f"环节“{link.name.zh}”的行业代码{code}不在GB/T 4754-2017中",
                    en=f"The code {code} of the link “{link.name.en}” is not in GB/T 4754-2017",
                )
        for key in link.feeds:
            if key not in keys:
                yield Words(
                    zh=f"环节“{link.name.zh}”的下一环节“{key}”不存在",
                    en=f"The link “{link.name.en}” feeds “{key}”, which does not exist",
                )
