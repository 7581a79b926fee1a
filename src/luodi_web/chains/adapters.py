"""Chains of the engine, as the pages show them."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luodi.chains import (
    Chain,
    ChainError,
    Gap,
    Holder,
    Link,
    LinkState,
    Stage,
    chain_from_record,
    chains,
    fillers,
    find_gaps,
)
from luodi.reference import industries
from luodi.vocabulary import IndustryCode, Words
from luodi_web.chains.values import Box, Drawing, LinkRow
from luodi_web.ui.languages import said

STATE_LABELS: Final = {
    LinkState.HOLDS: _("具备"),
    LinkState.THIN: _("薄弱"),
    LinkState.LACKS: _("缺失"),
    LinkState.UNKNOWN: _("资料不足"),
}
STAGE_LABELS: Final = {Stage.UPSTREAM: _("上游"), Stage.MIDSTREAM: _("中游"), Stage.DOWNSTREAM: _("下游")}
STAGE_CHOICES: Final = [(str(stage), label) for stage, label in STAGE_LABELS.items()]

_BOX: Final = (250, 52)
_GAP: Final = 14
_COLUMN: Final = 350
_HEAD: Final = 34
_LINE: Final = 15


def packaged() -> list[Chain]:
    """The chains that come with the program."""
    return list(chains().values())


def from_record(record: dict[str, Any]) -> Chain:
    """A chain that a team has kept."""
    return chain_from_record(record)


def gaps_of(chain: Chain, holders: Sequence[tuple[str, str]]) -> tuple[Gap, ...]:
    """What is known of each link; ``holders`` are names with what is known of their business."""
    return find_gaps(chain, [Holder(name=name, text=text) for name, text in holders])


def rows_of(chain: Chain, gaps: Sequence[Gap] | None) -> list[LinkRow]:
    """The links to print, with their state where a place is chosen."""
    names = {link.key: said(link.name) for link in chain.links}
    found: Sequence[Gap | None] = gaps or [None] * len(chain.links)
    return [_row(link, gap, names) for link, gap in zip(chain.links, found, strict=True)]


def _row(link: Link, gap: Gap | None, names: dict[str, str]) -> LinkRow:
    return LinkRow(
        key=link.key,
        name=said(link.name),
        stage=str(STAGE_LABELS[link.stage]),
        state=gap.state if gap else None,
        label=str(STATE_LABELS[gap.state]) if gap else "",
        holders=gap.holders if gap else (),
        share=_share(gap) if gap else "",
        words=said(gap.words) if gap else "",
        codes=tuple((str(code), industries()[code].name) for code in link.codes),
        terms=link.words,
        feeds=tuple(names[key] for key in link.feeds),
    )


def _share(gap: Gap) -> str:
    if gap.state is LinkState.UNKNOWN:
        return ""
    ratio, low, high = (f"{value:.1f}" for value in (gap.ratio, gap.low, gap.high))
    return gettext("全国的 %(ratio)s 倍（%(low)s–%(high)s）") % {"ratio": ratio, "low": low, "high": high}


def best_fillers(chain: Chain, link: Link, firms: Sequence[tuple[str, str]]) -> list[tuple[int, int]]:
    """Places in ``firms`` (name, text) of those that could fill the link, best first, with points of 100."""
    listed = [Holder(name=name, text=text) for name, text in firms]
    at = {id(holder): place for place, holder in enumerate(listed)}
    return [(at[id(holder)], round(100 * fit)) for holder, fit in fillers(chain, link, listed)]


def link_of(chain: Chain, key: str) -> Link | None:
    """The link of that key."""
    return next((link for link in chain.links if link.key == key), None)


def with_link(chain: Chain, link: Link) -> Chain:
    """The chain with the link in place of the one of its key, or behind all others of its stage.

    Raises:
        ChainError: the chain would contradict itself.
    """
    kept = [link if one.key == link.key else one for one in chain.links]
    if link_of(chain, link.key) is None:
        kept.append(link)
    order = list(Stage)
    kept.sort(key=lambda one: order.index(one.stage))
    return Chain(key=chain.key, name=chain.name, links=tuple(kept))


def without_link(chain: Chain, key: str) -> Chain:
    """The chain without the link, and without what flowed into it."""
    record = chain.to_record()
    record["links"] = [
        {**link, "feeds": [one for one in link["feeds"] if one != key]}
        for link in record["links"]
        if link["key"] != key
    ]
    return chain_from_record(record)


def link_from(fields: dict[str, Any], key: str) -> Link:
    """A link as somebody has typed it."""
    return Link(
        key=key,
        stage=Stage(fields["stage"]),
        name=Words(zh=fields["name"], en=fields["english"] or fields["name"]),
        codes=tuple(IndustryCode(code) for code in fields["codes"]),
        words=tuple(fields["words"]),
        feeds=tuple(fields["feeds"]),
    )


def problems_of(error: ChainError) -> list[str]:
    """What is wrong, in the language of the page."""
    return [said(words) for words in error.words]


def unknown_codes(codes: Iterable[str]) -> list[str]:
    """Those that are not in GB/T 4754-2017."""
    return [code for code in codes if code not in industries()]


def drawing_of(chain: Chain, rows: Sequence[LinkRow]) -> Drawing:
    """Lay the links out in three columns, each in the middle of the height, with a curve for each flow."""
    columns = {stage: [link for link in chain.links if link.stage is stage] for stage in Stage}
    tallest = max(len(links) for links in columns.values())
    width, height = _BOX
    full = _HEAD + tallest * (height + _GAP)
    by_key = {row.key: row for row in rows}
    boxes: dict[str, Box] = {}
    for at, links in enumerate(columns.values()):
        top = _HEAD + (tallest - len(links)) * (height + _GAP) // 2
        for place, link in enumerate(links):
            row = by_key[link.key]
            boxes[link.key] = Box(
                row=row, x=at * _COLUMN, y=top + place * (height + _GAP), lines=_lines(row.name)
            )
    return Drawing(
        width=2 * _COLUMN + width,
        height=full,
        box_width=width,
        box_height=height,
        heads=tuple((at * _COLUMN, str(STAGE_LABELS[stage])) for at, stage in enumerate(Stage)),
        boxes=tuple(boxes.values()),
        curves=tuple(_curve(boxes[link.key], boxes[key]) for link in chain.links for key in link.feeds),
    )


def _lines(name: str) -> tuple[str, ...]:
    if name.isascii() or len(name) <= _LINE:
        return (name,)
    return name[:_LINE], name[_LINE:]


def _curve(start: Box, end: Box) -> str:
    width, height = _BOX
    y, to = start.y + height // 2, end.y + height // 2
    if start.x == end.x:  # within a column the flow runs along its right side
        x = start.x + width
        return f"M{x} {y}C{x + 48} {y} {x + 48} {to} {x} {to}"
    x, there = start.x + width, end.x
    bend = (there - x) // 2
    return f"M{x} {y}C{x + bend} {y} {there - bend} {to} {there} {to}"
