"""Where plans meet the engines: draft, print, compare; find a place; say who can land where."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from luodi.dossiers import build
from luodi.planning import Candidate, Choice, Quarter, Status
from luodi.reference import divisions, zones_in
from luodi.vocabulary import Area, DivisionCode, Evidence, Money, OrganisationType, Truth, Words
from luodi.workflow import Landing, Scenario, ScenarioError, UndatedError, draft
from luodi.writing import (
    Reference,
    from_record,
    redline,
    redline_html,
    to_docx,
    to_fragment,
    to_record,
)
from luodi_web.plans.values import Conditions, Frame

Report = Callable[[float, str], None]


class UnableToDraftError(Exception):
    """No plan can be written, for a reason that the person who asked can act on; the message says which."""


def places_like(words: str, *, most: int = 12) -> tuple[str, ...]:
    """Full names that hold ``words``, the shortest first: what somebody may be about to write."""
    wanted = words.strip()
    if not wanted:
        return ()
    found = {name for one in divisions().values() if wanted in (name := one.full_name)}
    return tuple(sorted(found, key=lambda name: (len(name), name))[:most])


def alliances_in(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The alliances that accepted facts name: those with members first."""
    dossiers = build(evidence)
    with_members = dict.fromkeys(item.alliance for item in dossiers.memberships if item.alliance)
    named = [body.name for body in dossiers.organisations if body.type is OrganisationType.ALLIANCE]
    return tuple(dict.fromkeys((*with_members, *named)))


def frame_of(evidence: Iterable[Evidence], *, code: str, alliance: str) -> Frame:
    """The members of the alliance and the zones of the place."""
    place = divisions()[DivisionCode(code)]
    dossiers = build(evidence, place=place)
    members = dict.fromkeys(item.member for item in dossiers.members_of(alliance))
    sites = {zone.key: zone.name for zone in zones_in(place.code)}
    for dossier in dossiers.places:
        if dossier.zone and dossier.division and dossier.division.code == place.code:
            sites[dossier.zone.key] = dossier.zone.name
    return Frame(members=tuple(members), sites=tuple(sites.items()) or ((place.full_name, place.full_name),))


def draft_plan(
    evidence: tuple[Evidence, ...], *, code: str, alliance: str, conditions: Conditions, report: Report
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Write a plan: the manuscript and the result, as records.

    Raises:
        UnableToDraftError: no accepted facts, a name that none has, or nothing says when it starts.
    """
    if not evidence:
        raise UnableToDraftError(
            gettext("还没有已采用的事实。请先导入文件，在核对台采用其中的事实，再生成方案。")
        )
    language = get_language() or ""

    def progress(share: float, words: Words) -> None:
        report(share * 0.8, words.in_language(language))

    try:
        landing = draft(evidence, _scenario(code, alliance, conditions), progress=progress)
    except UndatedError as error:
        raise UnableToDraftError(
            gettext("已采用的事实中没有任何日期，无法确定方案的时段。请在条件中填写起始季度。")
        ) from error
    except ScenarioError as error:
        said = (words.in_language(language) for words in error.problems)
        raise UnableToDraftError(" ".join(said)) from error
    return to_record(landing.manuscript), _result(landing, report)


def _scenario(code: str, alliance: str, conditions: Conditions) -> Scenario:
    budget = conditions.budget_yuan
    quarters = Quarter.parse(conditions.start).run(conditions.quarters) if conditions.start else ()
    return Scenario(
        place=divisions()[DivisionCode(code)],
        alliance=alliance,
        quarters=quarters,
        must=frozenset(conditions.must),
        avoid=frozenset(conditions.avoid),
        consents={member: Truth(word) for member, word in conditions.consents.items()},
        budget=Money(budget) if budget is not None else None,
        capacities={key: Area.of(Decimal(mu), "亩") for key, mu in conditions.capacities.items() if mu},
    )


def _result(landing: Landing, report: Report) -> dict[str, Any]:
    """What was chosen, what not and why, what is open: plain JSON values."""
    problem, result = landing.problem, landing.result
    sites = {site.key: site.name for site in problem.sites}
    chosen = {choice.candidate.key for choice in result.choices}
    left = [candidate for candidate in problem.candidates if candidate.key not in chosen]
    feasible = result.status not in {Status.INFEASIBLE, Status.UNKNOWN}
    rejected = []
    for number, candidate in enumerate(left if feasible else ()):
        report(0.8 + 0.2 * number / len(left), gettext("说明未选入的原因"))
        rejected.append(_package(candidate, sites) | {"why": _words(result.why_not(candidate.key))})
    return {
        "summary": _words(result.summary()),
        "feasible": feasible,
        "clashes": [_words(words) for words in result.clashes],
        "quarters": [_quarter(quarter) for quarter in problem.quarters],
        "choices": [_choice(choice, sites, problem.quarters) for choice in result.choices],
        "rejected": rejected,
        "questions": [
            {"words": _words(one.words), "ask": _words(one.ask), "about": one.about}
            for one in landing.questions
        ],
        "members": list(dict.fromkeys(candidate.member for candidate in problem.candidates)),
        "sites": [[site.key, site.name] for site in problem.sites],
    }


def _words(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}


def _quarter(quarter: Quarter) -> dict[str, str]:
    return {"zh": quarter.chinese, "en": str(quarter)}


def _package(candidate: Candidate, sites: dict[str, str]) -> dict[str, Any]:
    return {
        "member": candidate.member,
        "resource": _words(candidate.resource),
        "known": candidate.known,
        "site": sites[candidate.site],
        "score": f"{candidate.score:.2f}",
    }


def _choice(choice: Choice, sites: dict[str, str], quarters: tuple[Quarter, ...]) -> dict[str, Any]:
    candidate = choice.candidate
    return _package(candidate, sites) | {
        "quarter": _quarter(choice.quarter),
        "start": quarters.index(choice.quarter),
        "consent": str(candidate.consent),
        "must": candidate.must,
        "reasons": [_words(words) for words in choice.reasons],
        "evidence": [
            {
                "key": item.source.key,
                "title": item.source.title,
                "sentence": item.sentence,
                "published": str(item.source.published or ""),
                "example": item.source.example,
            }
            for item in candidate.evidence
        ],
    }


def docx_of(manuscript: dict[str, Any]) -> bytes:
    """The plan as an office document."""
    return to_docx(from_record(manuscript))


def article_of(manuscript: dict[str, Any], link: Callable[[str, int | None], str | None]) -> SafeString:
    """The plan as HTML; ``link`` gives the address of a document by its key and the start of the quote."""

    def address(reference: Reference) -> str | None:
        return link(reference.key, reference.start) if reference.key else None

    return mark_safe(to_fragment(from_record(manuscript), address))  # noqa: S308 (the engine escapes all words)


def comparison_of(old: dict[str, Any], new: dict[str, Any], *, unchanged: bool) -> tuple[SafeString, int]:
    """Two texts side by side, with or without the lines that stayed; and how many lines changed."""
    compared = redline(from_record(old), from_record(new))
    table = redline_html(compared, unchanged=unchanged)
    return mark_safe(table), compared.changes  # noqa: S308 (the engine escapes all words)


def text_of(manuscript: dict[str, Any]) -> str:
    """The words of a plan, for search."""
    plain = from_record(manuscript)
    return "\n".join(line.new for line in redline(plain, plain).lines)
