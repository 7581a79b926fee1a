"""The project's own labelled documents: from the form that people write to facts with exact quotes.

Run: ``python evals/corpus.py`` checks every document and counts; ``--jsonl [tune|held]`` prints one JSON
object a document; ``--names [tune|held]`` prints which documents these are; ``--texts FOLDER`` writes the
bare texts. The form is described in ``evals/corpus/README.md``.
"""

import hashlib
import json
import sys
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from luodi.vocabulary import Fact, FactKind, FactRecordError, fact_from_record, plain, record_from_fact

FOLDER: Final = Path(__file__).with_suffix("")
SPLITS: Final = ("tune", "held")
_RULE: Final = "---"
_SENTENCE_ENDS: Final = frozenset("。！？\n")
_NUMERALS: Final = frozenset("一二两三四五六七八九十百千半")
_NAMED: Final = ("member", "alliance", "subject", "issuer", "organisation", "parties")
_PRESENT: Final = ("hosts", "guests", "participants")


class CorpusError(ValueError):
    """A labelled document does not hold. The message names the file, the line, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One labelled document."""

    name: str
    text: str
    facts: tuple[Fact, ...]

    @property
    def split(self) -> str:
        """``held`` for about one in three, decided by the name alone and so for ever."""
        return "held" if int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % 3 == 0 else "tune"

    @property
    def records(self) -> list[dict[str, Any]]:
        """The facts as JSON records."""
        return [record_from_fact(fact) for fact in self.facts]


def documents(folder: Path = FOLDER) -> tuple[Document, ...]:
    """Compile all documents of a folder, by name."""
    return tuple(compiled(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt")))


def compiled(name: str, source: str) -> Document:
    """Compile one document.

    Raises:
        CorpusError: all its wrong lines at once.
    """
    text, rule, lines = source.partition(f"\n{_RULE}\n")
    if not rule:
        raise CorpusError(f"{name}: no line {_RULE} between the text and its facts")
    reader = _Lines(text)
    first = text.count("\n") + 3
    for number, line in enumerate(lines.splitlines(), first):
        if line.strip() and not line.startswith("#"):
            reader.take(line, f"{name}:{number}")
    reader.check()
    if reader.problems:
        raise CorpusError("\n".join(reader.problems))
    return Document(name, text, tuple(fact for _, fact in reader.facts))


class _Lines:
    """Reads the lines below the rule; gathers facts and problems."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.facts: list[tuple[str, Fact]] = []
        self.problems: list[str] = []
        self.known: dict[str, str] = {}
        """Every declared name and short form -> the name."""
        self._above: dict[str, str] = {}

    def take(self, line: str, where: str) -> None:
        """Read one line."""
        body, mark, quotes = line[1:].partition("«")
        letter, fields = line[0], [field.strip() for field in body.split("|")]
        if fields[0] == "^":
            fields[0] = self._above.get(letter, "")
        self._above[letter] = fields[0]
        try:
            spans = [self._span(words.strip()) for words in quotes.split(" + ")] if mark else []
            for record in self._records(letter, fields, spans):
                quoted = [{"start": a, "end": b, "text": self.text[a:b]} for a, b in record.pop("at")]
                self.facts.append((where, fact_from_record({**record, "quotes": quoted})))
        except FactRecordError as error:
            self.problems.append(f"{where}: {error}")
        except (ValueError, IndexError) as error:
            self.problems.append(f"{where}: {error} in {line!r}")

    def _records(self, letter: str, fields: list[str], spans: list[tuple[int, int]]) -> list[dict[str, Any]]:
        if letter == "=":
            self._declare(fields[0], _listed(_at(fields, 1)))
            return []
        read = {
            "O": self._organisations, "P": self._posts, "M": self._memberships, "A": self._activity,
            "G": self._agreement, "C": self._commitment, "I": self._indicator, "F": self._focuses,
            "T": self._target, "H": self._honours, "L": self._policy,
        }.get(letter)  # fmt: skip
        if read is None:
            raise ValueError(f"no kind of fact has the letter {letter!r}")
        records = read(fields, spans)
        for record in records:
            record.setdefault("at", spans)
        return records

    def _organisations(self, fields: list[str], spans: list[tuple[int, int]]) -> list[dict[str, Any]]:
        records = []
        for entry in _listed(fields[1]):
            name, *aliases = (part.strip() for part in entry.split("="))
            self._declare(name, aliases)
            absent = [alias for alias in aliases if alias not in self.text]
            if absent:
                raise ValueError(f"the text has no {absent}")
            said = next((word for word in (name, *aliases) if word in self.text), name)
            at = spans or [self._span(said)]
            row = {"kind": "organisation", "name": name, "type": fields[0], "aliases": aliases or None}
            records.append({**row, "at": at})
        return records

    def _posts(self, fields: list[str], spans: list[tuple[int, int]]) -> list[dict[str, Any]]:
        name, body = fields[0], self._name(_at(fields, 2))
        self._declare(name, ())
        records = []
        for title in _listed(_at(fields, 1)) or ("",):
            at = spans or [self._near(title, name) if title else self._span(name)]
            records.append(
                {"kind": "person", "name": name, "title": title or None, "organisation": body, "at": at}
            )
        return records

    def _memberships(self, fields: list[str], spans: list[tuple[int, int]]) -> list[dict[str, Any]]:
        role, alliance = fields[0], self._name(fields[1])
        return [
            {"kind": "membership", "alliance": alliance, "member": self._name(said), "role": role}
            | ({} if spans else {"at": [self._near(role, said)]})
            for said in _listed(fields[2])
        ]

    def _activity(self, fields: list[str], _: list[tuple[int, int]]) -> list[dict[str, Any]]:
        said = {key: list[str]() for key in "hgp"} | {part[0]: self._names(part[2:]) for part in fields[4:]}
        everyone = list(dict.fromkeys((*said["h"], *said["g"], *said["p"])))
        row = dict(zip(("type", "date", "place", "topic"), map(_value, fields), strict=False))
        row["place"] = self._name(row.get("place"))
        who = {"hosts": said["h"], "guests": said["g"], "participants": everyone}
        return [{"kind": "activity", **row, **who}]

    def _agreement(self, fields: list[str], _: list[tuple[int, int]]) -> list[dict[str, Any]]:
        stage, date, parties, occasion = (_at(fields, place) for place in range(4))
        row = {"kind": "agreement", "parties": self._names(parties), "stage": _value(stage)}
        return [{**row, "occasion": _value(occasion), "date": _value(date)}]

    def _commitment(self, fields: list[str], spans: list[tuple[int, int]]) -> list[dict[str, Any]]:
        said = "".join(self.text[start:end] for start, end in spans)
        return [
            {
                "kind": "commitment",
                "category": fields[0],
                "parties": self._names(_at(fields, 1)),
                "text": said,
            }
        ]

    def _indicator(self, fields: list[str], _: list[tuple[int, int]]) -> list[dict[str, Any]]:
        measure, value, *rest = fields[1].split()
        unit, modifier = (*rest, "-", "exact")[0], (*rest[1:], "exact")[0]
        row = {"kind": "indicator", "subject": self._name(fields[0]), "measure": measure, "value": value}
        return [{**row, "unit": _value(unit), "modifier": modifier, "as_of": _value(_at(fields, 2))}]

    def _focuses(self, fields: list[str], _: list[tuple[int, int]]) -> list[dict[str, Any]]:
        row = {"kind": "focus", "subject": self._name(fields[0]), "role": _value(fields[1])}
        return [{**row, "industry": industry} for industry in _listed(fields[2])]

    def _target(self, fields: list[str], _: list[tuple[int, int]]) -> list[dict[str, Any]]:
        measure, value, *unit = fields[2].split()
        row = {"kind": "target", "subject": self._name(fields[0]), "plan": _value(fields[1])}
        period = {"start": _value(_at(fields, 3)), "end": _value(_at(fields, 4))}
        return [{**row, "measure": measure, "value": value, "unit": unit[0] if unit else None, **period}]

    def _honours(self, fields: list[str], _: list[tuple[int, int]]) -> list[dict[str, Any]]:
        subject = self._name(fields[0])
        return [{"kind": "honour", "subject": subject, "honour": said} for said in _listed(fields[1])]

    def _policy(self, fields: list[str], spans: list[tuple[int, int]]) -> list[dict[str, Any]]:
        at = spans or [self._span(fields[0])]
        return [{"kind": "policy", "name": fields[0], "issuer": self._name(_at(fields, 1)), "at": at}]

    def _declare(self, name: str, aliases: list[str] | tuple[()]) -> None:
        for said in (name, *aliases):
            if self.known.setdefault(said, name) != name:
                raise ValueError(f"{said} already stands for {self.known[said]}")

    def _name(self, said: str | None) -> str | None:
        return self.known.get(said, said) if said and said != "-" else None

    def _names(self, said: str) -> list[str]:
        return [self.known.get(name, name) for name in _listed(said)]

    def _span(self, words: str, start: int = 0) -> tuple[int, int]:
        """Find ``words``, ``from…to`` or either with ``#2`` for the second occurrence."""
        said, _, nth = words.partition("#")
        first, dots, last = said.partition("…")
        at = start - 1
        for _ in range(int(nth or 1)):
            at = self.text.find(first, at + 1)
            if at < 0 or not first:
                raise ValueError(f"the text has no {words!r}")
        end = at + len(first)
        if not dots:
            return at, end
        stop = self.text.find(last, end)
        if stop < 0 or not last:
            raise ValueError(f"the text has no {last!r} after {first!r}")
        return at, stop + len(last)

    def _near(self, one: str, other: str) -> tuple[int, int]:
        """The shortest stretch of one sentence that holds both."""
        stretches = [
            (min(a, b), max(a + len(one), b + len(other)))
            for a in self._occurrences(one)
            for b in self._occurrences(other)
        ]
        fits = [(a, b) for a, b in stretches if not _SENTENCE_ENDS & set(self.text[a:b])]
        if not fits:
            raise ValueError(f"no sentence of the text has both {one!r} and {other!r}")
        return min(fits, key=lambda stretch: (stretch[1] - stretch[0], stretch))

    def _occurrences(self, words: str) -> list[int]:
        return [at for at in range(len(self.text)) if self.text.startswith(words, at)]

    def check(self) -> None:
        """Check all facts together: names known, values in their quotes, nothing said twice."""
        seen: dict[str, str] = {}
        for where, fact in self.facts:
            record = record_from_fact(fact)
            quoted = "".join(quote.text for quote in fact.quotes)
            said = json.dumps({**record, "quotes": None}, ensure_ascii=False)
            faults = [*self._strangers(record), *_unsaid(fact.kind, record, quoted)]
            if fact.kind != FactKind.COMMITMENT and said in seen:
                faults.append(f"stands already at {seen[said]}")
            seen.setdefault(said, where)
            if not all(quote.is_from(self.text) for quote in fact.quotes):
                faults.append("a quote is not in the text")
            self.problems += [f"{where}: {fault}" for fault in faults]

    def _strangers(self, record: dict[str, Any]) -> list[str]:
        present = [name for key in _PRESENT for name in record.get(key) or ()]
        named = [name for key in _NAMED for name in _as_list(record.get(key))]
        named += [record["name"]] if record["kind"] in ("organisation", "person", "policy") else []
        unknown = [
            f"{name} is present but no declared body, person or place"
            for name in present
            if name not in self.known
        ]
        return unknown + [
            f"{name} cannot be put together from the text" for name in named if not self._derivable(name)
        ]

    def _derivable(self, name: str, pieces: int = 3) -> bool:
        """Tell whether a name is in the text, or made of a few pieces that are."""
        if name in self.text:
            return True
        ends = range(len(name) - 1, 0, -1) if pieces > 1 else ()
        return any(name[:end] in self.text and self._derivable(name[end:], pieces - 1) for end in ends)


def _unsaid(kind: FactKind, record: dict[str, Any], quoted: str) -> list[str]:
    """Name the values that a fact states and its quotes do not."""
    if kind in (FactKind.FOCUS, FactKind.HONOUR):
        said = record["industry" if kind == FactKind.FOCUS else "honour"]
        return [] if said in quoted else [f"{said} is not in {quoted!r}"]
    if kind in (FactKind.INDICATOR, FactKind.TARGET):
        digits = plain(abs(Decimal(str(record["value"]))))
        figures = any(character.isdecimal() for character in quoted)
        stated = digits in quoted.replace(",", "") or _NUMERALS & set(quoted) or not figures
        return [] if stated else [f"{digits} is not in {quoted!r}"]
    return []


def _at(fields: list[str], place: int) -> str:
    return fields[place] if place < len(fields) else "-"


def _value(field: str) -> str | None:
    return None if field in ("-", "") else field


def _listed(field: str) -> list[str]:
    return [part.strip() for part in field.split("、")] if field not in ("-", "") else []


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def main(arguments: list[str]) -> int:
    """Check all documents, then count them, print them as JSON or write their texts."""
    try:
        found = documents()
    except CorpusError as error:
        print(error)
        return 1
    chosen = [split for split in SPLITS if split in arguments] or SPLITS
    shown = [document for document in found if document.split in chosen]
    if "--jsonl" in arguments:
        for document in shown:
            print(json.dumps({"source": document.name, "facts": document.records}, ensure_ascii=False))
    elif "--names" in arguments:
        print(*(document.name for document in shown), sep="\n")
    elif "--texts" in arguments:
        folder = Path(arguments[arguments.index("--texts") + 1])
        folder.mkdir(parents=True, exist_ok=True)
        for document in shown:
            (folder / document.name).write_text(document.text, "utf-8")
    else:
        print(_counts(found))
    return 0


def _counts(found: tuple[Document, ...]) -> str:
    total = {
        split: Counter(str(f.kind) for d in found if d.split == split for f in d.facts) for split in SPLITS
    }
    size = {split: sum(document.split == split for document in found) for split in SPLITS}
    rows = [f"{kind:14}{total['tune'][kind]:8}{total['held'][kind]:8}" for kind in FactKind]
    return "\n".join(
        (f"{'':14}{'tune':>8}{'held':>8}", f"{'documents':14}{size['tune']:8}{size['held']:8}", *rows)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
