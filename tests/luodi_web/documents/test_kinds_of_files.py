"""E-mails and scans on the site: what hangs on an e-mail is a document, and a scan says that it is one."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.luodi_web.documents.stories import STORY

from luodi.vocabulary import Article, Span
from luodi_web.accounts.models import User
from luodi_web.documents import adapters
from luodi_web.documents.models import Document

SignIn = Callable[[User], Client]


def letter() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "合作交流办 <office@example.cn>", "走访材料"
    mail["Date"] = "Wed, 02 Nov 2016 09:30:00 +0800"
    mail.set_content("请查收。")
    mail.add_attachment(STORY.encode(), maintype="text", subtype="plain", filename="走访新闻.txt")
    mail.add_attachment(b"\x00", maintype="video", subtype="mp4", filename="现场.mp4")
    return mail.as_bytes()


def upload(client: Client, name: str, data: bytes) -> None:
    client.post(
        "/documents/upload/", {"papers": [SimpleUploadedFile(name, data)], "kind": "news"}, follow=True
    )


def test_an_e_mail_brings_its_attachments_as_documents(sign_in: SignIn, secretary: User) -> None:
    upload(sign_in(secretary), "信.eml", letter())

    mail, news = Document.objects.order_by("pk")
    assert (mail.title, mail.published) == ("走访材料", "2016-11-02")
    assert mail.text.endswith("附件：走访新闻.txt、现场.mp4（未读取）")
    assert news.name == "走访新闻.txt"
    assert news.facts.count() > 5
    assert news.kind == mail.kind == "news"


def test_a_broken_e_mail_is_refused_with_words(sign_in: SignIn, secretary: User) -> None:
    answer = sign_in(secretary).post(
        "/documents/upload/",
        {"papers": [SimpleUploadedFile("信.eml", b"no letter")], "kind": "news"},
        follow=True,
    )

    assert not Document.objects.exists()
    assert "已损坏" in answer.content.decode()


def test_a_scan_says_that_it_is_one(
    sign_in: SignIn, secretary: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def recognise(data: bytes, name: str) -> Article:
        return Article(name=name, text=STORY, recognised=(Span(0, len(STORY)),))

    monkeypatch.setattr(adapters, "load", recognise)
    client = sign_in(secretary)
    upload(client, "扫描.pdf", b"%PDF-1.7")

    document = Document.objects.get()
    page = client.get(f"/documents/{document.pk}/").content.decode()
    desk = client.get(f"/review/{document.pk}/").content.decode()

    assert document.recognised
    assert "请对照原件" in page
    assert "扫描识别" in desk


def test_what_was_not_scanned_says_nothing_of_it(sign_in: SignIn, secretary: User, story: Document) -> None:
    assert not story.recognised
    assert "扫描识别" not in sign_in(secretary).get(f"/documents/{story.pk}/").content.decode()
