"""How well a second reader's lies are told from its truths: labelled facts, as they are and altered.

Run: ``python evals/rereading.py``. Every labelled fact of the documents that may be looked at is proposed as
it is, with its quotes as words; then once for each way of lying that fits its kind, with something taken from
another document. Prints, for each, how many were believed and how many refused.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from corpus import documents
from luodi.rereading import Part, parts_of, proposals_in

_NAMED: Final = ("name", "title", "member", "industry", "honour", "subject", "organisation", "unit")
"""Fields into which a lie may put the word of another document."""

Record = dict[str, Any]
Words = dict[tuple[str, str], list[str]]
"""Kind and field -> the words that documents have there."""


def main() -> int:
    """Print the table."""
    believed, told = Counter[str](), Counter[str]()
    shown = [document for document in documents() if document.split == "tune"]
    words = _words_of(list(chain.from_iterable(document.records for document in shown)))
    for document in shown:
        part = parts_of(document.text, len(document.text))[0]
        own = _words_of(document.records)
        for number, record in enumerate(document.records):
            for way, proposal in _proposals(record, _others(words, own, record, number, part), part):
                told[way] += 1
                believed[way] += len(proposals_in(json.dumps([proposal], ensure_ascii=False), part).facts)
    for way, count in told.items():
        print(f"{way:22}{count:7}{believed[way]:9} believed{count - believed[way]:9} refused")
    return 0


def _words_of(records: list[Record]) -> Words:
    words = defaultdict[tuple[str, str], list[str]](list)
    for record in records:
        for name in _NAMED:
            if isinstance(record.get(name), str):
                words[record["kind"], name].append(record[name])
    return words


def _others(words: Words, own: Words, record: Record, number: int, part: Part) -> Iterator[tuple[str, str]]:
    """For each field, a word that another document has there and this one nowhere."""
    for name in _NAMED:
        key = (record["kind"], name)
        strange = [word for word in words[key] if word not in part.text and word not in own[key]]
        if strange:
            yield name, strange[number % len(strange)]


def _proposals(record: Record, others: Iterator[tuple[str, str]], part: Part) -> Iterator[tuple[str, Record]]:
    """The truth, then the lies."""
    truth = {**record, "quotes": [quote["text"] for quote in record["quotes"]]}
    yield "true", truth
    first = truth["quotes"][0]
    yield (
        "another quote",
        {**truth, "quotes": [f"{first[:-1]}某" if f"{first[:-1]}某" not in part.text else "某"]},
    )
    for name, word in others:
        yield f"another {name}", {**truth, name: word}
    if "value" in record:
        yield "another value", {**truth, "value": record["value"] + 1}
        yield "ten times the value", {**truth, "value": record["value"] * 10}


if __name__ == "__main__":
    sys.exit(main())
