"""Where a fact stands in the dossiers."""

from luodi_web.documents.models import Fact
from luodi_web.documents.values import Filed
from luodi_web.organisations.models import Mention, Post
from luodi_web.places.models import PlaceFact


def filed_in(fact: Fact) -> list[Filed]:
    """The dossiers that this fact was filed in, each once."""
    posts = Post.objects.filter(fact=fact).select_related("person").order_by("pk")
    mentions = Mention.objects.filter(fact=fact).select_related("organisation").order_by("pk")
    places = PlaceFact.objects.filter(fact=fact).select_related("division", "zone").order_by("pk")
    records = [
        *(post.person for post in posts),
        *(mention.organisation for mention in mentions),
        *(place.zone or place.division for place in places),
    ]
    return list(dict.fromkeys(Filed(str(row), row.get_absolute_url()) for row in records if row))
