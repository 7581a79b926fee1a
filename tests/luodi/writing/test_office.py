import io
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given, settings
from tests.luodi.writing.strategies import manuscripts

from luodi.writing import Manuscript, to_docx


@pytest.fixture
def document(manuscript: Manuscript) -> Any:
    return docx.Document(io.BytesIO(to_docx(manuscript)))


@given(manuscripts())
@settings(max_examples=10)
def test_the_same_manuscript_gives_the_same_bytes(manuscript: Manuscript) -> None:
    assert to_docx(manuscript) == to_docx(manuscript)


def test_the_page_has_the_margins_of_the_standard(document: Any) -> None:
    page = document.sections[0]

    for length, millimetres in (
        (page.page_height, 297),
        (page.page_width, 210),
        (page.top_margin, 37),
        (page.bottom_margin, 35),
        (page.left_margin, 28),
        (page.right_margin, 26),
    ):
        assert abs(length - Mm(millimetres)) < Mm(0.1)


@pytest.mark.parametrize(
    ("style", "font", "points"),
    [
        ("Plan Title", "方正小标宋简体", 22),
        ("Plan Heading 1", "黑体", 16),
        ("Plan Heading 2", "楷体_GB2312", 16),
        ("Plan Body", "仿宋_GB2312", 16),
    ],
)
def test_type_is_that_of_the_standard(document: Any, style: str, font: str, points: int) -> None:
    found = document.styles[style]

    assert found.font.size.pt == points
    assert found.element.rPr.rFonts.get(qn("w:eastAsia")) == font


def test_headings_are_numbered_as_official_documents_are(document: Any) -> None:
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Plan Heading")]

    assert headings == ["一、背景与依据", "（一）往来", "二、落地组合"]


def test_every_citation_leads_to_a_line_of_the_annex(document: Any) -> None:
    anchors = {link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}

    assert anchors == marks == {"reference_1", "reference_2"}
    assert document.tables[-1].rows[1].cells[2].text == "“2016年11月2日，区委书记尚斌义带队来访。”"


def test_table_heads_are_repeated_and_bars_are_shaded(document: Any) -> None:
    packages, timetable, _ = document.tables

    assert packages.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    shaded = [cell._tc.tcPr.find(qn("w:shd")) is not None for cell in timetable.rows[1].cells]
    assert shaded == [False, False, True]


def test_the_day_of_the_file_is_the_day_of_the_plan(document: Any) -> None:
    assert f"{document.core_properties.modified:%Y-%m-%d}" == "2016-11-15"
    assert document.core_properties.title == "东丽区整体方案"
