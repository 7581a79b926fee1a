"""Small pieces of WordprocessingML that python-docx has no words for."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def element(tag: str, *children: Any, **attributes: object) -> Any:
    """Build ``<w:tag w:name="value">`` with its children.

    >>> element("ind", firstLineChars=200).get(qn("w:firstLineChars"))
    '200'
    """
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def text_run(text: str, style: str | None = None) -> Any:
    """One run of words, in a character style or none."""
    words = element("t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    properties = [element("rPr", element("rStyle", val=style))] if style else []
    return element("r", *properties, words)


def link(anchor: str, text: str, style: str) -> Any:
    """Words that lead to a bookmark of the same document."""
    return element("hyperlink", text_run(text, style), anchor=anchor, history=1)


def bookmark(number: int, name: str, *runs: Any) -> list[Any]:
    """Runs that a link can lead to."""
    return [element("bookmarkStart", id=number, name=name), *runs, element("bookmarkEnd", id=number)]


def page_number() -> list[Any]:
    """The field that prints the page's number."""
    instruction = element("instrText")
    instruction.text = " PAGE "
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", instruction),
        element("r", element("fldChar", fldCharType="separate")),
        text_run("1"),
        element("r", element("fldChar", fldCharType="end")),
    ]
