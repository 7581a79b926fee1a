"""Matches as bars: every criterion a piece, hatched where nothing is known."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from luodi_web.matches.values import Row
from luodi_web.ui.figures import Figure


def bars(rows: Sequence[Row], *, title: str, source: str) -> Figure:
    """One bar a match; its length is the score."""
    criteria = rows[0].parts
    return Figure(
        name="match-bars",
        script="matches/figures/criteria.js",
        title=title,
        source=source,
        height="tall" if len(rows) > _FEW else "medium",
        data={
            "names": [f"{row.place}  {row.name}" for row in rows],
            "rows": [f"match-{row.token}" for row in rows],
            "scores": [row.score for row in rows],
            "unknown": _("未知"),
            "criteria": [
                {
                    "title": part.title,
                    "known": [row.parts[at].share if row.parts[at].known else 0 for row in rows],
                    "usual": [0 if row.parts[at].known else row.parts[at].share for row in rows],
                    "words": [row.parts[at].words for row in rows],
                }
                for at, part in enumerate(criteria)
            ],
        },
        columns=(_("名称"), _("匹配度"), *(f"{part.title} ≤{part.most}" for part in criteria)),
        rows=tuple(
            (row.name, str(row.score), *(str(part.points) if part.known else _("未知") for part in row.parts))
            for row in rows
        ),
    )


_FEW = 6
