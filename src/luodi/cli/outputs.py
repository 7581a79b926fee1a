"""Write several files or none: each goes to a temporary file first, and takes its place at the end."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from luodi.vocabulary import Words


class OutputError(Exception):
    """A file cannot be written; ``words`` says which one, why, and what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def check_outputs(outputs: Mapping[Path, str], inputs: Iterable[Path]) -> tuple[Words, ...]:
    """Say what is wrong with the files to write: ``outputs`` gives the suffix that each must have."""
    problems = []
    read = {path.resolve() for path in inputs}
    for path, suffix in outputs.items():
        if path.suffix.lower() != suffix:
            problems.append(
                Words(zh=f"{path}：文件名须以 {suffix} 结尾", en=f"{path}: the name must end in {suffix}")
            )
        elif path.resolve() in read:
            problems.append(
                Words(
                    zh=f"{path} 是输入文件，不能覆盖：请换个名字",
                    en=f"{path} is an input; choose another name",
                )
            )
        elif not path.resolve().parent.is_dir():
            folder = path.resolve().parent
            problems.append(
                Words(zh=f"没有文件夹 {folder}：请先建好", en=f"There is no folder {folder}; make it first")
            )
    return tuple(problems)


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write every file; if one fails, none is changed.

    Raises:
        OutputError: a file cannot be written.
    """
    drafts = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in contents}
    try:
        for path, content in contents.items():
            drafts[path].write_bytes(content)
        for path, half in drafts.items():
            half.replace(path)
    except OSError as error:
        raise cannot_write(error) from error
    finally:
        for half in drafts.values():
            half.unlink(missing_ok=True)


def cannot_write(error: OSError) -> OutputError:
    """Say which file cannot be written, and why."""
    name = error.filename2 or error.filename
    return OutputError(
        Words(
            zh=f"写不了文件（{error.strerror}：{name}）：请检查权限和磁盘",
            en=f"Cannot write {name} ({error.strerror}); check rights and disk",
        )
    )
