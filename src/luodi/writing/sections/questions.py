"""待核实问题: what no document states, whom to ask, and what it concerns."""

from collections.abc import Iterator
from typing import Final

from luodi.writing.briefs import Question
from luodi.writing.citing import line
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
    yield Paragraph(line(f"以下{len(asked)}项", method, "请有关单位核实答复；答复入档后，方案随之更新。"))
    yield Table(
        caption="待核实问题",
        columns=("问题", "请谁答复", "涉及"),
        rows=tuple(_row(desk, question, method) for question in asked),
        widths=(70, 40, 34),
    )


def _row(desk: Desk, question: Question, method: Cite) -> tuple[Line, ...]:
    cites = desk.cite(*question.evidence) or (method,)
    return (line(question.words.zh, cites), line(question.ask.zh, method), line(question.about, method))
