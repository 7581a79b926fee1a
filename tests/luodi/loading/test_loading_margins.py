"""What stands around the story of a Word document: read, each once, in the order a reader meets it."""

import io

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from tests.luodi.loading.files import docx_of, with_part

from luodi.loading import load

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def text_of(data: bytes) -> list[str]:
    return load(data, "a.docx").text.split("\n")


def body_of(content: str) -> bytes:
    document = f"<w:document {W} {MC}><w:body>{content}</w:body></w:document>".encode()
    return with_part(docx_of("x"), "word/document.xml", document)


def test_headers_open_the_text_and_footers_close_it_without_page_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("正文。")
    document.sections[0].header.paragraphs[0].text = "天津市东丽区人民政府文件"
    document.sections[0].footer.paragraphs[0].text = "- 1 -"
    document.sections[0].footer.add_paragraph("抄送：区委办公室")

    assert text_of(saved(document)) == ["天津市东丽区人民政府文件", "正文。", "抄送：区委办公室"]


def test_a_header_that_several_sections_show_is_read_once_and_one_that_no_page_shows_not_at_all() -> None:
    document = docx.Document()
    document.add_paragraph("正文。")
    document.sections[0].header.paragraphs[0].text = "会议纪要"
    second = document.add_section()
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "会议纪要"
    second.first_page_header.paragraphs[0].text = "不显示的首页页眉"

    assert text_of(saved(document)) == ["会议纪要", "正文。"]


@pytest.mark.parametrize(
    "number", ["第 1 页 共 3 页", "第1页", "1", "— 2 —", "Page 1 of 3", "1/3", "第页 共页", ""]
)
def test_a_page_number_is_no_line(number: str) -> None:
    document = docx.Document()
    document.add_paragraph("正文。")
    document.sections[0].footer.paragraphs[0].text = number

    assert text_of(saved(document)) == ["正文。"]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_follow_the_story_and_what_is_no_note_stays_out(kind: str) -> None:
    document = docx.Document()
    document.add_paragraph("签约额30亿元。")
    notes = (
        f'<w:{kind}s {W}><w:{kind} w:type="separator" w:id="0"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:{kind}>'
        f'<w:{kind} w:id="1"><w:p><w:r><w:t>截至2016年底。</w:t></w:r></w:p></w:{kind}></w:{kind}s>'
    )
    part = Part(
        PackURI(f"/word/{kind}s.xml"), CONTENT_TYPE.WML_FOOTNOTES, notes.encode(), document.part.package
    )
    document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, f"{kind.upper()}S"))

    assert text_of(saved(document)) == ["签约额30亿元。", "截至2016年底。"]


def test_comments_stay_out() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("正文。")
    document.add_comment(paragraph.runs, text="这里要改。", author="审稿人")

    assert text_of(saved(document)) == ["正文。"]


OLD = f"<w:pict>{BOX.format('东政发[2016]1号')}</w:pict>"
BOTH = (
    f"<mc:AlternateContent><mc:Choice>{OLD}</mc:Choice><mc:Fallback>{OLD}</mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize("drawing", [OLD, BOTH], ids=["old form", "both forms"])
def test_a_text_box_follows_its_paragraph_once(drawing: str) -> None:
    data = body_of(f"<w:p><w:r><w:t>正文。</w:t></w:r><w:r>{drawing}</w:r></w:p>")

    assert text_of(data) == ["正文。", "东政发[2016]1号"]


def test_a_text_box_that_a_tracked_change_has_struck_out_stays_out() -> None:
    data = body_of(
        f"<w:p><w:r><w:t>正文。</w:t></w:r><w:del><w:r><w:pict>{BOX.format('旧')}</w:pict></w:r></w:del></w:p>"
    )

    assert text_of(data) == ["正文。"]
