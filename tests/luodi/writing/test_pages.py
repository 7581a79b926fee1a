import dataclasses

from lxml import html

from luodi.writing import Manuscript, Paragraph, Reference, Text, to_fragment, to_html


def test_a_page_needs_no_other_file(manuscript: Manuscript) -> None:
    page = html.fromstring(to_html(manuscript))

    assert not page.xpath("//link | //script | //img")
    assert page.xpath("string(//h1)") == "东丽区整体方案"
    assert page.xpath("//h2/text()")[:2] == ["一、背景与依据", "二、落地组合"]


def test_a_citation_leads_to_its_source_and_stands_in_the_margin(manuscript: Manuscript) -> None:
    page = html.fromstring(to_html(manuscript))

    assert page.xpath("//sup/a/@href") == ["#reference-1", "#reference-2"]
    assert page.xpath("string((//aside)[1]//q)") == "2016年11月2日，区委书记尚斌义带队来访。"
    assert set(page.xpath("//section//li/@id")) == {"reference-1", "reference-2"}


def test_a_source_is_linked_where_an_address_is_known(manuscript: Manuscript) -> None:
    def link(reference: Reference) -> str | None:
        return f"/documents/{reference.key}/" if reference.key else None

    fragment = html.fromstring(to_fragment(manuscript, link))

    assert set(fragment.xpath("//*[@class='plan-source']/a/@href")) == {"/documents/story.txt/"}


def test_an_example_is_marked_wherever_it_is_cited(manuscript: Manuscript) -> None:
    story, scores = manuscript.references
    marked = dataclasses.replace(manuscript, references=(dataclasses.replace(story, example=True), scores))

    page = html.fromstring(to_html(marked))

    assert all("示例" in note.text_content() for note in page.xpath("//*[q]"))


def test_words_of_a_document_cannot_become_markup(manuscript: Manuscript) -> None:
    hostile = dataclasses.replace(manuscript, blocks=(Paragraph((Text("<script>alert(1)</script>"),)),))

    assert "<script>" not in to_html(hostile)
