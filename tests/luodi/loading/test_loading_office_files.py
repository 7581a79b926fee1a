import pytest
from tests.luodi.loading.files import docx_of, pdf_of, with_part, xlsx_of

from luodi.loading import BrokenFileError, NoTextError, ProtectedFileError, RosterColumnsError, load

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_paragraphs_and_tables_of_a_word_document_stand_in_their_order() -> None:
    data = docx_of("座谈会纪要", [["姓名", "职务"], ["尚斌义", "区委书记"]], "会后签约。")

    assert load(data, "纪要.docx").text == "座谈会纪要\n姓名\t职务\n尚斌义\t区委书记\n会后签约。"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "甲\n乙"),
        (
            "<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins><w:del><w:r><w:t>删去</w:t></w:r></w:del></w:p>",
            "新增",
        ),
        (
            "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>",
            "链接",
        ),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>", "控件"),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
            "外 内\t",
        ),
    ],
)
def test_a_word_document_reads_as_it_shows(content: str, text: str) -> None:
    document = f"<w:document {W}><w:body>{content}</w:body></w:document>".encode()

    assert load(with_part(docx_of("x"), "word/document.xml", document), "a.docx").text == text


@pytest.mark.parametrize(
    ("stated", "title"), [("座谈会纪要", "座谈会纪要"), ("Microsoft Word - 文档1", None), ("", None)]
)
def test_the_title_property_counts_only_if_the_document_shows_it(stated: str, title: str | None) -> None:
    assert load(docx_of("座谈会纪要", "双方交流。", title=stated), "a.docx").title == title


def test_a_workbook_gives_a_line_a_row_with_its_header() -> None:
    header, first, second = (
        ["单位名称", "角色", "所需面积"],
        ["甲公司", "理事单位", 3000.0],
        ["乙院", None, 1.5],
    )
    rows: list[list[object]] = [["某联盟成员名录"], [*header], [*first], [], [*second]]

    article = load(xlsx_of(名录=rows), "名录.xlsx")

    assert article.text == "某联盟成员名录\n单位名称\t角色\t所需面积\n甲公司\t理事单位\t3000\n乙院\t\t1.5"
    assert article.title == "某联盟成员名录"


def test_several_sheets_each_start_with_their_name() -> None:
    data = xlsx_of(名录=[["单位名称", "角色"], ["甲公司", "会员单位"]], 指标=[["企业数", 957]])

    assert load(data, "a.xlsx").text == "名录\n单位名称\t角色\n甲公司\t会员单位\n\n指标\n企业数\t957"


def test_a_formula_is_read_as_its_value() -> None:
    # The library writes 0 as the value of a formula that no program has computed yet.
    assert load(xlsx_of(表=[["合计", "=1+1"]]), "a.xlsx").text == "合计\t0"


def test_a_roster_without_names_says_which_columns_are_missing_and_found() -> None:
    data = xlsx_of(成员=[["成员名录"], ["角色", "所在地", "主营业务"], ["理事单位", "北京市", "机器视觉"]])

    with pytest.raises(RosterColumnsError) as caught:
        load(data, "名录.xlsx")

    assert caught.value.words.zh == (
        "名录.xlsx：工作表“成员”第 2 行的名录表头缺少“单位名称”列，现有：角色、所在地、主营业务。请补上“单位名称”列再试。"
    )


def test_lines_of_a_print_are_joined_back_to_paragraphs() -> None:
    first = [
        (72, 760, "东丽区概况"),
        (104, 730, "东丽区位于天津市东部，连接中心市区及滨海新区核"),
        (72, 700, "心区，总人口九十四万，经济水平位于全市前列，是天"),
        (290, 40, "- 1 -"),
    ]
    second = [(72, 760, "津市的一个区。"), (104, 730, "第二段。")]

    text = load(pdf_of(first, second), "概况.pdf").text

    assert text == (
        "东丽区概况\n"
        "东丽区位于天津市东部，连接中心市区及滨海新区核心区，总人口九十四万，经济水平位于全市前列，是天津市的一个区。\n"
        "第二段。"
    )


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (pdf_of([]), "扫描.pdf"),
        (docx_of(), "空.docx"),
        (xlsx_of(表=[]), "空.xlsx"),
        (b"<html><body></body></html>", "a.html"),
    ],
)
def test_a_file_that_opens_but_holds_no_text_says_so(data: bytes, name: str) -> None:
    with pytest.raises(NoTextError):
        load(data, name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (docx_of("x")[:600], "a.docx"),
        (xlsx_of(表=[["x"]])[:600], "a.xlsx"),
        (pdf_of([(72, 700, "东丽区")])[:200], "a.pdf"),
        (b"%PDF-1.7 and nothing else", "a.pdf"),
        (b"not a package", "a.docx"),
        (with_part(docx_of("x"), "word/document.xml", b"<broken"), "a.docx"),
        (with_part(xlsx_of(表=[["x"]]), "xl/worksheets/sheet1.xml", b"<broken"), "a.xlsx"),
    ],
)
def test_a_broken_file_is_named_as_such(data: bytes, name: str) -> None:
    with pytest.raises(BrokenFileError, match="is broken"):
        load(data, name)


def test_a_print_behind_a_password_asks_for_a_copy_without() -> None:
    lock = (
        f"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'11' * 32}> /U <{'22' * 32}> >>"
    )

    with pytest.raises(ProtectedFileError, match="password"):
        load(pdf_of([(72, 700, "东丽区")], trailer=lock), "a.pdf")


def test_an_office_file_behind_a_password_asks_for_a_copy_without() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")

    with pytest.raises(ProtectedFileError, match="password"):
        load(data, "a.xlsx")
