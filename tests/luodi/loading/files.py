"""Real files, made in memory: what offices send, as small as can be."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage

import docx
import xlsxwriter
from PIL import Image


def docx_of(*blocks: str | Sequence[Sequence[str]], title: str = "") -> bytes:
    """A Word document: a text is a paragraph, rows are a table."""
    document = docx.Document()
    document.core_properties.title = title
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=len(block), cols=len(block[0]))
        for row, cells in zip(table.rows, block, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def xlsx_of(**sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook: sheet name -> rows."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return buffer.getvalue()


def eml_of(subject: str, body: str, *attachments: str) -> bytes:
    """An e-mail with attachments of these names, each holding its name."""
    letter = EmailMessage()
    letter["Subject"] = subject
    letter.set_content(body)
    for name in attachments:
        letter.add_attachment(name.encode(), maintype="text", subtype="plain", filename=name)
    return letter.as_bytes()


def png_of(width: int, height: int) -> bytes:
    """A blank picture."""
    buffer = io.BytesIO()
    Image.new("L", (width, height), 255).save(buffer, "PNG")
    return buffer.getvalue()


def zip_of(parts: dict[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """The same package with one part in place of another."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    return zip_of(parts | {name: content})


def pdf_of(*pages: Sequence[tuple[float, float, str]], trailer: str = "") -> bytes:
    """A PDF file of Chinese text: each page a list of (x, y, line); a line is 16 points high."""
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts ["
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >>"
    )
    first = 4
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        font,
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"1 0 0 1 {x} {y} Tm <{line.encode('utf-16-be').hex()}> Tj " for x, y, line in lines)
        stream = f"BT /F1 16 Tf {shown}ET".encode() if lines else b""
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {first + 2 * number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    return _assembled(objects, trailer)


def _assembled(objects: Sequence[bytes], trailer: str) -> bytes:
    """Number the objects and write the table that says where each stands."""
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = f"trailer << /Size {count} /Root 1 0 R {trailer} >>\nstartxref\n{len(body)}\n%%EOF".encode()
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + end
