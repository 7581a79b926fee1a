"""What every section of a plan works with: the brief, the citations so far, the questions so far."""

from dataclasses import dataclass, field

from luodi.dossiers import PlaceDossier
from luodi.matching import Match
from luodi.vocabulary import Evidence, Words
from luodi.writing.briefs import Brief, Question
from luodi.writing.citing import Citations, Part
from luodi.writing.manuscript import Cite

UNKNOWN = "待核实"


@dataclass(slots=True)
class Desk:
    """Grows while the sections are written, in their order."""

    brief: Brief
    citations: Citations = field(default_factory=Citations)
    questions: list[Question] = field(default_factory=list)

    def cite(self, *evidence: Evidence) -> tuple[Cite, ...]:
        """Cite documents."""
        return self.citations.of(*evidence)

    def stated(self, words: str, evidence: tuple[Evidence, ...]) -> list[Part]:
        """Words with the documents that state them."""
        return [words, self.citations.of(*evidence)]

    def ask(self, words: Words, whom: Words, about: str, evidence: tuple[Evidence, ...] = ()) -> None:
        """Put a question on the list, once."""
        question = Question(words=words, ask=whom, about=about, evidence=evidence)
        if all(question.words != other.words for other in (*self.brief.questions, *self.questions)):
            self.questions.append(question)

    def schedule(self) -> Cite:
        """Cite the choice of quarters."""
        summary = self.brief.result.summary().zh
        return self.citations.computed("启动季度", f"见“落地组合”一章的优选结果。{summary}。")

    def match_of(self, member: str, site: str) -> Match | None:
        """How the two were compared."""
        return next(
            (
                match
                for match in self.brief.matches
                if match.company.name == member and site in {match.zone.key, match.zone.name}
            ),
            None,
        )

    def site_name(self, key: str) -> str:
        """The name of a site of the problem."""
        return next((site.name for site in self.brief.problem.sites if site.key == key), key)

    @property
    def places(self) -> tuple[PlaceDossier, ...]:
        """The place itself and everything that lies in it, or may: those in other divisions are left out."""
        home = self.brief.place.code
        return tuple(
            place
            for place in self.brief.dossiers.places
            if place.division is None or home in {place.division.code, place.division.parent}
        )
