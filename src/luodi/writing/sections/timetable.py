"""时间表: every package from the quarter in which it starts."""

from collections.abc import Iterator

from luodi.planning import Choice
from luodi.writing.citing import line
from luodi.writing.desk import Desk
from luodi.writing.manuscript import Bar, Block, Heading, Paragraph, Timeline
from luodi.writing.phrases import CATEGORIES


def timetable(desk: Desk) -> Iterator[Block]:
    """The quarters as columns, the packages as bars."""
    yield Heading(1, "时间表")
    brief = desk.brief
    if not brief.result.choices:
        yield Paragraph(line("尚无选入的组合，时间表待方案确定后列出。"))
        return
    method = desk.schedule()
    quarters = brief.problem.quarters
    yield Paragraph(line("各组合自启动季度起实施", method, "，完成时间由责任单位商定后填入。"))
    yield Timeline(
        caption="实施时间表",
        periods=tuple(quarter.chinese for quarter in quarters),
        bars=tuple(
            Bar(
                label=line(f"{_what(choice)}（{desk.site_name(choice.candidate.site)}）", method),
                start=quarters.index(choice.quarter),
                end=len(quarters) - 1,
                words=choice.candidate.resource.zh,
            )
            for choice in brief.result.choices
        ),
    )


def _what(choice: Choice) -> str:
    """The item of the agreement that a package serves, else the member that lands."""
    category = choice.candidate.category
    return CATEGORIES[category] if category else choice.candidate.member
