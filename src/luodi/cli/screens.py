"""What all commands share on the screen: the language, and how bad input is reported."""

import os
from collections.abc import Iterable, Mapping
from typing import Annotated, Final, NoReturn

import typer

from luodi.vocabulary import Words

BAD_INPUT: Final = 2
"""The exit code where the input is at fault."""

Language = Annotated[
    str | None,
    typer.Option("--lang", metavar="zh|en", help="界面语言 / language (LANG; zh)", show_default=False),
]
"""The option that every command takes as ``lang``."""


def language_of(lang: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Return ``zh`` or ``en``: as asked, else as the environment says, else Chinese.

    >>> language_of(None, {"LANG": "en_GB.UTF-8"}), language_of("zh", {"LANG": "en_GB.UTF-8"})
    ('en', 'zh')
    """
    stated = (lang, *(environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")))
    first = next((value for value in stated if value), "zh")
    return "en" if first.lower().startswith("en") else "zh"


def report(problems: Iterable[Words], *, lang: str | None) -> None:
    """Say on standard error what is wrong, one problem a line."""
    for words in problems:
        typer.secho(f"✗ {words.in_language(language_of(lang))}", fg=typer.colors.RED, err=True)


def stop(problems: Iterable[Words], *, lang: str | None) -> NoReturn:
    """Report the problems and end the program with the code for bad input."""
    report(problems, lang=lang)
    raise typer.Exit(BAD_INPUT)
