"""What happened on each day, told together: a visit, the talk after it, the signing in the evening."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from luodi.dossiers import ActivityDossier, Dossiers, Participant
from luodi.vocabulary import ActivityType, PartialDate
from luodi.writing.phrases import ACTIVITIES, named

NAMED_FIRST: Final = 2
"""So many persons are named in the sentence that tells of a meeting; all are named after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """All that happened on one day; persons by rank, bodies in the order of first naming."""

    date: PartialDate | None
    activities: tuple[ActivityDossier, ...]
    persons: tuple[Participant, ...]
    bodies: tuple[Participant, ...]

    @property
    def label(self) -> str:
        """The day in Chinese, or that nobody states it."""
        return self.date.chinese if self.date else "另有一次往来（日期待核实）"


def days_of(dossiers: Dossiers) -> tuple[Day, ...]:
    """The days of which something is told, in order of time; each undated happening stands alone."""
    told = [one for one in dossiers.activities if one.date or one.participants]
    dates = dict.fromkeys(one.date for one in told if one.date)
    groups = [tuple(one for one in told if one.date == date) for date in dates]
    groups += [(one,) for one in told if one.date is None]
    return tuple(_day(group, dossiers) for group in groups)


def _day(activities: tuple[ActivityDossier, ...], dossiers: Dossiers) -> Day:
    present = _merged(one for activity in activities for one in activity.participants)
    rank = {person.name: place for place, person in enumerate(dossiers.people)}
    persons = sorted((one for one in present if one.is_person), key=lambda one: rank.get(one.name, len(rank)))
    ordered = sorted(activities, key=lambda one: _ORDER.index(one.type))
    return Day(
        date=activities[0].date,
        activities=tuple(ordered),
        persons=tuple(persons),
        bodies=tuple(one for one in present if not one.is_person),
    )


_ORDER: Final = (ActivityType.VISIT, *(kind for kind in ActivityType if kind is not ActivityType.VISIT))


def _merged(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Everybody once, as first told."""
    found: dict[str, Participant] = {}
    for one in participants:
        found.setdefault(one.name, one)
    return tuple(found.values())


def tale(day: Day) -> list[str]:
    """One clause for each happening; who was named before is not named again."""
    clauses: list[str] = []
    before = ""
    for activity in day.activities:
        who, rest = _clause(activity)
        known = bool(clauses) and who in {before, _NOBODY}
        clauses.append(f"{'双方随后' if known else who}{rest}")
        before = who
    return clauses


_NOBODY: Final = "双方"


def _clause(activity: ActivityDossier) -> tuple[str, str]:
    """Who, and what they did: 区委书记尚斌义一行, 到访联盟考察交流."""
    hosts = leaders(activity, activity.hosts)
    guests = leaders(activity, _guests(activity))
    kind, where = ACTIVITIES[activity.type], f"在{activity.place}" if activity.place else ""
    topic = _topic(activity.topic)
    if activity.type is ActivityType.VISIT and guests:
        return guests, f"到访{activity.place or hosts}考察交流{topic}"
    if guests and hosts:
        return hosts, f"{where}与{guests}开展{kind}{topic}"
    present = leaders(activity, tuple(one.name for one in activity.participants))
    return hosts or guests or present or _NOBODY, f"{where}开展{kind}{topic}"


def _guests(activity: ActivityDossier) -> tuple[str, ...]:
    """Those who came: whoever holds a post of the place itself was at home."""
    place = activity.place
    at_home = {one.name for one in activity.participants if place and one.organisation == place}
    return tuple(name for name in activity.guests if name not in activity.hosts and name not in at_home)


def _topic(topic: str | None) -> str:
    if not topic:
        return ""
    return f"，主题为{topic}" if topic[0] in "“《" else f"，主题为“{topic}”"


def leaders(activity: ActivityDossier, names: tuple[str, ...]) -> str:
    """The first of the persons named, with 一行 where there are more; without persons, the first bodies."""
    present = [one for one in activity.participants if one.name in names]
    persons = [one for one in present if one.is_person]
    chosen = persons[:NAMED_FIRST] or present[:NAMED_FIRST]
    if not chosen:
        return "、".join(names[:NAMED_FIRST])
    return "、".join(map(named, chosen)) + ("一行" if persons and len(present) > len(chosen) else "")
