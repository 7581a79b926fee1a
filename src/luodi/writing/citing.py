"""Collecting sources while a plan is written: the same sentence of the same document is cited once."""

from collections.abc import Iterable
from typing import Final

from luodi.vocabulary import Evidence, PartialDate
from luodi.writing.manuscript import Cite, Line, Reference, ReferenceKind, Run, Text

_MOST: Final = 3
"""Sources given for one statement: those beyond say nothing new."""

Part = str | Cite | Iterable[Cite]


class Citations:
    """The list of references as it grows."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._references: list[Reference] = []

    @property
    def references(self) -> tuple[Reference, ...]:
        """All that was cited, by number."""
        return tuple(self._references)

    def of(self, *evidence: Evidence) -> tuple[Cite, ...]:
        """Cite the sentences that state something, at most three, one of each document first."""
        first = {item.source.key: item for item in reversed(evidence)}
        ordered = [*(item for item in evidence if first[item.source.key] is item), *evidence]
        cites = dict.fromkeys(self._document(item) for item in ordered[:_MOST])
        return tuple(sorted(cites, key=lambda cite: cite.number))

    def computed(self, title: str, words: str) -> Cite:
        """Cite what was worked out here."""
        return self._add(ReferenceKind.COMPUTED, title, words)

    def setting(self, title: str, words: str) -> Cite:
        """Cite what those who asked for the plan laid down."""
        return self._add(ReferenceKind.SETTING, title, words)

    def register(self, title: str, words: str, date: PartialDate | None) -> Cite:
        """Cite an official table."""
        return self._add(ReferenceKind.REGISTER, title, words, date)

    def _document(self, item: Evidence) -> Cite:
        key = (item.source.key, item.sentence)
        if key not in self._numbers:
            self._numbers[key] = len(self._references) + 1
            self._references.append(
                Reference(
                    number=self._numbers[key],
                    kind=ReferenceKind.DOCUMENT,
                    title=item.source.title,
                    sentence=item.sentence,
                    date=item.source.published,
                    example=item.source.example,
                    key=item.source.key,
                    start=item.fact.quotes[0].span.start,
                )
            )
        return Cite(self._numbers[key])

    def _add(self, kind: ReferenceKind, title: str, words: str, date: PartialDate | None = None) -> Cite:
        key = (kind, title, words)
        if key not in self._numbers:
            self._numbers[key] = len(self._references) + 1
            self._references.append(
                Reference(number=self._numbers[key], kind=kind, title=title, sentence=words, date=date)
            )
        return Cite(self._numbers[key])


def line(*parts: Part) -> Line:
    """Words and citations in reading order; neighbouring words become one run.

    >>> line("人口94万", (Cite(1), Cite(2)), "。")
    (Text(text='人口94万'), Cite(number=1), Cite(number=2), Text(text='。'))
    """
    runs: list[Run] = []
    for part in parts:
        if not isinstance(part, str):
            runs.extend([part] if isinstance(part, Cite) else part)
        elif part and runs and isinstance(runs[-1], Text):
            runs[-1] = Text(runs[-1].text + part)
        elif part:
            runs.append(Text(part))
    return tuple(runs)


def listed(items: Iterable[tuple[str, tuple[Cite, ...]]], mark: str = "、") -> list[Part]:
    """Items one after another, each with its citations unless the next one of the same clause has them too.

    A semicolon ends a clause: what stands before it is cited before it.

    >>> listed([("甲", (Cite(1),)), ("乙", (Cite(1),))], "；")
    ['甲', (Cite(number=1),), '；', '乙', (Cite(number=1),)]

    >>> listed([("甲", (Cite(1),)), ("乙", (Cite(1),)), ("丙", (Cite(2),))])
    ['甲', '、', '乙', (Cite(number=1),), '、', '丙', (Cite(number=2),)]
    """
    kept = list(items)
    parts: list[Part] = []
    for place, (words, cites) in enumerate(kept):
        if place:
            parts.append(mark)
        parts.append(words)
        if mark == "；" or place + 1 == len(kept) or kept[place + 1][1] != cites:
            parts.append(cites)
    return parts
