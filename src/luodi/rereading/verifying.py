"""Believe nothing: a proposed fact holds only if its quotes are in the text and state its values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from luodi.rereading.asking import Part
from luodi.rereading.stating import unstated
from luodi.vocabulary import FACT_TYPES, Fact, FactKind, FactRecordError, Words, fact_from_record

_TELLING: Final = ("name", "member", "honour", "industry", "text", "subject", "topic", "value", "type")
"""The fields that tell people which fact is meant, the most telling first."""
_LISTS: Final = {"aliases", "parties", "hosts", "guests", "participants"}
_NOTHING: Final = {"", "null", "None", "未知", "无"}
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A proposed fact that does not hold: which, and why."""

    what: str
    why: Words


def verified(item: Mapping[str, Any], part: Part) -> Fact | Refusal:
    """The fact that ``item`` proposes about ``part``, placed in the whole text; else why it is refused."""
    try:
        quotes = _placed(item.get("quotes"), part)
        fact = fact_from_record({**_known_fields(item), "quotes": quotes})
    except _UnfoundError as error:
        return Refusal(what=_said(item), why=error.words)
    except FactRecordError as error:
        return Refusal(
            what=_said(item), why=Words(zh=f"字段不合要求：{error}", en=f"fields do not fit: {error}")
        )
    name, value = next(unstated(fact, part.whole), ("", ""))
    if name:
        why = Words(zh=f"引文没有写明 {name} “{value}”", en=f"the quotes do not state {name} “{value}”")
        return Refusal(what=_said(item), why=why)
    return fact


class _UnfoundError(Exception):
    """A quote is not in the text."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def _placed(said: Any, part: Part) -> list[dict[str, Any]]:
    """The quotes with their places; each further one stands nearest to the first."""
    texts = [said] if isinstance(said, str) else said
    if not isinstance(texts, list) or not texts:
        raise _UnfoundError(Words(zh="没有引文", en="there is no quote"))
    placed: list[dict[str, Any]] = []
    for text in texts:
        at = _place(text, part.text, near=placed[0]["start"] - part.start if placed else 0)
        if at < 0:
            shown = str(text)[:_SHOWN]
            raise _UnfoundError(Words(zh=f"原文没有“{shown}”", en=f"the text does not have “{shown}”"))
        placed.append({"start": part.start + at, "end": part.start + at + len(text), "text": text})
    return placed


def _place(words: Any, text: str, *, near: int) -> int:
    """Where ``words`` stand, word for word, nearest to ``near``; -1 if nowhere."""
    if not isinstance(words, str) or not words.strip():
        return -1
    after, before = text.find(words, near), text.rfind(words, 0, near + len(words))
    found = [at for at in (after, before) if at >= 0]
    return min(found, key=lambda at: abs(at - near), default=-1)


def _known_fields(item: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that a fact of this kind has: models like to add their own, and to write "" for null."""
    kind = str(item.get("kind", ""))
    known = FACT_TYPES[FactKind(kind)].__dataclass_fields__ if kind in set(FactKind) else item
    return {"kind": kind} | {name: _stated(name, item[name]) for name in known if name in item}


def _stated(name: str, value: Any) -> Any:
    if isinstance(value, str):
        value = None if value.strip() in _NOTHING else value.strip()
    return [value] if name in _LISTS and isinstance(value, str) else value


def _said(item: Mapping[str, Any]) -> str:
    """The proposal in a few words, as it came."""
    return " ".join([str(item.get("kind", "?"))[:_SHOWN], *list(_told(item))[:1]])


def _told(item: Mapping[str, Any]) -> Iterator[str]:
    for name in _TELLING:
        if isinstance(item.get(name), str | int | float) and item[name] != "":
            yield str(item[name])[:_SHOWN]
