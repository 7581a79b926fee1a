"""Manuscripts of every shape, for properties."""

from hypothesis import strategies as st

from luodi.vocabulary import PartialDate
from luodi.writing import (
    Bar,
    Block,
    Cite,
    Heading,
    Line,
    Manuscript,
    Paragraph,
    Reference,
    ReferenceKind,
    Table,
    Text,
    Timeline,
)

REFERENCES = 3
words = st.text("东丽湖联盟办事处2016年11月，。；、（）A ", max_size=30)
lines: st.SearchStrategy[Line] = st.lists(
    st.one_of(words.map(Text), st.integers(1, REFERENCES).map(Cite)), max_size=6
).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(words, min_size=1, max_size=3))
    rows = st.tuples(*(lines for _ in columns))
    return Table(
        caption=draw(words), columns=tuple(columns), rows=tuple(draw(st.lists(rows, min_size=1, max_size=3)))
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    periods = draw(st.lists(words, min_size=1, max_size=4))
    start = draw(st.integers(0, len(periods) - 1))
    end = draw(st.integers(start, len(periods) - 1))
    return Timeline(
        caption=draw(words),
        periods=tuple(periods),
        bars=(Bar(label=draw(lines), start=start, end=end, words=draw(words)),),
    )


blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.integers(1, 3), words), lines.map(Paragraph), tables(), timelines()
)
dates = st.one_of(st.none(), st.builds(PartialDate, st.integers(1980, 2030), st.integers(0, 12)))


@st.composite
def manuscripts(draw: st.DrawFn) -> Manuscript:
    references = tuple(
        Reference(
            number=number,
            kind=draw(st.sampled_from(ReferenceKind)),
            title=draw(words),
            sentence=draw(words),
            date=draw(dates),
            example=draw(st.booleans()),
        )
        for number in range(1, REFERENCES + 1)
    )
    return Manuscript(
        title=draw(words),
        subtitle="（征求意见稿）",
        author="联盟秘书处",
        as_of=draw(dates),
        blocks=tuple(draw(st.lists(blocks, max_size=6))),
        references=references,
    )
