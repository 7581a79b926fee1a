"""What is asked about plans."""

from collections.abc import Callable, Mapping

from django.db.models import Count, Max, Q, QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from luodi_web.accounts.models import Role, Team, TeamKind, User
from luodi_web.documents.models import Document
from luodi_web.documents.queries import accepted_evidence
from luodi_web.plans import adapters
from luodi_web.plans.models import Plan, Version, VersionState
from luodi_web.plans.values import Conditions, Frame, Outcome, outcome_from_record
from luodi_web.settling.models import Settlement
from luodi_web.settling.queries import settlements_of
from luodi_web.ui.figures import Figure

KEEPERS = (Role.SECRETARIAT, Role.DISTRICT)
"""Who writes plans; all others see those shared with their team."""


def plans_of(user: User, *, words: str = "") -> QuerySet[Plan]:
    """The plans the user may see, newest first, with the number of versions and the last of them."""
    found = Plan.objects.visible_to(user).annotate(
        version_count=Count("versions"),
        last_number=Max("versions__number", filter=Q(versions__state=VersionState.READY)),
    )
    for word in words.split():
        found = found.filter(
            Q(title__icontains=word) | Q(alliance__icontains=word) | Q(place_name__icontains=word)
        )
    return found.select_related("team", "created_by").order_by("-created_at", "-pk")


def versions_of(plan: Plan) -> QuerySet[Version]:
    """All versions, the newest first."""
    return plan.versions.select_related("created_by", "job").order_by("-number")


def ready_versions(plan: Plan) -> QuerySet[Version]:
    """Versions that can be read, the newest first."""
    return versions_of(plan).filter(state=VersionState.READY)


def has_evidence(user: User) -> bool:
    """Whether there is any accepted fact to write from."""
    return bool(accepted_evidence(user))


def alliances_for(user: User) -> tuple[str, ...]:
    """The alliances that the user's accepted facts name."""
    return adapters.alliances_in(accepted_evidence(user))


def places_like(words: str) -> tuple[str, ...]:
    """Divisions whose full names hold these words."""
    return adapters.places_like(words)


def frame_of(plan: Plan, user: User) -> Frame:
    """Who can land and where, from what is accepted now."""
    return adapters.frame_of(accepted_evidence(user), code=plan.division_code, alliance=plan.alliance)


def settlement_of(token: str, user: User) -> Settlement | None:
    """The settled table that a plan is to start from, as far as the user may see it."""
    if not (token.isascii() and token.isdigit()):
        return None
    return settlements_of(user).filter(pk=int(token)).first()


def outcome_of(version: Version, user: User) -> Outcome:
    """What a version chose, in the reader's language, with links to the documents they may see."""
    record = version.result or {}
    keys = {one["key"] for choice in record["choices"] for one in choice["evidence"]}
    seen = _visible_documents(user, keys)
    links = {key: _document_url(pk) for key, pk in seen.items()}
    return outcome_from_record(record, get_language() or "", links)


def article_of(version: Version, user: User) -> SafeString:
    """The text of a version; citations link to the documents that the reader may see."""
    manuscript = version.manuscript or {}
    keys = {reference["key"] for reference in manuscript["references"] if reference["key"]}
    return adapters.article_of(manuscript, _link_to(_visible_documents(user, keys)))


def _visible_documents(user: User, keys: set[str]) -> Mapping[str, int]:
    """Document number by key (``document-7``), of those that the user may open."""
    numbers = {int(key.removeprefix("document-")) for key in keys if key.startswith("document-")}
    seen = Document.objects.visible_to(user).filter(pk__in=numbers).values_list("pk", flat=True)
    return {f"document-{pk}": pk for pk in seen}


def _document_url(pk: int) -> str:
    return reverse("documents:detail", args=[pk])


def _link_to(seen: Mapping[str, int]) -> Callable[[str, int | None], str | None]:
    """At the fact whose quote starts there, where the document still holds one; else at its head."""
    facts = {
        (f"document-{document}", start): fact
        for document, start, fact in Document.objects.filter(pk__in=seen.values())
        .exclude(facts=None)
        .values_list("pk", "facts__start", "facts__pk")
        .order_by("pk", "-facts__pk")
    }

    def link(key: str, start: int | None) -> str | None:
        if key not in seen:
            return None
        fact = facts.get((key, start)) if start is not None else None
        return f"{_document_url(seen[key])}?fact={fact}#fact-{fact}" if fact else _document_url(seen[key])

    return link


def timetable_of(outcome: Outcome, version: Version) -> Figure | None:
    """The packages over the quarters; nothing where none was chosen."""
    if not outcome.packages:
        return None
    labels = [f"{one.member} · {one.site}" for one in outcome.packages]
    first = outcome.packages[0]
    return Figure(
        name="timetable",
        script="plans/figures/timetable.js",
        title=gettext("%(member)s最先启动（%(quarter)s）")
        % {"member": first.member, "quarter": first.quarter},
        source=gettext("测算于 %(day)s，第 %(number)s 版")
        % {"day": f"{version.created_at:%Y-%m-%d}", "number": version.number},
        data={
            "labels": labels,
            "quarters": list(outcome.quarters),
            "starts": [one.start for one in outcome.packages],
            "what": [one.resource for one in outcome.packages],
        },
        columns=(gettext("成员单位"), gettext("资源"), gettext("地点"), gettext("启动季度")),
        rows=tuple((one.member, one.resource, one.site, one.quarter) for one in outcome.packages),
        height="short" if len(labels) <= _FEW else "medium",
    )


_FEW = 4


def conditions_of(record: Mapping[str, object]) -> Conditions:
    """The conditions as kept."""
    return Conditions.from_record(record)


def teams_to_share_with(plan: Plan) -> QuerySet[Team]:
    """District offices first of all; every other team but the owner."""
    return Team.objects.exclude(pk=plan.team_id).exclude(kind=TeamKind.PUBLIC).order_by("kind", "name")


def comparison_of(old: Version, new: Version, *, unchanged: bool) -> tuple[SafeString, int]:
    """Two versions side by side, with or without what stayed, and the number of changed lines."""
    return adapters.comparison_of(old.manuscript or {}, new.manuscript or {}, unchanged=unchanged)


def docx_of(version: Version) -> bytes:
    """The office document of a version: the same bytes each time."""
    return adapters.docx_of(version.manuscript or {})
