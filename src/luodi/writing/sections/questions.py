"""待核实问题: what no document states, whom to ask, and what it concerns."""

from collections.abc import Iterator
from typing import Final

from luodi.writing.briefs import Question
from luodi.writing.citing import line, listed
from luodi.writing.desk import Desk
from luodi.writing.manuscript import Block, Cite, Heading, Line, Paragraph, Table

_METHOD: Final = "逐项核对各章所需而资料未载明、各文件所载不一或尚待双方确认的事项，自动列出。"


def questions(desk: Desk) -> Iterator[Block]:
    """All questions in one table: those of the brief first, then those of the sections."""
    yield Heading(1, "待核实问题")
    asked = (*desk.brief.questions, *desk.questions)
    if not asked:
        yield Paragraph(line("各章所需资料均已载明，暂无待核实问题。"))
        return
    method = desk.citations.computed("资料核对", _METHOD)
    yield Paragraph(line(f"以下{len(asked)}个问题", method, "请有关单位核实答复；答复入档后，方案随之更新。"))
    grouped: dict[str, list[Question]] = {}
    for question in asked:
        grouped.setdefault(question.about, []).append(question)
    yield Table(
        caption="待核实问题",
        columns=("涉及", "问题", "请谁答复"),
        rows=tuple(_row(desk, about, stated, method) for about, stated in grouped.items()),
        widths=(34, 74, 36),
    )


def _row(desk: Desk, about: str, stated: list[Question], method: Cite) -> tuple[Line, ...]:
    """All questions on one body, place or package, and everybody who is to answer."""
    words = [(_shortened(one.words.zh, about), desk.cite(*one.evidence) or (method,)) for one in stated]
    asked = dict.fromkeys(name for one in stated for name in one.ask.zh.split("、"))
    return (line(about, method), line(*listed(words, "；")), line("、".join(asked), method))


def _shortened(words: str, about: str) -> str:
    """A question without the name that stands beside it."""
    return words.removeprefix(about).removeprefix("的") or words
