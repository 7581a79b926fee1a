"""Tables to take away: what the list shows, and the ledger of an alliance's members."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.organisations.adapters import division_name
from luodi_web.organisations.models import Organisation
from luodi_web.organisations.queries.members import members_by_role
from luodi_web.organisations.queries.people import people_at
from luodi_web.organisations.queries.waiting import resources_in_view
from luodi_web.ui.sheets import workbook


def organisations_sheet(organisations: Iterable[Organisation]) -> bytes:
    """The list as it is shown: prefetched memberships give the roles."""
    columns = (_("单位名称"), _("类型"), _("联盟与角色"), _("所在地"), _("统一社会信用代码"), _("简介"))
    rows = (
        (
            body.name,
            body.get_type_display(),
            "\n".join(dict.fromkeys(f"{one.alliance}{one.role}" for one in body.memberships.all())),
            division_name(body.division_code),
            body.credit_code,
            body.introduction,
        )
        for body in organisations
    )
    return workbook(title=_("机构"), head=columns, rows=rows)


def members_sheet(alliance: Organisation, user: User) -> bytes:
    """The member ledger in protocol order; the first two columns are those a roster is imported by."""
    columns = (
        *("单位名称", "角色"),
        *(_("类型"), _("所在地"), _("统一社会信用代码"), _("联系人"), _("可投入资源"), _("简介"), _("依据")),
    )
    return workbook(title=_("成员台账"), head=columns, rows=_ledger(alliance, user))


def _ledger(alliance: Organisation, user: User) -> Iterable[tuple[str, ...]]:
    for group in members_by_role(alliance, user):
        for item in group.rows:
            member = item.row.member
            resources = resources_in_view(member, user)
            yield (
                member.name,
                item.row.role,
                member.get_type_display(),
                division_name(member.division_code),
                member.credit_code,
                "\n".join(f"{post.row.person}（{post.row.title}）" for post in people_at(member, user)),
                "\n".join(f"{one.text}（{one.get_consent_display()}）" for one in resources),
                member.introduction,
                "\n".join(f"{cited.document} {cited.published}".strip() for cited in item.citations),
            )
