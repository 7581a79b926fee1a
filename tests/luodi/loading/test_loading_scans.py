"""Scans and photographs: pages drawn here in a Chinese type, read back by recognition, without a network."""

import io
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image, ImageDraw, ImageFont
from tests.luodi.loading.files import pdf_of

from luodi.loading import BrokenFileError, NoTextError, TooManyPixelsError, WrongSuffixError, load

FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSerifCJK-Regular.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "C:/Windows/Fonts/simsun.ttc",
)
STORY = (
    "关于东丽区考察情况的纪要",
    "    2016年11月2日，东丽区副区长杨灏到北京辰安",
    "科技股份有限公司调研。东丽区总人口94万，面积",
    "477.34平方公里，企业957家。",
    "    双方签署初步战略合作协议。",
)
READ = (
    "关于东丽区考察情况的纪要\n"
    "2016年11月2日，东丽区副区长杨灏到北京辰安科技股份有限公司调研。东丽区总人口94万，面积477.34平方公里，企业957家。\n"
    "双方签署初步战略合作协议。"
)


@pytest.fixture(scope="module")
def font() -> str:
    found = next((name for name in FONTS if Path(name).is_file()), None)
    if found is None:
        pytest.skip("no Chinese type to draw a page with: install Noto CJK (fonts-noto-cjk)")
    return found


def page_of(font: str, lines: Sequence[str], *, height: int = 520) -> Image.Image:
    """A page as a scanner gives it; lines start at the left margin, four blanks indent by two letters."""
    page = Image.new("L", (900, height), 248)
    draw, letters = ImageDraw.Draw(page), ImageFont.truetype(font, 32, index=2 if font.endswith("ttc") else 0)
    for number, line in enumerate(lines):
        indent = 64 if line.startswith("    ") else 0
        draw.text((80 + indent, 50 + number * 60), line.strip(), font=letters, fill=20)
    return page


def saved(page: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    page.save(buffer, kind, **options)
    return buffer.getvalue()


def test_a_scanned_pdf_is_read_and_marked_as_recognised(font: str) -> None:
    data = saved(page_of(font, STORY), "PDF", resolution=110)

    article = load(data, "纪要.pdf")

    assert article.text == READ
    assert [span.of(article.text) for span in article.recognised] == [READ]


@pytest.mark.parametrize(("kind", "name"), [("PNG", "纪要.png"), ("JPEG", "纪要.JPG"), ("JPEG", "纪要.jpeg")])
def test_a_picture_of_a_page_is_read_like_a_scan(font: str, kind: str, name: str) -> None:
    article = load(saved(page_of(font, STORY), kind), name)

    assert article.text == READ
    assert article.recognised


def test_lines_whose_ends_are_uneven_are_joined_where_a_sentence_runs_on(font: str) -> None:
    lines = (
        "    联盟于2016年11月15日赴天津市东丽区考察，",
        "洽谈会由东丽区副区长杨灏主持，双方签署合",
        "作协议，并商定下一步安排。",
        "散会。",
    )

    text = load(saved(page_of(font, lines), "PNG"), "纪要.png").text

    assert (
        text
        == "联盟于2016年11月15日赴天津市东丽区考察，洽谈会由东丽区副区长杨灏主持，双方签署合作协议，并商定下一步安排。\n散会。"
    )


def test_columns_stay_apart_so_that_a_table_is_read_as_one(font: str) -> None:
    page = page_of(font, ())
    draw, letters = ImageDraw.Draw(page), ImageFont.truetype(font, 32, index=2 if font.endswith("ttc") else 0)
    for row, cells in enumerate((("单位名称", "角色"), ("甲乙公司", "理事单位"))):
        for column, words in enumerate(cells):
            draw.text((80 + column * 400, 50 + row * 80), words, font=letters, fill=20)

    assert load(saved(page, "PNG"), "名录.png").text == "单位名称\t角色\n甲乙公司\t理事单位"


def test_a_long_screenshot_is_read_to_its_end(font: str) -> None:
    page = page_of(font, [f"第{number}条，企业{number + 100}家。" for number in range(42)], height=2600)

    lines = load(saved(page, "PNG"), "截图.png").text.splitlines()

    assert lines == [f"第{number}条，企业{number + 100}家。" for number in range(42)]


def test_a_photograph_taken_sideways_is_set_upright(font: str) -> None:
    turned = page_of(font, STORY).transpose(Image.Transpose.ROTATE_90)
    orientation = Image.Exif()
    orientation[0x0112] = 6

    assert load(saved(turned, "JPEG", exif=orientation), "照片.jpg").text == READ


def test_only_the_scanned_pages_of_a_mixed_file_are_marked(
    font: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = pdfplumber.open(io.BytesIO(pdf_of([(72, 760, "第一页是文字。")]))).pages
    scanned = pdfplumber.open(io.BytesIO(saved(page_of(font, STORY[:1]), "PDF", resolution=110))).pages
    whole = pdfplumber.open(io.BytesIO(pdf_of([])))
    monkeypatch.setattr(type(whole), "pages", [*printed, *scanned, *printed])

    article = load(pdf_of([]), "a.pdf")

    assert article.text == f"第一页是文字。\n{STORY[0]}\n第一页是文字。"
    assert [span.of(article.text) for span in article.recognised] == [STORY[0]]


@pytest.mark.parametrize(("kind", "name"), [("PDF", "白.pdf"), ("PNG", "白.png")])
def test_a_blank_scan_says_that_nothing_can_be_recognised(kind: str, name: str) -> None:
    with pytest.raises(NoTextError) as caught:
        load(saved(Image.new("L", (300, 300), 255), kind), name)

    assert "认不出文字" in caught.value.words.zh


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (saved(Image.new("L", (300, 300), 255), "PNG")[:60], "a.png", BrokenFileError),
        (b"\xff\xd8\xff and nothing else", "a.jpg", BrokenFileError),
        (b"words", "a.png", BrokenFileError),
        (saved(Image.new("1", (20_000, 6_000)), "PNG"), "大.png", TooManyPixelsError),
        (saved(Image.new("L", (30, 30)), "JPEG"), "a.png", WrongSuffixError),
    ],
    ids=["cut off", "no picture", "no picture at all", "huge", "another kind"],
)
def test_a_picture_that_cannot_be_read_says_why(data: bytes, name: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        load(data, name)


def test_a_pdf_of_text_does_not_load_the_recogniser() -> None:
    script = (
        "import sys; from tests.luodi.loading.files import pdf_of; from luodi.loading import load;"
        "load(pdf_of([(72, 760, '第一页')]), 'a.pdf'); print('rapidocr' in sys.modules)"
    )

    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "False"
