import sys
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.reading import find_mentions

_PIECES = st.sampled_from(
    ["东丽区", "王海峰", "区长", "任", "理事长", "、", "，", "。", "：", "（", "）", "“", "《", "·", "阿", "和", "驻", "\n",
     "云帆有限公司", "（以下简称", "產業", "市商务局", "园区", "𠮷", "\u200b", "率", "Kevin Liu"]
)  # fmt: skip
_LINEAR = 2.5
"""Twice the text may cost a little more than twice the work."""


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "副区长王建国到北京云帆科技有限公司调研。",
            [("副区长", "title"), ("王建国", "person"), ("北京云帆科技有限公司", "body")],
        ),
        ("杨区长介绍了情况。", [("杨", "person"), ("区长", "title")]),
        ("他曾任江海船舶股份有限公司独立董事。", [("江海船舶股份有限公司", "body"), ("独立董事", "title")]),
        ("記者從臺灣產業協會獲悉，會長施振豐已到南安市。", [
            ("記者", "title"), ("臺灣產業協會", "body"), ("會長", "title"), ("施振豐", "person"), ("南安市", "place"),
        ]),
        ("天气很好。", []),
    ],
)  # fmt: skip
def test_mentions_stand_in_reading_order(text: str, mentions: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.kind.value) for mention in find_mentions(text)] == mentions


@settings(max_examples=20, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=40).map("".join)))
def test_any_text_gives_exact_mentions_that_do_not_overlap(text: str) -> None:
    found = find_mentions(text)

    assert found == find_mentions(text)
    assert all(mention.span.of(text) == mention.text for mention in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "甲（乙",
        "区长",
        "阿尔·",
        "王海峰任理事长、",
        "市商务局、",
        "甲乙公司（以下简称",
        "產業",
        "会长：",
        "云帆有限公司、",
    ],
)
def test_the_work_grows_with_the_text_and_not_faster(piece: str) -> None:
    once, twice = piece * (700 // len(piece)), piece * (1400 // len(piece))
    find_mentions(once)  # loads the model and the lexicons

    assert _calls(twice) <= _LINEAR * _calls(once)


def _calls(text: str) -> int:
    """Count the calls that it takes to find the mentions of a text."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        find_mentions(text)
    finally:
        sys.setprofile(None)
    return count
