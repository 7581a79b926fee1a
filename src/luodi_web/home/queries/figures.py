"""A few counts of what the person may see."""

from django.urls import reverse
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact, FactState
from luodi_web.home.values import KeyFigure
from luodi_web.organisations.models import Organisation, Person


def key_figures(user: User) -> list[KeyFigure]:
    """Documents, accepted facts, bodies, people; a count of nothing is left out."""
    facts = Fact.objects.visible_to(user).filter(state=FactState.ACCEPTED)
    counts = (
        (_("文件"), Document.objects.visible_to(user).count(), "documents:list"),
        (_("已采用的事实"), facts.count(), "documents:list"),
        (_("机构"), Organisation.objects.visible_to(user).count(), "organisations:list"),
        (_("人员"), Person.objects.visible_to(user).count(), "organisations:people"),
    )
    return [
        KeyFigure(label=label, number=number, url=reverse(page)) for label, number, page in counts if number
    ]
