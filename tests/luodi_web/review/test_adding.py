from collections.abc import Callable

import pytest
from django.test import Client

from luodi.vocabulary import FactRecordError, Quote, Span
from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact, FactState
from luodi_web.organisations.models import Person
from luodi_web.review.queries import find_quote, record_about
from luodi_web.review.services import add_fact, undo

SignIn = Callable[[User], Client]
HTMX = {"HX-Request": "true"}
WORDS = "带队走访中关村融智特种机器人产业联盟"
PERSON = {"kind": "person", "quote": WORDS, "name": "随行记者", "title": "", "organisation": ""}


@pytest.fixture
def quote(story: Document) -> Quote:
    found = find_quote(story.text, WORDS)
    assert found
    return found


def test_words_are_asked_for_first_then_the_kind_then_the_fields(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    client, url = sign_in(secretary), f"/review/{story.pk}/add/"

    first = client.get(url, headers=HTMX).content.decode()
    second = client.get(url, {"quote": WORDS}, headers=HTMX).content.decode()
    third = client.get(url, {"quote": WORDS, "kind": "honour"}, headers=HTMX).content.decode()

    assert "原文中的话" in first
    assert "这句话说的是" in second
    assert f'value="{WORDS}"' in third
    assert 'name="honour"' in third


def test_a_fact_that_was_not_found_is_added_and_filed(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    answer = sign_in(secretary).post(f"/review/{story.pk}/add/", PERSON, headers=HTMX)

    fact = Fact.objects.get(record__name="随行记者")
    (stated,) = fact.record["quotes"]
    assert answer["HX-Redirect"] == f"/review/{story.pk}/?fact={fact.pk}"
    assert story.text[stated["start"] : stated["end"]] == WORDS
    assert fact.state == FactState.ACCEPTED
    assert Person.objects.filter(name="随行记者").exists()


def test_without_scripts_adding_leads_to_the_new_fact(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    answer = sign_in(secretary).post(f"/review/{story.pk}/add/", PERSON, follow=True)

    assert "已补充“随行记者”" in answer.content.decode()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"quote": "这句话原文没有"}, "全文里没有这句话"),
        ({"quote": " "}, "必填"),
        ({"name": ""}, "请填写姓名"),
        ({"kind": "poem"}, "这句话说的是"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_added(
    sign_in: SignIn, secretary: User, story: Document, changed: dict[str, str], words: str
) -> None:
    before = story.facts.count()

    answer = sign_in(secretary).post(f"/review/{story.pk}/add/", PERSON | changed)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert story.facts.count() == before


@pytest.mark.parametrize(("who", "status"), [("stranger", 404), ("district_officer", 404), ("reader", 403)])
@pytest.mark.parametrize("method", ["get", "post"])
def test_others_add_nothing(
    request: pytest.FixtureRequest, sign_in: SignIn, story: Document, method: str, who: str, status: int
) -> None:
    client = sign_in(request.getfixturevalue(who))

    answer = getattr(client, method)(f"/review/{story.pk}/add/", PERSON)

    assert answer.status_code == status
    assert not Fact.objects.filter(record__name="随行记者").exists()


def test_adding_knows_no_other_method(sign_in: SignIn, secretary: User, story: Document) -> None:
    answer = sign_in(secretary).delete(f"/review/{story.pk}/add/")

    assert answer.status_code == 405


def test_an_addition_is_undone_by_leaving_it_out(secretary: User, story: Document, quote: Quote) -> None:
    fact, _ = add_fact(document=story, kind="person", quote=quote, values={"name": "记者"}, actor=secretary)

    undo(document=story, actor=secretary)

    fact.refresh_from_db()
    assert fact.state == FactState.REJECTED
    assert not Person.objects.exists()


def test_an_addition_that_makes_no_fact_is_refused(secretary: User, story: Document, quote: Quote) -> None:
    with pytest.raises(FactRecordError) as refused:
        add_fact(document=story, kind="indicator", quote=quote, values={"value": "许多"}, actor=secretary)

    assert set(refused.value.problems) == {"measure", "value"}


def test_words_that_stand_elsewhere_are_no_evidence(secretary: User, story: Document) -> None:
    elsewhere = Quote(Span(0, 2), "别处")

    with pytest.raises(ValueError, match="does not stand at"):
        add_fact(document=story, kind="person", quote=elsewhere, values={"name": "某"}, actor=secretary)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("总人口94万", "总人口94万"),
        ("总人口 94万", "总人口94万"),
        ("参加会议。 东丽区", "参加会议。\n\n东丽区"),
        ("总人口95万", None),
        (" ", None),
    ],
)
def test_words_are_found_whatever_white_space_copying_left(words: str, found: str | None) -> None:
    text = "辰安参加会议。\n\n东丽区总人口94万。"

    quote = find_quote(text, words)

    assert (quote and quote.text) == found
    assert quote is None or quote.is_from(text)


@pytest.mark.parametrize(
    ("kind", "record"),
    [("policy", {"name": "机器人产业规划"}), ("focus", {"industry": "机器人产业规划"}), ("activity", {})],
)
def test_the_quoted_words_are_proposed_as_the_name(kind: str, record: dict[str, str]) -> None:
    quote = Quote.cut("《机器人产业规划》", Span(0, 9))

    proposed = record_about(kind, quote)

    assert proposed == record
