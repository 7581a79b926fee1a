import re
from collections.abc import Callable

import pytest
from django.test import Client

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, DocumentState, Fact, FactState
from luodi_web.jobs.models import Job, State
from luodi_web.organisations.models import Organisation

SignIn = Callable[[User], Client]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def person_fact(story: Document) -> Fact:
    return story.facts.get(kind="person", record__name="白凤祥")


def _fields(fact: Fact, **changed: str) -> dict[str, str]:
    """What the form of a fact sends."""
    shown = {name: value for name, value in fact.record.items() if name not in {"kind", "quotes"}}
    sent = {name: "\n".join(value) if isinstance(value, list) else value for name, value in shown.items()}
    return {name: "" if value is None else str(value) for name, value in (sent | changed).items()}


def test_the_desk_shows_the_text_the_outline_and_a_fact(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    page = sign_in(secretary).get(f"/review/{story.pk}/").content.decode()

    marked = {int(pk) for group in re.findall(r'data-facts="([\d ]+)"', page) for pk in group.split()}
    listed = {
        int(pk)
        for pk in re.findall(r'class="outline.*?</ol>', page, re.DOTALL)
        and re.findall(r'data-fact="(\d+)"', page)
    }
    everything = set(story.facts.values_list("pk", flat=True))
    assert marked == listed == everything
    assert f"0/{len(everything)}" in page


def test_the_desk_takes_up_the_fact_that_is_asked_for(
    sign_in: SignIn, secretary: User, story: Document, person_fact: Fact
) -> None:
    page = sign_in(secretary).get(f"/review/{story.pk}/?fact={person_fact.pk}").content.decode()

    assert f'data-current="{person_fact.pk}"' in page
    assert 'value="白凤祥"' in page


@pytest.mark.parametrize(
    "asked", ["?fact=999999", "?fact=abc", "?fact=", "?fact=" + "1" * 5000, "?fact=²", ""]
)
def test_a_fact_that_is_none_opens_the_first(
    sign_in: SignIn, secretary: User, story: Document, asked: str
) -> None:
    page = sign_in(secretary).get(f"/review/{story.pk}/{asked}").content.decode()

    first = story.facts.filter(kind="organisation").order_by("start", "pk")[0]
    assert f'data-current="{first.pk}"' in page


def test_htmx_gets_only_the_fact(sign_in: SignIn, secretary: User, story: Document) -> None:
    page = sign_in(secretary).get(f"/review/{story.pk}/", headers=HTMX).content.decode()

    assert "<html" not in page
    assert "data-current" in page


def test_accepting_files_the_fact_and_goes_on(
    sign_in: SignIn, secretary: User, story: Document, person_fact: Fact
) -> None:
    answer = sign_in(secretary).post(
        f"/review/facts/{person_fact.pk}/accept/", _fields(person_fact), headers=HTMX
    )

    page = answer.content.decode()
    person_fact.refresh_from_db()
    assert person_fact.state == FactState.ACCEPTED
    assert not person_fact.corrected
    assert f'data-current="{person_fact.pk}"' not in page
    assert "1/" in page
    assert "hx-swap-oob" in page
    assert "luodi:toast" in answer["HX-Trigger"]


def test_without_scripts_accepting_leads_to_the_next_fact(
    sign_in: SignIn, secretary: User, story: Document, person_fact: Fact
) -> None:
    answer = sign_in(secretary).post(
        f"/review/facts/{person_fact.pk}/accept/", _fields(person_fact), follow=True
    )

    assert answer.status_code == 200
    page = answer.content.decode()
    assert "已采用“白凤祥" in page
    assert "，归入 " in page


def test_changed_fields_correct_the_fact_and_keep_its_quote(
    sign_in: SignIn, secretary: User, person_fact: Fact
) -> None:
    quotes = person_fact.record["quotes"]

    sign_in(secretary).post(
        f"/review/facts/{person_fact.pk}/accept/", _fields(person_fact, title="区委副书记、区长")
    )

    person_fact.refresh_from_db()
    assert person_fact.record["title"] == "区委副书记、区长"
    assert person_fact.record["quotes"] == quotes
    assert (person_fact.state, person_fact.corrected) == (FactState.ACCEPTED, True)


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "fragment"])
def test_all_that_is_wrong_is_said_beside_its_field(
    sign_in: SignIn, secretary: User, story: Document, headers: dict[str, str]
) -> None:
    fact = story.facts.filter(kind="indicator").order_by("pk")[0]
    wrong = _fields(fact, value="许多", measure="happiness", as_of="去年")

    answer = sign_in(secretary).post(f"/review/facts/{fact.pk}/accept/", wrong, headers=headers)

    page = answer.content.decode()
    fact.refresh_from_db()
    assert answer.status_code == (200 if headers else 422)
    assert "有 3 处需要改" in page
    assert "请填写数字" in page
    assert "“去年”不是日期" in page
    assert fact.state == FactState.PROPOSED


def test_a_field_that_must_be_given_is_asked_for(sign_in: SignIn, secretary: User, person_fact: Fact) -> None:
    answer = sign_in(secretary).post(f"/review/facts/{person_fact.pk}/accept/", _fields(person_fact, name=""))

    assert "请填写姓名" in answer.content.decode()


def test_rejecting_leaves_a_fact_out(sign_in: SignIn, secretary: User, person_fact: Fact) -> None:
    answer = sign_in(secretary).post(f"/review/facts/{person_fact.pk}/reject/", follow=True)

    person_fact.refresh_from_db()
    assert person_fact.state == FactState.REJECTED
    assert "不采用“白凤祥" in answer.content.decode()


def test_all_of_a_kind_are_accepted_and_undone_at_one_stroke(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    client = sign_in(secretary)
    bodies = story.facts.filter(kind="organisation")

    client.post(f"/review/{story.pk}/accept-all/organisation/")
    accepted, filed = bodies.filter(state=FactState.ACCEPTED).count(), Organisation.objects.count()
    client.post(f"/review/{story.pk}/undo/")

    assert accepted == bodies.count()
    assert filed > 0
    assert not bodies.exclude(state=FactState.PROPOSED).exists()
    assert not Organisation.objects.exists()


def test_other_kinds_stay_open_when_one_is_accepted(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    sign_in(secretary).post(f"/review/{story.pk}/accept-all/person/")

    assert not story.facts.exclude(kind="person").exclude(state=FactState.PROPOSED).exists()


def test_a_long_roster_is_accepted_in_the_background(
    sign_in: SignIn, secretary: User, story: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("luodi_web.review.services.AT_ONCE", 1)

    answer = sign_in(secretary).post(f"/review/{story.pk}/accept-all/person/", headers=HTMX)

    assert answer["HX-Redirect"] == f"/review/{story.pk}/"
    assert Job.objects.get(kind="review.accept_all").state == State.DONE
    assert not story.facts.filter(kind="person").exclude(state=FactState.ACCEPTED).exists()


def test_an_unknown_kind_is_not_found(sign_in: SignIn, secretary: User, story: Document) -> None:
    answer = sign_in(secretary).post(f"/review/{story.pk}/accept-all/poem/")

    assert answer.status_code == 404


def test_nothing_to_undo_is_said(sign_in: SignIn, secretary: User, story: Document) -> None:
    answer = sign_in(secretary).post(f"/review/{story.pk}/undo/", follow=True)

    assert "没有可撤销的操作" in answer.content.decode()


def test_what_happened_to_a_fact_is_told(
    sign_in: SignIn, secretary: User, story: Document, person_fact: Fact
) -> None:
    client = sign_in(secretary)
    client.post(f"/review/facts/{person_fact.pk}/reject/")
    client.post(f"/review/facts/{person_fact.pk}/accept/", _fields(person_fact))

    page = client.get(f"/review/{story.pk}/?fact={person_fact.pk}").content.decode()

    assert "已归入档案" in page
    assert page.index("secretary · 采用") < page.index("secretary · 不采用")


def test_a_dossier_that_exists_is_offered_with_its_reason(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    Organisation.objects.create(
        team=secretary.team, name="北京海兰信数据科技股份有限公司", type="company"
    ).names.create(folded="北京海兰信数据科技股份有限公司", is_full=True)
    fact = story.facts.get(kind="membership", record__member="北京海兰信数据科技股份有限公司")

    page = sign_in(secretary).get(f"/review/{story.pk}/?fact={fact.pk}").content.decode()

    assert "可能归入的已有档案" in page
    assert "已有同名机构" in page


def test_a_place_of_several_names_is_asked_about(sign_in: SignIn, secretary: User, story: Document) -> None:
    fact = story.facts.filter(kind="indicator").order_by("pk")[0]
    changed = _fields(fact, subject="鼓楼区")

    page = sign_in(secretary).post(f"/review/facts/{fact.pk}/accept/", changed, follow=True).content.decode()
    again = sign_in(secretary).get(f"/review/{story.pk}/?fact={fact.pk}").content.decode()

    assert "toast-warning" in page
    assert "“鼓楼区”可指" in page
    assert "江苏省南京市鼓楼区" in again
    assert "同名；请把对象更正为全称" in again


def test_a_document_without_facts_says_so(sign_in: SignIn, secretary: User, story: Document) -> None:
    story.facts.all().delete()

    page = sign_in(secretary).get(f"/review/{story.pk}/").content.decode()

    assert "没有读出事实" in page


def test_the_next_document_is_offered_when_one_is_done(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    story.facts.update(state=FactState.ACCEPTED)
    other = Document.objects.create(
        title="下一份", name="x.txt", digest="0", text="杨灏", state=DocumentState.READY,
        team=secretary.team, created_by=secretary, created_at=story.created_at,
    )  # fmt: skip
    other.facts.create(
        kind="policy",
        record={"kind": "policy", "name": "杨", "quotes": [{"start": 0, "end": 1, "text": "杨"}]},
        start=0,
    )

    page = sign_in(secretary).get(f"/review/{story.pk}/").content.decode()

    assert f'href="/review/{other.pk}/"' in page
    assert "核对下一份" in page
