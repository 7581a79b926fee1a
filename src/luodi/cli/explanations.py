"""How facts came about, on the screen: the words in their sentence, the finder, and what was resolved."""

from typing import Final

from rich.text import Text

from luodi.cli.labels import KINDS, line_of
from luodi.cli.tables import out
from luodi.reading import Explanation, Learned, explain
from luodi.vocabulary import Article, Words

_MARK: Final = "bold reverse"
"""How quoted words are set on a terminal; elsewhere they stand in 「」."""


def show_explanations(
    article: Article, learned: Learned | None, *, only: int | None, language: str
) -> list[Words]:
    """Print how each fact of a document came about, or the one of that number; say if there is none such."""
    console = out()
    _, explanations = explain(article, learned)
    numbered = list(enumerate(explanations, 1))
    if only is not None and only > len(numbered):
        name, count = article.name, len(numbered)
        return [
            Words(
                zh=f"{name}：没有第 {only} 条，共 {count} 条",
                en=f"{name}: there is no fact {only}, there are {count}",
            )
        ]
    console.print(article.name, style="bold")
    for number, explanation in numbered:
        if only in (None, number):
            kind = KINDS[explanation.fact.kind].in_language(language)
            console.print(f"{number}. {kind} · {line_of(explanation.fact, language)}", style="bold")
            console.print(_marked(explanation, plain=not console.is_terminal))
            console.print(f"    {explanation.origin} · {explanation.how.in_language(language)}")
            for step in explanation.steps:
                console.print(f"    {step.in_language(language)}")
    return []


def _marked(explanation: Explanation, *, plain: bool) -> Text:
    """The sentence with the quoted words set off."""
    text, end = Text("    "), 0
    for mark in explanation.marks:
        if mark.start < end:
            continue
        text.append(explanation.sentence[end : mark.start])
        words = mark.of(explanation.sentence)
        text.append(f"「{words}」" if plain else words, style="" if plain else _MARK)
        end = mark.end
    text.append(explanation.sentence[end:])
    return text
