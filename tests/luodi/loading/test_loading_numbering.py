"""The numbers that Word sets by itself are read as the page shows them."""

import pytest
from tests.luodi.loading.files import docx_of, with_part

from luodi.loading import load

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICIAL = ("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")


def numbered(
    *paragraphs: tuple[str, int], levels: tuple[tuple[str, str], ...] = OFFICIAL, start: int = 1
) -> str:
    """Load a Word document whose paragraphs stand at these depths of one list; -1 is outside it."""
    rules = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for depth, (style, pattern) in enumerate(levels)
    )
    lists = f'<w:abstractNum w:abstractNumId="7">{rules}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{max(depth, 0)}"/><w:numId w:val="{3 if depth >= 0 else 0}"/></w:numPr>'
        f"</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        for words, depth in paragraphs
    )
    package = with_part(
        docx_of("x"), "word/numbering.xml", f"<w:numbering {W}>{lists}</w:numbering>".encode()
    )
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
    return load(with_part(package, "word/document.xml", document), "协议.docx").text


def test_an_official_outline_counts_at_every_depth_and_starts_anew_under_each_heading() -> None:
    text = numbered(
        ("总则", 0),
        ("目的", 1),
        ("范围", 1),
        ("合作事项", 0),
        ("办事处", 1),
        ("挂牌", 2),
        ("派驻", 2),
        ("论坛", 1),
    )

    assert text.splitlines() == [
        "一、总则",
        "（一）目的",
        "（二）范围",
        "二、合作事项",
        "（一）办事处",
        "1.挂牌",
        "2.派驻",
        "（二）论坛",
    ]


def test_paragraphs_outside_the_list_and_empty_ones_carry_no_number() -> None:
    assert numbered(("甲", 0), ("正文", -1), ("", -1), ("乙", 0)).splitlines() == [
        "一、甲",
        "正文",
        "",
        "二、乙",
    ]


@pytest.mark.parametrize(
    ("style", "pattern", "start", "label"),
    [
        ("decimal", "%1、", 1, "1、"),
        ("decimal", "第%1条", 12, "第12条 "),
        ("chineseCountingThousand", "第%1条", 10, "第十条 "),
        ("chineseCounting", "%1、", 23, "二十三、"),
        ("decimalEnclosedCircleChinese", "%1", 3, "③ "),
        ("lowerLetter", "%1)", 2, "b)"),
        ("bullet", "•", 1, ""),
        ("none", "", 1, ""),
    ],
)
def test_a_number_is_written_in_the_style_of_its_list(
    style: str, pattern: str, start: int, label: str
) -> None:
    assert numbered(("设立办事处", 0), levels=((style, pattern),), start=start) == f"{label}设立办事处"


def test_a_style_may_carry_the_number() -> None:
    package = docx_of("x")
    document = f'<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr><w:r><w:t>挂牌</w:t></w:r></w:p></w:body></w:document>'

    assert load(with_part(package, "word/document.xml", document.encode()), "a.docx").text == "1.挂牌"
