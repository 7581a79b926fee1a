"""The command line: one file per command, and only the one that is asked for is imported.

A command is a module ``luodi/cli/<name>.py`` with one typed function ``command``
and one line in ``COMMANDS``. It parses arguments, calls the engines and prints;
what is wrong with the input goes to ``screens``, which says it in the user's
language on standard error and ends with code 2.
"""

import logging
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import typer

from luodi.cli.screens import language_of
from luodi.vocabulary import Words

__all__ = ["COMMANDS", "app_for", "main"]

COMMANDS: Final[dict[str, Words]] = {
    "read": Words(zh="读出文件中的事实，每条都带原文", en="Read the facts out of files, each with its words"),
    "train": Words(zh="向核对过的文件学习，让读取更准", en="Learn from reviewed documents to read better"),
    "plan": Words(zh="由材料写出落地方案，每个数字都有出处", en="Write the landing plan, every number cited"),
    "rank": Words(zh="为企业按匹配程度列出园区，并说明理由", en="Rank the zones for firms, with reasons"),
}
"""Name -> what it does, in the order of the help page. The module has the same name."""


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """Build the program for these arguments: every command by name, the wanted one in full.

    The engines behind a command take time to import, so the others are only listed.
    """
    app = typer.Typer(add_completion=False, no_args_is_help=True, callback=_luodi)
    for name, summary in COMMANDS.items():
        wanted = name in arguments[:1]
        command = import_module(f"luodi.cli.{name}").command if wanted else _listed_only
        app.command(name, help=summary.in_language(language_of(None)))(command)
    return app


def main() -> None:
    """Run the command that the arguments name."""
    logging.getLogger().addHandler(logging.NullHandler())  # What libraries remark is not for the user.
    app_for(sys.argv[1:])()


def _luodi() -> None:
    """落地：读材料、排匹配，写出每个数字都有出处的落地方案。Papers in, a cited landing plan out."""


def _listed_only() -> None:
    """Stand for a command on the help page."""
