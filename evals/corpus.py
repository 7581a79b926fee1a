"""The project's own labelled documents: from the form that people write to facts with exact quotes.

Run: ``python evals/corpus.py`` checks every document and counts; ``--jsonl [tune|held]`` prints one JSON
object a document; ``--names [tune|held]`` prints which documents these are. The form
is described in ``evals/corpus/README.md``.
"""

import hashlib
import json
import sys
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any, Final

from luodi.vocabulary import Fact, FactKind, FactRecordError, fact_from_record, plain, record_from_fact

FOLDER: Final = Path(__file__).with_suffix("")
SPLITS: Final = ("tune", "held")
_SENTENCE_ENDS: Final = frozenset("。！？\n")
_NUMERALS: Final = frozenset("一二两三四五六七八九十百千半")
_NAMES: Final = ("subject", "alliance", "organisation", "issuer", "place")
"""Fields of which a short form stands for the name."""
_NAMED: Final = ("member", "alliance", "subject", "issuer", "organisation", "parties")
_FORM: Final[dict[str, tuple[str, ...]]] = {
    "P": ("person", "name", "title", "organisation"),
    "M": ("membership", "role", "alliance", "member"),
    "A": ("activity", "type", "date", "place", "topic"),
    "G": ("agreement", "stage", "date", "parties", "occasion"),
    "C": ("commitment", "category", "parties"),
    "I": ("indicator", "subject", "number", "as_of"),
    "F": ("focus", "subject", "role", "industry"),
    "T": ("target", "subject", "plan", "number", "start", "end"),
    "H": ("honour", "subject", "honour"),
    "L": ("policy", "name", "issuer"),
}
"""Letter -> the kind and its fields in order."""
_ONE_EACH: Final = {"P": "title", "M": "member", "F": "industry", "H": "honour"}
"""Letter -> the field of which each item makes a fact."""


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
    text, rule, lines = source.partition("\n---\n")
    if not rule:
        raise CorpusError(f"{name}: no line --- between the text and its facts")
    reader = _Lines(text)
    for number, line in enumerate(lines.splitlines(), text.count("\n") + 3):
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
            self._declare(fields[0], _listed(fields[1]) if len(fields) > 1 else [])
            return []
        if letter == "O":
            return [self._organisation(fields[0], entry, spans) for entry in _listed(fields[1])]
        if letter not in _FORM:
            raise ValueError(f"no kind of fact has the letter {letter!r}")
        kind, names = _FORM[letter][0], _FORM[letter][1:]
        fields += ["-"] * (len(names) - len(fields))
        if kind == FactKind.PERSON:
            self._declare(fields[0], [])
        row: dict[str, Any] = {"kind": kind}
        for name, field in zip(names, fields, strict=False):
            row |= _number(field) if name == "number" else {name: self._value(name, field)}
        if kind == FactKind.ACTIVITY:
            row |= self._present(fields[len(names) :])
        if kind == FactKind.COMMITMENT:
            row["text"] = "".join(self.text[start:end] for start, end in spans)
        many = _ONE_EACH.get(letter)
        rows = [{**row, many: item} for item in row[many] or [None]] if many else [row]
        return [{**one, "at": spans or self._default(one, fields)} for one in rows]

    def _organisation(self, kind: str, entry: str, spans: list[tuple[int, int]]) -> dict[str, Any]:
        name, *aliases = (part.strip() for part in entry.split("="))
        self._declare(name, aliases)
        absent = [alias for alias in aliases if alias not in self.text]
        if absent:
            raise ValueError(f"the text has no {absent}")
        said = next((word for word in (name, *aliases) if word in self.text), name)
        row = {"kind": "organisation", "name": name, "type": kind, "aliases": aliases or None}
        return {**row, "at": spans or [self._span(said)]}

    def _present(self, parts: list[str]) -> dict[str, Any]:
        """Who hosts, who comes and who else is there; all of them are participants."""
        said = {key: list[str]() for key in "hgp"} | {part[0]: self._names(part[2:]) for part in parts}
        everyone = list(dict.fromkeys((*said["h"], *said["g"], *said["p"])))
        return {"hosts": said["h"], "guests": said["g"], "participants": everyone}

    def _value(self, name: str, field: str) -> Any:
        if name in ("title", "industry", "honour"):
            return _listed(field)
        if name in ("parties", "member"):
            return self._names(field)
        said = None if field in ("-", "") else field
        return self.known.get(said, said) if said and name in _NAMES else said

    def _default(self, row: dict[str, Any], fields: list[str]) -> list[tuple[int, int]]:
        """The quote of a line that gives none."""
        if row["kind"] == FactKind.MEMBERSHIP:
            said = [name for name in _listed(fields[2]) if self.known.get(name, name) == row["member"]]
            return [self._near(row["role"], *said)]
        if row["kind"] == FactKind.PERSON and row["title"]:
            return [self._near(row["title"], row["name"])]
        if row["kind"] in (FactKind.PERSON, FactKind.POLICY):
            return [self._span(row["name"])]
        raise ValueError("a quote is missing")

    def _declare(self, name: str, aliases: list[str] | tuple[()]) -> None:
        for said in (name, *aliases):
            if self.known.setdefault(said, name) != name:
                raise ValueError(f"{said} already stands for {self.known[said]}")

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
            for a, b in product(_places(one, self.text), _places(other, self.text))
        ]
        fits = [(a, b) for a, b in stretches if not _SENTENCE_ENDS & set(self.text[a:b])]
        if not fits:
            raise ValueError(f"no sentence of the text has both {one!r} and {other!r}")
        return min(fits, key=lambda stretch: (stretch[1] - stretch[0], stretch))

    def check(self) -> None:
        """Check all facts together: names known, values in their quotes, nothing said twice."""
        seen: dict[str, str] = {}
        for where, fact in self.facts:
            record = record_from_fact(fact)
            quoted = "".join(quote.text for quote in fact.quotes)
            said = str({**record, "quotes": None})
            faults = [*self._strangers(record), *_unsaid(fact.kind, record, quoted)]
            if fact.kind != FactKind.COMMITMENT and said in seen:
                faults.append(f"stands already at {seen[said]}")
            seen.setdefault(said, where)
            self.problems += [f"{where}: {fault}" for fault in faults]

    def _strangers(self, record: dict[str, Any]) -> list[str]:
        named = [name for key in _NAMED for name in _as_list(record.get(key))]
        named += [record["name"]] if record["kind"] in ("organisation", "person", "policy") else []
        absent = [name for name in record.get("participants") or () if name not in self.known]
        faults = [f"{name} is present but no declared body, person or place" for name in absent]
        return faults + [f"{name} is not made of the text" for name in named if not self._derivable(name)]

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


def _number(field: str) -> dict[str, str | None]:
    measure, value, *rest = field.split()
    row = {"measure": measure, "value": value, "unit": rest[0] if rest and rest[0] != "-" else None}
    return row | ({"modifier": rest[1]} if rest[1:] else {})


def _places(words: str, text: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


def _listed(field: str) -> list[str]:
    return [part.strip() for part in field.split("、")] if field not in ("-", "") else []


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def main(arguments: list[str]) -> int:
    """Check all documents, then count them, name them or print them as JSON."""
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
    else:
        print(_counts(found))
    return 0


def _counts(found: tuple[Document, ...]) -> str:
    sides = [[document for document in found if document.split == split] for split in SPLITS]
    kinds = [Counter(fact.kind for document in side for fact in document.facts) for side in sides]
    rows: list[tuple[object, ...]] = [("", *SPLITS), ("documents", *map(len, sides))]
    rows += [(kind, *(counted[kind] for counted in kinds)) for kind in FactKind]
    return "\n".join(f"{row[0]!s:14}" + "".join(f"{cell!s:>8}" for cell in row[1:]) for row in rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
