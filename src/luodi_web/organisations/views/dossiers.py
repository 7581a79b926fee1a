"""The dossier of one body, tab by tab, and the page of one person."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.accounts.models import Role, User
from luodi_web.organisations import adapters, queries
from luodi_web.organisations.models import Consent, Organisation, Person
from luodi_web.ui.sheets import excel

_LABELS: Final = {
    "overview": gettext_lazy("概况"),
    "facts": gettext_lazy("事实"),
    "dealings": gettext_lazy("往来"),
    "documents": gettext_lazy("文件"),
}


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """One body: who it is, what is said of it, what it took part in, which documents name it."""
    organisation = get_object_or_404(Organisation.objects.visible_to(request.user), pk=pk)
    tab = request.GET.get("tab", "overview")
    tab = tab if tab in _LABELS else "overview"
    path, editable = organisation.get_absolute_url(), is_editable(organisation, request.user)
    context = {
        "organisation": organisation,
        "place": adapters.division_name(organisation.division_code),
        "openable": queries.openable_to(request.user),
        "roles": queries.memberships_of(organisation, request.user),
        "editable": editable,
        "sharable": editable and request.user.role != Role.MEMBER,
        "tab": tab,
        "tabs": [(label, f"{path}?tab={name}", name == tab) for name, label in _LABELS.items()],
        "figures": queries.figures_of(organisation, request.user),
        **_CONTENTS[tab](organisation, request.user),
    }
    return render(request, "organisations/organisation.html", context)


@require_safe
def person(request: SignedInRequest, pk: int) -> HttpResponse:
    """One person: posts in protocol order, and what they took part in."""
    found = get_object_or_404(Person.objects.visible_to(request.user), pk=pk)
    context = {
        "person": found,
        "openable": queries.openable_to(request.user),
        "posts": queries.posts_of(found, request.user),
        "happenings": queries.activities_of(found, request.user),
    }
    return render(request, "organisations/person.html", context)


@require_safe
def members(request: SignedInRequest, pk: int) -> HttpResponse:
    """The member ledger of an alliance, as a workbook."""
    alliance = get_object_or_404(Organisation.objects.visible_to(request.user), pk=pk, type="alliance")
    name = _("%(alliance)s成员台账") % {"alliance": alliance.name}
    return excel(queries.members_sheet(alliance, request.user), name=name)


def is_editable(organisation: Organisation, user: User) -> bool:
    """Whether this person may write into the dossier."""
    return Organisation.objects.editable_by(user).filter(pk=organisation.pk).exists()


def resources_context(organisation: Organisation, user: User) -> dict[str, Any]:
    """What the list of resources needs, as a part of the page and alone."""
    return {
        "organisation": organisation,
        "editable": is_editable(organisation, user),
        "resources": queries.cited_resources(organisation, user),
        "consents": Consent.choices,
        "answerable": set(
            queries.answerable_by(user).filter(organisation=organisation).values_list("pk", flat=True)
        ),
        "removed": queries.removed_resources(organisation, user),
    }


def _overview(organisation: Organisation, user: User) -> dict[str, Any]:
    return {
        "groups": queries.members_by_role(organisation, user),
        "people": queries.people_at(organisation, user),
        **resources_context(organisation, user),
        **_names_context(organisation, user),
    }


def _names_context(organisation: Organisation, user: User) -> dict[str, Any]:
    """Questions and answers about names, for whoever may answer."""
    if not is_editable(organisation, user):
        return {}
    return {
        "questions": queries.questions_on(organisation),
        "decisions": queries.decisions_on(organisation),
        "joined": queries.joined_names(organisation),
    }


def _facts(organisation: Organisation, user: User) -> dict[str, Any]:
    return {"groups": queries.facts_about(organisation, user)}


def _dealings(organisation: Organisation, user: User) -> dict[str, Any]:
    return {
        "happenings": queries.activities_of(organisation, user),
        "deals": queries.deals_of(organisation, user),
    }


def _documents(organisation: Organisation, user: User) -> dict[str, Any]:
    return {"documents": queries.documents_about(organisation, user)}


_CONTENTS: Final[Mapping[str, Callable[[Organisation, User], dict[str, Any]]]] = {
    "overview": _overview,
    "facts": _facts,
    "dealings": _dealings,
    "documents": _documents,
}
