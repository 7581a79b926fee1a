"""Why a package was chosen, and why another was not: by solving again with it."""

from luodi.planning.choices import Choice, Status
from luodi.planning.parameters import Parameters, Stop
from luodi.planning.problems import Candidate, Problem
from luodi.planning.quarters import Quarter
from luodi.planning.solving import Solution, clashes_of, solve
from luodi.vocabulary import Truth, Words


class UnknownCandidateError(LookupError):
    """No candidate of the problem has this key."""


def reasons_for(candidate: Candidate, problem: Problem) -> tuple[Words, ...]:
    """Why this candidate at this site: what is agreed, how it fits, what is still open."""
    reasons = list(candidate.reasons)
    if candidate.must:
        reasons.insert(0, Words(zh="双方已约定此项", en="Both sides have agreed on it"))
    others = [
        item for item in problem.candidates if item.package == candidate.package and item.key != candidate.key
    ]
    if others:
        best = max(item.score for item in others)
        reasons.append(_comparison(candidate.score, best))
    if candidate.consent is Truth.UNKNOWN:
        reasons.append(
            Words(zh="意愿尚未确认，价值已相应下调", en="Consent is not known yet; its worth is lowered")
        )
    return tuple(reasons)


def _comparison(score: float, best: float) -> Words:
    """Compare as printed: 0.481 is not above 0.479 on paper."""
    own, other = f"{score:.2f}", f"{best:.2f}"
    if own == other:
        return Words(zh=f"匹配度{own}，与其他候选地相当", en=f"Fit {own}, about equal to another site")
    if score > best:
        return Words(
            zh=f"匹配度{own}，高于其他候选地（最高{other}）",
            en=f"Fit {own}, above all other sites (best {other})",
        )
    return Words(
        zh=f"匹配度{own}，因约束未落在匹配度更高的候选地（{other}）",
        en=f"Fit {own}; a better site ({other}) is ruled out by the constraints",
    )


def why_not(
    key: str, choices: tuple[Choice, ...], objective: float, asked: tuple[Problem, Parameters, Stop]
) -> Words:
    """Tell what choosing ``key`` too would cost, or which demands it would break.

    Raises:
        UnknownCandidateError: no candidate has this key.
    """
    problem, parameters, stop = asked
    if key not in {candidate.key for candidate in problem.candidates}:
        raise UnknownCandidateError(f"the problem has no candidate {key!r}")
    if any(choice.candidate.key == key for choice in choices):
        return Words(zh="已选入方案", en="It is chosen")
    brief = Stop(work=stop.answer)
    forced = solve(problem, parameters, brief, forced=key)
    if not forced.is_plan:
        found = forced.status is Status.INFEASIBLE
        return _clash(clashes_of(problem, parameters, brief, forced=key) if found else ())
    return _price(forced, choices, objective, {site.key: site.name for site in problem.sites})


def _clash(clashes: tuple[Words, ...]) -> Words:
    if not clashes:
        return Words(zh="在限定的计算量内没有找到含此项的方案", en="No plan with it was found in time")
    return Words(
        zh="若选入，以下要求不能同时满足：" + "；".join(words.zh for words in clashes),
        en="With it, these demands cannot all be kept: " + "; ".join(words.en for words in clashes),
    )


def _price(forced: Solution, choices: tuple[Choice, ...], objective: float, names: dict[str, str]) -> Words:
    """What the plan with it is worth, and which packages it pushes out or moves."""
    now = {candidate.package: (candidate, quarter) for candidate, quarter in forced.picks}
    zh, en = [], []
    for choice in choices:
        before = choice.candidate
        after = now.get(before.package)
        if after is None:
            zh.append(f"挤掉{before.member}的“{before.resource.zh}”")
            en.append(f"pushes out “{before.resource.en}” of {before.member}")
        elif _moved(choice, *after):
            where = names[after[0].site]
            zh.append(f"{before.member}的“{before.resource.zh}”改为{after[1].chinese}落{where}")
            en.append(f"moves “{before.resource.en}” of {before.member} to {where} in {after[1]}")
    loss = max(objective - forced.objective, 0.0)
    hedge = ("", "") if forced.status is Status.OPTIMAL else ("至多", "at most ")
    fall = f"{objective:.2f}", f"{forced.objective:.2f}", f"{loss:.3f}"
    first = Words(
        zh=f"若选入，总价值由{fall[0]}降为{fall[1]}（{hedge[0]}减{fall[2]}）",
        en=f"With it the worth falls from {fall[0]} to {fall[1]} (by {hedge[1]}{fall[2]})",
    )
    return Words(zh="；".join([first.zh, *zh]), en="; ".join([first.en, *en]))


def _moved(choice: Choice, candidate: Candidate, quarter: Quarter) -> bool:
    return (choice.candidate.site, choice.quarter) != (candidate.site, quarter)
