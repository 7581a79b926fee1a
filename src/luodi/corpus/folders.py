"""``labelled_in(paths)``: the labelled documents in folders, files, and archives that the site gives out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from luodi.corpus.documents import CorpusError, LabelledDocument
from luodi.corpus.parsing import parse
from luodi.vocabulary import Words

_ENDING: Final = ".txt"
_LARGEST: Final = 50_000_000
"""Bytes of one document, unpacked."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """What was found, and what is wrong with the rest."""

    documents: tuple[LabelledDocument, ...]
    problems: tuple[Words, ...]


def labelled_in(paths: Sequence[Path]) -> Labelled:
    """Read every labelled document: a folder gives its ``.txt`` files and those below, sorted by name.

    Two documents of the same name keep the first; what cannot be read is said, all at once.
    """
    documents: dict[str, LabelledDocument] = {}
    problems: list[Words] = []
    for path in paths:
        try:
            for name, source in _sources_in(path):
                _take(name, source, documents, problems)
        except (OSError, BadZipFile) as error:
            problems.append(Words(zh=f"{path}：读不了（{error}）", en=f"{path}: cannot be read ({error})"))
    return Labelled(tuple(documents.values()), tuple(problems))


def _take(name: str, source: bytes, documents: dict[str, LabelledDocument], problems: list[Words]) -> None:
    if name in documents:
        problems.append(
            Words(zh=f"{name}：重名，只取第一份", en=f"{name}: two of this name, the first is taken")
        )
        return
    try:
        documents[name] = parse(name, source.decode("utf-8"))
    except (CorpusError, UnicodeDecodeError) as error:
        detail = str(error) if isinstance(error, CorpusError) else f"{name}: {error}"
        problems.append(Words(zh=f"标注有误：{detail}", en=detail))


def _sources_in(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        files = {file.relative_to(path).as_posix(): file for file in path.rglob(f"*{_ENDING}")}
        for name in sorted(files):
            if not any(part.startswith(".") for part in Path(name).parts):
                yield name, files[name].read_bytes()
    elif path.suffix.lower() == ".zip":
        with ZipFile(path) as packed:
            for entry in sorted(packed.infolist(), key=lambda entry: entry.filename):
                if entry.filename.endswith(_ENDING):
                    if entry.file_size > _LARGEST:
                        raise BadZipFile(f"{entry.filename}: {entry.file_size} bytes")
                    yield entry.filename, packed.read(entry)
    else:
        yield path.name, path.read_bytes()
