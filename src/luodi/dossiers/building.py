"""Merge what all documents state into dossiers."""

from collections.abc import Iterable

from luodi.dossiers.activities import activities_of
from luodi.dossiers.commitments import commitments_of
from luodi.dossiers.names import NameBook
from luodi.dossiers.papers import agreements_of, memberships_of, policies_of
from luodi.dossiers.people import people_of
from luodi.dossiers.sorting import in_order
from luodi.dossiers.subjects import subjects_of, unplaced
from luodi.dossiers.values import Dossiers
from luodi.reference import Division
from luodi.vocabulary import Evidence


def build(evidence: Iterable[Evidence], *, place: Division | None = None) -> Dossiers:
    """Build the dossiers; neither the order of documents nor of facts changes them.

    ``place`` settles what a name that several divisions share means, where it
    can mean ``place``; other names of that sort stay open.
    """
    ordered = in_order(evidence)
    book = NameBook(ordered, place)
    people = people_of(ordered, book)
    memberships = memberships_of(ordered, book)
    places, organisations, subjects = subjects_of(ordered, book)
    return Dossiers(
        organisations=organisations,
        people=people,
        memberships=memberships,
        activities=activities_of(ordered, book, people, memberships),
        agreements=agreements_of(ordered, book),
        commitments=commitments_of(ordered, book),
        places=places,
        policies=policies_of(ordered, book),
        subjects=subjects,
        unplaced=unplaced(ordered),
    )
