"""People in protocol order: by the rank of their post, then as documents first name them."""

from collections.abc import Iterable

from django.db.models import QuerySet

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.documents.queries import citation_of
from luodi_web.organisations.adapters import post_rank
from luodi_web.organisations.models import Organisation, Person, Post
from luodi_web.organisations.values import Cited


def people_at(organisation: Organisation, user: User) -> list[Cited[Post]]:
    """Who holds which post there; a post that several documents state stands once."""
    posts = posts_in_view(user).filter(organisation=organisation)
    return _merged(sorted(posts, key=protocol_key))


def posts_of(person: Person, user: User) -> list[Cited[Post]]:
    """A person's posts, the highest first."""
    return _merged(sorted(posts_in_view(user).filter(person=person), key=protocol_key))


def protocol_key(post: Post) -> tuple[int, str, int, int]:
    """Sorts posts; documents without a date stand behind those with one."""
    document = post.fact.document
    return post_rank(post.title), document.published or "9999", document.pk, post.fact.start


def posts_in_view(user: User) -> QuerySet[Post]:
    """The posts that documents in view state."""
    return Post.objects.filter(fact__in=Fact.objects.visible_to(user).values("pk")).select_related(
        "person", "organisation", "fact__document"
    )


def _merged(posts: Iterable[Post]) -> list[Cited[Post]]:
    groups: dict[tuple[int, str, str], list[Post]] = {}
    for post in posts:
        where = str(post.organisation_id) if post.organisation_id else post.body
        groups.setdefault((post.person_id, where, post.title), []).append(post)
    return [
        Cited(row=group[0], citations=[citation_of(post.fact) for post in group]) for group in groups.values()
    ]
