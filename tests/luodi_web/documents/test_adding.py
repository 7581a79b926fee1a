from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from tests.luodi_web.documents.stories import STORY

from luodi_web.accounts.models import AuditEntry, User
from luodi_web.documents.forms import LARGEST
from luodi_web.documents.models import Document, DocumentState, Fact
from luodi_web.documents.services import AlreadyThereError, add_document
from luodi_web.jobs.models import Job, State
from luodi_web.search.models import SearchEntry
from luodi_web.search.queries import find

SignIn = Callable[[User], Client]
ADD, UPLOAD, PASTE = "/documents/add/", "/documents/upload/", "/documents/paste/"


def _file(name: str, data: bytes | str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)


def test_a_pasted_text_becomes_a_document_with_facts(sign_in: SignIn, secretary: User) -> None:
    asked = {"title": "代表团走访联盟", "text": STORY, "kind": "news"}

    answer = sign_in(secretary).post(PASTE, asked)

    document = Document.objects.get()
    assert answer["Location"] == reverse("review:desk", args=[document.pk])
    assert document.state == DocumentState.READY
    assert document.team == secretary.team
    assert document.facts.count() > 5


def test_every_quote_stands_in_the_text(story: Document) -> None:
    quotes = [quote for fact in story.facts.order_by("pk") for quote in fact.record["quotes"]]

    assert quotes
    assert all(story.text[quote["start"] : quote["end"]] == quote["text"] for quote in quotes)


def test_a_document_is_found_by_its_words(story: Document, secretary: User, stranger: User) -> None:
    found, hidden = find("白凤祥", user=secretary), find("白凤祥", user=stranger)

    assert [entry.target_id for entry in found] == [str(story.pk)]
    assert not hidden


def test_reading_leaves_audit_entries(story: Document) -> None:
    actions = AuditEntry.objects.filter(target_id=str(story.pk)).order_by("pk")

    assert list(actions.values_list("action", flat=True)) == ["documents.add", "documents.read"]


def test_several_files_are_one_job(sign_in: SignIn, secretary: User) -> None:
    files = [_file("甲.txt", STORY), _file("乙.txt", "东丽区总人口94万。")]

    answer = sign_in(secretary).post(UPLOAD, {"papers": files, "kind": "news"})

    assert answer["Location"] == "/documents/"
    assert Job.objects.get().label == "读取 2 份文件"
    assert set(Document.objects.values_list("state", flat=True)) == {DocumentState.READY}


def test_the_job_says_how_far_it_is(secretary: User, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[float, str]] = []
    monkeypatch.setattr(
        "luodi_web.jobs.services.report", lambda _, share, message: said.append((share, message))
    )

    add_document(actor=secretary, text=STORY, title="走访")

    assert [share for share, _ in said] == sorted(share for share, _ in said)
    assert [message[:4] for _, message in said] == ["正在打开", "正在读出", "正在保存"]


def test_a_gb18030_file_is_read_right(sign_in: SignIn, secretary: User) -> None:
    sign_in(secretary).post(UPLOAD, {"papers": _file("简报.txt", STORY.encode("gb18030")), "kind": "news"})

    assert "尚斌义" in Document.objects.get().text


def test_the_same_bytes_are_not_kept_twice(sign_in: SignIn, secretary: User, story: Document) -> None:
    asked = {"title": "再来一次", "text": STORY, "kind": "news"}

    answer = sign_in(secretary).post(PASTE, asked, follow=True)

    assert answer.redirect_chain == [(f"/documents/{story.pk}/", 302)]
    assert "此前已导入" in answer.content.decode()
    assert Document.objects.count() == 1


def test_another_team_may_keep_the_same_bytes(story: Document, stranger: User) -> None:
    twin = add_document(actor=stranger, text=STORY, title="同文")

    assert twin.pk != story.pk
    assert twin.team == stranger.team


def test_the_service_names_the_document_that_is_there(story: Document, secretary_colleague: User) -> None:
    with pytest.raises(AlreadyThereError) as refused:
        add_document(actor=secretary_colleague, text=STORY, title="又一次")

    assert refused.value.document == story


def test_of_two_who_add_the_same_at_once_one_is_told(
    secretary: User, story: Document, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    asked = iter([Document.objects.none(), Document.objects.filter(pk=story.pk)])
    monkeypatch.setattr("luodi_web.documents.services.adding._same_bytes", lambda *_: next(asked))

    with pytest.raises(AlreadyThereError) as refused:
        add_document(actor=secretary, text=STORY, title="同时")

    assert refused.value.document == story
    assert len([path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("坏.docx", b"PK\x03\x04" + b"\x00" * 60, "坏.docx"),
        ("图.txt", bytes(range(256)) * 20, "图.txt"),
        ("空白.txt", b"  \n ", "空"),
    ],
)
def test_what_cannot_be_read_leaves_no_document(
    sign_in: SignIn, secretary: User, name: str, data: bytes, words: str
) -> None:
    answer = sign_in(secretary).post(UPLOAD, {"papers": _file(name, data), "kind": "news"}, follow=True)

    assert (Document.objects.count(), Fact.objects.count(), SearchEntry.objects.count()) == (0, 0, 0)
    assert Job.objects.get().state == State.FAILED
    assert words in answer.content.decode()


def test_no_bytes_stay_behind_what_cannot_be_read(
    secretary: User, django_capture_on_commit_callbacks: Callable[..., Any], settings: Settings
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        add_document(actor=secretary, data=b"\x00\x01\x02" * 99, name="坏.txt")

    left = [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    assert left == []


def test_a_broken_file_does_not_hold_up_the_others(sign_in: SignIn, secretary: User) -> None:
    files = [_file("好.txt", STORY), _file("坏.pdf", b"%PDF-1.4 broken")]

    answer = sign_in(secretary).post(UPLOAD, {"papers": files, "kind": "news"}, follow=True)

    assert [document.name for document in Document.objects.all()] == ["好.txt"]
    assert "已读取 1 份" in answer.content.decode()
    assert "坏.pdf" in answer.content.decode()


def test_the_problem_is_told_in_the_language_of_the_screen(sign_in: SignIn, secretary: User) -> None:
    client = sign_in(secretary)
    client.post("/language/", {"language": "en"})

    answer = client.post(
        UPLOAD, {"papers": _file("broken.pdf", b"%PDF-1.4 broken"), "kind": "news"}, follow=True
    )

    assert "broken.pdf: " in answer.content.decode()
    assert "文件" not in Job.objects.get().message


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ([], "请选择至少一份文件"),
        ([("空.txt", b"")], "“空.txt”是空文件"),
        ([("程序.exe", b"MZ"), ("空.txt", b"")], "“程序.exe”的格式读不了"),
    ],
)
def test_files_that_cannot_be_taken_are_named_at_once(
    sign_in: SignIn, secretary: User, files: list[tuple[str, bytes]], words: str
) -> None:
    asked = {"papers": [_file(name, data) for name, data in files], "kind": "news"}

    answer = sign_in(secretary).post(UPLOAD, asked)

    assert answer.status_code == 422
    assert all(name in answer.content.decode() for name, _ in files)
    assert words in answer.content.decode()
    assert not Job.objects.exists()


def test_a_file_past_the_limit_is_refused(sign_in: SignIn, secretary: User) -> None:
    large = _file("大.txt", b"x" * (LARGEST + 1))

    answer = sign_in(secretary).post(UPLOAD, {"papers": large, "kind": "news"})

    assert "超过 50 MB" in answer.content.decode()
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"title": "", "text": STORY, "kind": "news"}, "必填"),
        ({"title": "空", "text": " \n ", "kind": "news"}, "正文是空的"),
        ({"title": "类别", "text": STORY, "kind": "poem"}, "poem"),
    ],
)
def test_a_paste_that_lacks_something_is_refused(
    sign_in: SignIn, secretary: User, asked: dict[str, str], words: str
) -> None:
    answer = sign_in(secretary).post(PASTE, asked)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Document.objects.exists()


def test_a_file_without_a_title_is_called_as_it_says(sign_in: SignIn, secretary: User) -> None:
    sign_in(secretary).post(UPLOAD, {"papers": _file("news-2016.txt", STORY), "kind": "news"})

    assert Document.objects.get().title == "东丽区代表团走访特种机器人产业联盟"


@pytest.mark.parametrize("path", [ADD, UPLOAD, PASTE, "/documents/removed/"])
def test_readers_bring_nothing_in(sign_in: SignIn, reader: User, path: str) -> None:
    client = sign_in(reader)

    answer = client.get(path) if path in {ADD, "/documents/removed/"} else client.post(path)

    assert answer.status_code == 403


@pytest.mark.parametrize("who", ["secretary", "secretary_colleague", "district_officer", "member_user"])
def test_those_who_work_with_documents_may_add(
    request: pytest.FixtureRequest, sign_in: SignIn, who: str
) -> None:
    answer = sign_in(request.getfixturevalue(who)).get(ADD)

    assert answer.status_code == 200


@pytest.mark.parametrize(("path", "method"), [(ADD, "post"), (UPLOAD, "get"), (PASTE, "get")])
def test_a_wrong_method_is_refused(sign_in: SignIn, secretary: User, path: str, method: str) -> None:
    answer = getattr(sign_in(secretary), method)(path)

    assert answer.status_code == 405
