"""What ``luodi plan`` prints in the end: facts by kind, packages with reasons, open questions."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console

from luodi.cli.labels import KINDS
from luodi.cli.tables import table_of
from luodi.planning import Choice
from luodi.reading import Reading
from luodi.vocabulary import Words
from luodi.workflow import Landing

_FACTS = Words(zh="读出的事实", en="Facts found")
_KIND = Words(zh="种类", en="Kind")
_COUNT = Words(zh="条数", en="Count")
_PACKAGES = Words(zh="选入的组合", en="Packages chosen")
_PACKAGE_HEADS = (
    Words(zh="启动", en="Start"),
    Words(zh="单位", en="Member"),
    Words(zh="带来", en="Brings"),
    Words(zh="落地", en="Site"),
    Words(zh="理由", en="Reasons"),
)
_QUESTIONS = Words(zh="待核实问题", en="Open questions")
_QUESTION_HEADS = (Words(zh="问谁", en="Ask"), Words(zh="问题", en="Question"))


def print_summary(console: Console, readings: Sequence[Reading], landing: Landing, language: str) -> None:
    """Print the three tables."""
    _print_facts(console, readings, language)
    console.print()
    _print_packages(console, landing, language)
    if landing.questions:
        rows = [
            (question.ask.in_language(language), question.words.in_language(language))
            for question in landing.questions
        ]
        console.print()
        console.print(f"{_QUESTIONS.in_language(language)}（{len(rows)}）", style="bold")
        console.print(table_of(_said(_QUESTION_HEADS, language), rows))


def _print_facts(console: Console, readings: Sequence[Reading], language: str) -> None:
    counts = Counter(fact.kind for reading in readings for fact in reading.facts)
    rows = [(words.in_language(language), str(counts[kind])) for kind, words in KINDS.items() if counts[kind]]
    console.print(f"{_FACTS.in_language(language)}（{sum(counts.values())}）", style="bold")
    console.print(table_of(_said((_KIND, _COUNT), language), rows))


def _print_packages(console: Console, landing: Landing, language: str) -> None:
    sites = {site.key: site.name for site in landing.problem.sites}
    rows = [_package(choice, sites, language) for choice in landing.result.choices]
    summary = landing.result.summary().in_language(language)
    console.print(f"{_PACKAGES.in_language(language)}（{summary}）", style="bold")
    if rows:
        console.print(table_of(_said(_PACKAGE_HEADS, language), rows))
    for words in landing.result.clashes:
        console.print(f"  ✗ {words.in_language(language)}")


def _package(choice: Choice, sites: dict[str, str], language: str) -> tuple[str, ...]:
    candidate = choice.candidate
    return (
        str(choice.quarter),
        candidate.member,
        candidate.resource.in_language(language),
        sites[candidate.site],
        "\n".join(words.in_language(language) for words in choice.reasons),
    )


def _said(words: Sequence[Words], language: str) -> list[str]:
    return [one.in_language(language) for one in words]
