import pytest

from luodi.vocabulary import PartialDate
from luodi.writing import (
    Bar,
    Cite,
    Heading,
    Manuscript,
    Paragraph,
    Reference,
    ReferenceKind,
    Table,
    Text,
    Timeline,
)


@pytest.fixture
def manuscript() -> Manuscript:
    """A plan of one page that holds every kind of block."""
    story = Reference(
        number=1,
        kind=ReferenceKind.DOCUMENT,
        title="联盟赴天津东丽考察",
        sentence="2016年11月2日，区委书记尚斌义带队来访。",
        date=PartialDate(2020, 12, 23),
        key="story.txt",
        start=300,
    )
    scores = Reference(number=2, kind=ReferenceKind.COMPUTED, title="匹配评分", sentence="按八项标准加权。")
    return Manuscript(
        title="东丽区整体方案",
        subtitle="（征求意见稿）",
        author="联盟秘书处",
        as_of=PartialDate(2016, 11, 15),
        blocks=(
            Heading(1, "背景与依据"),
            Heading(2, "往来"),
            Paragraph((Text("2016年11月2日，区委书记尚斌义带队来访"), Cite(1), Text("。"))),
            Heading(1, "落地组合"),
            Table(
                caption="组合", columns=("单位", "得分"), rows=(((Text("海兰信"),), (Text("0.72"), Cite(2))),)
            ),
            Timeline(
                caption="时间表",
                periods=("2017年第一季度", "2017年第二季度"),
                bars=(Bar(label=(Text("办事处"),), start=1, end=1),),
            ),
        ),
        references=(story, scores),
    )
