import base64
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.luodi.loading.files import docx_of

from luodi.loading import BrokenFileError, NoTextError, ProtectedFileError, attachments_of, load, load_file

BODY = "东丽区副区长杨灏拟于11月2日回访北京辰安科技股份有限公司，请安排。"
DATE = "Wed, 26 Oct 2016 09:30:00 +0800"


def letter_of(body: str = BODY, *, subtype: str = "plain", subject: str = "回访安排") -> EmailMessage:
    """An e-mail as programs of today write it."""
    letter = EmailMessage()
    letter["From"] = "合作交流办 <office@example.cn>"
    letter["Subject"], letter["Date"] = subject, DATE
    letter.set_content(body, subtype=subtype)
    return letter


def raw_letter(*lines: bytes) -> bytes:
    """An e-mail as old programs write it, byte for byte."""
    return b"\r\n".join(lines)


def test_a_letter_gives_subject_sender_body_and_the_day_it_was_sent() -> None:
    article = load(letter_of().as_bytes(), "回访.eml")

    assert article.text == f"回访安排\n发件人：合作交流办\n{BODY}"
    assert (article.title, str(article.published)) == ("回访安排", "2016-10-26")


def test_attachments_are_documents_of_their_own_or_named_as_unread() -> None:
    letter = letter_of()
    letter.add_attachment(
        docx_of("参会名单"), maintype="application", subtype="octet-stream", filename="名单.docx"
    )
    letter.add_attachment(b"\x00", maintype="video", subtype="mp4", filename="现场.mp4")
    data = letter.as_bytes()

    held = attachments_of(data, "回访.eml")

    assert load(data, "回访.eml").text.endswith("\n附件：名单.docx、现场.mp4（未读取）")
    assert [attachment.name for attachment in held] == ["名单.docx"]
    assert load(held[0].data, held[0].name).text == "参会名单"


@pytest.mark.parametrize(
    ("subject", "filename"),
    [
        (
            b"=?gb2312?B?" + base64.b64encode("回访 镕 安排".encode("gb18030")) + b"?=",
            b'"=?gbk?B?w/u1pS50eHQ=?="',
        ),
        (b"=?utf-8?B?5Zue6K6/IOmVlQ==?= =?utf-8?B?IOWuieaOkg==?=", b'"=?utf-8?Q?=E5=90=8D=E5=8D=95.txt?="'),
        ("回访 镕 安排".encode("gb18030"), '"名单.txt"'.encode("gb18030")),
        ("回访 镕 安排".encode(), '"名单.txt"'.encode()),
    ],
    ids=["GB2312 that is GB18030", "words cut in two", "bare GB18030", "bare UTF-8"],
)
def test_names_are_decoded_however_they_are_written(subject: bytes, filename: bytes) -> None:
    data = raw_letter(
        b"From: a@example.cn", b"Subject: " + subject, b'Content-Type: multipart/mixed; boundary="x"', b"",
        b"--x", b"Content-Type: text/plain; charset=gb2312", b"Content-Transfer-Encoding: 8bit", b"",
        BODY.encode("gb18030"),
        b"--x", b"Content-Type: text/plain", b"Content-Disposition: attachment; filename=" + filename, b"", b"1",
        b"--x--", b"",
    )  # fmt: skip

    article = load(data, "a.eml")

    assert article.text == f"回访 镕 安排\n发件人：a@example.cn\n{BODY}\n附件：名单.txt"


def test_a_name_by_rfc_2231_is_decoded() -> None:
    letter = letter_of()
    letter.add_attachment("甲".encode(), maintype="text", subtype="plain", filename="名单 一.txt")

    assert b"filename*" in letter.as_bytes()
    assert [held.name for held in attachments_of(letter.as_bytes(), "a.eml")] == ["名单 一.txt"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "big5hkscs"])
def test_a_body_that_declares_no_encoding_is_read_by_its_looks(encoding: str) -> None:
    body = "本區總人口九十四萬，企業九百五十七家。" if encoding == "big5hkscs" else BODY

    article = load(raw_letter(b"Subject: x", b"", body.encode(encoding)), "a.eml")

    assert article.text == f"x\n{body}"


def test_a_page_as_body_is_read_as_it_shows_and_plain_text_goes_first() -> None:
    page = letter_of(f"<style>p{{}}</style><p>{BODY}</p><p>谢谢。</p>", subtype="html")
    both = letter_of("文本为准。")
    both.add_alternative(f"<p>{BODY}</p>", subtype="html")

    assert load(page.as_bytes(), "a.eml").text.endswith(f"\n{BODY}\n谢谢。")
    assert load(both.as_bytes(), "a.eml").text.endswith("\n文本为准。")


def test_a_forwarded_letter_is_a_document_with_what_hangs_on_it() -> None:
    inner = letter_of("原信内容。", subject="原信")
    inner.add_attachment("甲".encode(), maintype="text", subtype="plain", filename="附表.txt")
    outer = letter_of("请阅。", subject="转发")
    outer.add_attachment(inner)

    held = attachments_of(outer.as_bytes(), "a.eml")

    assert (
        load(outer.as_bytes(), "a.eml").text == "转发\n发件人：合作交流办\n请阅。\n附件：原信.eml、附表.txt"
    )
    assert [attachment.name for attachment in held] == ["原信.eml", "附表.txt"]
    assert "原信内容。" in load(held[0].data, held[0].name).text


def test_a_name_that_is_spoilt_costs_its_attachment_no_more_than_the_name() -> None:
    letter = letter_of()
    letter.add_attachment("甲".encode(), maintype="text", subtype="plain", filename="名单.txt")
    data = letter.as_bytes().replace(b"utf-8''%E5", b"utf\x918''%E5")

    assert load(data, "a.eml").text.endswith("附件：附件2（未读取）")


def test_a_name_that_points_elsewhere_stays_a_name() -> None:
    letter = letter_of()
    letter.add_attachment(b"1", maintype="text", subtype="plain", filename="../../etc/名单.txt")

    assert [held.name for held in attachments_of(letter.as_bytes(), "a.eml")] == [".._.._etc_名单.txt"]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"no header at all", BrokenFileError),
        (b"\x89\x00\xff" * 40, BrokenFileError),
        (b"Subject: x\r\n\r\n", NoTextError),
        (b'Subject: x\r\nContent-Type: multipart/encrypted; boundary="x"\r\n\r\n--x--', ProtectedFileError),
    ],
    ids=["text", "bytes", "nothing", "locked"],
)
def test_a_letter_that_is_none_says_what_is_wrong(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        load(data, "a.eml")


def test_parts_that_nest_without_end_are_refused_or_read_but_do_not_crash() -> None:
    head = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3000)
    )

    with pytest.raises((BrokenFileError, NoTextError)):
        load(b"Subject: x\r\n" + head, "a.eml")


def test_a_letter_on_the_disk_is_loaded_under_the_name_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(letter_of().as_bytes())

    assert load_file(path, "往来/a.eml").name == "往来/a.eml"
