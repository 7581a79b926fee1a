"""The first page: what needs doing now, by role, never more than seven things."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from luodi_web.accounts.models import Role, Team, TeamKind, User
from luodi_web.accounts.services import create_team
from luodi_web.documents.models import Document, DocumentState, Fact, FactState
from luodi_web.home.queries import MOST, key_figures, todos_for
from luodi_web.jobs.models import Job, State
from luodi_web.organisations.models import Commitment, Membership, Organisation
from luodi_web.organisations.services import add_resource, file_fact
from luodi_web.places.models import Division, Zone
from luodi_web.plans.models import Plan, Version, VersionState

SignIn = Callable[[User], Client]
Keep = Callable[..., Document]
ALLIANCE, FIRM = "中关村融智特种机器人产业联盟", "北京海兰信数据科技股份有限公司"
TEXT = f"{ALLIANCE}在东丽建立办事处,理事长单位{FIRM}参加。"


@pytest.fixture(autouse=True)
def own_zones_only(db: None) -> None:
    """Each test brings its own zones; those that other tests loaded would ask for figures too."""
    Zone.objects.all().delete()


@pytest.fixture
def keep(secretary: User) -> Keep:
    """``keep(state=…)``: a document of the secretary's team, with one fact."""

    def make(fact: dict[str, Any] | None = None, state: str = FactState.PROPOSED, **more: Any) -> Document:
        values = {"title": "联盟赴东丽考察", "name": "a.txt", "text": TEXT, "state": DocumentState.READY}
        document = Document.objects.create(
            **values
            | {
                "digest": f"{Document.objects.count():064d}",
                "team": secretary.team,
                "created_by": secretary,
                "created_at": timezone.now(),
            }
            | more
        )
        record = fact or {"kind": "organisation", "name": ALLIANCE, "type": "alliance"}
        quotes = [{"start": 0, "end": len(ALLIANCE), "text": ALLIANCE}]
        stored = Fact.objects.create(
            document=document, kind=record["kind"], record={**record, "quotes": quotes}, start=0, state=state
        )
        if state == FactState.ACCEPTED:
            file_fact(fact=stored, actor=secretary)
        return document

    return make


def _fact(kind: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, **fields}


MEMBER = _fact("membership", alliance=ALLIANCE, member=FIRM, role="理事长单位")
CLAUSE = _fact("commitment", parties=[ALLIANCE], category="office", text="建立办事处")


def test_documents_to_review_come_with_their_open_counts(secretary: User, keep: Keep) -> None:
    document = keep()

    (todo,) = todos_for(secretary)

    assert todo.text == "《联盟赴东丽考察》有 1 条事实待核"
    assert todo.url == f"/review/{document.pk}/"


def test_a_document_that_could_not_be_read_is_told(secretary: User, keep: Keep) -> None:
    keep(state=FactState.REJECTED)
    Document.objects.update(state=DocumentState.FAILED, problem="读取时出了差错")

    assert [todo.text for todo in todos_for(secretary)] == ["《联盟赴东丽考察》没有读成：读取时出了差错"]


@pytest.mark.parametrize(
    ("filled", "words"),
    [
        ({}, ["“建立办事处”还没有责任人和期限"]),
        ({"owner": "陈晓东"}, ["“建立办事处”还没有期限"]),
        ({"due": "2017-03-31"}, ["“建立办事处”还没有责任人"]),
        ({"owner": "陈晓东", "due": "2017-03-31"}, []),
    ],
)
def test_a_promise_waits_for_an_owner_and_a_date(
    secretary: User, keep: Keep, filled: dict[str, str], words: list[str]
) -> None:
    keep(CLAUSE, FactState.ACCEPTED)
    Commitment.objects.update(**filled)

    assert [todo.text for todo in todos_for(secretary)] == words


def test_a_member_is_asked_about_its_resources(
    secretary: User, keep: Keep, person: Callable[[str, Role, Team], User]
) -> None:
    keep(MEMBER, FactState.ACCEPTED)
    firm = Membership.objects.get().member
    add_resource(organisation=firm, text="试验线", category="research", consent="unknown", actor=secretary)
    own_team = create_team(name="海兰信", kind=TeamKind.COMPANY, body=FIRM)
    firm.shared_with.add(own_team)

    asked = todos_for(person("representative", Role.MEMBER, own_team))

    assert [todo.text for todo in asked] == ["请答复：是否同意投入“试验线”", f"适合{FIRM}的园区已按理由排好"]
    assert [todo.text for todo in todos_for(secretary)] == [f"{FIRM}是否同意投入其资源，还不知道"]


def test_a_failed_job_is_told_to_who_asked(secretary: User, secretary_colleague: User) -> None:
    now = timezone.now()
    Job.objects.create(
        kind="plans.draft",
        label="生成方案",
        message="没有找到东丽",
        language="zh-hans",
        created_by=secretary,
        team=secretary.team,
        state=State.FAILED,
        created_at=now,
        finished_at=now,
    )

    assert [todo.text for todo in todos_for(secretary)] == ["“生成方案”没有完成：没有找到东丽"]
    assert todos_for(secretary_colleague) == []


def test_a_district_is_told_what_is_not_known_of_its_zones(district_officer: User) -> None:
    division, _is_new = Division.objects.get_or_create(
        code="120110", defaults={"name": "东丽区", "full_name": "天津市东丽区", "level": "county"}
    )
    Zone.objects.filter(division=division).update(division=None)
    Zone.objects.create(
        code="S127001",
        name="华明示范园区",
        province="天津市",
        kind="示范园区",
        division=division,
    )

    (todo,) = todos_for(district_officer)

    assert todo.text.startswith("华明示范园区：")
    assert todo.text.endswith("还不知道")


@pytest.mark.parametrize("cast", ["district_officer", "member_user", "reader"])
def test_what_is_shared_is_offered_to_read(request: pytest.FixtureRequest, keep: Keep, cast: str) -> None:
    user: User = request.getfixturevalue(cast)
    keep(state=FactState.REJECTED).shared_with.add(user.team)

    assert [todo.text for todo in todos_for(user)] == ["融智联盟秘书处共享了《联盟赴东丽考察》"]


@pytest.mark.parametrize("cast", ["stranger", "district_officer", "member_user", "reader"])
def test_a_stranger_has_nothing_to_do(request: pytest.FixtureRequest, keep: Keep, cast: str) -> None:
    user: User = request.getfixturevalue(cast)
    keep()
    keep(CLAUSE, FactState.ACCEPTED)

    assert todos_for(user) == []
    assert key_figures(user) == []


def test_there_are_never_more_than_seven(secretary: User, keep: Keep) -> None:
    for number in range(5):
        keep(title=f"文件{number}")
        keep(title=f"坏文件{number}", state=FactState.REJECTED)
        keep({**CLAUSE, "text": f"约定{number}"}, FactState.ACCEPTED)
    Document.objects.filter(title__startswith="坏").update(state=DocumentState.FAILED)

    todos = todos_for(secretary)

    assert len(todos) == MOST
    assert sum("待核" in todo.text for todo in todos) == 3


def test_figures_count_what_may_be_seen(secretary: User, keep: Keep) -> None:
    keep(MEMBER, FactState.ACCEPTED)

    assert [(figure.label, figure.number) for figure in key_figures(secretary)] == [
        ("文件", 1),
        ("已采用的事实", 1),
        ("机构", 2),
    ]
    assert Organisation.objects.count() == 2


@pytest.mark.parametrize("cast", ["secretary", "district_officer", "member_user", "reader", "administrator"])
def test_each_role_has_a_first_page(request: pytest.FixtureRequest, sign_in: SignIn, cast: str) -> None:
    answer = sign_in(request.getfixturevalue(cast)).get("/")

    assert "今天先做这些" in answer.content.decode()


def test_the_first_page_shows_what_happened_last(sign_in: SignIn, secretary: User, keep: Keep) -> None:
    keep(_fact("activity", type="signing", date="2016-11-15", participants=[ALLIANCE]), FactState.ACCEPTED)

    page = sign_in(secretary).get("/").content.decode()

    assert "最近往来" in page
    assert "2016-11-15" in page


def test_the_first_page_is_only_read(sign_in: SignIn, secretary: User) -> None:
    assert sign_in(secretary).post("/").status_code == 405


@pytest.fixture
def plan(secretary: User) -> Plan:
    """A plan with one ready version that asks one thing about the member of the cast."""
    plan = Plan.objects.create(
        title="东丽整体方案",
        division_code="120110",
        place_name="天津市东丽区",
        alliance=ALLIANCE,
        team=secretary.team,
        created_by=secretary,
        created_at=timezone.now(),
    )
    question = {
        "words": {"zh": "是否同意迁入？", "en": "Does it agree to move?"},
        "ask": {"zh": "成员单位", "en": "the member"},
        "about": "示例机器人有限公司",
    }
    Version.objects.create(
        plan=plan,
        number=1,
        state=VersionState.READY,
        manuscript={},
        result={"questions": [question]},
        created_by=secretary,
        created_at=timezone.now(),
    )
    return plan


def test_a_plan_that_asks_something_waits_for_its_team(secretary: User, stranger: User, plan: Plan) -> None:
    (todo,) = todos_for(secretary)

    assert todo.text == "方案《东丽整体方案》还有 1 个待核实问题"
    assert todo.url == f"/plans/{plan.pk}/1/questions/"
    assert todos_for(stranger) == []


def test_a_shared_plan_is_offered_to_read(district_officer: User, plan: Plan) -> None:
    plan.shared_with.add(district_officer.team)

    assert [todo.text for todo in todos_for(district_officer)] == ["融智联盟秘书处共享了方案《东丽整体方案》"]


def test_a_member_is_told_what_a_plan_asks_of_it(member_user: User, plan: Plan) -> None:
    plan.shared_with.add(member_user.team)

    assert [todo.text for todo in todos_for(member_user)] == [
        "是否同意迁入？",
        "融智联盟秘书处共享了方案《东丽整体方案》",
    ]
