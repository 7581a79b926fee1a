import pytest

from luodi.vocabulary import FactRecordError
from luodi_web.accounts.models import AuditEntry, User
from luodi_web.documents.models import Document, Fact, FactState
from luodi_web.documents.queries import accepted_evidence
from luodi_web.documents.services import remove_document, restore_document
from luodi_web.organisations.models import Organisation, Person
from luodi_web.review.services import accept_all, accept_fact, correct_fact, reject_fact, undo


@pytest.fixture
def fact(story: Document) -> Fact:
    return story.facts.get(kind="person", record__name="白凤祥")


def test_accepting_twice_is_accepting_once(secretary: User, fact: Fact) -> None:
    first = accept_fact(fact=fact, actor=secretary)
    second = accept_fact(fact=fact, actor=secretary)

    assert first == second
    assert Person.objects.count() == 1
    assert AuditEntry.objects.filter(action="documents.fact_accepted").count() == 1


def test_an_accepted_fact_becomes_evidence(secretary: User, stranger: User, fact: Fact) -> None:
    accept_fact(fact=fact, actor=secretary)

    (evidence,) = accepted_evidence(secretary)
    assert evidence.source.key == f"document-{fact.document_id}"
    assert "白凤祥" in evidence.sentence
    assert accepted_evidence(stranger) == ()


def test_rejecting_takes_back_what_was_filed(secretary: User, fact: Fact) -> None:
    accept_fact(fact=fact, actor=secretary)

    reject_fact(fact=fact, actor=secretary)
    reject_fact(fact=fact, actor=secretary)

    assert not Person.objects.exists()
    assert AuditEntry.objects.filter(action="documents.fact_rejected").count() == 1


def test_a_correction_refiles_the_fact(secretary: User, fact: Fact) -> None:
    accept_fact(fact=fact, actor=secretary)

    correct_fact(fact=fact, values={"name": "白凤翔"}, actor=secretary)

    assert [person.name for person in Person.objects.order_by("pk")] == ["白凤翔"]


def test_a_correction_that_makes_no_fact_changes_nothing(secretary: User, fact: Fact) -> None:
    with pytest.raises(FactRecordError) as refused:
        correct_fact(fact=fact, values={"name": None, "age": 50}, actor=secretary)

    fact.refresh_from_db()
    assert set(refused.value.problems) == {"name", "age"}
    assert fact.state == FactState.PROPOSED
    assert undo(document=fact.document, actor=secretary) == []


def test_a_correction_never_moves_the_quote(secretary: User, fact: Fact) -> None:
    quotes = fact.record["quotes"]

    correct_fact(fact=fact, values={"title": "区长", "quotes": [], "kind": "policy"}, actor=secretary)

    assert (fact.record["quotes"], fact.record["kind"]) == (quotes, "person")


def test_undo_takes_back_one_stroke_after_another(secretary: User, fact: Fact) -> None:
    title = fact.record["title"]
    accept_fact(fact=fact, actor=secretary)
    correct_fact(fact=fact, values={"title": "区长"}, actor=secretary)

    undo(document=fact.document, actor=secretary)
    fact.refresh_from_db()
    after_one = (fact.record["title"], fact.state, fact.corrected)
    undo(document=fact.document, actor=secretary)
    fact.refresh_from_db()

    assert after_one == (title, FactState.ACCEPTED, False)
    assert (fact.state, fact.reviewed_by) == (FactState.PROPOSED, None)
    assert not Person.objects.exists()


def test_undo_leaves_alone_what_a_colleague_decided_since(
    secretary: User, secretary_colleague: User, fact: Fact
) -> None:
    accept_fact(fact=fact, actor=secretary)
    reject_fact(fact=fact, actor=secretary_colleague)

    put_back = undo(document=fact.document, actor=secretary)

    fact.refresh_from_db()
    assert put_back == []
    assert fact.state == FactState.REJECTED


def test_undo_is_one_s_own(secretary: User, secretary_colleague: User, fact: Fact) -> None:
    accept_fact(fact=fact, actor=secretary)

    put_back = undo(document=fact.document, actor=secretary_colleague)

    assert put_back == []


def test_accepting_all_of_a_kind_where_none_is_open_does_nothing(secretary: User, story: Document) -> None:
    accept_all(document=story, kind="person", actor=secretary)

    again = accept_all(document=story, kind="person", actor=secretary)

    assert again == 0


def test_a_removed_document_takes_its_facts_out_of_the_dossiers(secretary: User, story: Document) -> None:
    accept_all(document=story, kind="organisation", actor=secretary)
    before = set(Organisation.objects.values_list("name", flat=True))

    remove_document(document=story, actor=secretary)
    gone = Organisation.objects.count()
    restore_document(document=story, actor=secretary)

    assert gone == 0
    assert set(Organisation.objects.values_list("name", flat=True)) == before


def test_the_whole_story_is_accepted_kind_by_kind(secretary: User, story: Document) -> None:
    kinds = set(story.facts.values_list("kind", flat=True))

    counts = [accept_all(document=story, kind=kind, actor=secretary) for kind in sorted(kinds)]

    assert sum(counts) == story.facts.count()
    assert len(accepted_evidence(secretary)) == story.facts.count()
