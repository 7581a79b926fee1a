"""Lists of bodies and people, and the alliance they belong to."""

from django.db.models import Count, Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact
from luodi_web.organisations.models import Commitment, Membership, Organisation, Person, Post
from luodi_web.organisations.values import folded


def organisations_of(
    user: User,
    *,
    words: str = "",
    kind: str = "",
    alliance: int | None = None,
) -> QuerySet[Organisation]:
    """The bodies the user may see, by name, each with the roles that documents in view state."""
    found = Organisation.objects.visible_to(user)
    for word in words.split():
        found = found.filter(
            Q(pk__in=Organisation.objects.filter(names__folded__contains=folded(word)).values("pk"))
            | Q(introduction__icontains=word)
        )
    if kind:
        found = found.filter(type="" if kind == "unknown" else kind)
    if alliance:
        found = found.filter(pk__in=_in_view(user).filter(alliance=alliance).values("member"))
    return found.prefetch_related(
        Prefetch("memberships", queryset=_in_view(user).select_related("alliance").order_by("pk"))
    ).order_by("name", "pk")


def alliances_of(user: User) -> QuerySet[Organisation]:
    """The alliances the user may see, with ``member_count``."""
    return (
        Organisation.objects.visible_to(user)
        .filter(type="alliance")
        .annotate(
            member_count=Count(
                "members__member",
                filter=Q(members__fact__in=Fact.objects.visible_to(user).values("pk")),
                distinct=True,
            )
        )
        .order_by("-member_count", "name", "pk")
    )


def people_of(user: User, *, words: str = "") -> QuerySet[Person]:
    """The people the user may see, by name, each with the posts that documents in view state."""
    posts = Post.objects.filter(fact__in=Fact.objects.visible_to(user).values("pk"))
    found = Person.objects.visible_to(user)
    for word in words.split():
        found = found.filter(
            Q(name__icontains=word)
            | Q(pk__in=posts.filter(Q(body__icontains=word) | Q(title__icontains=word)).values("person"))
        )
    shown = posts.select_related("organisation", "fact__document").order_by("fact_id")
    return found.prefetch_related(Prefetch("posts", queryset=shown)).order_by("name", "pk")


def own_organisations(user: User) -> QuerySet[Organisation]:
    """The visible dossiers of the body that the user's team stands for."""
    found = Organisation.objects.visible_to(user)
    if not user.team.body:
        return found.none()
    return found.filter(names__folded=folded(user.team.body)).distinct().order_by("name", "pk")


def documents_about(organisation: Organisation, user: User) -> QuerySet[Document]:
    """The documents in view that speak of a body, the newest first."""
    speaking = organisation.mentions.values("fact__document")
    return Document.objects.visible_to(user).filter(pk__in=speaking).order_by("-published", "-pk")


def figures_of(organisation: Organisation, user: User) -> list[tuple[str, int]]:
    """Three counts for the head of a dossier."""
    facts = Fact.objects.visible_to(user).values("pk")
    presences = organisation.participations.filter(activity__fact__in=facts)
    documents = (_("文件"), documents_about(organisation, user).count())
    activities = (_("往来"), presences.values("activity__date", "activity__type").distinct().count())
    if organisation.type == "alliance":
        members = _in_view(user).filter(alliance=organisation).values("member").distinct().count()
        return [(_("成员单位"), members), activities, documents]
    resources = organisation.resources.filter(removed_at=None).count()
    return [(_("可投入资源"), resources), activities, documents]


def home_of(commitment: Commitment) -> str:
    """The page where a clause stands: among the dealings of its first party, else in its document."""
    body = Organisation.objects.filter(parties__commitment=commitment).order_by("parties__place").first()
    if body is None and commitment.agreement:
        parties = Organisation.objects.filter(parties__agreement=commitment.agreement)
        body = parties.order_by("parties__place").first()
    if body is None:
        return reverse("documents:detail", args=[commitment.fact.document_id])
    return f"{body.get_absolute_url()}?tab=dealings#clause-{commitment.pk}"


def _in_view(user: User) -> QuerySet[Membership]:
    return Membership.objects.filter(fact__in=Fact.objects.visible_to(user).values("pk"))
