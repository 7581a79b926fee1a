"""What there is to read: files, the files in folders, and what hangs on e-mails, each a paper of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from luodi.loading import SUFFIXES, LoadError, UnreadableFileError, attachments_of, load, load_file
from luodi.vocabulary import Article, Words

_PASSED_OVER: Final = (".", "~$")
"""How the names of hidden files begin, and of those that an office program keeps while a file is open."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One document before it is read."""

    path: Path
    name: str
    """The file's name; below a folder with the way to it, behind an e-mail's name for what hangs on it."""
    attachment: int | None = None
    """Which of the e-mail's readable attachments it is; ``None`` for the file itself."""

    def load(self) -> Article:
        """Load the text.

        Raises:
            LoadError: the file or the attachment cannot be loaded.
        """
        if self.path.is_dir():
            raise UnreadableFileError(str(self.path), _NOTHING_IN_IT)
        if self.attachment is None:
            return load_file(self.path, self.name)
        held = attachments_of(self.path.read_bytes(), self.path.name)[self.attachment]
        return load(held.data, self.name)


_NOTHING_IN_IT: Final = Words(
    zh=f"文件夹里没有可读的文件（{'、'.join(SUFFIXES)}）。",
    en=f"the folder holds no file that is read ({', '.join(SUFFIXES)}).",
)


def files_in(paths: Sequence[Path]) -> tuple[tuple[Path, str], ...]:
    """Every file with its name, in order: folders give what can be read below them, sorted by name.

    A folder that holds nothing to read stands for itself, so that it is reported.
    """
    return tuple(found for path in paths for found in _files_of(path))


def papers_in(files: Sequence[tuple[Path, str]]) -> Iterator[Paper]:
    """Yield each file as a paper, an e-mail followed by those of its attachments that can be read."""
    for path, name in files:
        yield Paper(path, name)
        if path.suffix.lower() == ".eml":
            for number, held in enumerate(_held_by(path)):
                yield Paper(path, f"{name}/{held}", number)


def _files_of(path: Path) -> list[tuple[Path, str]]:
    if not path.is_dir():
        return [(path, path.name)]
    below = ((file, file.relative_to(path)) for file in path.rglob("*"))
    names = {way.as_posix(): file for file, way in below if file.is_file() and _is_read(way)}
    return [(names[name], name) for name in sorted(names)] or [(path, path.name)]


def _is_read(way: Path) -> bool:
    return way.suffix.lower() in SUFFIXES and not any(part.startswith(_PASSED_OVER) for part in way.parts)


def _held_by(path: Path) -> list[str]:
    """The names of an e-mail's attachments; none where it cannot be loaded itself, which is reported."""
    try:
        return [held.name for held in attachments_of(path.read_bytes(), path.name)]
    except (LoadError, OSError):
        return []
