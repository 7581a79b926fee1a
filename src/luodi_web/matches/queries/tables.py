"""Matches as tables: two side by side, and the rows of an Excel file."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from luodi_web.matches.values import Compared, Row


def compared(one: Row, other: Row) -> list[Compared]:
    """Two matches, criterion by criterion."""
    return [
        Compared(title=left.title, most=left.most, parts=(left, right))
        for left, right in zip(one.parts, other.parts, strict=True)
    ]


def sheet_head(row: Row) -> list[str]:
    """The heads of the Excel file."""
    criteria = [
        _("%(title)s（满分%(most)s）") % {"title": part.title, "most": part.most} for part in row.parts
    ]
    return [
        *(_("名次"), _("名称"), _("类别与所在"), _("匹配度"), _("最低"), _("最高")),
        *criteria,
        *(_("理由"), _("未知"), _("若……则排名变化")),
    ]


def sheet_rows(rows: Iterable[Row]) -> Iterable[Sequence[str | int]]:
    """The matches as the Excel file lists them; what is not known is said, never a nought."""
    for row in rows:
        points = [part.points if part.known else _("未知") for part in row.parts]
        yield [
            *(row.place, row.name, row.about, row.score, row.low, row.high),
            *points,
            *(_("；").join(row.reasons), _("、").join(row.unknown), row.change),
        ]
