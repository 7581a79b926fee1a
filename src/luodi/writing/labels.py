"""How references are named, and the 依据表 that lists them."""

from luodi.writing.manuscript import Line, Manuscript, Reference, ReferenceKind, Table, Text


def reference_title(reference: Reference) -> str:
    """The document or method, marked where it is made up for a demonstration.

    >>> reference_title(
    ...     Reference(number=1, kind=ReferenceKind.DOCUMENT, title="纪要", sentence="到访。", example=True)
    ... )
    '【示例】纪要'
    """
    match reference.kind:
        case ReferenceKind.COMPUTED:
            return f"测算：{reference.title}"
        case ReferenceKind.SETTING:
            return f"设定：{reference.title}"
        case ReferenceKind.REGISTER:
            return f"名录：{reference.title}"
        case ReferenceKind.DOCUMENT:
            return f"【示例】{reference.title}" if reference.example else reference.title


def reference_date(reference: Reference) -> str:
    """The document's date in Chinese."""
    if reference.date:
        return reference.date.chinese
    return "日期不详" if reference.kind is ReferenceKind.DOCUMENT else "随本方案"


def annex_of(manuscript: Manuscript) -> Table:
    """The references as a table: number, document, sentence, date."""
    return Table(
        caption="依据表",
        columns=("序号", "文件或方法", "原文或说明", "日期"),
        rows=tuple(_row(reference) for reference in manuscript.references),
        widths=(9, 30, 73, 22),
    )


def _row(reference: Reference) -> tuple[Line, ...]:
    words = reference.sentence if reference.kind is not ReferenceKind.DOCUMENT else f"“{reference.sentence}”"
    cells = (f"[{reference.number}]", reference_title(reference), words, reference_date(reference))
    return tuple((Text(cell),) for cell in cells)
