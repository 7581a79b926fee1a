"""The project's own labelled documents: checked, counted, and split into those tuned on and those held back.

Run: ``python evals/corpus.py`` checks every document and counts; ``--jsonl [tune|held]`` prints one JSON
object a document; ``--names [tune|held]`` prints which documents these are. The form
is described in ``evals/corpus/README.md``.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from luodi.corpus import CorpusError, LabelledDocument, parse
from luodi.vocabulary import FactKind

FOLDER: Final = Path(__file__).with_suffix("")
SPLITS: Final = ("tune", "held")
_NEWEST_ROUND: Final = "de"
"""First letters of the documents written for the newest round, after the rules that they measure."""


class Document(LabelledDocument):
    """One labelled document of ours."""

    __slots__ = ()

    @property
    def split(self) -> str:
        """``held`` for the documents of the newest round, which nobody who writes rules has opened."""
        return "held" if self.name[0] in _NEWEST_ROUND else "tune"


def documents(folder: Path = FOLDER) -> tuple[Document, ...]:
    """Read and check all documents of a folder, by name."""
    return tuple(compiled(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt")))


def compiled(name: str, source: str) -> Document:
    """Read and check one document.

    Raises:
        CorpusError: all its wrong lines at once.
    """
    document = parse(name, source, checked=True)
    return Document(document.name, document.text, document.facts)


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
