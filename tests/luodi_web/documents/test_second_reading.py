"""A second reader beside the first: what it adds, what is refused, and that its troubles harm nothing."""

import pytest
from pytest_django import Settings
from tests.luodi_web.documents import endpoints
from tests.luodi_web.documents.endpoints import FakeEndpoint, Play
from tests.luodi_web.documents.stories import STORY

from luodi_web.accounts.models import AuditEntry, User
from luodi_web.documents.models import Document, Fact, FactState, Opinion, SecondReading
from luodi_web.documents.services import add_document, queue_second_reading, read_again
from luodi_web.jobs.models import Job, State

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

SECRETARY = {"kind": "person", "name": "尚斌义", "title": "区委书记", "quotes": ["区委书记尚斌义"]}
DEPUTY = {"kind": "person", "name": "白凤祥", "title": "副书记", "quotes": ["区委副书记白凤祥"]}
TOWN = {"kind": "honour", "subject": "东丽区", "honour": "带队走访", "quotes": ["带队走访"]}
LIE = {"kind": "person", "name": "马化腾", "title": "区长", "quotes": ["区长马化腾"]}


@pytest.fixture(autouse=True)
def asked(endpoint: FakeEndpoint, settings: Settings) -> None:
    settings.LUODI_SECOND_READER = {"url": endpoint.url, "model": "qwen", "seconds": 0.5, "pauses": (0, 0)}


def read(secretary: User) -> Document:
    document = add_document(actor=secretary, text=STORY, title="代表团走访联盟", kind="news")
    document.refresh_from_db()
    return document


def opinions(document: Document) -> dict[tuple[str, str | None], str]:
    rows = document.facts.filter(kind__in=["person", "honour"])
    return {
        (row.record.get("name") or row.record["honour"], row.record.get("title")): row.opinion for row in rows
    }


def test_each_fact_says_how_it_stands_between_the_readers(endpoint: FakeEndpoint, secretary: User) -> None:
    endpoint.plays = [endpoints.proposes(SECRETARY, DEPUTY, TOWN)]

    document = read(secretary)

    assert opinions(document) == {
        ("尚斌义", "区委书记"): Opinion.AGREED,
        ("白凤祥", "区委副书记"): Opinion.DIFFERS,
        ("白凤祥", "副书记"): Opinion.VARIANT,
        ("带队走访", None): Opinion.ADDED,
    }
    assert document.facts.filter(kind="indicator", opinion=Opinion.UNCONFIRMED).exists()


def test_a_variant_knows_its_rival_and_where_it_differs(endpoint: FakeEndpoint, secretary: User) -> None:
    endpoint.plays = [endpoints.proposes(DEPUTY)]

    document = read(secretary)

    variant = document.facts.get(opinion=Opinion.VARIANT)
    assert variant.rival == document.facts.get(opinion=Opinion.DIFFERS)
    assert variant.differing == ["title"]
    assert variant.record["quotes"][0]["text"] == "区委副书记白凤祥"


def test_lies_are_refused_and_shown_as_such(endpoint: FakeEndpoint, secretary: User) -> None:
    endpoint.plays = [endpoints.proposes(LIE, SECRETARY)]

    document = read(secretary)

    assert not document.facts.filter(record__name="马化腾").exists()
    assert document.second_reading.refused == [["person 马化腾", "原文没有“区长马化腾”"]]


@pytest.mark.parametrize(
    ("play", "words"),
    [
        (endpoints.is_silent, "0.5 秒内没有答完"),
        (endpoints.fails(500, b"no memory"), "500：no memory"),
        (endpoints.fails(200, b"<html>"), "不合 OpenAI 的格式"),
        (endpoints.hangs_up, "连接不通或中断"),
        (endpoints.says("我不知道"), "没有按要求回答"),
        (endpoints.says('{"facts": [{"kind": "per'), "没有写完"),
    ],
)
def test_when_it_fails_the_first_reading_stands(
    endpoint: FakeEndpoint, secretary: User, play: Play, words: str
) -> None:
    endpoint.plays = [play]

    document = read(secretary)

    assert Job.objects.get().state == State.DONE
    assert document.state == "ready"
    assert document.facts.exists()
    assert not document.facts.exclude(opinion="").exists()
    assert words in document.second_reading.problem
    assert AuditEntry.objects.filter(action="documents.second_reader_failed").exists()


def test_a_text_that_is_too_long_is_not_asked_about(endpoint: FakeEndpoint, secretary: User) -> None:
    document = add_document(actor=secretary, text="东丽区辖11街。\n" * 7000, title="长文")

    assert endpoint.asked == []
    assert "超过 60000 字" in SecondReading.objects.get(document=document).problem


def test_without_a_second_reader_nobody_is_asked(
    endpoint: FakeEndpoint, secretary: User, settings: Settings
) -> None:
    settings.LUODI_SECOND_READER = None

    document = read(secretary)

    assert endpoint.asked == []
    assert not SecondReading.objects.exists()
    assert not document.facts.exclude(opinion="").exists()


def test_two_who_ask_at_once_get_one_reading(endpoint: FakeEndpoint, secretary: User) -> None:
    endpoint.plays = [endpoints.fails(401), endpoints.proposes(TOWN)]
    document = read(secretary)

    def meanwhile(share: float, message: str) -> None:
        read_again(document=document, actor=secretary, progress=lambda share, message: None)

    read_again(document=document, actor=secretary, progress=meanwhile)

    assert document.facts.filter(opinion=Opinion.ADDED).count() == 1
    assert len(endpoint.asked) == 3


def test_what_was_decided_meanwhile_is_kept(endpoint: FakeEndpoint, secretary: User) -> None:
    endpoint.plays = [endpoints.fails(401), endpoints.proposes(SECRETARY)]
    document = read(secretary)
    Fact.objects.filter(record__name="尚斌义").update(state=FactState.REJECTED)

    queue_second_reading(document, actor=secretary)

    fact = document.facts.get(record__name="尚斌义", kind="person")
    assert (fact.state, fact.opinion) == ("rejected", "agreed")
