"""Promises without an owner or a date, and consents that nobody has given."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.home.values import Todo
from luodi_web.organisations import queries


def open_commitments(user: User) -> Iterator[Todo]:
    """What was agreed and lacks somebody who does it, or a date."""
    for clause in queries.open_commitments(user):
        if clause.owner:
            missing = _("“%(text)s”还没有期限")
        elif clause.due:
            missing = _("“%(text)s”还没有责任人")
        else:
            missing = _("“%(text)s”还没有责任人和期限")
        yield Todo(text=missing % {"text": clause.text}, action=_("填写"), url=queries.home_of(clause))


def consents_to_ask(user: User) -> Iterator[Todo]:
    """Members of whom it is not known whether their resources may be brought."""
    for member in queries.consents_to_ask(user):
        yield Todo(
            text=_("%(member)s是否同意投入其资源，还不知道") % {"member": member.name},
            action=_("去确认"),
            url=f"{member.get_absolute_url()}#resources",
        )


def consents_to_answer(user: User) -> Iterator[Todo]:
    """The resources of one's own body on which it must still say yes or no."""
    for resource in queries.consents_to_answer(user):
        yield Todo(
            text=_("请答复：是否同意投入“%(text)s”") % {"text": resource.text},
            action=_("去答复"),
            url=f"{resource.organisation.get_absolute_url()}#resources",
        )
