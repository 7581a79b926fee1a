"""A member roster comes in through the documents, so that every row keeps its evidence."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.html import escape
from tests.luodi_web.organisations.conftest import ALLIANCE, GSAFETY, HIGHLANDER

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact
from luodi_web.jobs.models import Job
from luodi_web.organisations.models import Organisation

SignIn = Callable[[User], Client]


def _roster(*rows: tuple[str, ...]) -> SimpleUploadedFile:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    buffer = BytesIO()
    book.save(buffer)
    return SimpleUploadedFile("名册.xlsx", buffer.getvalue())


@pytest.fixture
def url(alliance_fact: Fact) -> str:
    return f"{Organisation.objects.get(name=ALLIANCE).get_absolute_url()}roster/"


def test_a_roster_becomes_a_document(sign_in: SignIn, secretary: User, url: str) -> None:
    file = _roster(("单位名称", "角色"), (GSAFETY, "副理事长单位"))

    answer = sign_in(secretary).post(url, {"file": file})

    document = Document.objects.get(kind="roster")
    assert answer["Location"] == f"/jobs/{Job.objects.get().pk}/"
    assert document.title == f"{ALLIANCE}成员名册"
    assert GSAFETY in document.text


def test_the_same_roster_again_opens_the_first(sign_in: SignIn, secretary: User, url: str) -> None:
    data = _roster(("单位名称", "角色"), (GSAFETY, "副理事长单位")).read()
    for _time in range(2):
        answer = sign_in(secretary).post(url, {"file": SimpleUploadedFile("名册.xlsx", data)})

    document = Document.objects.get(kind="roster")
    assert answer["Location"] == f"/documents/{document.pk}/"


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (SimpleUploadedFile("名册.xls", b"old"), "不是 .xlsx 文件"),
        (SimpleUploadedFile("名册.xlsx", b""), "is-invalid"),
        (None, "is-invalid"),
    ],
)
def test_another_file_is_refused_with_words(
    sign_in: SignIn, secretary: User, url: str, file: SimpleUploadedFile | None, words: str
) -> None:
    answer = sign_in(secretary).post(url, {"file": file} if file else {})

    assert words in answer.content.decode()
    assert not Document.objects.filter(kind="roster").exists()


def test_a_broken_workbook_says_what_is_wrong(sign_in: SignIn, secretary: User, url: str) -> None:
    answer = sign_in(secretary).post(
        url, {"file": SimpleUploadedFile("名册.xlsx", b"PK broken")}, follow=True
    )

    job = Job.objects.get()
    assert job.state == "failed"
    assert escape(job.message) in answer.content.decode()
    assert not Document.objects.filter(kind="roster").exists()


def test_only_an_alliance_takes_a_roster(sign_in: SignIn, secretary: User, visit: dict[str, Fact]) -> None:
    company = Organisation.objects.get(name=HIGHLANDER)

    assert sign_in(secretary).get(f"{company.get_absolute_url()}roster/").status_code == 404


def test_a_stranger_brings_no_roster(sign_in: SignIn, stranger: User, url: str) -> None:
    file = _roster(("单位名称", "角色"), (GSAFETY, "副理事长单位"))

    assert sign_in(stranger).post(url, {"file": file}).status_code == 404


@pytest.mark.parametrize(("cast", "status"), [("member_user", 403), ("reader", 403)])
def test_members_and_readers_bring_no_roster(
    request: pytest.FixtureRequest, sign_in: SignIn, url: str, cast: str, status: int
) -> None:
    assert sign_in(request.getfixturevalue(cast)).get(url).status_code == status


def test_a_roster_is_opened_or_sent(sign_in: SignIn, secretary: User, url: str) -> None:
    assert sign_in(secretary).delete(url).status_code == 405
