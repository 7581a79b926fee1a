"""Happenings: what several documents tell of one visit, in one dossier."""

from collections.abc import Mapping

from luodi.dossiers.names import NameBook, fold
from luodi.dossiers.protocol import rank_of_post, rank_of_role
from luodi.dossiers.sorting import facts_of, group
from luodi.dossiers.values import ActivityDossier, MembershipDossier, Participant, PersonDossier
from luodi.vocabulary import Activity, ActivityType, Evidence, PartialDate


class Attendance:
    """Who took part, and in which order they are named."""

    def __init__(
        self, book: NameBook, people: tuple[PersonDossier, ...], members: tuple[MembershipDossier, ...]
    ) -> None:
        self._book = book
        self._people: Mapping[str, PersonDossier] = {person.name: person for person in people}
        self._places = {person.name: place for place, person in enumerate(people)}
        self._roles = {item.member: rank_of_role(item.role) for item in reversed(members)}

    def name(self, name: str) -> str:
        """The kept name of a person or body."""
        return fold(name) if fold(name) in self._people else self._book.name(name)

    def names(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The kept names in protocol order, each once."""
        return tuple(sorted(dict.fromkeys(map(self.name, names)), key=self._rank))

    def participants(self, items: tuple[Evidence, ...]) -> tuple[Participant, ...]:
        """Everybody that one of ``items`` names, in protocol order."""
        found: dict[str, list[Evidence]] = {}
        for item, fact in zip(items, facts_of(items, Activity), strict=True):
            for name in dict.fromkeys(map(self.name, fact.participants + fact.hosts + fact.guests)):
                found.setdefault(name, []).append(item)
        return tuple(self._participant(name, tuple(found[name])) for name in sorted(found, key=self._rank))

    def _rank(self, name: str) -> tuple[int, int, int]:
        """Persons by post, then bodies that are no members, then members by role; the sort keeps the rest."""
        person = self._people.get(name)
        if person is not None:
            return (0, rank_of_post(person.title), self._places[name])
        return (1, self._roles.get(name, 0), 0)

    def _participant(self, name: str, evidence: tuple[Evidence, ...]) -> Participant:
        person = self._people.get(name)
        post = person.posts[0] if person and person.posts else None
        return Participant(
            name=name,
            title=post.title if post else None,
            organisation=post.organisation if post else None,
            is_person=person is not None,
            evidence=evidence,
        )


def activities_of(
    evidence: tuple[Evidence, ...],
    book: NameBook,
    people: tuple[PersonDossier, ...],
    members: tuple[MembershipDossier, ...],
) -> tuple[ActivityDossier, ...]:
    """One dossier for each happening, by date; the undated stand last, each for itself."""
    attendance = Attendance(book, people, members)
    groups = group(evidence, Activity, lambda fact: (fact.type, fact.date)).items()
    found = [
        _dossier(kind, date, cluster, attendance)
        for (kind, date), items in groups
        for cluster in (_clusters(items, attendance) if date else [(item,) for item in items])
    ]
    return tuple(sorted(found, key=lambda item: (item.date is None, item.date or PartialDate(1))))


def _clusters(items: tuple[Evidence, ...], attendance: Attendance) -> list[tuple[Evidence, ...]]:
    """What tells of one happening: of one type and day, with somebody or the place in common."""
    clusters: list[tuple[set[str], list[Evidence]]] = []
    for item, fact in zip(items, facts_of(items, Activity), strict=True):
        marks = set(map(attendance.name, fact.participants + fact.hosts + fact.guests))
        if fact.place:
            marks.add(attendance.name(fact.place))
        touching = [cluster for cluster in clusters if not marks or not cluster[0] or cluster[0] & marks]
        joined = [part for cluster in touching for part in cluster[1]]
        clusters = [cluster for cluster in clusters if cluster not in touching]
        clusters.append((marks.union(*(cluster[0] for cluster in touching)), [*joined, item]))
    return [tuple(found) for _, found in clusters]


def _dossier(
    kind: ActivityType, date: PartialDate | None, items: tuple[Evidence, ...], attendance: Attendance
) -> ActivityDossier:
    facts = facts_of(items, Activity)
    return ActivityDossier(
        type=kind,
        date=date,
        place=next((attendance.name(fact.place) for fact in facts if fact.place), None),
        topic=next((fact.topic for fact in facts if fact.topic), None),
        hosts=attendance.names(tuple(name for fact in facts for name in fact.hosts)),
        guests=attendance.names(tuple(name for fact in facts for name in fact.guests)),
        participants=attendance.participants(items),
        evidence=items,
    )
