"""``parse(name, source)``: from the form that people write to a text and its facts with exact quotes."""

from collections.abc import Iterable
from typing import Any, Final

from luodi.corpus.checking import problems_of
from luodi.corpus.documents import CorpusError, LabelledDocument
from luodi.corpus.fields import NOTHING, listed, plainly, split
from luodi.corpus.quoting import near, span_of
from luodi.vocabulary import Fact, FactKind, FactRecordError, fact_from_record

RULE: Final = "\n---\n"
"""What stands between a text and its facts."""
FORM: Final[dict[str, tuple[str, ...]]] = {
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
PRESENT: Final = {"h": "hosts", "g": "guests", "p": "participants"}
"""Letter -> who of those present stand behind it."""
_NAMES: Final = ("subject", "alliance", "organisation", "issuer", "place")
"""Fields of which a short form stands for the name."""
_ONE_EACH: Final = {"P": "title", "M": "member", "F": "industry", "H": "honour"}
"""Letter -> the field of which each item makes a fact."""


def parse(name: str, source: str, *, checked: bool = False) -> LabelledDocument:
    """Read one document; ``checked`` also asks that what it says of itself fits together.

    Raises:
        CorpusError: all its wrong lines at once.
    """
    text, rule, lines = source.rpartition(RULE)
    if not rule:
        raise CorpusError(f"{name}: no line --- between the text and its facts")
    reader = _Lines(text)
    for number, line in enumerate(lines.split("\n"), text.count("\n") + 3):
        if line.strip() and not line.startswith("#"):
            reader.take(line, f"{name}:{number}")
    if checked:
        reader.problems += [*reader.clashes, *problems_of(reader.facts, text, reader.known)]
    if reader.problems:
        raise CorpusError("\n".join(reader.problems))
    return LabelledDocument(name, text, tuple(fact for _, fact in reader.facts))


class _Lines:
    """Reads the lines below the rule; gathers facts and problems."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.facts: list[tuple[str, Fact]] = []
        self.problems: list[str] = []
        self.clashes: list[str] = []
        """What is declared twice, for different things."""
        self.known: dict[str, str] = {}
        """Every declared name and short form -> the name."""
        self._above: dict[str, str] = {}

    def take(self, line: str, where: str) -> None:
        """Read one line."""
        body, *marked = split(line[1:], "«")
        quotes = "«".join(marked)
        letter, fields = line[0], split(body, "|")
        if fields[0] == "^":
            fields[0] = self._above.get(letter, "")
        self._above[letter] = fields[0]
        try:
            spans = [span_of(words.strip(), self.text) for words in quotes.split(" + ")] if marked else []
            for record in self._records(letter, fields, spans, where):
                quoted = [{"start": a, "end": b, "text": self.text[a:b]} for a, b in record.pop("at")]
                self.facts.append((where, fact_from_record({**record, "quotes": quoted})))
        except FactRecordError as error:
            self.problems.append(f"{where}: {error}")
        except (ValueError, IndexError) as error:
            self.problems.append(f"{where}: {error} in {line!r}")

    def _records(
        self, letter: str, fields: list[str], spans: list[tuple[int, int]], where: str
    ) -> list[dict[str, Any]]:
        if letter == "=":
            self._declare(fields[0], listed(fields[1]) if len(fields) > 1 else [], where)
            return []
        if letter == "O":
            return [self._organisation(fields[0], entry, spans, where) for entry in listed(fields[1])]
        if letter not in FORM:
            raise ValueError(f"no kind of fact has the letter {letter!r}")
        kind, names = FORM[letter][0], FORM[letter][1:]
        fields += ["-"] * (len(names) - len(fields))
        if kind == FactKind.PERSON:
            self._declare(fields[0], [], where)
        row: dict[str, Any] = {"kind": kind}
        for name, field in zip(names, fields, strict=False):
            row |= _number(field) if name == "number" else {name: self._value(name, field)}
        if kind == FactKind.ACTIVITY:
            row |= self._present(fields[len(names) :])
        if kind == FactKind.COMMITMENT:
            row["text"] = "".join(self.text[start:end] for start, end in spans)
        many = _ONE_EACH.get(letter)
        rows = [{**row, many: item} for item in row[many] or [None]] if many else [row]
        return [{**one, "at": spans or [self._default(one, fields)]} for one in rows]

    def _organisation(
        self, kind: str, entry: str, spans: list[tuple[int, int]], where: str
    ) -> dict[str, Any]:
        name, *aliases = split(entry, "=")
        self._declare(name, aliases, where)
        plain, others = plainly(name), [plainly(alias) for alias in aliases]
        said = next((word for word in (plain, *others) if word in self.text), plain)
        row = {"kind": "organisation", "name": plain, "type": kind, "aliases": others or None}
        return {**row, "at": spans or [span_of(said, self.text)]}

    def _present(self, parts: list[str]) -> dict[str, Any]:
        """Who hosts, who comes and who else is there; all of them are participants."""
        said = {key: list[str]() for key in PRESENT}
        for part in parts:
            key, colon, names = part.partition(":")
            if key not in said or not colon:
                raise ValueError(f"{part!r} does not begin with h:, g: or p:")
            said[key] = self._names(names.strip())
        everyone = list(dict.fromkeys((*said["h"], *said["g"], *said["p"])))
        return {"hosts": said["h"], "guests": said["g"], "participants": everyone}

    def _value(self, name: str, field: str) -> Any:
        if name in ("title", "industry", "honour"):
            return [plainly(item) for item in listed(field)]
        if name in ("parties", "member"):
            return self._names(field)
        if field in NOTHING:
            return None
        return self._named(field) if name in _NAMES else plainly(field)

    def _default(self, row: dict[str, Any], fields: list[str]) -> tuple[int, int]:
        """The quote of a line that gives none."""
        if row["kind"] == FactKind.MEMBERSHIP:
            said = [name for name in listed(fields[2]) if self._named(name) == row["member"]]
            return near(row["role"], plainly(said[0]), self.text)
        if row["kind"] == FactKind.PERSON and row["title"]:
            return near(row["title"], row["name"], self.text)
        if row["kind"] in (FactKind.PERSON, FactKind.POLICY):
            return span_of(row["name"], self.text)
        raise ValueError("a quote is missing")

    def _declare(self, name: str, aliases: Iterable[str], where: str) -> None:
        for said in (name, *aliases):
            if self.known.setdefault(said, plainly(name)) != plainly(name):
                self.clashes.append(f"{where}: {said} already stands for {self.known[said]}")

    def _names(self, said: str) -> list[str]:
        return [self._named(name) for name in listed(said)]

    def _named(self, field: str) -> str:
        r"""The name that a field stands for; with a backslash before it, for itself."""
        return self.known.get(field) or plainly(field)


def _number(field: str) -> dict[str, str | None]:
    measure, value, *rest = field.split()
    row = {"measure": measure, "value": value, "unit": plainly(rest[0]) if rest and rest[0] != "-" else None}
    return row | ({"modifier": rest[1]} if rest[1:] else {})
