"""The people of the demonstration: one for each role, in teams marked 示例."""

import secrets
from dataclasses import dataclass
from typing import Final

from luodi_web.accounts.models import Role, Team, TeamKind, User
from luodi_web.accounts.services import create_team, create_user

ALLIANCE: Final = "中关村融智特种机器人产业联盟"
DISTRICT: Final = "天津市东丽区"
DISTRICT_CODE: Final = "120110"
MEMBER: Final = "北京海兰信数据科技股份有限公司"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    username: str
    full_name: str
    role: Role
    team: str


_TEAMS: Final = {
    "融智联盟秘书处（示例）": (TeamKind.ALLIANCE, ALLIANCE, ""),
    "东丽区招商（示例）": (TeamKind.DISTRICT, "天津市东丽区人民政府", DISTRICT_CODE),
    "海兰信（示例）": (TeamKind.COMPANY, MEMBER, ""),
    "公众（示例）": (TeamKind.PUBLIC, "", ""),
}
_PARTS: Final = (
    _Part(username="mishu", full_name="秘书（示例）", role=Role.SECRETARIAT, team="融智联盟秘书处（示例）"),
    _Part(username="zhaoshang", full_name="招商专员（示例）", role=Role.DISTRICT, team="东丽区招商（示例）"),
    _Part(username="chengyuan", full_name="成员联系人（示例）", role=Role.MEMBER, team="海兰信（示例）"),
    _Part(username="duzhe", full_name="读者（示例）", role=Role.READER, team="公众（示例）"),
    _Part(
        username="guanli", full_name="管理员（示例）", role=Role.ADMINISTRATOR, team="融智联盟秘书处（示例）"
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One person of the demonstration and the password to sign in with."""

    user: User
    password: str


def invite_people() -> tuple[Account, ...]:
    """Make the teams and people; those who are there already get a new password.

    Passwords are drawn afresh each time and are shown once, so that no known password ever opens a site.
    """
    teams = {name: _team(name) for name in _TEAMS}
    return tuple(_account(part, teams[part.team]) for part in _PARTS)


def _team(name: str) -> Team:
    kind, body, division_code = _TEAMS[name]
    known = Team.objects.filter(name=name).first()
    return known or create_team(name=name, kind=kind, body=body, division_code=division_code)


def _account(part: _Part, team: Team) -> Account:
    password = secrets.token_urlsafe(9)
    user = User.objects.filter(username=part.username).first()
    if user is None:
        user = create_user(
            username=part.username,
            email=f"{part.username}@example.org",
            password=password,
            full_name=part.full_name,
            role=part.role,
            team=team,
        )
    else:
        user.set_password(password)
        user.save(update_fields=["password"])
    return Account(user=user, password=password)
