"""Who is who: whom among those who are known a name means, how probably, and why."""

from luodi.linking.index import DIFFERENT_BELOW, SAME_FROM, Index, Linked
from luodi.linking.pairing import same_bodies
from luodi.linking.parts import NameParts, split_name
from luodi.linking.people import KnownPerson, Post, link_person
from luodi.linking.single import link
from luodi.linking.values import Answer, Candidate, Context, Known, Link

__all__ = [
    "DIFFERENT_BELOW",
    "SAME_FROM",
    "Answer",
    "Candidate",
    "Context",
    "Index",
    "Known",
    "KnownPerson",
    "Link",
    "Linked",
    "NameParts",
    "Post",
    "link",
    "link_person",
    "same_bodies",
    "split_name",
]
