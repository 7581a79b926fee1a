import pytest

from luodi.dossiers import CommitmentDossier, build
from luodi.vocabulary import Commitment, CommitmentCategory, Evidence, PartialDate, Quote, Source, Span

_ALLIANCE, _OFFICE = "中关村融智特种机器人产业联盟", "东丽区政府"
_NEWS = "建立联盟在东丽的办事处,协助产业落地"
_AGREEMENT = "在东丽区设立联盟办事处，为产业落地提供协助"


def _task(text: str, owner: str, *further: str, document: str = "协议.docx") -> Evidence:
    """A row of a list of tasks."""
    row = "\t".join((text, owner, *further))
    quotes, start = [], 0
    for words in (text, owner, *further):
        quotes.append(Quote(Span(start, start + len(words)), words))
        start += len(words) + 1
    fact = Commitment(quotes=tuple(quotes), parties=(owner,), category=CommitmentCategory.OFFICE, text=text)
    return Evidence(fact=fact, source=Source(key=document, title=document), sentence=row)


@pytest.fixture
def offices(stated):
    """Undertakings of the category office."""

    def build_from(*found: Evidence | tuple[str, str, tuple[str, ...]]) -> tuple[CommitmentDossier, ...]:
        evidence = [
            item
            if isinstance(item, Evidence)
            else stated(
                Commitment, item[0], text=item[1], parties=item[2], category=CommitmentCategory.OFFICE
            )
            for item in found
        ]
        return build(evidence).commitments

    return build_from


def test_two_wordings_of_two_documents_are_one_and_the_fuller_one_speaks(offices) -> None:
    (found,) = offices(
        ("news.txt", _NEWS, (_ALLIANCE, _OFFICE)), ("agreement.docx", _AGREEMENT, (_ALLIANCE, _OFFICE))
    )

    assert found.text == _AGREEMENT
    assert len(found.evidence) == 2
    assert (found.owner, found.measure, found.due) == (None, None, None)


def test_a_list_of_tasks_gives_owner_measure_and_day(offices) -> None:
    (found,) = offices(
        ("agreement.docx", _AGREEMENT, (_ALLIANCE, _OFFICE)),
        _task("设立办事处", "东丽区科委", "挂牌并派驻2人", "2017年3月31日"),
    )

    assert (found.owner, found.measure, found.due) == (
        "东丽区科委",
        "挂牌并派驻2人",
        PartialDate(2017, 3, 31),
    )
    assert set(found.parties) == {_ALLIANCE, _OFFICE, "东丽区科委"}


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("2017年3月", PartialDate(2017, 3)),
        ("2017-03-31", PartialDate(2017, 3, 31)),
        ("2017年2月30日", None),
        ("尽快", None),
    ],
)
def test_only_a_day_of_the_calendar_is_a_due_date(offices, written, due) -> None:
    (found,) = offices(_task("设立办事处", _ALLIANCE, written))

    assert found.due == due


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("news.txt", _NEWS, (_ALLIANCE,)), ("agreement.docx", _AGREEMENT, ("正和岛",))),
        (("news.txt", _NEWS, (_ALLIANCE,)), ("news.txt", _AGREEMENT, (_ALLIANCE,))),
        (("news.txt", _NEWS, (_ALLIANCE,)), ("agreement.docx", "派驻三名联络员", (_ALLIANCE,))),
    ],
    ids=["of other parties", "two points of one list", "other words"],
)
def test_undertakings_that_may_differ_stay_two(offices, one, other) -> None:
    assert len(offices(one, other)) == 2
