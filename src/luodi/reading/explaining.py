"""Why a fact was read: which finder or model gave it, from which words, and what stood for what.

The trace is told after the reading, from the same page and cast that the finders saw: they need not keep one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from itertools import islice
from typing import Final

from luodi.reading.entities.cast import Appearance
from luodi.reading.entities.scenes import Scene
from luodi.reading.finders import ORIGINS
from luodi.reading.learning.learned import Learned
from luodi.reading.mentions.dates import DateMention
from luodi.reading.reading import Reading, read_scene
from luodi.reading.words.folding import fold
from luodi.vocabulary import (
    Article,
    Fact,
    Organisation,
    PartialDate,
    Person,
    Span,
    Words,
    plain,
    sentence_around,
)

_NAMES: Final = {
    "name": Words(zh="名称", en="name"),
    "organisation": Words(zh="所属单位", en="organisation"),
    "alliance": Words(zh="联盟", en="alliance"),
    "member": Words(zh="成员", en="member"),
    "subject": Words(zh="主语", en="subject"),
    "issuer": Words(zh="发布单位", en="issuer"),
    "place": Words(zh="地点", en="place"),
    "parties": Words(zh="各方", en="parties"),
    "hosts": Words(zh="主方", en="hosts"),
    "guests": Words(zh="来访方", en="guests"),
    "participants": Words(zh="参加者", en="participants"),
}
"""Fields that hold names."""
_DATES: Final = ("date", "as_of", "start", "end")
_LOOKED_BACK: Final = 2000
"""Appearances looked at for the nearest earlier one."""
_LEAST_PART: Final = 2
"""Characters of the shortest end of a name that can stand for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How one fact came about."""

    fact: Fact
    origin: str
    """The finder that gave it, by its name in the code."""
    how: Words
    """What that finder goes by."""
    sentence: str
    marks: tuple[Span, ...]
    """Where the quoted words stand in the sentence."""
    steps: tuple[Words, ...]
    """What was resolved on the way, in the order of the fact's fields."""


def explain(article: Article, learned: Learned | None = None) -> tuple[Reading, tuple[Explanation, ...]]:
    """Read a document and tell for each of its facts, in their order, how it came about.

    >>> text = "天津市东丽区2016年11月2日签约。该区总人口94万。"
    >>> reading, explanations = explain(Article(name="x.txt", text=text))
    >>> [(e.origin, *map(str, e.steps)) for e in explanations if e.fact.kind == "indicator"]
    [('find_indicators', '主语：“该区”指东丽区')]
    """
    reading, scene = read_scene(article, learned)
    explained = (
        _explained(scene, fact, origin) for fact, origin in zip(reading.facts, reading.origins, strict=True)
    )
    return reading, tuple(explained)


def _explained(scene: Scene, fact: Fact, origin: str) -> Explanation:
    text = scene.page.article.text
    sentence = sentence_around(text, fact.quotes[0].span)
    start = text.find(sentence, max(0, fact.quotes[0].span.end - len(sentence)))
    marks = (Span(q.span.start - start, q.span.end - start) for q in fact.quotes if start <= q.span.start)
    return Explanation(
        fact=fact,
        origin=origin,
        how=ORIGINS[origin],
        sentence=sentence,
        marks=tuple(sorted(mark for mark in marks if mark.end <= len(sentence))),
        steps=tuple(dict.fromkeys(_steps(scene, fact))),
    )


def _steps(scene: Scene, fact: Fact) -> Iterator[Words]:
    if isinstance(fact, Person | Organisation):
        yield _tagged(scene, fact)
    for field in fields(fact):
        value = getattr(fact, field.name)
        if field.name in _NAMES:
            names = value if isinstance(value, tuple) else (value,) if value else ()
            for name in names:
                yield from _name_step(scene, fact, _NAMES[field.name], name)
        elif field.name in _DATES and value:
            yield from _date_step(scene, fact, value)
        elif isinstance(value, Decimal):
            yield from _number_step(scene, fact, value)


def _tagged(scene: Scene, fact: Person | Organisation) -> Words:
    """Whether the model of words tags the name, or only rules make it one."""
    tag = "PER" if isinstance(fact, Person) else "ORG"
    quote = fact.quotes[0].span
    words = scene.page.words_in(quote.start, quote.end)
    if any(word.tag == tag and (word.text in fact.name or fact.name in word.text) for word in words):
        return Words(zh=f"词法模型（LAC）把名称标为 {tag}", en=f"the word model (LAC) tags the name as {tag}")
    return Words(
        zh="名称由规则认出（姓氏、职务、机构后缀、前后文）",
        en="the name is known by rules (surname, post, ending, context)",
    )


def _name_step(scene: Scene, fact: Fact, field: Words, name: str) -> Iterator[Words]:
    if any(fold(name) in fold(quote.text) for quote in fact.quotes):
        return
    meant = _meant_in(scene, fact, name)
    if meant:
        said = meant.span.of(scene.page.article.text)
        yield Words(zh=f"{field.zh}：“{said}”指{name}", en=f"{field.en}: “{said}” stands for {name}")
        return
    part = _end_quoted(fact, name)
    if part:
        yield Words(zh=f"{field.zh}：“{part}”补全为{name}", en=f"{field.en}: “{part}” is completed to {name}")
        return
    yield _carried(scene, fact, field, name)


def _meant_in(scene: Scene, fact: Fact, name: str) -> Appearance | None:
    """Where other words of the quotes, or of the first one's sentence, mean the name."""
    spans = [*(quote.span for quote in fact.quotes), scene.page.sentence_at(fact.quotes[0].span.start)]
    text = scene.page.article.text
    found = (a for span in spans for a in scene.cast.within(span.start, span.end) if a.name == name)
    return next((a for a in found if a.span.of(text) != name), None)


def _end_quoted(fact: Fact, name: str) -> str:
    """The longest end of the name that the quotes hold: 科委 of 东丽区科委."""
    ends = (name[start:] for start in range(1, len(name) - _LEAST_PART + 1))
    return next((end for end in ends if any(end in quote.text for quote in fact.quotes)), "")


def _carried(scene: Scene, fact: Fact, field: Words, name: str) -> Words:
    """The nearest words before the quote that mean the name: what a sentence without a subject is about."""
    before = islice(scene.cast.before(fact.quotes[0].span.start), _LOOKED_BACK)
    near = next((a for a in before if a.name == name), None)
    if near is None:
        return Words(
            zh=f"{field.zh}：{name}，由全文得出", en=f"{field.en}: {name}, from the document as a whole"
        )
    said = near.span.of(scene.page.article.text)
    line = scene.page.article.text.count("\n", 0, near.span.start) + 1
    that_is = (f"，即{name}", f", that is {name}") if said != name else ("", "")
    return Words(
        zh=f"{field.zh}：承第 {line} 行的“{said}”{that_is[0]}",
        en=f"{field.en}: carried on from “{said}” on line {line}{that_is[1]}",
    )


def _date_step(scene: Scene, fact: Fact, date: PartialDate) -> Iterator[Words]:
    """How the date was reckoned, unless its words say it in full."""
    sentence = scene.page.sentence_at(fact.quotes[0].span.start)
    here = [
        m
        for m in scene.dates_in(sentence.start, max(sentence.end, fact.quotes[-1].span.end))
        if m.date == date
    ]
    mention = here[0] if here else _date_before(scene, sentence.start, date)
    if mention is None:
        yield Words(zh=f"日期：{date}，由文件的日期推得", en=f"date: {date}, from the document's own date")
        return
    said = mention.span.of(scene.page.article.text)
    if not here:
        yield Words(
            zh=f"日期：承前文的“{said}”，即 {date}", en=f"date: carried on from “{said}”, that is {date}"
        )
    elif str(date.year) not in fold(said):
        yield Words(
            zh=f"日期：“{said}”按前文或文件的日期推为 {date}",
            en=f"date: “{said}” is reckoned as {date} from the dates before it or the document's own",
        )


def _date_before(scene: Scene, start: int, date: PartialDate) -> DateMention | None:
    before = [mention for mention in scene.dates_in(0, start) if mention.date == date]
    return before[-1] if before else None


def _number_step(scene: Scene, fact: Fact, value: Decimal) -> Iterator[Words]:
    """What a number in words comes to: 近千亿."""
    quote = fact.quotes[0].span
    text = scene.page.article.text
    for mention in scene.quantities:
        if quote.start <= mention.span.start < quote.end and mention.quantity.value == value:
            said = mention.span.of(text)
            if plain(value) not in fold(said):
                yield Words(
                    zh=f"数值：“{said}”即 {plain(value)}", en=f"value: “{said}” comes to {plain(value)}"
                )
            return
