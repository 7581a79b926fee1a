from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.luodi_web.documents.stories import STORY

from luodi_web.accounts.models import AuditEntry, Team, User
from luodi_web.documents.models import Document
from luodi_web.documents.services import add_document, remove_document
from luodi_web.search.models import SearchEntry

SignIn = Callable[[User], Client]
DESCRIBED = {
    "title": "走访纪要",
    "kind": "minutes",
    "published": "2016-11",
    "example": "on",
    "text": "别的正文",
}


def test_what_a_document_is_can_be_said(sign_in: SignIn, secretary: User, story: Document) -> None:
    sign_in(secretary).post(f"/documents/{story.pk}/describe/", DESCRIBED)

    before = story.text
    story.refresh_from_db()
    assert (story.title, story.kind, story.published) == ("走访纪要", "minutes", "2016-11")
    assert story.example
    assert story.text == before
    assert SearchEntry.objects.get().title == "走访纪要"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"published": "去年"}, "“去年”不是日期"),
        ({"published": "2016-13"}, "不是日期"),
        ({"title": ""}, "必填"),
        ({"kind": "poem"}, "poem"),
    ],
)
def test_a_wrong_description_is_refused(
    sign_in: SignIn, secretary: User, story: Document, wrong: dict[str, str], words: str
) -> None:
    answer = sign_in(secretary).post(f"/documents/{story.pk}/describe/", DESCRIBED | wrong)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Document.objects.get().title == "代表团走访联盟"


def test_sharing_lets_another_team_see(
    sign_in: SignIn, secretary: User, district_officer: User, district_team: Team, story: Document
) -> None:
    sign_in(secretary).post(f"/documents/{story.pk}/share/", {"teams": [district_team.pk]})

    assert sign_in(district_officer).get(f"/documents/{story.pk}/").status_code == 200
    assert list(SearchEntry.objects.get().shared_with.all()) == [district_team]


def test_sharing_is_taken_back_by_choosing_nobody(
    sign_in: SignIn, secretary: User, district_officer: User, district_team: Team, story: Document
) -> None:
    client = sign_in(secretary)
    client.post(f"/documents/{story.pk}/share/", {"teams": [district_team.pk]})

    client.post(f"/documents/{story.pk}/share/", {})

    assert sign_in(district_officer).get(f"/documents/{story.pk}/").status_code == 404


def test_nobody_shares_with_a_team_that_is_none(sign_in: SignIn, secretary: User, story: Document) -> None:
    answer = sign_in(secretary).post(f"/documents/{story.pk}/share/", {"teams": [999]})

    assert answer.status_code == 422
    assert not story.shared_with.exists()


def test_a_removed_document_is_gone_and_comes_back(sign_in: SignIn, secretary: User, story: Document) -> None:
    client = sign_in(secretary)

    removed = client.post(f"/documents/{story.pk}/remove/", follow=True).content.decode()
    gone = client.get(f"/documents/{story.pk}/").status_code
    found = SearchEntry.objects.count()
    restored = client.post(f"/documents/{story.pk}/restore/", follow=True)

    assert "恢复《代表团走访联盟》" in removed
    assert (gone, found) == (404, 0)
    assert restored.status_code == 200
    assert SearchEntry.objects.count() == 1


def test_a_removed_document_may_be_added_anew_and_is_then_not_restored(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    remove_document(document=story, actor=secretary)
    anew = add_document(actor=secretary, text=STORY, title="再导入")

    answer = sign_in(secretary).post(f"/documents/{story.pk}/restore/")

    assert answer["Location"] == f"/documents/{anew.pk}/"
    assert Document.objects.filter(removed_at=None).count() == 1


def test_what_was_removed_long_ago_goes_for_good(secretary: User, story: Document) -> None:
    remove_document(document=story, actor=secretary)
    Document.objects.update(removed_at=timezone.now() - timedelta(days=31))
    other = add_document(actor=secretary, text="东丽区总人口94万。", title="另一份")

    remove_document(document=other, actor=secretary)

    assert list(Document.objects.values_list("title", flat=True)) == ["另一份"]


@pytest.mark.parametrize("action", ["describe", "share", "remove", "restore", "reread"])
@pytest.mark.parametrize(("who", "status"), [("stranger", 404), ("reader", 403)])
def test_others_change_nothing(
    request: pytest.FixtureRequest, sign_in: SignIn, story: Document, action: str, who: str, status: int
) -> None:
    answer = sign_in(request.getfixturevalue(who)).post(f"/documents/{story.pk}/{action}/", DESCRIBED)

    assert answer.status_code == status
    assert Document.objects.get(removed_at=None).title == "代表团走访联盟"


@pytest.mark.parametrize("action", ["describe", "share", "remove", "restore", "reread"])
def test_changing_takes_a_post(sign_in: SignIn, secretary: User, story: Document, action: str) -> None:
    answer = sign_in(secretary).get(f"/documents/{story.pk}/{action}/")

    assert answer.status_code == 405


def test_a_colleague_may_do_the_same(sign_in: SignIn, secretary_colleague: User, story: Document) -> None:
    sign_in(secretary_colleague).post(f"/documents/{story.pk}/remove/")

    entry = AuditEntry.objects.get(action="documents.remove")
    assert entry.actor == secretary_colleague
    assert not Document.objects.visible_to(secretary_colleague).exists()
