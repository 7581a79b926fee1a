"""The numbers that Word writes before paragraphs by itself: 「一、」, 「（一）」, 「1.」.

They stand in no paragraph's text, but whoever reads the document sees them, and
the points of an agreement are told apart by them. Bullets are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

_DIGITS: Final = "零一二三四五六七八九"
_CIRCLED_ONE, _MOST_CIRCLED = 0x2460, 20
_LETTERS: Final = 26
_TEN: Final = 10
_CHINESE_FORMATS: Final = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "ideographDigital",
        "japaneseCounting",
        "taiwaneseCounting",
    )
)
_UNNUMBERED: Final = frozenset(("bullet", "none"))


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    start: int
    style: str
    pattern: str
    """The label, with ``%1`` for the number of the first level, ``%2`` for that of the second."""


class Numbers:
    """Counts the numbered paragraphs of one document, in reading order."""

    def __init__(self, document: Any) -> None:
        lists = next(
            (
                rel.target_part.element
                for rel in document.part.rels.values()
                if rel.reltype == RELATIONSHIP_TYPE.NUMBERING
            ),
            None,
        )
        self._lists = {} if lists is None else dict(_lists_in(lists))
        self._styles = {
            style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))
        }
        self._counts: dict[str, dict[int, int]] = {}

    def label_for(self, paragraph: Any) -> str:
        """The number that stands before the paragraph; empty where there is none."""
        key, depth = self._place_of(paragraph)
        shared, levels = self._lists.get(key, ("", {}))
        if depth not in levels or levels[depth].style in _UNNUMBERED:
            return ""
        counts = self._counts.setdefault(shared, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        label = levels[depth].pattern
        for level, rule in levels.items():
            label = label.replace(f"%{level + 1}", _numeral(counts.get(level, rule.start), rule.style))
        return f"{label} " if label[-1:].isalnum() else label

    def _place_of(self, paragraph: Any) -> tuple[str, int]:
        """The list and the depth that the paragraph, or else its style or one it is based on, stands in."""
        key, depth = _stated(paragraph)
        name = _value(paragraph, "w:pPr/w:pStyle")
        for _ in self._styles:  # No chain of styles is longer, so one that runs in a circle ends here.
            style = self._styles.get(name or "")
            if key is not None or style is None:
                break
            key, own = _stated(style)
            depth = own if depth is None else depth
            name = _value(style, "w:basedOn")
        return key or "", int(depth or 0)


def _stated(owner: Any) -> tuple[str | None, str | None]:
    """List and depth that a paragraph or a style states."""
    return _value(owner, "w:pPr/w:numPr/w:numId"), _value(owner, "w:pPr/w:numPr/w:ilvl")


def _value(owner: Any, path: str) -> str | None:
    found = owner.find("/".join(qn(step) for step in path.split("/")))
    return None if found is None else found.get(qn("w:val"))


def _lists_in(numbering: Any) -> Iterator[tuple[str, tuple[str, dict[int, _Level]]]]:
    """Yield each list's key, what it shares its count with, and its levels."""
    kinds = {kind.get(qn("w:abstractNumId")): kind for kind in numbering.findall(qn("w:abstractNum"))}
    for entry in numbering.findall(qn("w:num")):
        key, shared = entry.get(qn("w:numId")), _value(entry, "w:abstractNumId") or ""
        restarts = entry.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None
        kind = kinds.get(shared)
        levels = (
            {}
            if kind is None
            else {int(level.get(qn("w:ilvl"))): _level(level) for level in kind.findall(qn("w:lvl"))}
        )
        yield key, (f"{shared}/{key}" if restarts else shared, levels)


def _level(level: Any) -> _Level:
    return _Level(
        start=int(_value(level, "w:start") or 1),
        style=_value(level, "w:numFmt") or "decimal",
        pattern=_value(level, "w:lvlText") or "",
    )


def _numeral(number: int, style: str) -> str:
    """Write the number as the level does; in digits where the style is rare."""
    if style in _CHINESE_FORMATS and 0 < number < _TEN * _TEN:
        tens, ones = divmod(number, _TEN)
        lead = {0: "", 1: "十"}.get(tens, f"{_DIGITS[tens]}十")
        return lead + (_DIGITS[ones] if ones else "")
    if style.startswith("decimalEnclosedCircle") and 0 < number <= _MOST_CIRCLED:
        return chr(_CIRCLED_ONE + number - 1)
    if style in {"lowerLetter", "upperLetter"} and 0 < number <= _LETTERS:
        return chr(ord("a" if style == "lowerLetter" else "A") + number - 1)
    return str(number)
