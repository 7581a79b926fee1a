"""Facts of tables: a roster's bodies, their roles and what they bring and need; a list's tasks and owners."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from luodi.reading.documents.tables import Cell, Column, Row, Table
from luodi.reading.finders.commitments import category_of
from luodi.reading.mentions.measures import Surroundings, measure_of
from luodi.reading.mentions.suffixes import type_of
from luodi.reading.words.folding import fold
from luodi.vocabulary import (
    Article,
    Commitment,
    Fact,
    Focus,
    Indicator,
    Measure,
    Membership,
    Modifier,
    Organisation,
    Person,
    Quote,
    Span,
)

_ALLIANCE: Final = re.compile(r"[\u4e00-\u9fff()]{2,30}?(?:联盟|协会|商会|学会|联合会|促进会)")
_MARK: Final = re.compile(r"[ ]*[(（](?:示例|虚构|示意)[)）]$")
_NOTHING: Final = frozenset({"无", "未知", "暂无", "待定", "/", "-", "—", "——", "不详", "否", "没有"})
_PARTS: Final = re.compile(r"[^;；\n]+")
_TERMS: Final = re.compile(r"[^、，,;；\n]+")
_NUMBER: Final = re.compile(
    r"(?P<modifier>约|近|超)?[ ]*(?P<value>[0-9]{1,15}(?:,[0-9]{3})*(?:\.[0-9]{1,6})?)[ ]*"
    r"(?P<unit>万?(?:平方米|亩|公顷|平方公里|人|元|亿元|项|件|家))?"
)
_MODIFIERS: Final = {"约": Modifier.ABOUT, "近": Modifier.NEARLY, "超": Modifier.OVER}
_ROOM: Final = re.compile(r"所需|需求|需要|拟用|用地|面积")
_LAND: Final = re.compile(r"亩|公顷|土地|用地")


def facts_of_tables(article: Article, title: str, tables: Sequence[Table]) -> Iterator[Fact]:
    """Yield the facts of all rows."""
    alliance = _alliance(article, title, tables)
    for table in tables:
        for row in table.rows:
            yield from _of_member(article, row, alliance)
            yield from _of_task(article, row)


def _alliance(article: Article, title: str, tables: Sequence[Table]) -> str | None:
    """The alliance that the title, the lines above the first table or the name of the file speak of."""
    above = fold(article.text[: tables[0].span.start]) if tables else ""
    found = (_ALLIANCE.search(words) for words in (fold(title), above, fold(article.name)))
    return next((alliance[0] for alliance in found if alliance), None)


def _of_member(article: Article, row: Row, alliance: str | None) -> Iterator[Fact]:
    """What a row of a roster states."""
    for name in row.get(Column.NAME, ())[:1]:
        yield Organisation(quotes=_quotes(article, name.span), name=name.text, type=type_of(fold(name.text)))
        for role in row.get(Column.ROLE, ())[:1]:
            quotes = _quotes(article, name.span, role.span)
            if role.text not in _NOTHING:
                yield Membership(quotes=quotes, alliance=alliance, member=name.text, role=_bare(role.text))
        yield from _person(article, row, name)
        yield from _resources(article, row, name)
        yield from _figures(article, row, name)
        for cell in row.get(Column.BUSINESS, ()):
            for span in _listed(cell, _TERMS):
                quotes = _quotes(article, span, name.span)
                yield Focus(quotes=quotes, subject=name.text, industry=span.of(article.text))


def _person(article: Article, row: Row, name: Cell) -> Iterator[Fact]:
    people, posts = row.get(Column.PERSON, ())[:1], row.get(Column.POST, ())[:1]
    for person in people:
        title = posts[0].text if posts else "负责人" if "负责人" in person.header else None
        if title and person.text not in _NOTHING:
            quotes = _quotes(article, person.span, *(post.span for post in posts), name.span)
            yield Person(quotes=quotes, name=person.text, title=title, organisation=name.text)


def _resources(article: Article, row: Row, name: Cell) -> Iterator[Fact]:
    for cell in row.get(Column.RESOURCE, ()):
        for span in _listed(cell, _PARTS):
            yield _commitment(article, name.text, span, name.span)


def _commitment(article: Article, party: str, span: Span, *others: Span) -> Commitment:
    text = span.of(article.text)
    quotes = _quotes(article, span, *others)
    return Commitment(quotes=quotes, parties=(party,), category=category_of(fold(text)), text=text)


def _figures(article: Article, row: Row, name: Cell) -> Iterator[Fact]:
    for cell in row.get(Column.FIGURE, ()):
        found = _NUMBER.match(fold(cell.text))
        unit = (found["unit"] or cell.unit) if found else ""
        if found and unit:
            number = Span(cell.span.start, cell.span.start + found.end())
            yield Indicator(
                quotes=_quotes(article, number, cell.header_span, name.span),
                subject=name.text,
                measure=_measure(cell, unit),
                value=Decimal(found["value"].replace(",", "")),
                unit=unit,
                modifier=_MODIFIERS.get(found["modifier"] or "", Modifier.EXACT),
            )


def _measure(cell: Cell, unit: str) -> Measure:
    """Room that is needed is floor space in square metres and land in mu or hectares."""
    if _ROOM.search(cell.header):
        return Measure.LAND if _LAND.search(unit + cell.header) else Measure.FLOOR_SPACE
    return measure_of(unit, Surroundings(cell.header, "")) or Measure.OTHER


def _of_task(article: Article, row: Row) -> Iterator[Fact]:
    """What a row of a list of tasks states: who will do it; measure and day are quoted with it."""
    tasks, owners = row.get(Column.TASK, ()), row.get(Column.OWNER, ())
    if tasks and owners and _bare(tasks[0].text):
        (task,) = _listed(tasks[0], re.compile(r".+", re.DOTALL))
        further = (*owners[:1], *row.get(Column.MEASURE, ())[:1], *row.get(Column.DUE, ())[:1])
        yield _commitment(article, _bare(owners[0].text), task, *(cell.span for cell in further))


def _listed(cell: Cell, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Cut a cell into what it lists; marks such as (示例) and words for nothing are left out."""
    for found in pattern.finditer(cell.text):
        own = _bare(found[0])
        start = cell.span.start + found.start() + found[0].index(own) if own else 0
        if own and own not in _NOTHING:
            yield Span(start, start + len(own))


def _bare(words: str) -> str:
    return _MARK.sub("", words.strip()).strip()


def _quotes(article: Article, *spans: Span) -> tuple[Quote, ...]:
    return tuple(Quote.cut(article.text, span) for span in spans)
