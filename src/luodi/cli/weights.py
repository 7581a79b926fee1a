"""The option that reading commands take: a file of weights that ``luodi train`` wrote."""

from pathlib import Path
from typing import Annotated

import typer

from luodi.cli.screens import stop
from luodi.reading import LARGEST, Learned, WeightsError, learned_from
from luodi.vocabulary import Words

WeightsFile = Annotated[
    Path | None,
    typer.Option("--weights", metavar="WEIGHTS.tsv", help="luodi train 学到的权重 / what it learned"),
]


def learned_in(path: Path | None, *, lang: str | None) -> Learned | None:
    """Read the file, or end the program and say what is wrong with it; nothing where no file is given."""
    if path is None:
        return None
    try:
        return learned_from(_text_of(path))
    except WeightsError as error:
        stop([Words(zh=f"{path}：{error.words.zh}", en=f"{path}: {error.words.en}")], lang=lang)


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise WeightsError(Words(zh="超过 10 MB，不是权重文件", en="more than 10 MB, no file of weights"))
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WeightsError(Words(zh=f"读不了（{error}）", en=f"cannot be read ({error})")) from error
