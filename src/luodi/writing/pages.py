"""The plan as a web page: the same text and numbers, each citation in the margin beside its paragraph."""

from collections.abc import Callable, Iterator
from html import escape
from importlib import resources

from luodi.writing.labels import reference_date, reference_title
from luodi.writing.manuscript import (
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
    cited_in,
    lines_of,
)
from luodi.writing.numbering import Numbering

Linked = Callable[[Reference], str | None]
"""The address of the document behind a reference; ``None`` where there is none."""


def _no_link(_reference: Reference) -> str | None:
    return None


def to_html(manuscript: Manuscript) -> str:
    """Write a whole page that needs no other file."""
    style = resources.files("luodi.writing").joinpath("data/page.css").read_text("utf-8")
    title = escape(manuscript.name)
    return (
        '<!doctype html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{to_fragment(manuscript)}</body>\n</html>\n"
    )


def to_fragment(manuscript: Manuscript, link: Linked = _no_link) -> str:
    """Write the ``<article>`` alone, for a page that has its own styles."""
    title = "<br>".join(escape(part) for part in manuscript.title.splitlines())
    parts = [
        '<article class="plan" lang="zh-Hans">\n<header class="plan-head">',
        f'<h1 class="plan-title">{title}</h1>',
        f'<p class="plan-subtitle">{escape(manuscript.subtitle)}</p></header>',
        *_body(manuscript, link),
        _signature(manuscript),
        _annex(manuscript, link),
        "</article>\n",
    ]
    return "\n".join(parts)


def _body(manuscript: Manuscript, link: Linked) -> Iterator[str]:
    numbering = Numbering()
    shown: set[int] = set()
    for place, block in enumerate(manuscript.blocks):
        if isinstance(block, Heading):
            level = block.level + 1
            words = escape(numbering.label(block.level) + block.text)
            yield f'<h{level} class="plan-heading-{block.level}" id="part-{place}">{words}</h{level}>'
            continue
        numbers = dict.fromkeys(number for line in lines_of([block]) for number in cited_in(line))
        fresh = [manuscript.references[number - 1] for number in numbers if number not in shown]
        shown.update(numbers)
        yield f'<div class="plan-block">\n{_margin(fresh, link)}{_block(block)}</div>'


def _block(block: Block) -> str:
    match block:
        case Paragraph(runs):
            return f"<p>{_line(runs)}</p>"
        case Table():
            rows = ["".join(f"<td>{_line(cell)}</td>" for cell in row) for row in block.rows]
            return _table(block.caption, block.columns, rows, widths=block.widths)
        case Timeline():
            rows = [
                f'<th scope="row">{_line(bar.label)}</th>'
                + "".join(
                    f'<td class="plan-on"><span>{escape(period)}</span></td>'
                    if bar.start <= place <= bar.end
                    else "<td></td>"
                    for place, period in enumerate(block.periods)
                )
                for bar in block.bars
            ]
            return _table(block.caption, ("事项", *block.periods), rows, kind="plan-timeline")
        case Heading():
            raise AssertionError("headings are numbered where they stand")


def _table(
    caption: str,
    columns: tuple[str, ...],
    rows: list[str],
    *,
    kind: str = "plan-table",
    widths: tuple[int, ...] = (),
) -> str:
    shares = "".join(f'<col width="{round(100 * width / sum(widths))}%">' for width in widths)
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return (
        f'<div class="plan-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="{kind}"><caption>{escape(caption)}</caption>\n<colgroup>{shares}</colgroup>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )


def _line(line: Line) -> str:
    return "".join(_run(run) for run in line)


def _run(run: Text | Cite) -> str:
    match run:
        case Text(text):
            return escape(text)
        case Cite(number):
            return f'<sup class="plan-cite"><a href="#reference-{number}">[{number}]</a></sup>'


def _margin(references: list[Reference], link: Linked) -> str:
    """Quotes beside the paragraph; methods and settings by name, since the annex tells them in full."""
    if not references:
        return ""
    notes = "".join(f"<li>{_note(reference, link, short=True)}</li>" for reference in references)
    return f'<aside class="plan-margin" aria-label="依据"><ul>{notes}</ul></aside>\n'


def _note(reference: Reference, link: Linked, *, short: bool = False) -> str:
    address = link(reference)
    title = escape(reference_title(reference))
    named = f'<a href="{escape(address)}">{title}</a>' if address else title
    mark = f'<span class="plan-number">[{reference.number}]</span>'
    if reference.kind is not ReferenceKind.DOCUMENT and short:
        return f'{mark} <span class="plan-source">{named}</span>'
    words = escape(reference.sentence)
    quoted = f"<q>{words}</q>" if reference.kind is ReferenceKind.DOCUMENT else f"<span>{words}</span>"
    date = escape(reference_date(reference))
    return f'{mark} {quoted} <span class="plan-source">{named} · {date}</span>'


def _signature(manuscript: Manuscript) -> str:
    date = f"<br>{escape(manuscript.as_of.chinese)}" if manuscript.as_of else ""
    return f'<p class="plan-signature">{escape(manuscript.author)}{date}</p>'


def _annex(manuscript: Manuscript, link: Linked) -> str:
    if not manuscript.references:
        return ""
    notes = "\n".join(
        f'<li id="reference-{reference.number}">{_note(reference, link)}</li>'
        for reference in manuscript.references
    )
    heading = '<h2 class="plan-heading-1">附：依据表</h2>'
    return f'<section class="plan-annex">{heading}\n<ol>\n{notes}\n</ol></section>'
