"""Places, organisations, and whatever else something is said of."""

from dataclasses import dataclass, field
from typing import TypedDict

from luodi.dossiers.names import NameBook, fold, is_generic
from luodi.dossiers.stated import Profile, profile_of, subject_of
from luodi.dossiers.values import (
    OrganisationDossier,
    PlaceDossier,
    StatedFocus,
    StatedHonour,
    StatedIndicator,
    StatedTarget,
    SubjectDossier,
)
from luodi.dossiers.zones import division_around, zone_of
from luodi.reference import find_divisions
from luodi.vocabulary import Evidence, Focus, Honour, Indicator, Organisation, OrganisationType, Target


@dataclass(slots=True)
class _Found:
    """What names one subject, and what is said of it."""

    forms: dict[str, None] = field(default_factory=dict)
    naming: list[Evidence] = field(default_factory=list)
    stated: list[Evidence] = field(default_factory=list)


def subjects_of(
    evidence: tuple[Evidence, ...], book: NameBook
) -> tuple[tuple[PlaceDossier, ...], tuple[OrganisationDossier, ...], tuple[SubjectDossier, ...]]:
    """Sort every subject and every named body into places, organisations and the rest."""
    places, bodies, others = [], [], []
    for name, found in _gather(evidence, book).items():
        profile = profile_of(tuple(found.stated))
        naming = tuple(found.naming)
        kind = book.type_of(name)
        forms = tuple(form for form in found.forms if form != name and not is_generic(form))
        if kind is OrganisationType.ZONE:
            places.append(_zone(name, forms, naming, profile))
        elif book.division(name) or (kind is None and find_divisions(name)):
            places.append(_division(name, forms, naming, profile, book))
        elif kind is not None:
            bodies.append(
                OrganisationDossier(
                    name=name, type=kind, aliases=forms, evidence=naming + profile.evidence, **_said(profile)
                )
            )
        else:
            others.append(SubjectDossier(name=name, **_said(profile)))
    # False sorts first: divisions stand before zones.
    return tuple(sorted(places, key=lambda item: item.zone is not None)), tuple(bodies), tuple(others)


def unplaced(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Facts that need a subject and state none."""
    about = (Indicator, Focus, Target, Honour)
    return tuple(item for item in evidence if isinstance(item.fact, about) and item.fact.subject is None)


def _gather(evidence: tuple[Evidence, ...], book: NameBook) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    for item in evidence:
        if isinstance(item.fact, Organisation):
            entry = found.setdefault(book.name(item.fact.name), _Found())
            entry.forms.update(dict.fromkeys(map(fold, (item.fact.name, *item.fact.aliases))))
            entry.naming.append(item)
            continue
        subject = subject_of(item, book)
        if subject is not None:
            entry = found.setdefault(subject, _Found())
            entry.forms[fold(str(getattr(item.fact, "subject", subject)))] = None
            entry.stated.append(item)
    return found


class _Said(TypedDict):
    indicators: tuple[StatedIndicator, ...]
    focuses: tuple[StatedFocus, ...]
    targets: tuple[StatedTarget, ...]
    honours: tuple[StatedHonour, ...]


def _said(profile: Profile) -> _Said:
    return {
        "indicators": profile.indicators,
        "focuses": profile.focuses,
        "targets": profile.targets,
        "honours": profile.honours,
    }


def _division(
    name: str, forms: tuple[str, ...], naming: tuple[Evidence, ...], profile: Profile, book: NameBook
) -> PlaceDossier:
    return PlaceDossier(
        name=name,
        aliases=forms,
        division=book.division(name),
        evidence=naming + profile.evidence,
        **_said(profile),
    )


def _zone(name: str, forms: tuple[str, ...], naming: tuple[Evidence, ...], profile: Profile) -> PlaceDossier:
    evidence = naming + profile.evidence
    names = (name, *forms)
    zone, division = zone_of(names, division_around(names, evidence), profile)
    return PlaceDossier(
        name=name, aliases=forms, division=division, zone=zone, evidence=evidence, **_said(profile)
    )
