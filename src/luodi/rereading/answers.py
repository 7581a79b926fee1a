"""What a chat model answered: JSON among whatever else it says, and the facts in it that hold."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from luodi.rereading.asking import Part
from luodi.rereading.verifying import Refusal, verified
from luodi.vocabulary import Fact, Words

_THOUGHTS: Final = re.compile(r"<think>.*?</think>", re.DOTALL)
_OPENING: Final = re.compile(r"[{\[]")
_FACTS: Final = re.compile(r'\{\s*"facts"\s*:\s*\[|\[\s*\{')
"""How a list of facts begins; one that is not whole is cut off."""
_TRIES: Final = 40
"""Brackets that may open no JSON before the answer is given up, so that no answer takes long."""
_MOST: Final = 2000
"""Facts of one part; no text of that length states more, and a model that loops may write on for ever."""


class AnswerError(ValueError):
    """An answer is no list of facts; ``words`` says so to people."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What holds of an answer, in the order of the text, and what does not, with why."""

    facts: tuple[Fact, ...]
    refusals: tuple[Refusal, ...]


def proposals_in(answer: str, part: Part) -> Proposals:
    """Believe of ``answer`` what ``part`` states.

    Raises:
        AnswerError: it is cut off, or no list of facts at all.
    """
    checked = [verified(item, part) for item in _listed(answer)[:_MOST]]
    facts = {str(one): one for one in checked if isinstance(one, Fact)}.values()
    return Proposals(
        facts=tuple(sorted(facts, key=lambda fact: fact.quotes[0].span)),
        refusals=tuple(one for one in checked if isinstance(one, Refusal)),
    )


def _listed(answer: str) -> list[Any]:
    """The list under ``facts`` of the first object that has one, or a bare list of objects."""
    said = _THOUGHTS.sub("", answer)
    for value in _values_in(said):
        found = value.get("facts") if isinstance(value, dict) else value
        if isinstance(found, list) and all(isinstance(item, dict) for item in found):
            return found
    raise AnswerError(_no_facts(said))


def _values_in(said: str) -> Iterator[Any]:
    """Every JSON object or list in the answer that is whole, outermost first.

    Raises:
        AnswerError: a list of facts begins and does not end.
    """
    decoder, at = json.JSONDecoder(), 0
    for _ in range(_TRIES):
        opening = _OPENING.search(said, at)
        if not opening:
            return
        try:
            value, at = decoder.raw_decode(said, opening.start())
            yield value
        except (ValueError, RecursionError):
            if _FACTS.match(said, opening.start()):
                raise AnswerError(_cut_off()) from None
            at = opening.end()


def _cut_off() -> Words:
    return Words(
        zh="第二读者的回答没有写完，或不是完整的 JSON。请换用能写更长回答的模型。",
        en="The second reader's answer is cut off or broken JSON. Use a model that may write longer answers.",
    )


def _no_facts(said: str) -> Words:
    start = " ".join(said.split())[:60]
    return Words(
        zh=f"第二读者没有按要求回答（应为含 facts 的 JSON，得到“{start}”）。请换用能按格式回答的模型。",
        en=f"The second reader did not answer as asked (JSON with facts was expected, “{start}” came). "
        "Use a model that keeps to a format.",
    )
