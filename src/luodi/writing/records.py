"""Manuscripts as plain JSON values, and back, so that versions can be kept."""

from collections.abc import Mapping
from typing import Any

from luodi.vocabulary import PartialDate
from luodi.writing.manuscript import (
    Bar,
    Block,
    Cite,
    Heading,
    Line,
    Manuscript,
    Paragraph,
    Reference,
    ReferenceKind,
    Table,
    Text,
    Timeline,
)


def to_record(manuscript: Manuscript) -> dict[str, Any]:
    """Write a manuscript as dicts, lists, strings and numbers."""
    return {
        "title": manuscript.title,
        "subtitle": manuscript.subtitle,
        "author": manuscript.author,
        "as_of": _date_out(manuscript.as_of),
        "blocks": [_block_out(block) for block in manuscript.blocks],
        "references": [_reference_out(reference) for reference in manuscript.references],
    }


def from_record(record: Mapping[str, Any]) -> Manuscript:
    """Read what ``to_record`` wrote.

    Raises:
        ValueError: The record is not of that form.
    """
    try:
        return Manuscript(
            title=record["title"],
            subtitle=record["subtitle"],
            author=record["author"],
            as_of=_date_in(record["as_of"]),
            blocks=tuple(_block_in(block) for block in record["blocks"]),
            references=tuple(_reference_in(reference) for reference in record["references"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"this is no manuscript: {error!r}") from error


def _date_out(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)


def _date_in(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)


def _line_out(line: Line) -> list[str | int]:
    """A text is a string, a citation its number."""
    return [run.text if isinstance(run, Text) else run.number for run in line]


def _line_in(items: list[str | int]) -> Line:
    return tuple(Cite(item) if isinstance(item, int) else Text(item) for item in items)


def _block_out(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, text):
            return {"type": "heading", "level": level, "text": text}
        case Paragraph(runs):
            return {"type": "paragraph", "runs": _line_out(runs)}
        case Table():
            return {
                "type": "table",
                "caption": block.caption,
                "columns": list(block.columns),
                "rows": [[_line_out(cell) for cell in row] for row in block.rows],
                "widths": list(block.widths),
            }
        case Timeline():
            bars = [
                {"label": _line_out(bar.label), "start": bar.start, "end": bar.end, "words": bar.words}
                for bar in block.bars
            ]
            return {
                "type": "timeline",
                "caption": block.caption,
                "periods": list(block.periods),
                "bars": bars,
            }


def _block_in(record: Mapping[str, Any]) -> Block:
    match record["type"]:
        case "heading":
            return Heading(record["level"], record["text"])
        case "paragraph":
            return Paragraph(_line_in(record["runs"]))
        case "table":
            return Table(
                caption=record["caption"],
                columns=tuple(record["columns"]),
                rows=tuple(tuple(_line_in(cell) for cell in row) for row in record["rows"]),
                widths=tuple(record["widths"]),
            )
        case "timeline":
            return Timeline(
                caption=record["caption"],
                periods=tuple(record["periods"]),
                bars=tuple(Bar(**{**bar, "label": _line_in(bar["label"])}) for bar in record["bars"]),
            )
        case other:
            raise ValueError(f"a manuscript has no block of type {other!r}")


def _reference_out(reference: Reference) -> dict[str, Any]:
    return {
        "number": reference.number,
        "kind": str(reference.kind),
        "title": reference.title,
        "sentence": reference.sentence,
        "date": _date_out(reference.date),
        "example": reference.example,
        "key": reference.key,
        "start": reference.start,
    }


def _reference_in(record: Mapping[str, Any]) -> Reference:
    changed = {"kind": ReferenceKind(record["kind"]), "date": _date_in(record["date"])}
    return Reference(**{**record, **changed})
