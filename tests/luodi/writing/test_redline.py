import dataclasses

from hypothesis import given
from lxml import html
from tests.luodi.writing.strategies import manuscripts

from luodi.writing import Cite, Manuscript, Paragraph, Text, redline, redline_html


def _plain(manuscript: Manuscript) -> list[str]:
    return [line.new for line in redline(manuscript, manuscript).lines]


@given(manuscripts(), manuscripts())
def test_both_versions_can_be_read_back(old: Manuscript, new: Manuscript) -> None:
    lines = redline(old, new).lines

    assert [line.old for line in lines if line.old] == [text for text in _plain(old) if text]
    assert [line.new for line in lines if line.new] == [text for text in _plain(new) if text]


@given(manuscripts())
def test_nothing_changes_between_a_version_and_itself(manuscript: Manuscript) -> None:
    assert redline(manuscript, manuscript).changes == 0


def test_a_changed_date_is_marked_within_its_sentence(manuscript: Manuscript) -> None:
    later = Paragraph((Text("2016年11月15日，区委书记尚斌义带队来访"), Cite(1), Text("。")))
    new = dataclasses.replace(manuscript, blocks=(*manuscript.blocks[:2], later, *manuscript.blocks[3:]))

    page = html.fromstring(redline_html(redline(manuscript, new)))

    assert page.xpath("//del/text()") == ["2"]
    assert page.xpath("//ins/text()") == ["15"]


def test_a_new_source_renumbers_without_marking_every_paragraph(manuscript: Manuscript) -> None:
    first, second = manuscript.references
    added = dataclasses.replace(first, number=3, sentence="双方签署初步战略合作协议。")
    new = dataclasses.replace(manuscript, references=(first, second, added))

    changed = [line.new for line in redline(manuscript, new).lines if line.changed]

    assert changed == ["联盟赴天津东丽考察（2020年12月23日）：双方签署初步战略合作协议。"]


def test_lines_that_stayed_can_be_folded(manuscript: Manuscript) -> None:
    later = Paragraph((Text("2016年11月15日，区委书记尚斌义带队来访"), Cite(1), Text("。")))
    new = dataclasses.replace(manuscript, blocks=(*manuscript.blocks[:2], later, *manuscript.blocks[3:]))

    page = html.fromstring(redline_html(redline(manuscript, new), unchanged=False))

    assert page.xpath("//tr[@class='redline-same']/td/text()") == ["2 行未改动", "7 行未改动"]
    assert page.xpath("//tr[@class='redline-heading']/td[1]/text()") == ["（一）往来"]
